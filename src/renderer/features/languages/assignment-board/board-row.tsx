import type { Party } from '@shared/model/workspace'
import type { WallDate } from '@shared/model/time'
import { shortDay } from '@shared/text/dates'
import type { BoardInterpreter } from '@shared/views/assignment-board'
import { daysOver, loadOn } from '@shared/views/assignment-load'
import classes from './assignment-board.module.css'
import { BoardCell } from './board-cell'
import { boardCellId, rowHeight } from './board-geometry'
import { NameHead } from './board-heads'
import type { BoardDrag } from './board-moves'
import { dropAt } from './board-moves'
import type { BoardModel } from './use-board-model'

interface BoardRowProps {
  readonly gridId: string
  readonly model: BoardModel
  readonly one: BoardInterpreter
  readonly at: number
  readonly top: number
  /** Places of the columns in view. */
  readonly columns: readonly number[]
  /** Column of the cursor, -1 while it is in another row. */
  readonly active: number
  readonly day: WallDate | null
  readonly parties: readonly Party[]
  readonly chosen: boolean
  readonly readOnly: boolean
  readonly drag: BoardDrag | null
}

/** One interpreter: their head, and the cells in view. */
export const BoardRow = ({ gridId, model, one, at, top, columns, active, day, parties, chosen, readOnly, drag }: BoardRowProps) => (
  <div role="row" aria-rowindex={at + 3} className={classes.row} style={{ height: rowHeight, transform: `translateY(${String(top)}px)` }}>
    <NameHead
      id={boardCellId(gridId, at, 0)}
      at={at}
      one={one}
      parties={parties}
      load={loadOn(model.board, one, day)}
      over={daysOver(model.board, one).map((date) => shortDay(date))}
      active={active === 0}
      drop={dropAt(drag, { row: at, column: 0 })}
      chosen={chosen}
      workspace={model.workspace}
    />
    {columns.map((index) => {
      const column = model.columns[index]
      if (!column) return null
      const { face, label, words } = model.cellAt(one, column)
      const place = { row: at, column: index + 1 }
      return (
        <BoardCell
          key={column.id}
          id={boardCellId(gridId, at, place.column)}
          at={at}
          column={place.column}
          label={label}
          title={words}
          active={active === place.column}
          firstOfDay={model.columns[index - 1]?.date !== column.date}
          readOnly={readOnly}
          drop={dropAt(drag, place)}
          {...face}
        />
      )
    })}
  </div>
)
