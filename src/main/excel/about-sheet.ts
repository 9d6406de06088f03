import type ExcelJS from 'exceljs'
import { categoryNames, planCostKinds } from '@shared/costing/categories'
import { roundingRule, shareRule } from '@shared/costing/cost-budget'
import { dayRange, longDate } from '@shared/text/dates'
import { sheetNames, type BudgetBook } from './budget-book'
import { fitRow, look, protectSheet, putFormula, putText, setUpSheet } from './cells'
import { agreement } from './category-sheet'

const datesOf = ({ costed: { round } }: BudgetBook): string => {
  if (round.startDate && round.endDate) return dayRange(round.startDate, round.endDate)
  const known = round.startDate ?? round.endDate
  return known ? `${round.startDate ? 'from' : 'until'} ${longDate(known)}` : 'Dates still open'
}

const kindNames = { interpreters: 'Interpreters', experts: 'Experts', catering: 'Meals and coffee breaks', lodging: 'Hotel nights', dsa: 'Daily subsistence allowance', fares: 'Fares', venue: 'Venues and rooms' } as const satisfies Record<keyof typeof planCostKinds, string>

/** The first sheet: what this is, how to use it, how its figures come about, and what is still missing. */
export const fillAboutSheet = async (sheet: ExcelJS.Worksheet, book: BudgetBook, check: string): Promise<void> => {
  const { costed, processName, caution, writtenAt } = book
  const { budget, round, currency } = costed
  setUpSheet(sheet, { widths: [34, 110], headerRow: 1, title: budget.name })
  sheet.views = [{ state: 'normal', showGridLines: false }]
  putText(sheet.getCell('A1'), budget.name, { bold: true, size: 18 })
  sheet.getRow(1).height = 28
  let row = 2
  const line = (title: string, text: string): void => {
    putText(sheet.getCell(row, 1), title, { quiet: true })
    putText(sheet.getCell(row, 2), text, { wrap: true })
    fitRow(sheet, row, [2])
    row += 1
  }
  const heading = (title: string): void => {
    row += 1
    putText(sheet.getCell(row, 1), title, { bold: true, size: 12 })
    row += 1
  }
  if (caution !== '') line('Sample', caution)
  line('Process', processName)
  line('Round', `${round.name}, ${datesOf(book)}`)
  line('Status', budget.status)
  line('Currency of totals', currency)
  line('Exchange rates', budget.rateDate === null ? 'The newest recorded' : `The newest recorded up to ${longDate(budget.rateDate)}`)
  line('Written', `${writtenAt.slice(0, 10)} ${writtenAt.slice(11, 16)} UTC, by Parley`)
  putText(sheet.getCell(row, 1), 'Check', { quiet: true })
  putFormula(sheet.getCell(row, 2), `'${sheetNames.categories}'!${check}`, agreement, { bold: true })
  row += 1

  heading('How to use it')
  const legend = (title: string, text: string, fill: 'input' | 'formula' | 'gap'): void => {
    line(title, text)
    look(sheet.getCell(row - 1, 1), { fill })
  }
  legend('White cell', 'Yours to fill in or change.', 'input')
  legend('Shaded cell', 'Worked out by a formula, or taken from the plan. Locked; unprotect the sheet to change it (there is no password).', 'formula')
  legend('Yellow cell', 'A price that is not known yet. Its line counts as nothing until you fill it in.', 'gap')
  line('Keep', 'Leave rows you do not need empty instead of deleting them, so that the totals keep their rows.')

  heading('How the figures come about')
  line('Lines', 'Quantity × unit cost × share charged. “Counted from” says what the plan was counted for.')
  line('Rounding', roundingRule)
  line('Shares', shareRule)
  line('Available', 'Budget less reserved (pre-commitments), committed and spent. What is spent against a commitment is taken off the commitment.')

  heading('Categories')
  for (const [kind, { category, reason }] of Object.entries(planCostKinds)) {
    line(kindNames[kind as keyof typeof planCostKinds], `${String(category)} ${categoryNames[category]}. ${reason}`)
  }

  const leftOut = costed.lines.filter((one) => one.state === 'left out')
  if (costed.problems.length > 0 || leftOut.length > 0) {
    heading('Not in the totals')
    for (const problem of costed.problems) line(problem.kind === 'price not known' ? 'Price not known' : problem.kind, problem.sentence)
    for (const one of leftOut) line('Left out', [one.description, one.remark].filter(Boolean).join(': '))
  }
  if (budget.note !== '') {
    heading('Note')
    line('', budget.note)
  }
  await protectSheet(sheet)
}
