import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { insist, until } from './check'
import type { Check } from './check'

/** A preference the application must have set itself, the same in each of its windows. */
export function preference(point: number, name: string, wanted: unknown): Check {
  return {
    point,
    claim: `every window is made with ${name}: ${String(wanted)}`,
    async run(app) {
      const { windows } = await app.record()
      insist(windows.length > 0, 'there is no window')
      for (const { webPreferences, effective } of windows) {
        insist(webPreferences[name] === wanted, `${name} was given as ${String(webPreferences[name])}`)
        insist(effective[name] === wanted, `${name} is ${String(effective[name])}`)
      }
    },
  }
}

export const onlySecureContent: Check = {
  point: 1,
  claim: 'the screens are a secure context and ask nothing of any other host',
  async run(app) {
    const { outsideRequests, schemes } = await app.record()
    insist(outsideRequests.length === 0, `asked ${outsideRequests.join(', ')}`)
    const privileges = schemes.find(({ scheme }) => scheme === 'app')?.privileges
    insist(privileges?.['standard'] === true && privileges['secure'] === true, 'app:// is not registered as standard and secure')
    insist(privileges['bypassCSP'] !== true, 'app:// bypasses the content security policy')
    insist(await app.page.evaluate(() => window.isSecureContext), 'the page is not a secure context')
  },
}

export const noNodeInPage: Check = {
  point: 2,
  claim: 'the page has no require, process or Buffer',
  async run(app) {
    const found = await app.page.evaluate(() => ['require', 'process', 'Buffer', 'module', 'global'].filter((name) => name in window))
    insist(found.length === 0, `the page sees ${found.join(', ')}`)
  },
}

export const isolatedPreload: Check = {
  point: 3,
  claim: 'calls work although the page replaced the built-ins the preload could use',
  async run(app) {
    await app.page.evaluate(() => {
      const broken = (): never => { throw new Error('replaced by the page') }
      Array.prototype.map = broken
      Map.prototype.set = broken
      window.structuredClone = broken
    })
    try {
      const answer = await app.page.evaluate(async () => JSON.stringify(await Reflect.get(window, 'parley').call('no.such.call', {})))
      insist(answer.includes('"ok":false'), `the answer was ${answer}`)
    } finally {
      await app.loadInWindow('app://parley/')
    }
  },
}

export const deniesPermissions: Check = {
  point: 5,
  claim: 'no permission is given, asked, checked or by device',
  async run(app) {
    for (const name of ['geolocation', 'media', 'notifications', 'clipboard-read', 'display-capture', 'fileSystem', 'openExternal', 'hid']) {
      const { request, check, device } = await app.permission(name)
      insist(!request && !check && !device, `${name}: request ${request}, check ${check}, device ${device}`)
    }
  },
}

export const strictPolicy: Check = {
  point: 7,
  claim: 'the content security policy has no unsafe word, and Chromium enforces it',
  async run(app) {
    const seen = await app.page.evaluate(async () => {
      const policy = async (): Promise<string> => (await fetch('/')).headers.get('content-security-policy') ?? ''
      const [first, second] = [await policy(), await policy()]
      // A script element's text and eval both need an unsafe word; neither may run.
      const script = document.createElement('script')
      script.textContent = 'window.inlineRan = true'
      document.head.append(script)
      const styled = (nonce: string): boolean => {
        const style = document.createElement('style')
        style.nonce = nonce
        style.textContent = ':root { --probe: yes }'
        document.head.append(style)
        const applied = getComputedStyle(document.documentElement).getPropertyValue('--probe') !== ''
        style.remove()
        return applied
      }
      const ownNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
      const evaluated = await new Promise<boolean>((resolve) => {
        document.addEventListener('securitypolicyviolation', () => resolve(false), { once: true })
        setTimeout('window.evalRan = true; document.dispatchEvent(new Event("ran"))')
        document.addEventListener('ran', () => resolve(true), { once: true })
      })
      return {
        first, second, evaluated, ownNonce,
        inline: 'inlineRan' in window,
        withNonce: styled(ownNonce),
        withoutNonce: styled(''),
        reached: await fetch('https://elsewhere.test/').then(() => true, () => false),
      }
    })
    insist(seen.first.startsWith("default-src 'none'"), `the policy is "${seen.first}"`)
    insist(!/unsafe-|\*|https?:/.test(seen.first), `the policy allows too much: "${seen.first}"`)
    insist(seen.first !== seen.second, 'two pages got the same nonce')
    insist(/^[\w+/=]{20,}$/.test(seen.ownNonce), `the page's nonce is "${seen.ownNonce}"`)
    insist(seen.withNonce && !seen.withoutNonce, 'a style needs the nonce, and works with it')
    insist(!seen.inline && !seen.evaluated, 'text ran as script')
    insist(!seen.reached, 'the page reached another host')
    const { outsideRequests } = await app.record()
    insist(outsideRequests.length === 0, 'a request left the page')
  },
}

export const noBlinkFeatures: Check = {
  point: 10,
  claim: 'no window switches Blink features on',
  async run(app) {
    for (const { webPreferences } of (await app.record()).windows) insist(!('enableBlinkFeatures' in webPreferences), 'enableBlinkFeatures is set')
  },
}

export const ownProtocol: Check = {
  point: 18,
  claim: 'the screens come from app://parley/, and nothing outside their folder does',
  async run(app) {
    insist(app.page.url() === app.addressInBrowser('app://parley/'), `the page is ${app.page.url()}`)
    const statuses = await app.page.evaluate(async () => {
      const paths = ['/../main/index.js', '/..%2fmain%2findex.js', '/%2e%2e/main/index.js', '/..%5cmain%5cindex.js', '//main/index.js', '/assets/', '/.env', '/index.html%00.js']
      return Promise.all(paths.map(async (path) => `${path} ${(await fetch(location.origin + path)).status}`))
    })
    const given = statuses.filter((line) => !line.endsWith(' 404'))
    insist(given.length === 0, `answered ${given.join(', ')}`)
  },
}

export const quietMenu: Check = {
  claim: 'the native menu has copy and paste, and leaves undo and redo to the plan',
  async run(app) {
    const roles = (await app.record()).menu.flatMap(({ submenu }) => submenu ?? []).map(({ role }) => role)
    insist(roles.includes('copy') && roles.includes('paste') && roles.includes('zoomIn'), `the menu has ${roles.join()}`)
    insist(!roles.includes('undo') && !roles.includes('redo'), 'the menu takes the keys of undo and redo')
  },
}

export const windowShows: Check = {
  claim: 'the window shows itself once its first picture is ready',
  async run(app) {
    await until(async () => (await app.record()).windows[0]?.visible === true, 'the window is visible', 500)
  },
}

/** Ends the application, so it is run last. */
export const savesBeforeItEnds: Check = {
  claim: 'quitting puts the last change on disk and gives the file free',
  async run(app) {
    const folder = await mkdtemp(join(tmpdir(), 'parley-electron-'))
    try {
      const path = join(folder, 'Talks.json')
      const answer = await app.page.evaluate(async (to) =>
        JSON.stringify(await Reflect.get(window, 'parley').call('workspace.create', { path: to, name: 'Talks', officer: 'Officer' })), path)
      insist(answer.startsWith('{"ok":true'), `the answer was ${answer.slice(0, 200)}`)
      insist((await readdir(folder)).some(isLock), 'an open file has no lock beside it')
      const { code, stderr } = await app.close()
      insist(code === 0, `ended with code ${code}: ${stderr}`)
      insist(!(await readdir(folder)).some(isLock), 'the file is still locked')
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

const isLock = (name: string): boolean => name.includes('lock')
