import type { Locator, Page } from '@playwright/test'
import { expect } from './parley-app'

/** The sample that board tests work on. */
export const stockholm = /Stockholm consultations 2018/

/** Pixels per hour on the board. */
export const hour = 64

export interface Point {
  readonly x: number
  readonly y: number
}

/** The first session on the board whose card says so. */
export const card = (page: Page, title: RegExp): Locator => page.locator('[data-placement]').filter({ hasText: title }).first()

/** The middle of an element, scrolled into view. */
export const middle = async (locator: Locator): Promise<Point> => {
  await locator.scrollIntoViewIfNeeded()
  const box = await locator.boundingBox()
  if (!box) throw new Error('The element is not on the page.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Presses at one point and goes to another; the button stays down. */
export const drag = async (page: Page, from: Point, to: Point): Promise<void> => {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
}

/** The middle of a column of the hours. */
export const columnAt = async (page: Page, index: number): Promise<{ readonly x: number; readonly width: number }> => {
  const box = await page.locator('.rbc-time-content .rbc-day-slot').nth(index).boundingBox()
  if (!box) throw new Error('The column is not on the page.')
  return { x: box.x + box.width / 2, width: box.width }
}

export const columnWidth = async (page: Page): Promise<number> => (await columnAt(page, 1)).x - (await columnAt(page, 0)).x

/** Chooses what the columns stand for. */
export const chooseColumns = async (page: Page, what: string): Promise<void> => {
  await page.getByRole('combobox', { name: 'Columns' }).click()
  await page.getByRole('option', { name: what }).click()
}

/** Opens the sample on its Saturday, with two working groups in the afternoon. */
export const openSaturday = async (parley: { readonly page: Page; readonly openSample: (title: RegExp) => Promise<void> }): Promise<void> => {
  await parley.openSample(stockholm)
  await parley.page.getByRole('button', { name: 'Sat 8 Dec' }).click()
  await expect(card(parley.page, /Hodeidah/)).toBeVisible()
  // Away from the lower edge, where a drag would scroll.
  await parley.page.locator('.rbc-time-content').evaluate((grid) => {
    grid.scrollTop = 220
  })
}
