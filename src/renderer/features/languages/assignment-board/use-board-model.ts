import { useMemo, useState } from 'react'
import type { TalksRound, Workspace } from '@shared/model/workspace'
import { cellName, cellText, dayText } from '@shared/text/assignment-words'
import { shortDay } from '@shared/text/dates'
import { count } from '@shared/text/lists'
import type { AssignmentBoard, BoardInterpreter } from '@shared/views/assignment-board'
import { assignmentBoard, assignmentCell } from '@shared/views/assignment-board'
import { assignmentDay } from '@shared/views/assignment-day'
import { useOpen } from '../../../state/current'
import { remember, remembered } from '../../../state/remembered'
import type { CellFace } from './board-cell'
import { dayFaceOf, doubtful, faceOf } from './board-cell'
import type { BoardColumn, BoardFilter } from './board-columns'
import { columnsOf, rowsOf } from './board-columns'

/** A cell ready to be drawn. */
export interface DrawnCell {
  readonly face: CellFace
  /** Whose it is, then what it says: for those who can't see where it stands. */
  readonly label: string
  readonly words: string
}

export interface BoardModel {
  readonly workspace: Workspace
  readonly board: AssignmentBoard
  readonly filter: BoardFilter
  readonly setFilter: (change: Partial<BoardFilter>) => void
  readonly columns: readonly BoardColumn[]
  readonly rows: readonly BoardInterpreter[]
  readonly cellAt: (one: BoardInterpreter, column: BoardColumn) => DrawnCell
}

const isBy = (value: unknown): value is BoardFilter['by'] => value === 'session' || value === 'day'

/** What a column is called in the name of its cells. */
const columnName = (column: BoardColumn): string => (column.kind === 'session' ? column.session.session.title : shortDay(column.date))

const drawn = (workspace: Workspace, board: AssignmentBoard, one: BoardInterpreter, column: BoardColumn): DrawnCell => {
  const name = cellName(one, columnName(column))
  if (column.kind === 'session') {
    const cell = assignmentCell(board, column.session, one)
    const words = cellText(workspace, cell)
    return { face: faceOf(cell), words, label: `${name}: ${words}` }
  }
  const day = assignmentDay(board, column.sessions, one, column.date)
  const helps = day.assigned.length === 0 ? doubtful(day) : 0
  const words = [dayText(workspace, day), helps > 0 ? `would help in ${count(helps, 'session', 'sessions')} if free` : ''].filter(Boolean).join('; ')
  return { face: dayFaceOf(day), words, label: `${name}: ${words}` }
}

/** Cells by row and column, judged when first asked for. */
const cellsOf = (workspace: Workspace, board: AssignmentBoard): BoardModel['cellAt'] => {
  const cells = new Map<string, DrawnCell>()
  return (one, column) => {
    const key = `${one.interpreter.id} ${column.id}`
    const cell = cells.get(key) ?? drawn(workspace, board, one, column)
    cells.set(key, cell)
    return cell
  }
}

/** The board of a round with what is filtered of it. Cells are judged when they are first drawn, and once per plan. */
export const useBoardModel = (round: TalksRound): BoardModel => {
  const { workspace, engine } = useOpen()
  const [filter, setFilter] = useState<BoardFilter>(() => ({ by: remembered('assignment-board', 'session', isBy), language: null, day: null, hideIdle: false }))
  const board = useMemo(() => {
    // The index is followed in place, so that the workspace tells when to read it again.
    void workspace
    return assignmentBoard(engine.plan, round)
  }, [engine, workspace, round])
  const columns = useMemo(() => columnsOf(board, filter), [board, filter])
  const rows = useMemo(() => rowsOf(board, filter), [board, filter])
  const cellAt = useMemo(() => cellsOf(workspace, board), [workspace, board])
  return {
    workspace,
    board,
    filter,
    setFilter: (change) => {
      if (change.by) remember('assignment-board', change.by)
      setFilter((held) => ({ ...held, ...change }))
    },
    columns,
    rows,
    cellAt,
  }
}
