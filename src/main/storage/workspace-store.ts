import { basename, dirname, join, resolve } from 'node:path'
import { removeStaleBackupTemps, takeBackup, takeRoutineBackup } from './backups'
import { sameFacts } from './durable-adapter'
import { durableWrite, exists, removeStaleTemps } from './durable-write'
import { FileProblemError, alreadyExists, copyFailed, failed, problemFromError, succeeded } from './file-problem'
import type { FileProblem, Outcome } from './file-problem'
import { acquireLock } from './lock'
import type { HeldLock } from './lock'
import { encodeWithin, offerBackup, readWorkspace, withDefaults } from './read-workspace'
import type { Setup } from './read-workspace'
import type { Store, StoreOptions } from './store'
import { storeOverFile } from './store-over-file'

/**
 * Opens a workspace file. Order: read, decode, lock, copy aside if it was updated, tidy, dated copy. A file that cannot
 * be used is left byte for byte as it is, and the newest dated copy that opens is offered with the problem.
 */
export async function openStore<T extends object>(options: StoreOptions<T>): Promise<Outcome<Store<T>>> {
  const setup = withDefaults(options)
  const { fs } = setup
  let held: HeldLock | undefined
  try {
    const path = await fs.realPath(resolve(options.path))
    let opened = await readWorkspace(setup, path)
    if (options.access === 'read') return succeeded(storeOverFile(setup, path, opened, undefined, []))
    const lock = await lockFor(setup, path)
    if (!lock.ok) return lock
    held = lock.value
    // Between our reading and the lock another Parley may have saved and closed.
    if (!sameFacts(await fs.facts(path), opened.state.facts)) opened = await readWorkspace(setup, path)
    if (opened.migratedFrom !== undefined) await takeBackup({ ...setup, path }, opened.state.bytes, 'before-update')
    await removeStaleTemps(fs, path)
    const notices = await copyOnOpen(setup, path, opened.state.bytes)
    return succeeded(storeOverFile(setup, path, opened, held, notices))
  } catch (error) {
    await held?.release()
    const problem = problemFromError(error, held === undefined ? 'read' : 'prepare', options.path)
    return failed(await offerBackup(setup, resolve(options.path), problem))
  }
}

/** Makes a new workspace file, durably, and opens it. Refuses a name that is taken and a folder that is not there. */
export async function createStore<T extends object>(options: StoreOptions<T> & { readonly value: T }): Promise<Outcome<Store<T>>> {
  const setup = withDefaults(options)
  const { fs, codec, largestFile } = setup
  const { value } = options
  let held: HeldLock | undefined
  try {
    const path = join(await fs.realPath(dirname(resolve(options.path))), basename(options.path))
    if (await exists(fs, path)) throw new FileProblemError(alreadyExists(path))
    const bytes = await encodeWithin(codec, value, path, largestFile)
    const lock = await lockFor(setup, path)
    if (!lock.ok) return lock
    held = lock.value
    await removeStaleTemps(fs, path)
    const facts = await durableWrite({ ...setup, path, bytes, replace: 'never' })
    return succeeded(storeOverFile(setup, path, { value, state: { facts, bytes }, migratedFrom: undefined }, held, []))
  } catch (error) {
    await held?.release()
    return failed(problemFromError(error, 'write', options.path))
  }
}

const lockFor = <T extends object>(setup: Setup<T>, path: string): Promise<Outcome<HeldLock>> =>
  acquireLock({ ...setup.lock, fs: setup.fs, clock: setup.clock, path, hostKind: setup.hostKind, ...(setup.onNotice === undefined ? {} : { onLost: setup.onNotice }) })

async function copyOnOpen<T extends object>(setup: Setup<T>, path: string, bytes: Uint8Array): Promise<readonly FileProblem[]> {
  try {
    await removeStaleBackupTemps(setup.fs, path)
    await takeRoutineBackup({ ...setup, path }, bytes, setup.policy)
    return []
  } catch (error) {
    // Without a copy the officer can still work, and is told.
    return [copyFailed(error, path)]
  }
}
