import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { accessibilityFaults } from './support/accessibility'
import { cellOf, saved } from './support/grid'
import { expect, test } from './support/parley-app'

const stockholm = /Stockholm consultations 2018/

interface Parley {
  readonly page: Page
  readonly openSample: (title: RegExp) => Promise<void>
  readonly goTo: (screen: string) => Promise<void>
}

const open = async (parley: Parley, tab?: string): Promise<void> => {
  await parley.openSample(stockholm)
  await parley.goTo('Money')
  if (tab !== undefined) await parley.page.getByRole('tab', { name: tab, exact: true }).click()
}

const line = (page: Page, row: string, header: string): Promise<Locator> => cellOf(page, 'Budget lines', row, header)

const lead = (page: Page): Locator => page.getByText(/^USD [\d,.]+ in all/)

const total = async (page: Page): Promise<number> => Number((await lead(page).textContent())?.replace(/^USD ([\d,.]+) .*$/, '$1').replaceAll(',', ''))

/** Types over a cell as in a spreadsheet. */
const typeInto = async (page: Page, cell: Locator, text: string): Promise<void> => {
  await cell.click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

test('the budget stands by category; each line says what it was counted from', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const grid = page.getByRole('grid', { name: 'Budget lines' })
  await expect(grid.getByRole('row', { name: /1 Staff and other personnel/ })).toBeVisible()
  await expect(await line(page, 'Meals', 'Counted from')).toHaveText(/^\d+ meals × \d+ people$|people, \d+ meals in all/)
  await grid.focus()
  await page.keyboard.press('Control+End')
  await expect(grid.getByRole('row', { name: /8 Programme support costs/ })).toContainText(/\d+(\.\d+)? % of direct costs, from the policy profile/)
  await expect(grid.getByRole('row', { name: /^Contingency/ })).toBeVisible()
})

test('a quantity typed over bends the line and the total; clearing it follows the plan again', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const quantity = await line(page, 'Interpreter, Leila Haddadin', 'Quantity')
  const amount = await line(page, 'Interpreter, Leila Haddadin', 'Amount')
  await expect(amount).toHaveText('4,410.00')
  const before = await total(page)
  await typeInto(page, quantity, '10')
  await expect(amount).toHaveText('6,300.00')
  // 1,890 more, and contingency and programme support on it.
  await expect.poll(() => total(page)).toBeGreaterThan(before + 1890)
  await quantity.click()
  await page.keyboard.press('Delete')
  await expect(amount).toHaveText('4,410.00')
  expect(await total(page)).toBe(before)
})

test('a line of the plan is left out by unticking it, and undo brings it back', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const before = await total(page)
  await (await line(page, 'Interpreter, Karim Mansour', 'Counts')).dblclick()
  await expect(await line(page, 'Interpreter, Karim Mansour', 'Amount')).toHaveText('left out')
  await expect.poll(() => total(page)).toBeLessThan(before - 4000)
  await saved(page)
  await page.keyboard.press('Control+z')
  await expect(await line(page, 'Interpreter, Karim Mansour', 'Amount')).toHaveText('4,410.00')
})

test('a line by hand is added under a category, filled in another currency, and removed', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await page.getByRole('button', { name: 'Add line' }).click()
  await page.getByRole('menuitem', { name: /^2 Supplies/ }).click()
  await expect(await line(page, 'New line', 'Cost')).toHaveAttribute('data-active', 'true')
  await page.keyboard.type('Flags')
  await page.keyboard.press('Tab')
  await page.keyboard.type('4')
  await page.keyboard.press('Tab')
  await page.keyboard.type('piece')
  await page.keyboard.press('Tab')
  await page.keyboard.type('905 SEK')
  await page.keyboard.press('Enter')
  await expect(await line(page, 'Flags', 'Unit cost')).toHaveText('SEK 905.00')
  // 3,620 SEK at 9.05 to the dollar.
  await expect(await line(page, 'Flags', 'Amount')).toHaveText('400.00')
  await (await line(page, 'Flags', 'Cost')).click()
  await page.getByRole('button', { name: 'Remove the row' }).click()
  await expect(page.getByRole('row', { name: /Flags/ })).toHaveCount(0)
})

test('a missing rate is said in words, leads to a form with the currency filled in, and the total is whole again', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await typeInto(page, await line(page, 'Secure laptops', 'Unit cost'), '100000 JPY')
  const gaps = page.getByRole('region', { name: 'Missing from the totals' })
  await expect(gaps).toContainText(/No exchange rate between JPY and USD is dated 5 December 2018 or earlier, so “Secure laptops.*” is not in the totals/)
  await expect(lead(page)).toContainText('as far as known')
  await gaps.getByRole('button', { name: 'Add the rate' }).click()
  const form = page.getByRole('dialog', { name: 'Add rate' })
  await expect(form.getByRole('combobox', { name: 'Of' })).toHaveValue('JPY')
  await expect(form.getByLabel('From')).toHaveValue('2018-12-05')
  await form.getByRole('button', { name: 'Add rate' }).click()
  await expect(form.getByText('Needed')).toBeVisible()
  await form.getByLabel('Is worth').fill('125')
  await form.getByRole('button', { name: 'Add rate' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('grid', { name: 'Exchange rates' }).getByRole('row', { name: /JPY/ })).toContainText('125')
  await page.getByRole('tab', { name: 'Budget', exact: true }).click()
  await expect(gaps).toBeHidden()
  // Six at 100,000 yen, half charged, at 125 to the dollar.
  await expect(await line(page, 'Secure laptops', 'Amount')).toHaveText('2,400.00')
})

test('a price not known is said in words and leads to the field where it is entered', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await page.getByRole('button', { name: 'Prices and shares' }).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  const price = inspector.getByLabel('Interpreter, a day', { exact: true })
  await price.fill('')
  await price.press('Enter')
  const gaps = page.getByRole('region', { name: 'Missing from the totals' })
  await expect(gaps).toContainText('has no price yet, so it is not in the totals')
  await expect(await line(page, 'Interpreter, Leila Haddadin', 'Amount')).toHaveText('no price')
  await gaps.getByRole('button', { name: 'Enter the price' }).first().click()
  await expect(price).toBeFocused()
  await price.fill('700')
  await price.press('Enter')
  await expect(gaps).toBeHidden()
  await expect(await line(page, 'Interpreter, Leila Haddadin', 'Amount')).toHaveText('4,900.00')
})

test('the inspector says where a line comes from and leads to what it was counted from', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await (await line(page, 'Interpreter, Dina Sabry', 'Cost')).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector).toContainText(/× CHF 738\.00 = CHF/)
  await expect(inspector).toContainText('1 USD = 0.998 CHF')
  await inspector.getByRole('button', { name: 'Opening ceremony' }).click()
  await expect(inspector.getByRole('heading', { name: 'Opening ceremony' })).toBeVisible()
})

test('a share of its own replaces the policy profile’s, and clearing it takes the profile’s again', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await page.getByRole('button', { name: 'Prices and shares' }).click()
  const share = page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Programme support, %')
  const before = await total(page)
  await share.fill('7')
  await share.press('Enter')
  await expect.poll(() => total(page)).not.toBe(before)
  await share.fill('')
  await share.press('Enter')
  await expect.poll(() => total(page)).toBe(before)
})

test('a commitment takes from what its category has left; more than there is, is said in words', async ({ parley }) => {
  const { page } = parley
  await open(parley, 'Commitments')
  const left = page.getByRole('region', { name: 'Available by category' }).getByRole('row', { name: /^5 Travel/ }).getByRole('cell').last()
  await expect(left).toHaveText(/^[\d,.]+$/)
  await page.getByRole('button', { name: 'Add commitment' }).click()
  await typeInto(page, await cellOf(page, 'Commitments', 'New commitment', 'Amount'), '9,050,000 SEK')
  await expect(await cellOf(page, 'Commitments', 'New commitment', 'In USD')).toHaveText('1,000,000.00')
  await expect(left).toHaveText(/over by [\d,.]+/)
})

test('what was spent against a commitment is counted once', async ({ parley }) => {
  const { page } = parley
  await open(parley, 'Expenditures')
  const travel = page.getByRole('region', { name: 'Available by category' }).getByRole('row', { name: /^5 Travel/ }).getByRole('cell')
  const available = (await travel.last().textContent()) ?? ''
  await page.getByRole('button', { name: 'Add expenditure' }).click()
  await typeInto(page, await cellOf(page, 'Expenditures', 'New expenditure', 'Amount'), '9,050 SEK')
  await expect(travel.nth(3)).toHaveText('1,000.00')
  await expect(travel.last()).not.toHaveText(available)
  const against = await cellOf(page, 'Expenditures', 'New expenditure', 'Against')
  await against.click()
  await page.keyboard.type('Two coa')
  await page.keyboard.press('Enter')
  await expect(travel.last()).toHaveText(available)
})

test('a granted request lowers what a fund has left', async ({ parley }) => {
  const { page } = parley
  await open(parley, 'Funds')
  const before = await (await cellOf(page, 'Funds', 'Yemen peace', 'Left')).textContent()
  await page.getByRole('tab', { name: 'Requests' }).click()
  const status = await cellOf(page, 'Fund requests', 'Stockholm consultations', 'Status')
  await status.click()
  await page.keyboard.type('Refus')
  await page.keyboard.press('Enter')
  await expect(status).toHaveText('Refused')
  await page.getByRole('tab', { name: 'Funds' }).click()
  await expect(await cellOf(page, 'Funds', 'Yemen peace', 'Granted')).toHaveText('0.00')
  await expect(await cellOf(page, 'Funds', 'Yemen peace', 'Left')).not.toHaveText(before ?? '')
})

test('the budget is written as an Excel workbook where the person says', async ({ parley }) => {
  const { page, documents } = parley
  await open(parley)
  await page.getByRole('button', { name: 'Export to Excel…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save here' }).click()
  await expect(page.getByText(/^Exported to .*stockholm-consultations\.xlsx$/)).toBeVisible()
  expect(existsSync(join(documents, 'stockholm-consultations.xlsx'))).toBe(true)
})

test('a round without a budget says what belongs there; one is made from the plan and named, also after a restart', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await parley.goTo('Process')
  await page.getByRole('region', { name: 'Rounds' }).getByRole('button', { name: 'Round', exact: true }).click()
  await inspector.getByRole('button', { name: 'Show on the board' }).click()
  await parley.goTo('Money')
  await expect(page.getByRole('heading', { name: 'No budget yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Make a budget from the plan' }).click()
  await inspector.getByLabel('Name', { exact: true }).fill('Second round, draft')
  await inspector.getByLabel('Name', { exact: true }).press('Enter')
  await expect(page.getByText(/^USD 0\.00 in all/)).toBeVisible()
  await saved(page)
  await parley.restart()
  await page.getByRole('button', { name: /stockholm/i }).first().click()
  await expect(page.getByRole('button', { name: /^Undo change to budget/i })).toBeEnabled()
})

for (const tabs of [['Budget', 'Commitments', 'Expenditures'], ['Exchange rates', 'Funds', 'Contributions', 'Requests']]) {
  test(`${tabs.join(', ')}: no accessibility faults`, async ({ parley }) => {
    const { page } = parley
    // Every cell is looked at.
    test.slow()
    await open(parley, tabs[0])
    for (const tab of tabs) {
      await page.getByRole('tab', { name: tab, exact: true }).click()
      await page.getByRole('grid').getByRole('gridcell').first().click()
      expect(await accessibilityFaults(page), tab).toEqual([])
    }
  })
}
