import type { RefObject } from 'react'
import type { WallDate } from '@shared/model/time'
import type { Room, TalksRound } from '@shared/model/workspace'
import type { BoardView } from '../../state/view-state'
import type { BoardColumn } from './board-columns'
import type { BoardEvent } from './board-events'

/** What the board shows at this moment: all that dragging, keys and verbs need to know of the drawing. */
export interface BoardScene {
  /** Contains the calendar and the unplaced list. */
  readonly root: RefObject<HTMLDivElement | null>
  readonly round: TalksRound
  /** Rooms that can be dropped on, in the order of the columns. */
  readonly rooms: readonly Room[]
  readonly events: readonly BoardEvent[]
  /** What the calendar's columns (or the month's cells) stand for, in the order they are drawn. */
  readonly columns: readonly BoardColumn[]
  readonly view: BoardView
  /** The first day shown. */
  readonly day: WallDate
  /** The part of the day that is drawn, minutes after midnight. */
  readonly from: number
  readonly to: number
  readonly gridMinutes: number
  /** "Stockholm time, UTC+1". */
  readonly zone: string
}
