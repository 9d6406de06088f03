import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { isoTime } from './clock'
import type { Clock } from './clock'
import { ignoreMissing, writeAll } from './durable-write'
import { FileProblemError, failed, lockedBy, lostLock, problemFromError, succeeded, systemCodeOf } from './file-problem'
import type { FileProblem, HostKind, LockHolder, Outcome } from './file-problem'
import type { FileSystemPort, OpenFile } from './file-system-port'
import { holderBytes, isRunning, lockPathFor, readLock } from './lock-file'
import type { LockState } from './lock-file'

export interface LockTiming {
  /** How often the holder says that it lives, in ms. */
  readonly heartbeatMs: number
  /** A lock without a sign of life for this long may be taken over, in ms. */
  readonly staleAfterMs: number
  /** How long a stale lock is watched for a late sign of life: a laptop just awake, or a clock that was set. In ms. */
  readonly watchMs: number
}

export const defaultLockTiming: LockTiming = { heartbeatMs: 2_000, staleAfterMs: 10_000, watchMs: 5_000 }

export interface LockOptions {
  readonly fs: FileSystemPort
  readonly clock: Clock
  readonly path: string
  readonly hostKind: HostKind
  readonly timing?: LockTiming
  readonly hostName?: string
  readonly pid?: number
  readonly isRunning?: (pid: number) => boolean
  /** Called once when a heartbeat finds that someone else has taken the file over. */
  readonly onLost?: (problem: FileProblem) => void
}

export interface HeldLock {
  readonly holder: LockHolder
  /** Rejects with `lost-lock` when the file has another owner by now. Ask before every write. */
  readonly verifyStillHeld: () => Promise<void>
  readonly release: () => Promise<void>
}

/** Makes this process the one owner of a workspace file, across programs, users and machines that share its folder. */
export async function acquireLock(options: LockOptions): Promise<Outcome<HeldLock>> {
  const { fs, path } = options
  try {
    const created = await createLock(options, newHolder(options))
    if (created !== undefined) return succeeded(hold(options, created))
    const before = await readLock(fs, lockPathFor(path))
    if (before.kind !== 'free' && !(await isAbandoned(options, lockPathFor(path), before))) return failed(lockedBy(path, holderOf(before)))
    const taken = before.kind === 'free' ? await createLock(options, newHolder(options)) : await takeOver(options, before)
    if (taken !== undefined) return succeeded(hold(options, taken))
    return failed(lockedBy(path, holderOf(await readLock(fs, lockPathFor(path)))))
  } catch (error) {
    return failed(problemFromError(error, 'prepare', path))
  }
}

interface Owned {
  readonly holder: LockHolder
  readonly file: OpenFile
}

const holderOf = (state: LockState): LockHolder | undefined => (state.kind === 'held' ? state.holder : undefined)

/** Time-based so that it grows even after a lock was released and its number is gone. */
const nextFence = (options: LockOptions, before: LockHolder | undefined): number => Math.max(options.clock.now(), (before?.fence ?? 0) + 1)

function newHolder(options: LockOptions, before?: LockHolder): LockHolder {
  const now = isoTime(options.clock.now())
  const { pid = process.pid, hostName = hostname(), hostKind } = options
  return { owner: randomUUID(), pid, hostName, hostKind, since: now, heartbeat: now, fence: nextFence(options, before) }
}

/** Undefined when someone has it. */
const createLock = (options: LockOptions, holder: LockHolder): Promise<Owned | undefined> => createOnce(options.fs, lockPathFor(options.path), holder)

async function createOnce(fs: FileSystemPort, path: string, holder: LockHolder): Promise<Owned | undefined> {
  let file: OpenFile
  try {
    file = await fs.create(path, 0o600)
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return undefined
    throw error
  }
  try {
    await writeAll(file, holderBytes(holder))
    return { holder, file }
  } catch (error) {
    await file.close().catch(() => undefined)
    await fs.remove(path).catch(() => undefined)
    throw error
  }
}

async function isAbandoned(options: LockOptions, lockPath: string, state: LockState): Promise<boolean> {
  if (state.kind === 'free') return true
  const { staleAfterMs, watchMs, heartbeatMs } = options.timing ?? defaultLockTiming
  const now = options.clock.now()
  if (state.kind === 'held') {
    const sameMachine = state.holder.hostName === (options.hostName ?? hostname())
    if (sameMachine && !(options.isRunning ?? isRunning)(state.holder.pid)) return true
  }
  const lastSign = state.kind === 'held' ? Date.parse(state.holder.heartbeat) : state.modifiedMs
  // A sign of life from the future means that two clocks differ: only watching can tell.
  if (Math.abs(now - lastSign) <= staleAfterMs) return false
  for (let watched = 0; watched < watchMs; watched += heartbeatMs) {
    await options.clock.wait(Math.min(heartbeatMs, watchMs - watched))
    if (!sameLock(await readLock(options.fs, lockPath), state)) return false
  }
  return true
}

function sameLock(a: LockState, b: LockState): boolean {
  if (a.kind === 'held' && b.kind === 'held') return a.holder.owner === b.holder.owner && a.holder.heartbeat === b.holder.heartbeat
  return a.kind === 'unclear' && b.kind === 'unclear' && a.modifiedMs === b.modifiedMs
}

/**
 * Replaces an abandoned lock. Two who try at once meet at a guard file that only one can create and that is named
 * after the abandoned owner; inside it the lock is read again, so that a lock someone renewed meanwhile is left alone.
 */
async function takeOver(options: LockOptions, abandoned: LockState): Promise<Owned | undefined> {
  const { fs, path } = options
  const lockPath = lockPathFor(path)
  const holder = newHolder(options, holderOf(abandoned))
  const guardPath = `${lockPath}.takeover-${holderOf(abandoned)?.owner ?? 'unclear'}`
  if (!(await enterGuard(options, guardPath, holder))) return undefined
  try {
    if (!sameLock(await readLock(fs, lockPath), abandoned)) return undefined
    const nextPath = `${lockPath}.${holder.owner}.new`
    const owned = await createOnce(fs, nextPath, holder)
    if (owned === undefined) return undefined
    try {
      await fs.rename(nextPath, lockPath)
      return owned
    } catch (error) {
      await owned.file.close().catch(() => undefined)
      await fs.remove(nextPath).catch(() => undefined)
      throw error
    }
  } finally {
    await fs.remove(guardPath).catch(() => undefined)
  }
}

async function enterGuard(options: LockOptions, guardPath: string, holder: LockHolder): Promise<boolean> {
  const { fs } = options
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const guard = await createOnce(fs, guardPath, holder)
    if (guard !== undefined) {
      await guard.file.close().catch(() => undefined)
      return true
    }
    // A guard is held for milliseconds: one that is abandoned was left by a crash. Should two remove it at once, both
    // may take the lock, and the one whose lock was replaced is refused at its first write.
    const left = await readLock(fs, guardPath)
    if (left.kind !== 'free' && !(await isAbandoned(options, guardPath, left))) return false
    if (left.kind !== 'free' && sameLock(await readLock(fs, guardPath), left)) await fs.remove(guardPath).catch(ignoreMissing)
  }
  return false
}

function hold(options: LockOptions, first: Owned): HeldLock {
  const { fs, path, clock } = options
  let owned = first
  let lost: FileProblem | undefined
  let released = false
  let beating: Promise<void> = Promise.resolve()

  const lose = (newOwner: LockHolder | undefined): FileProblem => {
    if (lost === undefined) {
      lost = lostLock(path, newOwner)
      options.onLost?.(lost)
    }
    return lost
  }
  const verifyStillHeld = async (): Promise<void> => {
    if (lost !== undefined) throw new FileProblemError(lost)
    const state = await readLock(fs, lockPathFor(path))
    if (state.kind === 'held' && state.holder.owner === owned.holder.owner && state.holder.fence === owned.holder.fence) return
    // Someone tidied the lock away and nobody has the file: take it again, or learn who was faster.
    const again = state.kind === 'free' && !released ? await createLock(options, { ...owned.holder, fence: nextFence(options, owned.holder) }) : undefined
    if (again === undefined) throw new FileProblemError(lose(holderOf(state)))
    await owned.file.close().catch(() => undefined)
    owned = again
  }
  const beat = async (): Promise<void> => {
    if (released || lost !== undefined) return
    const state = await readLock(fs, lockPathFor(path))
    if (state.kind === 'held' && state.holder.owner !== owned.holder.owner) lose(state.holder)
    if (lost !== undefined) return
    owned = { ...owned, holder: { ...owned.holder, heartbeat: isoTime(clock.now()) } }
    // Through the file we created, never by name: the name may be another owner's by now.
    await writeAll(owned.file, holderBytes(owned.holder))
  }
  const stop = clock.every((options.timing ?? defaultLockTiming).heartbeatMs, () => {
    // A missed beat is no harm; the next one, or the check before a write, tells.
    beating = beating.then(beat).catch(() => undefined)
  })
  return {
    get holder() {
      return owned.holder
    },
    verifyStillHeld,
    release: async () => {
      if (released) return
      released = true
      stop()
      await beating
      await owned.file.close().catch(() => undefined)
      // A lock that cannot be removed now counts as abandoned, since nobody renews it.
      const state = await readLock(fs, lockPathFor(path)).catch(() => undefined)
      if (state?.kind === 'held' && state.holder.owner === first.holder.owner) await fs.remove(lockPathFor(path)).catch(() => undefined)
    },
  }
}
