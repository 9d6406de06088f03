import type { RecordRef, Row, RowSource, TableName, Workspace } from '../model/workspace'
import { rowOf, rowSource, tableNames } from '../model/workspace'
import { idsNamed, referencesFrom } from './references'

/** Something in a workspace that cannot be right, whatever the plan: an id that leads nowhere, an end before its start. */
export interface IntegrityFault {
  readonly record: RecordRef
  readonly field: string
  readonly sentence: string
}

type RowCheck<T extends TableName> = (row: Row<T>) => readonly (readonly [field: string, sentence: string])[]

const endAfterStart = (start: string | null, end: string | null, what: string): readonly (readonly [string, string])[] =>
  start !== null && end !== null && end < start ? [[what, `it ends (${end}) before it begins (${start})`]] : []

const rowChecks: { readonly [T in TableName]?: RowCheck<T> } = {
  rounds: (row) => endAfterStart(row.startDate, row.endDate, 'endDate'),
  stays: (row) => [
    ...endAfterStart(row.checkIn, row.checkOut, 'checkOut'),
    ...([row.delegateId, row.interpreterId, row.expertId, row.teamMemberId].filter((id) => id !== null).length === 1
      ? []
      : [['delegateId', 'a stay names exactly one person'] as const]),
  ],
  deployments: (row) => endAfterStart(row.from, row.to, 'to'),
  venues: (row) => row.unavailable.flatMap((period) => endAfterStart(period.from, period.to, 'unavailable')),
  rooms: (row) => row.unavailable.flatMap((period) => endAfterStart(period.from, period.to, 'unavailable')),
  interpreters: (row) => row.availability.flatMap((period) => endAfterStart(period.from, period.to, 'availability')),
  standbyExperts: (row) => [
    ...row.availability.flatMap((period) => endAfterStart(period.from, period.to, 'availability')),
    ...row.onCall.flatMap((period) => endAfterStart(period.from, period.to, 'onCall')),
  ],
  keepApartRules: (row) =>
    row.otherPartyId === null && row.otherDelegateId === null
      ? [['otherPartyId', 'a keep-apart rule names a second party or a person']]
      : row.partyId === row.otherPartyId
        ? [['otherPartyId', 'a party cannot be kept apart from itself']]
        : [],
}

/** What is impossible about one row, given all others. */
export const rowFaults = (source: RowSource, table: TableName, id: string): readonly IntegrityFault[] => {
  const row = source.row(table, id)
  if (!row) return []
  const faults: IntegrityFault[] = []
  const record = { table, id }
  if (row.id !== id) faults.push({ record, field: 'id', sentence: `it is filed under "${id}" but calls itself "${row.id}"` })
  for (const reference of referencesFrom.get(table) ?? []) {
    for (const named of idsNamed(row, reference)) {
      if (!source.row(reference.target, named)) {
        faults.push({ record, field: reference.path, sentence: `"${reference.path}" names "${named}", which is not among the ${reference.target}` })
      }
    }
  }
  const check = rowChecks[table] as ((row: object) => readonly (readonly [string, string])[]) | undefined
  for (const [field, sentence] of check?.(row) ?? []) faults.push({ record, field, sentence })
  return faults
}

/** Everything impossible in a whole workspace: dangling ids, rows filed under another id, ends before starts. */
export const workspaceFaults = (workspace: Workspace): readonly IntegrityFault[] => [
  ...(rowOf(workspace, 'settings', 'workspace')
    ? []
    : [{ record: { table: 'settings', id: 'workspace' } as const, field: 'id', sentence: 'the workspace has no settings row' }]),
  ...tableNames.flatMap((table) => Object.keys(workspace[table]).flatMap((id) => rowFaults(rowSource(workspace), table, id))),
]
