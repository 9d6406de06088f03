import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll } from 'vitest'

/** Bundles one of the scripts beside this file into plain JavaScript, which starts many times faster. */
export async function bundleScript(name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-script-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: fileURLToPath(new URL(`scripts/${name}.ts`, import.meta.url)), outDir: folder, rolldownOptions: { output: { entryFileNames: 'script.mjs' } } },
  })
  return join(folder, 'script.mjs')
}

export interface Program {
  readonly process: ChildProcess
  /** Its lines so far. */
  readonly lines: string[]
  /** Resolves with the first line, past or future, that matches; rejects when the program ends without one. */
  readonly line: (wanted: RegExp) => Promise<string>
  /** Resolves when the program has ended and all its lines have arrived. */
  readonly ended: Promise<void>
}

/** Runs a bundled script in a Node of its own. */
export function runScript(script: string, args: readonly string[], onLine: (line: string, process: ChildProcess) => void = () => undefined): Program {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines: string[] = []
  const waiting = new Set<(line: string | undefined) => void>()
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => {
    lines.push(line)
    onLine(line, child)
    for (const tell of waiting) tell(line)
  })
  const ended = Promise.all([once(child, 'exit'), once(reader, 'close')]).then(() => {
    for (const tell of waiting) tell(undefined)
  })
  const line = (wanted: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const past = lines.find((said) => wanted.test(said))
      if (past !== undefined) return resolve(past)
      waiting.add((said) => {
        if (said === undefined) reject(new Error(`the program ended without saying ${wanted.source}: ${lines.join(' | ')}`))
        else if (wanted.test(said)) resolve(said)
      })
    })
  return { process: child, lines, line, ended }
}
