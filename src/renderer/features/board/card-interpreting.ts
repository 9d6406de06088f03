import type { Coverage } from '@shared/languages/coverage'
import { coverageOf } from '@shared/languages/coverage'
import { peopleOf } from '@shared/languages/participants'
import type { BoothAssignment, PolicyProfile, Session, Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { policyValue } from '@shared/policy/policy-value'

/** A language needed in a session, and how it is served: by nobody, by retour only, or well. */
export interface LanguageMark {
  readonly code: string
  readonly state: 'covered' | 'retour' | 'broken'
}

/** What a card says of interpreting. */
export interface CardInterpreting {
  readonly languages: readonly LanguageMark[]
  /** Interpreters on the team; null where none are needed. */
  readonly team: number | null
  /** How many the team should have; null where no figure says so. */
  readonly needed: number | null
}

const none: readonly BoothAssignment[] = []
const grouped = new WeakMap<object, ReadonlyMap<string, readonly BoothAssignment[]>>()

/** Assignments of interpreters by session, the declined ones among them; grouped once per change of their table. */
export const assignmentsOf = (workspace: Workspace, sessionId: string): readonly BoothAssignment[] => {
  let groups = grouped.get(workspace.boothAssignments)
  if (!groups) {
    const made = new Map<string, BoothAssignment[]>()
    for (const assignment of rowsOf(workspace, 'boothAssignments')) {
      const group = made.get(assignment.sessionId)
      if (group) group.push(assignment)
      else made.set(assignment.sessionId, [assignment])
    }
    groups = made
    grouped.set(workspace.boothAssignments, made)
  }
  return groups.get(sessionId) ?? none
}

const marksOf = (coverage: Coverage): readonly LanguageMark[] => {
  const states = new Map<string, LanguageMark['state']>()
  for (const { to, mode } of coverage.pairs) {
    const before = states.get(to)
    if (mode === 'none') states.set(to, 'broken')
    else if (mode === 'retour' && before !== 'broken') states.set(to, 'retour')
    else if (before === undefined) states.set(to, 'covered')
  }
  return [...states].map(([code, state]) => ({ code, state })).sort((one, other) => (one.code < other.code ? -1 : 1))
}

/** Simultaneous work fills booths by the policy's figures; otherwise all there is to say is that somebody has to be there. */
const teamNeeded = (coverage: Coverage, profile: PolicyProfile | undefined): number | null => {
  if (coverage.boothsNeeded === 0) return coverage.team.length === 0 ? 1 : null
  const twoWay = coverage.boothsNeeded === 1 && new Set([...coverage.spoken, ...coverage.listened]).size === 2
  const each = policyValue(profile, twoWay ? 'booth.interpreters-two-way' : 'booth.interpreters-one-way')
  return each === undefined ? null : each * coverage.boothsNeeded
}

const quiet: CardInterpreting = { languages: [], team: null, needed: null }

/** What a session's card says of its languages and interpreters. */
export const interpretingOf = (workspace: Workspace, session: Session, profile: PolicyProfile | undefined): CardInterpreting => {
  if (session.interpretation === 'none') return quiet
  const coverage = coverageOf(peopleOf(workspace), session, assignmentsOf(workspace, session.id))
  if (coverage.pairs.length === 0) return quiet
  return { languages: marksOf(coverage), team: coverage.team.length, needed: teamNeeded(coverage, profile) }
}
