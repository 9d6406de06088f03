import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { CostedBudget, CostingProblem } from '@shared/costing/cost-budget'
import { executeTogether } from '../../actions/record-edits'
import { useReadOnly } from '../../state/current'
import classes from './money.module.css'
import { askForPrice, askForRate, inspectBudget, showMoneyTab } from './money-view'

const wayOut = { 'price not known': 'Enter the price', 'rate missing': 'Add the rate', 'too large': 'Look at the line' } as const

interface CostingProblemsProps {
  readonly costed: CostedBudget
  /** Which problems to tell; all of them when left out. */
  readonly about?: (problem: CostingProblem) => boolean
}

/** Figures that are missing from the totals, each in a sentence with the way to put it right. */
export const CostingProblems = ({ costed, about }: CostingProblemsProps) => {
  const [opened, setOpened] = useState(false)
  const readOnly = useReadOnly()
  const { budget } = costed
  const problems = about ? costed.problems.filter(about) : costed.problems
  const unusedOverrides = about ? [] : costed.unusedOverrides
  if (problems.length === 0 && unusedOverrides.length === 0) return null
  const go = ({ kind, key }: CostingProblem): void => {
    const entry = costed.spending.find((one) => one.key === key)
    const amount = entry?.amount ?? costed.lines.find((line) => line.key === key)?.amount
    if (kind === 'rate missing' && amount) askForRate(amount.currency)
    else if (entry) showMoneyTab(entry.kind === 'expenditure' ? 'expenditures' : 'commitments')
    else if (kind === 'price not known') askForPrice(budget.id, key)
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
