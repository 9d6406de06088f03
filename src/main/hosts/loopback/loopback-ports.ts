import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { ChromiumPdf } from '../../pdf/chromium-pdf'
import type { HostPorts } from '../host-ports'

/** The program that shows a file in its folder, and its words. Linux has no common way to select the file itself. */
const revealer = (file: string): readonly [string, readonly string[]] => {
  if (process.platform === 'win32') return ['explorer.exe', ['/select,', file]]
  if (process.platform === 'darwin') return ['open', ['-R', file]]
  return ['xdg-open', [path.dirname(file)]]
}

const hasDesktop = (): boolean =>
  process.platform === 'win32' || process.platform === 'darwin' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

const startAndLetGo = (program: string, words: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(program, words, { stdio: 'ignore', detached: true })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })

/** What a plain browser page cannot do itself, done by Node on the same computer. */
export function loopbackPorts(pdf: ChromiumPdf): HostPorts {
  return {
    kind: 'loopback',
    chooseFile: () => Promise.resolve({ kind: 'browse' }),
    async printPdf(html) {
      const outcome = await pdf.print(html)
      if (!outcome.ok) throw new Error(outcome.problem.sentence)
      return outcome.value
    },
    async revealInFolder(file) {
      return hasDesktop() && existsSync(file) && startAndLetGo(...revealer(path.resolve(file)))
    },
  }
}
