import { checks } from './checks'
import { savesBeforeItEnds } from './checks-window'
import type { Check } from './check'

/** One change to the text of a built bundle. */
export interface Change {
  readonly bundle: 'main' | 'preload'
  readonly from: RegExp
  readonly to: string
}

export interface Mutant {
  readonly name: string
  readonly change: Change
  /** The checks that must fail. Each also runs on the unchanged build, where it must hold. */
  readonly caughtBy: readonly Check[]
}

const main = (from: RegExp, to: string): Change => ({ bundle: 'main', from, to })
const preload = (from: RegExp, to: string): Change => ({ bundle: 'preload', from, to })

/**
 * Wrong builds, each with changes that do not touch one another's checks; starting one takes far longer
 * than checking it. What moves the window or ends the application stands last in its build.
 */
export const wrongBuilds: readonly (readonly Mutant[])[] = [
  [
    { name: 'node integration on', change: main(/nodeIntegration: false/, 'nodeIntegration: true'), caughtBy: [checks.nodeIntegration] },
    { name: 'sandbox off', change: main(/sandbox: true/, 'sandbox: false'), caughtBy: [checks.sandbox] },
    { name: 'web security off', change: main(/webSecurity: true/, 'webSecurity: false'), caughtBy: [checks.webSecurity] },
    { name: 'insecure content allowed', change: main(/allowRunningInsecureContent: false/, 'allowRunningInsecureContent: true'), caughtBy: [checks.insecureContent] },
    { name: 'experimental features on', change: main(/experimentalFeatures: false/, 'experimentalFeatures: true'), caughtBy: [checks.experimentalFeatures] },
    { name: 'Blink features switched on', change: main(/spellcheck: false/, 'spellcheck: false, enableBlinkFeatures: "ExecCommandInJavaScript"'), caughtBy: [checks.noBlinkFeatures] },
    { name: 'webview tag on', change: main(/webviewTag: false/, 'webviewTag: true'), caughtBy: [checks.webviewTag] },
    { name: 'webviews not refused', change: main(/contents\.on\("will-attach-webview"[^;]+;/, ''), caughtBy: [checks.refusesWebviews] },
    { name: 'scheme not secure', change: main(/secure: true/, 'secure: false'), caughtBy: [checks.onlySecureContent] },
    { name: 'permissions granted', change: main(/answer\(false\)/, 'answer(true)'), caughtBy: [checks.deniesPermissions] },
    { name: 'the same nonce for every page', change: main(/randomBytes\(16\)\.toString\("base64"\)/, '"AAAAAAAAAAAAAAAAAAAAAA=="'), caughtBy: [checks.strictPolicy] },
    { name: 'undo in the native menu', change: main(/role: "cut"/, 'role: "undo"'), caughtBy: [checks.quietMenu] },
    { name: 'a function sent out over IPC', change: preload(/invoke\("parley:call", name, input\)/, 'invoke("parley:call", name, () => input)'), caughtBy: [checks.callsTravel] },
    { name: 'the window never shows', change: main(/window\.once\("ready-to-show"[^;]+;/, ''), caughtBy: [checks.windowShows] },
  ],
  [
    { name: 'permission checks pass', change: main(/setPermissionCheckHandler\(\(\) => false\)/, 'setPermissionCheckHandler(() => true)'), caughtBy: [checks.deniesPermissions] },
    { name: 'policy allows inline scripts', change: main(/script-src 'self'/, "script-src 'self' 'unsafe-inline'"), caughtBy: [checks.strictPolicy] },
    { name: 'any path is served', change: main(/const path = safePath\(urlPath, folder\)/, 'const path = urlPath === "/" ? folder + "/index.html" : folder + decodeURIComponent(urlPath)'), caughtBy: [checks.ownProtocol] },
    { name: 'input not checked before sending', change: preload(/structuredClone\(input\)/, 'void input'), caughtBy: [checks.onlyPlainData] },
    {
      name: 'ipcRenderer given to the page',
      change: preload(/$/, '\nelectron.contextBridge.exposeInMainWorld("ipc", { invoke: (...all) => electron.ipcRenderer.invoke(...all) })\n'),
      caughtBy: [checks.oneNarrowObject],
    },
    { name: 'sender not checked', change: main(/!isOwnScreen\(event\.senderFrame\)/, 'false'), caughtBy: [checks.refusesStrangers, checks.foreignPageGetsNothing] },
    { name: 'every link handed to the system', change: main(/if \(isAllowedOutside\(url\)\)/, 'if (true)'), caughtBy: [checks.opensNothingOutside] },
    { name: 'navigation not prevented', change: main(/contents\.on\("will-(?:frame-)?navigate"[^;]+;/g, ''), caughtBy: [checks.staysOnItsPage] },
  ],
  [
    { name: 'any page of the scheme may call', change: main(/frame\.url\.startsWith\([^)]*\)/, 'frame.url.startsWith("app://")'), caughtBy: [checks.refusesStrangers] },
    { name: 'frames inside the page may call', change: main(/frame\.parent === null && /, ''), caughtBy: [checks.refusesInnerFrames] },
    { name: 'new windows allowed', change: main(/action: "deny"/, 'action: "allow"'), caughtBy: [checks.noNewWindows] },
    { name: 'the application is not closed at the end', change: main(/parley\.close\(\)\.then/, 'Promise.resolve().then'), caughtBy: [savesBeforeItEnds] },
  ],
  [
    { name: 'context isolation off', change: main(/contextIsolation: true/, 'contextIsolation: false'), caughtBy: [checks.contextIsolation, checks.callsTravel, checks.oneNarrowObject] },
    { name: 'node in the page itself', change: main(/sandbox: true,(\s+contextIsolation: false,\s+)nodeIntegration: false/, 'sandbox: false, contextIsolation: false, nodeIntegration: true'), caughtBy: [checks.noNodeInPage] },
  ],
  [{ name: 'preload path wrong', change: main(/index\.cjs/, 'lost.cjs'), caughtBy: [checks.callsTravel, checks.oneNarrowObject] }],
  [{ name: 'a function sent back over IPC', change: main(/return parley\.dispatch\(name, input\)/, 'return { ...(await parley.dispatch(name, input)), more: () => 1 }'), caughtBy: [checks.callsTravel] }],
]
