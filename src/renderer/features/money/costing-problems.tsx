import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { CostedBudget, CostingProblem } from '@shared/costing/cost-budget'
import { executeTogether } from '../../actions/record-edits'
import { useReadOnly } from '../../state/current'
import classes from './money.module.css'
import { inspectBudget, showMoneyTab } from './money-view'

const wayOut = { 'price not known': 'Enter the price', 'rate missing': 'Add the rate', 'too large': 'Look at the line' } as const

/** Figures that are missing from the totals, each in a sentence with the way to put it right. */
export const CostingProblems = ({ costed }: { costed: CostedBudget }) => {
  const [opened, setOpened] = useState(false)
  const readOnly = useReadOnly()
  const { problems, budget, unusedOverrides } = costed
  if (problems.length === 0 && unusedOverrides.length === 0) return null
  const go = ({ kind, key }: CostingProblem): void => {
    if (kind === 'rate missing') showMoneyTab('rates')
    else inspectBudget(budget.id, key)
  }
  const shown = opened ? problems : problems.slice(0, 1)
  return (
    <section className={classes.problems} aria-label="Missing from the totals">
      <ul>
        {shown.map((problem) => (
          <li key={problem.key}>
            <IconAlertTriangle size={15} aria-label="Warning" />
            <span>{problem.sentence}</span>
            <Button variant="default" size="compact-xs" onClick={() => { go(problem) }}>
              {wayOut[problem.kind]}
            </Button>
          </li>
        ))}
        {unusedOverrides.length > 0 ? (
          <li>
            <IconAlertTriangle size={15} aria-label="Warning" />
            <span>{unusedOverrides.length === 1 ? 'One change of yours is to a line the plan no longer has.' : `${String(unusedOverrides.length)} changes of yours are to lines the plan no longer has.`}</span>
            <Button variant="default" size="compact-xs" disabled={readOnly} onClick={() => void executeTogether('Drop unused changes', unusedOverrides.map((key) => ({ type: 'override-budget-line', budgetId: budget.id, key, override: null })))}>
              Drop {unusedOverrides.length === 1 ? 'it' : 'them'}
            </Button>
          </li>
        ) : null}
      </ul>
      {problems.length > 1 ? (
        <Button variant="subtle" color="gray" size="compact-xs" aria-expanded={opened} onClick={() => { setOpened(!opened) }}>
          {opened ? 'Show the first only' : `Show all ${String(problems.length)}`}
        </Button>
      ) : null}
    </section>
  )
}
