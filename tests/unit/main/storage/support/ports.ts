import { nodeFileSystem } from '../../../../../src/main/storage/file-system-port'
import type { FileSystemPort, OpenFile } from '../../../../../src/main/storage/file-system-port'

export type CallName = Exclude<keyof FileSystemPort, 'create'> | 'create' | 'write' | 'sync' | 'fileFacts' | 'close'

export interface Call {
  readonly name: CallName
  readonly path: string
}

/** Runs around every call to the disk, in order. `run` does the call. */
export type Around = <T>(call: Call, run: () => Promise<T>) => Promise<T>

/** The real file system with something around each call, file handles included. */
export const portAround = (around: Around, inner: FileSystemPort = nodeFileSystem): FileSystemPort => ({
  create: async (path, mode) => {
    const file = await around({ name: 'create', path }, () => inner.create(path, mode))
    return {
      write: (bytes, position) => around({ name: 'write', path }, () => file.write(bytes, position)),
      sync: () => around({ name: 'sync', path }, () => file.sync()),
      facts: () => around({ name: 'fileFacts', path }, () => file.facts()),
      close: () => around({ name: 'close', path }, () => file.close()),
    }
  },
  read: (path) => around({ name: 'read', path }, () => inner.read(path)),
  facts: (path) => around({ name: 'facts', path }, () => inner.facts(path)),
  rename: (from, to) => around({ name: 'rename', path: to }, () => inner.rename(from, to)),
  link: (from, to) => around({ name: 'link', path: to }, () => inner.link(from, to)),
  remove: (path) => around({ name: 'remove', path }, () => inner.remove(path)),
  list: (folder) => around({ name: 'list', path: folder }, () => inner.list(folder)),
  makeFolder: (path, mode) => around({ name: 'makeFolder', path }, () => inner.makeFolder(path, mode)),
  syncFolder: (path) => around({ name: 'syncFolder', path }, () => inner.syncFolder(path)),
  realPath: (path) => around({ name: 'realPath', path }, () => inner.realPath(path)),
})

export const systemError = (code: string): Error => Object.assign(new Error(`${code}: injected`), { code })

export interface Fault {
  readonly code: string
  /** Which calls fail, by their number from 1. */
  readonly hits: (number: number, call: Call) => boolean
  /** `after`: the call does its work and fails all the same, as an ambiguous EIO does. */
  readonly when?: 'before' | 'after'
}

export interface CountedPort {
  readonly fs: FileSystemPort
  readonly calls: Call[]
}

export function failingPort(fault?: Fault): CountedPort {
  const calls: Call[] = []
  const fs = portAround(async (call, run) => {
    const number = calls.push(call)
    if (fault?.hits(number, call) !== true) return run()
    // A failed close still gives the handle back, as close(2) does.
    const result = fault.when === 'after' || call.name === 'close' ? await run() : undefined
    // The caller never sees this handle, so it cannot be the one to close it.
    if (isOpenFile(result)) await result.close()
    throw systemError(fault.code)
  })
  return { fs, calls }
}

const isOpenFile = (value: unknown): value is OpenFile => typeof value === 'object' && value !== null && 'sync' in value && 'close' in value

/** Fails every call with this name. */
export const failingCall = (name: CallName, code: string, on: (path: string) => boolean = () => true): FileSystemPort =>
  failingPort({ code, hits: (_number, call) => call.name === name && on(call.path) }).fs

/** Takes at most `most` bytes per write. */
export const shortWrites = (most: number, inner: FileSystemPort = nodeFileSystem): FileSystemPort => ({
  ...inner,
  create: async (path, mode): Promise<OpenFile> => {
    const file = await inner.create(path, mode)
    return { ...file, write: (bytes, position) => file.write(bytes.subarray(0, most), position) }
  },
})
