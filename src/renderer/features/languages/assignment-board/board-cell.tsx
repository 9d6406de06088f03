import { IconAlertTriangle, IconCheck, IconCircleDashed, IconCircleDot, IconPinFilled, IconPlus, IconQuestionMark, IconSend, IconX } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { memo } from 'react'
import type { BoothAssignment } from '@shared/model/workspace'
import { reasonWord } from '@shared/text/assignment-words'
import type { AssignmentCell, Fit } from '@shared/views/assignment-board'
import type { AssignmentDay } from '@shared/views/assignment-day'
import { duration } from '@shared/text/dates'
import classes from './board-cell.module.css'
import { columnWidth, nameWidth } from './board-geometry'
import type { DropMark } from './board-moves'

type Glyph = ComponentType<{ size: number; stroke?: number; 'aria-hidden': true }>

/** The sign of each way to fit; never colour alone. */
export const fitGlyphs: Readonly<Record<Exclude<Fit, 'none'>, Glyph>> = { good: IconPlus, spare: IconCircleDot, warning: IconAlertTriangle, bad: IconX, unknown: IconQuestionMark }

/** The sign of each answer. */
export const statusGlyphs: Readonly<Record<BoothAssignment['status'], Glyph>> = { proposed: IconCircleDashed, asked: IconSend, accepted: IconCheck, declined: IconX }

/** What is drawn in a cell: plain words and names, so that a cell that says the same is not drawn again. */
export interface CellFace {
  readonly state: 'assigned' | 'free'
  readonly fit: Fit
  /** They would cover or strengthen something here, so the cell speaks up. */
  readonly wanted: boolean
  readonly word: string
  readonly status: BoothAssignment['status'] | null
  readonly booth: string | null
  readonly pinned: boolean
}

const wordOf = ({ reasons: [gravest], fit, covers }: AssignmentCell): string => (gravest && fit !== 'good' && fit !== 'spare' ? reasonWord(gravest) : covers.length > 0 ? 'covers' : 'helps')

/** The face of a session's cell. */
export const faceOf = (cell: AssignmentCell): CellFace => ({
  state: cell.state,
  fit: cell.fit,
  wanted: cell.covers.length > 0 || cell.strengthens !== null,
  word: cell.assignment && cell.fit === 'good' ? '' : wordOf(cell),
  status: cell.assignment?.status ?? null,
  booth: cell.assignment?.booth ?? null,
  pinned: cell.assignment?.pinned ?? false,
})

/** Sessions of a day that somebody would help once it is known whether they are free. */
export const doubtful = ({ cells }: AssignmentDay): number => cells.filter(({ state, fit, covers, strengthens }) => state === 'free' && fit === 'unknown' && (covers.length > 0 || strengthens !== null)).length

const freeDayWord = (day: AssignmentDay): string => {
  if (day.state === 'busy' || day.state === 'outside') return 'not free'
  if (day.wanted > 0) return `helps in ${String(day.wanted)}`
  return doubtful(day) > 0 ? `ask: helps in ${String(doubtful(day))}` : ''
}

/** The face of a day's cell: how much there is, or whether they would help. */
export const dayFaceOf = (day: AssignmentDay): CellFace => ({
  state: day.assigned.length > 0 ? 'assigned' : 'free',
  fit: day.fit,
  wanted: freeDayWord(day) !== '',
  word: day.assigned.length > 0 ? `${String(day.assigned.length)} · ${duration(day.minutes)}` : freeDayWord(day),
  status: null,
  booth: null,
  pinned: day.cells.some(({ assignment }) => assignment?.pinned === true),
})

const FitSign = ({ fit }: { fit: Fit }) => {
  if (fit === 'none') return null
  const Sign = fitGlyphs[fit]
  return (
    <span className={classes.sign} data-fit={fit}>
      <Sign size={13} stroke={2.2} aria-hidden />
    </span>
  )
}

const AssignedFace = ({ face }: { face: CellFace }) => {
  const Status = face.status ? statusGlyphs[face.status] : null
  const doubt = face.fit !== 'good' && face.status !== 'declined'
  return (
    <>
      <span className={classes.line}>
        {Status ? <Status size={13} stroke={2.2} aria-hidden /> : null}
        <span>{face.status ?? face.word}</span>
        {face.pinned ? <IconPinFilled size={12} aria-hidden className={classes.pin} /> : null}
      </span>
      {face.booth || (doubt && face.status) ? (
        <span className={classes.line}>
          {face.booth ? <span className={classes.booth}>{face.booth}</span> : null}
          {doubt && face.status ? (
            <>
              <FitSign fit={face.fit} />
              <span className={classes.doubt} data-fit={face.fit}>{face.word}</span>
            </>
          ) : null}
        </span>
      ) : null}
    </>
  )
}

interface BoardCellProps extends CellFace {
  readonly id: string
  readonly at: number
  readonly column: number
  readonly label: string
  /** What it says, without whose it is: for the pointer. */
  readonly title: string
  readonly active: boolean
  readonly firstOfDay: boolean
  readonly readOnly: boolean
  readonly drop: DropMark | null
}

const BareBoardCell = ({ id, at, column, label, title, active, firstOfDay, readOnly, drop, ...face }: BoardCellProps) => (
  <div
    id={id}
    role="gridcell"
    aria-colindex={column + 1}
    aria-label={label}
    aria-readonly={readOnly}
    title={title}
    className={classes.cell}
    style={{ left: nameWidth + (column - 1) * columnWidth, width: columnWidth }}
    data-row={at}
    data-column={column}
    data-state={face.state}
    data-fit={face.fit}
    data-wanted={face.wanted || undefined}
    data-status={face.status ?? undefined}
    data-first={firstOfDay || undefined}
    data-active={active || undefined}
    data-drop={drop ?? undefined}
  >
    {face.state === 'assigned' ? (
      <span className={classes.assigned}>
        <AssignedFace face={face} />
      </span>
    ) : (
      <span className={classes.free}>
        <FitSign fit={face.fit} />
        {face.wanted && face.fit !== 'none' ? <span>{face.word}</span> : null}
      </span>
    )}
  </div>
)

/** One cell of the board. */
export const BoardCell = memo(BareBoardCell)
