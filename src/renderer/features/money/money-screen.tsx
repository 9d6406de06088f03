import { Button, Select } from '@mantine/core'
import { IconFileSpreadsheet, IconPlus, IconSettings } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { costBudget } from '@shared/costing/cost-budget'
import type { Budget, TalksRound } from '@shared/model/workspace'
import { amountText } from '@shared/text/amounts'
import { openSample } from '../../actions/file-actions'
import { addRecord } from '../../actions/record-edits'
import { useReadOnly, useRound, useWorkspace } from '../../state/current'
import { newId } from '../../state/new-id'
import { showScreen } from '../../state/view-state'
import { EmptyState } from '../../ui/empty-state'
import { Page } from '../../ui/page'
import { PageTabs } from '../../ui/page-tabs'
import { BudgetTable } from './budget-table'
import { CostingProblems } from './costing-problems'
import classes from './money.module.css'
import type { MoneyTab } from './money-view'
import { inspectBudget, moneyTabs, showBudget, showMoneyTab, useMoneyView } from './money-view'
import { SpendingSummary } from './spending-summary'
import { CommitmentsTable, ContributionsTable, ExpendituresTable, FundsTable, RatesTable, RequestsTable } from './record-tables'

const tabNames: Readonly<Record<MoneyTab, string>> = {
  budget: 'Budget', commitments: 'Commitments', expenditures: 'Expenditures', rates: 'Exchange rates', funds: 'Funds', contributions: 'Contributions', requests: 'Requests',
}

const addBudget = async (round: TalksRound): Promise<void> => {
  const id = newId()
  const answer = await addRecord('budgets', { id, roundId: round.id, name: `${round.name}: budget`, currency: 'USD' })
  if (!answer.ok) return
  showBudget(id)
  inspectBudget(id, null)
}

const NoBudget = ({ round }: { round: TalksRound }) => {
  const readOnly = useReadOnly()
  return (
    <EmptyState
      title="No budget yet"
      actions={
        <>
          <Button disabled={readOnly} onClick={() => void addBudget(round)}>
            Make a budget from the plan
          </Button>
          <Button variant="default" onClick={() => void openSample('stockholm-2018')}>
            Look at a sample
          </Button>
        </>
      }
    >
      {`What ${round.name} costs: venue days, interpreter days, hotel nights, allowances, flights and meals are counted from the plan as it stands. You add prices, lines by hand and exchange rates.`}
    </EmptyState>
  )
}

const BudgetTab = ({ budget }: { budget: Budget }) => {
  const workspace = useWorkspace()
  const costed = useMemo(() => costBudget(workspace, budget.id), [workspace, budget.id])
  if (!costed.ok) return <EmptyState title="This budget can't be added up">{costed.problem.sentence}</EmptyState>
  return (
    <>
      <CostingProblems costed={costed.value} />
      <BudgetTable key={budget.id} costed={costed.value} />
    </>
  )
}

/** Commitments or expenditures below what they leave available. */
const SpendingTab = ({ budget, kind, children }: { budget: Budget; kind: 'commitment' | 'expenditure'; children: ReactNode }) => {
  const workspace = useWorkspace()
  const costed = useMemo(() => costBudget(workspace, budget.id), [workspace, budget.id])
  return (
    <>
      {costed.ok ? <CostingProblems costed={costed.value} about={({ key }) => key.startsWith(`${kind}:`)} /> : null}
      {costed.ok ? <SpendingSummary costed={costed.value} /> : null}
      {children}
    </>
  )
}

const useLead = (budget: Budget | undefined): string => {
  const workspace = useWorkspace()
  return useMemo(() => {
    if (!budget) return ''
    const costed = costBudget(workspace, budget.id)
    return costed.ok ? `${amountText(costed.value.total)} in all${costed.value.problems.length > 0 ? ', as far as known' : ''} · ${budget.status}` : ''
  }, [workspace, budget])
}

/** What the round costs and who pays: budget, spending, rates, funds. `onExport` asks where and writes the workbook. */
export const MoneyScreen = ({ onExport }: { onExport: (budgetId: string) => void }) => {
  const workspace = useWorkspace()
  const round = useRound()
  const readOnly = useReadOnly()
  const tab = useMoneyView((state) => state.tab)
  const chosenId = useMoneyView((state) => state.budgetId)
  const { budgets: budgetTable } = workspace
  const budgets = useMemo(() => Object.values(budgetTable).filter(({ roundId }) => roundId === round?.id), [budgetTable, round?.id])
  const budget = budgets.find(({ id }) => id === chosenId) ?? budgets[0]
  const lead = useLead(budget)

  if (!round) {
    return (
      <Page title="Money">
        <EmptyState
          title="No round yet"
          actions={
            <>
              <Button disabled={readOnly} onClick={() => { showScreen('process') }}>
                Add a round
              </Button>
              <Button variant="default" onClick={() => void openSample('stockholm-2018')}>
                Look at a sample
              </Button>
            </>
          }
        >
          A budget belongs to a round of talks and is counted from its plan. Add a round under Process first.
        </EmptyState>
      </Page>
    )
  }

  const currency = budget?.currency ?? 'USD'
  const panels: Readonly<Record<MoneyTab, ReactNode>> = {
    budget: budget ? <BudgetTab budget={budget} /> : <NoBudget round={round} />,
    commitments: budget ? <SpendingTab budget={budget} kind="commitment"><CommitmentsTable budget={budget} /></SpendingTab> : <NoBudget round={round} />,
    expenditures: budget ? <SpendingTab budget={budget} kind="expenditure"><ExpendituresTable budget={budget} /></SpendingTab> : <NoBudget round={round} />,
    rates: <RatesTable currency={currency} {...(budget?.rateDate ? { from: budget.rateDate } : {})} />,
    funds: <FundsTable currency={currency} />,
    contributions: <ContributionsTable />,
    requests: <RequestsTable round={round} />,
  }

  return (
    <Page
      title="Money"
      lead={lead}
      flush
      actions={
        budget ? (
          <>
            {budgets.length > 1 ? <Select aria-label="Budget" className={classes.which ?? ''} data={budgets.map(({ id, name }) => ({ value: id, label: name }))} value={budget.id} allowDeselect={false} onChange={(id) => { showBudget(id) }} /> : null}
            <Button variant="default" leftSection={<IconSettings size={14} />} onClick={() => { inspectBudget(budget.id, null) }}>
              Prices and shares
            </Button>
            <Button variant="default" disabled={readOnly} leftSection={<IconPlus size={14} />} onClick={() => void addBudget(round)}>
              Add budget
            </Button>
            <Button leftSection={<IconFileSpreadsheet size={14} />} onClick={() => { onExport(budget.id) }}>
              Export to Excel…
            </Button>
          </>
        ) : null
      }
    >
      <PageTabs names={moneyTabs} value={tab} onChange={showMoneyTab} titles={tabNames} panels={panels} />
    </Page>
  )
}
