import type { LanguageCode } from '../model/language'
import type { RecordRef, Session } from '../model/workspace'
import type { Group } from './language-groups'
import { groupsOf, memberGroup } from './language-groups'
import type { People } from './participants'
import { delegationsAt, expertsAt, teamAt } from './participants'
import type { RoomsApart } from './rooms-apart'
import { roomsApart } from './rooms-apart'

/** One way of interpretation that somebody at a session needs. */
export interface SessionNeed {
  readonly from: LanguageCode
  readonly to: LanguageCode
  /** Who listens in `to` and does not follow `from`, in order of table and id. */
  readonly listeners: readonly RecordRef[]
}

/** What people who hear each other need, whoever interprets. Languages and needs are in alphabetical order of their codes. */
export interface Needs {
  readonly spoken: readonly LanguageCode[]
  /** Languages somebody needs a channel in. */
  readonly listened: readonly LanguageCode[]
  readonly needs: readonly SessionNeed[]
  /** Just two languages are in play, so that one booth may work both ways; of several rooms, in each where any are needed. */
  readonly twoWay: boolean
}

/** What the people in one room of a session need, where its delegations sit apart. */
export interface RoomNeeds extends Needs {
  readonly delegationIds: readonly string[]
}

/** What a session's people need; of several rooms, what is needed in any of them. */
export interface SessionNeeds extends Needs {
  /** Held with booths, real or virtual. */
  readonly simultaneous: boolean
  /** Room by room; empty where all sit together. */
  readonly rooms: readonly RoomNeeds[]
  /** Which rooms want a team at the same time, by number in `rooms`. */
  readonly atOnce: RoomsApart['atOnce']
}

/** Tells whether a session needs interpretation looked at: not when cancelled, a meal or a break, or held without it. */
export const needsInterpretation = (session: Session): boolean =>
  session.status !== 'cancelled' && session.format !== 'meal' && session.format !== 'break' && session.interpretation !== 'none'

/** Values once each, in alphabetical order. */
export const sortedSet = <T extends string>(values: readonly T[]): readonly T[] => (values.length < 2 ? values : [...new Set(values)].sort())

/** Everybody present, delegates first, and where the team begins and ends among them. */
interface Present {
  readonly groups: readonly Group[]
  readonly teamFrom: number
  readonly expertsFrom: number
}

/** @param here the delegations in the room; null for all of them */
const presentAt = (people: People, session: Session, here: readonly string[] | null): Present => {
  const groups: Group[] = []
  for (const presence of delegationsAt(session)) if (here === null || here.includes(presence.delegationId)) groups.push(...groupsOf(people, presence))
  const teamFrom = groups.length
  for (const id of teamAt(session)) groups.push(...memberGroup(people.row('teamMembers', id), 'teamMembers'))
  const expertsFrom = groups.length
  for (const id of expertsAt(session)) groups.push(...memberGroup(people.row('standbyExperts', id), 'standbyExperts'))
  return { groups, teamFrom, expertsFrom }
}

/** First languages of each delegate present who has the floor (of every delegate present when nobody has), the chair and the team members. */
const firstLanguages = ({ groups, teamFrom, expertsFrom }: Present): readonly LanguageCode[] => {
  let someoneHasTheFloor = false
  for (let at = 0; at < teamFrom; at += 1) if (groups[at]?.hasTheFloor) someoneHasTheFloor = true
  const spoken: LanguageCode[] = []
  for (let at = 0; at < expertsFrom; at += 1) {
    const group = groups[at]
    const first = group?.speaks[0]
    if (first === undefined || spoken.includes(first)) continue
    if (at >= teamFrom || !someoneHasTheFloor || group?.hasTheFloor) spoken.push(first)
  }
  return spoken.length > 1 ? spoken.sort() : spoken
}

const isSpoken = ({ groups }: Present, code: LanguageCode): boolean => groups.some(({ speaks }) => speaks.includes(code))

/**
 * Floor languages in one room: those the session names, else {@link firstLanguages}. Of the languages named, a room has
 * those that somebody in it speaks, and those that nobody at the session does: they are a guest's, or a film's, and nothing
 * says in which room. A room left with none of them goes by its own people. So where all sit together all named ones hold.
 */
const spokenIn = ({ floorLanguages }: Session, here: Present, everybody: Present): readonly LanguageCode[] => {
  const named = here === everybody ? floorLanguages : floorLanguages.filter((code) => isSpoken(here, code) || !isSpoken(everybody, code))
  return named.length > 0 ? sortedSet(named) : firstLanguages(here)
}

/** Whether people need a channel at all: they do not follow everything that is spoken. */
const misses = ({ follows }: Group, spoken: readonly LanguageCode[]): boolean => spoken.some((code) => !follows.includes(code))

/** Channels there must be whatever the others choose: for those who follow a floor language, and those who have one language only. */
const settledChannels = (groups: readonly Group[], spoken: readonly LanguageCode[]): readonly LanguageCode[] =>
  groups.flatMap((group) => {
    const onFloor = group.follows.find((code) => spoken.includes(code))
    const channel = onFloor ?? (group.follows.length === 1 ? group.follows[0] : undefined)
    return channel !== undefined && misses(group, spoken) ? [channel] : []
  })

/**
 * The channel that people who do not follow every spoken language listen to: the best of their languages that is spoken
 * on the floor anyway, else the best that others need a channel in, else their best one: nobody asks for a booth of their
 * own who follows one that must be there. Undefined when none of their languages is known.
 */
const channelOf = ({ follows }: Group, spoken: readonly LanguageCode[], settled: readonly LanguageCode[]): LanguageCode | undefined =>
  follows.find((code) => spoken.includes(code)) ?? follows.find((code) => settled.includes(code)) ?? follows[0]

const sortedRefs = (refs: readonly RecordRef[]): readonly RecordRef[] =>
  refs.length < 2 ? refs : [...refs].sort((one, other) => (one.table === other.table ? (one.id < other.id ? -1 : 1) : one.table < other.table ? -1 : 1))

/** A need while listeners are still gathered. */
interface OpenNeed {
  readonly from: LanguageCode
  readonly to: LanguageCode
  readonly groups: Group[]
}

const needOf = ({ from, to, groups }: OpenNeed): SessionNeed => {
  const [only] = groups
  return { from, to, listeners: sortedRefs(only && groups.length === 1 ? only.who : groups.flatMap((group) => group.who)) }
}

const byPair = (one: SessionNeed, other: SessionNeed): number => (one.from === other.from ? (one.to < other.to ? -1 : 1) : one.from < other.from ? -1 : 1)

const needsOf = (groups: readonly Group[], spoken: readonly LanguageCode[]): readonly SessionNeed[] => {
  const needs: OpenNeed[] = []
  const settled = settledChannels(groups, spoken)
  for (const group of groups) {
    let to: LanguageCode | undefined
    for (const from of spoken) {
      if (group.follows.includes(from)) continue
      to ??= channelOf(group, spoken, settled)
      if (to === undefined) break
      const known = needFor(needs, from, to)
      if (known) known.groups.push(group)
      else needs.push({ from, to, groups: [group] })
    }
  }
  return needs.map(needOf).sort(byPair)
}

const needFor = (needs: readonly OpenNeed[], from: LanguageCode, to: LanguageCode): OpenNeed | undefined => {
  for (const need of needs) if (need.from === from && need.to === to) return need
  return undefined
}

/** Two people with a language each need nothing when both follow both: then there is no booth at all. */
const isTwoWay = (spoken: readonly LanguageCode[], listened: readonly LanguageCode[]): boolean =>
  listened.length > 0 && new Set([...spoken, ...listened]).size === 2

const needsAmong = (session: Session, here: Present, everybody: Present): Needs => {
  const spoken = spokenIn(session, here, everybody)
  const needs = needsOf(here.groups, spoken)
  const listened = sortedSet(needs.map(({ to }) => to))
  return { spoken, listened, needs, twoWay: isTwoWay(spoken, listened) }
}

/** A need of several rooms; whoever goes from room to room listens once. */
const commonNeed = (one: SessionNeed, other: SessionNeed): SessionNeed => ({
  from: one.from,
  to: one.to,
  get listeners() {
    return sortedRefs([...new Map([...one.listeners, ...other.listeners].map((who) => [`${who.table} ${who.id}`, who])).values()])
  },
})

/** What is needed in any of the rooms. */
const inAny = (rooms: readonly RoomNeeds[]): Needs => {
  const needs = new Map<string, SessionNeed>()
  for (const need of rooms.flatMap((room) => room.needs)) {
    const key = `${need.from} ${need.to}`
    const known = needs.get(key)
    needs.set(key, known ? commonNeed(known, need) : need)
  }
  return {
    spoken: sortedSet(rooms.flatMap(({ spoken }) => spoken)),
    listened: sortedSet(rooms.flatMap(({ listened }) => listened)),
    needs: [...needs.values()].sort(byPair),
    twoWay: rooms.some(({ twoWay }) => twoWay) && rooms.every((room) => room.twoWay || room.needs.length === 0),
  }
}

const reckon = (people: People, session: Session, apart: RoomsApart | null): SessionNeeds => {
  const simultaneous = session.interpretation === 'simultaneous' || session.interpretation === 'remote'
  if (!needsInterpretation(session)) return { spoken: [], listened: [], needs: [], twoWay: false, simultaneous, rooms: [], atOnce: [] }
  const everybody = presentAt(people, session, null)
  if (!apart) return { ...needsAmong(session, everybody, everybody), simultaneous, rooms: [], atOnce: [] }
  const rooms = apart.rooms.map((delegationIds) => ({ delegationIds, ...needsAmong(session, presentAt(people, session, delegationIds), everybody) }))
  return { ...inAny(rooms), simultaneous, rooms, atOnce: apart.atOnce }
}

interface Known {
  readonly tables: People['tables']
  /** Key of the rooms; null where all sit together. */
  readonly apart: string | null
  readonly needs: SessionNeeds
}

const knownAt = new WeakMap<Session, Known>()

/**
 * What is spoken at a session, who listens in what, and so which pairs must be interpreted: the demand, with no team.
 * Someone who follows every spoken language needs nothing; anyone else listens in one channel, and each spoken language
 * they do not follow must reach that channel. Nothing is needed where {@link needsInterpretation} says so. Where
 * delegations sit apart, those of a room hear each other, the chair, the team and the experts, who go from room to room.
 */
export const needsAt = (people: People, session: Session): SessionNeeds => {
  const { delegates, teamMembers, standbyExperts } = people.tables
  const apart = roomsApart(people, session)
  const key = apart?.key ?? null
  const known = knownAt.get(session)
  // Rows and tables are replaced, never changed in place: moving a session asks nothing new of its interpreters.
  const holds = known?.apart === key && known.tables.delegates === delegates && known.tables.teamMembers === teamMembers && known.tables.standbyExperts === standbyExperts
  if (known && holds) return known.needs
  const needs = reckon(people, session, apart)
  knownAt.set(session, { tables: { delegates, teamMembers, standbyExperts }, apart: key, needs })
  return needs
}
