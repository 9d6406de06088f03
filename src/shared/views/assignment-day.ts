import type { SessionId } from '../model/ids'
import type { WallDate } from '../model/time'
import type { AssignmentBoard, AssignmentCell, BoardInterpreter, BoardSession, Fit } from './assignment-board'
import { assignmentCell } from './assignment-board'
import type { DayVerdict } from './assignment-availability'
import { dayVerdict } from './assignment-availability'
import { workOnDay } from './assignment-work'

/** What a day holds for one interpreter: the sessions of the board on it taken together. */
export interface AssignmentDay {
  readonly date: WallDate
  /** Sessions they are on the team of and have not declined, in order of time. */
  readonly assigned: readonly SessionId[]
  /** Minutes they work that day, in all rounds. */
  readonly minutes: number
  /** What is known of their being free. */
  readonly state: DayVerdict
  /** Of those assigned the worst; of a day without any: whether they would help somewhere. */
  readonly fit: Fit
  /** Sessions that they would help, with a doubt at most. */
  readonly wanted: number
  /** The cells of the day's sessions, in order of time. */
  readonly cells: readonly AssignmentCell[]
}

const worstFirst: readonly Fit[] = ['bad', 'unknown', 'warning', 'good', 'spare', 'none']

/** One interpreter's day on the board. */
export const assignmentDay = (board: AssignmentBoard, sessions: readonly BoardSession[], one: BoardInterpreter, date: WallDate): AssignmentDay => {
  const cells = sessions.map((session) => assignmentCell(board, session, one))
  const working = cells.filter(({ assignment }) => assignment !== null && assignment.status !== 'declined')
  const state = dayVerdict(one.interpreter.availability, date)
  const helping = cells.filter(({ state: of, fit, covers, strengthens }) => of === 'free' && (fit === 'good' || fit === 'warning') && (covers.length > 0 || strengthens !== null))
  const wanted = helping.length
  const fits = new Set(working.map(({ fit }) => fit))
  const free: Fit = state === 'busy' || state === 'outside' ? 'bad' : helping.some(({ fit }) => fit === 'good') ? 'good' : wanted > 0 ? 'warning' : state === 'not asked' || cells.some(({ fit }) => fit === 'unknown') ? 'unknown' : 'none'
  return {
    date,
    assigned: working.flatMap(({ assignment }) => assignment?.sessionId ?? []),
    minutes: workOnDay(one.work, date).minutes,
    state,
    fit: working.length === 0 ? free : (worstFirst.find((fit) => fits.has(fit)) ?? 'none'),
    wanted,
    cells,
  }
}
