import { basename, dirname } from 'node:path'

/** Which kind of program holds a file. */
export type HostKind = 'electron' | 'loopback' | 'command line'

/** Who has a workspace file open, as written in its lock. Times are ISO 8601 in UTC. */
export interface LockHolder {
  readonly owner: string
  readonly pid: number
  readonly hostName: string
  readonly hostKind: HostKind
  readonly since: string
  readonly heartbeat: string
  /** Grows with every owner of the file; an owner whose number is no longer the newest must not write. */
  readonly fence: number
}

/** `routine` copies are pruned; the other kinds are kept until a person deletes them. */
export type BackupKind = 'routine' | 'before-update' | 'set-aside'

/** One dated copy of a workspace file. `takenAt` is ISO 8601 in UTC, `size` in bytes. */
export interface Backup {
  readonly path: string
  readonly name: string
  readonly takenAt: string
  readonly size: number
  readonly kind: BackupKind
}

/** The content is not a workspace this version can use. The file was left as it is. */
export type ContentProblemCode = 'missing' | 'empty' | 'unreadable' | 'truncated' | 'foreign' | 'newer-format' | 'invalid'

export type PlainProblemCode =
  | 'missing-folder'
  | 'not-a-file'
  | 'too-large'
  | 'no-permission'
  | 'read-only-folder'
  | 'disk-full'
  | 'busy'
  | 'already-exists'
  | 'read-failed'
  | 'write-failed'
  | 'changed-outside'
  | 'lost-lock'
  | 'read-only'
  | 'closed'

interface Said<Code extends string> {
  readonly code: Code
  /** For the user: names the file, what happened and the way out. */
  readonly sentence: string
  /** The operating system's own code (such as EIO), for a bug report. */
  readonly systemCode?: string
}

export interface ContentProblem extends Said<ContentProblemCode> {
  /** The newest dated copy that still opens, when there is one. */
  readonly newestGoodBackup?: Backup
}

export interface LockedProblem extends Said<'locked'> {
  /** Absent when the lock file itself cannot be read. */
  readonly holder?: LockHolder
}

export type FileProblem = ContentProblem | LockedProblem | Said<PlainProblemCode>

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: FileProblem }

export const succeeded = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const failed = (problem: FileProblem): { readonly ok: false; readonly problem: FileProblem } => ({ ok: false, problem })

/** Carries a problem through interfaces that can only throw, such as lowdb's adapter. */
export class FileProblemError extends Error {
  readonly problem: FileProblem
  constructor(problem: FileProblem) {
    super(problem.sentence)
    this.name = 'FileProblemError'
    this.problem = problem
  }
}

/** What was being done: `prepare` is everything on disk between reading a file and the first save. */
export type Doing = 'read' | 'prepare' | 'write'

/** The operating system's code of an error thrown by Node, such as `ENOSPC`. */
export const systemCodeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

const sayKept = (doing: Doing): string => (doing === 'write' ? 'Your changes are still on screen, not on disk. Save a copy' : 'Open it to read only, or put a copy')

/** Says what an error from the file system means for the person whose file it is. */
export function problemFromError(error: unknown, doing: Doing, path: string): FileProblem {
  if (error instanceof FileProblemError) return error.problem
  const systemCode = systemCodeOf(error)
  const said = systemCode === undefined ? describeUnknown(error, doing, path) : describeSystemCode(systemCode, doing, path)
  return systemCode === undefined ? said : { ...said, systemCode }
}

function describeSystemCode(systemCode: string, doing: Doing, path: string): FileProblem {
  const file = basename(path)
  const folder = basename(dirname(path)) || dirname(path)
  const writing = doing !== 'read'
  const kept = sayKept(doing)
  switch (systemCode) {
    case 'ENOENT':
    case 'ENOTDIR':
      return writing || systemCode === 'ENOTDIR'
        ? { code: 'missing-folder', sentence: `The folder “${folder}” that ${file} belongs in is not there. Put it back or plug its drive in, or choose another folder.` }
        : { code: 'missing', sentence: `${file} is not there any more. Look for it under another name or folder, or restore a backup.` }
    case 'EACCES':
    case 'EPERM':
      return writing
        ? { code: 'read-only-folder', sentence: `${file} could not be written: you may not write in the folder “${folder}”. ${kept} in a folder of your own.` }
        : { code: 'no-permission', sentence: `${file} could not be opened: your account may not read it. Ask its owner for access, or copy it to a folder of your own.` }
    case 'EROFS':
      return { code: 'read-only-folder', sentence: `${file} is on a disk that cannot be written. Open it to read only, or save a copy on another disk.` }
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk-full', sentence: `${file} could not be written: the disk is full. ${kept} on another disk, or free some space and try again.` }
    case 'EISDIR':
      return notAFile(path)
    case 'EBUSY':
    case 'ETXTBSY':
      return { code: 'busy', sentence: `${file} is held by another program, such as a virus scanner or a sync tool. Wait a moment and try again, or use a copy in another folder.` }
    case 'EEXIST':
      return alreadyExists(path)
    case 'ENAMETOOLONG':
      return { code: writing ? 'write-failed' : 'read-failed', sentence: `The name of ${file.slice(0, 40)}… is too long for this disk. Choose a shorter one.` }
    default:
      return writing
        ? { code: 'write-failed', sentence: `${file} could not be written (${systemCode}). ${kept} on another disk, or try again.` }
        : { code: 'read-failed', sentence: `${file} could not be read (${systemCode}). Try again; if it goes on, copy it to another disk or restore a backup.` }
  }
}

function describeUnknown(error: unknown, doing: Doing, path: string): FileProblem {
  const reason = error instanceof Error ? error.message : String(error)
  return doing !== 'read'
    ? { code: 'write-failed', sentence: `${basename(path)} could not be written: ${reason}. ${sayKept(doing)} elsewhere, or try again.` }
    : { code: 'read-failed', sentence: `${basename(path)} could not be read: ${reason}. The file was left as it is.` }
}

export const notAFile = (path: string): FileProblem => ({
  code: 'not-a-file',
  sentence: `${basename(path)} is a folder, not a workspace file. Choose the file inside it.`,
})

export const alreadyExists = (path: string): FileProblem => ({
  code: 'already-exists',
  sentence: `There is already a file named ${basename(path)} in that folder. It was left as it is; choose another name.`,
})

export const tooLarge = (path: string, size: number, largest: number): FileProblem => ({
  code: 'too-large',
  sentence: `${basename(path)} has ${megabytes(size)} MB; Parley handles workspaces of up to ${megabytes(largest)} MB. Nothing was changed. Check that it is the right file, or split the workspace.`,
})

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)

/** A dated copy failed; the workspace itself is safe, and this says so. */
export function copyFailed(error: unknown, path: string): FileProblem {
  const problem = problemFromError(error, 'write', path)
  const reason = problem.code === 'disk-full' ? 'the disk is full' : problem.code === 'read-only-folder' ? 'you may not write in its folder of backups' : (problem.systemCode ?? 'see the folder of backups')
  return { ...problem, sentence: `No dated copy of ${basename(path)} could be made: ${reason}. The workspace itself is not affected. Parley tries again later; until then, save a copy on another disk.` }
}

export const openToReadOnly = (path: string): FileProblem => ({
  code: 'read-only',
  sentence: `${basename(path)} is open to read only, so nothing was written. Save your changes as a copy.`,
})

export const alreadyClosed = (path: string): FileProblem => ({
  code: 'closed',
  sentence: `${basename(path)} is closed, so nothing was written. Open it again to change it.`,
})

export const lostLock = (path: string, newHolder: LockHolder | undefined): FileProblem => ({
  code: 'lost-lock',
  sentence: `${basename(path)} was taken over${newHolder === undefined ? '' : ` by ${describeHolder(newHolder)}`} while this computer was asleep or busy, so nothing was written. Save your changes as a copy, then open the file again.`,
})

export function lockedBy(path: string, holder: LockHolder | undefined): LockedProblem {
  const file = basename(path)
  const wayOut = 'Close it there, or open it here to read only.'
  if (holder === undefined) return { code: 'locked', sentence: `${file} is being opened by another Parley. ${wayOut}` }
  const since = new Date(holder.since).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
  return { code: 'locked', holder, sentence: `${file} is open in ${describeHolder(holder)} since ${since}. ${wayOut}` }
}

const kindInWords: Record<HostKind, string> = {
  electron: 'the Parley application',
  loopback: 'Parley in a browser window',
  'command line': 'the Parley command line',
}

const describeHolder = (holder: LockHolder): string => `${kindInWords[holder.hostKind]} on ${holder.hostName}`
