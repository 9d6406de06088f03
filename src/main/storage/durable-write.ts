import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { FileProblemError, alreadyExists, systemCodeOf } from './file-problem'
import type { Clock } from './clock'
import type { FileFacts, FileSystemPort, OpenFile } from './file-system-port'

export interface DurableWriteOptions {
  readonly fs: FileSystemPort
  readonly clock: Clock
  readonly path: string
  readonly bytes: Uint8Array
  /** `never` refuses a name that is taken with `already-exists`. */
  readonly replace: 'allowed' | 'never'
  /** How long a rename that another program blocks is tried again, in ms. */
  readonly renameRetryMs?: number
  /** Last check before the new content takes the file's name; throw to leave the file as it is. */
  readonly beforeReplace?: (next: FileFacts) => Promise<void>
}

// Windows virus scanners and sync tools hold files for seconds; elsewhere these codes mean a real refusal.
export const defaultRenameRetryMs = process.platform === 'win32' ? 60_000 : 1_000

const heldByOthers = new Set(['EPERM', 'EACCES', 'EBUSY'])
const linkNotOffered = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])
const ownerOnly = 0o600

/**
 * Puts bytes under a name so that a crash or power cut at any moment leaves either the old content or the new, and
 * never returns before the new is on disk: temp file in the same folder, fsync, rename, fsync of the folder.
 * Rejects with Node's errors or a `FileProblemError`; the temp file is then removed. A failed fsync is final for its
 * temp file (the kernel may have dropped the pages): the next save writes a fresh one.
 */
export async function durableWrite(options: DurableWriteOptions): Promise<FileFacts> {
  const { fs, path, bytes } = options
  const temp = tempPathFor(path)
  const file = await fs.create(temp, ownerOnly)
  let written: FileFacts
  try {
    written = await fillAndClose(file, bytes)
    await options.beforeReplace?.(written)
    if (options.replace === 'allowed') await renameWithPatience(options, temp)
    else await nameOnlyIfFree(options, temp)
  } catch (error) {
    // The next open removes what cannot be removed now; the first failure is the one to report.
    await fs.remove(temp).catch(() => undefined)
    throw error
  }
  try {
    await fs.syncFolder(dirname(path))
  } catch (error) {
    // A new file that may not last is not left behind: a second try must not meet its own first one.
    if (options.replace === 'never') await fs.remove(path).catch(() => undefined)
    throw error
  }
  return written
}

async function fillAndClose(file: OpenFile, bytes: Uint8Array): Promise<FileFacts> {
  let facts: FileFacts
  try {
    await writeAll(file, bytes)
    await file.sync()
    facts = await file.facts()
  } catch (error) {
    await file.close().catch(() => undefined)
    throw error
  }
  await file.close()
  return facts
}

/** Writes everything from a byte position on, however few bytes the system takes at a time. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, from = 0): Promise<void> {
  let done = 0
  while (done < bytes.byteLength) {
    const taken = await file.write(bytes.subarray(done), from + done)
    if (taken <= 0) throw Object.assign(new Error('the disk took no more bytes'), { code: 'EIO' })
    done += taken
  }
}

async function renameWithPatience(options: DurableWriteOptions, temp: string): Promise<void> {
  const { fs, clock, path } = options
  const giveUpAt = clock.now() + (options.renameRetryMs ?? defaultRenameRetryMs)
  for (let pause = 10; ; pause = Math.min(pause + 10, 100)) {
    try {
      await fs.rename(temp, path)
      return
    } catch (error) {
      if (!heldByOthers.has(systemCodeOf(error) ?? '') || clock.now() >= giveUpAt) throw error
      await clock.wait(pause)
    }
  }
}

async function nameOnlyIfFree(options: DurableWriteOptions, temp: string): Promise<void> {
  const { fs, path } = options
  try {
    await fs.link(temp, path)
  } catch (error) {
    const code = systemCodeOf(error) ?? ''
    if (code === 'EEXIST') throw new FileProblemError(alreadyExists(path))
    if (!linkNotOffered.has(code)) throw error
    // Memory sticks (FAT, exFAT) have no second names: look first, then rename.
    if (await exists(fs, path)) throw new FileProblemError(alreadyExists(path))
    await renameWithPatience(options, temp)
    return
  }
  // The content already stands under its name; a temp name that stays behind goes at the next open.
  await fs.remove(temp).catch(() => undefined)
}

/** Whether anything has this name. Rejects when that cannot be found out. */
export async function exists(fs: FileSystemPort, path: string): Promise<boolean> {
  try {
    await fs.facts(path)
    return true
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return false
    throw error
  }
}

const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** A name no other writer uses: two programs with one temp name destroy each other's file. */
export const tempPathFor = (path: string): string => join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)

/** Removes temp files that an earlier run of Parley left behind for this file. Call only while holding its lock. */
export async function removeStaleTemps(fs: FileSystemPort, path: string): Promise<void> {
  const folder = dirname(path)
  const base = basename(path)
  const ours = new RegExp(`^\\.${literal(base)}\\.${uuid}\\.tmp$|^${literal(base)}\\.lock\\.(${uuid}\\.new|takeover-.+)$`)
  for (const name of await fs.list(folder)) {
    if (ours.test(name)) await fs.remove(join(folder, name)).catch(ignoreMissing)
  }
}

export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

export function ignoreMissing(error: unknown): void {
  if (systemCodeOf(error) !== 'ENOENT') throw error
}
