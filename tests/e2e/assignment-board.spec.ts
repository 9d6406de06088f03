import type { Locator, Page } from '@playwright/test'
import { accessibilityFaults } from './support/accessibility'
import { drag, middle } from './support/board'
import { cellOf, saved } from './support/grid'
import { expect, test } from './support/parley-app'

const stockholm = /Stockholm consultations 2018/

interface Parley {
  readonly page: Page
  readonly openSample: (title: RegExp) => Promise<void>
  readonly goTo: (screen: string) => Promise<void>
}

const openBoard = async (parley: Parley): Promise<Locator> => {
  await parley.openSample(stockholm)
  await parley.goTo('Languages')
  return parley.page.getByRole('grid', { name: 'Assignments' })
}

const hasTo = (board: Locator, name: string, session: string): Locator => board.getByRole('gridcell', { name: `${name}, ${session}: ` })

test('by keyboard alone: assigned, pinned, answered, put in a booth, handed over, and undone step by step', async ({ parley }) => {
  const { page } = parley
  const board = await openBoard(parley)
  const cell = hasTo(board, 'Rami Khoury', 'Opening ceremony')
  await board.focus()
  for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
  await expect(cell).toHaveAttribute('data-active', 'true')
  // He speaks at the press briefing 45 minutes later.
  await expect(cell).toHaveAccessibleName(/could join; the team is complete; a break of 45 min beside Press briefing: opening, 1 h 30 min asked/)
  await page.keyboard.press('Enter')
  await expect(cell).toHaveAccessibleName(/: assigned, proposed; a break of 45 min/)
  await page.keyboard.press('p')
  await page.keyboard.press('s')
  await expect(cell).toHaveAccessibleName(/: assigned, asked, pinned;/)
  await page.keyboard.press('b')
  await page.getByRole('menuitemradio', { name: 'Arabic booth' }).press('Enter')
  await expect(cell).toHaveAccessibleName(/: assigned, Arabic booth, asked, pinned;/)
  await page.keyboard.press('h')
  await page.getByRole('menuitem', { name: /^Nadia Benali/ }).press('Enter')
  await expect(hasTo(board, 'Nadia Benali', 'Opening ceremony')).toHaveAccessibleName(/: assigned, Arabic booth, proposed/)
  await expect(cell).toHaveAccessibleName(/could join/)
  await saved(page)
  await page.keyboard.press('Control+z')
  await expect(cell).toHaveAccessibleName(/: assigned, Arabic booth, asked, pinned;/)
  // The day is the round's first, and the load follows.
  await expect(board.getByRole('rowheader', { name: /Rami Khoury.*Thu 6 Dec: 2 of 2 sessions/ })).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(cell).toHaveAccessibleName(/could join/)
  await page.keyboard.press('F10')
  await expect(page.getByRole('menuitem', { name: 'Assign Enter' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(board).toBeFocused()
})

test('by pointer: a click assigns and takes off, a drag hands over, a name goes onto a session; days, filters and marks without accessibility faults', async ({ parley }) => {
  const { page } = parley
  test.slow()
  const board = await openBoard(parley)
  // Without its team the session shows what it lacks and who would help.
  const head = board.getByRole('columnheader', { name: /^Press briefing: opening/ })
  await hasTo(board, 'James Okoro', 'Press briefing: opening').click()
  const khoury = hasTo(board, 'Rami Khoury', 'Press briefing: opening')
  await khoury.click()
  await expect(head).toHaveAccessibleName(/not covered, 0 of 1 interpreter/)
  await expect(page.getByText('1 session with a language not covered')).toBeVisible()
  await expect(khoury).toHaveAccessibleName(/would cover Arabic into English; only by retour into English/)
  await khoury.click()
  await expect(khoury).toHaveAccessibleName(/assigned, proposed/)
  const benali = hasTo(board, 'Nadia Benali', 'Press briefing: opening')
  await drag(page, await middle(khoury), await middle(benali))
  await expect(page.getByRole('status').filter({ hasText: 'Hand Press briefing: opening over to Nadia Benali' })).toBeVisible()
  await page.mouse.up()
  await expect(benali).toHaveAccessibleName(/assigned, proposed/)
  await expect(khoury).toHaveAccessibleName(/could join|would/)
  const marsh = board.getByRole('rowheader', { name: /^Sophie Marsh/ })
  await drag(page, await middle(marsh), await middle(head))
  await page.mouse.up()
  await expect(hasTo(board, 'Sophie Marsh', 'Press briefing: opening')).toHaveAccessibleName(/assigned, proposed/)
  expect(await accessibilityFaults(page), 'sessions').toEqual([])

  await page.getByText('Days', { exact: true }).click()
  const day = board.getByRole('gridcell', { name: /^Ingrid Falk, Thu 6 Dec: free/ })
  await day.click()
  await page.getByRole('menuitemcheckbox', { name: /^Opening ceremony/ }).click()
  await page.keyboard.press('Escape')
  await expect(board.getByRole('gridcell', { name: /^Ingrid Falk, Thu 6 Dec: 1 session, 1 h: Opening ceremony; Ansar Allah not asked/ })).toBeVisible()
  await page.getByRole('combobox', { name: 'Language' }).click()
  await page.getByRole('option', { name: 'French' }).click()
  await expect(board.getByRole('rowheader')).toHaveCount(5)
  await expect(page.getByText('Nothing matches the filters.')).toBeVisible()
  expect(await accessibilityFaults(page), 'days').toEqual([])
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(board.getByRole('rowheader').first()).toHaveAccessibleName(/^Leila Haddadin/)
})

test('any language is found by name or code, and a code that names none is refused; days are free or not by a click', async ({ parley }) => {
  const { page } = parley
  const board = await openBoard(parley)
  await board.getByRole('rowheader', { name: /^Ingrid Falk/ }).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  const picker = inspector.getByLabel('Add language')
  await picker.fill('north levantine')
  await page.getByRole('option', { name: 'North Levantine Arabic (apc)' }).click()
  await picker.fill('tir')
  await page.getByRole('option', { name: 'Tigrinya (ti)' }).click()
  await expect(inspector.getByLabel('Class of North Levantine Arabic')).toHaveValue('B second')

  // Escape closes the list of a field, not what the field stands in; Ctrl+Z then takes the choice back.
  const ways = inspector.getByRole('combobox', { name: 'Ways of working in Tigrinya' })
  await ways.click()
  await page.getByRole('option', { name: 'Whispered' }).click()
  await page.keyboard.press('Escape')
  await expect(inspector.getByText('Whispered')).toBeVisible()
  await inspector.getByRole('combobox', { name: 'Ansar Allah' }).click()
  await page.getByRole('option', { name: 'Refused' }).click()
  await page.keyboard.press('Control+z')
  await expect(inspector.getByRole('combobox', { name: 'Ansar Allah' })).not.toHaveValue('Refused')

  const days = inspector.getByRole('grid', { name: 'Days free and busy' })
  const day = (name: string): Locator => days.getByRole('gridcell', { name })
  await day('Friday 7 December 2018').click()
  await expect(day('Friday 7 December 2018')).toHaveAccessibleName(/not free$/)
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+Enter')
  await expect(day('Saturday 8 December 2018')).toHaveAccessibleName(/not free, at work/)
  await expect(hasTo(board, 'Ingrid Falk', 'The Special Envoy with the Government').first()).toHaveAccessibleName(/assigned.*not free on Sat 8 Dec/)
  await inspector.getByLabel('Answer for The Special Envoy with the Government').first().click()
  await page.getByRole('option', { name: 'Declined' }).click()
  await expect(hasTo(board, 'Ingrid Falk', 'The Special Envoy with the Government').first()).toHaveAccessibleName(/declined and does not count/)
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('tab', { name: 'Interpreters' }).click()
  const languages = await cellOf(page, 'Interpreters', 'Falk', 'Languages')
  await languages.dblclick()
  await page.keyboard.type('en A, xqx B')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('“xqx” is no language of ISO 639-3.')
})

test('what a drag does, the keyboard does: taken up, carried by arrows with its words below, dropped, or left where it was', async ({ parley }) => {
  const { page } = parley
  const board = await openBoard(parley)
  const carried = page.getByRole('status').filter({ hasText: /Opening ceremony|Sophie Marsh/ })
  const haddadin = hasTo(board, 'Leila Haddadin', 'Opening ceremony')
  await board.focus()
  for (const key of ['Home', 'ArrowRight']) await page.keyboard.press(key)
  await expect(page.getByText(/M moves · H hands over/)).toBeVisible()
  await page.keyboard.press('m')
  await expect(page.getByText('Arrows carry it · Enter or a click drops it · Escape leaves it where it was')).toBeVisible()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
  await expect(carried).toHaveText(/^Hand Opening ceremony over to Rami Khoury: .*could join/)
  expect(await accessibilityFaults(page), 'while carrying').toEqual([])
  await page.keyboard.press('Escape')
  await expect(carried).toHaveCount(0)
  await expect(board).toBeFocused()
  await expect(haddadin).toHaveAccessibleName(/: assigned/)

  // From the fourth row back to the first, then over to the fourth for good.
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'm', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
  await expect(hasTo(board, 'Rami Khoury', 'Opening ceremony')).toHaveAccessibleName(/: assigned, Arabic booth, proposed/)
  await expect(haddadin).not.toHaveAccessibleName(/assigned/)
  await page.keyboard.press('Control+z')
  await expect(haddadin).toHaveAccessibleName(/: assigned, Arabic booth, accepted/)

  // A name goes onto a session, here taken up by the menu and dropped by a click.
  await board.getByRole('rowheader', { name: /^Sophie Marsh/ }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Take up, to put on a session M' }).click()
  await expect(carried).toHaveText(/^Sophie Marsh: Drop it on a session/)
  await hasTo(board, 'Sophie Marsh', 'Press briefing: opening').click()
  await expect(hasTo(board, 'Sophie Marsh', 'Press briefing: opening')).toHaveAccessibleName(/: assigned, proposed/)
  await expect(carried).toHaveCount(0)
})

test('a drag near an edge scrolls the board under it and drops where it then is', async ({ parley }) => {
  const { page } = parley
  const board = await openBoard(parley)
  const first = hasTo(board, 'Leila Haddadin', 'Opening ceremony')
  const box = await board.boundingBox()
  if (!box) throw new Error('The board is not on the page.')
  const scrolled = (): Promise<number> => board.evaluate((grid) => grid.scrollLeft)
  await drag(page, await middle(first), { x: box.x + box.width - 6, y: box.y + 135 })
  await expect.poll(scrolled).toBeGreaterThan(700)
  // Over the names it runs back, and stops at the first session.
  await page.mouse.move(box.x + 60, box.y + 135, { steps: 3 })
  await expect.poll(scrolled).toBe(0)
  const taker = hasTo(board, 'Rami Khoury', 'Opening ceremony')
  const to = await middle(taker)
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await expect(page.getByRole('status').filter({ hasText: 'Hand Opening ceremony over to Rami Khoury' })).toBeVisible()
  await page.mouse.up()
  await expect(taker).toHaveAccessibleName(/: assigned, Arabic booth, proposed/)

  // A name taken from where it stands does not scroll back; towards the far sessions it does go on.
  await board.evaluate((grid) => { grid.scrollLeft = 600 })
  const name = await middle(board.getByRole('rowheader', { name: /^Sophie Marsh/ }))
  await drag(page, name, { x: name.x + 20, y: name.y })
  await expect(page.getByRole('status').filter({ hasText: 'Sophie Marsh' })).toBeVisible()
  await page.mouse.move(box.x + box.width - 6, name.y, { steps: 4 })
  await expect.poll(scrolled).toBeGreaterThan(700)
  await page.keyboard.press('Escape')
  await page.mouse.up()
})

test('the menu and the legend are whole on a small screen and have no accessibility faults', async ({ parley }) => {
  const { page } = parley
  await page.setViewportSize({ width: 1366, height: 768 })
  const board = await openBoard(parley)
  await hasTo(board, 'Sophie Marsh', 'Plenary 1: agenda and rules').click({ button: 'right' })
  const menu = page.getByRole('menu')
  await expect(menu.getByRole('menuitem', { name: 'Open the interpreter' })).toBeInViewport({ ratio: 1 })
  expect(await accessibilityFaults(page), 'menu').toEqual([])
  await page.keyboard.press('Escape')
  await expect(board).toBeFocused()
  await page.getByRole('button', { name: 'Legend' }).click()
  const legend = page.getByRole('dialog', { name: 'Legend' })
  await expect(legend.getByText('M takes it up')).toBeInViewport({ ratio: 1 })
  expect(await accessibilityFaults(page), 'legend').toEqual([])
})
