import type { RefObject } from 'react'
import { fullName } from '@shared/model/person'
import { cellText } from '@shared/text/assignment-words'
import { assignmentCell, sessionWithout } from '@shared/views/assignment-board'
import type { Position } from '../../../ui/data-table/grid-position'
import classes from './board-strip.module.css'
import type { BoardDrag } from './board-moves'
import { canCarry } from './board-moves'
import type { BoardModel } from './use-board-model'

/** The keys that work where the cursor is, in a line. */
const keysAt = ({ rows, columns }: BoardModel, { row, column }: Position): string => {
  const [one, there] = [rows[row], columns[column - 1]]
  if (!one) return there ? (there.kind === 'day' ? 'Enter shows its sessions' : 'Enter opens it') : ''
  if (!there) return canCarry({ rows, columns }, { row, column }) ? 'Enter opens · M takes up the name, to put it on a session · F10 all' : 'Enter opens · F10 all'
  if (there.kind === 'day') return 'Enter chooses among its sessions'
  return one.bySession.has(there.session.session.id) ? 'Enter takes off · M moves · H hands over · P pins · S answer · B booth · F10 all' : 'Enter assigns · F10 all'
}

/** What the drop would bring its new owner, and what speaks against it. */
const doubtOf = (model: BoardModel, { from, over }: BoardDrag): string => {
  const column = over ? model.columns[over.column - 1] : undefined
  const source = model.columns[from.column - 1]
  const giver = model.rows[from.row]
  const taker = source ? model.rows[over?.row ?? -1] : giver
  if (column?.kind !== 'session' || !giver || !taker) return ''
  const session = source?.id === column.id ? sessionWithout(model.board, column.session, giver.interpreter.id) : column.session
  const cell = assignmentCell(model.board, session, taker)
  return cell.assignment ? '' : cellText(model.workspace, cell)
}

/** A drag in words: what the drop would do, and what of it is to be known. */
const dragWords = (model: BoardModel, drag: BoardDrag): { readonly what: string; readonly doubt: string } => {
  if (drag.move) return { what: drag.move.words, doubt: doubtOf(model, drag) }
  const one = model.rows[drag.from.row]
  const source = model.columns[drag.from.column - 1]
  const session = source?.kind === 'session' ? source.session.session.title : ''
  return {
    what: [one ? fullName(one.interpreter) || 'Unnamed interpreter' : '', session].filter(Boolean).join(', '),
    doubt: drag.over && (drag.over.row !== drag.from.row || drag.over.column !== drag.from.column) ? 'Nothing to change here' : session === '' ? 'Drop it on a session' : 'Drop it on another interpreter or session',
  }
}

const carriedWords = (model: BoardModel, drag: BoardDrag): string => {
  const { what, doubt } = dragWords(model, drag)
  return [what, doubt].filter(Boolean).join(': ')
}

interface StripProps {
  readonly model: BoardModel
  readonly at: Position | null
  /** What is carried by keyboard. */
  readonly carried: BoardDrag | null
  readonly readOnly: boolean
}

/** What the cell under the cursor says, in full, or what is carried to it; and the keys that work there. */
export const BoardStrip = ({ model, at, carried, readOnly }: StripProps) => {
  const [one, column] = at ? [model.rows[at.row], model.columns[at.column - 1]] : []
  const words = one && column ? model.cellAt(one, column).label : null
  return (
    <div className={classes.strip} data-strip data-carrying={carried !== null || undefined}>
      <p role="status" className={carried ? undefined : classes.unseen}>
        {carried ? carriedWords(model, carried) : ''}
      </p>
      {carried ? null : (
        <p title={words ?? undefined}>
          {words ?? 'Choose a cell to read what speaks for and against it.'}
        </p>
      )}
      {readOnly ? null : <p className={classes.keys}>{carried ? 'Arrows carry it · Enter or a click drops it · Escape leaves it where it was' : at ? keysAt(model, at) : 'Arrows go from cell to cell; the keys that work there stand here'}</p>}
    </div>
  )
}

/** The line that follows the pointer while something is dragged. */
export const DragGhost = ({ ref, drag, model }: { ref: RefObject<HTMLDivElement | null>; drag: BoardDrag | null; model: BoardModel }) => {
  if (!drag) return null
  const { what, doubt } = dragWords(model, drag)
  return (
    <div ref={ref} className={classes.ghost} role="status">
      <b>{what}</b>
      {doubt}
    </div>
  )
}
