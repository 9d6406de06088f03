import { rm } from 'node:fs/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { checks } from './checks'
import type { Check } from './checks'
import { rejection } from './checks'
import { makeMutant, mutantsFolder } from './mutant'
import type { Change } from './mutant'
import { launch } from './standin/launch'

interface Mutant {
  readonly name: string
  readonly change: Change
  /** The checks that must fail. Each is also run on the unchanged build, in host.test.ts. */
  readonly caughtBy: readonly Check[]
}

const swap = (from: RegExp, to: string): Change => ({ bundle: 'main', from, to })

const mutants: readonly Mutant[] = [
  { name: 'node integration on', change: swap(/nodeIntegration: false/, 'nodeIntegration: true'), caughtBy: [checks.nodeIntegration] },
  { name: 'context isolation off', change: swap(/contextIsolation: true/, 'contextIsolation: false'), caughtBy: [checks.contextIsolation, checks.callsTravel] },
  {
    name: 'node in the page itself',
    change: swap(/sandbox: true,\s+contextIsolation: true,\s+nodeIntegration: false/, 'sandbox: false, contextIsolation: false, nodeIntegration: true'),
    caughtBy: [checks.noNodeInPage, checks.sandbox],
  },
  { name: 'sandbox off', change: swap(/sandbox: true/, 'sandbox: false'), caughtBy: [checks.sandbox] },
  { name: 'web security off', change: swap(/webSecurity: true/, 'webSecurity: false'), caughtBy: [checks.webSecurity] },
  { name: 'insecure content allowed', change: swap(/allowRunningInsecureContent: false/, 'allowRunningInsecureContent: true'), caughtBy: [checks.insecureContent] },
  { name: 'preload path wrong', change: swap(/index\.cjs/, 'lost.cjs'), caughtBy: [checks.callsTravel, checks.oneNarrowObject] },
  {
    name: 'a function sent back over IPC',
    change: swap(/return parley\.dispatch\(name, input\)/, 'return { ...(await parley.dispatch(name, input)), more: () => 1 }'),
    caughtBy: [checks.callsTravel],
  },
  {
    name: 'a function sent out over IPC',
    change: { bundle: 'preload', from: /invoke\("parley:call", name, input\)/, to: 'invoke("parley:call", name, () => input)' },
    caughtBy: [checks.callsTravel],
  },
  {
    name: 'input not checked before sending',
    change: { bundle: 'preload', from: /structuredClone\(input\)/, to: 'void input' },
    caughtBy: [checks.onlyPlainData],
  },
  {
    name: 'ipcRenderer given to the page',
    change: {
      bundle: 'preload', from: /$/,
      to: '\nelectron.contextBridge.exposeInMainWorld("ipc", { invoke: (...all) => electron.ipcRenderer.invoke(...all) })\n',
    },
    caughtBy: [checks.oneNarrowObject],
  },
  { name: 'sender not checked', change: swap(/!isOwnScreen\(event\.senderFrame\)/, 'false'), caughtBy: [checks.checksEverySender, checks.foreignPageGetsNothing] },
  { name: 'frames inside the page may call', change: swap(/frame\.parent === null && /, ''), caughtBy: [checks.checksEverySender] },
  { name: 'any page of the scheme may call', change: swap(/frame\.url\.startsWith\([^)]*\)/, 'frame.url.startsWith("app://")'), caughtBy: [checks.checksEverySender] },
  { name: 'new windows allowed', change: swap(/action: "deny"/, 'action: "allow"'), caughtBy: [checks.noNewWindows] },
  { name: 'every link handed to the system', change: swap(/if \(isAllowedOutside\(url\)\)/, 'if (true)'), caughtBy: [checks.opensNothingOutside] },
  { name: 'navigation not prevented', change: swap(/contents\.on\("will-(?:frame-)?navigate"[^;]+;/g, ''), caughtBy: [checks.staysOnItsPage] },
  { name: 'webviews not refused', change: swap(/contents\.on\("will-attach-webview"[^;]+;/, ''), caughtBy: [checks.refusesWebviews] },
  { name: 'permissions granted', change: swap(/answer\(false\)/, 'answer(true)'), caughtBy: [checks.deniesPermissions] },
  { name: 'permission checks pass', change: swap(/setPermissionCheckHandler\(\(\) => false\)/, 'setPermissionCheckHandler(() => true)'), caughtBy: [checks.deniesPermissions] },
  { name: 'policy allows inline scripts', change: swap(/script-src 'self'/, "script-src 'self' 'unsafe-inline'"), caughtBy: [checks.strictPolicy] },
  { name: 'the same nonce for every page', change: swap(/randomBytes\(16\)\.toString\("base64"\)/, '"AAAAAAAAAAAAAAAAAAAAAA=="'), caughtBy: [checks.strictPolicy] },
  { name: 'scheme not secure', change: swap(/secure: true/, 'secure: false'), caughtBy: [checks.onlySecureContent] },
  { name: 'any path is served', change: swap(/const path = safePath\(urlPath, folder\)/, 'const path = urlPath === "/" ? folder + "/index.html" : folder + decodeURIComponent(urlPath)'), caughtBy: [checks.ownProtocol] },
  { name: 'undo in the native menu', change: swap(/role: "cut"/, 'role: "undo"'), caughtBy: [checks.quietMenu] },
  { name: 'the window never shows', change: swap(/window\.once\("ready-to-show"[^;]+;/, ''), caughtBy: [checks.windowShows] },
]

const caught: string[] = []

describe.concurrent('the checks catch a build that is wrong', () => {
  for (const [index, { name, change, caughtBy }] of mutants.entries()) {
    it(name, async () => {
      const app = await launch({ mainBundle: await makeMutant(String(index), change) })
      try {
        for (const check of caughtBy) {
          const failure = await rejection(check.run(app))
          expect(failure, `"${check.claim}" holds on the mutant "${name}"`).toBeDefined()
        }
        caught.push(name)
      } finally {
        await app.close()
      }
    })
  }
})

afterAll(async () => {
  console.log(`mutants caught ${caught.length}/${mutants.length}`)
  await rm(mutantsFolder, { recursive: true, force: true })
})
