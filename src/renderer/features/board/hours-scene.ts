import type { WallDate } from '@shared/model/time'
import type { BoardColumn, ColumnHead } from './board-columns'
import type { BoardEvent } from './board-events'

/** All that the view of hours draws. */
export interface HoursScene {
  readonly days: readonly WallDate[]
  /** The same heads stand under each day. */
  readonly heads: readonly ColumnHead[]
  /** `days` times `heads`, in the order drawn. */
  readonly columns: readonly BoardColumn[]
  /** What stands in each of the columns. */
  readonly eventsIn: readonly (readonly BoardEvent[])[]
  /** Minutes after midnight that are drawn. */
  readonly from: number
  readonly to: number
  readonly zone: string
  readonly secondZone: string | null
  readonly condensed: boolean
  /** The day that is scrolled to when the days change. */
  readonly startDay: WallDate
  /** First and last day of the round; days outside are drawn as such. */
  readonly roundDays: { readonly first: WallDate; readonly last: WallDate } | null
  readonly onDay: (day: WallDate) => void
}
