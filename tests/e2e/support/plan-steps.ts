import type { Locator, Page } from '@playwright/test'
import type { ParleyApp } from './parley-app'
import { expect } from './parley-app'

/** The card of a session on the board. */
export const card = (page: Page, title: RegExp): Locator => page.locator('[data-placement]').filter({ hasText: title }).first()

/** Goes to a day of the board and moves a session there by one step of the grid or one room. */
const nudge = async (parley: ParleyApp, day: string, title: RegExp, key: string, then: RegExp): Promise<void> => {
  const { page } = parley
  await parley.goTo('Board')
  await page.getByRole('button', { name: day, exact: true }).click()
  const session = card(page, title)
  await session.focus()
  await page.keyboard.press(`Alt+${key}`)
  await expect(session).toHaveAccessibleName(then)
}

/** Moves a session of both delegations by a quarter of an hour. */
export const moveHodeidah = (parley: ParleyApp): Promise<void> => nudge(parley, 'Sat 8 Dec', /Hodeidah/, 'ArrowDown', /14:45–17:15/)
/** Moves the confidential session. */
export const moveQuietTalk = (parley: ParleyApp): Promise<void> => nudge(parley, 'Mon 10 Dec', /Quiet talk/, 'ArrowUp', /20:15/)

/** Does something by its name. */
export const doByPalette = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+k')
  const box = page.getByPlaceholder(/Search people/)
  await box.fill(words)
  await box.press('Enter')
  await expect(page.getByPlaceholder(/Search people/)).toBeHidden()
}

/** Issues what is on the board, from the palette, under the name proposed. */
export const issue = async (page: Page): Promise<void> => {
  await doByPalette(page, 'issue a release')
  const form = page.getByRole('form', { name: 'Release' })
  await form.getByRole('button', { name: /^Issue/ }).click()
  await expect(form).toBeHidden()
}

/** Keeps what the page puts on the clipboard where a test can read it: the page's policy lets nobody read it back. */
export const overhearCopies = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: (text: string) => {
        document.documentElement.dataset['copied'] = text
        return Promise.resolve()
      },
    })
  })

/** What was copied last, once it is overheard. */
export const copied = async (page: Page): Promise<string> => (await page.locator('html').getAttribute('data-copied')) ?? ''
