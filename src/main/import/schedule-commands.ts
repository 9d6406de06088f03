import { createHash } from 'node:crypto'
import type { CommandInput } from '@shared/commands/registry'
import { languageCode } from '@shared/model/language'
import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import type { SessionFormat } from '@shared/model/session'
import type { TalksRound, TableName, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { dateOf } from '@shared/model/time'
import type { PublishedEvent, PublishedPerson, PublishedSchedule } from './published-schedule'
import { minutesOf, startOf, zoneOf } from './published-schedule'

type Single = Extract<CommandInput, { type: 'batch' }>['commands'][number]

/** How many records of each kind came in, how many were there before, and what was left out, in words. */
export interface ImportReport {
  readonly roundId: string
  readonly roundName: string
  readonly zone: string
  readonly rooms: number
  readonly sessions: number
  readonly people: number
  readonly alreadyThere: number
  readonly leftOut: readonly string[]
  readonly notes: readonly string[]
}

export interface ScheduleImport {
  /** Null when there is nothing to add. */
  readonly command: CommandInput | null
  readonly report: ImportReport
}

export interface ImportOptions {
  /** The round to import into; a round of its own unless told. */
  readonly round?: TalksRound
  /** IANA zone of the schedule's times, where the file does not say it. */
  readonly zone?: string
}

/** A text as part of an id: itself where it is fit to be one, else its letters with a fingerprint, so that two texts never become one id. */
const idPart = (text: string, longest: number): string => {
  if (text.length <= longest && /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(text)) return text
  const letters = text.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '').toLowerCase().slice(0, longest - 9)
  return `${letters === '' ? 'x' : letters}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
}

const formats: readonly (readonly [RegExp, SessionFormat])[] = [
  [/\bbreak|coffee|pause/i, 'break'],
  [/lunch|dinner|breakfast|meal/i, 'meal'],
  [/press/i, 'press'],
  [/opening|closing|ceremony|performance|concert|show/i, 'ceremony'],
  [/lecture|talk|keynote|podium|panel|plenary/i, 'plenary'],
]

const formatOf = (type: string): SessionFormat => formats.find(([pattern]) => pattern.test(type))?.[1] ?? 'working group'

/** What is wrong with an event's own times, in words; null when it can be kept. */
const faultOf = (event: PublishedEvent, zone: string): string | null => {
  const title = event.title === '' ? `The entry "${event.id}"` : `"${event.title}"`
  if (event.title === '') return `${title} has no title.`
  if (startOf(event, zone) === null) return `${title} has no start that can be read ("${event.date || event.start}").`
  const minutes = minutesOf(event.duration)
  if (minutes === null) return `${title} has no length that can be read ("${event.duration}").`
  if (minutes < 5 || minutes > 1440) return `${title} lasts ${String(minutes)} minutes; a session lasts 5 minutes to 24 hours.`
  return event.room === '' ? `${title} has no room.` : null
}

/** Collects commands for records that are not there yet. */
class Additions {
  readonly commands: Single[] = []
  alreadyThere = 0

  constructor(private readonly workspace: Workspace) {}

  /** Adds a record unless one with its id is there; tells whether it was added. */
  add(table: TableName, row: Readonly<Record<string, unknown>> & { readonly id: string }): boolean {
    if (rowOf(this.workspace, table, row.id)) {
      this.alreadyThere += 1
      return false
    }
    this.commands.push({ type: 'create', table, row })
    return true
  }
}

/** Persons of a schedule by their key: the same id is the same person; without one, the same name is. */
const peopleOf = (events: readonly PublishedEvent[], notes: string[]): { readonly keyOf: (person: PublishedPerson) => string; readonly names: ReadonlyMap<string, string> } => {
  const keyOf = ({ id, name }: PublishedPerson): string => (id === null ? `n-${idPart(name, 30)}` : idPart(id, 36))
  const names = new Map<string, string>()
  for (const person of events.flatMap(({ persons }) => persons)) {
    const key = keyOf(person)
    const known = names.get(key)
    if (known === undefined || known === '') names.set(key, person.name)
    else if (person.name !== '' && known !== person.name) notes.push(`The person ${person.id ?? ''} is called "${known}" and "${person.name}"; the first name was kept.`)
  }
  const byName = new Map<string, number>()
  for (const name of names.values()) if (name !== '') byName.set(name, (byName.get(name) ?? 0) + 1)
  for (const [name, count] of byName) if (count > 1) notes.push(`"${name}" stands there under ${String(count)} ids and came in as ${String(count)} people; clashes between them are not seen.`)
  return { keyOf, names }
}

/**
 * The commands that bring a published schedule into a workspace as one step: a round with its venue, rooms, sessions
 * with their places, and its people as one delegation, each named at the sessions they take part in.
 */
export const scheduleCommands = (workspace: Workspace, schedule: PublishedSchedule, options: ImportOptions = {}): Outcome<ScheduleImport> => {
  const zone = zoneOf(schedule, options.zone)
  if (zone === null) {
    const named = options.zone ?? schedule.zone
    const why = named === '' ? 'The schedule does not say in which time zone its times are.' : `"${named}" is not a known time zone.`
    return failure('zone', `${why} Say it with --zone, such as --zone Europe/Berlin. Nothing was changed.`)
  }
  const leftOut: string[] = []
  const notes: string[] = []
  const usable = schedule.events.filter((event) => {
    const fault = faultOf(event, zone)
    if (fault !== null) leftOut.push(fault)
    return fault === null
  })
  const prefix = options.round ? idPart(`${schedule.acronym || schedule.title} ${options.round.id}`, 16) : idPart(schedule.acronym || schedule.title, 16)
  const additions = new Additions(workspace)
  const days = usable.map((event) => dateOf(startOf(event, zone) ?? ('' as never))).sort()
  const roundId = options.round?.id ?? `${prefix}-round`
  const venueId = `${prefix}-venue`
  const delegationId = `${prefix}-speakers`

  const processId = options.round?.processId ?? rowsOf(workspace, 'processes')[0]?.id ?? `${prefix}-process`
  if (!options.round && rowsOf(workspace, 'processes').length === 0) {
    additions.add('processes', { id: processId, name: schedule.title, stage: 'after outbreak', basis: 'request of the parties' })
  }
  additions.add('venues', { id: venueId, name: schedule.title, zone })
  const isNew = !options.round && additions.add('rounds', { id: roundId, processId, name: schedule.title, startDate: days[0] ?? null, endDate: days.at(-1) ?? null, venueIds: [venueId] })
  const round = options.round ?? rowOf(workspace, 'rounds', roundId)
  if (!isNew && round && !round.venueIds.some((id) => id === venueId)) {
    additions.commands.push({ type: 'update', table: 'rounds', id: roundId, fields: { venueIds: [...round.venueIds, venueId] } })
  }

  const rooms = new Map(schedule.rooms.map((name, order) => [name, { id: `${prefix}-room-${idPart(name, 30)}`, order }]))
  let roomCount = 0
  for (const [name, { id, order }] of rooms) if (additions.add('rooms', { id, venueId, name, kind: 'plenary', order })) roomCount += 1

  const { keyOf, names } = peopleOf(usable, notes)
  const delegateIdOf = (person: PublishedPerson): string => `${prefix}-person-${keyOf(person)}`
  if (names.size > 0) additions.add('delegations', { id: delegationId, roundId, name: 'Speakers', kind: 'observer' })
  let peopleCount = 0
  for (const [key, name] of names) {
    if (additions.add('delegates', { id: `${prefix}-person-${key}`, delegationId, familyName: name || key, status: 'accredited', role: 'technical expert', speakingRight: true })) peopleCount += 1
  }

  const taken = new Set<string>()
  let sessionCount = 0
  for (const event of usable) {
    const base = idPart(event.id === '' ? `${event.title} ${event.date}${event.start}` : event.id, 36)
    let key = base
    for (let repeats = 2; taken.has(key); repeats += 1) key = `${base}-${String(repeats)}`
    taken.add(key)
    const sessionId = `${prefix}-s-${key}`
    const minutes = minutesOf(event.duration) ?? 0
    // "en", "eng", "en-GB" and "en_GB" are all about.
    const language = languageCode.safeParse(event.language.split(/[-_]/)[0]?.trim().toLowerCase())
    const delegateIds = [...new Set(event.persons.map(delegateIdOf))]
    const added = additions.add('sessions', {
      id: sessionId, roundId, title: event.title, format: formatOf(event.type), status: 'confirmed', minutes, layout: 'theatre', track: event.track,
      agenda: [event.subtitle, event.abstract].filter(Boolean).join('\n\n'),
      floorLanguages: language.success ? [language.data] : [],
      attendance: delegateIds.length === 0 ? [] : [{ delegationId, delegateIds }],
    })
    if (!added) continue
    sessionCount += 1
    const roomId = rooms.get(event.room)?.id
    if (roomId !== undefined) additions.add('placements', { id: `${prefix}-p-${key}`, sessionId, roomId, start: startOf(event, zone), minutes })
  }

  const report = { roundId, roundName: round?.name ?? schedule.title, zone, rooms: roomCount, sessions: sessionCount, people: peopleCount, alreadyThere: additions.alreadyThere, leftOut, notes }
  const { commands } = additions
  return success({ command: commands.length === 0 ? null : { type: 'batch', label: `Import ${schedule.title}`, commands }, report })
}
