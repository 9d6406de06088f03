import type { Page } from '@playwright/test'
import { accessibilityFaults } from './support/accessibility'
import { cellOf, copiedText, pasteText, saved } from './support/grid'
import { expect, test } from './support/parley-app'

const stockholm = /Stockholm consultations 2018/

const open = async (parley: { openSample: (title: RegExp) => Promise<void>; goTo: (screen: string) => Promise<void> }): Promise<void> => {
  await parley.openSample(stockholm)
  await parley.goTo('Delegations')
}

const delegates = (page: Page) => page.getByRole('grid', { name: 'Delegates' })

test('lists the delegations with their figures against what was agreed', async ({ parley }) => {
  await open(parley)
  const row = parley.page.getByRole('row', { name: /Delegation of the Government of Yemen/ }).first()
  await expect(row).toContainText('12 of 12')
  await expect(row).toContainText('3 of 3')
})

test('typing in a cell replaces it, Enter keeps it and goes down, and undo brings the old word back', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const diet = await cellOf(page, 'Delegates', 'al-Hamdani', 'Given name')
  await diet.click()
  await page.keyboard.type('Farid')
  await page.keyboard.press('Enter')
  await expect(diet).toHaveText('Farid')
  await expect(await cellOf(page, 'Delegates', 'Bamatraf', 'Given name')).toHaveAttribute('data-active', 'true')
  await saved(page)
  await page.keyboard.press('Control+z')
  await expect(diet).toHaveText('Faris')
})

test('Escape leaves the cell as it was; Tab keeps and goes right', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const given = await cellOf(page, 'Delegates', 'al-Hamdani', 'Given name')
  await given.dblclick()
  await page.keyboard.type('Nobody')
  await page.keyboard.press('Escape')
  await expect(given).toHaveText('Faris')
  await page.keyboard.press('F2')
  await page.keyboard.type('Fadi')
  await page.keyboard.press('Tab')
  await expect(given).toHaveText('Fadi')
  await expect(await cellOf(page, 'Delegates', 'al-Hamdani', 'Delegation')).toHaveAttribute('data-active', 'true')
})

test('a choice is made by typing its first letters and Enter', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const role = await cellOf(page, 'Delegates', 'Bamatraf', 'Role')
  await role.click()
  await page.keyboard.type('advi')
  await page.keyboard.press('Enter')
  await expect(role).toHaveText('Adviser')
})

test('what cannot be read is refused in words and the editor stays open', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const languages = await cellOf(page, 'Delegates', 'al-Hamdani', 'Languages')
  await languages.click()
  await page.keyboard.type('Arabic, 12')
  await page.keyboard.press('Enter')
  await expect(languages.getByRole('alert')).toHaveText(/“12” is not a language code/)
  await page.keyboard.press('Escape')
  await expect(languages).toHaveText('ar, en')
})

test('a block pasted from Excel over a range is one undo step, and a copied block reads the same', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const first = await cellOf(page, 'Delegates', 'al-Hamdani', 'Given name')
  const second = await cellOf(page, 'Delegates', 'Bamatraf', 'Given name')
  await first.click()
  await pasteText(page, [['Anwar', 'Ansar Allah'], ['Bilal', 'Government']])
  await expect(first).toHaveText('Anwar')
  await expect(second).toHaveText('Bilal')
  await expect(await cellOf(page, 'Delegates', 'al-Hamdani', 'Delegation')).toHaveText('Ansar Allah')
  await page.keyboard.press('Shift+ArrowDown')
  expect(await copiedText(page)).toBe('Anwar\r\nBilal')
  await saved(page)
  await page.keyboard.press('Control+z')
  await expect(first).toHaveText('Faris')
  await expect(second).toHaveText('Yusuf')
  await expect(await cellOf(page, 'Delegates', 'al-Hamdani', 'Delegation')).toHaveText('Government')
})

test('Delete empties a selected range as one step', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const first = await cellOf(page, 'Delegates', 'al-Hamdani', 'Given name')
  const second = await cellOf(page, 'Delegates', 'Bamatraf', 'Given name')
  await first.click()
  await second.click({ modifiers: ['Shift'] })
  await page.keyboard.press('Delete')
  await expect(first).toHaveText('')
  await expect(second).toHaveText('')
  await saved(page)
  await page.keyboard.press('Control+z')
  await expect(second).toHaveText('Yusuf')
})

test('a list with a header pasted into an empty delegation becomes its people', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await page.getByRole('button', { name: 'Add delegation' }).click()
  await page.getByRole('menuitem', { name: 'Another delegation' }).click()
  await expect(page.getByRole('heading', { name: 'No delegates yet' })).toBeVisible()
  await delegates(page).focus()
  await pasteText(page, [['Given name', 'Family name', 'Role', 'Languages'], ['Hana', 'Observer', 'Observer', 'French; ar'], ['Idris', 'Second', 'Secretary', 'en']])
  await expect(await cellOf(page, 'Delegates', 'Hana', 'Languages')).toHaveText('fr, ar')
  await expect(await cellOf(page, 'Delegates', 'Idris', 'Role')).toHaveText('Secretary')
  await saved(page)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { name: 'No delegates yet' })).toBeVisible()
})

test('an added delegate is ready to be typed, and looks missing until it has a family name', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await page.getByRole('button', { name: 'Delegation of Ansar Allah' }).click()
  await page.getByRole('button', { name: 'Add delegate', exact: true }).click()
  const active = delegates(page).locator('[data-active]')
  await expect(active).toHaveText('missing')
  await page.keyboard.type('Newcomer')
  await page.keyboard.press('Enter')
  await expect(active).toHaveText('Newcomer')
  await expect(page.getByRole('row', { name: /Delegation of Ansar Allah/ }).first()).toContainText('13 of 12')
})

test('a removed delegate comes back with undo', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await (await cellOf(page, 'Delegates', 'Bamatraf', 'Given name')).click()
  await page.getByRole('button', { name: 'Remove the row' }).click()
  await expect(delegates(page).getByText('Bamatraf')).toHaveCount(0)
  await expect(page.getByText('Removed Yusuf Bamatraf. Ctrl+Z brings it back.')).toBeVisible()
  await saved(page)
  await page.keyboard.press('Control+z')
  await page.getByRole('textbox', { name: 'Search delegates' }).fill('Bamatraf')
  await expect(delegates(page).getByText('Bamatraf')).toBeVisible()
})

test('the inspector opens by a click on the name or by Space, and follows the cursor from then on', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await (await cellOf(page, 'Delegates', 'al-Hamdani', 'Given name')).click()
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toHaveCount(0)
  await page.keyboard.press(' ')
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByRole('heading', { name: 'Faris al-Hamdani' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(inspector.getByRole('heading', { name: 'Yusuf Bamatraf' })).toBeVisible()
  await inspector.getByLabel('Given name').fill('Yunus')
  await inspector.getByLabel('Given name').press('Enter')
  await expect(await cellOf(page, 'Delegates', 'Bamatraf', 'Given name')).toHaveText('Yunus')
})

test('the table is one tab stop; the header is reached with the arrow and sorts on Enter', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await delegates(page).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(delegates(page).getByRole('columnheader', { name: 'Family name' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(delegates(page).getByRole('gridcell').first()).toHaveText('al-Amrani')
  await page.keyboard.press('Tab')
  await expect(delegates(page)).not.toBeFocused()
})

test('groups count their rows, filters say how many are left, search finds a name', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await page.getByRole('button', { name: 'Group' }).click()
  await page.getByRole('menuitemradio', { name: 'Role' }).click()
  await expect(delegates(page).getByRole('row', { name: /^Head ?2/ })).toBeVisible()
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('menuitemcheckbox', { name: /^Woman/ }).click()
  await expect(page.getByText('1 of 30 rows')).toBeVisible()
  await page.getByRole('menuitem', { name: 'Show all rows' }).click()
  await page.getByRole('textbox', { name: 'Search delegates' }).fill('marrani')
  await expect(page.getByText('1 of 30 rows')).toBeVisible()
})

test('chosen columns are remembered on this computer', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await page.getByRole('button', { name: 'Choose columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Nationality' }).click()
  await expect(delegates(page).getByRole('columnheader', { name: 'Nationality' })).toHaveCount(1)
  await page.reload()
  await parley.goTo('Delegations')
  await expect(delegates(page).getByRole('columnheader', { name: 'Nationality' })).toHaveCount(1)
})

test('movements show both ends on their own clocks', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await page.getByRole('tab', { name: 'Movements' }).click()
  await expect(await cellOf(page, 'Movements', /Sana'a → Stockholm/, 'Departs')).toHaveText('Tue 4 Dec 14:30 UTC+3')
  await expect(await cellOf(page, 'Movements', /Sana'a → Stockholm/, 'Arrives')).toHaveText('Tue 4 Dec 19:45 UTC+1')
})

test('a movement is added with its people and opens in the inspector', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await page.getByRole('tab', { name: 'Movements' }).click()
  await page.getByRole('button', { name: 'Add movement' }).click()
  const form = page.getByRole('dialog', { name: 'Add movement' })
  await form.getByLabel('From').fill('Muscat')
  await form.getByLabel('To').fill('Stockholm Arlanda')
  await form.getByLabel('Departs').fill('5 Dec 2018 08:00')
  await form.getByRole('button', { name: 'Add movement' }).click()
  await expect(form.getByText('Needed')).toBeVisible()
  await form.getByLabel('Arrives').fill('2018-12-05 13:15')
  await form.getByRole('button', { name: 'Add movement' }).click()
  await expect(page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name: 'Muscat to Stockholm Arlanda' })).toBeVisible()
})

// The other specs look in the other scheme; both take their colours from one list of tokens.
for (const scheme of ['dark'] as const) {
  test(`nothing for axe to find (${scheme})`, async ({ parley }) => {
    test.slow()
    const { page } = parley
    await page.emulateMedia({ colorScheme: scheme })
    await open(parley)
    await (await cellOf(page, 'Delegates', 'al-Hamdani', 'Family name')).click()
    await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible()
    expect(await accessibilityFaults(page)).toEqual([])
    for (const tab of ['Movements', 'Stays']) {
      await page.getByRole('tab', { name: tab }).click()
      await expect(page.getByRole('grid', { name: tab })).toBeVisible()
      expect(await accessibilityFaults(page)).toEqual([])
    }
  })
}
