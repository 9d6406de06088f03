import type { BackupPolicy, CheckedBackup } from './backups'
import type { Clock } from './clock'
import type { Codec } from './codec'
import type { Backup, FileProblem, HostKind, LockHolder, Outcome } from './file-problem'
import type { FileSystemPort } from './file-system-port'
import type { LockOptions } from './lock'

export interface StoreOptions<T extends object> {
  readonly path: string
  readonly codec: Codec<T>
  /** Told to a second opener. */
  readonly hostKind: HostKind
  /** `read` takes no lock and writes nothing. Default `write`. */
  readonly access?: 'write' | 'read'
  readonly clock?: Clock
  readonly fs?: FileSystemPort
  readonly lock?: Pick<LockOptions, 'timing' | 'hostName' | 'pid' | 'isRunning'>
  readonly backups?: Partial<BackupPolicy>
  /** Bytes. */
  readonly largestFile?: number
  /** How long a blocked rename is tried again, in ms. */
  readonly renameRetryMs?: number
  /** What the user should hear although no call failed: a dated copy could not be taken, the lock was lost. */
  readonly onNotice?: (problem: FileProblem) => void
}

export interface Saved {
  /** ISO 8601 in UTC. */
  readonly savedAt: string
}

export interface KeptMine extends Saved {
  /** Where the other version is now; absent when it was the same as ours. */
  readonly setAside?: Backup
}

/** One open workspace file. */
export interface Store<T extends object> {
  /** Absolute, with symbolic links resolved. */
  readonly path: string
  readonly readOnly: boolean
  /** The newest value known to be on disk. */
  readonly value: T
  /** The format version the file had, when it was updated on opening. Its old bytes are kept as a dated copy. */
  readonly migratedFrom: number | undefined
  /** The lock as we hold it; absent when open to read only. */
  readonly holder: LockHolder | undefined
  /** What the user should hear about the opening, such as a dated copy that could not be taken. */
  readonly notices: readonly FileProblem[]
  /** Resolves when this value, or a newer one given meanwhile, is on disk for good, or with the reason why not. */
  readonly save: (value: T) => Promise<Outcome<Saved>>
  /** After `changed-outside`: sets the other version aside as a dated copy, then saves this value over it. */
  readonly keepMine: (value: T) => Promise<Outcome<KeptMine>>
  /** Writes a value under a new name, which must be free. Works when saving no longer does. */
  readonly saveCopy: (target: string, value: T) => Promise<Outcome<Saved>>
  /** Newest first. */
  readonly listBackups: () => Promise<Outcome<CheckedBackup[]>>
  /** Waits for what is being saved and gives the file free. Calling it again does no harm. */
  readonly close: () => Promise<void>
}
