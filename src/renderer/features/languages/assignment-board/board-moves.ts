import type { Position } from '../../../ui/data-table/grid-position'
import type { Move, Spot } from './assignment-moves'
import { dropMove } from './assignment-moves'
import type { BoardModel } from './use-board-model'

type Shown = Pick<BoardModel, 'rows' | 'columns'>

/** Something carried over the board, by pointer or by keyboard; row -1 is the line of heads, column 0 the names. */
export interface BoardDrag {
  readonly from: Position
  readonly over: Position | null
  readonly move: Move | null
}

const spotAt = ({ rows, columns }: Shown, { row, column }: Position): Spot | null => {
  const one = rows[row]
  const there = columns[column - 1]
  return one && (column === 0 || there?.kind === 'session') ? { one, session: there?.kind === 'session' ? there.session : null } : null
}

/** A name may be dropped on any cell of a session, or its head. */
const targetOf = (shown: Shown, from: Spot, over: Position): Spot | null => {
  const there = shown.columns[over.column - 1]
  if (!from.session && there?.kind === 'session') return { one: from.one, session: there.session }
  return over.row < 0 ? null : spotAt(shown, over)
}

/** Whether there is something to carry at a place: a name while sessions are shown, or an assignment to a session. */
export const canCarry = (shown: Shown, from: Position): boolean => {
  const spot = spotAt(shown, from)
  if (!spot) return false
  return spot.session === null ? shown.columns.some(({ kind }) => kind === 'session') : spot.one.bySession.has(spot.session.session.id)
}

/** What carrying from one place to another does; null when it does nothing. */
export const moveBetween = (shown: Shown, from: Position, over: Position | null): Move | null => {
  const spot = spotAt(shown, from)
  const target = spot && over ? targetOf(shown, spot, over) : null
  return spot && target ? dropMove(spot, target) : null
}

/** What a place is to a drag: where it began, or one that would or would not take what is carried over it. */
export type DropMark = 'from' | 'yes' | 'no'

const isAt = (place: Position | null | undefined, { row, column }: Position): boolean => place?.row === row && place.column === column

export const dropAt = (drag: BoardDrag | null, place: Position): DropMark | null =>
  isAt(drag?.from, place) ? 'from' : isAt(drag?.over, place) ? (drag?.move ? 'yes' : 'no') : null
