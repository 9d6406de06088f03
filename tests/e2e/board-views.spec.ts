import type { Locator, Page } from '@playwright/test'
import { expect as check, test as plain } from '@playwright/test'
import { accessibilityFaults } from './support/accessibility'
import { PlanFile, withPlan } from './support/open-plan'
import { expect, test } from './support/parley-app'

const stockholm = /Stockholm consultations 2018/

const view = async (page: Page, name: string): Promise<void> => {
  await page.getByText(name, { exact: true }).click()
}

const columns = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('combobox', { name: 'Columns' }).click()
  await page.getByRole('option', { name }).click()
}

const cards = (page: Page): Locator => page.locator('.rbc-day-slot [data-placement]')
const card = (page: Page, title: RegExp): Locator => page.locator('[data-placement]').filter({ hasText: title }).first()
const heads = (page: Page): Locator => page.locator('.hours-resource-name')
const shown = (page: Page): Locator => page.getByRole('group', { name: 'What is shown' })

const saturday = async (parley: { page: Page; openSample: (title: RegExp) => Promise<void> }): Promise<Page> => {
  await parley.openSample(stockholm)
  await parley.page.getByRole('button', { name: 'Sat 8 Dec' }).click()
  await expect(card(parley.page, /Hodeidah/)).toBeVisible()
  return parley.page
}

test('a day by room, by delegation, by interpreter and by chair; a session stands with each of its people', async ({ parley }) => {
  const page = await saturday(parley)
  await expect(heads(page).first()).toHaveText('Great Hall')
  await expect(page.locator('[data-placement]').filter({ hasText: 'prisoner' })).toHaveCount(1)
  await columns(page, 'By delegation')
  await expect(heads(page)).toHaveText(['Delegation of the Government of Yemen', 'Delegation of Ansar Allah'])
  await expect(page.locator('[data-placement]').filter({ hasText: 'prisoner' })).toHaveCount(2)
  await columns(page, 'By interpreter')
  await expect(heads(page).first()).toHaveText('Not assigned')
  await expect(shown(page)).toContainText('held without interpretation')
  await columns(page, 'By chair')
  await expect(heads(page).first()).toHaveText('Not assigned')
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Columns' })).toHaveValue('By chair')
})

test('days side by side are as many as asked for, and the number is remembered', async ({ parley }) => {
  const page = await saturday(parley)
  await view(page, '3 days')
  await expect(page.locator('.hours-head-day')).toHaveCount(3)
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('radiogroup', { name: 'Days side by side' }).getByText('5').click()
  await page.keyboard.press('Escape')
  await expect(page.locator('.hours-head-day')).toHaveCount(5)
  await page.reload()
  await expect(page.getByText('5 days', { exact: true })).toBeVisible()
})

test('the week has every room of every day; a day is drawn when it is scrolled into view, and keeps its place', async ({ parley }) => {
  const page = await saturday(parley)
  await view(page, 'Week')
  await expect(page.locator('.rbc-day-slot')).toHaveCount(7 * 17)
  await expect(card(page, /Hodeidah/)).toBeVisible()
  const thursday = page.locator('.rbc-day-slot[data-day="2018-12-06"]')
  await expect(thursday.locator('[data-placement]')).toHaveCount(0)
  await page.getByRole('button', { name: 'Thu 6 Dec' }).first().click()
  await expect(card(page, /Opening ceremony/)).toBeVisible()
  await expect(page.locator('.rbc-day-slot[data-day="2018-12-09"] [data-placement]')).toHaveCount(0)
  await page.locator('.rbc-time-content').evaluate((grid) => {
    grid.scrollLeft = grid.scrollWidth
  })
  await expect(page.locator('.rbc-day-slot[data-day="2018-12-09"] [data-placement]').first()).toBeAttached()
})

test('the agenda lists the round day by day, the month each day', async ({ parley }) => {
  const page = await saturday(parley)
  await view(page, 'Agenda')
  await expect(page.getByRole('heading', { name: 'Thursday 6 December 2018' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Opening ceremony/ })).toBeVisible()
  await view(page, 'Month')
  await expect(page.getByRole('heading', { name: 'December 2018' })).toBeVisible()
  await expect(page.getByText('Stockholm time, UTC+1')).toBeVisible()
})

test('filters leave less, say how much and why, and each is taken away by its chip', async ({ parley }) => {
  const page = await saturday(parley)
  const before = await cards(page).count()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByLabel('Words').fill('prisoner')
  await page.getByRole('textbox', { name: 'Format' }).or(page.getByRole('combobox', { name: 'Format' })).first().click()
  await page.getByRole('option', { name: 'working group' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(cards(page)).toHaveCount(1)
  await expect(shown(page)).toContainText(/1 of \d+ sessions shown/)
  await page.reload()
  await page.getByRole('button', { name: 'Sat 8 Dec' }).click()
  await expect(cards(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Remove the filter “prisoner”' }).click()
  await expect(cards(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'Remove the filter working group' }).click()
  await expect(cards(page)).toHaveCount(before)
  await expect(shown(page)).toHaveCount(0)
})

test('a hidden room has no column, and the board says that its sessions are not shown', async ({ parley }) => {
  const page = await saturday(parley)
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('combobox', { name: 'Hide rooms' }).or(page.getByRole('textbox', { name: 'Hide rooms' })).first().click()
  await page.getByRole('option', { name: 'Orangery' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(heads(page).filter({ hasText: 'Orangery' })).toHaveCount(0)
  await expect(shown(page)).toContainText('Without Orangery')
  await page.getByRole('button', { name: 'Remove the filter Without Orangery' }).click()
  await expect(card(page, /Hodeidah/)).toBeVisible()
})

test('condensed columns, the step and the second clock are remembered over a reload', async ({ parley }) => {
  const page = await saturday(parley)
  const wide = (await page.locator('.rbc-day-slot').first().boundingBox())?.width ?? 0
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('switch', { name: /Condensed/ }).press('Space')
  await page.getByRole('radiogroup', { name: 'Step when moving' }).getByText('30 min').click()
  await page.getByRole('combobox', { name: 'Second clock' }).fill('Aden')
  await page.getByRole('option', { name: /Aden/ }).click()
  await page.keyboard.press('Escape')
  await page.reload()
  await page.getByRole('button', { name: 'Sat 8 Dec' }).click()
  await expect(page.getByRole('group', { name: 'Hours of Aden time' })).toContainText('10:00')
  await expect(page.locator('.hours-corner')).toContainText('Aden time, UTC+3')
  expect((await page.locator('.rbc-day-slot').first().boundingBox())?.width ?? 0).toBeLessThan(wide)
  const session = card(page, /Hodeidah/)
  await session.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(session).toHaveAccessibleName(/15:00–17:30/)
})

test('on a day of the round the line of now stands at the venue’s time and moves by itself', async ({ page, parley }) => {
  await page.clock.install({ time: new Date('2018-12-08T11:29:40Z') })
  await parley.openSample(stockholm)
  await page.getByRole('button', { name: 'Sat 8 Dec' }).click()
  await expect(page.getByRole('img', { name: 'Now, 12:29' })).toBeAttached()
  await page.clock.runFor(30_000)
  await expect(page.getByRole('img', { name: 'Now, 12:30' })).toBeAttached()
  await page.getByRole('button', { name: 'Sun 9 Dec' }).click()
  await expect(page.getByRole('img', { name: /^Now/ })).toHaveCount(0)
})

for (const scheme of ['light', 'dark'] as const) {
  test(`every grouping of the board, ${scheme}: no accessibility faults`, async ({ parley }) => {
    test.slow()
    await parley.page.emulateMedia({ colorScheme: scheme })
    const page = await saturday(parley)
    for (const name of ['By delegation', 'By interpreter', 'By chair', 'By day']) {
      await columns(page, name)
      expect(await accessibilityFaults(page), name).toEqual([])
    }
  })

  test(`every view and menu of the board, ${scheme}: no accessibility faults`, async ({ parley }) => {
    test.slow()
    await parley.page.emulateMedia({ colorScheme: scheme })
    const page = await saturday(parley)
    for (const name of ['Display', 'Filter']) {
      await page.getByRole('button', { name, exact: true }).click()
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      expect(await accessibilityFaults(page), name).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog', { name })).toBeHidden()
    }
    for (const name of ['Day', '3 days', 'Week', 'Month', 'Agenda']) {
      await view(page, name)
      expect(await accessibilityFaults(page), name).toEqual([])
    }
  })
}

const round = 'round-stockholm'
const session = 'session-opening'
const placement = 'placement-opening'

plain('a session past midnight stands on both days, and the day the clocks change says so', async ({ page }) => {
  const plan = new PlanFile()
    .put('rounds', round, { startDate: '2018-10-27', endDate: '2018-10-29' })
    .put('sessions', 'late', { title: 'Night talks', minutes: 150 }, session)
    .put('placements', 'late-place', { sessionId: 'late', roomId: 'room-plenary', start: '2018-10-27T23:00', minutes: 150 }, placement)
    .put('sessions', 'early', { title: 'Early talks', minutes: 120 }, session)
    .put('placements', 'early-place', { sessionId: 'early', roomId: 'room-plenary', start: '2018-10-28T02:30', minutes: 120 }, placement)
  await withPlan(page, plan, async () => {
    await view(page, '3 days')
    await columns(page, 'By day')
    await check(page.locator('[data-placement="late-place"]')).toHaveCount(2)
    await check(page.locator('[data-placement="late-place"]').first()).toHaveAccessibleName(/23:00–01:30 \(\+1 day\)/)
    await check(page.getByText('Clocks go back at 03:00: UTC+2, then UTC+1')).toBeVisible()
    await check(page.locator('.hours-corner')).toContainText('from Sun 28 Oct 03:00 UTC+1')
    await check(page.getByRole('img', { name: /comes twice/ })).toBeAttached()
    const early = await page.locator('[data-placement="early-place"]').boundingBox()
    const column = await page.locator('.rbc-day-slot[data-day="2018-10-28"]').boundingBox()
    // Half past two by the clock on the wall, whatever happened an hour before.
    check(Math.round((((early?.y ?? 0) - (column?.y ?? 0)) / (column?.height ?? 1)) * 1440)).toBe(150)
  })
})

plain('venues on two clocks: one at a time, and the other’s sessions are a click away', async ({ page }) => {
  const plan = new PlanFile()
    .put('rounds', round, { venueIds: ['venue-johannesberg', 'harbour'] })
    .put('venues', 'harbour', { name: 'Harbour House', zone: 'Asia/Muscat', floorPlans: [] }, 'venue-johannesberg')
    .put('rooms', 'quay', { venueId: 'harbour', name: 'Quay', adjacentRoomIds: [] }, 'room-press')
    .put('sessions', 'there', { title: 'Talks in Muscat' }, session)
    .put('placements', 'there-place', { sessionId: 'there', roomId: 'quay', start: '2018-12-06T09:00' }, placement)
  await withPlan(page, plan, async () => {
    await check(page.locator(`[data-placement="${placement}"]`)).toBeVisible()
    await check(shown(page)).toContainText('6 of 7 sessions shown')
    await page.getByRole('button', { name: '1 session on Muscat time' }).click()
    await check(page.locator('[data-placement="there-place"]')).toBeVisible()
    await check(page.locator('.hours-corner')).toContainText('Muscat time, UTC+4')
    await check(page.getByRole('combobox', { name: 'Clock of the board' })).toHaveValue('Muscat time')
  })
})

plain('a round without dates is given them on the board; a wrong one is said', async ({ page }) => {
  const plan = new PlanFile().put('rounds', round, { startDate: null, endDate: null })
  await withPlan(page, plan, async () => {
    await check(page.getByText('Stockholm consultations has no dates yet')).toBeVisible()
    // What is planned already says which days they probably are.
    await check(page.getByLabel('First day')).toHaveValue('2018-12-06')
    await check(page.getByLabel('Last day')).toHaveValue('2018-12-13')
    check(await accessibilityFaults(page)).toEqual([])
    await page.getByLabel('Last day').fill('2018-12-01')
    await page.getByRole('button', { name: 'Set the dates' }).click()
    await check(page.getByRole('alert').filter({ hasText: 'The last day is before the first.' })).toBeVisible()
    await page.getByLabel('Last day').fill('2018-12-12')
    await page.getByRole('button', { name: 'Set the dates' }).click()
    await check(page.locator(`[data-placement="${placement}"]`)).toBeVisible()
  })
})

plain('a venue without rooms, rooms of one name, and names in Arabic, Chinese and Amharic', async ({ page }) => {
  const plan = new PlanFile()
    .put('rounds', round, { venueIds: ['venue-johannesberg', 'bare'] })
    .put('venues', 'bare', { name: 'Empty House', floorPlans: [] }, 'venue-johannesberg')
    .put('rooms', 'room-plenary', { name: 'قاعة السلام' })
    .put('rooms', 'room-envoy-office', { name: 'Salon', floor: '1' })
    .put('rooms', 'room-secure', { name: 'Salon', floor: '2' })
    .put('sessions', 'one', { title: '和平会谈' }, session)
    .put('sessions', 'two', { title: 'የሰላም ውይይት' }, session)
    .put('placements', 'one-place', { sessionId: 'one', roomId: 'room-envoy-office', start: '2018-12-06T09:00' }, placement)
    .put('placements', 'two-place', { sessionId: 'two', roomId: 'room-secure', start: '2018-12-06T09:00' }, placement)
  await withPlan(page, plan, async () => {
    await check(heads(page).nth(0)).toHaveText('قاعة السلام')
    await check(heads(page).nth(1)).toHaveText('Salon (floor 1)')
    await check(heads(page).nth(2)).toHaveText('Salon (floor 2)')
    await check(page.locator('[data-placement="two-place"]')).toHaveAccessibleName(/የሰላም ውይይት.*Salon \(floor 2\)/)
    await check(card(page, /和平会谈/)).toBeVisible()
    await check(shown(page)).toContainText('Empty House has no rooms yet.')
  })
})

plain('three hundred sessions on one day in one room are all on the board, and the agenda lists them', async ({ page }) => {
  const plan = new PlanFile()
  for (let at = 1; at <= 300; at += 1) {
    const start = `2018-12-06T${String(8 + (at % 12)).padStart(2, '0')}:00`
    plan.put('sessions', `s${String(at)}`, { title: `Talk ${String(at)}` }, session).put('placements', `p${String(at)}`, { sessionId: `s${String(at)}`, roomId: 'room-plenary', start }, placement)
  }
  await withPlan(page, plan, async () => {
    await check(cards(page).filter({ hasText: /Talk/ })).toHaveCount(300)
    await view(page, 'Agenda')
    await check(page.getByRole('button', { name: /Talk 300/ })).toBeAttached()
  })
})

plain('what is kept apart from a selected session is marked in its column, in words', async ({ page }) => {
  const caucus = { format: 'caucus', minutes: 60, chairId: null, teamMemberIds: [], interpretation: 'none', guests: 0 }
  const whole = (delegationId: string) => ({ attendance: [{ delegationId, delegateIds: null, speakingMinutes: null }] })
  const plan = new PlanFile()
    .put('sessions', 'one', { ...caucus, ...whole('delegation-government'), title: 'Northern caucus' }, session)
    .put('sessions', 'two', { ...caucus, ...whole('delegation-ansar-allah'), title: 'Southern caucus' }, session)
    .put('placements', 'one-place', { sessionId: 'one', roomId: 'room-plenary', start: '2018-12-05T14:00', minutes: 60 }, placement)
    .put('placements', 'two-place', { sessionId: 'two', roomId: 'room-envoy-office', start: '2018-12-05T14:00', minutes: 60 }, placement)
    .put('rounds', round, { startDate: '2018-12-05' })
  await withPlan(page, plan, async () => {
    await page.locator('[data-placement="one-place"]').click()
    const marks = page.locator('.hours-apart')
    // Where the others are; more rooms may be too near.
    await check(marks.first()).toBeAttached()
    await check(marks.first()).toHaveAccessibleName(/Ansar Allah|Government/)
    await page.getByRole('button', { name: 'Display' }).click()
    await check(page.getByText('Kept apart from the session’s parties')).toBeVisible()
  })
})
