import { resolve } from 'node:path'
import { emptyHistory } from '@shared/diff/history'
import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import { rowOf } from '@shared/model/workspace'
import { generateWorkspace } from '@shared/samples/generate-workspace'
import { currentFormat } from '@shared/schema/migrations'
import type { WorkspaceFile } from '@shared/schema/workspace-file'
import { createSamples } from '../services/samples'
import { createStoreDoors } from '../services/store-doors'
import type { Answered } from './answer'
import type { Surroundings } from './desk'

/** Writes a new workspace file; a name that is taken is left as it is. */
const writeNew = async (around: Surroundings, out: string, file: WorkspaceFile): Promise<Answered> => {
  const made = await createStoreDoors('command line', {}).create(resolve(around.folder, out), file, () => undefined)
  if (!made.ok) return made
  await made.value.close()
  const name = rowOf(file.workspace, 'settings', 'workspace')?.name ?? ''
  return success({ json: { path: made.value.path, name }, text: `${name} is in ${made.value.path}.` })
}

export const writeSample = async (around: Surroundings, name: string, out: string): Promise<Answered> => {
  const sample = await createSamples(around.resourcesFolder).read(name)
  return sample.ok ? writeNew(around, out, { ...sample.value, savedAt: around.now() }) : sample
}

interface Sizes {
  readonly sessions?: string
  readonly delegates?: string
  readonly seed?: string
}

const limits = { sessions: [1, 100_000, 200], delegates: [2, 100_000, 60], seed: [0, 2 ** 31 - 1, 1] } as const satisfies Record<keyof Sizes, readonly [number, number, number]>

const sizeOf = (sizes: Sizes, name: keyof Sizes): Outcome<number> => {
  const [least, most, usual] = limits[name]
  const text = sizes[name]
  if (text === undefined) return success(usual)
  const value = Number(text)
  return /^\d+$/.test(text) && value >= least && value <= most
    ? success(value)
    : failure('invalid', `--${name} “${text}” can't be used: give a whole number from ${String(least)} to ${String(most)}.`)
}

/** A workspace of a given size, the same for the same words. */
export const writeGenerated = async (around: Surroundings, sizes: Sizes, out: string): Promise<Answered> => {
  const [sessions, delegates, seed] = [sizeOf(sizes, 'sessions'), sizeOf(sizes, 'delegates'), sizeOf(sizes, 'seed')]
  if (!sessions.ok) return sessions
  if (!delegates.ok) return delegates
  if (!seed.ok) return seed
  const workspace = generateWorkspace({ sessions: sessions.value, delegates: delegates.value, seed: seed.value })
  return writeNew(around, out, { format: currentFormat, savedAt: around.now(), revision: 0, workspace, history: emptyHistory })
}
