import type { Diff } from '../diff/diff'
import type { HistoryLabels } from '../diff/history'
import type { Workspace } from '../model/workspace'
import type { SearchProgress } from '../optimisation/linear-model'
import type { PlaceAim } from '../placing/place-proposal'
import type { TeamAim } from '../staffing/team-proposal'

/** Where the newest edit stands. Times are UTC stamps. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  /** The edit is in memory only; the sentence says why and what to do. `changed-outside` also offers `workspace.keep-mine`. */
  | { readonly kind: 'not-saved'; readonly code: string; readonly sentence: string }
  /** Opened for reading only; the sentence says who has it. */
  | { readonly kind: 'read-only'; readonly sentence: string }

/** An open workspace as a screen first receives it. */
export interface OpenWorkspace {
  /** Full path of the file on the owner's machine. */
  readonly path: string
  readonly revision: number
  readonly workspace: Workspace
  readonly history: HistoryLabels
  readonly save: SaveState
}

/** What the owner tells every screen, in order. */
export type ParleyEvent =
  | { readonly type: 'workspace-opened' }
  | { readonly type: 'workspace-closed' }
  | {
      readonly type: 'workspace-changed'
      readonly revision: number
      readonly diff: Diff
      readonly label: string
      readonly history: HistoryLabels
      readonly save: SaveState
    }
  | { readonly type: 'save-state'; readonly revision: number; readonly save: SaveState }
  /** Something to tell the officer although no call failed: a dated copy could not be made, a file given at the start did not open. */
  | { readonly type: 'notice'; readonly path: string; readonly code: string; readonly sentence: string }
  /** How a search for a proposal goes: a few times a second at most. */
  | { readonly type: 'proposal-progress'; readonly jobId: string; readonly progress: SearchProgress<TeamAim | PlaceAim> }
