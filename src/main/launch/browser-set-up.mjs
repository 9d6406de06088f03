import { chmodSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Stop, projectFolder, run, say, writeText } from './project.mjs'

/** The application's own search for a browser, read straight from its source. Needs the dependencies. */
export const browserSearch = async () => {
  const { tsImport } = await import('tsx/esm/api')
  /** @type {typeof import('../pdf/find-browser')} */
  const search = await tsImport('../pdf/find-browser.ts', import.meta.url)
  return search
}

/** Whether the program starts here. Elsewhere than on Linux, asking for the version would open a window. */
const starts = async (program) =>
  process.platform !== 'linux' || (await run(program, ['--version'], { output: 'kept', timeout: 30_000 })).code === 0

const minutes = (count) => count * 60_000

const downloadPlaywrights = async (folder) => {
  const cli = path.join(folder, 'node_modules/playwright-core/cli.js')
  const { code } = await run(process.execPath, [cli, 'install', '--only-shell', 'chromium'], { cwd: folder, output: 'kept', timeout: minutes(4) })
  return code === 0
}

const isRoot = () => process.platform === 'linux' && process.getuid?.() === 0

const installDebians = async () => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // A list that cannot be renewed may still be good enough.
  await run('apt-get', ['update', '-qq'], { output: 'kept', timeout: minutes(3), env })
  const { code } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { output: 'kept', timeout: minutes(8), env })
  return code === 0
}

const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`

/** Unpacks the Chromium in @sparticuz/chromium, with the libraries it brings along, into the user's own cache. */
export const unpackPackaged = async (folder, { packagedBrowserFolder, packagedBrowserName }) => {
  const target = packagedBrowserFolder()
  const fresh = `${target}.${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true, mode: 0o700 })
  // The package unpacks into the temporary folder it is told of, and adds libraries only where it believes to be in a cloud.
  const script = "import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())"
  const { code } = await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: folder, output: 'kept', timeout: minutes(3), env: { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  })
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    return false
  }
  const start = path.join(fresh, packagedBrowserName)
  // The libraries in the package are for systems that lack them; where Chromium starts without, its own system's are better.
  writeText(start, [
    '#!/bin/sh', `here=${quoted(target)}`,
    '"$here/chromium" --version > /dev/null 2>&1 || export LD_LIBRARY_PATH="$here/al2023/lib"',
    '[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here/fonts"', 'exec "$here/chromium" --no-zygote "$@"', '',
  ].join('\n'))
  chmodSync(start, 0o700)
  rmSync(target, { recursive: true, force: true })
  renameSync(fresh, target)
  return true
}

/**
 * Makes sure that a Chrome, Edge or Chromium is there for tests and pictures, fetching one if need be, and names it in
 * PARLEY_BROWSER for everything started from here. Says in one line what it does.
 * @param {string} [folder]
 * @returns {Promise<string>} path of the program
 */
export const ensureBrowser = async (folder = projectFolder) => {
  const search = await browserSearch()
  if (process.env.PARLEY_BROWSER && !search.findBrowser()) {
    throw new Stop(`PARLEY_BROWSER names “${process.env.PARLEY_BROWSER}”, which is not there. Correct or remove it, then try again.`)
  }
  const usable = async () => {
    const found = search.findBrowser()
    return found && await starts(found.path) ? found : null
  }
  const take = ({ path: program }) => {
    process.env.PARLEY_BROWSER = program
    return program
  }

  const present = await usable()
  if (present) return take(present)

  say('No Chrome, Edge or Chromium is installed here; fetching the one Playwright offers.')
  if (await downloadPlaywrights(folder)) {
    const downloaded = await usable()
    if (downloaded) return take(downloaded)
  }
  if (isRoot()) {
    say('That did not give one that starts; installing Debian’s Chromium (apt-get install chromium).')
    if (await installDebians()) {
      const installed = await usable()
      if (installed) return take(installed)
    }
  }
  if (process.platform === 'linux') {
    say('That did not give one that starts; unpacking the Chromium in the npm package @sparticuz/chromium.')
    const program = path.join(search.packagedBrowserFolder(), search.packagedBrowserName)
    if (await unpackPackaged(folder, search) && await starts(program)) return take({ path: program })
  }
  throw new Stop('The tests need Chrome, Edge or Chromium, and none could be fetched. Install one of them, or name one in PARLEY_BROWSER, then try again.')
}
