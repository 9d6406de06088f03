import { resolve } from 'node:path'
import { Low } from 'lowdb'
import { listCheckedBackups, takeBackup, takeRoutineBackup } from './backups'
import { isoTime } from './clock'
import { createDurableAdapter, readState, sameBytes } from './durable-adapter'
import { durableWrite } from './durable-write'
import { FileProblemError, alreadyClosed, copyFailed, failed, openToReadOnly, problemFromError, succeeded } from './file-problem'
import type { Backup, FileProblem, Outcome } from './file-problem'
import type { HeldLock } from './lock'
import { encodeWithin } from './read-workspace'
import type { Opened, Setup } from './read-workspace'
import { createSaveQueue } from './save-queue'
import type { Saved, Store } from './store'

/** The store over a file that was read and, unless open to read only, locked. */
export function storeOverFile<T extends object>(setup: Setup<T>, path: string, opened: Opened<T>, held: HeldLock | undefined, notices: readonly FileProblem[]): Store<T> {
  const { fs, clock, codec, largestFile, policy } = setup
  const refuseToWrite = (): Promise<void> => Promise.reject(new FileProblemError(openToReadOnly(path)))
  const adapter = createDurableAdapter({ ...setup, path, known: opened.state, verifyStillHeld: held?.verifyStillHeld ?? refuseToWrite })
  const low = new Low<T>(adapter, opened.value)
  let onDisk = opened.value
  let lastCopyAt = clock.now()
  let copyDue = false
  let closing: Promise<void> | undefined

  const write = async (value: T): Promise<Outcome<Saved>> => {
    try {
      low.data = value
      await low.write()
    } catch (error) {
      return failed(problemFromError(error, 'write', path))
    }
    onDisk = value
    copyDue = true
    return succeeded({ savedAt: isoTime(clock.now()) })
  }

  const copyIfDue = async (): Promise<void> => {
    if (clock.now() - lastCopyAt >= policy.everyMinutes * 60_000) await copyChanges()
  }

  const copyChanges = async (): Promise<void> => {
    if (!copyDue) return
    copyDue = false
    lastCopyAt = clock.now()
    try {
      await takeRoutineBackup({ fs, clock, path }, adapter.known().bytes, policy)
    } catch (error) {
      setup.onNotice?.(copyFailed(error, path))
    }
  }

  const queue = createSaveQueue<T, Saved>({ write, between: copyIfDue })

  const save = (value: T): Promise<Outcome<Saved>> => {
    if (closing !== undefined) return Promise.resolve(failed(alreadyClosed(path)))
    if (held === undefined) return Promise.resolve(failed(openToReadOnly(path)))
    return queue.save(value)
  }

  /** Undefined when what is on disk is ours already. */
  const setOtherVersionAside = async (): Promise<Backup | undefined> => {
    await held?.verifyStillHeld()
    const other = await readState(fs, path, largestFile)
    if (sameBytes(other.bytes, adapter.known().bytes)) return undefined
    const copy = await takeBackup({ fs, clock, path }, other.bytes, 'set-aside')
    adapter.accept(other)
    return copy
  }

  return {
    path,
    readOnly: held === undefined,
    migratedFrom: opened.migratedFrom,
    notices,
    get value() {
      return onDisk
    },
    get holder() {
      return held?.holder
    },
    save,
    keepMine: async (value) => {
      if (closing !== undefined || held === undefined) return failed(closing === undefined ? openToReadOnly(path) : alreadyClosed(path))
      await queue.idle()
      let setAside: Backup | undefined
      try {
        setAside = await setOtherVersionAside()
      } catch (error) {
        return failed(problemFromError(error, 'write', path))
      }
      const outcome = await save(value)
      return outcome.ok && setAside !== undefined ? succeeded({ ...outcome.value, setAside }) : outcome
    },
    saveCopy: async (target, value) => {
      const copyPath = resolve(target)
      try {
        const bytes = await encodeWithin(codec, value, copyPath, largestFile)
        await durableWrite({ ...setup, path: copyPath, bytes, replace: 'never' })
        return succeeded({ savedAt: isoTime(clock.now()) })
      } catch (error) {
        return failed(problemFromError(error, 'write', copyPath))
      }
    },
    listBackups: async () => {
      try {
        return succeeded(await listCheckedBackups(fs, path, codec))
      } catch (error) {
        return failed(problemFromError(error, 'read', path))
      }
    },
    close: () => {
      closing ??= queue.idle().then(async () => {
        // A short sitting leaves a dated copy too: what is damaged while closed can then be brought back.
        await copyChanges()
        await held?.release()
      })
      return closing
    },
  }
}
