import type { CostedBudget } from '@shared/costing/cost-budget'
import type { CostedLine } from '@shared/costing/costed-line'
import type { Money } from '@shared/model/money'
import { majorUnits, minorDigits } from '@shared/model/money'
import { amountFigure, amountText } from '@shared/text/amounts'
import type { BudgetRow } from '@shared/views/budget-table'
import { figureText, readNumber } from '../../ui/data-table/cell-text'
import type { DataColumn } from '../../ui/data-table/column'
import { parseMoney } from '../../ui/money-cells'
import classes from './money.module.css'

/** A row of the budget on screen; a category's row carries its subtotal, so that none stands below it. */
export interface BudgetTableRow {
  readonly id: string
  readonly row: BudgetRow
}

const lineOf = ({ row }: BudgetTableRow): CostedLine | null => (row.kind === 'line' ? row.line : null)

export const titleOf = (row: BudgetRow): string => {
  switch (row.kind) {
    case 'category':
      return `${String(row.number)} ${row.title}`
    case 'line':
      return row.line.description
    default:
      return row.title
  }
}

export const amountOf = (row: BudgetRow): Money | null => {
  switch (row.kind) {
    case 'category':
      return row.total.budgeted
    case 'line':
      return row.line.state === 'left out' ? null : row.line.converted
    default:
      return row.amount
  }
}

const stateWords = { 'left out': 'left out', 'price not known': 'no price', 'rate missing': 'no rate', 'too large': 'too large', costed: '' } as const

const spent = (id: 'committed' | 'spent' | 'available', header: string, note: string, currency: string): DataColumn<BudgetTableRow> => ({
  id, header, note, unit: currency, kind: 'money', decimals: minorDigits(currency), width: 116, hidden: true,
  value: ({ row }) => (row.kind === 'category' ? majorUnits(row.total[id]) : null),
})

/** Columns of the budget. The header names the budget's currency; an amount in another one names its own. */
export const budgetColumns = ({ currency }: CostedBudget): readonly DataColumn<BudgetTableRow>[] => [
  {
    id: 'title', header: 'Cost', width: 250, grow: 2, required: true, value: ({ row }) => titleOf(row), editable: (row) => lineOf(row)?.origin === 'by hand',
    render: ({ row }) => <span className={row.kind === 'line' ? classes.line : classes.heading} title={titleOf(row)}>{titleOf(row)}</span>,
  },
  {
    id: 'quantity', header: 'Quantity', kind: 'number', width: 84, editable: (row) => lineOf(row) !== null, value: (row) => lineOf(row)?.quantity ?? null,
    render: (row) => {
      const line = lineOf(row)
      if (!line) return null
      const replaced = line.replaced && line.replaced.quantity !== line.quantity ? line.replaced.quantity : null
      return replaced === null ? figureText(line.quantity, { kind: 'number' }) : <span className={classes.bent} title={`The plan says ${figureText(replaced, { kind: 'number' })}. Delete to follow it again.`}>{figureText(line.quantity, { kind: 'number' })}</span>
    },
  },
  { id: 'unit', header: 'Unit', width: 104, grow: 0, editable: (row) => lineOf(row)?.origin === 'by hand', value: (row) => lineOf(row)?.unit ?? '' },
  {
    id: 'unitCost', header: 'Unit cost', unit: currency, kind: 'money', width: 112, editable: (row) => lineOf(row) !== null, parse: parseMoney,
    wanted: (row) => lineOf(row) !== null && lineOf(row)?.state !== 'left out',
    value: (row) => {
      const cost = lineOf(row)?.unitCost
      return cost ? majorUnits(cost) : null
    },
    text: (row) => {
      const cost = lineOf(row)?.unitCost
      return cost ? (cost.currency === currency ? amountFigure(cost) : amountText(cost)) : ''
    },
    editText: (row) => {
      const cost = lineOf(row)?.unitCost
      return cost ? `${String(majorUnits(cost))}${cost.currency === currency ? '' : ` ${cost.currency}`}` : ''
    },
    render: (row) => {
      const line = lineOf(row)
      if (!line?.unitCost) return null
      const figure = line.unitCost.currency === currency ? amountFigure(line.unitCost) : amountText(line.unitCost)
      const before = line.replaced?.unitCost
      const isBent = line.replaced && (before?.minor !== line.unitCost.minor || before.currency !== line.unitCost.currency)
      return isBent ? <span className={classes.bent} title={`${before ? `The plan says ${amountText(before)}.` : 'The plan knows no price.'} Delete to follow it again.`}>{figure}</span> : figure
    },
  },
  {
    id: 'percent', header: 'Share', unit: '%', kind: 'number', width: 72, note: 'Share charged to this budget; for contingency and programme support, of direct costs',
    editable: ({ row }) => (row.kind === 'line' ? row.line.origin === 'by hand' : row.kind === 'contingency' || row.kind === 'programme support'),
    value: ({ row }) => (row.kind === 'line' ? (row.line.percent === 100 ? null : row.line.percent) : 'basisPoints' in row ? row.basisPoints / 100 : null),
    parse: (text) => {
      const value = readNumber(text.replace('%', ''))
      return value === undefined || value < 0 || value > 100 ? { ok: false, sentence: `“${text}” is not a share from 0 to 100.` } : { ok: true, value }
    },
  },
  {
    id: 'amount', header: 'Amount', unit: currency, kind: 'money', decimals: minorDigits(currency), width: 128,
    value: ({ row }) => {
      const amount = amountOf(row)
      return amount ? majorUnits(amount) : null
    },
    render: ({ row }) => {
      const amount = amountOf(row)
      if (amount) return amountFigure(amount)
      return row.kind === 'line' ? <span className={row.line.problem ? classes.gap : classes.quiet}>{stateWords[row.line.state]}</span> : null
    },
  },
  { id: 'counted', header: 'Counts', note: 'Untick to leave a line of the plan out', kind: 'check', width: 70, editable: (row) => lineOf(row)?.origin === 'plan', value: (row) => lineOf(row) !== null && lineOf(row)?.state !== 'left out' },
  {
    id: 'basis', header: 'Counted from', width: 316, grow: 2,
    value: ({ row }) => (row.kind === 'line' ? row.line.explanation : 'explanation' in row ? row.explanation : ''),
  },
  spent('committed', 'Committed', 'Open commitments, less what was spent against them', currency),
  spent('spent', 'Spent', 'Expenditures', currency),
  spent('available', 'Available', 'Budgeted less reserved, committed and spent', currency),
  { id: 'remark', header: 'Remark', width: 140, editable: (row) => lineOf(row) !== null, value: (row) => lineOf(row)?.remark ?? '' },
]
