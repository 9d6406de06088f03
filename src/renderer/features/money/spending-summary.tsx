import { IconAlertTriangle } from '@tabler/icons-react'
import type { CostedBudget, Spread } from '@shared/costing/cost-budget'
import type { Money } from '@shared/model/money'
import { amountFigure } from '@shared/text/amounts'
import classes from './money.module.css'

const figures = ['budgeted', 'reserved', 'committed', 'spent', 'available'] as const
const names: Readonly<Record<(typeof figures)[number], string>> = { budgeted: 'Budgeted', reserved: 'Reserved', committed: 'Committed', spent: 'Spent', available: 'Available' }
const notes: Readonly<Record<(typeof figures)[number], string>> = {
  budgeted: 'Lines of the budget',
  reserved: 'Pre-commitments that are open, less what was spent against them',
  committed: 'Commitments that are open, less what was spent against them',
  spent: 'Expenditures',
  available: 'Budgeted less reserved, committed and spent',
}

const Figure = ({ amount, checked }: { amount: Money; checked: boolean }) => {
  if (amount.minor === 0) return <span className={classes.quiet}>–</span>
  if (!checked || amount.minor > 0) return <>{amountFigure(amount)}</>
  return (
    <span className={classes.over} title="More is reserved, committed and spent than was budgeted">
      <IconAlertTriangle size={13} aria-hidden /> over by {amountFigure({ ...amount, minor: -amount.minor })}
    </span>
  )
}

const Line = ({ title, spread }: { title: string; spread: Spread }) => (
  <tr>
    <th scope="row">{title}</th>
    {figures.map((figure) => (
      <td key={figure}>
        <Figure amount={spread[figure]} checked={figure === 'available'} />
      </td>
    ))}
  </tr>
)

/** What is left in each category after reservations, commitments and spending; categories without money are left out. */
export const SpendingSummary = ({ costed }: { costed: CostedBudget }) => (
  <div className={classes.summaryBox} role="region" aria-label="Available by category" tabIndex={0}>
    <table className={classes.summary}>
      <thead>
        <tr>
          <th scope="col">
            Category <span className={classes.quiet}>{costed.currency}</span>
          </th>
          {figures.map((figure) => (
            <th key={figure} scope="col" title={notes[figure]}>
              {names[figure]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {costed.categories
          .filter((category) => figures.some((figure) => category[figure].minor !== 0))
          .map((category) => (
            <Line key={category.category} title={`${String(category.category)} ${category.name}`} spread={category} />
          ))}
      </tbody>
      <tfoot>
        <Line title="Direct costs" spread={costed.direct} />
      </tfoot>
    </table>
  </div>
)
