import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { runCommandLine } from '@main/command-line/run'

export const projectFolder = fileURLToPath(new URL('../../../..', import.meta.url))

export interface Spoken {
  readonly code: number
  readonly out: string
  readonly err: string
  /** The answer of `--json`; throws when anything else is on `out`. */
  readonly json: () => unknown
}

/** A folder with Parley's command line standing in it, gone when the test ends. */
export const deskInFolder = () => {
  const root = mkdtempSync(join(tmpdir(), 'parley-cli-'))
  onTestFinished(() => { rmSync(root, { recursive: true, force: true }) })
  const folder = join(root, 'work')
  const dataFolder = join(root, 'data')
  mkdirSync(folder)
  let last = 0
  const parley = async (...words: readonly string[]): Promise<Spoken> => {
    const heard = { out: '', err: '' }
    const code = await runCommandLine(
      words,
      { dataFolder, resourcesFolder: join(projectFolder, 'resources'), version: '0.0.0', folder, now: () => '2026-11-24T10:00:00.000Z', newId: () => `new-${String((last += 1))}` },
      { out: (text) => { heard.out += text }, err: (text) => { heard.err += text } },
    )
    return { code, ...heard, json: () => JSON.parse(heard.out) as unknown }
  }
  const write = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content)
    return name
  }
  return { folder, dataFolder, parley, write, commands: (list: unknown, name = 'commands.json') => write(name, JSON.stringify(list)), files: () => readdirSync(folder).sort() }
}

/** A desk with the Stockholm sample on it as `plan.parley.json`. */
export const deskWithPlan = async () => {
  const desk = deskInFolder()
  const made = await desk.parley('sample', 'stockholm-2018', '--out', plan)
  if (made.code !== 0) throw new Error(made.err)
  return desk
}

export const plan = 'plan.parley.json'

/** One sentence or a few on one line, ending as sentences do. */
export const oneSentence = /^[^\n]+[.?]\n$/
