import { categoryNames, categoryNumbers } from '@shared/costing/categories'
import { inBudgetCurrency } from '@shared/costing/costed-line'
import { commitmentSchema } from '@shared/model/budget'
import { earmark, fundRequestSchema } from '@shared/model/fund'
import type { Money } from '@shared/model/money'
import { majorUnits, minorDigits, moneyOf } from '@shared/model/money'
import type { Budget, Commitment, Contribution, ExchangeRate, Expenditure, Fund, FundRequest, Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { amountFigure, amountText } from '@shared/text/amounts'
import { fundBalance } from '@shared/views/fund-balance'
import { currencyChoices } from '../../ui/currencies'
import type { CellChoice } from '../../ui/data-table/column'
import type { RecordColumn, RecordRow } from '../../ui/data-table/record-changes'
import { commonCurrency, moneyCell } from '../../ui/money-cells'
import classes from './money.module.css'

type Column<R> = RecordColumn<R, RecordRow<R>>

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
export const choicesFrom = (words: readonly string[]): readonly CellChoice[] => words.map((value) => ({ value, label: capital(value) }))

const categoryChoices: readonly CellChoice[] = categoryNumbers.map((category) => ({ value: String(category), label: `${String(category)} ${categoryNames[category]}` }))

const text = <R,>(id: keyof R & string, header: string, more: Partial<Column<R>> = {}): Column<R> => ({
  id, header, editable: true, value: ({ record }) => { const held = record[id]; return typeof held === 'string' ? held : '' }, change: (_record, value) => ({ [id]: value ?? '' }), ...more,
})

const day = <R,>(id: keyof R & string, header: string, more: Partial<Column<R>> = {}): Column<R> => ({
  id, header, kind: 'date', width: 104, editable: true, value: ({ record }) => { const held = record[id]; return typeof held === 'string' ? held : null },
  text: ({ record }) => { const held = record[id]; return typeof held === 'string' ? held : '' }, change: (_record, value) => ({ [id]: value === '' ? null : value }), ...more,
})

const choice = <R,>(id: keyof R & string, header: string, choices: readonly CellChoice[], more: Partial<Column<R>> = {}): Column<R> => ({
  id, header, kind: 'choice', editable: true, facet: true, groupable: true, choices, value: ({ record }) => { const held = record[id]; return typeof held === 'string' || typeof held === 'number' ? String(held) : null },
  change: (_record, value) => ({ [id]: value === '' ? null : value }), ...more,
})

/** The total of a column of amounts; none where they are in several currencies, since those don't add up. */
const moneyTotal = <R,>(of: (record: R) => Money | null, currency: string) => (rows: readonly RecordRow<R>[]): string => {
  const amounts = rows.flatMap(({ record }) => of(record) ?? [])
  return amounts.some((amount) => amount.currency !== currency) ? 'mixed' : amountFigure({ minor: amounts.reduce((total, { minor }) => total + minor, 0), currency })
}

/** An amount in the budget's currency; `of` answers null for what does not count. */
const inBudget = <R extends { readonly description: string }>(workspace: Workspace, budget: Budget, of: (record: R) => Money | null): Column<R> => {
  const converted = (record: R): ReturnType<typeof inBudgetCurrency> | null => {
    const amount = of(record)
    return amount && inBudgetCurrency(workspace, budget, amount, record.description)
  }
  return {
    id: 'converted', header: 'In', unit: budget.currency, kind: 'money', decimals: minorDigits(budget.currency), width: 116, total: 'sum', note: `In the budget's currency, at the rates of its rate date`,
    value: ({ record }) => {
      const answer = converted(record)
      return answer?.state === 'costed' ? majorUnits(answer.amount) : null
    },
    render: ({ record }) => {
      const answer = converted(record)
      return answer === null ? null : answer.state === 'costed' ? amountFigure(answer.amount) : <span className={classes.gap}>{answer.state === 'rate missing' ? 'no rate' : 'too large'}</span>
    },
  }
}

const money = <R,>(id: keyof R & string, header: string, of: (record: R) => Money | null, currency: string, required: boolean): Column<R> => ({
  id, header, width: 136, editable: true, required, ...moneyCell<R, RecordRow<R>>({ of, currency, change: (_record, amount) => ({ [id]: amount }) }), total: moneyTotal(of, currency),
})

const category = <R extends { readonly category: number }>(): Column<R> => choice<R>('category', 'Category', categoryChoices, { required: true, width: 180, change: (_record, value) => ({ category: Number(value) }) })

export const rateColumns: readonly Column<ExchangeRate>[] = [
  choice<ExchangeRate>('base', 'One', currencyChoices(), { width: 130, grow: 0, required: true, text: ({ record }) => `1 ${record.base}`, editText: ({ record }) => record.base }),
  { id: 'rate', header: 'Is worth', kind: 'number', width: 110, editable: true, required: true, value: ({ record }) => record.rate, text: ({ record }) => String(record.rate), change: (_record, rate) => ({ rate }) },
  choice<ExchangeRate>('quote', 'Of', currencyChoices(), { width: 100, grow: 0, required: true, text: ({ record }) => record.quote }),
  day<ExchangeRate>('date', 'From', { required: true, note: 'The rate holds from this day on' }),
  text<ExchangeRate>('source', 'Source', { width: 220, grow: 2 }),
]

export const commitmentColumns = (workspace: Workspace, budget: Budget, commitments: readonly Commitment[]): readonly Column<Commitment>[] => [
  text<Commitment>('description', 'Commitment', { width: 220, grow: 2, required: true }),
  category<Commitment>(),
  choice<Commitment>('kind', 'Kind', choicesFrom(commitmentSchema.shape.kind.unwrap().options), { required: true, width: 130, grow: 0 }),
  text<Commitment>('reference', 'Reference', { width: 120 }),
  day<Commitment>('date', 'Date', { required: true }),
  choice<Commitment>('status', 'Status', choicesFrom(commitmentSchema.shape.status.unwrap().options), { required: true, width: 100, grow: 0 }),
  money<Commitment>('amount', 'Amount', ({ amount }) => amount, commonCurrency(commitments.map(({ amount }) => amount), budget.currency), true),
  inBudget<Commitment>(workspace, budget, ({ amount, status }) => (status === 'cancelled' ? null : amount)),
]

export const expenditureColumns = (workspace: Workspace, budget: Budget, expenditures: readonly Expenditure[], commitments: readonly Commitment[]): readonly Column<Expenditure>[] => [
  text<Expenditure>('description', 'Expenditure', { width: 220, grow: 2, required: true }),
  category<Expenditure>(),
  choice<Expenditure>('commitmentId', 'Against', commitments.map(({ id, description }) => ({ value: id, label: description })), { width: 160 }),
  text<Expenditure>('reference', 'Reference', { width: 120 }),
  day<Expenditure>('date', 'Date', { required: true }),
  money<Expenditure>('amount', 'Amount', ({ amount }) => amount, commonCurrency(expenditures.map(({ amount }) => amount), budget.currency), true),
  inBudget<Expenditure>(workspace, budget, ({ amount }) => amount),
]

const balance = (workspace: Workspace, id: 'pledged' | 'received' | 'granted' | 'left', header: string, note: string): Column<Fund> => ({
  id, header, note, kind: 'money', width: 116,
  value: ({ record }) => majorUnits(fundBalance(workspace, record)[id]),
  render: ({ record }) => {
    const held = fundBalance(workspace, record)
    const amount = held[id]
    return (
      <span className={amount.minor < 0 ? classes.gap : undefined} title={held.withoutRate.length > 0 ? `Without amounts in ${held.withoutRate.join(', ')}: no exchange rate into ${record.currency} yet.` : undefined}>
        {amount.minor < 0 ? 'short of ' : ''}
        {amountFigure({ ...amount, minor: Math.abs(amount.minor) })}
        {held.withoutRate.length > 0 && id !== 'granted' ? ' *' : ''}
      </span>
    )
  },
})

export const fundColumns = (workspace: Workspace): readonly Column<Fund>[] => [
  text<Fund>('name', 'Fund', { width: 200, grow: 2, required: true }),
  choice<Fund>('currency', 'Currency', currencyChoices(), { required: true, width: 100, grow: 0, text: ({ record }) => record.currency }),
  balance(workspace, 'pledged', 'Pledged', "Contributions pledged, in the fund's currency at the newest rates"),
  balance(workspace, 'received', 'Received', 'Contributions received'),
  balance(workspace, 'granted', 'Granted', 'Requests approved, disbursed or reported'),
  balance(workspace, 'left', 'Left', 'Received less granted'),
  text<Fund>('holder', 'Held by', { width: 110 }),
  text<Fund>('note', 'Note', { width: 160, grow: 2 }),
]

const fundChoice = (workspace: Workspace): readonly CellChoice[] => rowsOf(workspace, 'funds').map(({ id, name }) => ({ value: id, label: name }))
const processChoice = (workspace: Workspace): readonly CellChoice[] => rowsOf(workspace, 'processes').map(({ id, name }) => ({ value: id, label: name }))

/** What is still to come of a pledge; null when nothing is, or it was paid in another currency. */
const outstanding = ({ pledged, received }: Contribution): Money | null => {
  if (received && received.currency !== pledged.currency) return null
  const minor = pledged.minor - (received?.minor ?? 0)
  return minor === 0 ? null : { minor, currency: pledged.currency }
}

export const contributionColumns = (workspace: Workspace): readonly Column<Contribution>[] => {
  const contributions = rowsOf(workspace, 'contributions')
  const currency = commonCurrency(contributions.map(({ pledged }) => pledged))
  return [
    text<Contribution>('donor', 'Donor', { width: 180, grow: 2, required: true }),
    choice<Contribution>('fundId', 'Fund', fundChoice(workspace), { required: true, width: 140 }),
    money<Contribution>('pledged', 'Pledged', ({ pledged }) => pledged, currency, true),
    money<Contribution>('received', 'Received', ({ received }) => received, currency, false),
    {
      id: 'due', header: 'Outstanding', unit: currency, kind: 'money', width: 136, note: 'Pledged and not yet received',
      value: ({ record }) => {
        const due = outstanding(record)
        return due && majorUnits(due)
      },
      text: ({ record }) => {
        const due = outstanding(record)
        return due ? (due.currency === currency ? amountFigure(due) : amountText(due)) : ''
      },
    },
    day<Contribution>('pledgedOn', 'Pledged on'),
    day<Contribution>('expires', 'Expires'),
    day<Contribution>('reportDue', 'Report due'),
    {
      id: 'earmark', header: 'Earmark', kind: 'choice', width: 96, grow: 0, editable: true, required: true, facet: true, groupable: true, choices: choicesFrom(earmark.shape.kind.unwrap().options),
      value: ({ record }) => record.earmark.kind, text: ({ record }) => (record.earmark.kind === 'none' ? '' : capital(record.earmark.kind)), editText: ({ record }) => record.earmark.kind, change: (record, kind) => ({ earmark: { ...record.earmark, kind } }),
    },
    { id: 'earmarkProcess', header: 'For process', kind: 'choice', width: 140, hidden: true, editable: true, choices: processChoice(workspace), value: ({ record }) => record.earmark.processId, change: (record, processId) => ({ earmark: { ...record.earmark, processId: processId === '' ? null : processId } }) },
    { id: 'earmarkText', header: 'Earmarked for', width: 160, editable: true, value: ({ record }) => record.earmark.text, change: (record, words) => ({ earmark: { ...record.earmark, text: words ?? '' } }) },
    text<Contribution>('note', 'Note', { hidden: true, width: 160 }),
  ]
}

export const requestColumns = (workspace: Workspace): readonly Column<FundRequest>[] => [
  text<FundRequest>('title', 'Request', { width: 200, grow: 2, required: true }),
  choice<FundRequest>('fundId', 'Fund', fundChoice(workspace), { required: true, width: 140 }),
  choice<FundRequest>('processId', 'Process', processChoice(workspace), { required: true, width: 140 }),
  choice<FundRequest>('roundId', 'Round', rowsOf(workspace, 'rounds').map(({ id, name }) => ({ value: id, label: name })), { width: 140 }),
  text<FundRequest>('requestor', 'Asked by', { width: 120 }),
  text<FundRequest>('purpose', 'Purpose', { width: 160, hidden: true }),
  money<FundRequest>('amount', 'Amount', ({ amount }) => amount, commonCurrency(rowsOf(workspace, 'fundRequests').map(({ amount }) => amount)), true),
  choice<FundRequest>('status', 'Status', choicesFrom(fundRequestSchema.shape.status.unwrap().options), { required: true, width: 110, grow: 0 }),
  day<FundRequest>('submittedOn', 'Submitted'),
  day<FundRequest>('decidedOn', 'Decided'),
  day<FundRequest>('reportDue', 'Report due'),
]

export const noAmount = (currency: string): Money => moneyOf(0, currency)
