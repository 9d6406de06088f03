import type { ReactNode } from 'react'
import type { Severity } from '@shared/findings/finding'
import type { WallDate } from '@shared/model/time'
import type { PlanStanding } from '@shared/planning/plan-comparison'
import { amountFigure } from '@shared/text/amounts'
import { changeKindWord } from '@shared/text/change-sentence'
import { shortDay } from '@shared/text/dates'
import { SeverityGlyph } from '../../ui/glyphs'
import { changeKinds } from './change-lines'
import classes from './plans.module.css'

/** A row of the comparison: what a figure of one plan reads like beside the plan on the board. */
export interface PlanFigure {
  readonly key: string
  readonly title: ReactNode
  readonly cell: (plan: PlanStanding, board: PlanStanding) => ReactNode
}

/** "2 more", "1 fewer"; nothing for the same. */
const against = (number: number, board: number): string => (number === board ? '' : number > board ? `${String(number - board)} more` : `${String(board - number)} fewer`)

const Counted = ({ number, than }: { number: number; than: number }) => (
  <>
    <span className={classes.figure}>{number}</span> <span className={classes.against}>{against(number, than)}</span>
  </>
)

const severities: readonly { readonly severity: Severity; readonly title: string }[] = [
  { severity: 'error', title: 'Open errors' },
  { severity: 'warning', title: 'Open warnings' },
  { severity: 'note', title: 'Open notes' },
]

const Cost = ({ plan, board }: { plan: PlanStanding; board: PlanStanding }) => {
  if (!plan.cost) return <span className={classes.against}>no budget</span>
  const { total, gaps } = plan.cost
  const difference = board.cost && board.cost.total.currency === total.currency ? total.minor - board.cost.total.minor : 0
  return (
    <>
      <span className={classes.figure}>
        {total.currency} {amountFigure(total)}
      </span>
      {difference === 0 ? null : (
        <div className={classes.against}>
          {amountFigure({ minor: Math.abs(difference), currency: total.currency })} {difference > 0 ? 'more' : 'less'}
        </div>
      )}
      {gaps > 0 ? <div className={classes.against}>as far as known: {gaps} without a price or rate</div> : null}
    </>
  )
}

const Day = ({ day, than }: { day: WallDate | null; than: WallDate | null }) =>
  day === null ? <span className={classes.against}>nothing placed</span> : <span className={day === than ? undefined : classes.figure}>{`${shortDay(day)} ${day.slice(0, 4)}`}</span>

/** "3 moved, 1 new" against the plan on the board. */
export const differsText = ({ differs }: PlanStanding): string => {
  if (!differs) return ''
  const parts = changeKinds.filter((kind) => differs[kind] > 0).map((kind) => `${String(differs[kind])} ${changeKindWord[kind].toLowerCase()}`)
  return parts.length === 0 ? 'no session' : parts.join(', ')
}

export const planFigures: readonly PlanFigure[] = [
  ...severities.map(({ severity, title }) => ({
    key: severity,
    title: (
      <span className={classes.severity}>
        <SeverityGlyph severity={severity} size={14} /> {title}
      </span>
    ),
    cell: (plan: PlanStanding, board: PlanStanding) => <Counted number={plan.findings[severity]} than={board.findings[severity]} />,
  })),
  { key: 'cost', title: 'Cost', cell: (plan, board) => <Cost plan={plan} board={board} /> },
  { key: 'placed', title: 'Sessions placed', cell: (plan, board) => <Counted number={plan.placed} than={board.placed} /> },
  { key: 'unplaced', title: 'Sessions unplaced', cell: (plan, board) => <Counted number={plan.unplaced} than={board.unplaced} /> },
  { key: 'first', title: 'First day', cell: (plan, board) => <Day day={plan.firstDay} than={board.firstDay} /> },
  { key: 'last', title: 'Last day', cell: (plan, board) => <Day day={plan.lastDay} than={board.lastDay} /> },
]
