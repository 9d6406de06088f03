import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { electronProgram, hasDisplay, runElectron } from '../../../../src/main/launch/electron.mjs'

let folder = ''
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'parley-electron-')) })
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

const put = (relative: string, text: string): string => {
  const file = path.join(folder, relative)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  chmodSync(file, 0o755)
  return file
}

it('Electron is there when its program is, not when only its package is', () => {
  put('node_modules/electron/package.json', '{}')
  expect(electronProgram(folder, {})).toBeNull()
  put('node_modules/electron/path.txt', 'electron')
  expect(electronProgram(folder, {})).toBeNull()
  const program = put('node_modules/electron/dist/electron', '')
  expect(electronProgram(folder, {})).toBe(program)
})

it('a display is taken for granted on Windows and macOS, and asked for elsewhere', () => {
  expect(hasDisplay('win32', {})).toBe(true)
  expect(hasDisplay('darwin', {})).toBe(true)
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
})

describe.skipIf(process.platform === 'win32')('Electron run to its end', () => {
  it('gets the project and the file, and gives its exit code', async () => {
    const program = put('electron', `#!/bin/sh\nprintf '%s|%s' "$2" "\${ELECTRON_RUN_AS_NODE-unset}" > "${path.join(folder, 'seen.txt')}"\nexit 0\n`)
    process.env['ELECTRON_RUN_AS_NODE'] = '1'
    expect(await runElectron(program, '/plans/a.json')).toBe(0)
    delete process.env['ELECTRON_RUN_AS_NODE']
    expect(readFileSync(path.join(folder, 'seen.txt'), 'utf8')).toBe('/plans/a.json|unset')
  })

  it('that fails at once counts as unable to start here, so that the browser can take over', async () => {
    expect(await runElectron(put('electron', '#!/bin/sh\nexit 127\n'), null)).toBeNull()
    expect(await runElectron(put('electron', '#!/bin/sh\nkill -SEGV $$\n'), null)).toBeNull()
    expect(await runElectron(path.join(folder, 'nowhere'), null)).toBeNull()
  })
})
