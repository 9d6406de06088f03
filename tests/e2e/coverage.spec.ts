import { expect, test } from '@playwright/test'
import { accessibilityFaults } from './support/accessibility'
import { card } from './support/board'
import { PlanFile, withPlan } from './support/open-plan'

test("a session's matrix follows its team: direct, not covered with the reason, by relay, and back by undo", async ({ page }) => {
  // Sabry works from French, not from English: English reaches Arabic only through somebody who gives French.
  const plan = new PlanFile().put('interpreters', 'interpreter-sabry', { languages: [{ code: 'ar', class: 'A', modes: [] }, { code: 'fr', class: 'C', modes: [] }] })
  await withPlan(page, plan, async () => {
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    const matrix = inspector.getByRole('table', { name: 'Coverage' })
    const pairs = inspector.getByRole('list', { name: 'Needed pairs' })
    const add = async (name: RegExp): Promise<void> => {
      await inspector.getByLabel('Add an interpreter').click()
      await page.getByRole('option', { name }).click()
    }
    await page.getByRole('button', { name: 'Sat 8 Dec' }).click()
    await card(page, /Hodeidah/).click()

    await expect(matrix.getByRole('cell', { name: /^English into Arabic for .*Delegation of Ansar Allah.*: direct by Leila Haddadin\.$/ })).toBeVisible()
    await expect(matrix.getByRole('cell', { name: 'Arabic is heard from the floor.' })).toBeVisible()
    await expect(inspector.getByRole('list', { name: 'Strength' })).toContainText('2 of 2')

    await inspector.getByRole('button', { name: 'Take Sophie Marsh off the team' }).click()
    await expect(inspector.getByRole('list', { name: 'Strength' })).toContainText('1 of 2 short')
    await expect(inspector.getByRole('list', { name: 'Only one interpreter' })).toHaveText('Only Leila Haddadin: ar → en and en → ar')
    await inspector.getByRole('button', { name: 'Take Leila Haddadin off the team' }).click()
    await expect(matrix.getByRole('cell', { name: /^English into Arabic.*not covered: nobody is on the team\.$/ })).toBeVisible()
    await add(/Sabry · ar A, fr C$/)
    await expect(pairs).toContainText('en → ar not covered · nobody on the team works from English')

    await add(/Marsh.*covers.*en → ar/)
    await expect(matrix.getByRole('cell', { name: /by relay through French: .*Marsh, then .*Sabry\.$/ })).toBeVisible()
    await expect(matrix).toContainText('relay via fr')
    await expect(pairs).toContainText('en → ar by relay via fr · Sophie Marsh, then Dina Sabry')
    expect(await matrix.evaluate((table) => table.scrollWidth <= (table.parentElement?.clientWidth ?? 0))).toBe(true)
    expect(await accessibilityFaults(page)).toEqual([])

    await page.getByRole('button', { name: /^Undo .*Marsh/ }).click()
    await expect(matrix.getByRole('cell', { name: /not covered: nobody on the team works from English\.$/ })).toBeVisible()
  })
})

test('a floor language is named by its name, any there is, and the matrix follows; a word that names none is not kept', async ({ page }) => {
  await withPlan(page, new PlanFile(), async () => {
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    await page.getByRole('button', { name: 'Sat 8 Dec' }).click()
    await card(page, /Hodeidah/).click()
    const floor = inspector.getByLabel('Floor languages')
    await floor.fill('Mehr')
    await page.getByRole('option', { name: 'Mehri' }).click()
    await expect(inspector.getByRole('list', { name: 'Needed pairs' })).toContainText('gdq → ar, en not covered · nobody on the team works from Mehri')
    await floor.fill('Valyrian')
    await floor.press('Enter')
    await expect(page.getByText('“Valyrian” is not a language code.')).toBeVisible()
    await expect(inspector.getByText('Valyrian')).toHaveCount(0)
    await floor.fill('ti')
    await floor.press('Escape')
    await floor.blur()
    await expect(inspector.getByText('Tigrinya')).toHaveCount(0)
    await floor.press('Backspace')
    await expect(inspector.getByRole('list', { name: 'Needed pairs' })).not.toContainText('gdq')
  })
})
