import type { TalksRound, Workspace } from '../model/workspace'
import type { PlanIndex } from '../findings/plan-index'
import type { PlaceScope } from './place-scope'
import type { Pairs } from './spot-conflicts'
import type { SessionSpots } from './spots'

/** All that is known of a question before it is put as numbers. */
export interface PlaceBasis {
  readonly workspace: Workspace
  /** The board as it is, to be read only. */
  readonly plan: PlanIndex
  readonly round: TalksRound
  readonly scope: PlaceScope
  readonly sessions: readonly SessionSpots[]
  readonly pairs: Pairs
  /** Whether the round bars what is out of order, so that a session waits for those it must follow. */
  readonly ordered: boolean
}
