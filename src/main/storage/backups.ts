import { basename, dirname, extname, join } from 'node:path'
import { isoTime } from './clock'
import type { Clock } from './clock'
import type { Codec } from './codec'
import { sameBytes } from './durable-adapter'
import { durableWrite, ignoreMissing, literal } from './durable-write'
import { FileProblemError, systemCodeOf } from './file-problem'
import type { Backup, BackupKind } from './file-problem'
import type { FileSystemPort } from './file-system-port'

export interface BackupPolicy {
  /** While editing, at most one routine copy in this many minutes. */
  readonly everyMinutes: number
  /** The newest routine copies kept whatever their age. */
  readonly keepNewest: number
  /** Beyond those, the last copy of a day is kept for this many days. */
  readonly keepDays: number
}

export const defaultBackupPolicy: BackupPolicy = { everyMinutes: 10, keepNewest: 20, keepDays: 60 }

export interface BackupPlace {
  readonly fs: FileSystemPort
  readonly clock: Clock
  /** The workspace file that the copies belong to. */
  readonly path: string
}

/** The sibling folder that holds a workspace file's dated copies. */
export const backupFolderFor = (path: string): string => join(dirname(path), `${stemOf(path)} backups`)

const stemOf = (path: string): string => basename(path, extname(path))

// Names say only what the file's own name says, and when: folders are synced and seen by others.
const kindSuffix = { routine: '', 'before-update': ' before update', 'set-aside': ' set aside' } satisfies Record<BackupKind, string>
const kindOfSuffix = new Map<string, BackupKind>([['', 'routine'], [' before update', 'before-update'], [' set aside', 'set-aside']])

function backupName(path: string, takenAt: string, kind: BackupKind): string {
  return `${stemOf(path)} ${takenAt.replace('T', ' ').replaceAll(':', '-').replace('.', '-')}${kindSuffix[kind]}${extname(path)}`
}

/**
 * Writes bytes, exactly as given, as a dated copy. Durable when it resolves; never replaces another copy.
 * Rejects with Node's errors or a `FileProblemError`.
 */
export async function takeBackup(place: BackupPlace, bytes: Uint8Array, kind: BackupKind): Promise<Backup> {
  const { path } = place
  const folder = backupFolderFor(path)
  await makeBackupFolder(place, folder)
  // Two copies in one millisecond differ by a millisecond in name, so that both stay and sort in order.
  for (let at = place.clock.now(); ; at += 1) {
    const takenAt = isoTime(at)
    const name = backupName(path, takenAt, kind)
    const target = join(folder, name)
    try {
      await durableWrite({ ...place, path: target, bytes, replace: 'never' })
      return { path: target, name, takenAt, size: bytes.byteLength, kind }
    } catch (error) {
      if (!(error instanceof FileProblemError) || error.problem.code !== 'already-exists') throw error
    }
    if (at - place.clock.now() > 1_000) throw new Error(`no free name in ${basename(folder)}`)
  }
}

async function makeBackupFolder({ fs, path }: BackupPlace, folder: string): Promise<void> {
  try {
    await fs.makeFolder(folder, 0o700)
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return
    throw error
  }
  await fs.syncFolder(dirname(path))
}

/** Takes a routine copy unless the newest one already holds the same bytes, then prunes. */
export async function takeRoutineBackup(place: BackupPlace, bytes: Uint8Array, policy: BackupPolicy): Promise<void> {
  const newest = (await listBackups(place.fs, place.path)).find((backup) => backup.kind === 'routine')
  const same = newest !== undefined && newest.size === bytes.byteLength && sameBytes(await place.fs.read(newest.path), bytes)
  if (!same) await takeBackup(place, bytes, 'routine')
  await pruneBackups(place, policy)
}

/** The dated copies of a workspace file, newest first. Whether they still open is not checked. */
export async function listBackups(fs: FileSystemPort, path: string): Promise<Backup[]> {
  const folder = backupFolderFor(path)
  let names: string[]
  try {
    names = await fs.list(folder)
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return []
    throw error
  }
  const pattern = new RegExp(`^${literal(stemOf(path))} (\\d{4}-\\d\\d-\\d\\d) (\\d\\d)-(\\d\\d)-(\\d\\d)-(\\d{3})Z(.*)${literal(extname(path))}$`)
  const found: Backup[] = []
  for (const name of names) {
    const [, date, hours, minutes, seconds, ms, suffix = ''] = pattern.exec(name) ?? []
    const kind = date === undefined ? undefined : kindOfSuffix.get(suffix)
    if (kind === undefined) continue
    const facts = await fs.facts(join(folder, name))
    if (facts.kind === 'file') found.push({ path: join(folder, name), name, takenAt: `${date}T${hours}:${minutes}:${seconds}.${ms}Z`, size: facts.size, kind })
  }
  return found.sort((a, b) => (a.takenAt < b.takenAt ? 1 : a.takenAt > b.takenAt ? -1 : 0))
}

export interface CheckedBackup extends Backup {
  /** Whether this version of Parley can open it. */
  readonly opens: boolean
}

export async function listCheckedBackups<T extends object>(fs: FileSystemPort, path: string, codec: Codec<T>): Promise<CheckedBackup[]> {
  const checked: CheckedBackup[] = []
  for (const backup of await listBackups(fs, path)) checked.push({ ...backup, opens: await opens(fs, backup, codec) })
  return checked
}

/** The newest dated copy that opens. Never rejects: it is asked for when something is already wrong. */
export async function newestGoodBackup<T extends object>(fs: FileSystemPort, path: string, codec: Codec<T>): Promise<Backup | undefined> {
  for (const backup of await listBackups(fs, path).catch(() => [])) {
    if (await opens(fs, backup, codec)) return backup
  }
  return undefined
}

async function opens<T extends object>(fs: FileSystemPort, backup: Backup, codec: Codec<T>): Promise<boolean> {
  try {
    return (await codec.decode(await fs.read(backup.path), { fileName: backup.name })).ok
  } catch {
    return false
  }
}

/** Removes routine copies beyond the policy, and temp files a crash left among them. Other kinds stay. */
export async function pruneBackups(place: BackupPlace, policy: BackupPolicy): Promise<void> {
  const { fs, path, clock } = place
  const routine = (await listBackups(fs, path)).filter((backup) => backup.kind === 'routine')
  for (const backup of routine) {
    if (!keptByPolicy(backup, routine, policy, clock.now())) await fs.remove(backup.path).catch(ignoreMissing)
  }
}

function keptByPolicy(backup: Backup, newestFirst: readonly Backup[], policy: BackupPolicy, now: number): boolean {
  if (newestFirst.indexOf(backup) < policy.keepNewest) return true
  const day = backup.takenAt.slice(0, 10)
  const lastOfItsDay = newestFirst.find((other) => other.takenAt.startsWith(day)) === backup
  return lastOfItsDay && now - Date.parse(backup.takenAt) <= policy.keepDays * 86_400_000
}

const staleTemp = /^\..+\.[0-9a-f-]{36}\.tmp$/

/** Removes temp files that a crash left in the folder of copies. Call only while holding the workspace's lock. */
export async function removeStaleBackupTemps(fs: FileSystemPort, path: string): Promise<void> {
  const folder = backupFolderFor(path)
  const names = await fs.list(folder).catch((error: unknown) => {
    if (systemCodeOf(error) === 'ENOENT') return []
    throw error
  })
  const start = `.${stemOf(path)} `
  for (const name of names) {
    if (name.startsWith(start) && staleTemp.test(name)) await fs.remove(join(folder, name)).catch(ignoreMissing)
  }
}
