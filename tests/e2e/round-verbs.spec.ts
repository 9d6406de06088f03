import type { Locator, Page } from '@playwright/test'
import { accessibilityFaults } from './support/accessibility'
import { expect, test } from './support/parley-app'

const stockholm = /Stockholm consultations 2018/

const card = (page: Page, title: RegExp): Locator => page.locator('[data-placement]').filter({ hasText: title }).first()

const chooseFromRoundMenu = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: /^Round: / }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('a round is cloned to the next with what is chosen, and undo takes it away', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  await chooseFromRoundMenu(page, 'Clone the round to the next…')
  const form = page.getByRole('dialog', { name: 'Clone Stockholm consultations' })
  await expect(form.getByLabel('Name of the new round')).toHaveValue('Stockholm consultations 2')
  await expect(form.getByLabel('Sessions (50)')).toBeChecked()
  // What cannot come without another thing says so by its box.
  await form.getByLabel(/^Sessions/).uncheck()
  await expect(form.getByLabel(/^Their rooms and times/)).toBeDisabled()
  await expect(form.getByLabel(/^Their rooms and times/)).not.toBeChecked()
  await form.getByLabel(/^Sessions/).check()
  await expect(form.getByLabel(/^Their rooms and times/)).toBeChecked()
  await form.getByLabel('First day').fill('January')
  await expect(form.getByText('Write the day as 2018-12-06.')).toBeVisible()
  await expect(form.getByRole('button', { name: 'Clone the round' })).toBeDisabled()
  await form.getByLabel('First day').fill('2019-01-15')
  await expect(form.getByText('Tuesday 15 January 2019')).toBeVisible()
  await expect(form.getByRole('status')).toContainText('Brings')
  await form.getByLabel('Name of the new round').fill('January round')
  await form.getByRole('button', { name: 'Clone the round' }).click()

  await expect(page.getByRole('button', { name: /^Round: January round/ })).toBeVisible()
  await parley.goTo('Board')
  await page.getByRole('button', { name: 'Tue 15 Jan', exact: true }).click()
  await expect(card(page, /Opening ceremony/)).toHaveAccessibleName(/10:00–11:00/)
  await parley.goTo('Delegations')
  await expect(page.getByText('Delegation of Ansar Allah').first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo cloning Stockholm consultations to January round' }).click()
  await expect(page.getByRole('button', { name: /^Round: Stockholm consultations\./ })).toBeVisible()
})

test('a round is shifted by days or to a first day, says what that brings, and takes travel along', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  await chooseFromRoundMenu(page, 'Shift the round by days…')
  const form = page.getByRole('dialog', { name: 'Shift Stockholm consultations' })
  await form.getByLabel('New first day').fill('2018-12-09')
  await expect(form.getByLabel('Days')).toHaveValue('3')
  await expect(form).toContainText('9 – 16 December 2018')
  await expect(form.getByRole('status')).toContainText(/^Brings/)
  await form.getByLabel('Days').fill('0')
  await expect(form.getByText('Write a whole number of days, such as 7 or -3.')).toBeVisible()
  await form.getByLabel('Days').fill('-7')
  await expect(form.getByLabel('New first day')).toHaveValue('2018-11-29')
  await form.getByRole('button', { name: 'Shift by 7 days' }).click()
  await expect(form).toBeHidden()
  await page.getByRole('button', { name: 'Thu 29 Nov', exact: true }).click()
  await expect(card(page, /Opening ceremony/)).toHaveAccessibleName(/10:00–11:00/)
  await page.getByRole('button', { name: /^Undo shifting Stockholm consultations by .?7 days/ }).click()
  await page.getByRole('button', { name: 'Thu 6 Dec', exact: true }).click()
  await expect(card(page, /Opening ceremony/)).toHaveAccessibleName(/10:00–11:00/)
})

test('the dates of a round change with its sessions left where they are, or moved along', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  await chooseFromRoundMenu(page, 'Change the dates of the round…')
  const form = page.getByRole('dialog', { name: 'Dates of Stockholm consultations' })
  await form.getByLabel('Last day').fill('2018-12-01')
  await expect(form.getByText('The last day is before the first.')).toBeVisible()
  await expect(form.getByRole('button', { name: 'Change the dates' })).toBeDisabled()
  await form.getByLabel('Last day').fill('2018-12-14')
  await form.getByLabel('First day').fill('2018-12-07')
  // Left where they are, the sessions of the old first day lie outside.
  await expect(form).toContainText('is before Stockholm consultations, which begins on Fri 7 Dec')
  await form.getByLabel('move along, with travel and hotel nights').check()
  await expect(form).not.toContainText('is before Stockholm consultations')
  await form.getByRole('button', { name: 'Change the dates' }).click()
  await page.getByRole('button', { name: 'Fri 7 Dec', exact: true }).click()
  await expect(card(page, /Opening ceremony/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo change to dates of Stockholm consultations' })).toBeEnabled()
})

test('a round without dates, venue or sessions can still be cloned, dated, released and copied', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  await parley.goTo('Process')
  await page.getByRole('region', { name: 'Rounds' }).getByRole('button', { name: 'Round', exact: true }).click()
  await page.getByRole('region', { name: 'Rounds' }).getByRole('button', { name: /^Round 2/ }).click()
  await page.getByRole('complementary', { name: 'Inspector' }).getByRole('button', { name: 'Show on the board' }).click()
  await expect(page.getByRole('button', { name: /^Round: Round 2/ })).toBeVisible()

  await chooseFromRoundMenu(page, 'Shift the round by days…')
  await expect(page.getByRole('dialog')).toContainText('no dates yet')
  await expect(page.getByRole('dialog').getByLabel('New first day')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await parley.goTo('Releases')
  await page.getByRole('button', { name: 'Issue the first release…' }).click()
  await page.getByRole('form', { name: 'Release' }).getByRole('button', { name: /^Issue/ }).click()
  await expect(page.getByRole('columnheader', { name: 'Issued, UTC' })).toBeVisible()
  await chooseFromRoundMenu(page, 'Clone the round to the next…')
  await page.getByRole('dialog').getByRole('button', { name: 'Clone the round' }).click()
  await expect(page.getByRole('button', { name: /^Round: Round 3/ })).toBeVisible()
  await chooseFromRoundMenu(page, 'Change the dates of the round…')
  await page.getByRole('dialog').getByLabel('First day').fill('2019-03-04')
  await page.getByRole('dialog').getByLabel('Last day').fill('2019-03-08')
  await page.getByRole('dialog').getByRole('button', { name: 'Change the dates' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('the venues of the round are compared from the round’s menu', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  await chooseFromRoundMenu(page, 'Compare venues or change the venue…')
  await expect(page.getByRole('heading', { name: 'Venues', level: 1 })).toBeVisible()
  await expect(page.getByText('Compare', { exact: true })).toBeVisible()
})

// The other specs look in the other scheme; both take their colours from one list of tokens.
for (const scheme of ['dark'] as const) {
  test(`the forms of a round, ${scheme}: no accessibility faults`, async ({ parley }) => {
    const { page } = parley
    await page.emulateMedia({ colorScheme: scheme })
    await parley.openSample(stockholm)
    for (const item of ['Clone the round to the next…', 'Shift the round by days…', 'Change the dates of the round…', 'Take a private snapshot…']) {
      await chooseFromRoundMenu(page, item)
      await expect(page.getByRole('dialog')).toBeVisible()
      await expect(page.getByRole('menu')).toHaveCount(0)
      expect(await accessibilityFaults(page)).toEqual([])
      await page.getByRole('button', { name: 'Cancel', exact: true }).first().click()
      await expect(page.getByRole('dialog')).toBeHidden()
    }
  })
}
