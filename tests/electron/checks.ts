import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SenderFrame } from './standin/ipc-main'
import type { StandinRecord } from './standin/record'
import type { RunningApp } from './standin/launch'

/** A claim about the running application; throws when it does not hold. Used as it is and on mutants. */
export interface Check {
  /** The point of Electron's security checklist it stands for, if any. */
  readonly point?: number
  readonly claim: string
  readonly run: (app: RunningApp) => Promise<void>
}

export function insist(truth: boolean, otherwise: string): asserts truth {
  if (!truth) throw new Error(otherwise)
}

/** Waits for a state; throws with what was waited for when it doesn't come. */
export async function until(state: () => Promise<boolean>, what: string, patience = 4_000): Promise<void> {
  const end = performance.now() + patience
  while (!(await state())) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}

export async function rejection(promise: Promise<unknown>): Promise<string | undefined> {
  return promise.then(() => undefined, (cause: unknown) => cause instanceof Error ? cause.message : String(cause))
}

/** A preference the application must have set itself, the same in each of its windows. */
function preference(point: number, name: string, wanted: unknown): Check {
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

const elsewhere = 'https://elsewhere.test/'

const onlySecureContent: Check = {
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

const noNodeInPage: Check = {
  point: 2,
  claim: 'the page has no require, process or Buffer',
  async run(app) {
    const found = await app.page.evaluate(() => ['require', 'process', 'Buffer', 'module', 'global'].filter((name) => name in window))
    insist(found.length === 0, `the page sees ${found.join(', ')}`)
  },
}

const isolatedPreload: Check = {
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

const deniesPermissions: Check = {
  point: 5,
  claim: 'no permission is given, asked, checked or by device',
  async run(app) {
    for (const name of ['geolocation', 'media', 'notifications', 'clipboard-read', 'display-capture', 'fileSystem', 'openExternal', 'hid']) {
      const { request, check, device } = await app.permission(name)
      insist(!request && !check && !device, `${name}: request ${request}, check ${check}, device ${device}`)
    }
  },
}

const strictPolicy: Check = {
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

const noBlinkFeatures: Check = {
  point: 10,
  claim: 'no window switches Blink features on',
  async run(app) {
    for (const { webPreferences } of (await app.record()).windows) insist(!('enableBlinkFeatures' in webPreferences), 'enableBlinkFeatures is set')
  },
}

const refusesWebviews: Check = {
  point: 12,
  claim: 'a webview that is about to be attached is refused',
  async run(app) {
    insist(await app.attachWebview(), 'will-attach-webview was not prevented')
  },
}

const staysOnItsPage: Check = {
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

const noNewWindows: Check = {
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

const opensNothingOutside: Check = {
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

const ownFrame = { url: 'app://parley/', origin: 'app://parley', parent: null } as const

/** Every channel must refuse each of these frames; a null frame is one that is gone by now. */
function refuses(claim: string, strangers: readonly (SenderFrame | null)[]): Check {
  return {
    point: 17,
    claim,
    async run(app) {
      const { channels } = await app.record()
      insist(channels.length > 0, 'there is no channel')
      for (const channel of channels) {
        insist(await rejection(app.callFrom(ownFrame, channel, ['no.such.call', {}])) === undefined, `${channel} refuses the screens themselves`)
        for (const stranger of strangers) {
          const refusal = await rejection(app.callFrom(stranger, channel, ['no.such.call', {}]))
          insist(refusal?.startsWith('Refused') === true, `${channel} answered ${stranger?.url ?? 'a lost frame'}`)
        }
      }
    },
  }
}

const refusesStrangers = refuses('every channel refuses whoever is not a page of the screens', [
  null,
  ...['https://elsewhere.test/app://parley/', 'app://parley.elsewhere/', 'app://paper/x', 'file:///app://parley/', 'about:blank']
    .map((url) => ({ url, origin: 'null', parent: null })),
])

const refusesInnerFrames = refuses('every channel refuses a frame inside the page, even of the same origin', [{ ...ownFrame, parent: ownFrame }])

const foreignPageGetsNothing: Check = {
  point: 17,
  claim: 'a foreign page in the window can neither call nor hear events',
  async run(app) {
    await app.serveForeign(elsewhere, '<p>elsewhere</p>')
    await app.loadInWindow(elsewhere)
    try {
      const refusal = await rejection(app.page.evaluate(() => Reflect.get(window, 'parley').call('no.such.call', {})))
      insist(refusal?.includes('Refused') === true, `the answer was ${refusal}`)
    } finally {
      await app.loadInWindow('app://parley/')
    }
  },
}

const ownProtocol: Check = {
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

const oneNarrowObject: Check = {
  point: 20,
  claim: 'the page gets one frozen object with call, subscribe and info, and nothing of Electron',
  async run(app) {
    const seen = await app.page.evaluate(() => {
      const blank = document.createElement('iframe')
      document.body.append(blank)
      const usual = new Set(Object.getOwnPropertyNames(blank.contentWindow ?? {}))
      blank.remove()
      const parley: object | undefined = Reflect.get(window, 'parley')
      const added = Object.getOwnPropertyNames(window).filter((name) => {
        if (usual.has(name) || /^\d+$/.test(name)) return false
        // Only what the page can't remove came from the preload; the screens' own globals may be deleted.
        return Object.getOwnPropertyDescriptor(window, name)?.configurable === false
      })
      return {
        added,
        members: Object.keys(parley ?? {}).sort().join(),
        frozen: Object.isFrozen(parley) && Object.isFrozen(Reflect.get(parley ?? {}, 'call')) && Object.isFrozen(Reflect.get(parley ?? {}, 'info')),
        info: JSON.stringify(Reflect.get(parley ?? {}, 'info')),
      }
    })
    insist(seen.members === 'call,info,subscribe', `window.parley has ${seen.members}`)
    insist(seen.frozen, 'window.parley can be changed')
    insist(seen.info === '{"host":"electron"}', `info is ${seen.info}`)
    insist(seen.added.filter((name) => name !== 'parley').length === 0, `the page also sees ${seen.added.join()}`)
  },
}

const callsTravel: Check = {
  claim: 'a call reaches the application and its answer comes back as plain data',
  async run(app) {
    const answer = await app.page.evaluate(async () => {
      const parley = Reflect.get(window, 'parley')
      if (parley === undefined) throw new Error('the page has no window.parley')
      return JSON.stringify(await parley.call('no.such.call', { text: 'a', list: [1, 2] }))
    })
    insist(answer.startsWith('{"ok":false'), `the answer was ${answer}`)
    insist((await app.record()).preloadErrors.length === 0, 'the preload failed')
  },
}

const onlyPlainData: Check = {
  claim: 'a function in a call is refused in words, before anything is sent',
  async run(app) {
    const refusal = await app.page.evaluate(async () => {
      const parley = Reflect.get(window, 'parley')
      return parley.call('workspace.open', { path: () => 'x' }).then(() => 'sent', (cause: Error) => cause.message)
    })
    insist(refusal.includes('not plain data') && refusal.includes('workspace.open'), `the answer was: ${refusal}`)
  },
}

const eventsTravel: Check = {
  claim: 'the page hears events until it stops listening',
  async run(app) {
    await app.page.evaluate(() => {
      const heard: unknown[] = []
      const alsoHeard: unknown[] = []
      const parley = Reflect.get(window, 'parley')
      const stop = parley.subscribe((event: unknown) => heard.push(event))
      parley.subscribe((event: unknown) => alsoHeard.push(event))
      Object.assign(window, { probe: { heard, alsoHeard, stop } })
    })
    const counts = (): Promise<string> => app.page.evaluate(() => {
      const { heard, alsoHeard } = Reflect.get(window, 'probe')
      return `${heard.length} ${alsoHeard.length} ${JSON.stringify(alsoHeard.at(-1))}`
    })
    await app.sendToWindow('parley:event', { revision: 1 })
    await until(async () => await counts() === '1 1 {"revision":1}', 'both listeners heard the first event')
    await app.page.evaluate(() => Reflect.get(window, 'probe').stop())
    await app.sendToWindow('parley:event', { revision: 2 })
    await until(async () => await counts() === '1 2 {"revision":2}', 'only the second listener heard the second event')
    await app.loadInWindow('app://parley/')
  },
}

const quietMenu: Check = {
  claim: 'the native menu has copy and paste, and leaves undo and redo to the plan',
  async run(app) {
    const roles = (await app.record()).menu.flatMap(({ submenu }) => submenu ?? []).map(({ role }) => role)
    insist(roles.includes('copy') && roles.includes('paste') && roles.includes('zoomIn'), `the menu has ${roles.join()}`)
    insist(!roles.includes('undo') && !roles.includes('redo'), 'the menu takes the keys of undo and redo')
  },
}

const windowShows: Check = {
  claim: 'the window shows itself once its first picture is ready',
  async run(app) {
    await until(async () => (await app.record()).windows[0]?.visible === true, 'the window is visible', 500)
  },
}

export const checks = {
  windowShows,
  onlySecureContent,
  nodeIntegration: preference(2, 'nodeIntegration', false),
  noNodeInPage,
  contextIsolation: preference(3, 'contextIsolation', true),
  isolatedPreload,
  sandbox: preference(4, 'sandbox', true),
  deniesPermissions,
  webSecurity: preference(6, 'webSecurity', true),
  strictPolicy,
  insecureContent: preference(8, 'allowRunningInsecureContent', false),
  experimentalFeatures: preference(9, 'experimentalFeatures', false),
  noBlinkFeatures,
  webviewTag: preference(11, 'webviewTag', false),
  refusesWebviews,
  staysOnItsPage,
  noNewWindows,
  opensNothingOutside,
  refusesStrangers,
  refusesInnerFrames,
  foreignPageGetsNothing,
  ownProtocol,
  oneNarrowObject,
  callsTravel,
  onlyPlainData,
  eventsTravel,
  quietMenu,
} as const satisfies Record<string, Check>

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
