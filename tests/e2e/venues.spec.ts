import { accessibilityFaults } from './support/accessibility'
import { cellOf, saved } from './support/grid'
import { expect, test } from './support/parley-app'

const stockholm = /Stockholm consultations 2018/

const open = async (parley: { openSample: (title: RegExp) => Promise<void>; goTo: (screen: string) => Promise<void> }): Promise<void> => {
  await parley.openSample(stockholm)
  await parley.goTo('Venues')
}

test('a venue is listed with its clock, hours and rooms', async ({ parley }) => {
  await open(parley)
  const row = parley.page.getByRole('row', { name: /Johannesberg Castle/ })
  await expect(row).toContainText('Stockholm time, UTC+1')
  await expect(row).toContainText('07:00–23:00')
  await expect(row).toContainText('17')
})

test('a neighbour written on one side stands on the other, and one undo takes both away', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const library = await cellOf(page, 'Rooms', /^Library/, 'Next to')
  const orangery = await cellOf(page, 'Rooms', /^Orangery/, 'Next to')
  await library.click()
  await page.keyboard.type('orangery')
  await page.keyboard.press('Enter')
  await expect(library).toHaveText('Orangery')
  await expect(orangery).toHaveText('Library')
  await saved(page)
  await page.keyboard.press('Control+z')
  await expect(library).toHaveText('')
  await expect(orangery).toHaveText('')
})

test('a neighbour that is no room is refused by name', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const library = await cellOf(page, 'Rooms', /^Library/, 'Next to')
  await library.click()
  await page.keyboard.type('Cellar')
  await page.keyboard.press('Enter')
  await expect(library.getByRole('alert')).toHaveText(/There is no room “Cellar”/)
})

test('fewer seats than people, and booths too few or too narrow for the team, are found at once', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const findings = page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: /^Findings/ })
  const before = await findings.innerText()
  const seats = await cellOf(page, 'Rooms', /^Great Hall/, 'Hollow square')
  await seats.click()
  await page.keyboard.type('4')
  await page.keyboard.press('Enter')
  await expect(seats).toHaveText('4')
  await expect(findings).not.toHaveText(before)
  await expect((await cellOf(page, 'Rooms', /^Great Hall/, 'Findings')).getByRole('img')).toBeVisible()
  await (await cellOf(page, 'Rooms', /^Great Hall/, 'Room')).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByLabel('Booth width, cm').fill('120')
  await inspector.getByLabel('Booth width, cm').press('Enter')
  await expect(inspector.getByText(/^The booths of Great Hall are 120 cm wide, and \d interpreters in one booth at .+ need \d+ cm\.$/).first()).toBeVisible()
  await inspector.getByLabel('Kind of booth').click()
  await page.getByRole('option', { name: 'Built-in (ISO 2603)' }).click()
  await inspector.getByLabel('Booths', { exact: true }).fill('0')
  await inspector.getByLabel('Booths', { exact: true }).press('Enter')
  await expect(inspector.getByText(/^Great Hall has no interpretation booth, and .+ needs 1: Arabic and English\.$/).first()).toBeVisible()
})

test('an added room is typed over at once', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await page.getByRole('button', { name: 'Add room' }).click()
  await expect(page.getByRole('grid', { name: 'Rooms' }).locator('[data-active]')).toHaveText('New room')
  await page.keyboard.type('Chapel')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'Rooms' }).getByText('Chapel')).toBeVisible()
  await expect(page.getByText('18 rows')).toBeVisible()
})

test('the venue’s zone is found by typing, and a closed period is added and taken away', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await page.getByRole('button', { name: 'Johannesberg Castle' }).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByLabel('Time zone').fill('Tunis')
  await page.getByRole('option', { name: 'Africa/Tunis' }).click()
  await expect(page.getByRole('row', { name: /Johannesberg Castle/ })).toContainText('Tunis time')
  const periods = inspector.getByLabel('Closed from')
  const before = await periods.count()
  await inspector.getByRole('button', { name: 'Add period' }).click()
  await expect(periods).toHaveCount(before + 1)
  await expect(periods.last()).toHaveValue('2018-12-06 09:00')
  await periods.last().fill('2018-12-06 25:00')
  await periods.last().press('Enter')
  await expect(inspector.getByText('Write 2018-12-06 09:30.')).toBeVisible()
  await inspector.getByRole('button', { name: 'Remove this period' }).last().click()
  await expect(periods).toHaveCount(before)
})

test('a tick says whether the round uses a venue', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const tick = page.getByRole('checkbox', { name: /Johannesberg Castle is used/ })
  await tick.click()
  await expect(tick).not.toBeChecked()
  await expect(page.getByText('Stockholm consultations has no venue yet: tick one')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(tick).toBeChecked()
})

test('removing a room that is used says what it would do; it can be kept, or removed and brought back', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const library = await cellOf(page, 'Rooms', /^Library/, 'Room')
  await library.click()
  await page.getByRole('button', { name: 'Remove this room' }).click()
  const question = page.getByRole('dialog', { name: 'Remove Library?' })
  await expect(question).toContainText(/\d+ sessions? would become unplaced/)
  await question.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(question).toBeHidden()
  await expect(page.getByText('17 rows')).toBeVisible()
  await page.getByRole('button', { name: 'Remove this room' }).click()
  await question.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByText('16 rows')).toBeVisible()
  await saved(page)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('17 rows')).toBeVisible()
})

test('two rooms of the same name get a quiet note', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  const tower = await cellOf(page, 'Rooms', /^Tower Room/, 'Room')
  await expect(page.getByRole('img', { name: 'Another room has the same name' })).toHaveCount(0)
  await tower.click()
  await page.keyboard.type('library')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('img', { name: 'Another room has the same name' })).toHaveCount(2)
})

test('zones and entrances already used in the venue are offered', async ({ parley }) => {
  const { page } = parley
  await open(parley)
  await (await cellOf(page, 'Rooms', /^Library/, 'Room')).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByLabel('Zone').fill('Ga')
  await page.getByRole('option', { name: 'Garden' }).click()
  await expect(await cellOf(page, 'Rooms', /^Library/, 'Zone')).toHaveText('Garden')
  await inspector.getByLabel('Entrances').fill('Road')
  await page.getByRole('option', { name: 'Road gate' }).click()
  await expect(await cellOf(page, 'Rooms', /^Library/, 'Entrances')).toHaveText('East door, West door, Road gate')
})

// The other specs look in the other scheme; both take their colours from one list of tokens.
for (const scheme of ['dark'] as const) {
  test(`nothing for axe to find (${scheme})`, async ({ parley }) => {
    test.slow()
    const { page } = parley
    await page.emulateMedia({ colorScheme: scheme })
    await open(parley)
    await (await cellOf(page, 'Rooms', /^Great Hall/, 'Room')).click()
    await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible()
    expect(await accessibilityFaults(page)).toEqual([])
  })
}
