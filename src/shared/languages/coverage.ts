import type { LanguageCode } from '../model/language'
import type { BoothAssignment, Interpreter, RecordRef, Session, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'
import type { People } from './participants'
import { delegatesPresent, delegationsAt, peopleOf, teamAt } from './participants'

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

/** One person as coverage sees them: languages they speak, best first, and those they follow. */
interface Listener {
  readonly who: RecordRef
  readonly speaks: readonly LanguageCode[]
  readonly follows: readonly LanguageCode[]
}

const noCoverage = (team: readonly string[]): Coverage => ({ spoken: [], listened: [], pairs: [], uncovered: [], boothsNeeded: 0, team })

/** Tells whether a session needs interpretation looked at: not when cancelled, a meal or a break, or held without it. */
export const needsInterpretation = (session: Session): boolean =>
  session.status !== 'cancelled' && session.format !== 'meal' && session.format !== 'break' && session.interpretation !== 'none'

const sortedSet = (codes: Iterable<LanguageCode>): LanguageCode[] => [...new Set(codes)].sort()

const listenersAt = (people: People, session: Session): readonly Listener[] => {
  const listeners: Listener[] = []
  for (const presence of delegationsAt(session)) {
    for (const { id, speaks, understands } of delegatesPresent(people, presence)) {
      listeners.push({ who: { table: 'delegates', id }, speaks, follows: understands.length === 0 ? speaks : [...speaks, ...understands] })
    }
  }
  for (const id of teamAt(session)) {
    const speaks = people.row('teamMembers', id)?.speaks ?? []
    listeners.push({ who: { table: 'teamMembers', id }, speaks, follows: speaks })
  }
  for (const id of new Set(session.expertIds)) {
    const speaks = people.row('standbyExperts', id)?.speaks ?? []
    listeners.push({ who: { table: 'standbyExperts', id }, speaks, follows: speaks })
  }
  return listeners
}

/**
 * Floor languages: those the session names; else the first language of each delegate present who has the floor (of
 * every delegate present when nobody has), and the first language of the chair and the team members.
 */
const spokenAt = (people: People, session: Session): readonly LanguageCode[] => {
  if (session.floorLanguages.length > 0) return sortedSet(session.floorLanguages)
  const ofSpeakers = new Set<LanguageCode>()
  const ofAll = new Set<LanguageCode>()
  let someoneHasTheFloor = false
  for (const presence of delegationsAt(session)) {
    for (const delegate of delegatesPresent(people, presence)) {
      if (delegate.speakingRight) someoneHasTheFloor = true
      const first = delegate.speaks[0]
      if (first === undefined) continue
      ofAll.add(first)
      if (delegate.speakingRight) ofSpeakers.add(first)
    }
  }
  const spoken = someoneHasTheFloor ? ofSpeakers : ofAll
  for (const id of teamAt(session)) {
    const first = people.row('teamMembers', id)?.speaks[0]
    if (first !== undefined) spoken.add(first)
  }
  return sortedSet(spoken)
}

/**
 * The channel a person who does not follow every spoken language listens to: the best of their languages that is spoken
 * on the floor anyway, else their best one. Undefined when none of their languages is known.
 */
const channelOf = (listener: Listener, spoken: readonly LanguageCode[]): LanguageCode | undefined =>
  listener.follows.find((code) => spoken.includes(code)) ?? listener.follows[0]

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

/**
 * Who understands whom at a session, given the assignments to it (other sessions' are not looked at). Someone who follows
 * every spoken language needs nothing; anyone else listens in one channel, and each spoken language they do not follow
 * must reach that channel. An interpreter placed in a booth speaks into that booth's language only, unless one booth
 * works both ways.
 */
export const coverageOf = (people: People, session: Session, assignments: readonly BoothAssignment[]): Coverage => {
  const serving = assignments.filter((row) => row.sessionId === session.id && row.status !== 'declined')
  const team = [...new Set<string>(serving.map((row) => row.interpreterId))].sort()
  if (!needsInterpretation(session)) return noCoverage(team)

  const spoken = spokenAt(people, session)
  const needs = new Map<string, { from: LanguageCode; to: LanguageCode; listeners: RecordRef[] }>()
  for (const listener of listenersAt(people, session)) {
    const missed = spoken.filter((code) => !listener.follows.includes(code))
    const to = missed.length === 0 ? undefined : channelOf(listener, spoken)
    if (to === undefined) continue
    for (const from of missed) {
      const key = `${from} ${to}`
      const need = needs.get(key)
      if (need) need.listeners.push(listener.who)
      else needs.set(key, { from, to, listeners: [listener.who] })
    }
  }
  if (needs.size === 0) return { ...noCoverage(team), spoken }

  const listened = sortedSet([...needs.values()].map((need) => need.to))
  const twoWay = new Set([...spoken, ...listened]).size === 2
  const members = team.flatMap((id) => people.row('interpreters', id) ?? [])
  const boothsOf = (interpreterId: string): readonly (LanguageCode | null)[] =>
    serving.filter((row) => row.interpreterId === interpreterId).map((row) => row.booth)
  const pairs = [...needs.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { from, to, listeners }]): CoveragePair => {
      const able = { A: [] as string[], B: [] as string[] }
      for (const interpreter of members) {
        const into = classInto(interpreter, to, session)
        if (into === null || !worksFrom(interpreter, from)) continue
        if (!twoWay && !boothsOf(interpreter.id).some((booth) => booth === null || booth === to)) continue
        able[into].push(interpreter.id)
      }
      const mode: CoverageMode = able.A.length > 0 ? 'direct' : able.B.length > 0 ? 'retour' : 'none'
      return { from, to, mode, pivot: null, interpreterIds: mode === 'direct' ? able.A : able.B, listeners: sortedRefs(listeners) }
    })
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

const sortedRefs = (refs: readonly RecordRef[]): readonly RecordRef[] =>
  [...refs].sort((one, other) => (one.table === other.table ? (one.id < other.id ? -1 : 1) : one.table < other.table ? -1 : 1))

/** Who understands whom at a session of this workspace: see {@link coverageOf}. */
export const sessionCoverage = (workspace: Workspace, session: Session): Coverage =>
  coverageOf(
    peopleOf(workspace),
    session,
    rowsOf(workspace, 'boothAssignments').filter((row) => row.sessionId === session.id),
  )
