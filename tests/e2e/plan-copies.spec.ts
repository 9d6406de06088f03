import { join } from 'node:path'
import { ownerHome, startOwner } from '../support/owner-process'
import { accessibilityFaults } from './support/accessibility'
import { expect, test } from './support/parley-app'
import { card, doByPalette, moveHodeidah } from './support/plan-steps'

const stockholm = /Stockholm consultations 2018/

test('a private snapshot is taken, restored, renamed and removed, apart from releases', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  await doByPalette(page, 'private snapshot')
  const form = page.getByRole('dialog', { name: 'Take a private snapshot' })
  await form.getByLabel('Name').fill('Before the storm')
  await form.getByLabel('Note').fill('All agreed')
  await form.getByRole('button', { name: 'Take the snapshot' }).click()
  await moveHodeidah(parley)
  await parley.goTo('Releases')
  await page.getByRole('tab', { name: 'Private snapshots (1)' }).click()
  const list = page.getByRole('table', { name: 'Snapshots' })
  await expect(list.getByRole('row', { name: /Before the storm.*All agreed/ })).toBeVisible()
  await page.getByRole('button', { name: 'Restore Before the storm…' }).click()
  await expect(page.getByRole('region', { name: 'What will change' })).toContainText('14:45 to 14:30')
  await page.getByRole('button', { name: 'Restore Before the storm', exact: true }).click()
  await page.getByRole('button', { name: 'Sat 8 Dec', exact: true }).click()
  await expect(card(page, /Hodeidah/)).toHaveAccessibleName(/14:30–17:00/)

  await parley.goTo('Releases')
  await page.getByRole('button', { name: 'Rename Before the storm' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Thursday evening')
  await page.getByRole('dialog').getByRole('button', { name: 'Rename', exact: true }).click()
  await page.getByRole('button', { name: 'Remove Thursday evening' }).click()
  await expect(page.getByRole('heading', { name: 'No snapshot yet' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(list.getByRole('row', { name: /Thursday evening/ })).toBeVisible()
  await page.getByRole('tab', { name: 'Releases' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing has gone out yet' })).toBeVisible()
})

test('a what-if is tried beside the plan, compared, switched, and kept', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  await doByPalette(page, 'try a what-if')
  const form = page.getByRole('dialog', { name: 'Try a what-if' })
  await form.getByLabel('Name').fill('Main plan')
  await expect(form.getByText('There is one called Main plan already.')).toBeVisible()
  await form.getByLabel('Name').fill('Later in the day')
  await form.getByRole('button', { name: 'Try it' }).click()
  const banner = page.getByRole('status', { name: 'Plan on the board' })
  await expect(banner).toContainText('What-if: Later in the day')
  await moveHodeidah(parley)

  await banner.getByRole('button', { name: 'Compare' }).click()
  const table = page.getByRole('table', { name: 'Plans side by side' })
  await expect(table.getByRole('columnheader', { name: /Later in the day.*on the board/ })).toBeVisible()
  await expect(table.getByRole('row', { name: /^Cost/ })).toContainText(/USD [\d,]+\.\d\d/)
  await expect(table.getByRole('row', { name: /Open warnings/ })).toBeVisible()
  await expect(table.getByRole('row', { name: /^Sessions that differ/ })).toContainText('1 moved')
  await table.getByRole('button', { name: 'What differs in Main plan' }).click()
  await expect(page.getByRole('region', { name: 'What differs in Main plan' })).toContainText('14:45 to 14:30')

  await table.getByRole('button', { name: 'Switch to Main plan' }).click()
  await expect(banner).toContainText('Main plan is on the board')
  await parley.goTo('Board')
  await expect(card(page, /Hodeidah/)).toHaveAccessibleName(/14:30–17:00/)
  await banner.getByRole('button', { name: 'Switch' }).click()
  await page.getByRole('menuitem', { name: 'Later in the day' }).click()
  await expect(card(page, /Hodeidah/)).toHaveAccessibleName(/14:45–17:15/)

  await banner.getByRole('button', { name: 'Keep this one…' }).click()
  await page.getByRole('dialog').getByLabel('is dropped').check()
  await page.getByRole('dialog').getByRole('button', { name: 'Keep Later in the day' }).click()
  await expect(banner).toBeHidden()
  await expect(card(page, /Hodeidah/)).toHaveAccessibleName(/14:45–17:15/)
  await page.getByRole('button', { name: 'Undo keeping what-if Later in the day' }).click()
  await expect(banner).toContainText('What-if: Later in the day')
})

test('a what-if is kept from the list while others stay; one is renamed and one dropped', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  const banner = page.getByRole('status', { name: 'Plan on the board' })
  for (const name of ['First idea', 'Second idea']) {
    await doByPalette(page, 'try a what-if')
    await page.getByRole('dialog').getByLabel('Name').fill(name)
    await page.getByRole('dialog').getByRole('button', { name: 'Try it' }).click()
    await expect(banner).toContainText(`What-if: ${name}`)
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await banner.getByRole('button', { name: 'Compare' }).click()
  await page.getByRole('button', { name: 'Rename First idea' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Better idea')
  await page.getByRole('dialog').getByRole('button', { name: 'Rename', exact: true }).click()
  await page.getByRole('button', { name: 'Keep Better idea…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Keep Better idea', exact: true }).click()
  await expect(banner).toContainText('Main plan is on the board. Beside it')
  await expect(banner).toContainText('Main plan before Better idea')
  await page.getByRole('button', { name: 'Drop Second idea' }).click()
  await expect(banner).not.toContainText('Second idea')
  await page.keyboard.press('Control+z')
  await expect(banner).toContainText('Second idea')
})

test('a workspace open for reading says so, and offers neither release, copy nor verb of the round', async ({ parley, context }) => {
  await parley.openSample(stockholm)
  await doByPalette(parley.page, 'private snapshot')
  await parley.page.getByRole('dialog').getByRole('button', { name: 'Take the snapshot' }).click()
  await expect(parley.page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  // Another officer's Parley opens the same file while the first has it.
  const home = ownerHome()
  const reader = await startOwner(home, join(parley.documents, 'stockholm-2018.parley.json'))
  const page = await context.newPage()
  await page.goto(reader.link)
  await page.getByRole('button', { name: 'Open for reading' }).click()
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Releases' }).click()
  await expect(page.getByText(/Open for reading only: nothing can be issued, restored or tried here/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Issue the first release…' })).toBeDisabled()
  await page.getByRole('tab', { name: 'Private snapshots (1)' }).click()
  await expect(page.getByRole('button', { name: 'Restore Snapshot 1…' })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Undo taking snapshot Snapshot 1' })).toBeDisabled()
  await page.getByRole('button', { name: /^Round: / }).click()
  await expect(page.getByText('This round, open for reading only')).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Clone the round to the next…' })).toBeDisabled()
  await page.close()
  await reader.stop()
  home.remove()
})

// The other specs look in the other scheme; both take their colours from one list of tokens.
for (const scheme of ['dark'] as const) {
  test(`what-if copies, ${scheme}: no accessibility faults`, async ({ parley }) => {
    const { page } = parley
    await page.emulateMedia({ colorScheme: scheme })
    await parley.openSample(stockholm)
    await doByPalette(page, 'try a what-if')
    await page.getByRole('dialog').getByRole('button', { name: 'Try it' }).click()
    await page.getByRole('status', { name: 'Plan on the board' }).getByRole('button', { name: 'Compare' }).click()
    await expect(page.getByRole('table', { name: 'Plans side by side' })).toBeVisible()
    await expect(page.getByRole('dialog')).toBeHidden()
    expect(await accessibilityFaults(page)).toEqual([])
  })
}
