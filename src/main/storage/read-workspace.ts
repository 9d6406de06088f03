import { basename } from 'node:path'
import { defaultBackupPolicy, newestGoodBackup } from './backups'
import type { BackupPolicy } from './backups'
import { systemClock } from './clock'
import type { Clock } from './clock'
import type { Codec } from './codec'
import { defaultLargestFile, readState } from './durable-adapter'
import type { KnownState } from './durable-adapter'
import { FileProblemError, tooLarge } from './file-problem'
import type { ContentProblemCode, FileProblem } from './file-problem'
import { nodeFileSystem } from './file-system-port'
import type { FileSystemPort } from './file-system-port'
import type { StoreOptions } from './store'

/** Store options with every default filled in. */
export type Setup<T extends object> = StoreOptions<T> & {
  readonly fs: FileSystemPort
  readonly clock: Clock
  readonly policy: BackupPolicy
  readonly largestFile: number
}

export const withDefaults = <T extends object>(options: StoreOptions<T>): Setup<T> => ({
  ...options,
  fs: options.fs ?? nodeFileSystem,
  clock: options.clock ?? systemClock,
  policy: { ...defaultBackupPolicy, ...options.backups },
  largestFile: options.largestFile ?? defaultLargestFile,
})

/** A workspace as read from its file, with the bytes it came from. */
export interface Opened<T> {
  readonly value: T
  readonly state: KnownState
  readonly migratedFrom: number | undefined
}

/** Rejects with Node's errors or, for content that cannot be used, a `FileProblemError`. */
export async function readWorkspace<T extends object>(setup: Setup<T>, path: string): Promise<Opened<T>> {
  const state = await readState(setup.fs, path, setup.largestFile)
  const decoded = await setup.codec.decode(state.bytes, { fileName: basename(path) })
  if (!decoded.ok) throw new FileProblemError(decoded.problem)
  return { value: decoded.value, state, migratedFrom: decoded.migratedFrom }
}

/** Rejects with `too-large`, or with whatever the codec throws. */
export async function encodeWithin<T extends object>(codec: Codec<T>, value: T, path: string, largestFile: number): Promise<Uint8Array> {
  const bytes = await codec.encode(value)
  if (bytes.byteLength > largestFile) throw new FileProblemError(tooLarge(path, bytes.byteLength, largestFile))
  return bytes
}

const contentCodes = { missing: true, empty: true, unreadable: true, truncated: true, foreign: true, 'newer-format': true, invalid: true } satisfies Record<ContentProblemCode, true>

const isAboutContent = (problem: FileProblem): problem is Extract<FileProblem, { code: ContentProblemCode }> => Object.hasOwn(contentCodes, problem.code)

/** Adds the newest dated copy that opens to a problem with a file's content. */
export async function offerBackup<T extends object>(setup: Setup<T>, path: string, problem: FileProblem): Promise<FileProblem> {
  if (!isAboutContent(problem)) return problem
  const newest = await newestGoodBackup(setup.fs, path, setup.codec)
  return newest === undefined ? problem : { ...problem, newestGoodBackup: newest }
}
