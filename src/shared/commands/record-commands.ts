import { z } from 'zod'
import type { AnyRow, RecordRef, TableName } from '../model/workspace'
import { tableNames, tableSchemas } from '../model/workspace'
import { recordNouns } from '../model/record-name'
import { rowFaults } from '../schema/integrity'
import { issueSentence } from '../schema/issue-sentence'
import type { Outcome, Problem } from '../model/outcome'
import { defineCommand, idTaken, invalid, nameIn, unknownRecord } from './command'
import { leaveDeployments } from './withdrawals'
import type { WorkspaceDraft } from './workspace-draft'

const table = z.enum(tableNames as [TableName, ...TableName[]])
const fields = z.record(z.string(), z.unknown())

/** Parses a whole row by its table's schema, filling what has a default. */
const rowFrom = (name: TableName, candidate: unknown): Outcome<AnyRow> => {
  const parsed = tableSchemas[name].safeParse(candidate)
  return parsed.success
    ? { ok: true, value: parsed.data as AnyRow }
    : { ok: false, problem: invalid(`This ${recordNouns[name]} can't be kept: ${issueSentence(parsed.error)}.`) }
}

/** Puts a row that may name what is still on its way into the draft: that is judged when the command has ended. Null when all is well. */
export const putRowEarly = (draft: WorkspaceDraft, name: TableName, candidate: unknown): Problem | null => {
  const row = rowFrom(name, candidate)
  if (!row.ok) return row.problem
  draft.put(name, row.value)
  return null
}

/** Puts a row of the right shape that names only what is there; null when all is well. */
export const putRow = (draft: WorkspaceDraft, name: TableName, candidate: unknown): Problem | null => {
  const row = rowFrom(name, candidate)
  if (!row.ok) return row.problem
  draft.put(name, row.value)
  const fault = rowFaults(draft, name, row.value.id)[0]
  return fault ? invalid(`This ${recordNouns[name]} can't be kept: ${fault.sentence}.`) : null
}

const nameOfNew = (row: Readonly<Record<string, unknown>>): string => {
  const name = row['name'] ?? row['title'] ?? [row['givenName'], row['familyName']].filter(Boolean).join(' ')
  return typeof name === 'string' && name !== '' ? ` ${name}` : ''
}

export const createRecord = defineCommand({
  type: 'create',
  summary: 'Adds one record to a table. Fields with a default may be left out; the id may be left out on the command line.',
  input: z.strictObject({ type: z.literal('create'), table, row: fields }),
  apply: (draft, { table: name, row }) => {
    const id = row['id']
    if (name === 'settings') return invalid('The workspace settings exist already; change them instead.')
    if (typeof id === 'string' && draft.row(name, id)) return idTaken(name, id)
    return putRow(draft, name, row)
  },
  label: (_draft, { table: name, row }) => `Add ${recordNouns[name]}${nameOfNew(row)}`,
})

/** "party Houthis"; a record without a name of its own by its noun alone. */
const called = (draft: WorkspaceDraft, record: RecordRef): string => {
  const [noun, name] = [recordNouns[record.table], nameIn(draft, record)]
  return name === noun ? noun : `${noun} ${name}`
}

export const updateRecord = defineCommand({
  type: 'update',
  summary: 'Changes fields of one record; a field given replaces the old value whole.',
  input: z.strictObject({ type: z.literal('update'), table, id: z.string(), fields }),
  apply: (draft, { table: name, id, fields: patch }) => {
    const row = draft.row(name, id)
    if (!row) return unknownRecord(name, id)
    if ('id' in patch && patch['id'] !== id) return invalid("A record's id can't be changed.")
    return putRow(draft, name, { ...row, ...patch })
  },
  label: (draft, { table: name, id }) => `Change ${called(draft, { table: name, id })}`,
})

export const removeRecord = defineCommand({
  type: 'remove',
  summary: 'Removes one record and what cannot stand without it, and opens again what it leaves undone; refused while money still depends on it.',
  input: z.strictObject({ type: z.literal('remove'), table, id: z.string() }),
  apply: (draft, { table: name, id }, { now }) => {
    if (name === 'settings') return invalid("The workspace settings can't be removed.")
    if (!draft.row(name, id)) return unknownRecord(name, id)
    if (name === 'standbyExperts') leaveDeployments(draft, id, now)
    return draft.remove(name, id)
  },
  label: (draft, { table: name, id }) => `Remove ${called(draft, { table: name, id })}`,
})
