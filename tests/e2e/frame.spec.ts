import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accessibilityFaults } from './support/accessibility'
import { expect, test } from './support/parley-app'

const stockholm = /Stockholm consultations 2018/

test('the palette finds a person and opens them, and does things by name', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  // The key works from a control that has the focus, too.
  await page.getByText('Week', { exact: true }).click()
  await page.keyboard.press('Control+k')
  const box = page.getByPlaceholder(/Search people/)
  await box.fill('griffiths')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name: 'Martin Griffiths' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await box.fill('go to findings')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Findings', level: 1 })).toBeVisible()
})

test('a finding leads to what it is about, and can be accepted with a reason and opened again', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  await parley.goTo('Findings')
  const row = page.getByRole('listitem').filter({ hasText: 'Shuttle talks: Taiz corridors' })
  await row.getByRole('button', { name: 'Accept…' }).click()
  await page.getByLabel('Why it stands').fill('Waits for the corridor map')
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(row).toBeHidden()
  await page.getByText(/^Accepted \(1\)/).click()
  await expect(row).toContainText('Waits for the corridor map')
  await row.getByRole('button', { name: 'Open again' }).click()
  await page.getByText('Open', { exact: true }).click()
  // The row is back among the open ones.
  await expect(row.getByRole('button', { name: 'Accept…' })).toBeVisible()
  await row.getByRole('button', { name: 'Go there' }).click()
  await expect(page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name: /Shuttle talks/ })).toBeVisible()
})

test('a rule switched off for the round falls silent, and undo lets it speak again', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  await parley.goTo('Findings')
  const lead = page.getByText(/^Stockholm consultations: .* open$/)
  const before = (await lead.textContent()) ?? ''
  await page.getByText('Rules', { exact: true }).click()
  await page.getByRole('combobox', { name: /^Severity of: .*(unplaced|no room|board)/i }).first().click()
  await page.getByRole('option', { name: 'Off' }).click()
  await expect(lead).not.toHaveText(before)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Undo setting severity of a rule/ }).click()
  await expect(lead).toHaveText(before)
})

test('a delegation’s schedule is previewed in its language and printed to PDF', async ({ parley }) => {
  const { page, documents } = parley
  await parley.openSample(stockholm)
  await parley.goTo('Papers')
  const preview = page.getByRole('document')
  await expect(preview.locator('article[lang="ar"][dir="rtl"]')).toBeVisible()
  await page.getByText('English', { exact: true }).click()
  await expect(preview.getByText('Opening ceremony')).toBeVisible()
  await expect(preview.getByText('Caucus of Ansar Allah')).toHaveCount(0)
  await page.getByRole('button', { name: /Print to PDF/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save here' }).click()
  // The first print starts a browser, which takes its time on a busy machine.
  await expect(page.getByText(/^Printed to /)).toBeVisible({ timeout: 20_000 })
  const path = ((await page.getByText(/^Printed to /).textContent()) ?? '').replace('Printed to ', '')
  expect(path.startsWith(documents)).toBe(true)
  expect(existsSync(path)).toBe(true)
  expect(readFileSync(join(path)).subarray(0, 5).toString()).toBe('%PDF-')
})

test('a second window of the same owner sees an edit at once', async ({ parley, context }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  const other = await context.newPage()
  await other.goto(new URL('/', page.url()).href)
  await expect(other.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  await page.getByRole('button', { name: 'Session', exact: true }).click()
  await expect(other.locator('[data-unplaced]')).toHaveCount(5)
  await other.close()
})

test('undo names what it takes back, lists the last steps, goes back to any of them, and is there after a restart', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  await page.getByRole('button', { name: 'Sat 8 Dec', exact: true }).click()
  const session = page.locator('[data-placement]').filter({ hasText: /Hodeidah/ }).first()
  await session.focus()
  for (const time of ['14:45', '15:00', '15:15']) {
    await page.keyboard.press('Alt+ArrowDown')
    await expect(session).toHaveAccessibleName(new RegExp(`${time}–`))
  }
  await expect(page.getByRole('button', { name: 'Undo move of Working group: Hodeidah (1)', exact: true })).toBeEnabled()
  await expect(page.getByRole('button', { name: 'Steps to redo' })).toBeDisabled()
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  await parley.restart()
  await page.getByRole('button', { name: /stockholm-2018\.parley\.json/ }).click()
  await page.getByRole('button', { name: 'Sat 8 Dec', exact: true }).click()
  await page.getByRole('button', { name: 'Steps to undo' }).click()
  await expect(page.getByRole('menuitem')).toHaveCount(3)
  await page.getByRole('menuitem').nth(1).click()
  await expect(session).toHaveAccessibleName(/14:45–/)
  await expect(page.getByText('Undone: 2 steps')).toBeVisible()
  // By keyboard: open the list of what can be done again, and take the second.
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.getByRole('button', { name: 'Steps to redo' }).focus()
  await page.keyboard.press('Enter')
  const second = page.getByRole('menuitem').nth(1)
  await page.getByRole('menuitem').nth(0).press('ArrowDown')
  await expect(second).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(session).toHaveAccessibleName(/15:15–/)
})

test('the palette has no accessibility faults', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder(/Search people/).fill('round')
  await expect(page.getByText('Clone the round to the next…')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
})

for (const scheme of ['light', 'dark'] as const) {
  test(`Process, Papers and Findings, ${scheme}: no accessibility faults`, async ({ parley }) => {
    const { page } = parley
    test.slow()
    await page.emulateMedia({ colorScheme: scheme })
    await parley.openSample(stockholm)
    for (const screen of ['Process', 'Papers', 'Findings']) {
      await parley.goTo(screen)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      expect(await accessibilityFaults(page), screen).toEqual([])
    }
  })
}
