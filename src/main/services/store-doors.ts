import { mkdir, realpath } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { BackupInfo } from '@shared/contract/contract'
import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import type { WorkspaceFile } from '@shared/schema/workspace-file'
import { listCheckedBackups } from '../storage/backups'
import type { FileProblem, HostKind } from '../storage/file-problem'
import { problemFromError } from '../storage/file-problem'
import { nodeFileSystem } from '../storage/file-system-port'
import { readLock } from '../storage/lock-file'
import { restoreBackup } from '../storage/restore-backup'
import type { Store, StoreOptions } from '../storage/store'
import { createStore, openStore } from '../storage/workspace-store'
import { workspaceCodec } from './workspace-codec'

/** What tests put in the place of the real disk and clock. */
export type StorageSettings = Partial<Pick<StoreOptions<WorkspaceFile>, 'fs' | 'clock' | 'lock' | 'backups' | 'renameRetryMs'>>

type Hears = (problem: FileProblem) => void

/** The storage layer with the workspace's codec in it; problems carry what the contract promises and no more. */
export interface StoreDoors {
  readonly open: (path: string, hears: Hears) => Promise<Outcome<Store<WorkspaceFile>>>
  readonly openToRead: (path: string) => Promise<Outcome<Store<WorkspaceFile>>>
  readonly create: (path: string, value: WorkspaceFile, hears: Hears) => Promise<Outcome<Store<WorkspaceFile>>>
  readonly restore: (path: string, backup: string) => Promise<Outcome<null>>
  readonly backups: (path: string) => Promise<Outcome<readonly BackupInfo[]>>
  /** Who has the file, as a clause; empty when nobody can be told. */
  readonly whoHas: (path: string) => Promise<string>
}

type Told<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: FileProblem }

const told = <T>(outcome: Told<T>): Outcome<T> => (outcome.ok ? outcome : failure(outcome.problem.code, outcome.problem.sentence))

export const createStoreDoors = (hostKind: HostKind, settings: StorageSettings): StoreDoors => {
  const fs = settings.fs ?? nodeFileSystem
  const options = (path: string): StoreOptions<WorkspaceFile> => ({ ...settings, path, codec: workspaceCodec, hostKind })
  return {
    open: async (path, hears) => told(await openStore({ ...options(path), onNotice: hears })),
    openToRead: async (path) => told(await openStore({ ...options(path), access: 'read' })),
    create: async (path, value, hears) => told(await createStore({ ...options(path), value, onNotice: hears })),
    restore: async (path, backup) => {
      const restored = told(await restoreBackup({ ...options(path), backupPath: backup }))
      return restored.ok ? success(null) : restored
    },
    backups: async (path) => {
      try {
        const copies = await listCheckedBackups(fs, await realPathOf(path), workspaceCodec)
        return success(copies.map((copy) => ({ path: copy.path, takenAt: copy.takenAt, bytes: copy.size, readable: copy.opens })))
      } catch (error) {
        const { code, sentence } = problemFromError(error, 'read', path)
        return failure(code, sentence)
      }
    },
    whoHas: async (path) => {
      const lock = await readLock(fs, path).catch(() => undefined)
      return lock?.kind === 'held' ? `${lock.holder.hostName} has had it open since ${lock.holder.since.slice(0, 16).replace('T', ' ')} UTC` : ''
    },
  }
}

/** Absolute, with symbolic links resolved as far as the file is there. */
export const realPathOf = (path: string): Promise<string> => realpath(resolve(path)).catch(() => resolve(path))

/** The first of `STEM.parley.json`, `STEM 2.parley.json`… that `tryPath` does not find taken, in a folder made if need be. */
export const underFreeName = async <T>(folder: string, stem: string, ending: string, tryPath: (path: string) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    const { code } = problemFromError(error, 'write', folder)
    return failure(code, `The folder “${basename(folder)}” for your workspaces can't be made at ${folder}. Make it yourself, or tell Parley another one with PARLEY_DOCUMENTS.`)
  }
  for (let number = 1; ; number += 1) {
    const outcome = await tryPath(join(folder, `${stem}${number === 1 ? '' : ` ${String(number)}`}${ending}`))
    if (outcome.ok || outcome.problem.code !== 'already-exists' || number === 1_000) return outcome
  }
}
