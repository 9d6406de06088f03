import { mkdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { RecentFile } from '@shared/contract/contract'
import { systemClock } from '../storage/clock'
import { durableWrite } from '../storage/durable-write'
import { nodeFileSystem } from '../storage/file-system-port'
import { createTurns } from './turns'

export interface RecentFiles {
  /** Newest first. */
  readonly list: () => Promise<readonly RecentFile[]>
  /** Puts a file at the top. Never fails: an officer who can't keep a list can still work. */
  readonly note: (file: { readonly path: string; readonly name: string; readonly openedAt: string }) => Promise<void>
  readonly forget: (path: string) => Promise<void>
}

const mostKept = 12

const entry = z.object({ path: z.string().min(1), name: z.string(), openedAt: z.string() })
type Entry = z.output<typeof entry>

/** What can be read of the list; a damaged list is an empty one, a damaged entry is left out. */
const entriesIn = (text: string): readonly Entry[] => {
  try {
    const json: unknown = JSON.parse(text)
    return Array.isArray(json) ? json.flatMap((item: unknown) => entry.safeParse(item).data ?? []) : []
  } catch {
    return []
  }
}

const isFile = (path: string): Promise<boolean> => stat(path).then((facts) => facts.isFile(), () => false)

/** The workspaces opened last, kept in one small file. */
export const createRecentFiles = (dataFolder: string): RecentFiles => {
  const path = join(dataFolder, 'recent.json')
  const turn = createTurns()
  const read = async (): Promise<readonly Entry[]> => entriesIn(await readFile(path, 'utf8').catch(() => ''))

  const change = (next: (entries: readonly Entry[]) => readonly Entry[]): Promise<void> =>
    turn(async () => {
      try {
        await mkdir(dirname(path), { recursive: true })
        const bytes = new TextEncoder().encode(JSON.stringify(next(await read()).slice(0, mostKept)))
        await durableWrite({ fs: nodeFileSystem, clock: systemClock, path, bytes, replace: 'allowed' })
      } catch {
        // The list is a convenience; the next file opened tries again.
      }
    })

  return {
    list: () => turn(async () => Promise.all((await read()).map(async (file) => ({ ...file, exists: await isFile(file.path) })))),
    note: (file) => change((entries) => [file, ...entries.filter((other) => other.path !== file.path)]),
    forget: (gone) => change((entries) => entries.filter((other) => other.path !== gone)),
  }
}
