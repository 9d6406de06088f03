import type { BoothAssignment, Placement, PlanCopy, RecordRef, Release, Row, RowSource, Session, TableName, Workspace } from '../model/workspace'
import { rowSource } from '../model/workspace'
import { recordName } from '../model/record-name'
import type { Problem } from '../model/outcome'
import { idsNamed, referencesFrom, withMentions } from '../schema/references'
import { eachOf } from './new-rows'
import type { WorkspaceDraft } from './workspace-draft'

/** A plan of one round that was kept: a release or a private copy. */
export type FrozenPlan = Release | PlanCopy

/** What a frozen plan can no longer bring back, because something it names was removed since. */
export interface LeftOut {
  /** The frozen record that comes back without it, or not at all. */
  readonly record: RecordRef
  readonly name: string
  readonly missing: RecordRef
  /** What the removed record was called; null when that was not kept. */
  readonly missingName: string | null
  /** The frozen record stays out altogether, such as a placement whose room is gone. */
  readonly whole: boolean
}

interface Missing {
  readonly record: RecordRef
  readonly missing: RecordRef
  readonly whole: boolean
}

/** A round's sessions with where, when and with which interpreters they happen, in table order. */
export interface RoundSchedule {
  readonly sessions: readonly Session[]
  readonly placements: readonly Placement[]
  readonly boothAssignments: readonly BoothAssignment[]
}

/** The schedule of a round as it stands. */
export const scheduleOf = (draft: WorkspaceDraft, roundId: string): RoundSchedule => {
  const ofRound = (row: { readonly sessionId: string }): boolean => draft.row('sessions', row.sessionId)?.roundId === roundId
  return {
    sessions: draft.rows('sessions').filter((session) => session.roundId === roundId),
    placements: draft.rows('placements').filter(ofRound),
    boothAssignments: draft.rows('boothAssignments').filter(ofRound),
  }
}

const frozenTables = ['sessions', 'placements', 'boothAssignments', 'movements', 'stays'] as const
type FrozenTable = (typeof frozenTables)[number]

const frozenRows = (frozen: FrozenPlan, table: FrozenTable): readonly Row<FrozenTable>[] =>
  table === 'movements' || table === 'stays' ? ('kind' in frozen ? frozen[table] : []) : frozen[table]

interface Returning {
  readonly rows: readonly { readonly table: FrozenTable; readonly row: Row<FrozenTable> }[]
  readonly venueIds: PlanCopy['venueIds']
  readonly caucusRooms: PlanCopy['caucusRooms']
  readonly missing: readonly Missing[]
}

/** The rows of a frozen plan as they can come back: without what was removed since, as the table of references says. */
const returning = (source: RowSource, frozen: FrozenPlan): Returning => {
  const sessions = new Set<string>(frozen.sessions.map((session) => session.id))
  const isThere = (target: TableName, id: string): boolean => {
    if (target === 'sessions' && sessions.has(id)) return true
    const row = source.row(target, id)
    // A session that came later goes when the plan comes back.
    return row !== undefined && !(target === 'sessions' && 'roundId' in row && row.roundId === frozen.roundId)
  }
  const missing: Missing[] = []

  const standing = <T extends FrozenTable>(table: T, row: Row<T>): Row<T> | null => {
    let left: Row<T> = row
    let whole = false
    for (const reference of referencesFrom.get(table) ?? []) {
      const gone = idsNamed(left, reference).filter((id) => !isThere(reference.target, id))
      if (gone.length === 0) continue
      const isWhole = reference.onRemove === 'remove'
      missing.push(...gone.map((id) => ({ record: { table, id: row.id }, missing: { table: reference.target, id }, whole: isWhole })))
      if (isWhole) whole = true
      else left = withMentions(left, reference, (id) => (gone.includes(id) ? null : id))
    }
    return whole ? null : left
  }

  const rows = frozenTables.flatMap((table) =>
    frozenRows(frozen, table).flatMap((row) => {
      const left = standing(table, row)
      return left ? [{ table, row: left }] : []
    }),
  )
  if (!('kind' in frozen)) return { rows, venueIds: [], caucusRooms: [], missing }
  const round = { table: 'rounds', id: frozen.roundId } as const
  const venueIds = frozen.venueIds.filter((id) => {
    const there = isThere('venues', id)
    if (!there) missing.push({ record: round, missing: { table: 'venues', id }, whole: false })
    return there
  })
  const caucusRooms = frozen.caucusRooms.flatMap(({ delegationId, roomId }) => {
    if (!isThere('delegations', delegationId)) return []
    if (roomId === null || isThere('rooms', roomId)) return [{ delegationId, roomId }]
    missing.push({ record: { table: 'delegations', id: delegationId }, missing: { table: 'rooms', id: roomId }, whole: false })
    return [{ delegationId, roomId: null }]
  })
  return { rows, venueIds, caucusRooms, missing }
}

const byId = <R extends { readonly id: string }>(rows: readonly R[]): Readonly<Record<string, R>> => Object.fromEntries(rows.map((row) => [row.id, row]))

/**
 * What going back to a release or copy would leave out, for the officer to see before it is done: rooms, delegations,
 * persons that were removed since, and the placements, assignments, movements and stays that cannot stand without them.
 */
export const leftOut = (workspace: Workspace, frozen: FrozenPlan): readonly LeftOut[] => {
  const { missing } = returning(rowSource(workspace), frozen)
  if (missing.length === 0) return []
  const then: Workspace = { ...workspace, ...Object.fromEntries(frozenTables.map((table) => [table, { ...workspace[table], ...byId(frozenRows(frozen, table)) }])) }
  const names = 'kind' in frozen ? new Map<string, string>() : new Map([...frozen.rooms, ...frozen.delegates].map((row) => [row.id as string, row.name]))
  return missing.map((item) => ({ ...item, name: recordName(then, item.record), missingName: names.get(item.missing.id) ?? null }))
}

/** Placements and assignments of sessions in the plan that are not among the frozen ones. */
const laterOfSessions = (draft: WorkspaceDraft, frozen: FrozenPlan, table: 'placements' | 'boothAssignments'): readonly string[] => {
  const sessions = new Set<string>(frozen.sessions.map((session) => session.id))
  const kept = new Set<string>(frozen[table].map((row) => row.id))
  return draft.rows(table).flatMap((row) => (sessions.has(row.sessionId) && !kept.has(row.id) ? [row.id] : []))
}

const laterOfRound = (draft: WorkspaceDraft, frozen: FrozenPlan, table: 'sessions' | 'movements' | 'stays'): readonly string[] => {
  const kept = new Set<string>(frozenRows(frozen, table).map((row) => row.id))
  return draft.rows(table).flatMap((row) => (row.roundId === frozen.roundId && !kept.has(row.id) ? [row.id] : []))
}

/**
 * Puts a round's plan back to a release's or copy's. Sessions that came later go; what was removed since is left out of
 * the rows that come back. A release holds the schedule only; a copy also dates, venues, caucus rooms and travel.
 */
export const bringBack = (draft: WorkspaceDraft, frozen: FrozenPlan): Problem | null => {
  const { rows, venueIds, caucusRooms } = returning(draft, frozen)
  const problem = eachOf(laterOfRound(draft, frozen, 'sessions'), (id) => draft.remove('sessions', id))
  if (problem) return problem
  for (const table of ['placements', 'boothAssignments'] as const) for (const id of laterOfSessions(draft, frozen, table)) draft.remove(table, id)
  if ('kind' in frozen) for (const table of ['movements', 'stays'] as const) for (const id of laterOfRound(draft, frozen, table)) draft.remove(table, id)

  // What is there but can't come back as it was (the room it had is gone, say) does not stay as it is now either.
  const kept = new Set<string>(rows.map(({ table, row }) => `${table} ${row.id}`))
  for (const table of frozenTables) for (const row of frozenRows(frozen, table)) if (!kept.has(`${table} ${row.id}`)) draft.remove(table, row.id)
  for (const { table, row } of rows) draft.put(table, row)

  const round = draft.row('rounds', frozen.roundId)
  if (!('kind' in frozen) || !round) return null
  for (const { delegationId, roomId } of caucusRooms) {
    const delegation = draft.row('delegations', delegationId)
    if (delegation) draft.put('delegations', { ...delegation, caucusRoomId: roomId })
  }
  draft.put('rounds', { ...round, startDate: frozen.startDate, endDate: frozen.endDate, venueIds })
  return null
}
