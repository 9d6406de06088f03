import type { Diff } from '../diff/diff'
import { identityOf } from '../findings/evaluate'
import type { Finding } from '../findings/finding'
import type { FindingsChange, FindingsEngine } from '../findings/findings-engine'
import { createFindingsEngine } from '../findings/findings-engine'
import type { Placement, Workspace } from '../model/workspace'

/** A sitting that a proposal would add. */
export interface TrialSitting {
  readonly placement: Placement
}

/** What the rules say of a sitting beside the board and whatever has been put there before it. */
export interface Harm {
  /** Findings for which a place is never proposed. */
  readonly bars: readonly Finding[]
  /** Open warnings it would bring, by identity. */
  readonly warnings: readonly string[]
}

/**
 * Whether a finding rules a place out: errors, and a room with too little time to be made ready, which a proposal never
 * asks of those who make it ready. A round that turns that rule down to a note lifts it.
 */
export const bars = ({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean => severity === 'error' || (rule === 'turnaround-too-short' && severity === 'warning')

/** What a change brings for which a place is never proposed: also a warning that stood and has become an error. */
export const barredBy = ({ added, graver }: FindingsChange): readonly Finding[] => [...added, ...graver].filter((finding) => finding.acceptance === null && bars(finding))

const harmOf = (change: FindingsChange): Harm => {
  const open = change.added.filter(({ acceptance }) => acceptance === null)
  return { bars: barredBy(change), warnings: open.filter((finding) => finding.severity === 'warning' && !bars(finding)).map(identityOf) }
}

/** A board on which a proposal is tried out: sittings are put and taken off, and the rules say what that means. */
export interface Trial {
  readonly engine: FindingsEngine
  /** What putting a sitting would bring; nothing is changed. */
  readonly look: (sitting: TrialSitting) => Harm
  /** Everything open that putting it would bring. */
  readonly findings: (sitting: TrialSitting) => readonly Finding[]
  /** Puts sittings all at once and says what they bring together. */
  readonly put: (sittings: readonly TrialSitting[]) => FindingsChange
  /** Takes sittings off again and says what that brings and cures. */
  readonly take: (sittings: readonly TrialSitting[]) => FindingsChange
}

type Turn = readonly { readonly placement: Placement; readonly there: boolean }[]

const turned = (workspace: Workspace, turns: Turn): { readonly next: Workspace; readonly diff: Diff } => {
  const placements: Record<string, Placement> = Object.create(null) as Record<string, Placement>
  Object.assign(placements, workspace.placements)
  const changes: Record<string, { readonly before: Placement | null; readonly after: Placement | null }> = {}
  for (const { placement, there } of turns) {
    changes[placement.id] = { before: there ? null : placement, after: there ? placement : null }
    if (there) placements[placement.id] = placement
    else Reflect.deleteProperty(placements, placement.id)
  }
  return { next: { ...workspace, placements }, diff: { placements: changes } }
}

/** A trial board that begins as the workspace is. */
export const createTrial = (workspace: Workspace): Trial => {
  const engine = createFindingsEngine(workspace)
  const preview = ({ placement }: TrialSitting): FindingsChange => {
    const { next, diff } = turned(engine.workspace, [{ placement, there: true }])
    return engine.preview(next, diff)
  }
  const turn = (sittings: readonly TrialSitting[], there: boolean): FindingsChange => {
    const { next, diff } = turned(engine.workspace, sittings.map(({ placement }) => ({ placement, there })))
    return engine.apply(next, diff)
  }
  return {
    engine,
    look: (sitting) => harmOf(preview(sitting)),
    findings: (sitting) => {
      const { added, graver } = preview(sitting)
      return [...added, ...graver].filter(({ acceptance }) => acceptance === null)
    },
    put: (sittings) => turn(sittings, true),
    take: (sittings) => turn(sittings, false),
  }
}
