import { accessibilityFaults } from './support/accessibility'
import { card, openSaturday } from './support/board'
import { expect, test } from './support/parley-app'

/*
 * The board with keys only. The mouse opens the sample's day and is not touched again; what a screen reader would say is
 * read from the live region and from the names of what has the focus.
 */

test('from an empty focus to placing, nudging, moving, finding a time, splitting and undoing, with keys only', async ({ parley }) => {
  test.setTimeout(120_000)
  const { page } = parley
  await openSaturday(parley)
  const said = page.getByRole('region', { name: 'Board', exact: true }).getByRole('status').first()

  // One tab stop for all sessions of the board, one for the unplaced list.
  await expect(page.locator('[data-placement][tabindex="0"]')).toHaveCount(1)
  await expect(page.locator('[data-unplaced][tabindex="0"]')).toHaveCount(1)

  // Into the unplaced list, along it, and Enter says where to.
  await page.locator('[data-unplaced][tabindex="0"]').focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-unplaced]').nth(1)).toBeFocused()
  await expect(page.locator('[data-unplaced]').nth(1)).toHaveAccessibleName(/Contact group: preparing the January round, contact group, 1 h, unplaced/)
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: /^Move Contact group/ })
  await expect(form.getByLabel('Day')).toBeFocused()
  await expect(form.getByRole('list', { name: 'Free slots' }).getByRole('button').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(form.getByLabel('Start')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('17:15')
  await expect(form.getByRole('status')).not.toBeEmpty()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(form).toHaveCount(0)
  const placed = card(page, /Contact group/)
  await expect(placed).toBeFocused()
  await expect(placed).toHaveAccessibleName(/Sat 8 Dec 17:15–18:15, Great Hall/)
  await expect(said).toContainText(/Contact group: preparing the January round, Sat 8 Dec 17:15–18:15, Great Hall\./)

  // Nudged in time, to the next room, and made longer; each said with the worst of what it breaks.
  await page.keyboard.press('Alt+ArrowUp')
  await expect(placed).toHaveAccessibleName(/17:00–18:00, Great Hall/)
  await expect(placed).toBeFocused()
  await expect(said).toContainText(/17:00–18:00, Great Hall\. \S+/)
  await page.keyboard.press('Alt+ArrowRight')
  await expect(placed).toHaveAccessibleName(/17:00–18:00, Office of the Special Envoy/)
  await expect(placed).toBeFocused()
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect(placed).toHaveAccessibleName(/17:00–18:15, Office of the Special Envoy/)

  // Walked away from and back.
  await page.keyboard.press('ArrowRight')
  await expect(placed).not.toBeFocused()
  await expect(page.locator('[data-placement]:focus')).toHaveCount(1)
  await page.keyboard.press('ArrowLeft')
  await expect(placed).toBeFocused()

  // A time is found for another: the ways out take the focus, a slot is taken, the focus comes back.
  const hodeidah = card(page, /Hodeidah/)
  await hodeidah.focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(hodeidah).toHaveAccessibleName(/14:30–17:00, Library/)
  await expect(said).toContainText(/Error: Library is booked twice.*Press T for ways out\./)
  await page.keyboard.press('t')
  const ways = page.getByRole('region', { name: 'Ways out for Working group: Hodeidah (1)' })
  await expect(ways).toBeFocused()
  const slot = ways.getByRole('list', { name: 'Free slots' }).getByRole('button').first()
  await expect(slot).toBeVisible()
  await slot.focus()
  await page.keyboard.press('Enter')
  await expect(ways).toHaveCount(0)
  await expect(hodeidah).toBeFocused()
  await expect(hodeidah).not.toHaveAccessibleName(/Library/)

  // The menu of verbs: split it in the middle.
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('menuitem', { name: /^Split/ }).focus()
  await page.keyboard.press('Enter')
  const split = page.getByRole('dialog', { name: 'Split Working group: Hodeidah (1)' })
  await expect(split.getByLabel('Second part begins')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(split).toHaveCount(0)
  await expect(page.locator('[data-placement]').filter({ hasText: 'Working group: Hodeidah' })).toHaveCount(2)
  await expect(page.getByRole('button', { name: /^Undo splitting/ })).toBeEnabled()

  // Everything undone, step by step, to where it began.
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
  await expect(hodeidah).toHaveAccessibleName(/14:30–17:00, Orangery/)
  await expect(page.locator('[data-unplaced]').filter({ hasText: 'Contact group' })).toBeVisible()
})

test('several sessions are picked with keys and moved together', async ({ parley }) => {
  const { page } = parley
  await openSaturday(parley)
  const prisoners = card(page, /prisoner exchange/)
  const hodeidah = card(page, /Hodeidah/)
  await prisoners.focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(hodeidah).toBeFocused()
  const bar = page.getByRole('region', { name: 'Picked sessions' })
  await expect(bar).toContainText('2 picked')
  await expect(hodeidah).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(prisoners).toHaveAccessibleName(/14:45–17:15, Library/)
  await expect(hodeidah).toHaveAccessibleName(/14:45–17:15, Orangery/)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect(prisoners).toHaveAccessibleName(/14:30–17:00/)
  await expect(hodeidah).toHaveAccessibleName(/14:30–17:00/)
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await page.keyboard.press('Control+a')
  await expect(bar).toContainText(/^[4-9]|\d\d picked/)
})

test('? lists the keys, Delete takes a session off the board, D duplicates it', async ({ parley }) => {
  const { page } = parley
  await openSaturday(parley)
  const hodeidah = card(page, /Hodeidah/)
  await hodeidah.focus()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys of the board' })
  await expect(sheet.getByRole('row', { name: /Alt\+Up, Alt\+Down/ })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(hodeidah).toBeFocused()
  await page.keyboard.press('d')
  await expect(page.locator('[data-unplaced]').filter({ hasText: 'Hodeidah (1) (copy)' })).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('region', { name: 'Unplaced sessions' }).getByRole('button', { name: /^Working group: Hodeidah \(1\), working group/ })).toBeVisible()
})

test('what can not be is said in the form and nothing is lost', async ({ parley }) => {
  const { page } = parley
  await openSaturday(parley)
  const hodeidah = card(page, /Hodeidah/)
  await hodeidah.focus()
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog')
  await form.getByLabel('Length').fill('30:00')
  await expect(form.getByText('A session lasts 24 hours at most. Split it, or make two of it.').first()).toBeVisible()
  await expect(form.getByRole('button', { name: 'Move', exact: true })).toBeDisabled()
  await form.getByLabel('Length').fill('0')
  await expect(form.getByText('A session lasts at least 5 minutes.').first()).toBeVisible()
  await form.getByLabel('Length').fill('90')
  await form.getByLabel('Start').fill('25:00')
  await expect(form.getByText('Write the time as 09:30, 24-hour.').first()).toBeVisible()
  await form.getByLabel('Start').fill('9')
  await form.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(hodeidah).toHaveAccessibleName(/09:00–10:30, Orangery/)
})

test('a session taken off the board, or brought back by undo, leaves the keyboard on the board', async ({ parley }) => {
  const { page } = parley
  await openSaturday(parley)
  const focused = page.locator('[data-placement]:focus')
  await card(page, /Hodeidah/).focus()
  await page.keyboard.press('Delete')
  await expect(page.locator('[data-unplaced]').filter({ hasText: 'Hodeidah' })).toBeVisible()
  await expect(focused).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(card(page, /Hodeidah/)).toBeVisible()
  await card(page, /Hodeidah/).focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(card(page, /Hodeidah/)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(card(page, /Hodeidah/)).toHaveAccessibleName(/Orangery/)
  await expect(focused).toHaveCount(1)
})
