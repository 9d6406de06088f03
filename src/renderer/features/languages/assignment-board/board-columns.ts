import { capability } from '@shared/languages/capability'
import type { WallDate } from '@shared/model/time'
import { shortDay } from '@shared/text/dates'
import type { AssignmentBoard, BoardInterpreter, BoardSession } from '@shared/views/assignment-board'
import { assignmentCell } from '@shared/views/assignment-board'

/** A column: one session, or a day with the sessions on it. */
export type BoardColumn =
  | { readonly kind: 'session'; readonly id: string; readonly date: WallDate | null; readonly session: BoardSession }
  | { readonly kind: 'day'; readonly id: string; readonly date: WallDate; readonly sessions: readonly BoardSession[] }

/** Columns side by side that belong to one day, or to none while they are not on the board. */
export interface DaySpan {
  readonly date: WallDate | null
  readonly label: string
  readonly from: number
  readonly count: number
}

/** What is shown of the board. */
export interface BoardFilter {
  readonly by: 'session' | 'day'
  /** Sessions that speak or hear it and interpreters who work with it; null shows all. */
  readonly language: string | null
  readonly day: WallDate | null
  /** Leaves out interpreters who are on no session shown and have nothing to give to any. */
  readonly hideIdle: boolean
}

export const daysOf = ({ sessions }: AssignmentBoard): readonly WallDate[] => [...new Set(sessions.flatMap(({ date }) => date ?? []))].sort()

/** Languages in play: spoken or heard at sessions, or worked with by interpreters, by code. */
export const languagesOf = ({ sessions, interpreters }: AssignmentBoard): readonly string[] =>
  [...new Set([...sessions.flatMap(({ coverage }) => [...coverage.spoken, ...coverage.listened]), ...interpreters.flatMap(({ interpreter }) => interpreter.languages.map(({ code }) => code))])].sort()

const shown = ({ sessions }: AssignmentBoard, { language, day }: BoardFilter): readonly BoardSession[] =>
  sessions.filter(
    ({ date, coverage }) => (day === null || date === day) && (language === null || coverage.spoken.some((code) => code === language) || coverage.listened.some((code) => code === language)),
  )

const byDay = (sessions: readonly BoardSession[]): readonly BoardColumn[] => {
  const days = new Map<WallDate, BoardSession[]>()
  for (const session of sessions) {
    if (session.date === null) continue
    const held = days.get(session.date)
    if (held) held.push(session)
    else days.set(session.date, [session])
  }
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1)).map(([date, ofDay]) => ({ kind: 'day', id: date, date, sessions: ofDay }))
}

/** The columns in order of time; by day, sessions that are not on the board have no column. */
export const columnsOf = (board: AssignmentBoard, filter: BoardFilter): readonly BoardColumn[] => {
  const sessions = shown(board, filter)
  return filter.by === 'day' ? byDay(sessions) : sessions.map((session) => ({ kind: 'session', id: session.session.id, date: session.date, session }))
}

const gives = (session: BoardSession, { interpreter }: BoardInterpreter): boolean =>
  session.coverage.pairs.some(({ from, to }) => capability(interpreter, from, to, session.session.interpretation) !== null)

const isWanted = (board: AssignmentBoard, sessions: readonly BoardSession[], one: BoardInterpreter): boolean =>
  one.interpreter.languages.length === 0 || sessions.some((session) => one.bySession.has(session.session.id) || gives(session, one) || assignmentCell(board, session, one).fit !== 'none')

/** The interpreters shown, in the order they were entered. */
export const rowsOf = (board: AssignmentBoard, filter: BoardFilter): readonly BoardInterpreter[] => {
  const { language, hideIdle } = filter
  const sessions = hideIdle ? shown(board, filter) : []
  return board.interpreters.filter(
    (one) => (language === null || one.interpreter.languages.some(({ code }) => code === language)) && (!hideIdle || isWanted(board, sessions, one)),
  )
}

/** Runs of columns of one day. */
export const daySpans = (columns: readonly BoardColumn[]): readonly DaySpan[] => {
  const spans: DaySpan[] = []
  columns.forEach(({ date }, at) => {
    const last = spans.at(-1)
    if (last?.date === date) spans[spans.length - 1] = { ...last, count: last.count + 1 }
    else spans.push({ date, label: date === null ? 'Not on the board' : shortDay(date), from: at, count: 1 })
  })
  return spans
}
