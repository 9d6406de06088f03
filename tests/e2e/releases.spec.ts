import { accessibilityFaults } from './support/accessibility'
import { expect, test } from './support/parley-app'
import { card, copied, doByPalette, issue, moveHodeidah, moveQuietTalk, overhearCopies } from './support/plan-steps'

const stockholm = /Stockholm consultations 2018/

test('the first release is reviewed, an open finding accepted in place, and issued with what is still open', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  await parley.goTo('Releases')
  await expect(page.getByRole('heading', { name: 'Nothing has gone out yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Issue the first release…' }).click()
  const open = page.getByRole('region', { name: 'Open findings' })
  const form = page.getByRole('form', { name: 'Release' })
  const button = form.getByRole('button', { name: /^Issue with \d+ open warnings$/ })
  const before = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0])
  const row = open.getByRole('listitem').filter({ hasText: 'Shuttle talks: Taiz corridors' })
  await row.getByRole('button', { name: 'Accept…' }).click()
  await row.getByLabel('Why it stands').fill('Waits for the corridor map')
  await row.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(row).toBeHidden()
  await expect(form.getByRole('button', { name: `Issue with ${String(before - 1)} open warnings` })).toBeVisible()

  await expect(form.getByLabel('Name')).toHaveValue('v1')
  await form.getByLabel('Name').fill('')
  await expect(form.getByRole('button', { name: /^Issue/ })).toBeDisabled()
  await form.getByLabel('Name').fill('v1 for the parties')
  await form.getByLabel('Note').fill('Agreed with the host')
  await form.getByRole('button', { name: /^Issue/ }).click()
  const released = page.getByRole('table', { name: 'Releases' })
  await expect(released.getByRole('columnheader', { name: 'Issued, Stockholm time' })).toBeVisible()
  await expect(released.getByRole('row', { name: /v1 for the parties.*\d\d:\d\d.*Agreed with the host/ })).toBeVisible()
  await expect(page.getByText('as released in v1 for the parties')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo issuing release v1 for the parties' })).toBeEnabled()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { name: 'Nothing has gone out yet' })).toBeVisible()
})

test('a finding of the review leads to what it is about', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  await doByPalette(page, 'issue a release')
  await page.getByRole('region', { name: 'Open findings' }).getByRole('listitem').filter({ hasText: 'Shuttle talks: Taiz corridors' }).getByRole('button', { name: 'Go there' }).click()
  await expect(page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name: /Shuttle talks/ })).toBeVisible()
})

test('what changed since a release is listed by day, delegation and person, with who must be told and how', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  await issue(page)
  await moveHodeidah(parley)
  await parley.goTo('Releases')
  await expect(page.getByText('1 change since v1')).toBeVisible()
  await page.getByRole('button', { name: 'See what changed' }).click()
  const changes = page.getByRole('region', { name: 'What changed' })
  await expect(changes.getByRole('region', { name: 'Saturday 8 December 2018' }).getByRole('listitem')).toContainText('moved from Sat 8 Dec 14:30 to 14:45')
  await page.getByText('By delegation', { exact: true }).click()
  await expect(changes.getByRole('region', { name: 'Delegation of Ansar Allah' })).toContainText('Hodeidah')
  await page.getByText('By person', { exact: true }).click()
  await expect(changes.getByRole('region', { name: /, delegate$/ }).first()).toContainText('Hodeidah')

  const who = page.getByRole('region', { name: 'Who must be told' })
  await expect(who.getByRole('listitem').filter({ hasText: 'Delegation of Ansar Allah' })).toContainText('liaison Oskar Nyström')
  await overhearCopies(page)
  await who.getByRole('button', { name: 'Copy the list' }).click()
  expect(await copied(page)).toContain('All times: Stockholm time, UTC+1')
  expect(await copied(page)).toMatch(/Delegation of Ansar Allah: liaison Oskar Nyström.*\n- Working group: Hodeidah/)

  await page.getByRole('group', { name: 'Kind of change' }).getByRole('button', { name: 'Moved 1' }).click()
  await expect(changes.getByRole('listitem').first()).toContainText('Hodeidah')
  await expect(page.getByRole('group', { name: 'Kind of change' }).getByRole('button', { name: 'New 0' })).toBeDisabled()
  await changes.getByRole('button', { name: /^Go to Working group: Hodeidah/ }).first().click()
  await expect(page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name: /Hodeidah/ })).toBeVisible()
})

test('a confidential session is marked, and only those in it are told of it', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  await issue(page)
  await moveQuietTalk(parley)
  await doByPalette(page, 'what changed since the last release')
  const changes = page.getByRole('region', { name: 'What changed' })
  await expect(changes.getByRole('listitem').filter({ hasText: 'Quiet talk' })).toContainText('confidential')
  const who = page.getByRole('region', { name: 'Who must be told' })
  await expect(who.getByRole('listitem').filter({ hasText: 'Faris al-Hamdani' })).toBeVisible()
  await expect(who.getByText(/^Delegation of/)).toHaveCount(0)
  await page.getByText('By delegation', { exact: true }).click()
  await expect(changes.getByText('Quiet talk')).toHaveCount(0)
})

test('a second release leads to what has to be told of it, and any two releases can be compared', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  await issue(page)
  await moveHodeidah(parley)
  await doByPalette(page, 'issue a release')
  await expect(page.getByRole('region', { name: 'What changed' })).toContainText('moved from Sat 8 Dec 14:30 to 14:45')
  await expect(page.getByRole('form', { name: 'Release' }).getByLabel('Name')).toHaveValue('v2')
  await page.getByRole('form', { name: 'Release' }).getByRole('button', { name: /^Issue/ }).click()
  await expect(page.getByRole('combobox', { name: 'From' })).toHaveValue('v1')
  await expect(page.getByRole('combobox', { name: 'To' })).toHaveValue('v2')
  await page.getByRole('combobox', { name: 'To' }).click()
  await page.getByRole('option', { name: 'v1' }).click()
  await expect(page.getByText('Choose two different schedules to compare.')).toBeVisible()
  await page.getByRole('tab', { name: 'Releases' }).click()
  await page.getByRole('button', { name: 'Changes from v1 to v2' }).click()
  await expect(page.getByRole('region', { name: 'What changed' })).toContainText('Hodeidah')
})

test('rolling back says what will change and what can’t come back, and is one step', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  await issue(page)
  await moveHodeidah(parley)
  // A room that the release uses goes: what was in it cannot come back there.
  await parley.goTo('Venues')
  await doByPalette(page, 'Tower Room')
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByRole('heading', { name: 'Tower Room' })).toBeVisible()
  await inspector.getByRole('button', { name: /^Remove/ }).click()
  await page.getByRole('dialog', { name: 'Remove Tower Room?' }).getByRole('button', { name: /^Remove/ }).click()

  await parley.goTo('Releases')
  await page.getByRole('button', { name: 'Roll back to v1…' }).click()
  await expect(page.getByRole('region', { name: "What can't come back" })).toContainText('Quiet talk comes back without a place: its room Tower Room was removed since.')
  await expect(page.getByRole('region', { name: 'What will change' })).toContainText('moved from Sat 8 Dec 14:45 to 14:30')
  await page.getByRole('button', { name: 'Roll back to v1', exact: true }).click()
  await page.getByRole('button', { name: 'Sat 8 Dec', exact: true }).click()
  await expect(card(page, /Hodeidah/)).toHaveAccessibleName(/14:30–17:00/)
  await page.getByRole('button', { name: 'Undo rolling back to v1' }).click()
  await expect(card(page, /Hodeidah/)).toHaveAccessibleName(/14:45–17:15/)
})

test('by keyboard alone: a release is issued and its changes are read', async ({ parley }) => {
  const { page } = parley
  await parley.openSample(stockholm)
  await doByPalette(page, 'issue a release')
  await page.getByRole('form', { name: 'Release' }).getByLabel('Name').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table', { name: 'Releases' })).toBeVisible()
  await page.getByRole('tab', { name: 'Releases' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Changes' })).toBeFocused()
  await expect(page.getByText('Nothing changed from v1 to the draft.')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('heading', { name: 'One plan, no what-ifs' })).toBeVisible()
})

// The other specs look in the other scheme; both take their colours from one list of tokens.
for (const scheme of ['light'] as const) {
  test(`releases and changes, ${scheme}: no accessibility faults`, async ({ parley }) => {
    const { page } = parley
    await page.emulateMedia({ colorScheme: scheme })
    await parley.openSample(stockholm)
    await issue(page)
    await moveHodeidah(parley)
    await moveQuietTalk(parley)
    await parley.goTo('Releases')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('tab', { name: 'Changes' }).click()
    await expect(page.getByRole('region', { name: 'What changed' })).toContainText('Quiet talk')
    expect(await accessibilityFaults(page)).toEqual([])
  })

  test(`the reviews before a release and before going back, ${scheme}: no accessibility faults`, async ({ parley }) => {
    const { page } = parley
    await page.emulateMedia({ colorScheme: scheme })
    await parley.openSample(stockholm)
    await issue(page)
    await moveHodeidah(parley)
    await doByPalette(page, 'issue a release')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Not now' }).click()
    await page.getByRole('button', { name: 'Roll back to v1…' }).click()
    expect(await accessibilityFaults(page)).toEqual([])
  })
}
