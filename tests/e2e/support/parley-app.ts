import type { Page } from '@playwright/test'
import { expect, test as base } from '@playwright/test'
import { ownerHome, startOwner } from '../../support/owner-process'

/** The built application on the loopback host, with folders of its own that go when the test ends. */
export interface ParleyApp {
  readonly page: Page
  readonly documents: string
  /** Opens a fresh copy of a sample from the welcome screen and waits until its board is drawn. */
  readonly openSample: (title: RegExp) => Promise<void>
  /** Goes to a screen by the rail. */
  readonly goTo: (screen: string) => Promise<void>
  /** Stops the owner and starts it again on the same folders; the page is at the welcome screen or the workspace. */
  readonly restart: () => Promise<void>
}

export const test = base.extend<{ parley: ParleyApp }>({
  parley: async ({ page }, provide) => {
    const home = ownerHome()
    let running = await startOwner(home)
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') broken.push(message.text())
    })
    await page.goto(running.link)
    await provide({
      page,
      documents: home.documents,
      openSample: async (title) => {
        await page.getByRole('button', { name: title }).click()
        await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
      },
      goTo: async (screen) => {
        await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: new RegExp(`^${screen}`) }).click()
        // Away from the rail, so that no tooltip covers what is looked at.
        await page.mouse.move(700, 500)
        await expect(page.getByRole('tooltip')).toHaveCount(0)
      },
      restart: async () => {
        await running.stop()
        running = await startOwner(home)
        await page.goto(running.link)
      },
    })
    await page.close()
    await running.stop()
    home.remove()
    // A page that throws or breaks its content policy has failed, whatever the test looked at.
    expect(broken.filter((line) => !/Permissions-Policy|Failed to load resource|ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED/.test(line))).toEqual([])
  },
})

export { expect }
