import type { Coverage, CoverageMode } from '@shared/languages/coverage'
import { coverageOf } from '@shared/languages/coverage'
import { peopleOf } from '@shared/languages/participants'
import { teamNeed } from '@shared/languages/team-need'
import type { BoothAssignment, PolicyProfile, Session, Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'

/** A language needed in a session, and how it is served at worst: well, by retour only, by relay only, or by nobody. */
export interface LanguageMark {
  readonly code: string
  readonly state: 'covered' | 'retour' | 'relay' | 'broken'
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

const stateBy = { direct: 'covered', retour: 'retour', relay: 'relay', none: 'broken' } as const satisfies Record<CoverageMode, LanguageMark['state']>
const worseThan: Readonly<Record<LanguageMark['state'], number>> = { covered: 0, retour: 1, relay: 2, broken: 3 }

const marksOf = (coverage: Coverage): readonly LanguageMark[] => {
  const states = new Map<string, LanguageMark['state']>()
  for (const { to, mode } of coverage.pairs) {
    const [before, state] = [states.get(to), stateBy[mode]]
    if (before === undefined || worseThan[state] > worseThan[before]) states.set(to, state)
  }
  return [...states].map(([code, state]) => ({ code, state })).sort((one, other) => (one.code < other.code ? -1 : 1))
}

/** How many the team should have while it lasts so long; without figures, somebody where there is nobody. */
const teamNeeded = (coverage: Coverage, session: Session, minutes: number, profile: PolicyProfile | undefined): number | null => {
  const { least, figures } = teamNeed(coverage, session, minutes, profile)
  if (figures.length > 0) return least
  return coverage.team.length === 0 ? 1 : null
}

const quiet: CardInterpreting = { languages: [], team: null, needed: null }

/**
 * What a session's card says of its languages and interpreters.
 * @param minutes how long the sitting of the card lasts
 */
export const interpretingOf = (workspace: Workspace, session: Session, minutes: number, profile: PolicyProfile | undefined): CardInterpreting => {
  if (session.interpretation === 'none') return quiet
  const coverage = coverageOf(peopleOf(workspace), session, assignmentsOf(workspace, session.id))
  if (coverage.pairs.length === 0) return quiet
  return { languages: marksOf(coverage), team: coverage.team.length, needed: teamNeeded(coverage, session, minutes, profile) }
}
