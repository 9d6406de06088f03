import type { RefObject } from 'react'
import { fullName } from '@shared/model/person'
import { cellText } from '@shared/text/assignment-words'
import { assignmentCell, sessionWithout } from '@shared/views/assignment-board'
import classes from './board-strip.module.css'
import type { BoardDrag } from './use-board-drag'
import type { BoardModel } from './use-board-model'

/** The keys that work on a cell, in a line. */
export const boardKeys = 'Enter assigns · P pins · S answer · B booth · H hands over · F10 all'

/** What the cell under the cursor says, in full, and the keys that work on it. */
export const BoardStrip = ({ words, readOnly }: { words: string | null; readOnly: boolean }) => (
  <div className={classes.strip}>
    <span title={words ?? undefined}>{words ?? 'Choose a cell to read what speaks for and against it.'}</span>
    {readOnly || words !== null ? null : <span className={classes.keys}>{boardKeys}</span>}
  </div>
)

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

/** The line that follows the pointer while something is dragged. */
export const DragGhost = ({ ref, drag, model }: { ref: RefObject<HTMLDivElement | null>; drag: BoardDrag | null; model: BoardModel }) => {
  if (!drag) return null
  const one = model.rows[drag.from.row]
  return (
    <div ref={ref} className={classes.ghost} role="status">
      <b>{drag.move ? drag.move.words : one ? fullName(one.interpreter) : ''}</b>
      {drag.move ? doubtOf(model, drag) : drag.over ? 'Nothing to change here' : 'Drop it on a session'}
    </div>
  )
}
