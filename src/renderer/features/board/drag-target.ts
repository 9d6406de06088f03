import type { WallTime } from '@shared/model/time'
import type { BoardColumn } from './board-columns'

export type Gesture = 'move' | 'resize-start' | 'resize-end' | 'place'

/** One placement that is dragged, as it stands before. */
export interface DraggedPlacement {
  readonly id: string
  readonly title: string
  readonly start: WallTime
  readonly minutes: number
  readonly roomId: string
}

/** What is being dragged: a placed session (with where it stands) or one from the unplaced list. */
export interface DragSubject {
  readonly gesture: Gesture
  readonly sessionId: string
  /** The placement that was grabbed; null for a session from the unplaced list. */
  readonly placement: DraggedPlacement | null
  readonly title: string
  readonly minutes: number
  /** Others that are picked and go the same way. */
  readonly also: readonly DraggedPlacement[]
  /** The column it was grabbed in; null when it comes from the unplaced list. */
  readonly column: BoardColumn | null
}

/** A place in a column. */
export interface SlotTarget {
  readonly kind: 'slot'
  readonly column: BoardColumn
  readonly start: WallTime
  readonly minutes: number
  /** A copy is put there and the original stays. */
  readonly copy: boolean
}

/** Where a drag would land. */
export type DropTarget = SlotTarget | { readonly kind: 'unplaced' }
