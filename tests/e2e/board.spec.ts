import { accessibilityFaults } from './support/accessibility'
import { card, chooseColumns, columnAt, columnWidth, drag, hour, middle, openSaturday, stockholm } from './support/board'
import { expect, test } from './support/parley-app'

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
  await page.getByRole('button', { name: 'Leave it so' }).click()
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

test('while dragging, the times that are not free are greyed and explained; afterwards the board is as it was', async ({ parley }) => {
  const { page } = parley
  await openSaturday(parley)
  const from = await middle(card(page, /Hodeidah/))
  await drag(page, from, { x: from.x + (await columnWidth(page)), y: from.y })
  // Its people are at lunch, in whatever room it would be.
  await expect(page.getByText('Person busy', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(/^Person busy: .+ and \d+ more$/)).toBeVisible()
  await expect(page.getByText('Room taken', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.getByText('Person busy', { exact: true })).toHaveCount(0)
  await expect(page.locator('[data-board-layer]')).toHaveCount(0)
})

test('the ghost says why in a second line, where the rule comes from', async ({ parley }) => {
  const { page } = parley
  await openSaturday(parley)
  const from = await middle(card(page, /Hodeidah/))
  await drag(page, from, { x: from.x - (await columnWidth(page)), y: from.y })
  await expect(page.getByText(/^Error: Library is booked twice on Sat 8 Dec/)).toBeVisible()
  await expect(page.getByText(/Source: /).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
})

test('Ctrl and drag puts a copy there, Shift keeps the time', async ({ parley }) => {
  const { page } = parley
  await openSaturday(parley)
  const session = card(page, /Hodeidah/)
  const from = await middle(session)
  await page.keyboard.down('Control')
  await drag(page, from, { x: from.x + (await columnWidth(page)), y: from.y })
  await page.mouse.up()
  await page.keyboard.up('Control')
  await expect(card(page, /Hodeidah.*copy/)).toHaveAccessibleName(/14:30–17:00, Winter Garden, tentative/)
  await expect(session).toHaveAccessibleName(/14:30–17:00, Orangery/)
  await page.keyboard.press('Control+z')
  await expect(card(page, /Hodeidah.*copy/)).toHaveCount(0)
  await page.keyboard.down('Shift')
  await drag(page, from, { x: from.x + (await columnWidth(page)), y: from.y - 2 * hour })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect(session).toHaveAccessibleName(/14:30–17:00, Winter Garden/)
})

test('held over a day of the strip, or at the side of the board, a session is dragged on to another day', async ({ parley }) => {
  const { page } = parley
  await openSaturday(parley)
  const session = card(page, /Hodeidah/)
  const from = await middle(session)
  const monday = await middle(page.getByRole('button', { name: 'Mon 10 Dec', exact: true }))
  await drag(page, from, monday)
  await expect(page.getByRole('button', { name: 'Mon 10 Dec', exact: true })).toHaveAttribute('aria-pressed', 'true')
  const tower = await columnAt(page, 2)
  // Its hours may be drawn from another time on; Shift keeps the session's own.
  await page.keyboard.down('Shift')
  await page.mouse.move(tower.x, from.y, { steps: 3 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect(session).toHaveAccessibleName(/Mon 10 Dec 14:30–17:00, Tower Room/)
  await page.getByRole('button', { name: 'Leave it so' }).click()

  const again = await middle(session)
  const grid = await page.locator('.rbc-time-content').boundingBox()
  await drag(page, again, { x: (grid?.x ?? 0) + 70, y: again.y })
  await expect(page.getByRole('button', { name: 'Sun 9 Dec', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.down('Shift')
  await page.mouse.move(tower.x, again.y, { steps: 3 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect(session).toHaveAccessibleName(/Sun 9 Dec 14:30–17:00, Tower Room/)
})

test('after a clash the board offers ways out; a free slot is taken with one click and one undo step', async ({ parley }) => {
  const { page } = parley
  await openSaturday(parley)
  const session = card(page, /Hodeidah/)
  const from = await middle(session)
  await drag(page, from, { x: from.x - (await columnWidth(page)), y: from.y })
  await page.mouse.up()
  const ways = page.getByRole('region', { name: 'Ways out for Working group: Hodeidah (1)' })
  await expect(ways.getByRole('list', { name: 'What breaks' })).toContainText('Library is booked twice')
  await expect(ways.getByRole('table', { name: /Who is free on/ }).getByRole('rowheader').first()).toHaveText('Everyone together')
  await expect(ways.getByRole('list', { name: 'Other rooms' }).getByRole('button')).toHaveCount(3)
  // Colours are read off what lies on top, and the ghost may still be fading there.
  await expect(async () => {
    expect(await accessibilityFaults(page)).toEqual([])
  }).toPass()
  await ways.getByRole('list', { name: 'Free slots' }).getByRole('button', { name: /Everyone is free/ }).first().click()
  await expect(ways).toHaveCount(0)
  await expect(session).not.toHaveAccessibleName(/Library/)
  await page.keyboard.press('Control+z')
  await expect(session).toHaveAccessibleName(/14:30–17:00, Library/)
})

test('a clash is left so, or accepted with a reason', async ({ parley }) => {
  const { page } = parley
  await openSaturday(parley)
  const from = await middle(card(page, /Hodeidah/))
  await drag(page, from, { x: from.x - (await columnWidth(page)), y: from.y })
  await page.mouse.up()
  const ways = page.getByRole('region', { name: /^Ways out for/ })
  const clash = ways.getByRole('list', { name: 'What breaks' }).getByRole('listitem').filter({ hasText: 'Library is booked twice' })
  await clash.getByRole('button', { name: 'Accept with a reason…' }).click()
  await clash.getByRole('textbox', { name: 'Why it stands' }).fill('The room is divided by a wall')
  await page.keyboard.press('Enter')
  await expect(clash).toHaveCount(0)
})

test('dropped in the column of another chair it changes hands, and says so beforehand', async ({ parley }) => {
  const { page } = parley
  await openSaturday(parley)
  await chooseColumns(page, 'By chair')
  const session = card(page, /prisoner exchange/)
  const from = await middle(session)
  await drag(page, from, { x: (await columnAt(page, 1)).x, y: from.y })
  await expect(page.getByText(/^(\w+: )?Chaired by .+ instead\./)).toBeVisible()
  await page.mouse.up()
  await expect(page.getByRole('button', { name: /^Undo.*chair/ })).toBeEnabled()
})

test('dropped in the column of another interpreter it is interpreted by them instead', async ({ parley }) => {
  const { page } = parley
  await openSaturday(parley)
  await chooseColumns(page, 'By interpreter')
  const session = page.locator('[data-column="1"] [data-placement]').first()
  const from = await middle(session)
  await drag(page, from, { x: (await columnAt(page, 3)).x, y: from.y })
  await expect(page.getByText(/^(\w+: )?Interpreted by .+ instead\./)).toBeVisible()
  await page.mouse.up()
  await expect(page.getByRole('button', { name: /^Undo change to interpreters of/ })).toBeEnabled()
})

test('in the columns of delegations only the time changes, which the ghost says', async ({ parley }) => {
  const { page } = parley
  await openSaturday(parley)
  await chooseColumns(page, 'By delegation')
  const met = card(page, /Hodeidah/)
  const at = await middle(met)
  await drag(page, at, { x: (await columnAt(page, 1)).x, y: at.y + hour })
  await expect(page.getByText(/Only the time changes; who meets stays as it is\./)).toBeVisible()
  await page.mouse.up()
  await expect(met).toHaveAccessibleName(/15:30–18:00, Orangery/)
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
