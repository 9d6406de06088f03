import type { Locator, Page } from '@playwright/test'
import { accessibilityFaults } from './support/accessibility'
import { pasteText, saved } from './support/grid'
import type { ParleyApp } from './support/parley-app'
import { expect, test } from './support/parley-app'

/** Rooms of a second venue, too few for the round: name, use, and seats in theatre, U-shape, hollow square, boardroom, banquet. */
const rooms = [
  ['Congress Hall', 'Plenary', '180', '50', '60', '', '90'],
  ['Committee Room North', 'Caucus', '36', '22', '24', '20', ''],
  ['Committee Room South', 'Caucus', '30', '18', '20', '16', ''],
  ['Cabinet', 'Bilateral', '', '', '', '16', ''],
  ['Winter Restaurant', 'Dining', '', '', '', '', '60'],
]

const openCompare = async (parley: ParleyApp): Promise<void> => {
  const { page } = parley
  await parley.openSample(/Stockholm consultations 2018/)
  await parley.goTo('Venues')
  await page.getByRole('button', { name: 'Add venue' }).click()
  const name = page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Name', { exact: true })
  await name.fill('Lakeside House')
  await name.press('Enter')
  await expect(page.getByRole('row', { name: /Lakeside House/ }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Close the inspector' }).click()
  await page.getByRole('grid', { name: 'Rooms' }).focus()
  await pasteText(page, rooms.map(([room = '', use = '', ...seats]) => [room, 'Lakeside House', use, ...seats]))
  await expect(page.getByText('5 rows')).toBeVisible()
  await page.getByText('Compare', { exact: true }).click()
  await expect(sheet(page).getByRole('columnheader', { name: /Lakeside House/ })).toBeVisible()
}

const sheet = (page: Page) => page.getByRole('region', { name: 'Venues side by side' })

/** The cell of a row under a venue. */
const cellUnder = async (page: Page, aspect: RegExp, venue: RegExp): Promise<Locator> => {
  const names = await sheet(page).getByRole('columnheader').allInnerTexts()
  const row = sheet(page).getByRole('row').filter({ has: page.getByRole('rowheader', { name: aspect }) })
  return row.getByRole('cell').nth(names.findIndex((name) => venue.test(name)))
}

test('two venues stand side by side: rooms, seats, findings and cost with the plan moved to each', async ({ parley }) => {
  const { page } = parley
  await openCompare(parley)
  await expect(sheet(page).getByRole('columnheader', { name: /Johannesberg Castle/ })).toContainText('The round is here')
  const lakeside = async (aspect: RegExp) => cellUnder(page, aspect, /Lakeside/)
  const castle = async (aspect: RegExp) => cellUnder(page, aspect, /Johannesberg/)
  await expect(await castle(/^Fit in no room/)).toHaveText('none')
  await expect(await lakeside(/^Rooms/)).toContainText(/dining: 1 of 2/)
  await expect(await lakeside(/^Rooms/)).toContainText('short')
  await expect(await lakeside(/^Largest sessions/)).toContainText('no room takes it')
  await expect(await lakeside(/^Caucus rooms/)).toContainText('fewer seats')
  await expect(await lakeside(/^Findings/)).toContainText(/[1-9]\d* errors?/)
  await expect(await lakeside(/^Cost of the round/)).toContainText(/than now|same as now/)
})

test('the round moves room by room, a room chosen twice is said, and one undo brings it back', async ({ parley }) => {
  const { page } = parley
  await openCompare(parley)
  await page.getByRole('button', { name: 'Move the round to Lakeside House…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Move Stockholm consultations to Lakeside House/ })
  const hall = dialog.getByRole('combobox', { name: 'In place of Great Hall' })
  await expect(hall).toHaveValue('Congress Hall (plenary)')
  const library = dialog.getByRole('combobox', { name: 'In place of Library' })
  await library.click()
  await page.getByRole('option', { name: 'Congress Hall (plenary)' }).click()
  await expect(dialog.getByText(/Also takes the place of .*Great Hall/).first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Move the round' }).click()
  await expect(dialog).toBeHidden()
  await expect(sheet(page).getByRole('columnheader', { name: /Lakeside House/ })).toContainText('The round is here')
  await saved(page)
  await page.keyboard.press('Control+z')
  await expect(sheet(page).getByRole('columnheader', { name: /Johannesberg Castle/ })).toContainText('The round is here')
})

// The other specs look in the other scheme; both take their colours from one list of tokens.
for (const scheme of ['light'] as const) {
  test(`nothing for axe to find (${scheme})`, async ({ parley }) => {
    test.slow()
    const { page } = parley
    await page.emulateMedia({ colorScheme: scheme })
    await openCompare(parley)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Move the round to Lakeside House…' }).click()
    await expect(page.getByRole('combobox', { name: 'In place of Great Hall' })).toBeVisible()
    expect(await accessibilityFaults(page)).toEqual([])
  })
}
