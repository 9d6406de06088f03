import { basename, dirname, join, resolve } from 'node:path'
import { takeBackup } from './backups'
import { readState } from './durable-adapter'
import type { KnownState } from './durable-adapter'
import { durableWrite, exists } from './durable-write'
import { failed, problemFromError, succeeded } from './file-problem'
import type { Backup, Outcome } from './file-problem'
import { acquireLock } from './lock'
import type { HeldLock } from './lock'
import { readWorkspace, withDefaults } from './read-workspace'
import type { StoreOptions } from './store'

export interface Restored {
  /** Where the bytes that stood in the file are now; absent when there was no file. */
  readonly setAside?: Backup
}

/**
 * Puts a dated copy back in the place of a workspace file that is not open. The bytes now in the file, readable or
 * not, are first kept as another dated copy. A copy that does not open is refused and nothing is changed.
 */
export async function restoreBackup<T extends object>(options: StoreOptions<T> & { readonly backupPath: string }): Promise<Outcome<Restored>> {
  const setup = withDefaults(options)
  const { fs, clock } = setup
  let held: HeldLock | undefined
  let backup: KnownState
  try {
    backup = (await readWorkspace(setup, resolve(options.backupPath))).state
  } catch (error) {
    return failed(problemFromError(error, 'read', options.backupPath))
  }
  try {
    const named = join(await fs.realPath(dirname(resolve(options.path))), basename(options.path))
    const path = (await exists(fs, named)) ? await fs.realPath(named) : named
    const lock = await acquireLock({ ...setup.lock, fs, clock, path, hostKind: setup.hostKind })
    if (!lock.ok) return lock
    held = lock.value
    const current = (await exists(fs, path)) ? await readState(fs, path, Number.POSITIVE_INFINITY) : undefined
    const setAside = current === undefined ? undefined : await takeBackup({ fs, clock, path }, current.bytes, 'set-aside')
    await durableWrite({ ...setup, path, bytes: backup.bytes, replace: 'allowed', beforeReplace: held.verifyStillHeld })
    return succeeded(setAside === undefined ? {} : { setAside })
  } catch (error) {
    return failed(problemFromError(error, 'prepare', options.path))
  } finally {
    await held?.release()
  }
}
