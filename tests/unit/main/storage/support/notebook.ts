import { readFileSync } from 'node:fs'
import { jsonCodec } from '../../../../../src/main/storage/codec'
import type { Codec } from '../../../../../src/main/storage/codec'
import { createStore, openStore } from '../../../../../src/main/storage/workspace-store'
import type { Outcome } from '../../../../../src/main/storage/file-problem'
import type { Store, StoreOptions } from '../../../../../src/main/storage/store'

/** The smallest thing worth storing: a number that only grows, and some weight. */
export interface Notebook {
  readonly count: number
  readonly filling: string
}

export const notebook = (count: number, filling = 'Stockholm · ستوكهولم'): Notebook => ({ count, filling })

/** Format 2 is current; 1 called the number `n`; 3 is from the future. */
export const notebookCodec: Codec<Notebook> = jsonCodec<Notebook>({
  fromJson: (json, { fileName }) => {
    const { format, count, n, filling } = Object.fromEntries(Object.entries(Object(json)))
    if (typeof format !== 'number') return { ok: false, problem: { code: 'foreign', sentence: `${fileName} is not a notebook. Choose another file.` } }
    if (format > 2) return { ok: false, problem: { code: 'newer-format', sentence: `${fileName} was made by a newer Parley. Update this one.` } }
    if (format === 1 && typeof n === 'number') return { ok: true, value: notebook(n, ''), migratedFrom: 1 }
    if (typeof count !== 'number' || typeof filling !== 'string') return { ok: false, problem: { code: 'invalid', sentence: `${fileName} has no count. Restore a backup.` } }
    return { ok: true, value: { count, filling } }
  },
  toJson: (value) => ({ format: 2, ...value }),
})

export const asText = (value: Notebook): string => JSON.stringify({ format: 2, ...value })

type Choices = Partial<StoreOptions<Notebook>>

export const openNotebook = (path: string, choices: Choices = {}): Promise<Outcome<Store<Notebook>>> =>
  openStore({ path, codec: notebookCodec, hostKind: 'loopback', ...choices })

export const createNotebook = (path: string, value: Notebook, choices: Choices = {}): Promise<Outcome<Store<Notebook>>> =>
  createStore({ path, codec: notebookCodec, hostKind: 'loopback', ...choices, value })

export const countOnDisk = (path: string): number => {
  const decoded = notebookCodec.decode(readFileSync(path), { fileName: 'disk' })
  if (decoded instanceof Promise || !decoded.ok) throw new Error('the file on disk cannot be read')
  return decoded.value.count
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.sentence}`)
  return outcome.value
}

export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.problem.code)
