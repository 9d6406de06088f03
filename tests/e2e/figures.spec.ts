import { accessibilityFaults } from './support/accessibility'
import { cellOf, saved } from './support/grid'
import { expect, test } from './support/parley-app'
import { doByPalette } from './support/plan-steps'

const stockholm = /Stockholm consultations 2018/

interface Parley {
  readonly page: import('@playwright/test').Page
  readonly openSample: (title: RegExp) => Promise<void>
}

const openFigures = async ({ page, openSample }: Parley): Promise<void> => {
  await openSample(stockholm)
  await doByPalette(page, 'policy profile')
  await expect(page.getByRole('heading', { name: 'Figures', level: 1 })).toBeVisible()
}

test('a figure changed here changes what is found, and one undo takes it back', async ({ parley }) => {
  const { page } = parley
  await openFigures(parley)
  const findings = page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: /^Findings/ })
  const before = await findings.getAttribute('aria-label')
  await (await cellOf(page, 'Figures', 'Longest session without a break', 'Value')).click()
  await page.keyboard.type('30')
  await page.keyboard.press('Enter')
  await saved(page)
  await expect(findings).not.toHaveAttribute('aria-label', before ?? '')
  await expect(await cellOf(page, 'Figures', 'Longest session without a break', 'As shipped')).toHaveText('180')
  await page.keyboard.press('Control+z')
  await expect(findings).toHaveAttribute('aria-label', before ?? '')
})

test('a round gets a profile of its own by a copy, named, and the old one stays as it was', async ({ parley }) => {
  const { page } = parley
  await openFigures(parley)
  await page.getByRole('button', { name: 'Use a copy' }).click()
  const name = page.getByLabel('Name of this profile')
  await expect(name).toHaveValue(/\(copy\)$/)
  await name.fill('Our ministry')
  await name.press('Enter')
  await saved(page)
  await expect(page.getByRole('combobox', { name: /^Profile of/ })).toHaveValue('Our ministry')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('combobox', { name: /^Profile of/ })).not.toHaveValue('Our ministry')
})

test('a profile that comes with Parley is taken into the file and judges the round, and one undo takes it out', async ({ parley }) => {
  const { page } = parley
  await openFigures(parley)
  const profile = page.getByRole('combobox', { name: /^Profile of/ })
  await profile.click()
  await page.getByRole('option', { name: 'UN Secretariat' }).click()
  await saved(page)
  await expect(profile).toHaveValue('UN Secretariat')
  await expect(await cellOf(page, 'Figures', 'Interpreters in the Arabic booth', 'Value')).toHaveText('3')
  await page.keyboard.press('Control+z')
  await expect(profile).not.toHaveValue('UN Secretariat')
})

test('every figure says where it comes from, and the screen is accessible', async ({ parley }) => {
  const { page } = parley
  await openFigures(parley)
  await expect(await cellOf(page, 'Figures', 'Least minutes between two sessions', 'Source')).toContainText('Product default')
  expect(await accessibilityFaults(page)).toEqual([])
})
