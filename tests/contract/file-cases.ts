import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyHistory } from '@shared/diff/history'
import { newWorkspace } from '@shared/schema/new-workspace'
import type { WorkspaceFile } from '@shared/schema/workspace-file'
import { workspaceCodec } from '@main/services/workspace-codec'
import { openStore } from '@main/storage/workspace-store'
import { projectFolder } from './desks/desk'

const ending = '.parley.json'

/** Names of the samples that come with Parley. */
export const projectSamples = (): readonly string[] =>
  readdirSync(join(projectFolder, 'resources/samples'))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort()

/** Holds a workspace file as another Parley would; fails when somebody else has it. */
export const holdFile = async (path: string): Promise<{ readonly free: () => Promise<void> }> => {
  const held = await openStore({ path, codec: workspaceCodec, hostKind: 'command line' })
  if (!held.ok) throw new Error(held.problem.sentence)
  return { free: held.value.close }
}

/** The bytes of a sound workspace file. */
export const soundFile = (changes: Partial<Record<keyof WorkspaceFile, unknown>> = {}): string =>
  JSON.stringify({ format: 1, savedAt: '2026-01-05T09:00:00.000Z', revision: 3, workspace: newWorkspace('Sound', '', []), history: emptyHistory, ...changes })

const row = { id: 'round', processId: 'process', name: 'Round', startDate: '2026-02-10', endDate: '2026-02-01' }
const process = { id: 'process', name: 'Process', stage: 'after outbreak', basis: 'request of the parties' }

/** Files that can't be opened, with the code of the refusal. */
export const badFiles: readonly { readonly what: string; readonly bytes: string; readonly code: string }[] = [
  { what: 'an empty file', bytes: '', code: 'empty' },
  { what: 'a file of NULs, as a power cut leaves it', bytes: '\0'.repeat(512), code: 'empty' },
  { what: 'a truncated file', bytes: soundFile().slice(0, -40), code: 'truncated' },
  { what: 'a damaged file', bytes: soundFile().replace('"workspace":', '"workspace"#'), code: 'unreadable' },
  { what: 'a file of another program', bytes: '{"name":"somebody else","version":1}', code: 'foreign' },
  { what: 'a file that is no JSON at all', bytes: 'PK\u0003\u0004 a spreadsheet', code: 'foreign' },
  { what: 'a file of a newer Parley', bytes: soundFile({ format: 99 }), code: 'newer-format' },
  { what: 'a file with a field nobody knows', bytes: soundFile({ workspace: { ...newWorkspace('Sound', '', []), surprises: {} } }), code: 'invalid' },
  { what: 'a file with an id that leads nowhere', bytes: soundFile({ workspace: { ...newWorkspace('Sound', '', []), rounds: { round: { ...row, endDate: '2026-02-20' } } } }), code: 'invalid' },
  {
    what: 'a file with a round that ends before it starts',
    bytes: soundFile({ workspace: { ...newWorkspace('Sound', '', []), processes: { process }, rounds: { round: row } } }),
    code: 'invalid',
  },
]

export const writeFile = (folder: string, bytes: string): string => {
  const path = join(folder, `case${ending}`)
  writeFileSync(path, bytes, 'latin1')
  return path
}

/** A folder nobody here may write in. The superuser may write in any of the first kind, so a second is tried. */
export const unwritableFolder = (parent: string): string => {
  const closed = join(parent, 'closed')
  mkdirSync(closed, { mode: 0o500 })
  for (const folder of [closed, '/sys']) {
    try {
      rmSync(mkdtempSync(join(folder, 'try-')), { recursive: true })
    } catch {
      return folder
    }
  }
  throw new Error('no folder was found that can’t be written in')
}
