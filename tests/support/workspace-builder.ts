import { applyCommand, parseCommand } from '@shared/commands/apply-command'
import type { CommandContext } from '@shared/commands/command'
import type { CommandInput } from '@shared/commands/registry'
import type { Row, RowInput, TableName, Workspace } from '@shared/model/workspace'
import { tableNames, tableSchemas } from '@shared/model/workspace'
import { newWorkspace } from '@shared/schema/new-workspace'

/** Rows per table as they may be written by hand: fields with a default may be left out. */
export type RowsByTable = { readonly [T in TableName]?: readonly RowInput<T>[] }

/** The moment and the desk that tests give to commands. */
export const testContext: CommandContext = { now: '2018-11-20T08:00:00.000Z', officer: 'Test officer' }

/** One row with its defaults filled in; throws when it does not fit its table. */
export const rowFor = <T extends TableName>(table: T, input: RowInput<T>): Row<T> => tableSchemas[table].parse(input) as Row<T>

/** The workspace with these rows added, or put in the place of rows with the same id. */
export const withRows = (workspace: Workspace, rows: RowsByTable): Workspace => {
  const tables: Record<string, unknown> = { ...workspace }
  for (const table of tableNames) {
    const added = rows[table] ?? []
    if (added.length === 0) continue
    tables[table] = { ...workspace[table], ...Object.fromEntries(added.map((row) => [row.id, rowFor(table, row)])) }
  }
  return tables as Workspace
}

/** A workspace of just these rows (and its settings). */
export const workspaceOf = (rows: RowsByTable): Workspace => withRows(newWorkspace('Test workspace', 'Test officer', []), rows)

/** The workspace after a command; throws the refusal's sentence when it is refused. */
export const afterCommand = (workspace: Workspace, command: CommandInput): Workspace => {
  const parsed = parseCommand(command)
  if (!parsed.ok) throw new Error(parsed.problem.sentence)
  const applied = applyCommand(workspace, parsed.value, testContext)
  if (!applied.ok) throw new Error(applied.problem.sentence)
  return applied.value.workspace
}

const delegate = (id: string, delegationId: string, familyName: string, more: Partial<RowInput<'delegates'>> = {}): RowInput<'delegates'> => ({
  id, delegationId, familyName, status: 'accredited', speaks: ['ar'], ...more,
})

/**
 * A small sound plan, with no findings: round `round` (6 to 13 December 2018) at venue `castle` (Europe/Stockholm,
 * rooms `hall`, `red`, `blue`; red and blue adjacent), parties `north` and `south` with delegations `north-team` and
 * `south-team` (`north-1`, `north-2`, `south-1`, `south-2`, Arabic; heads have the floor), `envoy` (English) in the
 * chair of the session `opening`, placed as `opening-place` in `hall` on 6 December 10:00 to 12:00 with interpreter `layla`.
 * `figures` is its policy profile: kept-apart parties keep 30 minutes.
 */
export const smallWorkspace = (): Workspace =>
  withRows(newWorkspace('Small workspace', 'Test officer', []), {
    policyProfiles: [
      {
        id: 'figures',
        name: 'Test figures',
        entries: { 'keep-apart.gap-minutes': { value: 30, unit: 'minutes', source: 'Test figure', confidence: 'derived' } },
      },
    ],
    processes: [{ id: 'process', name: 'Test process', stage: 'after outbreak', basis: 'request of the parties', envoyId: 'envoy' }],
    teamMembers: [{ id: 'envoy', processId: 'process', familyName: 'Lind', givenName: 'Karin', role: 'envoy', speaks: ['en'] }],
    parties: [
      { id: 'north', processId: 'process', name: 'Northern side', shortName: 'North', colour: 'party-1' },
      { id: 'south', processId: 'process', name: 'Southern side', shortName: 'South', colour: 'party-2' },
    ],
    venues: [{ id: 'castle', name: 'Castle', zone: 'Europe/Stockholm', hours: { opens: '07:00', closes: '23:00' } }],
    rooms: [
      { id: 'hall', venueId: 'castle', name: 'Hall', capacities: { 'hollow square': 60 }, booths: 2 },
      { id: 'red', venueId: 'castle', name: 'Red room', capacities: { 'hollow square': 12 }, adjacentRoomIds: ['blue'] },
      { id: 'blue', venueId: 'castle', name: 'Blue room', capacities: { 'hollow square': 12 } },
    ],
    rounds: [
      {
        id: 'round', processId: 'process', name: 'First round', startDate: '2018-12-06', endDate: '2018-12-13',
        partyIds: ['north', 'south'], venueIds: ['castle'], profileId: 'figures',
      },
    ],
    delegations: [
      { id: 'north-team', roundId: 'round', partyId: 'north', name: 'Delegation of the North', headId: 'north-1', language: 'ar' },
      { id: 'south-team', roundId: 'round', partyId: 'south', name: 'Delegation of the South', headId: 'south-1', language: 'ar' },
    ],
    delegates: [
      delegate('north-1', 'north-team', 'Haddad', { givenName: 'Amal', role: 'head', speakingRight: true }),
      delegate('north-2', 'north-team', 'Nasser', { givenName: 'Omar' }),
      delegate('south-1', 'south-team', 'Saleh', { givenName: 'Yusuf', role: 'head', speakingRight: true }),
      delegate('south-2', 'south-team', 'Karam', { givenName: 'Rima' }),
    ],
    interpreters: [
      { id: 'layla', familyName: 'Mansour', givenName: 'Layla', languages: [{ code: 'ar', class: 'A' }, { code: 'en', class: 'B' }] },
    ],
    sessions: [
      {
        id: 'opening', roundId: 'round', title: 'Opening', format: 'plenary', status: 'confirmed', minutes: 120, chairId: 'envoy',
        attendance: [{ delegationId: 'north-team' }, { delegationId: 'south-team' }], interpretation: 'consecutive',
      },
    ],
    placements: [{ id: 'opening-place', sessionId: 'opening', roomId: 'hall', start: '2018-12-06T10:00', minutes: 120 }],
    boothAssignments: [{ id: 'opening-layla', sessionId: 'opening', interpreterId: 'layla', status: 'accepted' }],
  })
