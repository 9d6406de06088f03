import type { Locator, Page } from '@playwright/test'
import { expect } from './parley-app'

/** The cell of a table's row (by words of its first cell) under a header. */
export const cellOf = async (page: Page, table: string, row: string | RegExp, header: string): Promise<Locator> => {
  const grid = page.getByRole('grid', { name: table })
  const place = await grid.getByRole('columnheader', { name: header, exact: false }).first().getAttribute('aria-colindex')
  return grid.getByRole('row').filter({ hasText: row }).first().locator(`[aria-colindex="${place ?? ''}"]`)
}

/** Puts text on the clipboard as if it had been copied in a spreadsheet, and pastes it where the keyboard is. */
export const pasteText = async (page: Page, lines: readonly (readonly string[])[]): Promise<void> => {
  await page.context().grantPermissions(['clipboard-write'])
  await page.evaluate((text) => navigator.clipboard.writeText(text), lines.map((cells) => cells.join('\t')).join('\r\n'))
  await page.keyboard.press('Control+v')
}

/** What Ctrl+C puts on the clipboard. The page's own policy forbids reading it back, so it is overheard on its way. */
export const copiedText = async (page: Page): Promise<string> => {
  const overheard = page.evaluateHandle(() => {
    const heard = { text: '' }
    addEventListener('copy', (event) => { heard.text = event.clipboardData?.getData('text/plain') ?? '' }, { once: true })
    return heard
  })
  const heard = await overheard
  await page.keyboard.press('Control+c')
  return heard.evaluate(({ text }) => text)
}

/** Waits until the owner has written the newest edit. */
export const saved = async (page: Page): Promise<void> => {
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
}
