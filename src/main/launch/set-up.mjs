import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Stop, alone, hashOf, projectFolder, run, runNpm, say, textOf, writeText } from './project.mjs'

/**
 * Stops with a sentence when this Node is too old for what Parley is built with.
 * @param {string} [version] such as 20.19.0
 */
export const ensureNode = (version = process.versions.node) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const good = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (!good) throw new Stop(`Parley needs Node 20.19, 22.12 or newer, and this is Node ${version}. Install the current one from nodejs.org, then try again.`)
}

const dependencyStamp = 'node_modules/.parley-lock'

/** Whether what npm last installed here, by its own account, is what the lock file asks for. */
const installedAsLocked = (folder) => {
  try {
    const locked = JSON.parse(textOf(path.join(folder, 'package-lock.json')) ?? '').packages
    const installed = JSON.parse(textOf(path.join(folder, 'node_modules/.package-lock.json')) ?? '').packages
    for (const [place, wanted] of Object.entries(locked)) {
      if (place === '' || wanted.link) continue
      const found = installed[place]
      // Packages for other systems are in the lock file and not here.
      if (!found && (wanted.optional || wanted.devOptional)) continue
      if (!found || found.version !== wanted.version || found.integrity !== wanted.integrity) return false
      if (!existsSync(path.join(folder, place, 'package.json'))) return false
    }
    return Object.keys(installed).every((place) => place in locked)
  } catch {
    return false
  }
}

const installFailed = (output) => {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output)) {
    return 'The packages Parley is made of could not be fetched: the npm registry cannot be reached. Connect to the network (or set npm’s proxy), then try again.'
  }
  if (/ENOSPC/.test(output)) return 'The packages Parley is made of do not fit on this disk. Free about 1 GB, then try again.'
  if (/EACCES|EPERM|EROFS/.test(output)) return 'The packages Parley is made of could not be written here. Make this folder writable (and close programs that use it), then try again.'
  return `The packages Parley is made of could not be installed. npm said:\n${output.trim().split('\n').slice(-12).join('\n')}`
}

/**
 * Makes node_modules what package-lock.json asks for; does nothing when it is.
 * @param {string} [folder]
 * @returns {Promise<'present' | 'installed'>}
 */
export const ensureDependencies = async (folder = projectFolder) => {
  const wanted = hashOf(folder, ['package-lock.json'])
  const stamp = path.join(folder, dependencyStamp)
  const present = () => {
    if (textOf(stamp) === wanted) return true
    if (!installedAsLocked(folder)) return false
    writeText(stamp, wanted)
    return true
  }
  if (present()) return 'present'
  return alone(path.join(folder, '.cache/install.lock'), async () => {
    if (present()) return 'present'
    say('Installing the packages Parley is made of (npm ci); this takes a minute the first time.')
    const { code, output } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, output: 'kept' })
    if (code !== 0) throw new Stop(code === 127 ? 'npm was not found. It comes with Node: install Node from nodejs.org, then try again.' : installFailed(output))
    writeText(stamp, wanted)
    return 'installed'
  })
}

const buildInputs = ['src', 'resources', 'electron.vite.config.ts', 'package-lock.json', 'tsconfig.json']

/** What the build does not read: launch scripts run as they are, and nobody bundles a README. */
const notBuilt = (relative) => relative === 'src/main/launch' || relative.endsWith('.md') || /(^|\/)\./.test(relative)

/**
 * Makes out/ the build of the sources as they are now; does nothing when it is. Always builds into an empty folder:
 * over an older build, a failed one would leave old code behind that looks new.
 * @param {string} [folder]
 * @param {{ again?: boolean }} [options] again: build even when nothing changed
 * @returns {Promise<'present' | 'built'>}
 */
export const ensureBuild = async (folder = projectFolder, { again = false } = {}) => {
  const out = path.join(folder, 'out')
  const stamp = path.join(out, '.parley-build')
  const present = () => !again && textOf(stamp) === hashOf(folder, buildInputs, notBuilt)
  if (present()) return 'present'
  return alone(path.join(folder, '.cache/build.lock'), async () => {
    if (present()) return 'present'
    say('Building Parley.')
    // Taken before the build: what is edited while it runs is built the next time.
    const sources = hashOf(folder, buildInputs, notBuilt)
    rmSync(out, { recursive: true, force: true })
    const { code, output } = await run(process.execPath, [path.join(folder, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], {
      cwd: folder, output: 'kept', env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    })
    if (code !== 0) throw new Stop(`Parley could not be built:\n${output.trim()}`)
    writeText(stamp, sources)
    return 'built'
  })
}
