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

const openTab = async (parley: Parley, tab: string): Promise<void> => {
  await parley.openSample(stockholm)
  await parley.goTo('Languages')
  await parley.page.getByRole('tab', { name: tab }).click()
}

const open = (parley: Parley): Promise<void> => openTab(parley, 'By session')
const openInterpreters = (parley: Parley): Promise<void> => openTab(parley, 'Interpreters')

const assignment = (page: Page, session: string, interpreter: string): Promise<Locator> => cellOf(page, 'By session', session, interpreter)

/** Takes the whole team off the Taiz working group, which needs English put into Arabic. */
const clearTaiz = async (page: Page): Promise<void> => {
  for (const name of ['Khoury', 'Okoro']) await (await assignment(page, 'Working group: Taiz (1)', name)).click()
}

test('every session that needs interpreting stands under its day with what is needed and whether it is covered', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await expect(page.getByText('everyone is understood in every session')).toBeVisible()
  await expect(await assignment(page, 'Opening ceremony', 'Needed')).toHaveText('direct ar ⇄ en')
  await expect(page.getByRole('row', { name: /Thu 6 Dec/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Lunch/ })).toHaveCount(0)
})

test('taking a team off by a click says what nobody covers any more; a helper is marked and covers it again', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const needed = await assignment(page, 'Working group: Taiz (1)', 'Needed')
  await clearTaiz(page)
  await expect(needed).toHaveText('not covered en → ar')
  await expect(page.getByText('1 session with a language not covered')).toBeVisible()
  const native = await assignment(page, 'Working group: Taiz (1)', 'Haddadin')
  await expect(native.getByLabel('could cover en → ar')).toBeVisible()
  // Marsh understands Arabic but does not speak it.
  await expect((await assignment(page, 'Working group: Taiz (1)', 'Marsh')).getByLabel(/could cover/)).toHaveCount(0)
  const second = await assignment(page, 'Working group: Taiz (1)', 'Hartley')
  await second.click()
  await expect(needed).toHaveText('retour en → ar')
  await native.click()
  await expect(needed).toHaveText('direct en → ar')
  await saved(page)
  await page.keyboard.press('Control+z')
  await expect(needed).toHaveText('retour en → ar')
})

test('by keyboard alone: arrows go to a cell, Space assigns and takes off', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await page.getByRole('grid', { name: 'By session' }).focus()
  const cell = await assignment(page, 'Press briefing: opening', 'Haddadin')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight')
  await expect(cell).toHaveAttribute('data-active', 'true')
  await page.keyboard.press('Space')
  await expect(cell.getByLabel('assigned')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(cell.getByLabel('assigned')).toHaveCount(0)
})

test('an interpreter put on two sessions at once is marked on both', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await (await assignment(page, 'Working group: prisoner exchange (1)', 'Haddadin')).click()
  await expect(await assignment(page, 'Working group: prisoner exchange (1)', 'Haddadin')).toContainText('twice')
  await expect(await assignment(page, 'Working group: Hodeidah (1)', 'Haddadin')).toContainText('twice')
})

test('an interpreter is added, written in the table and the inspector, and there again after Parley was stopped and started', async ({ parley }) => {
  const { page } = parley
  await openInterpreters(parley)
  await page.getByRole('button', { name: 'Add interpreter' }).click()
  await expect(page.getByRole('grid', { name: 'Interpreters' }).locator('[data-active]').filter({ hasText: 'missing' })).toBeVisible()
  await page.keyboard.type('Tavakoli')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Shirin')
  await page.keyboard.press('Tab')
  await page.keyboard.type('fa A, en b')
  await page.keyboard.press('Enter')
  const languages = await cellOf(page, 'Interpreters', 'Tavakoli', 'Languages')
  await expect(languages).toHaveText('fa Aen B')
  await (await cellOf(page, 'Interpreters', 'Tavakoli', 'Family name')).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByRole('heading', { name: 'Shirin Tavakoli' })).toBeVisible()
  await inspector.getByLabel('Class of English').click()
  await page.getByRole('option', { name: 'C passive' }).click()
  await expect(languages).toHaveText('fa Aen C')
  await inspector.getByLabel('Government', { exact: true }).click()
  await page.getByRole('option', { name: 'Refused' }).click()
  await expect(await cellOf(page, 'Interpreters', 'Tavakoli', 'Government')).toHaveText('Refused')
  await inspector.getByRole('button', { name: 'Add days' }).click()
  await expect(inspector.getByLabel('From')).toHaveValue('2018-12-06')
  await saved(page)
  await parley.restart()
  await page.getByRole('button', { name: /stockholm/i }).first().click()
  await parley.goTo('Languages')
  await page.getByRole('tab', { name: 'Interpreters' }).click()
  await expect(await cellOf(page, 'Interpreters', 'Tavakoli', 'Government')).toHaveText('Refused')
})

test('languages that cannot be read are refused in words and the old ones stay', async ({ parley }) => {
  const { page } = parley
  await openInterpreters(parley)
  const languages = await cellOf(page, 'Interpreters', 'Haddadin', 'Languages')
  await languages.dblclick()
  await page.keyboard.type('Arabic A, Gibberish')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('“Gibberish” is not a language with its class. Write ar A, en B.')
  await page.keyboard.press('Escape')
  await expect(languages).toHaveText('ar Aen B')
})

test('sessions and hours of the round count up as an interpreter is assigned', async ({ parley }) => {
  const { page } = parley
  await openInterpreters(parley)
  const sessions = await cellOf(page, 'Interpreters', 'Haddadin', 'Sessions')
  const before = Number(await sessions.textContent())
  await page.getByRole('tab', { name: 'By session' }).click()
  await (await assignment(page, 'Press briefing: opening', 'Haddadin')).click()
  await page.getByRole('tab', { name: 'Interpreters' }).click()
  await expect(sessions).toHaveText(String(before + 1))
})

test("a session's inspector shows its pairs and its team, and takes people on and off", async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await (await assignment(page, 'Working group: Taiz (1)', 'Session')).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByRole('list', { name: 'Needed pairs' })).toContainText('en → ar direct')
  const team = inspector.getByRole('list', { name: 'Team' })
  await expect(team.getByRole('listitem')).toHaveCount(2)
  await inspector.getByRole('button', { name: 'Take Rami Khoury off the team' }).click()
  await inspector.getByRole('button', { name: 'Take James Okoro off the team' }).click()
  await expect(inspector.getByRole('list', { name: 'Needed pairs' })).toContainText('en → ar not covered')
  await inspector.getByLabel('Add an interpreter').click()
  await page.getByRole('option', { name: /Leila Haddadin.*covers en → ar/ }).click()
  await expect(team).toContainText('Leila Haddadin')
  await expect(inspector.getByRole('list', { name: 'Needed pairs' })).toContainText('en → ar direct')
  // Who declined no longer counts.
  await inspector.getByLabel('Answer of Leila Haddadin').click()
  await page.getByRole('option', { name: 'Declined' }).click()
  await expect(inspector.getByRole('list', { name: 'Needed pairs' })).toContainText('en → ar not covered')
  await expect(await assignment(page, 'Working group: Taiz (1)', 'Haddadin')).toContainText('declined')
})

test('both tabs have no accessibility faults', async ({ parley }) => {
  const { page } = parley
  // Every cell is looked at.
  test.slow()
  await open(parley)
  await clearTaiz(page)
  for (const tab of ['By session', 'Interpreters']) {
    await page.getByRole('tab', { name: tab }).click()
    await page.getByRole('grid', { name: tab }).getByRole('gridcell').first().click()
    expect(await accessibilityFaults(page), tab).toEqual([])
  }
})

test('the roster is kept before there is any round', async ({ page, parley }) => {
  await page.getByLabel('Name').first().fill('Horn talks')
  await page.getByRole('button', { name: /Choose where/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save here' }).click()
  await parley.goTo('Languages')
  await expect(page.getByRole('heading', { name: 'No round yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Enter interpreters first' }).click()
  await page.getByRole('button', { name: 'Add interpreter' }).first().click()
  await expect(page.getByRole('grid', { name: 'Interpreters' }).getByRole('row')).not.toHaveCount(1)
  expect(await accessibilityFaults(page)).toEqual([])
})
