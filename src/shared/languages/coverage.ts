import type { LanguageCode } from '../model/language'
import type { BoothAssignment, Interpreter, RecordRef, Session, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'
import type { Group } from './language-groups'
import { groupsOf, memberGroup } from './language-groups'
import type { People } from './participants'
import { delegationsAt, expertsAt, peopleOf, teamAt } from './participants'

/** How a listener is reached: by an interpreter into their mother tongue, into their second language, or not at all. */
export type CoverageMode = 'direct' | 'retour' | 'none'

/** One way of interpretation that somebody at the session needs. */
export interface CoveragePair {
  readonly from: LanguageCode
  readonly to: LanguageCode
  readonly mode: CoverageMode
  /** The language in between when a pair is reached by relay; null for a pair that is reached directly or not at all. */
  readonly pivot: LanguageCode | null
  /** Those on the team who can do it, in id order; those who do it into their mother tongue only, when there are any. */
  readonly interpreterIds: readonly string[]
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

const sortedSet = <T extends string>(values: Iterable<T>): readonly T[] => [...new Set(values)].sort()

/**
 * Floor languages: those the session names; else the first language of each delegate present who has the floor (of
 * every delegate present when nobody has), and the first language of the chair and the team members.
 */
const spokenAt = (session: Session, delegates: readonly Group[], team: readonly Group[]): readonly LanguageCode[] => {
  if (session.floorLanguages.length > 0) return sortedSet(session.floorLanguages)
  const someoneHasTheFloor = delegates.some((group) => group.hasTheFloor)
  const spoken = new Set<LanguageCode>()
  for (const { hasTheFloor, follows, speaks } of delegates) {
    if (speaks && follows[0] !== undefined && (hasTheFloor || !someoneHasTheFloor)) spoken.add(follows[0])
  }
  for (const { follows, speaks } of team) if (speaks && follows[0] !== undefined) spoken.add(follows[0])
  return sortedSet(spoken)
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

const worksFrom = (interpreter: Interpreter, from: LanguageCode): boolean => interpreter.languages.some((language) => language.code === from)

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
      const channel = to
      const known = needs.find((need) => need.from === from && need.to === channel)
      if (known) known.groups.push(group)
      else needs.push({ from, to: channel, groups: [group] })
    }
  }
  return needs.length > 1 ? needs.sort((one, other) => (`${one.from} ${one.to}` < `${other.from} ${other.to}` ? -1 : 1)) : needs
}

/** A session's needs and who on its team meets them. */
interface Reading {
  readonly spoken: readonly LanguageCode[]
  readonly listened: readonly LanguageCode[]
  readonly needs: readonly Need[]
  readonly team: readonly string[]
  readonly twoWay: boolean
  /** Interpreters for a need, by the class they work into it with. */
  readonly ableFor: (need: Need) => { readonly A: readonly string[]; readonly B: readonly string[] }
}

const nobody = { A: [], B: [] } as const

const read = (people: People, session: Session, assignments: readonly BoothAssignment[]): Reading => {
  const serving = assignments.filter((row) => row.sessionId === session.id && row.status !== 'declined')
  const team = sortedSet<string>(serving.map((row) => row.interpreterId))
  const nothing: Reading = { spoken: [], listened: [], needs: [], team, twoWay: false, ableFor: () => nobody }
  if (!needsInterpretation(session)) return nothing

  const delegates = delegationsAt(session).flatMap((presence) => groupsOf(people, presence))
  const members = teamAt(session).flatMap((id) => memberGroup(people.row('teamMembers', id), 'teamMembers'))
  const experts = expertsAt(session).flatMap((id) => memberGroup(people.row('standbyExperts', id), 'standbyExperts'))
  const spoken = spokenAt(session, delegates, members)
  const needs = needsOf([...delegates, ...members, ...experts], spoken)
  if (needs.length === 0) return { ...nothing, spoken }

  const listened = sortedSet(needs.map((need) => need.to))
  const twoWay = sortedSet([...spoken, ...listened]).length === 2
  const interpreters = team.flatMap((id) => people.row('interpreters', id) ?? [])
  const sitsIn = (interpreterId: string, booth: LanguageCode): boolean =>
    serving.some((row) => row.interpreterId === interpreterId && (row.booth === null || row.booth === booth))
  const ableFor = ({ from, to }: Need): { readonly A: readonly string[]; readonly B: readonly string[] } => {
    const able = { A: [] as string[], B: [] as string[] }
    for (const interpreter of interpreters) {
      const into = classInto(interpreter, to, session)
      if (into !== null && worksFrom(interpreter, from) && (twoWay || sitsIn(interpreter.id, to))) able[into].push(interpreter.id)
    }
    return able
  }
  return { spoken, listened, needs, team, twoWay, ableFor }
}

const pairOf = (reading: Reading, need: Need): CoveragePair => {
  const able = reading.ableFor(need)
  const mode: CoverageMode = able.A.length > 0 ? 'direct' : able.B.length > 0 ? 'retour' : 'none'
  const interpreterIds = mode === 'direct' ? able.A : able.B
  return { from: need.from, to: need.to, mode, pivot: null, interpreterIds, listeners: sortedRefs(need.groups.flatMap((group) => group.who)) }
}

/**
 * Who understands whom at a session, given the assignments to it (other sessions' are not looked at). Someone who follows
 * every spoken language needs nothing; anyone else listens in one channel, and each spoken language they do not follow
 * must reach that channel. An interpreter placed in a booth speaks into that booth's language only, unless one booth
 * works both ways.
 */
export const coverageOf = (people: People, session: Session, assignments: readonly BoothAssignment[]): Coverage => {
  const reading = read(people, session, assignments)
  const { spoken, listened, team, needs, twoWay } = reading
  const pairs = needs.map((need) => pairOf(reading, need))
  const simultaneous = session.interpretation === 'simultaneous' || session.interpretation === 'remote'
  return {
    spoken,
    listened,
    pairs,
    uncovered: pairs.filter((pair) => pair.mode === 'none'),
    boothsNeeded: !simultaneous ? 0 : twoWay ? 1 : listened.length,
    team,
  }
}

/** The pairs of {@link coverageOf} that nobody on the team can do, without writing out the others. */
export const uncoveredPairs = (people: People, session: Session, assignments: readonly BoothAssignment[]): readonly CoveragePair[] => {
  const reading = read(people, session, assignments)
  const uncovered: CoveragePair[] = []
  for (const need of reading.needs) {
    const able = reading.ableFor(need)
    if (able.A.length === 0 && able.B.length === 0) uncovered.push(pairOf(reading, need))
  }
  return uncovered
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
