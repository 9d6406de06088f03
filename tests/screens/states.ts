import type { Page } from 'playwright-core'

/** One picture: how to get there from the state before it, and how to leave what should not stay. */
export interface PictureState {
  readonly name: string
  readonly show: (page: Page, sample: RegExp) => Promise<void>
  readonly leave?: (page: Page) => Promise<void>
}

const rail = (page: Page, screen: string) => page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: new RegExp(`^${screen}`) })

const goTo =
  (screen: string) =>
  async (page: Page): Promise<void> => {
    await rail(page, screen).click()
    // Away from the rail, so that no tooltip is in the picture.
    await page.mouse.move(700, 400)
    // Some screens are fetched when first shown.
    const title = page.locator('main h1').first()
    await (screen === 'Board' ? page.getByRole('region', { name: 'Unplaced sessions' }) : title).waitFor()
    if (screen === 'Papers') await page.getByRole('region', { name: 'Preview' }).locator('article').waitFor()
    if (screen === 'Money') await page.getByRole('grid').first().waitFor()
  }

const closeInspector = async (page: Page): Promise<void> => {
  const close = page.getByRole('button', { name: 'Close the inspector' })
  if (await close.isVisible()) await close.click()
}

const view =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await page.getByText(name, { exact: true }).click()
  }

const tab =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('tab', { name }).click()
  }

const escape = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape')
}

const byPalette =
  (words: string) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder(/Search people/).fill(words)
    await page.keyboard.press('Enter')
    await page.getByPlaceholder(/Search people/).waitFor({ state: 'hidden' })
  }

const grouped =
  (words: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('combobox', { name: 'Columns' }).click()
    await page.getByRole('option', { name: words }).click()
  }

const firstCard = (page: Page) => page.locator('[data-placement]').first()

/** The second day of the round is the first full one. */
const secondDay = async (page: Page): Promise<void> => {
  await page.getByRole('group', { name: 'Days of the round' }).getByRole('button').nth(2).click()
}

const dragging = async (page: Page): Promise<void> => {
  const card = firstCard(page)
  await card.scrollIntoViewIfNeeded()
  const box = await card.boundingBox()
  if (!box) throw new Error('No session is on the board.')
  const x = box.x + box.width / 2
  const y = box.y + Math.min(box.height / 2, 20)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 60, y + 30, { steps: 4 })
  await page.mouse.move(x + 150, y + 128, { steps: 6 })
}

export const pictureStates: readonly PictureState[] = [
  { name: 'welcome', show: async (page) => page.getByRole('heading', { name: 'Look at a real round' }).waitFor() },
  {
    name: 'board-day',
    show: async (page, sample) => {
      await page.getByRole('button', { name: sample }).click()
      await rail(page, 'Board').waitFor()
      await secondDay(page)
    },
  },
  {
    name: 'board-drag',
    show: dragging,
    leave: async (page) => {
      await escape(page)
      await page.mouse.up()
    },
  },
  { name: 'board-inspector', show: async (page) => firstCard(page).click(), leave: closeInspector },
  {
    name: 'board-move-to',
    show: async (page) => {
      await firstCard(page).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor()
    },
    leave: async (page) => {
      await escape(page)
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    },
  },
  {
    name: 'board-ways-out',
    show: async (page) => {
      await firstCard(page).focus()
      await page.keyboard.press('t')
      await page.getByRole('heading', { name: 'Who is free' }).waitFor()
    },
    leave: async (page) => page.getByRole('button', { name: /^Leave it/ }).click(),
  },
  {
    name: 'board-menu',
    show: async (page) => {
      await firstCard(page).focus()
      await page.keyboard.press('Shift+F10')
      await page.getByRole('menu').waitFor()
    },
    leave: escape,
  },
  { name: 'board-by-delegation', show: grouped('By delegation') },
  { name: 'board-by-interpreter', show: grouped('By interpreter'), leave: grouped('By room') },
  { name: 'board-3-days', show: view('3 days') },
  { name: 'board-week', show: view('Week') },
  { name: 'board-month', show: view('Month') },
  { name: 'board-agenda', show: view('Agenda'), leave: view('Day') },
  {
    name: 'palette',
    show: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByPlaceholder(/Search people/).fill('plenary')
    },
    leave: escape,
  },
  { name: 'process', show: goTo('Process') },
  {
    name: 'process-party',
    show: async (page) => page.getByRole('region', { name: 'Parties' }).getByRole('button').nth(1).click(),
    leave: closeInspector,
  },
  { name: 'delegations', show: goTo('Delegations') },
  {
    name: 'delegations-delegate',
    show: async (page) => page.getByRole('grid').first().getByRole('gridcell').first().click(),
    leave: closeInspector,
  },
  { name: 'languages', show: goTo('Languages') },
  { name: 'languages-by-session', show: tab('By session') },
  {
    name: 'languages-interpreter',
    show: async (page) => {
      await tab('Interpreters')(page)
      await page.getByRole('grid', { name: 'Interpreters' }).getByRole('gridcell').first().click()
    },
    leave: closeInspector,
  },
  {
    name: 'proposal-team',
    show: async (page) => {
      await byPalette('propose a team')(page)
      await page.getByRole('form').getByRole('button', { name: 'Propose a team' }).click()
      await page.getByRole('region', { name: 'Changes' }).waitFor({ timeout: 60_000 })
    },
  },
  {
    name: 'proposal-places',
    show: async (page) => {
      await byPalette('propose places')(page)
      await page.getByRole('form').getByRole('button', { name: 'Propose places' }).click()
      await page.getByRole('region', { name: 'Changes' }).waitFor({ timeout: 60_000 })
    },
  },
  { name: 'experts', show: goTo('Experts') },
  { name: 'experts-roster', show: tab('Roster') },
  { name: 'experts-on-call', show: tab('On call') },
  { name: 'experts-board', show: tab('Advisory board') },
  { name: 'venues', show: goTo('Venues') },
  { name: 'venues-floor-plan', show: view('Floor plan') },
  { name: 'venues-compare', show: view('Compare'), leave: view('Rooms') },
  { name: 'money', show: goTo('Money') },
  { name: 'papers', show: goTo('Papers') },
  { name: 'papers-english', show: async (page) => page.getByText('English', { exact: true }).click() },
  { name: 'findings', show: goTo('Findings') },
  { name: 'findings-rules', show: async (page) => page.getByText('Rules', { exact: true }).click() },
  {
    name: 'figures',
    show: async (page) => {
      await byPalette('policy profile')(page)
      await page.getByRole('grid', { name: 'Figures' }).waitFor()
    },
  },
  { name: 'releases-empty', show: goTo('Releases') },
  { name: 'releases-review', show: byPalette('issue a release') },
  { name: 'releases', show: async (page) => page.getByRole('form', { name: 'Release' }).getByRole('button', { name: /^Issue/ }).click() },
  {
    name: 'what-if-form',
    show: byPalette('try a what-if'),
    leave: async (page) => {
      await page.getByRole('button', { name: 'Try it' }).click()
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    },
  },
  {
    name: 'what-if-plans',
    show: async (page) => {
      await goTo('Releases')(page)
      await page.getByRole('tab', { name: /^What-if/ }).click()
      await page.getByRole('table', { name: 'Plans side by side' }).waitFor()
    },
  },
  {
    name: 'shift-round-form',
    show: byPalette('shift'),
    leave: escape,
  },
  {
    name: 'rail-folded',
    show: async (page) => {
      await goTo('Board')(page)
      await page.keyboard.press('Control+b')
    },
    leave: async (page) => page.keyboard.press('Control+b'),
  },
]
