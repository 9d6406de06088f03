import type { WallDate, WallTime } from '../model/time'
import { addDays, weekdayOf } from '../model/time'
import type { RowInput } from '../model/workspace'
import { policyValue } from '../policy/policy-value'
import { shippedProfiles } from '../policy/shipped-profiles'
import type { GeneratedPeople } from './generated-people'
import { topics } from './invented-names'
import type { Random } from './random'

type Format = RowInput<'sessions'>['format']

/** What a generated round's board holds. */
export interface GeneratedSchedule {
  readonly sessions: readonly RowInput<'sessions'>[]
  readonly placements: readonly RowInput<'placements'>[]
  readonly boothAssignments: readonly RowInput<'boothAssignments'>[]
}

/** How full and how faulty the board is to be. Shares are 0 to 1. */
export interface ScheduleOptions {
  readonly sessions: number
  readonly start: WallDate
  readonly days: number
  readonly unplacedShare: number
  readonly conflictShare: number
}

/** Starts of a working day. Sittings of up to 75 minutes leave a quarter of an hour to change rooms. */
const starts = ['08:30', '10:00', '11:30', '13:30', '15:00', '16:30', '18:00'] as const
/** The starts before which there is lunch, or the night: time enough for anything. */
const afterPause: ReadonlySet<string> = new Set(['08:30', '13:30'])
/** Sittings of up to an hour leave half an hour: time to go to another venue, or to sweep a room. */
const shortMinutes = 60

/** Half of a delegation: those who sit in one working group while the others sit in another. */
interface Side {
  readonly delegationId: string
  readonly delegateIds: readonly string[]
  readonly partyId: string | null
  readonly language: string
}

/** Who and what is taken in one slot of the calendar. */
interface Slot {
  readonly start: WallTime
  readonly taken: Set<string>
  /** Parties in each room, to keep those apart that must be. */
  readonly parties: Map<string, readonly string[]>
  /** Where everybody and everything is, and for how long. */
  readonly sittings: Map<string, { readonly venueId: string; readonly minutes: number; readonly parties: readonly string[] }>
  /** The slots right before and after this one, with no longer pause between. */
  before: Slot | undefined
  after: Slot | undefined
}

/** Whether somebody can be at a venue: near enough to where they are before and after. */
const isReachable = ({ before, after }: Slot, key: string, venueId: string, minutes: number): boolean => {
  const earlier = before?.sittings.get(key)
  const later = after?.sittings.get(key)
  return (
    (earlier === undefined || earlier.venueId === venueId || earlier.minutes <= shortMinutes) &&
    (later === undefined || later.venueId === venueId || minutes <= shortMinutes)
  )
}

/** Whether a room can be made ready before and after: a sweep takes longer when a party follows others. */
const isReady = ({ before, after }: Slot, roomId: string, parties: readonly string[], minutes: number): boolean => {
  const follows = (first: readonly string[], second: readonly string[]): boolean => first.length === 0 || second.every((party) => first.includes(party))
  const earlier = before?.sittings.get(roomId)
  const later = after?.sittings.get(roomId)
  return (
    (earlier === undefined || earlier.minutes <= shortMinutes || follows(earlier.parties, parties)) &&
    (later === undefined || minutes <= shortMinutes || follows(parties, later.parties))
  )
}

const sidesOf = (people: GeneratedPeople): readonly (readonly [Side, Side | null])[] =>
  people.delegations.map((delegation) => {
    const ids = people.delegates.filter((one) => one.delegationId === delegation.id && one.status !== 'withdrawn').map((one) => one.id)
    const side = (delegateIds: readonly string[]): Side => ({
      delegationId: delegation.id, delegateIds, partyId: delegation.partyId ?? null, language: delegation.language ?? 'ar',
    })
    const half = Math.ceil(ids.length / 2)
    return ids.length < 4 ? [side(ids), null] : [side(ids.slice(0, half)), side(ids.slice(half))]
  })

const sideKey = (side: Side): string => `${side.delegationId} ${side.delegateIds[0] ?? ''}`

const isPlenary = (at: number): boolean => at % 400 === 0

const formatFor = (random: Random, at: number): Format =>
  isPlenary(at) ? 'plenary' : random.pick<Format>(['working group', 'working group', 'working group', 'bilateral', 'bilateral', 'caucus', 'consultation', 'contact group'])

/** Sessions with who attends them, placed so that nobody is in two places, except for the share that is to be wrong. */
export const generateSchedule = (
  random: Random,
  people: GeneratedPeople,
  rooms: readonly RowInput<'rooms'>[],
  apart: readonly (readonly [string, string])[],
  options: ScheduleOptions,
): GeneratedSchedule => {
  const sides = sidesOf(people)
  const slots = Array.from({ length: options.days * starts.length }, (_, at): Slot => ({
    start: `${addDays(options.start, Math.floor(at / starts.length))}T${starts[at % starts.length] ?? '08:30'}` as WallTime,
    taken: new Set(),
    parties: new Map(),
    sittings: new Map(),
    before: undefined,
    after: undefined,
  }))
  for (const [at, slot] of slots.entries()) {
    const before = slots[at - 1]
    if (!before || afterPause.has(slot.start.slice(11))) continue
    slot.before = before
    before.after = slot
  }
  const venueOf = new Map(rooms.map((room) => [room.id, room.venueId] as const))
  const neighbours = new Map<string, string[]>()
  for (const room of rooms) {
    for (const other of room.adjacentRoomIds ?? []) {
      neighbours.set(room.id, [...(neighbours.get(room.id) ?? []), other])
      neighbours.set(other, [...(neighbours.get(other) ?? []), room.id])
    }
  }
  const areApart = (one: readonly string[], other: readonly string[]): boolean =>
    apart.some(([a, b]) => (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a)))
  const isQuiet = (slot: Slot, roomId: string, parties: readonly string[]): boolean =>
    (neighbours.get(roomId) ?? []).every((other) => !areApart(parties, slot.parties.get(other) ?? []))

  const sessions: RowInput<'sessions'>[] = []
  const placements: RowInput<'placements'>[] = []
  const boothAssignments: RowInput<'boothAssignments'>[] = []
  // Plenaries first: they need everybody free at once.
  const order = Array.from({ length: options.sessions }, (_, at) => at).sort((one, other) => Number(isPlenary(other)) - Number(isPlenary(one)) || one - other)
  for (const at of order) {
    const format = formatFor(random, at)
    const number = String(at + 1)
    const present = attendanceFor(random, format, sides)
    const parties = [...new Set(present.flatMap((group) => group.map((side) => side.partyId ?? side.delegationId)))]
    const keys = present.flat().map(sideKey)
    const heads = present.flat().reduce((sum, side) => sum + side.delegateIds.length, 0) + 1
    const minutes = random.pick([45, 60, 75, 75])
    const fits = rooms.filter((room) => (room.capacities?.['hollow square'] ?? 0) >= heads)
    const choice = fits.length > 0 ? fits : rooms

    const canBe = (slot: Slot, key: string, roomId: string): boolean => isReachable(slot, key, venueOf.get(roomId) ?? '', minutes)
    const suits = (slot: Slot, roomId: string): boolean =>
      isQuiet(slot, roomId, parties) && isReady(slot, roomId, parties, minutes) && keys.every((key) => canBe(slot, key, roomId))
    const place = random.chance(options.unplacedShare) ? undefined : findPlace(random, slots, choice, people, keys, suits, canBe)
    // Working languages differ and the chair speaks English, so everything but a caucus has a pair of interpreters when they are free.
    const needsInterpreter = format !== 'caucus' && present.some((group) => group.some((side) => side.language !== 'en'))
    const languages = new Set([...present.flatMap((group) => group.map((side) => side.language)), 'en'])
    const interpreters = !needsInterpreter
      ? []
      : place
        ? teamFor(people.interpreters.filter(({ id }) => !place.slot.taken.has(id) && canBe(place.slot, id, place.roomId)), teamSize(languages.size, format), (id) => isRested(slots, place.slot, id))
        : teamFrom(people.interpreters, random.int(people.interpreters.length), teamSize(languages.size, format))
    if (place) {
      for (const key of [...keys, place.roomId, place.chairId, ...interpreters.map(({ id }) => id)]) {
        place.slot.taken.add(key)
        place.slot.sittings.set(key, { venueId: venueOf.get(place.roomId) ?? '', minutes, parties })
      }
      place.slot.parties.set(place.roomId, parties)
    }
    sessions.push({
      id: `session-${number}`,
      roundId: 'round-1',
      title: `${format.charAt(0).toUpperCase()}${format.slice(1)} ${number}: ${random.pick(topics)}`,
      format,
      status: random.chance(0.01) ? 'cancelled' : random.chance(0.6) ? 'confirmed' : 'tentative',
      minutes,
      attendance: present.flatMap((group) => {
        const first = group[0]
        if (!first) return []
        const whole = format !== 'working group' && format !== 'contact group'
        return [{ delegationId: first.delegationId, delegateIds: whole ? null : group.flatMap((side) => side.delegateIds) }]
      }),
      chairId: format === 'caucus' ? null : (place?.chairId ?? people.team[0]?.id ?? null),
      interpretation: needsInterpreter ? (format === 'plenary' ? 'simultaneous' : 'consecutive') : 'none',
    })
    for (const [seat, { id }] of interpreters.entries()) {
      boothAssignments.push({ id: seat === 0 ? `assignment-${number}` : `assignment-${number}-${String(seat + 1)}`, sessionId: `session-${number}`, interpreterId: id, status: 'accepted' })
    }
    if (!place) continue
    const wrong = random.chance(options.conflictShare)
    placements.push({
      id: `placement-${number}`,
      sessionId: `session-${number}`,
      roomId: wrong ? random.pick(rooms).id : place.roomId,
      start: wrong && random.chance(0.5) ? random.pick(slots).start : place.slot.start,
      minutes,
    })
  }
  return { sessions, placements, boothAssignments }
}

/** Sittings of an interpreter in a week, and in a day, at most: as the standard profile has it, so that a generated plan is a sound one. */
const weekMost = policyValue(shippedProfiles[0], 'load.sessions-a-week') ?? Infinity
const dayMost = policyValue(shippedProfiles[0], 'load.sessions-a-day') ?? Infinity

/** Interpreters a session asks for: two who take turns; three for three languages, and two in each of three booths. */
const teamSize = (languages: number, format: string): number => (languages < 3 ? 2 : format === 'plenary' ? 6 : 3)

/** The first so many who are rested; others only where too few are. */
const teamFor = (free: GeneratedPeople['interpreters'], size: number, isFresh: (id: string) => boolean): GeneratedPeople['interpreters'] => {
  const fresh: (typeof free)[number][] = []
  for (const one of free) {
    if (fresh.length === size) return fresh
    if (isFresh(one.id)) fresh.push(one)
  }
  return [...fresh, ...free.filter((one) => !fresh.includes(one))].slice(0, size)
}

/** So many of the roster from a place on: for a session that takes nobody's time yet. */
const teamFrom = (roster: GeneratedPeople['interpreters'], from: number, size: number): GeneratedPeople['interpreters'] => [...roster.slice(from), ...roster.slice(0, from)].slice(0, size)

/** Whether an interpreter may work in a slot: not in it or right beside it already, nor too often that day or week. */
const isRested = (slots: readonly Slot[], slot: Slot, id: string): boolean => {
  const at = slots.indexOf(slot)
  const day = Math.floor(at / starts.length)
  const works = (from: number, to: number): number => slots.slice(Math.max(0, from), to).filter(({ taken }) => taken.has(id)).length
  const monday = day - (weekdayOf(slot.start.slice(0, 10) as WallDate) - 1)
  return works(at - 1, at + 2) === 0 && works(day * starts.length, (day + 1) * starts.length) < dayMost && works(monday * starts.length, (monday + 7) * starts.length) < weekMost
}

type Sides = readonly (readonly [Side, Side | null])[]

const whole = (pair: readonly [Side, Side | null]): readonly Side[] => pair.flatMap((side) => side ?? [])

const attendanceFor = (random: Random, format: Format, sides: Sides): readonly (readonly Side[])[] => {
  if (format === 'plenary') return sides.map(whole)
  if (format === 'caucus') return [whole(random.pick(sides))]
  if (format === 'bilateral' || format === 'consultation') return random.sample(sides, random.chance(0.3) ? 2 : 1).map(whole)
  return random.sample(sides, random.chance(0.3) ? 3 : 2).map((pair) => [random.chance(0.5) ? pair[0] : (pair[1] ?? pair[0])])
}

interface Place {
  readonly slot: Slot
  readonly roomId: string
  readonly chairId: string
}

/** The first slot from a random one on where people, a chair and a room are free; undefined when there is none. */
const findPlace = (
  random: Random,
  slots: readonly Slot[],
  rooms: readonly RowInput<'rooms'>[],
  people: GeneratedPeople,
  keys: readonly string[],
  suits: (slot: Slot, roomId: string) => boolean,
  canBe: (slot: Slot, key: string, roomId: string) => boolean,
): Place | undefined => {
  const from = random.int(slots.length)
  const firstRoom = random.int(rooms.length)
  for (let step = 0; step < slots.length; step += 1) {
    const slot = slots[(from + step) % slots.length]
    if (!slot || keys.some((key) => slot.taken.has(key))) continue
    for (let at = 0; at < rooms.length; at += 1) {
      const room = rooms[(firstRoom + at) % rooms.length]
      if (!room || slot.taken.has(room.id) || !suits(slot, room.id)) continue
      const chair = people.team.find((member) => !slot.taken.has(member.id) && canBe(slot, member.id, room.id))
      if (chair) return { slot, roomId: room.id, chairId: chair.id }
    }
  }
  return undefined
}
