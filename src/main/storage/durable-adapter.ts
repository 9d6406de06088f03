import { basename } from 'node:path'
import type { Adapter } from 'lowdb'
import type { Clock } from './clock'
import type { Codec, Decoded } from './codec'
import { durableWrite } from './durable-write'
import { FileProblemError, notAFile, systemCodeOf, tooLarge } from './file-problem'
import type { FileProblem } from './file-problem'
import type { FileFacts, FileSystemPort } from './file-system-port'

/** One state of the file as we saw or wrote it. */
export interface KnownState {
  readonly facts: FileFacts
  readonly bytes: Uint8Array
}

/** Larger files would stop the application for seconds and fill memory; nothing a person plans comes near. */
export const defaultLargestFile = 200_000_000

export interface DurableAdapterOptions<T extends object> {
  readonly fs: FileSystemPort
  readonly clock: Clock
  readonly path: string
  readonly codec: Codec<T>
  /** The state the file had when it was opened. */
  readonly known: KnownState
  /** Rejects when the right to write this file has gone; asked right before and right after the rename. */
  readonly verifyStillHeld: () => Promise<void>
  readonly largestFile: number
  readonly renameRetryMs?: number
}

export interface DurableAdapter<T extends object> extends Adapter<T> {
  /** The newest state known to be on disk. */
  readonly known: () => KnownState
  /** From now on this state, seen on disk, may be overwritten. */
  readonly accept: (state: KnownState) => void
}

/**
 * lowdb's own file adapter renames without fsync and uses one fixed temp name; this one resolves `write` only when the
 * content would survive a power cut, refuses to overwrite what another program wrote, and throws `FileProblemError` or
 * Node's errors.
 */
export function createDurableAdapter<T extends object>(options: DurableAdapterOptions<T>): DurableAdapter<T> {
  const { fs, path, codec } = options
  // More than one after a write that failed half-way: the disk may hold either.
  let states: readonly KnownState[] = [options.known]
  const newest = (): KnownState => states[0] ?? options.known

  const refuseIfChangedOutside = async (): Promise<void> => {
    const facts = await factsOrNone(fs, path)
    if (facts === undefined) throw new FileProblemError(goneOutside(path))
    if (states.some((state) => sameFacts(state.facts, facts))) return
    // Sync tools touch and copy files back without changing a byte: only other content counts.
    const sameSize = states.filter((state) => state.facts.size === facts.size)
    const bytes = sameSize.length === 0 ? undefined : await fs.read(path)
    if (bytes === undefined || !sameSize.some((state) => sameBytes(state.bytes, bytes))) throw new FileProblemError(changedOutside(path))
    states = [{ facts, bytes }, ...states]
  }

  return {
    read: async () => {
      const { bytes } = await readState(fs, path, options.largestFile)
      const decoded: Decoded<T> = await codec.decode(bytes, { fileName: basename(path) })
      if (!decoded.ok) throw new FileProblemError(decoded.problem)
      return decoded.value
    },
    write: async (value) => {
      const bytes = await codec.encode(value)
      if (bytes.byteLength > options.largestFile) throw new FileProblemError(tooLarge(path, bytes.byteLength, options.largestFile))
      const written = durableWrite({
        ...options,
        bytes,
        replace: 'allowed',
        beforeReplace: async (next) => {
          await options.verifyStillHeld()
          await refuseIfChangedOutside()
          states = [...states, { facts: next, bytes }]
        },
      })
      const facts = await written.catch(async (error: unknown) => {
        // A new owner removes our temp file: say that the file was taken over, not that something is missing.
        await options.verifyStillHeld().catch(throwIfProblem)
        throw error
      })
      states = [{ facts, bytes }]
      // A suspension between the check and the rename cannot be prevented, but it must not pass for a success.
      await options.verifyStillHeld()
    },
    known: newest,
    accept: (state) => {
      states = [state, ...states]
    },
  }
}

function throwIfProblem(error: unknown): void {
  if (error instanceof FileProblemError) throw error
}

/** Reads a file whole, with the facts to recognise it by. Rejects with Node's errors or a `FileProblemError`. */
export async function readState(fs: FileSystemPort, path: string, largestFile: number): Promise<KnownState> {
  const facts = await fs.facts(path)
  if (facts.kind !== 'file') throw new FileProblemError(notAFile(path))
  if (facts.size > largestFile) throw new FileProblemError(tooLarge(path, facts.size, largestFile))
  return { facts, bytes: await fs.read(path) }
}

async function factsOrNone(fs: FileSystemPort, path: string): Promise<FileFacts | undefined> {
  try {
    return await fs.facts(path)
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

export const sameFacts = (a: FileFacts, b: FileFacts): boolean => a.size === b.size && a.modifiedNs === b.modifiedNs && a.inode === b.inode

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

const wayOut = 'Save your changes as a copy, or keep your version; the other one is then set aside with a date.'

const changedOutside = (path: string): FileProblem => ({
  code: 'changed-outside',
  sentence: `${basename(path)} was changed by another program while it was open here, so it was not overwritten. ${wayOut}`,
})

const goneOutside = (path: string): FileProblem => ({
  code: 'changed-outside',
  sentence: `${basename(path)} was moved, renamed or deleted while it was open here. Save your changes as a copy.`,
})
