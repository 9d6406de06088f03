import type { LanguageCode } from '../model/language'
import type { PolicyKey } from '../model/policy'
import type { BoothAssignment, Interpreter, PolicyProfile, TalksRound, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { policyValue, profileOf } from '../policy/policy-value'
import type { SessionEntry } from '../findings/booking'
import { entryOf } from '../findings/booking'
import { needsInterpretation } from '../languages/coverage'
import type { People } from '../languages/participants'
import { peopleOf } from '../languages/participants'
import type { Camps } from './camp-clashes'
import { campsOf } from './camp-clashes'
import type { Limit, LimitUse } from './limits'
import { limitsOf, usesBySession } from './limits'
import type { SessionFacts } from './session-facts'
import { sessionFacts } from './session-facts'
import type { TeamAsked } from './team-problem'

/** An interpreter on the roster, numbered in the order of the context. */
export interface Somebody {
  readonly number: number
  readonly interpreter: Interpreter
}

/** An assignment as it stands, to a session looked at or to another one. */
export interface Standing {
  readonly row: BoothAssignment
  readonly somebody: number
  readonly session: number
  readonly booth: LanguageCode | null
}

/** Everything a proposal of teams is worked out from. */
export interface TeamContext {
  readonly workspace: Workspace
  readonly asked: TeamAsked
  readonly people: People
  readonly round: TalksRound | undefined
  readonly profile: PolicyProfile | undefined
  readonly figure: (key: PolicyKey) => number | undefined
  readonly roster: readonly Somebody[]
  /** Those looked at first, then others that keep somebody busy. */
  readonly sessions: readonly SessionFacts[]
  readonly looked: readonly SessionFacts[]
  /** Assignments that were not declined, one per interpreter and session. */
  readonly standing: readonly Standing[]
  /** Who declined what, as `interpreter session` numbers. */
  readonly declined: ReadonlySet<string>
  readonly limits: readonly Limit[]
  readonly usesOf: readonly (readonly LimitUse[])[]
  readonly camps: Camps
}

/** Names an interpreter at a session, both by number. */
export const pairKey = (somebody: number, session: number): string => `${String(somebody)} ${String(session)}`

const grouped = <Row extends { readonly sessionId: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.sessionId)
    if (group) group.push(row)
    else groups.set(row.sessionId, [row])
  }
  return groups
}

interface Entries {
  readonly looked: readonly SessionEntry[]
  readonly others: readonly SessionEntry[]
}

const entriesOf = (workspace: Workspace, people: People, { roundId, sessionIds }: TeamAsked): Entries => {
  const placements = grouped(rowsOf(workspace, 'placements'))
  const assignments = grouped(rowsOf(workspace, 'boothAssignments'))
  const named = sessionIds === null ? null : new Set<string>(sessionIds)
  const looked: SessionEntry[] = []
  const others: SessionEntry[] = []
  for (const session of rowsOf(workspace, 'sessions')) {
    const assigned = assignments.get(session.id) ?? []
    const isLooked = session.roundId === roundId && needsInterpretation(session) && (named === null || named.has(session.id))
    if (!isLooked && assigned.length === 0) continue
    const entry = entryOf(people, session, placements.get(session.id) ?? [], assigned)
    if (entry) (isLooked ? looked : others).push(entry)
  }
  return { looked, others }
}

const inTime = (one: SessionEntry, other: SessionEntry): number =>
  (one.bookings[0]?.start ?? Infinity) - (other.bookings[0]?.start ?? Infinity) || (one.session.id < other.session.id ? -1 : 1)

/** Gathers what a proposal is worked out from. A round that is not there gives no sessions. */
export const teamContext = (workspace: Workspace, asked: TeamAsked): TeamContext => {
  const people = peopleOf(workspace)
  const round = rowOf(workspace, 'rounds', asked.roundId)
  const profile = profileOf(workspace, round)
  const figure = (key: PolicyKey): number | undefined => policyValue(profile, key)
  const { looked, others } = entriesOf(workspace, people, asked)
  const entries = [...looked.toSorted((one, other) => (inTime(one, other) || 0)), ...others]
  const sessions = entries.map((entry, number) => sessionFacts(workspace, people, entry, number, number < looked.length, profileOf(workspace, entry.round)))
  const roster = [...rowsOf(workspace, 'interpreters')]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((interpreter, number): Somebody => ({ number, interpreter }))
  const numbers = new Map(roster.map(({ interpreter, number }) => [interpreter.id, number]))
  const standing: Standing[] = []
  const declined = new Set<string>()
  const seen = new Set<string>()
  for (const [session, { assignments }] of entries.entries()) {
    for (const row of assignments) {
      const somebody = numbers.get(row.interpreterId)
      if (somebody === undefined) continue
      const key = pairKey(somebody, session)
      if (row.status === 'declined') declined.add(key)
      else if (!seen.has(key)) {
        seen.add(key)
        standing.push({ row, somebody, session, booth: row.booth })
      }
    }
  }
  const limits = limitsOf(sessions, figure)
  return {
    workspace, asked, people, round, profile, figure, roster, sessions,
    looked: sessions.slice(0, looked.length),
    standing, declined, limits, usesOf: usesBySession(limits, sessions.length),
    camps: campsOf(workspace, asked.roundId, roster, sessions),
  }
}
