import type { Locator, Page } from '@playwright/test'
import { accessibilityFaults } from './support/accessibility'
import { expect, test } from './support/parley-app'

const stockholm = /Stockholm consultations 2018/

const card = (page: Page, title: RegExp): Locator => page.locator('[data-placement]').filter({ hasText: title }).first()

const middle = async (locator: Locator): Promise<{ x: number; y: number }> => {
  await locator.scrollIntoViewIfNeeded()
  const box = await locator.boundingBox()
  if (!box) throw new Error('The element is not on the page.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const drag = async (page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> => {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
}

const columnWidth = async (page: Page): Promise<number> => {
  const columns = page.locator('.rbc-time-content .rbc-day-slot')
  const [first, second] = [await columns.nth(0).boundingBox(), await columns.nth(1).boundingBox()]
  return (second?.x ?? 0) - (first?.x ?? 0)
}

/** Pixels per hour on the board. */
const hour = 64

const openSaturday = async (parley: { page: Page; openSample: (title: RegExp) => Promise<void> }): Promise<void> => {
  await parley.openSample(stockholm)
  await parley.page.getByRole('button', { name: 'Sat 8 Dec' }).click()
  await expect(card(parley.page, /Hodeidah/)).toBeVisible()
  // Away from the lower edge, where a drag would scroll.
  await parley.page.locator('.rbc-time-content').evaluate((grid) => {
    grid.scrollTop = 220
  })
}

test('dragging a session to another room and time moves it there, and undo puts it back', async ({ parley }) => {
  const { page } = parley
  await openSaturday(parley)
  const session = card(page, /Hodeidah/)
  await expect(session).toHaveAccessibleName(/14:30–17:00, Orangery/)
  const from = await middle(session)
  await drag(page, from, { x: from.x - 2 * (await columnWidth(page)), y: from.y + hour })
  await page.mouse.up()
  await expect(session).toHaveAccessibleName(/15:30–18:00, Tower Room/)
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(session).toHaveAccessibleName(/14:30–17:00, Orangery/)
  await page.keyboard.press('Control+Shift+z')
  await expect(session).toHaveAccessibleName(/15:30–18:00, Tower Room/)
})

test('while dragging, the ghost names what would break; Escape leaves the plan as it was', async ({ parley }) => {
  const { page } = parley
  await openSaturday(parley)
  const session = card(page, /Hodeidah/)
  const from = await middle(session)
  await drag(page, from, { x: from.x - (await columnWidth(page)), y: from.y })
  await expect(page.getByText(/Library.*Working group: prisoner exchange|double|same time|two sessions/i).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(session).toHaveAccessibleName(/14:30–17:00, Orangery/)
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
})

test('a session is dragged out of the unplaced list onto the board, made longer, and dragged back', async ({ parley }) => {
  const { page } = parley
  await openSaturday(parley)
  const waiting = page.locator('[data-unplaced]').filter({ hasText: 'Working group: economy' })
  const before = await page.locator('[data-unplaced]').count()
  const box = await page.locator('.rbc-time-content .rbc-day-slot').nth(2).boundingBox()
  await drag(page, await middle(waiting), { x: (box?.x ?? 0) + 40, y: 380 })
  await page.mouse.up()
  await expect(page.locator('[data-unplaced]')).toHaveCount(before - 1)
  const placed = card(page, /economy/)
  await expect(placed).toHaveAccessibleName(/Tower Room/)
  const named = await placed.getAttribute('aria-label')
  const size = await placed.boundingBox()
  if (!size) throw new Error('The placed session is not on the page.')
  await drag(page, { x: size.x + size.width / 2, y: size.y + size.height - 2 }, { x: size.x + size.width / 2, y: size.y + size.height - 2 + hour / 2 })
  await page.mouse.up()
  await expect(placed).not.toHaveAttribute('aria-label', named ?? '')
  const drawer = await page.getByRole('region', { name: 'Unplaced sessions' }).boundingBox()
  await drag(page, await middle(placed), { x: (drawer?.x ?? 0) + 90, y: (drawer?.y ?? 0) + 500 })
  await page.mouse.up()
  await expect(page.locator('[data-unplaced]')).toHaveCount(before)
})

test('in the week view a session is dragged to another day', async ({ parley }) => {
  const { page } = parley
  await openSaturday(parley)
  await page.getByText('Week', { exact: true }).click()
  await page.getByRole('combobox', { name: 'Columns' }).click()
  await page.getByRole('option', { name: 'By day' }).click()
  const session = card(page, /Plenary 1/)
  const from = await middle(session)
  await drag(page, from, { x: from.x + (await columnWidth(page)), y: from.y })
  await page.mouse.up()
  await expect(session).toHaveAccessibleName(/Fri 7 Dec 15:00–17:00, Great Hall/)
})

test('in the month view a session is dragged to another day and keeps its time', async ({ parley }) => {
  const { page } = parley
  await openSaturday(parley)
  await page.getByText('Month', { exact: true }).click()
  const session = card(page, /Opening ceremony/)
  const from = await middle(session)
  const cell = await page.locator('.rbc-day-bg').nth(0).boundingBox()
  await drag(page, from, { x: from.x + (cell?.width ?? 0), y: from.y })
  await page.mouse.up()
  await expect(session).toHaveAccessibleName(/Fri 7 Dec 10:00–11:00, Great Hall/)
})

test('by keyboard alone: one tab stop, arrows walk, Alt+arrows nudge and say what happened, Enter says where to', async ({ parley }) => {
  const { page } = parley
  await openSaturday(parley)
  await expect(page.locator('[data-placement][tabindex="0"]')).toHaveCount(1)
  const session = card(page, /Hodeidah/)
  await session.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(session).toHaveAccessibleName(/14:45–17:15, Orangery/)
  await expect(page.getByRole('status').filter({ hasText: 'Orangery' })).toContainText(/14:45/)
  await expect(session).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(card(page, /prisoner/)).toBeFocused()
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog')
  await form.getByLabel(/^Start/).fill('09:00')
  await expect(form.getByRole('status')).not.toBeEmpty()
  await form.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(card(page, /prisoner/)).toHaveAccessibleName(/09:00–11:30/)
  await expect(card(page, /prisoner/)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(page.locator('[data-unplaced]').filter({ hasText: 'prisoner' })).toBeVisible()
})

test('a new session is added, named in the inspector, and there again after Parley was stopped and started', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  await page.getByRole('button', { name: 'Session', exact: true }).click()
  const title = page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Title')
  await title.fill('Verification talks')
  await title.press('Enter')
  await expect(page.locator('[data-unplaced]').filter({ hasText: 'Verification talks' })).toBeVisible()
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  await parley.restart()
  await page.getByRole('button', { name: /stockholm-2018\.parley\.json/ }).click()
  await expect(page.locator('[data-unplaced]').filter({ hasText: 'Verification talks' })).toBeVisible()
  // History travels with the file: what was done before the restart can still be undone.
  await expect(page.getByRole('button', { name: /^Undo change to session/ })).toBeEnabled()
})

for (const view of ['Day', '3 days', 'Week', 'Month', 'Agenda']) {
  test(`the ${view} view has no accessibility faults`, async ({ parley }) => {
    const { page } = parley
    await openSaturday(parley)
    await page.getByText(view, { exact: true }).click()
    await expect(page.getByText(/Working group/).first()).toBeAttached()
    expect(await accessibilityFaults(page)).toEqual([])
  })
}
