import type { Page } from '@playwright/test'
import { accessibilityFaults } from './support/accessibility'
import { saved } from './support/grid'
import { withGeneratedPlan } from './support/open-plan'
import { expect, test } from './support/parley-app'
import { doByPalette } from './support/plan-steps'

const stockholm = /Stockholm consultations 2018/

const proposal = (page: Page) => page.getByRole('region', { name: 'Proposal', exact: true })
const changes = (page: Page) => proposal(page).getByRole('region', { name: 'Changes' })
const ended = (page: Page) => proposal(page).getByText(/Nothing better is possible|The best found/)

const searchFor = async (page: Page, limit: string): Promise<void> => {
  await page.getByRole('combobox', { name: 'Search for at most' }).click()
  await page.getByRole('option', { name: limit }).click()
}

test('after an absence a new team is proposed with reasons and proof, taken in part, and one undo takes it back', async ({ parley }) => {
  const { page, openSample } = parley
  await openSample(stockholm)
  await doByPalette(page, 'replan around')
  const form = page.getByRole('form', { name: 'Ask for a team' })
  await form.getByRole('combobox', { name: 'Absent' }).click()
  await page.getByRole('option', { name: /Khoury/ }).click()
  await searchFor(page, '5 seconds')
  await form.getByRole('button', { name: 'Replan' }).click()
  await expect(ended(page)).toBeVisible({ timeout: 40_000 })

  // Khoury comes off everything, others come on, and the absence itself is one of the changes.
  await expect(changes(page).getByRole('group', { name: 'Absences' })).toContainText('Khoury')
  const boxes = changes(page).getByRole('list').getByRole('checkbox')
  const all = await boxes.count()
  expect(all).toBeGreaterThan(2)
  await expect(proposal(page).getByRole('table').filter({ hasText: 'Interpreters at work' })).toContainText('Pairs not covered')
  await expect(proposal(page).getByRole('region', { name: 'How good it is' })).toContainText('proved best')
  expect(await accessibilityFaults(page)).toEqual([])

  // Leave the last change out by keyboard, then take the rest.
  await boxes.last().focus()
  await page.keyboard.press('Space')
  await expect(changes(page).getByRole('status')).toHaveText(`${String(all - 1)} of ${String(all)} changes taken`)
  await page.getByRole('button', { name: `Take ${String(all - 1)} of ${String(all)} changes` }).click()
  await saved(page)
  await expect(page.getByText('No team proposed yet')).toBeVisible()
  // The button that was pressed is gone: the focus is where the next proposal comes, and nobody is absent any more.
  await expect(proposal(page)).toBeFocused()
  await expect(form.getByRole('combobox', { name: 'Absent' })).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: /^Redo .*proposed team/i })).toBeEnabled()
})

test('places are proposed for the unplaced sessions, taken as one step, and undone as one', async ({ parley }) => {
  const { page, openSample, goTo } = parley
  await openSample(stockholm)
  const drawer = page.getByRole('region', { name: 'Unplaced sessions' })
  const waiting = await drawer.getByRole('listitem').count()
  expect(waiting).toBeGreaterThan(0)
  await drawer.getByRole('button', { name: 'Propose places' }).click()
  await searchFor(page, '5 seconds')
  await page.getByRole('form', { name: 'Ask for places' }).getByRole('button', { name: 'Propose places' }).click()
  await expect(ended(page)).toBeVisible({ timeout: 40_000 })
  const placed = await changes(page).getByRole('list').getByRole('checkbox').count()
  const leftOut = await proposal(page).getByRole('region', { name: 'Left out' }).getByRole('listitem').count()
  expect(placed + leftOut).toBe(waiting)
  expect(placed).toBeGreaterThan(0)
  await expect(page.getByRole('region', { name: 'Take the proposal' }).getByRole('status')).not.toContainText('error')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('region', { name: 'Take the proposal' }).getByRole('button', { name: /^Take (all|the change)/ }).click()
  await saved(page)
  await goTo('Board')
  await expect(drawer.getByRole('listitem')).toHaveCount(waiting - placed)
  await page.keyboard.press('Control+z')
  await expect(drawer.getByRole('listitem')).toHaveCount(waiting)
})

test('a long search shows how it goes, stops at a word, and shows the best it has', async ({ page }) => {
  await withGeneratedPlan(page, { sessions: 300, delegates: 120, seed: 5 }, async () => {
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
    await doByPalette(page, 'propose a team')
    const form = page.getByRole('form', { name: 'Ask for a team' })
    await searchFor(page, '5 minutes')
    await form.getByRole('button', { name: 'Propose a team' }).click()
    const search = page.getByRole('region', { name: 'Search' })
    await expect(search.getByRole('progressbar')).toBeVisible()
    await expect(search).toContainText('Best so far', { timeout: 30_000 })
    await search.getByRole('button', { name: 'Stop and show the best so far' }).click()
    await expect(search).toBeHidden()
    await expect(proposal(page)).toBeFocused()
    await expect(proposal(page).getByText('The best found until it was stopped')).toBeVisible()
    await expect(changes(page).getByRole('list').getByRole('checkbox').first()).toBeVisible()
  })
})

test('with nothing to search for, the answer is why, and the way there', async ({ parley }) => {
  const { page, goTo } = parley
  await page.getByLabel('Name of the workspace').fill('Two days to Geneva')
  await page.getByRole('button', { name: 'Choose where to keep it…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save here' }).click()
  await goTo('Process')
  await page.getByRole('button', { name: 'Create the process' }).click()
  await page.getByRole('main').getByRole('button', { name: 'Round', exact: true }).click()
  await goTo('Languages')
  await expect(page.getByText('no session needs interpreters yet')).toBeVisible()
  await doByPalette(page, 'propose a team')
  await page.getByRole('button', { name: 'Propose a team', exact: true }).click()
  await expect(proposal(page)).toContainText('There are no interpreters on the roster')
  await expect(proposal(page).getByRole('table')).toHaveCount(0)
  expect(await accessibilityFaults(page)).toEqual([])
  await proposal(page).getByRole('button', { name: 'Go to Languages' }).click()
  await expect(page.getByRole('heading', { name: 'No interpreters yet' })).toBeVisible()
})

test('a plan that moves on under a proposal: what no longer fits is named and left out, the rest is taken as one step', async ({ parley }) => {
  const { page, openSample, goTo } = parley
  await openSample(stockholm)
  await doByPalette(page, 'propose a team')
  await searchFor(page, '5 seconds')
  const ask = page.getByRole('form', { name: 'Ask for a team' }).getByRole('button', { name: 'Propose a team' })
  // Asked again and again at once, the last question is the one that is answered.
  await ask.click({ clickCount: 4 })
  await expect(ended(page)).toBeVisible({ timeout: 40_000 })
  await expect(page.getByRole('region', { name: 'Search' })).toBeHidden()
  const all = await changes(page).getByRole('list').getByRole('checkbox').count()
  const who = /^(?:Put|Take|Move) (\S+ \S+) /.exec(await changes(page).getByRole('list').getByRole('listitem').first().innerText())?.[1] ?? ''

  await goTo('Languages')
  await page.getByRole('tab', { name: /^Interpreters/ }).click()
  await page.getByText(who.split(' ')[1] ?? '').first().click()
  await page.getByRole('button', { name: /^Remove/ }).first().click()
  await doByPalette(page, 'propose a team')
  const take = page.getByRole('region', { name: 'Take the proposal' })
  const unfit = await changes(page).getByText('no longer fits the plan').count()
  expect(unfit).toBeGreaterThan(0)
  await expect(take).toContainText(`${String(unfit)} of the ${String(all)} changes chosen no longer fit`)
  expect(await accessibilityFaults(page)).toEqual([])
  await take.getByRole('button', { name: `Take ${String(all - unfit)} of ${String(all)} changes` }).click()
  await saved(page)
  await expect(page.getByText('No team proposed yet')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Undo .*proposed team/i })).toBeEnabled()
})
