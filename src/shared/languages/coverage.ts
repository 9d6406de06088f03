import type { LanguageCode } from '../model/language'
import type { BoothAssignment, Interpreter, RecordRef, Session, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'
import type { Group } from './language-groups'
import { groupsOf, memberGroup } from './language-groups'
import type { People } from './participants'
import { delegationsAt, expertsAt, peopleOf, teamAt } from './participants'

/**
 * How a listener is reached: by an interpreter into their mother tongue (A), into their second active language (B), by
 * relay through one language in between, or not at all.
 */
export type CoverageMode = 'direct' | 'retour' | 'relay' | 'none'

/** Why nobody on the team can do a pair, the first of these that holds. */
export type WhyNotCovered =
  /** Nobody is on the team, or all have declined. */
  | 'no-team'
  /** Nobody on the team works from the language; nobody works into it. */
  | 'nobody-from'
  | 'nobody-into'
  /** Someone could, but offers the language in other modes than the session's. */
  | 'other-mode'
  /** Someone could, but sits in another booth. */
  | 'other-booth'
  /** Each language has somebody; nobody has both, and no language in between joins them. */
  | 'no-way-between'

/** One way of interpretation that somebody at the session needs. */
export interface CoveragePair {
  readonly from: LanguageCode
  readonly to: LanguageCode
  readonly mode: CoverageMode
  /** The language in between when a pair is reached by relay, the best of `pivots`; null when it is not by relay. */
  readonly pivot: LanguageCode | null
  /** Every language that could stand in between, in alphabetical order of codes; empty when it is not by relay. */
  readonly pivots: readonly LanguageCode[]
  /**
   * Those on the team who can do it, in id order; those who do it into their mother tongue only, when there are any.
   * By relay, those of both legs through `pivot`.
   */
  readonly interpreterIds: readonly string[]
  /** The two legs of a relay: who brings it into the pivot, and who takes it on from there; null when it is not by relay. */
  readonly legs: { readonly into: readonly string[]; readonly onward: readonly string[] } | null
  /** Set when the pair is not covered. */
  readonly why: WhyNotCovered | null
  /** Who listens in `to` and does not follow `from`, in order of table and id. */
  readonly listeners: readonly RecordRef[]
}

/** Who understands whom at one session, and how. Languages are in alphabetical order of their codes. */
export interface Coverage {
  readonly spoken: readonly LanguageCode[]
  /** Languages somebody needs a channel in. */
  readonly listened: readonly LanguageCode[]
  readonly pairs: readonly CoveragePair[]
  /** Pairs nobody on the team can do. */
  readonly uncovered: readonly CoveragePair[]
  /** Booths for simultaneous work: one per language of `listened`, or a single one that works both ways. */
  readonly boothsNeeded: number
  /** Interpreters on the team who have not declined, in id order. */
  readonly team: readonly string[]
}

/** Tells whether a session needs interpretation looked at: not when cancelled, a meal or a break, or held without it. */
export const needsInterpretation = (session: Session): boolean =>
  session.status !== 'cancelled' && session.format !== 'meal' && session.format !== 'break' && session.interpretation !== 'none'

const sortedSet = <T extends string>(values: readonly T[]): readonly T[] => (values.length < 2 ? values : [...new Set(values)].sort())

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

/** Whether an interpreter can speak into `to` for this session, and with which class. */
const classInto = (interpreter: Interpreter, to: LanguageCode, session: Session): 'A' | 'B' | null => {
  let best: 'A' | 'B' | null = null
  for (const language of interpreter.languages) {
    if (language.code !== to || language.class === 'C') continue
    if (language.modes.length > 0 && !language.modes.includes(session.interpretation)) continue
    if (language.class === 'A') return 'A'
    best = 'B'
  }
  return best
}

const worksFrom = (interpreter: Interpreter, from: LanguageCode): boolean => {
  for (const language of interpreter.languages) if (language.code === from) return true
  return false
}

/** A pair somebody needs, before it is written out. */
interface Need {
  readonly from: LanguageCode
  readonly to: LanguageCode
  readonly groups: Group[]
}

const needsOf = (groups: readonly Group[], spoken: readonly LanguageCode[]): readonly Need[] => {
  const needs: Need[] = []
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
  return needs.length > 1 ? needs.sort(byPair) : needs
}

const needFor = (needs: readonly Need[], from: LanguageCode, to: LanguageCode): Need | undefined => {
  for (const need of needs) if (need.from === from && need.to === to) return need
  return undefined
}

const byPair = (one: Need, other: Need): number => (one.from === other.from ? (one.to < other.to ? -1 : 1) : one.from < other.from ? -1 : 1)

/** A session's needs and the assignments that may meet them. */
interface Reading {
  readonly people: People
  readonly session: Session
  readonly assignments: readonly BoothAssignment[]
  readonly spoken: readonly LanguageCode[]
  readonly needs: readonly Need[]
}

const noLanguages: readonly LanguageCode[] = []
const noNeeds: readonly Need[] = []
const noPairs: readonly CoveragePair[] = []

/** What a session's people need, whoever interprets. */
interface Needed {
  readonly tables: People['tables']
  readonly spoken: readonly LanguageCode[]
  readonly needs: readonly Need[]
}

const neededAt = new WeakMap<Session, Needed>()

const neededBy = (people: People, session: Session): Needed => {
  const { tables } = people
  const known = neededAt.get(session)
  // Rows and tables are replaced, never changed in place: moving a session asks nothing new of its interpreters.
  const holds =
    known?.tables.delegates === tables.delegates &&
    known.tables.teamMembers === tables.teamMembers &&
    known.tables.standbyExperts === tables.standbyExperts
  if (known && holds) return known
  const present = needsInterpretation(session) ? presentAt(people, session) : null
  const spoken = present ? spokenAt(session, present) : noLanguages
  const { delegates, teamMembers, standbyExperts } = tables
  const needed: Needed = { tables: { delegates, teamMembers, standbyExperts }, spoken, needs: present ? needsOf(present.groups, spoken) : noNeeds }
  neededAt.set(session, needed)
  return needed
}

const read = (people: People, session: Session, assignments: readonly BoothAssignment[]): Reading => {
  const { spoken, needs } = neededBy(people, session)
  return { people, session, assignments, spoken, needs }
}

const serves = (row: BoothAssignment, session: Session): boolean => row.sessionId === session.id && row.status !== 'declined'

const listenedIn = ({ needs }: Reading): readonly LanguageCode[] => sortedSet(needs.map((need) => need.to))

/** One booth works both ways where there are just two languages. */
const isTwoWay = (reading: Reading): boolean => new Set([...reading.spoken, ...listenedIn(reading)]).size === 2

/** With which class the interpreter of an assignment meets a need; null when not at all. */
const classFor = (reading: Reading, row: BoothAssignment, { from, to }: Need): 'A' | 'B' | null => {
  const { people, session } = reading
  const interpreter = serves(row, session) ? people.row('interpreters', row.interpreterId) : undefined
  if (!interpreter || !worksFrom(interpreter, from)) return null
  const into = classInto(interpreter, to, session)
  return into !== null && (row.booth === null || row.booth === to || isTwoWay(reading)) ? into : null
}

const pairOf = (reading: Reading, need: Need): CoveragePair => {
  const able = { A: [] as string[], B: [] as string[] }
  for (const row of reading.assignments) {
    const into = classFor(reading, row, need)
    if (into !== null) able[into].push(row.interpreterId)
  }
  const mode: CoverageMode = able.A.length > 0 ? 'direct' : able.B.length > 0 ? 'retour' : 'none'
  const interpreterIds = sortedSet(mode === 'direct' ? able.A : able.B)
  return { from: need.from, to: need.to, mode, pivot: null, pivots: [], legs: null, why: mode === 'none' ? 'no-way-between' : null, interpreterIds, listeners: sortedRefs(need.groups.flatMap((group) => group.who)) }
}

/**
 * Who understands whom at a session, given the assignments to it (other sessions' are not looked at). Someone who follows
 * every spoken language needs nothing; anyone else listens in one channel, and each spoken language they do not follow
 * must reach that channel. An interpreter placed in a booth speaks into that booth's language only, unless one booth
 * works both ways.
 */
export const coverageOf = (people: People, session: Session, assignments: readonly BoothAssignment[]): Coverage => {
  const reading = read(people, session, assignments)
  const pairs = reading.needs.map((need) => pairOf(reading, need))
  const listened = listenedIn(reading)
  const simultaneous = session.interpretation === 'simultaneous' || session.interpretation === 'remote'
  return {
    spoken: reading.spoken,
    listened,
    pairs,
    uncovered: pairs.filter((pair) => pair.mode === 'none'),
    boothsNeeded: !simultaneous ? 0 : isTwoWay(reading) ? 1 : listened.length,
    team: sortedSet(assignments.filter((row) => serves(row, session)).map((row): string => row.interpreterId)),
  }
}

/** The pairs of {@link coverageOf} that nobody on the team can do, without writing out the others. */
export const uncoveredPairs = (people: People, session: Session, assignments: readonly BoothAssignment[]): readonly CoveragePair[] => {
  const reading = read(people, session, assignments)
  const unmet = reading.needs.filter((need) => !isMet(reading, need))
  return unmet.length === 0 ? noPairs : unmet.map((need) => pairOf(reading, need))
}

const isMet = (reading: Reading, need: Need): boolean => {
  for (const row of reading.assignments) if (classFor(reading, row, need) !== null) return true
  return false
}

const sortedRefs = (refs: readonly RecordRef[]): readonly RecordRef[] =>
  [...refs].sort((one, other) => (one.table === other.table ? (one.id < other.id ? -1 : 1) : one.table < other.table ? -1 : 1))

/** Who understands whom at a session of this workspace: see {@link coverageOf}. */
export const sessionCoverage = (workspace: Workspace, session: Session): Coverage =>
  coverageOf(
    peopleOf(workspace),
    session,
    rowsOf(workspace, 'boothAssignments').filter((row) => row.sessionId === session.id),
  )
