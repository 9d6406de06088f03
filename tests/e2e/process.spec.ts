import type { Locator, Page } from '@playwright/test'
import { accessibilityFaults } from './support/accessibility'
import { cellOf, saved } from './support/grid'
import type { ParleyApp } from './support/parley-app'
import { expect, test } from './support/parley-app'

const open = async (parley: ParleyApp): Promise<void> => {
  await parley.openSample(/Stockholm consultations 2018/)
  await parley.goTo('Process')
}

const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' })
const block = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

const openParty = async (page: Page): Promise<Locator> => {
  await block(page, 'Parties').getByRole('button', { name: /Ansar Allah/ }).click()
  await expect(inspector(page).getByRole('heading', { level: 2 })).toContainText('Ansar Allah')
  return inspector(page)
}

const openRule = async (page: Page): Promise<Locator> => {
  await block(page, 'Kept apart').getByRole('listitem').first().getByRole('button').click()
  await expect(inspector(page).getByRole('region', { name: 'What they must not share' })).toBeVisible()
  return inspector(page)
}

test('a party’s rest days and prayer times are kept in the file, each a step to undo', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const party = await openParty(page)
  const days = party.getByRole('group', { name: 'Weekly rest days' })
  const wednesday = days.getByRole('button', { name: 'Wednesday' })
  await expect(wednesday).toHaveAttribute('aria-pressed', 'false')
  await wednesday.click()
  await expect(wednesday).toHaveAttribute('aria-pressed', 'true')

  const observes = party.getByLabel('Prayer times', { exact: true })
  if (!(await observes.isChecked())) await observes.click({ force: true })
  const times = party.getByRole('group', { name: 'Prayer times as agreed' })
  await times.getByLabel('Name of the new prayer').fill('Evening')
  await times.getByLabel('Time of the new prayer').fill('17 o’clock')
  await times.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(times.getByText('Write 12:30')).toBeVisible()
  await times.getByLabel('Time of the new prayer').fill('17:05')
  await times.getByLabel('Time of the new prayer').press('Enter')
  const evening = times.getByRole('listitem').last()
  await expect(evening.getByRole('textbox').nth(0)).toHaveValue('Evening')
  await expect(evening.getByRole('textbox').nth(1)).toHaveValue('17:05')
  await evening.getByRole('button', { name: 'Friday' }).click()
  await saved(page)

  await page.reload()
  await parley.goTo('Process')
  const again = await openParty(page)
  await expect(again.getByRole('group', { name: 'Weekly rest days' }).getByRole('button', { name: 'Wednesday' })).toHaveAttribute('aria-pressed', 'true')
  const kept = again.getByRole('group', { name: 'Prayer times as agreed' }).getByRole('listitem').last()
  await expect(kept.getByRole('textbox').nth(1)).toHaveValue('17:05')
  await expect(kept.getByRole('button', { name: 'Friday' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(kept.getByRole('button', { name: 'Friday' })).toHaveAttribute('aria-pressed', 'false')
})

test('suggested holidays are picked, added as still to be confirmed, confirmed, and taken back in one step', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const party = await openParty(page)
  await party.getByRole('button', { name: 'Suggest holidays…' }).click()
  const dialog = page.getByRole('dialog', { name: /Suggest holidays of/ })
  await expect(dialog.getByLabel('From')).toHaveValue('2018-12-06')
  await dialog.getByRole('button', { name: 'Look' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Choose a country or a faith.')
  await dialog.getByRole('combobox', { name: 'Country or faith' }).fill('Swed')
  await page.getByRole('option', { name: 'Sweden' }).click()
  await dialog.getByRole('button', { name: 'Look' }).click()
  const lucy = dialog.getByRole('checkbox', { name: 'Saint Lucy’s Day' }).or(dialog.getByRole('checkbox', { name: "Saint Lucy's Day" }))
  await lucy.check()
  await dialog.getByRole('checkbox', { name: 'Nobel Day' }).check()
  await dialog.getByRole('button', { name: 'Add 2 holidays' }).click()
  await expect(dialog).toHaveCount(0)
  const holidays = party.getByRole('list', { name: 'Holidays' })
  const nobel = holidays.getByRole('listitem').filter({ hasText: 'Mon 10 Dec' })
  await expect(nobel.getByLabel(/^Name of/)).toHaveValue('Nobel Day')
  const confirmed = nobel.getByRole('checkbox', { name: 'to be confirmed with the party' })
  await expect(confirmed).not.toBeChecked()
  await confirmed.click()
  await expect(nobel.getByRole('checkbox', { name: 'confirmed with the party', exact: true })).toBeChecked()
  await saved(page)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(nobel.getByRole('checkbox', { name: 'to be confirmed with the party' })).not.toBeChecked()
  await saved(page)
  await page.keyboard.press('Control+z')
  await expect(holidays.getByRole('listitem').filter({ hasText: 'Mon 10 Dec' })).toHaveCount(0)
})

test('holidays of a faith stand in for a country that is not known, marked as reckoned', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const party = await openParty(page)
  await party.getByRole('button', { name: 'Suggest holidays…' }).click()
  const dialog = page.getByRole('dialog', { name: /Suggest holidays of/ })
  const country = dialog.getByRole('combobox', { name: 'Country or faith' })
  await country.fill('Yemen')
  await expect(page.getByText('Not known here. Take a faith’s feasts, or enter the days by hand.')).toBeVisible()
  await country.fill('Islamic')
  await page.getByRole('option', { name: 'Islamic feasts' }).click()
  await dialog.getByRole('button', { name: 'Look' }).click()
  await expect(dialog.getByRole('status')).toHaveText('No holidays between these days.')
  await dialog.getByLabel('From').fill('2018-11-15')
  await dialog.getByRole('button', { name: 'Look' }).click()
  await expect(dialog.getByText(/November 2018 · public holiday · reckoned: the day kept may be another/)).toBeVisible()
  await dialog.getByLabel('To', { exact: true }).fill('2018-11-01')
  await dialog.getByRole('button', { name: 'Look' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('The last day is before the first day. Change one of them.')
})

test('a holiday is typed by hand; one that cannot be read says so', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const party = await openParty(page)
  const form = party.getByRole('form', { name: 'Add a holiday' })
  await form.getByLabel('Day of the new holiday').fill('30 February')
  await form.getByLabel('Name of the new holiday').fill('Day of peace')
  await form.getByRole('button', { name: 'Add' }).click()
  await expect(form.getByText('Write 2018-12-06')).toBeVisible()
  await form.getByLabel('Day of the new holiday').fill('2018-12-11')
  await form.getByRole('button', { name: 'Add' }).click()
  const added = party.getByRole('list', { name: 'Holidays' }).getByRole('listitem').filter({ hasText: 'Tue 11 Dec' })
  await expect(added.getByLabel(/^Name of/)).toHaveValue('Day of peace')
  await added.getByRole('button', { name: /^Remove/ }).click()
  await expect(added).toHaveCount(0)
})

test('a switched part of a keep-apart rule becomes a finding on the transfers, and goes with the switch', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const rule = await openRule(page)
  await rule.getByLabel('Arrivals', { exact: true }).fill('1440')
  await rule.getByLabel('Arrivals', { exact: true }).press('Enter')
  await saved(page)
  await parley.goTo('Delegations')
  await page.getByRole('tab', { name: 'Movements' }).click()
  const cell = await cellOf(page, 'Movements', /Sana'a → Stockholm/, 'Findings')
  await expect(cell).toContainText('are to pass Stockholm Arlanda 24 h apart')
  await expect(cell.getByRole('img', { name: /finding/ })).toBeVisible()

  await parley.goTo('Process')
  await openRule(page)
  await inspector(page).getByLabel('Arrival window').click({ force: true })
  await expect(inspector(page).getByLabel('Arrival window')).not.toBeChecked()
  await parley.goTo('Delegations')
  await page.getByRole('tab', { name: 'Movements' }).click()
  await expect(cell).toHaveText('')
  await page.keyboard.press('Control+z')
  await expect(cell).toContainText('are to pass Stockholm Arlanda')
})

test('parties kept apart in the hotel are named in the rooming list', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const rule = await openRule(page)
  await rule.getByLabel('Hotel', { exact: true }).click({ force: true })
  await expect(rule.getByLabel('Hotel', { exact: true })).toBeChecked()
  await parley.goTo('Delegations')
  await page.getByRole('tab', { name: 'Stays' }).click()
  await expect(await cellOf(page, 'Stays', 'Ibrahim al-Marrani', 'Findings')).toContainText('are to be kept apart but stay in one hotel, Johannesberg Castle')
})

test('a party is kept apart from one person, which its delegation says in list and inspector', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await block(page, 'Kept apart').getByRole('button', { name: 'Rule' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('combobox', { name: 'Party', exact: true }).click()
  await page.getByRole('option', { name: 'Ansar Allah' }).click()
  await form.getByRole('combobox', { name: 'Kept apart from' }).fill('Bamatraf')
  await page.getByRole('option', { name: /Yusuf Bamatraf/ }).click()
  await form.getByRole('button', { name: 'Add rule' }).click()
  await expect(inspector(page).getByRole('region', { name: 'What they must not share' })).toBeVisible()
  await expect(block(page, 'Kept apart').getByRole('listitem')).toHaveCount(2)
  await parley.goTo('Delegations')
  const government = page.getByRole('row', { name: /Delegation of the Government of Yemen/ }).first()
  await expect(government).toContainText('(only Yusuf Bamatraf)')
  await government.getByRole('button').click()
  await expect(inspector(page).getByText(/^To be kept apart from .*\(only Yusuf Bamatraf\)\.$/)).toBeVisible()
})

test('a round has its own share of women and a name for its plan', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await block(page, 'Rounds').getByRole('listitem').first().getByRole('button').click()
  const round = inspector(page)
  await round.getByLabel('Plan name').fill('Plan of the envoy')
  await round.getByLabel('Plan name').press('Enter')
  await round.getByLabel('Least share').fill('0')
  await round.getByLabel('Least share').press('Enter')
  await parley.goTo('Findings')
  await page.getByRole('textbox', { name: 'Search findings' }).fill('woman')
  await expect(page.getByRole('heading', { name: 'None of them match' })).toBeVisible()
  await parley.goTo('Process')
  await expect(round.getByLabel('Plan name')).toHaveValue('Plan of the envoy')
})

// The other specs look in the other scheme; both take their colours from one list of tokens.
for (const scheme of ['light'] as const) {
  test(`nothing for axe to find in calendars and keep-apart rules (${scheme})`, async ({ parley }) => {
    test.slow()
    const { page } = parley
    await page.emulateMedia({ colorScheme: scheme })
    await open(parley)
    const party = await openParty(page)
    const observes = party.getByLabel('Prayer times', { exact: true })
    if (!(await observes.isChecked())) await observes.click({ force: true })
    expect(await accessibilityFaults(page)).toEqual([])
    await party.getByRole('button', { name: 'Suggest holidays…' }).click()
    const dialog = page.getByRole('dialog', { name: /Suggest holidays of/ })
    await dialog.getByRole('combobox', { name: 'Country or faith' }).fill('Swed')
    await page.getByRole('option', { name: 'Sweden' }).click()
    await dialog.getByRole('button', { name: 'Look' }).click()
    await expect(dialog.getByRole('list', { name: 'Suggested holidays' })).toBeVisible()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await openRule(page)
    expect(await accessibilityFaults(page)).toEqual([])
  })
}
