import type { Locator, Page } from '@playwright/test'
import { accessibilityFaults } from './support/accessibility'
import { saved } from './support/grid'
import type { ParleyApp } from './support/parley-app'
import { expect, test } from './support/parley-app'

const openPlan = async (parley: ParleyApp): Promise<void> => {
  await parley.openSample(/Stockholm consultations 2018/)
  await parley.goTo('Venues')
  await parley.page.getByText('Floor plan', { exact: true }).click()
  await expect(room(parley.page, 'Great Hall')).toBeVisible()
}

const plan = (page: Page): Locator => page.getByRole('region', { name: 'Floor plan' })
const room = (page: Page, name: string): Locator => plan(page).getByRole('button', { name: new RegExp(`^${name};`) })
const line = (page: Page): Locator => page.getByRole('main').getByRole('status').last()

/** Pixels a square measures: the Great Hall is eight squares wide. */
const square = async (page: Page): Promise<number> => Number(await plan(page).locator('[data-room=room-plenary] rect').nth(1).getAttribute('width')) / 8

const middleOf = async (target: Locator): Promise<{ x: number; y: number }> => {
  const box = await target.boundingBox()
  if (!box) throw new Error('It is not on screen.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const drag = async (page: Page, from: { x: number; y: number }, by: { x: number; y: number }, drop = true): Promise<void> => {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 4 })
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 })
  if (drop) await page.mouse.up()
}

const undo = async (page: Page): Promise<void> => {
  await saved(page)
  await page.keyboard.press('Control+z')
}

test('a room dragged lands on squares, and one undo puts it back', async ({ parley }) => {
  const { page } = parley
  await openPlan(parley)
  const unit = await square(page)
  await expect(room(page, 'Orangery')).toHaveAccessibleName(/column 7, row 11/)
  await drag(page, await middleOf(room(page, 'Orangery')), { x: unit * -2.3, y: unit * -0.8 })
  await expect(room(page, 'Orangery')).toHaveAccessibleName(/column 5, row 10/)
  await undo(page)
  await expect(room(page, 'Orangery')).toHaveAccessibleName(/column 7, row 11/)
})

test('Escape while dragging leaves the room where it was', async ({ parley }) => {
  const { page } = parley
  await openPlan(parley)
  const unit = await square(page)
  await drag(page, await middleOf(room(page, 'Orangery')), { x: unit * -3, y: 0 }, false)
  await expect(room(page, 'Orangery')).toHaveAccessibleName(/column 4, row 11/)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(room(page, 'Orangery')).toHaveAccessibleName(/column 7, row 11/)
  await expect(page.getByRole('button', { name: 'Undo', exact: false }).first()).toBeDisabled()
})

test('by keyboard a room is moved, resized, opened and taken off; a held key is one step', async ({ parley }) => {
  const { page } = parley
  await openPlan(parley)
  const medical = room(page, 'Medical Room')
  await medical.focus()
  await page.keyboard.down('ArrowLeft')
  await page.keyboard.down('ArrowLeft')
  await page.keyboard.down('ArrowLeft')
  await page.keyboard.up('ArrowLeft')
  await expect(medical).toHaveAccessibleName(/column 8, row 8, 2 by 2/)
  await expect(medical).toBeFocused()
  await expect(line(page)).toContainText('Medical Room: column 8, row 8, 2 × 2 squares (4 m × 4 m)')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(medical).toHaveAccessibleName(/column 8, row 8, 3 by 2/)
  await undo(page)
  await expect(medical).toHaveAccessibleName(/column 8, row 8, 2 by 2/)
  await undo(page)
  await expect(medical).toHaveAccessibleName(/column 11, row 8, 2 by 2/)
  await medical.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name: 'Medical Room' })).toBeVisible()
  await medical.focus()
  await page.keyboard.press('Delete')
  await expect(medical).toHaveCount(0)
  await page.getByRole('button', { name: 'Place Medical Room on the plan' }).press('Enter')
  await expect(medical).toBeFocused()
})

test('a picked room is resized by its edge and its corner', async ({ parley }) => {
  const { page } = parley
  await openPlan(parley)
  const unit = await square(page)
  await room(page, 'Orangery').click()
  await drag(page, await middleOf(plan(page).locator('[data-wall="1 0"]')), { x: unit, y: 0 })
  await expect(room(page, 'Orangery')).toHaveAccessibleName(/column 7, row 11, 5 by 3/)
  await drag(page, await middleOf(plan(page).locator('[data-wall="-1 -1"]')), { x: -unit, y: -unit })
  await expect(room(page, 'Orangery')).toHaveAccessibleName(/column 6, row 10, 6 by 4/)
})

test('dragging over empty squares draws a new room and opens it', async ({ parley }) => {
  const { page } = parley
  await openPlan(parley)
  const unit = await square(page)
  const hall = await middleOf(room(page, 'West Prayer Room'))
  await drag(page, { x: hall.x - unit, y: hall.y + unit * 3 }, { x: unit * 2, y: unit })
  await expect(room(page, 'New room')).toHaveAccessibleName(/3 by 2 squares/)
  await expect(page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name: 'New room' })).toBeVisible()
})

test('a room waiting beside the plan is dragged onto it', async ({ parley }) => {
  const { page } = parley
  await openPlan(parley)
  await room(page, 'Medical Room').click()
  await page.getByRole('button', { name: 'Take off the plan' }).click()
  const from = await middleOf(page.locator('[data-waiting=room-medical]'))
  const to = await middleOf(room(page, 'West Prayer Room'))
  const unit = await square(page)
  await drag(page, from, { x: to.x - from.x + unit, y: to.y - from.y + unit * 4 })
  await expect(room(page, 'Medical Room')).toBeVisible()
  await undo(page)
  await expect(room(page, 'Medical Room')).toHaveCount(0)
})

test('rooms that touch are made neighbours in one step', async ({ parley }) => {
  const { page } = parley
  await openPlan(parley)
  const winter = room(page, 'Winter Garden')
  await winter.focus()
  await page.keyboard.down('ArrowLeft')
  await page.keyboard.down('ArrowLeft')
  await page.keyboard.up('ArrowLeft')
  await page.getByRole('button', { name: 'Rooms that touch: 1' }).click()
  await expect(page.getByRole('checkbox', { name: 'Orangery and Winter Garden' })).toBeChecked()
  await page.getByRole('button', { name: 'Put them next to each other' }).click()
  await expect(winter).toHaveAccessibleName(/next to Orangery/)
  await expect(room(page, 'Orangery')).toHaveAccessibleName(/next to Winter Garden/)
  await expect(page.getByRole('button', { name: 'No rooms to join' })).toBeDisabled()
  await undo(page)
  await expect(winter).toHaveAccessibleName(/next to no room/)
})

test('two picked rooms are put next to each other and parted; a line between two joins them too', async ({ parley }) => {
  const { page } = parley
  await openPlan(parley)
  await room(page, 'Orangery').click()
  await room(page, 'Medical Room').click({ modifiers: ['Shift'] })
  await expect(line(page)).toHaveText('Orangery and Medical Room: not next to each other, 9.2 m from middle to middle.')
  await page.getByRole('button', { name: 'Next to each other', exact: true }).click()
  await expect(room(page, 'Orangery')).toHaveAccessibleName(/next to Medical Room/)
  await page.getByRole('button', { name: 'Not next to each other' }).click()
  await expect(room(page, 'Orangery')).toHaveAccessibleName(/next to no room/)
  await room(page, 'Orangery').click()
  const [from, to] = [await middleOf(plan(page).locator('[data-link]')), await middleOf(room(page, 'Winter Garden'))]
  await drag(page, from, { x: to.x - from.x, y: to.y - from.y })
  await expect(room(page, 'Winter Garden')).toHaveAccessibleName(/next to Orangery/)
})

test('a large picture is scaled down and lies under the plan; what is no picture is refused in words', async ({ parley }) => {
  const { page } = parley
  await openPlan(parley)
  await page.getByRole('button', { name: 'Plan', exact: true }).click()
  const chooser = page.locator('input[type=file]')
  await chooser.setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('a plan') })
  await expect(page.getByText('plan.txt is no PNG, JPEG or WebP picture.')).toBeVisible()
  await chooser.setInputFiles({ name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from('not really') })
  await expect(page.getByText(/broken\.png can.t be read as a picture/)).toBeVisible()
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 4400
    canvas.height = 2000
    canvas.getContext('2d')?.fillRect(100, 100, 2000, 900)
    return canvas.toDataURL('image/png').replace(/^.*,/, '')
  })
  await chooser.setInputFiles({ name: 'castle.png', mimeType: 'image/png', buffer: Buffer.from(drawn, 'base64') })
  const picture = plan(page).locator('image')
  await expect(picture).toHaveAttribute('href', /^data:image\/webp;base64,/)
  const kept = await picture.evaluate(async (node) => {
    const image = new Image()
    image.src = node.getAttribute('href') ?? ''
    await image.decode()
    return [image.naturalWidth, image.naturalHeight]
  })
  expect(kept).toEqual([1600, 727])
  const strength = page.getByRole('slider', { name: 'How strongly the picture shows' })
  await strength.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(picture).toHaveAttribute('opacity', '0.55')
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expect(picture).toHaveCount(0)
  await page.keyboard.press('Escape')
  await undo(page)
  await expect(picture).toBeVisible()
})

test('a floor is added, renamed, and its rooms are measured', async ({ parley }) => {
  const { page } = parley
  await openPlan(parley)
  await page.getByRole('button', { name: 'Floor', exact: true }).click()
  await page.getByLabel('Name of the floor').fill('1')
  await expect(page.getByText('There is a Floor 1 already.')).toBeVisible()
  await page.getByLabel('Name of the floor').fill('Cellar')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('tab', { name: /Cellar/ })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('tab', { name: /Floor 2/ }).click()
  await page.getByRole('button', { name: 'Plan', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Plan' })
  await dialog.getByLabel('A square is').fill('3')
  await dialog.getByLabel('A square is').press('Enter')
  await dialog.getByLabel('Floor', { exact: true }).fill('Attic')
  await dialog.getByLabel('Floor', { exact: true }).press('Enter')
  await expect(page.getByRole('tab', { name: /Attic/ })).toHaveAttribute('aria-selected', 'true')
  await room(page, 'Tower Room').click()
  await expect(line(page)).toContainText('2 × 2 squares (6 m × 6 m)')
})

test('rooms close to both parties are said in words and marked on the plan', async ({ parley }) => {
  const { page } = parley
  await openPlan(parley)
  await page.getByRole('button', { name: 'Show two parties' }).click()
  await expect(page.getByText('The two caucus rooms share no wall, zone or entrance. Close to both: Great Hall and Library.')).toBeVisible()
  const side = page.getByRole('group', { name: /Government/ })
  await expect(side.getByRole('listitem').filter({ hasText: 'East Salon' })).toContainText('next to it, same zone, shares East door, 5 m')
  await expect(room(page, 'Great Hall')).toHaveAccessibleName(/same entrance as Government; same entrance as Ansar Allah/)
})

test('names in Arabic, Chinese and Amharic stand on the plan', async ({ parley }) => {
  const { page } = parley
  await openPlan(parley)
  for (const name of ['قاعة المشاورات الكبرى', '斯德哥尔摩厅', 'የምክክር አዳራሽ']) {
    await room(page, 'Medical Room').focus()
    await page.keyboard.press('Enter')
    const field = page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Name', { exact: true })
    await field.fill(name)
    await field.press('Enter')
    await expect(room(page, name)).toBeVisible()
    // In the field, Ctrl+Z would undo typing.
    await room(page, name).focus()
    await undo(page)
    await expect(room(page, 'Medical Room')).toBeVisible()
  }
})

test('a venue without rooms says what to do', async ({ parley }) => {
  const { page } = parley
  await openPlan(parley)
  await page.getByRole('button', { name: 'Add venue' }).click()
  await expect(page.getByRole('heading', { name: 'New venue has no rooms to draw yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Go to its rooms' }).click()
  await expect(page.getByRole('heading', { name: 'New venue has no rooms yet' })).toBeVisible()
})

// The other specs look in the other scheme; both take their colours from one list of tokens.
for (const scheme of ['dark'] as const) {
  test(`nothing for axe to find (${scheme})`, async ({ parley }) => {
    test.slow()
    const { page } = parley
    await page.emulateMedia({ colorScheme: scheme })
    await openPlan(parley)
    await page.getByRole('button', { name: 'Show two parties' }).click()
    await room(page, 'Great Hall').click()
    await room(page, 'Orangery').click({ modifiers: ['Shift'] })
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Plan', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Plan' })).toBeVisible()
    expect(await accessibilityFaults(page)).toEqual([])
  })
}
