import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMemo, useState } from 'react'
import type { Budget, Commitment, Contribution, ExchangeRate, Expenditure, Fund, FundRequest, Row, TableName, TalksRound } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { addRecord } from '../../actions/record-edits'
import { blankRecord, recordTable } from '../../actions/record-table'
import { useReadOnly, useWorkspace } from '../../state/current'
import { newId } from '../../state/new-id'
import { DataTable } from '../../ui/data-table/data-table'
import type { Fields, RecordColumn, RecordRow } from '../../ui/data-table/record-changes'
import { EmptyState } from '../../ui/empty-state'
import { AddRate } from './add-rate'
import { showMoneyTab } from './money-view'
import { commitmentColumns, contributionColumns, expenditureColumns, fundColumns, noAmount, rateColumns, requestColumns } from './record-columns'

const today = (): string => new Date().toISOString().slice(0, 10)

interface RecordListProps<R extends { readonly id: string }> {
  readonly table: TableName
  readonly label: string
  readonly addLabel: string
  readonly columns: readonly RecordColumn<R, RecordRow<R>>[]
  readonly records: readonly R[]
  /** What a new record starts with; null while it can't be added, and `why` then says so. */
  readonly start: Fields | null
  readonly blank?: () => R
  readonly emptyTitle: string
  readonly why: ReactNode
  readonly other?: ReactNode
  /** Stands in place of the plain add button, where a record can't begin without asking; told what was added. */
  readonly adder?: (onAdded: (id: string) => void) => ReactNode
}

/** A plain table of records of one kind, edited in place. */
const RecordList = <R extends { readonly id: string }>({ table, label, addLabel, columns, records, start, blank, emptyTitle, why, other, adder }: RecordListProps<R>) => {
  const readOnly = useReadOnly()
  const [added, setAdded] = useState<string | null>(null)
  const rows = useMemo(() => records.map((record): RecordRow<R> => ({ id: record.id, record })), [records])
  const add = async (): Promise<void> => {
    const id = newId()
    const answer = await addRecord(table, { id, ...start })
    if (answer.ok) setAdded(id)
  }
  const button = adder ? adder(setAdded) : start ? (
    <Button variant="default" disabled={readOnly} leftSection={<IconPlus size={14} />} onClick={() => void add()}>
      {addLabel}
    </Button>
  ) : null
  return (
    <DataTable
      tableId={table}
      label={label}
      columns={columns}
      rows={rows}
      readOnly={readOnly}
      {...recordTable<R, RecordRow<R>>({ table, columns, rows, blank })}
      revealId={added}
      actions={button}
      empty={
        <EmptyState title={emptyTitle} actions={<>{button}{other}</>}>
          {why}
        </EmptyState>
      }
    />
  )
}

const useRows = <T extends TableName>(table: T, keep?: (row: Row<T>) => boolean, key = ''): readonly Row<T>[] => {
  const workspace = useWorkspace()
  const held = workspace[table]
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `key` stands for what `keep` looks at
  return useMemo(() => (keep ? rowsOf(workspace, table).filter(keep) : rowsOf(workspace, table)), [held, key])
}

/** Exchange rates; new ones start out from `from`, the day whose rates the budget takes. */
export const RatesTable = ({ currency, from = today() }: { currency: string; from?: string }) => {
  const rates = useRows('exchangeRates')
  return (
    <RecordList<ExchangeRate>
      table="exchangeRates" label="Exchange rates" addLabel="Add rate" columns={rateColumns} records={rates}
      start={null}
      adder={(onAdded) => <AddRate currency={currency} from={from} onAdded={onAdded} />}
      blank={() => ({ ...blankRecord('exchangeRates', { base: currency, quote: currency === 'USD' ? 'EUR' : 'USD', rate: 1, date: from }), rate: 0 })}
      emptyTitle="No exchange rates yet"
      why="Amounts in another currency are turned into the budget’s by the newest rate not after its rate date. Write what one unit is worth and from which day, or copy rows from Excel, click the header above and paste."
    />
  )
}

export const CommitmentsTable = ({ budget }: { budget: Budget }) => {
  const workspace = useWorkspace()
  const { exchangeRates } = workspace
  const commitments = useRows('commitments', ({ budgetId }) => budgetId === budget.id, budget.id)
  // eslint-disable-next-line react-hooks/exhaustive-deps -- of the workspace only the rates are used
  const columns = useMemo(() => commitmentColumns(workspace, budget, commitments), [commitments, budget, exchangeRates])
  const start = { budgetId: budget.id, category: 5, description: 'New commitment', amount: noAmount(budget.currency), date: today() }
  return (
    <RecordList<Commitment>
      table="commitments" label="Commitments" addLabel="Add commitment" columns={columns} records={commitments} start={start} blank={() => blankRecord('commitments', start)}
      emptyTitle="Nothing committed yet"
      why="Reservations of funds belong here: pre-commitments and legal commitments, each under a category. What is available in the budget is counted from them. Add one, or copy rows from Excel, click the header above and paste."
    />
  )
}

export const ExpendituresTable = ({ budget }: { budget: Budget }) => {
  const expenditures = useRows('expenditures', ({ budgetId }) => budgetId === budget.id, budget.id)
  const commitments = useRows('commitments', ({ budgetId }) => budgetId === budget.id, budget.id)
  const workspace = useWorkspace()
  const { exchangeRates } = workspace
  // eslint-disable-next-line react-hooks/exhaustive-deps -- of the workspace only the rates are used
  const columns = useMemo(() => expenditureColumns(workspace, budget, expenditures, commitments), [expenditures, commitments, budget, exchangeRates])
  const start = { budgetId: budget.id, category: 5, description: 'New expenditure', amount: noAmount(budget.currency), date: today() }
  return (
    <RecordList<Expenditure>
      table="expenditures" label="Expenditures" addLabel="Add expenditure" columns={columns} records={expenditures} start={start} blank={() => blankRecord('expenditures', start)}
      emptyTitle="Nothing spent yet"
      why="What was received or paid belongs here; spending against a commitment uses that commitment up. Add one, or copy rows from Excel, click the header above and paste."
    />
  )
}

export const FundsTable = ({ currency }: { currency: string }) => {
  const workspace = useWorkspace()
  const funds = useRows('funds')
  const { contributions, fundRequests, exchangeRates } = workspace
  // eslint-disable-next-line react-hooks/exhaustive-deps -- only these tables make up a fund's balance
  const columns = useMemo(() => fundColumns(workspace), [funds, contributions, fundRequests, exchangeRates])
  return (
    <RecordList<Fund>
      table="funds" label="Funds" addLabel="Add fund" columns={columns} records={funds} start={{ name: 'New fund', currency }} blank={() => blankRecord('funds', { name: 'New fund', currency })}
      emptyTitle="No funds yet"
      why="Money kept ready for short-notice needs. Donors’ contributions go into a fund; rounds ask it for money. Add one, or copy rows from Excel, click the header above and paste."
    />
  )
}

const AddFundFirst = () => (
  <Button
    onClick={() => {
      showMoneyTab('funds')
    }}
  >
    Go to the funds
  </Button>
)

export const ContributionsTable = () => {
  const workspace = useWorkspace()
  const contributions = useRows('contributions')
  const { funds: fundTable } = workspace
  const [fund] = Object.values(fundTable)
  // eslint-disable-next-line react-hooks/exhaustive-deps -- only these tables shape the columns
  const columns = useMemo(() => contributionColumns(workspace), [contributions, fundTable, workspace.processes])
  const start = fund ? { fundId: fund.id, donor: 'New donor', pledged: noAmount(fund.currency) } : null
  return (
    <RecordList<Contribution>
      table="contributions" label="Contributions" addLabel="Add contribution" columns={columns} records={contributions} start={start} {...(start ? { blank: () => blankRecord('contributions', start) } : {})}
      emptyTitle="No contributions yet"
      why={fund ? 'What donors pledged and paid into a fund, what it is earmarked for, when it expires and when reports are due. Add one, or copy rows from Excel, click the header above and paste.' : 'What donors pledged and paid into a fund. There is no fund yet; add it first.'}
      other={fund ? null : <AddFundFirst />}
    />
  )
}

export const RequestsTable = ({ round }: { round: TalksRound }) => {
  const workspace = useWorkspace()
  const requests = useRows('fundRequests')
  const { funds: fundTable } = workspace
  const [fund] = Object.values(fundTable)
  // eslint-disable-next-line react-hooks/exhaustive-deps -- only these tables shape the columns
  const columns = useMemo(() => requestColumns(workspace), [requests, fundTable, workspace.processes, workspace.rounds])
  const start = fund ? { fundId: fund.id, processId: round.processId, roundId: round.id, title: `Request for ${round.name}`, amount: noAmount(fund.currency) } : null
  return (
    <RecordList<FundRequest>
      table="fundRequests" label="Fund requests" addLabel="Add request" columns={columns} records={requests} start={start} {...(start ? { blank: () => blankRecord('fundRequests', start) } : {})}
      emptyTitle="No requests yet"
      why={fund ? 'Requests for money from a fund for a process or a round, from draft to report. Add one, or copy rows from Excel, click the header above and paste.' : 'Requests for money from a fund. There is no fund yet; add it first.'}
      other={fund ? null : <AddFundFirst />}
    />
  )
}
