import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accessibilityFaults } from './support/accessibility'
import { expect, test } from './support/parley-app'

test('a new workspace is started, filled with a process and a round, and is there after a restart', async ({ parley }) => {
  const { page, documents } = parley
  await page.getByLabel('Name of the workspace').fill('Northern talks')
  await page.getByLabel(/^Your name/).fill('A. Officer')
  await page.getByRole('button', { name: /Choose where/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save here' }).click()
  await expect(page.getByRole('heading', { name: 'No round of talks yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Go to Process' }).click()
  await page.getByRole('button', { name: 'Create the process' }).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByLabel('Name', { exact: true }).fill('Northern process')
  await inspector.getByLabel('Name', { exact: true }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Northern process', level: 1 })).toBeVisible()
  await page.getByRole('region', { name: 'Rounds' }).getByRole('button', { name: 'Round', exact: true }).click()
  await inspector.getByLabel('First day').fill('2026-12-01')
  await inspector.getByLabel('First day').press('Enter')
  await expect(inspector.getByLabel('Last day')).toBeEditable()
  await inspector.getByLabel('Last day').fill('2026-11-01')
  await inspector.getByLabel('Last day').press('Enter')
  // An end before the start is impossible, not merely wrong: it is refused in words, and nothing is lost.
  await expect(page.getByText(/ends \(2026-11-01\) before it begins \(2026-12-01\)/)).toBeVisible()
  await inspector.getByLabel('Last day').fill('2026-12-04')
  await inspector.getByLabel('Last day').press('Enter')
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  const file: unknown = JSON.parse(readFileSync(join(documents, 'northern-talks.parley.json'), 'utf8'))
  expect(JSON.stringify(file)).toContain('"endDate":"2026-12-04"')
  await parley.restart()
  await page.getByRole('button', { name: /northern-talks/ }).first().click()
  await parley.goTo('Process')
  await expect(page.getByRole('heading', { name: 'Northern process', level: 1 })).toBeVisible()
})

test('a damaged file is refused in words, left byte for byte, and a dated copy brings the work back', async ({ parley }) => {
  const { page, documents } = parley
  await parley.openSample(/Stockholm consultations 2018/)
  await page.getByRole('button', { name: 'Session', exact: true }).click()
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  await page.getByRole('button', { name: 'File menu' }).click()
  await page.getByRole('menuitem', { name: 'Close this workspace' }).click()
  const recent = page.getByRole('button', { name: /stockholm-2018\.parley\.json/ })
  await expect(recent).toBeVisible()
  const path = join(documents, 'stockholm-2018.parley.json')
  truncateSync(path, 5000)
  const damaged = readFileSync(path)
  await recent.click()
  await expect(page.getByRole('alert').filter({ hasText: "Couldn't open it" })).toBeVisible()
  expect(readFileSync(path).equals(damaged)).toBe(true)
  await page.getByRole('button', { name: /^Go back to/ }).first().click()
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
})

test('a file that is no workspace, and one from a newer Parley, each say what they are', async ({ parley }) => {
  const { page, documents } = parley
  mkdirSync(documents, { recursive: true })
  writeFileSync(join(documents, 'shopping.parley.json'), '{"milk":2}')
  writeFileSync(join(documents, 'future.parley.json'), '{"format":999,"workspace":{}}')
  const open = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Open a workspace…' }).click()
    await page.getByRole('dialog').getByRole('button', { name }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click()
  }
  await open('shopping.parley.json')
  await expect(page.getByText(/not a Parley workspace/).first()).toBeVisible()
  await open('future.parley.json')
  await expect(page.getByText(/newer Parley/).first()).toBeVisible()
})

test('the welcome screen has no accessibility faults', async ({ parley }) => {
  await expect(parley.page.getByRole('button', { name: /Stockholm/ })).toBeVisible()
  expect(await accessibilityFaults(parley.page)).toEqual([])
})
