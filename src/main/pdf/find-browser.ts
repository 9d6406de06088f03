import { existsSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/** Where a found browser came from; `chosen` is the one named in PARLEY_BROWSER. */
export type BrowserKind = 'chosen' | 'chrome' | 'edge' | 'chromium' | 'playwright' | 'packaged'

export interface FoundBrowser {
  /** Absolute path of the program to start. */
  readonly path: string
  readonly kind: BrowserKind
}

export interface MachineFacts {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

const thisMachine = (): MachineFacts => ({ platform: process.platform, env: process.env, home: homedir() })

const isProgram = (file: string): boolean => {
  try {
    return statSync(file).isFile()
  } catch {
    return false
  }
}

const entriesOf = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Program names by kind, best first. A snap comes before the wrapper script Ubuntu puts in front of it. */
const linuxNames: readonly (readonly [BrowserKind, string])[] = [
  ['chrome', 'google-chrome-stable'], ['chrome', 'google-chrome'],
  ['edge', 'microsoft-edge-stable'], ['edge', 'microsoft-edge'],
  ['chromium', 'chromium'], ['chromium', 'chromium-browser'],
]

const linuxFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/var/lib/flatpak/exports/bin']

function* onLinux({ env, home }: MachineFacts): Generator<FoundBrowser> {
  const onPath = (env['PATH'] ?? '').split(':').filter((folder) => path.posix.isAbsolute(folder))
  const folders = [...new Set(['/snap/bin', ...linuxFolders, ...onPath, path.join(home, '.local/bin')])]
  for (const [kind, name] of linuxNames) for (const folder of folders) yield { kind, path: path.join(folder, name) }
  yield { kind: 'chrome', path: '/opt/google/chrome/chrome' }
  yield { kind: 'edge', path: '/opt/microsoft/msedge/msedge' }
}

const macApps: readonly (readonly [BrowserKind, string])[] = [
  ['chrome', 'Google Chrome'], ['edge', 'Microsoft Edge'], ['chromium', 'Chromium'],
]

function* onMac({ home }: MachineFacts): Generator<FoundBrowser> {
  for (const [kind, name] of macApps) {
    for (const folder of ['/Applications', path.join(home, 'Applications')]) {
      yield { kind, path: path.join(folder, `${name}.app/Contents/MacOS/${name}`) }
    }
  }
}

const windowsPrograms: readonly (readonly [BrowserKind, string])[] = [
  ['chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['chromium', 'Chromium\\Application\\chrome.exe'],
]

function* onWindows({ env }: MachineFacts): Generator<FoundBrowser> {
  const folders = [env['PROGRAMFILES'], env['ProgramFiles'], env['PROGRAMFILES(X86)'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
  for (const [kind, program] of windowsPrograms) {
    for (const folder of folders) if (folder) yield { kind, path: path.join(folder, program) }
  }
}

function* installed(machine: MachineFacts): Generator<FoundBrowser> {
  if (machine.platform === 'win32') yield* onWindows(machine)
  else if (machine.platform === 'darwin') yield* onMac(machine)
  else yield* onLinux(machine)
}

const cacheFolder = ({ platform, env, home }: MachineFacts): string => {
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local')
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches')
  return env['XDG_CACHE_HOME'] ?? path.join(home, '.cache')
}

const playwrightPrograms = [
  'chrome-linux64/chrome', 'chrome-linux/chrome',
  'chrome-headless-shell-linux64/chrome-headless-shell', 'chrome-linux/headless_shell',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-headless-shell-mac-arm64/chrome-headless-shell', 'chrome-headless-shell-mac-x64/chrome-headless-shell',
  'chrome-win64/chrome.exe', 'chrome-win/chrome.exe',
  'chrome-headless-shell-win64/chrome-headless-shell.exe',
]

const revision = (folder: string): number => Number(/-(\d+)$/.exec(folder)?.[1] ?? 0)

/** What Playwright downloaded for itself, newest first, a whole browser before a headless one. */
function* playwrightDownloads(machine: MachineFacts): Generator<FoundBrowser> {
  const chosen = machine.env['PLAYWRIGHT_BROWSERS_PATH']
  const root = chosen && chosen !== '0' ? chosen : path.join(cacheFolder(machine), 'ms-playwright')
  const folders = entriesOf(root)
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort((one, other) => Number(one.includes('shell')) - Number(other.includes('shell')) || revision(other) - revision(one))
  for (const folder of folders) {
    for (const program of playwrightPrograms) yield { kind: 'playwright', path: path.join(root, folder, program) }
  }
}

/**
 * Folder into which the launch scripts unpack the Chromium that ships in an npm package (Linux only). It lies in the
 * user's own cache, not in the shared temporary folder where another user could put a program of the same name.
 */
export const packagedBrowserFolder = (machine: MachineFacts = thisMachine()): string =>
  path.join(cacheFolder(machine), 'parley', 'chromium')

/** Name of the start script in {@link packagedBrowserFolder}: it points Chromium at the libraries unpacked beside it. */
export const packagedBrowserName = 'parley-chromium'

/**
 * Finds a Chrome, Edge or Chromium on this machine: the one named in PARLEY_BROWSER, else an installed one, else one
 * Playwright downloaded, else the one unpacked from an npm package. Only looks; starts and writes nothing.
 *
 * @returns null when there is none, also when PARLEY_BROWSER names a file that does not exist: somebody who names a
 * browser wants that one, and another must not be used silently in its place.
 */
export function findBrowser(machine: MachineFacts = thisMachine()): FoundBrowser | null {
  const chosen = machine.env['PARLEY_BROWSER']
  if (chosen) return isProgram(chosen) ? { kind: 'chosen', path: path.resolve(chosen) } : null
  for (const candidate of installed(machine)) if (isProgram(candidate.path)) return candidate
  for (const candidate of playwrightDownloads(machine)) if (isProgram(candidate.path)) return candidate
  const packaged = path.join(packagedBrowserFolder(machine), packagedBrowserName)
  return existsSync(packaged) ? { kind: 'packaged', path: packaged } : null
}
