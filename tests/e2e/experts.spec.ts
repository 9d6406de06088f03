import type { Page } from '@playwright/test'
import { accessibilityFaults } from './support/accessibility'
import type { ParleyApp } from './support/parley-app'
import { expect, test } from './support/parley-app'
import { cellOf, saved } from './support/grid'

const openExperts = async (parley: ParleyApp, tab: string): Promise<void> => {
  // The round is on, so that its days are what the screen looks at.
  await parley.page.clock.setFixedTime(new Date('2018-12-10T09:00:00Z'))
  await parley.openSample(/Stockholm consultations 2018/)
  await parley.goTo('Experts')
  await parley.page.getByRole('tab', { name: tab }).click()
}

const inspectorOf = (page: Page) => page.getByRole('complementary', { name: 'Inspector' })

test('a request is matched with reasons, advanced against the clock, and taken back', async ({ parley }) => {
  const { page } = parley
  await openExperts(parley, 'Requests and deployments')
  await page.getByRole('button', { name: 'New request' }).click()
  const form = page.getByRole('form', { name: 'Request' })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'New request' })).toBeFocused()
  await page.keyboard.press('Enter')
  await form.getByRole('button', { name: 'Add request' }).click()
  await expect(form).toContainText('Say what the expert is needed for')
  await form.getByLabel('What for').fill('A text on local authorities')
  await form.getByRole('combobox', { name: 'Any of these specialisations' }).fill('power')
  await page.getByRole('option', { name: 'Power-sharing' }).click()
  await page.keyboard.press('Escape')
  await form.getByRole('combobox', { name: 'All of these languages' }).fill('Arabic')
  await page.keyboard.press('Enter')
  await form.getByLabel('Last day').fill('2018-12-05')
  await expect(form).toContainText('This is before the first day')
  await form.getByLabel('First day').fill('2018-12-11')
  await form.getByLabel('Last day').fill('2018-12-13')
  await form.getByRole('button', { name: 'Add request' }).click()

  const request = page.getByRole('listitem', { name: 'Request: A text on local authorities' })
  await expect(request).toContainText('72 h left')
  const candidates = request.getByRole('list', { name: 'Who answers to this request' })
  await expect(candidates.getByRole('listitem').first()).toContainText('Farah Benyahia')
  await expect(candidates.getByRole('list', { name: 'Why Farah Benyahia' })).toContainText(/Power-sharing.*Speaks Arabic.*Free on all 3 days.*On call on 3 days.*13 years of experience/)
  await expect(candidates.getByRole('list', { name: 'Why Kwabena Asare' })).toContainText(/No Arabic.*Taken on 2 of 3 days: busy 11–12 Dec/)
  await candidates.getByRole('button', { name: 'Match Farah Benyahia' }).click()

  const deployment = page.getByRole('region', { name: 'On their way' }).getByRole('listitem', { name: 'Farah Benyahia' })
  await expect(deployment.getByRole('button', { name: /^Farah Benyahia/ })).toBeFocused()
  await page.clock.setFixedTime(new Date('2018-12-13T15:00:00Z'))
  await deployment.getByRole('button', { name: 'Next: cleared' }).click()
  await expect(deployment.getByRole('listitem').filter({ hasText: 'Cleared' })).toContainText('Thu 13 Dec 16:00')
  await deployment.getByRole('button', { name: 'Next: travelling' }).click()
  await deployment.getByRole('button', { name: 'Next: on site' }).click()
  const there = page.getByRole('region', { name: 'On site or at work' }).getByRole('listitem', { name: 'Farah Benyahia' })
  await expect(there).toContainText('there after 78 h, 6 h late')

  // Her day rate is zero: only the journey and the nights that nobody entered yet stand in the budget.
  await parley.goTo('Money')
  await expect(await cellOf(page, 'Budget', 'Flights, Farah Benyahia', 'Amount')).toHaveText('900.00')
  await expect(page.getByRole('grid', { name: 'Budget' }).getByRole('row').filter({ hasText: 'Expert, Nour Azzam' }).first()).toContainText('5,120.00')
  await parley.goTo('Experts')

  // Back over on site, travelling, cleared and the match.
  for (let back = 0; back < 4; back += 1) await page.keyboard.press('Control+z')
  await expect(page.getByRole('region', { name: 'Open requests' }).getByRole('listitem', { name: 'Request: A text on local authorities' })).toContainText('Nobody matched yet')
})

test('the roster is edited, days on call are set, and a process is backed, all by keyboard', async ({ parley }) => {
  const { page } = parley
  await openExperts(parley, 'Roster')
  const languages = await cellOf(page, 'Experts', 'Ashdown', 'Languages')
  await languages.click()
  await page.keyboard.type('en, French, ar')
  await page.keyboard.press('Enter')
  await expect(languages).toHaveText('en, fr, ar')
  const fields = await cellOf(page, 'Experts', 'Ashdown', 'Specialisations')
  await fields.click()
  await page.keyboard.type('process, cooking')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('“cooking” is not one of: process design')
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Language' }).click()
  await page.getByRole('option', { name: 'German' }).click()
  await expect(page.getByRole('grid', { name: 'Experts' }).getByRole('row').filter({ hasText: 'Breitner' })).toBeVisible()
  await expect(page.getByRole('grid', { name: 'Experts' }).getByRole('row').filter({ hasText: 'Ashdown' })).toHaveCount(0)

  await page.getByRole('tab', { name: 'On call' }).click()
  const status = page.getByRole('status')
  await expect(status).toHaveText('Nobody on call 14–16 Dec and 22–23 Dec')
  const friday = page.getByRole('gridcell', { name: /^Farah Benyahia, Fri 14 Dec/ })
  await expect(friday).toHaveAccessibleName(/: free$/)
  await page.getByRole('rowheader', { name: 'Jonas Breitner' }).focus()
  for (let down = 0; down < 3; down += 1) await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('rowheader', { name: 'Farah Benyahia' })).toBeFocused()
  for (let right = 0; right < 5; right += 1) await page.keyboard.press('ArrowRight')
  await expect(friday).toBeFocused()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
  await expect(friday).toHaveAccessibleName(/: free, on call$/)
  await expect(status).toHaveText('Nobody on call 22–23 Dec')
  await page.keyboard.press('Control+z')
  await expect(status).toHaveText('Nobody on call 14–16 Dec and 22–23 Dec')

  await page.getByRole('tab', { name: 'Advisory board' }).click()
  await (await cellOf(page, 'Advisory board', 'Wanjala', 'Family name')).click()
  const backs = await cellOf(page, 'Advisory board', 'Wanjala', 'Backs Yemen peace process')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(backs.getByLabel('yes')).toBeVisible()
  await saved(page)
  await parley.goTo('Process')
  await expect(page.getByRole('region', { name: 'Advisory board' })).toContainText('Ruth Wanjala')
})

test('all tabs and both inspectors have no accessibility faults', async ({ parley }) => {
  const { page } = parley
  // Every cell is looked at.
  test.slow()
  await openExperts(parley, 'Requests and deployments')
  await page.getByRole('button', { name: 'Find an expert' }).click()
  await page.getByRole('button', { name: /^Jonas Breitner Ceasefire terms/ }).click()
  await expect(inspectorOf(page)).toContainText('Who and how far')
  expect(await accessibilityFaults(page), 'deployments').toEqual([])
  await page.getByRole('tab', { name: 'Roster' }).click()
  await (await cellOf(page, 'Experts', 'Herrera', 'Family name')).click()
  await expect(inspectorOf(page)).toContainText('Processes this member lends their name to')
  expect(await accessibilityFaults(page), 'roster').toEqual([])
  for (const tab of ['On call', 'Advisory board']) {
    await page.getByRole('tab', { name: tab }).click()
    expect(await accessibilityFaults(page), tab).toEqual([])
  }
})
