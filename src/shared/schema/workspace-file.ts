import { z } from 'zod'
import type { History } from '../diff/history'
import type { Outcome, Problem } from '../model/outcome'
import { utcStamp } from '../model/time'
import type { Workspace } from '../model/workspace'
import { tableNames, tableSchemas } from '../model/workspace'
import { recordName, recordNouns } from '../model/record-name'
import { workspaceFaults } from './integrity'
import { issueSentence } from './issue-sentence'
import { withShortCodes } from './history-languages'
import { currentFormat, migrations } from './migrations'

const table = (schema: z.ZodType) => z.record(z.string(), schema).default({})

/** A whole workspace: every table, each a record of rows keyed by id. */
export const workspaceSchema = z.strictObject(Object.fromEntries(tableNames.map((name) => [name, table(tableSchemas[name])])))

const change = z.strictObject({ before: z.unknown(), after: z.unknown(), follows: z.string().nullable().optional() })
const step = z.strictObject({
  label: z.string(),
  diff: z.partialRecord(z.enum(tableNames as [string, ...string[]]), z.record(z.string(), change)),
})

/** The file an officer owns. Undo history travels with it, so that it outlives the window. */
export const workspaceFileSchema = z.strictObject({
  format: z.literal(currentFormat),
  savedAt: utcStamp,
  revision: z.int().min(0),
  workspace: workspaceSchema,
  history: z.strictObject({ done: z.array(step), undone: z.array(step) }).default({ done: [], undone: [] }),
})

export interface WorkspaceFile {
  readonly format: typeof currentFormat
  /** When it was last written, UTC. */
  readonly savedAt: string
  /** Counts every change ever made to the workspace. */
  readonly revision: number
  readonly workspace: Workspace
  readonly history: History
}

/** A file that was read, and the older format it was brought up from, if any. */
export interface ReadFile {
  readonly file: WorkspaceFile
  readonly migratedFrom: number | null
}

export type FileProblemCode = 'foreign' | 'newer-format' | 'invalid'

export interface FileProblem extends Problem {
  readonly code: FileProblemCode
}

const problem = (code: FileProblemCode, sentence: string): { readonly ok: false; readonly problem: FileProblem } => ({
  ok: false,
  problem: { code, sentence },
})

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Brings a parsed file of an older format up to the current one. */
const migrate = (file: Readonly<Record<string, unknown>>, format: number): Readonly<Record<string, unknown>> => {
  let current = file
  for (let version = format; version < currentFormat; version += 1) {
    const step = migrations[version]
    if (step) current = { ...step(current), format: version + 1 }
  }
  return current
}

/**
 * Reads the parsed JSON of a workspace file: version, migration, schema, integrity. Nothing is guessed:
 * what cannot be read whole is refused with the reason, and the caller keeps the bytes.
 * @param fileName what the sentences call the file
 */
export const readWorkspaceFile = (json: unknown, fileName = 'This file'): Outcome<ReadFile, FileProblem> => {
  if (!isRecord(json) || typeof json['format'] !== 'number' || !isRecord(json['workspace'])) {
    return problem('foreign', `${fileName} is not a Parley workspace: it has no format number and no workspace in it. It was left as it is. Choose another file.`)
  }
  const format = json['format']
  if (!Number.isInteger(format) || format < 1) {
    return problem('foreign', `${fileName} is not a Parley workspace: "${String(format)}" is no format Parley ever wrote. It was left as it is. Choose another file.`)
  }
  if (format > currentFormat) {
    return problem(
      'newer-format',
      `${fileName} was written by a newer Parley (format ${String(format)}; this one reads up to ${String(currentFormat)}). It was left as it is. Open it with that version.`,
    )
  }
  const wayOut = 'It was left as it is. Restore a backup.'
  const parsed = workspaceFileSchema.safeParse(migrate(json, format))
  if (!parsed.success) return problem('invalid', `Part of ${fileName} can't be read: ${issueSentence(parsed.error)}. ${wayOut}`)
  const read = parsed.data as unknown as WorkspaceFile
  const file = { ...read, history: withShortCodes(read.history) }
  const faults = workspaceFaults(file.workspace)
  const first = faults[0]
  if (first) {
    const more = faults.length > 1 ? ` (and ${String(faults.length - 1)} more)` : ''
    const record = `${recordNouns[first.record.table]} "${recordName(file.workspace, first.record)}"`
    return problem('invalid', `In ${fileName} the ${record} can't be right: ${first.sentence}${more}. ${wayOut}`)
  }
  return { ok: true, value: { file, migratedFrom: format < currentFormat ? format : null } }
}
