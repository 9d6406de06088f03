import type { WallDate } from '@shared/model/time'

/** What the board's columns stand for within a day. */
export type ColumnKind = 'room' | 'delegation' | 'interpreter' | 'chair'

/** One room, delegation, interpreter or chair. `id` null is the column of sessions that have none ("Not assigned"), or the whole day when the board is not divided. */
export interface ColumnResource {
  readonly kind: ColumnKind
  readonly id: string | null
}

/**
 * One column of the hours, or one cell of the month, in the order drawn. Every column has its element (class
 * `rbc-day-slot`) from the first paint on, also while its sessions are not drawn yet.
 */
export interface BoardColumn {
  readonly day: WallDate
  /** The room that is dropped into here; null keeps the session's own room. */
  readonly roomId: string | null
  readonly resource: ColumnResource
}
