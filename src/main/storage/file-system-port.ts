import { link, mkdir, open, readFile, readdir, realpath, rename, stat, unlink } from 'node:fs/promises'
import type { BigIntStats } from 'node:fs'
import { systemCodeOf } from './file-problem'

/** What tells one state of a file from another without reading it. */
export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other'
  /** Bytes. */
  readonly size: number
  readonly modifiedNs: bigint
  readonly inode: bigint
}

/** A file opened for writing. Every method rejects with Node's errors. */
export interface OpenFile {
  /** Writes at a byte position and answers how many bytes were taken, which may be fewer than given. */
  write(bytes: Uint8Array, position: number): Promise<number>
  /** Returns only when the content has reached the disk. */
  sync(): Promise<void>
  facts(): Promise<FileFacts>
  close(): Promise<void>
}

/** The only door from the storage layer to the disk; tests put a recording or failing one in its place. */
export interface FileSystemPort {
  /** Creates a file that must not exist yet (EEXIST otherwise). */
  create(path: string, mode: number): Promise<OpenFile>
  read(path: string): Promise<Uint8Array>
  facts(path: string): Promise<FileFacts>
  /** Replaces `to` in one step. */
  rename(from: string, to: string): Promise<void>
  /** Gives a file a second name; EEXIST when the name is taken. */
  link(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  list(folder: string): Promise<string[]>
  makeFolder(path: string, mode: number): Promise<void>
  /** Makes renames and new names in a folder durable. */
  syncFolder(path: string): Promise<void>
  realPath(path: string): Promise<string>
}

const factsFrom = (stats: BigIntStats): FileFacts => ({
  kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other',
  size: Number(stats.size),
  modifiedNs: stats.mtimeNs,
  inode: stats.ino,
})

// Some network and USB file systems have no directory fsync at all; there, none can be asked for.
const folderSyncNotOffered = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

export const nodeFileSystem: FileSystemPort = {
  create: async (path, mode) => {
    const handle = await open(path, 'wx', mode)
    return {
      write: async (bytes, position) => (await handle.write(bytes, 0, bytes.byteLength, position)).bytesWritten,
      sync: () => handle.sync(),
      facts: async () => factsFrom(await handle.stat({ bigint: true })),
      close: () => handle.close(),
    }
  },
  read: (path) => readFile(path),
  facts: async (path) => factsFrom(await stat(path, { bigint: true })),
  rename,
  link,
  remove: unlink,
  list: (folder) => readdir(folder),
  makeFolder: async (path, mode) => {
    await mkdir(path, { mode })
  },
  syncFolder: async (path) => {
    // Windows cannot open a directory for fsync; NTFS journals the rename itself.
    if (process.platform === 'win32') return
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } catch (error) {
      if (!folderSyncNotOffered.has(systemCodeOf(error) ?? '')) throw error
    } finally {
      await handle.close()
    }
  },
  realPath: realpath,
}
