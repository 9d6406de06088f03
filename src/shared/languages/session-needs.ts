import type { LanguageCode } from '../model/language'
import type { RecordRef, Session } from '../model/workspace'
import type { Group } from './language-groups'
import { groupsOf, memberGroup } from './language-groups'
import type { People } from './participants'
import { delegationsAt, expertsAt, teamAt } from './participants'

/** One way of interpretation that somebody at a session needs. */
export interface SessionNeed {
  readonly from: LanguageCode
  readonly to: LanguageCode
  /** Who listens in `to` and does not follow `from`, in order of table and id. */
  readonly listeners: readonly RecordRef[]
}

/** What a session's people need, whoever interprets. Languages and needs are in alphabetical order of their codes. */
export interface SessionNeeds {
  readonly spoken: readonly LanguageCode[]
  /** Languages somebody needs a channel in. */
  readonly listened: readonly LanguageCode[]
  readonly needs: readonly SessionNeed[]
  /** Just two languages are in play, so that one booth may work both ways. */
  readonly twoWay: boolean
  /** Held with booths, real or virtual. */
  readonly simultaneous: boolean
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

const presentAt = (people: People, session: Session): Present => {
  const groups: Group[] = []
  for (const presence of delegationsAt(session)) groups.push(...groupsOf(people, presence))
  const teamFrom = groups.length
  for (const id of teamAt(session)) groups.push(...memberGroup(people.row('teamMembers', id), 'teamMembers'))
  const expertsFrom = groups.length
  for (const id of expertsAt(session)) groups.push(...memberGroup(people.row('standbyExperts', id), 'standbyExperts'))
  return { groups, teamFrom, expertsFrom }
}

/**
 * Floor languages: those the session names; else the first language of each delegate present who has the floor (of
 * every delegate present when nobody has), and the first language of the chair and the team members.
 */
const spokenAt = (session: Session, { groups, teamFrom, expertsFrom }: Present): readonly LanguageCode[] => {
  if (session.floorLanguages.length > 0) return sortedSet(session.floorLanguages)
  let someoneHasTheFloor = false
  for (let at = 0; at < teamFrom; at += 1) if (groups[at]?.hasTheFloor) someoneHasTheFloor = true
  const spoken: LanguageCode[] = []
  for (let at = 0; at < expertsFrom; at += 1) {
    const group = groups[at]
    const first = group?.speaks ? group.follows[0] : undefined
    if (first === undefined || spoken.includes(first)) continue
    if (at >= teamFrom || !someoneHasTheFloor || group?.hasTheFloor) spoken.push(first)
  }
  return spoken.length > 1 ? spoken.sort() : spoken
}

/**
 * The channel that people who do not follow every spoken language listen to: the best of their languages that is spoken
 * on the floor anyway, else their best one. Undefined when none of their languages is known.
 */
const channelOf = (group: Group, spoken: readonly LanguageCode[]): LanguageCode | undefined =>
  group.follows.find((code) => spoken.includes(code)) ?? group.follows[0]

const sortedRefs = (refs: readonly RecordRef[]): readonly RecordRef[] =>
  [...refs].sort((one, other) => (one.table === other.table ? (one.id < other.id ? -1 : 1) : one.table < other.table ? -1 : 1))

/** A need while listeners are still gathered. */
interface OpenNeed {
  readonly from: LanguageCode
  readonly to: LanguageCode
  readonly groups: Group[]
}

/** Listeners are written out when first asked for: findings ask for those of uncovered pairs only. */
const needOf = ({ from, to, groups }: OpenNeed): SessionNeed => {
  let listeners: readonly RecordRef[] | undefined
  return {
    from,
    to,
    get listeners() {
      listeners ??= sortedRefs(groups.flatMap((group) => group.who))
      return listeners
    },
  }
}

const byPair = (one: SessionNeed, other: SessionNeed): number => (one.from === other.from ? (one.to < other.to ? -1 : 1) : one.from < other.from ? -1 : 1)

const needsOf = (groups: readonly Group[], spoken: readonly LanguageCode[]): readonly SessionNeed[] => {
  const needs: OpenNeed[] = []
  for (const group of groups) {
    let to: LanguageCode | undefined
    for (const from of spoken) {
      if (group.follows.includes(from)) continue
      to ??= channelOf(group, spoken)
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

const reckon = (people: People, session: Session): SessionNeeds => {
  const simultaneous = session.interpretation === 'simultaneous' || session.interpretation === 'remote'
  if (!needsInterpretation(session)) return { spoken: [], listened: [], needs: [], twoWay: false, simultaneous }
  const present = presentAt(people, session)
  const spoken = spokenAt(session, present)
  const needs = needsOf(present.groups, spoken)
  const listened = sortedSet(needs.map(({ to }) => to))
  return { spoken, listened, needs, twoWay: isTwoWay(spoken, listened), simultaneous }
}

interface Known {
  readonly tables: People['tables']
  readonly needs: SessionNeeds
}

const knownAt = new WeakMap<Session, Known>()

/**
 * What is spoken at a session, who listens in what, and so which pairs must be interpreted: the demand, with no team.
 * Someone who follows every spoken language needs nothing; anyone else listens in one channel, and each spoken language
 * they do not follow must reach that channel. Nothing is needed where {@link needsInterpretation} says so.
 */
export const needsAt = (people: People, session: Session): SessionNeeds => {
  const { delegates, teamMembers, standbyExperts } = people.tables
  const known = knownAt.get(session)
  // Rows and tables are replaced, never changed in place: moving a session asks nothing new of its interpreters.
  const holds = known?.tables.delegates === delegates && known.tables.teamMembers === teamMembers && known.tables.standbyExperts === standbyExperts
  if (known && holds) return known.needs
  const needs = reckon(people, session)
  knownAt.set(session, { tables: { delegates, teamMembers, standbyExperts }, needs })
  return needs
}
