import { insist, until } from './check'
import type { Check } from './check'
import type { StandinRecord } from './standin/record'

const elsewhere = 'https://elsewhere.test/'

export const refusesWebviews: Check = {
  point: 12,
  claim: 'a webview that is about to be attached is refused',
  async run(app) {
    insist(await app.attachWebview(), 'will-attach-webview was not prevented')
  },
}

export const staysOnItsPage: Check = {
  point: 13,
  claim: 'the page can neither go elsewhere nor to another address of its own scheme',
  async run(app) {
    const home = app.page.url()
    await app.serveForeign(elsewhere, '<p>elsewhere</p>')
    for (const address of [elsewhere, app.addressInBrowser('app://parley/other.html'), app.addressInBrowser('app://paper/x')]) {
      const before = (await app.record()).navigations.length
      await app.page.evaluate((to) => { location.href = to }, address)
      const mine = async (): Promise<StandinRecord['navigations']> => (await app.record()).navigations.slice(before)
      await until(async () => (await mine()).length > 0, 'the application was asked about a navigation')
      for (const { url, prevented } of await mine()) insist(prevented, `went to ${url}`)
      insist(app.page.url() === home, `the page is at ${app.page.url()}`)
    }
  },
}

export const noNewWindows: Check = {
  point: 14,
  claim: 'window.open and target=_blank are refused, and no page appears',
  async run(app) {
    const before = (await app.record()).windowOpens.length
    await app.page.evaluate((address) => {
      window.open(address)
      window.open('/')
      const link = document.createElement('a')
      Object.assign(link, { href: address, target: '_blank', rel: 'noopener' })
      document.body.append(link)
      link.click()
      link.remove()
    }, elsewhere)
    await until(async () => (await app.record()).windowOpens.length >= before + 3, 'the application was asked about three windows')
    for (const { url, action } of (await app.record()).windowOpens) insist(action === 'deny', `${url}: ${action}`)
    await until(async () => app.browser.contexts().flatMap((context) => context.pages()).length === 1, 'only the window itself is left')
  },
}

export const opensNothingOutside: Check = {
  point: 15,
  claim: 'no link is handed to the system, because none is on the allow-list',
  async run(app) {
    const addresses = [elsewhere, 'http://elsewhere.test/', 'file:///etc/hosts', 'mailto:a@elsewhere.test', 'smb://elsewhere.test/share']
    const before = (await app.record()).windowOpens.length
    await app.page.evaluate((all) => { for (const address of all) window.open(address, '_blank') }, addresses)
    await until(async () => (await app.record()).windowOpens.length > before, 'the application was asked about a window')
    await until(async () => app.browser.contexts().flatMap((context) => context.pages()).length === 1, 'only the window itself is left')
    const { openedOutside } = await app.record()
    insist(openedOutside.length === 0, `opened ${openedOutside.join(', ')}`)
  },
}
