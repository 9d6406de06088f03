import type { Diff, RecordChange } from '../diff/diff'
import type { Session, TableName, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { teamAt } from '../languages/participants'

const idsIn = (diff: Diff, table: TableName): ReadonlySet<string> => new Set(Object.keys(diff[table] ?? {}))

/** Values of a field before and after, over all changes of a table. */
const valuesIn = (changes: Readonly<Record<string, RecordChange>> | undefined, field: string): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const change of Object.values(changes ?? {})) {
    for (const row of [change.before, change.after]) {
      const value: unknown = row === null ? undefined : Reflect.get(row, field)
      if (typeof value === 'string') found.add(value)
    }
  }
  return found
}

/** Ids in a list field before and after, over all changes of a table. */
const listedIn = (changes: Readonly<Record<string, RecordChange>> | undefined, field: string): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const change of Object.values(changes ?? {})) {
    for (const row of [change.before, change.after]) {
      const ids: unknown = row === null ? undefined : Reflect.get(row, field)
      if (Array.isArray(ids)) for (const id of ids) if (typeof id === 'string') found.add(id)
    }
  }
  return found
}

/** Delegations that a change concerns: through themselves, their parties, their delegates and how those travel. */
const touchedDelegations = (next: Workspace, diff: Diff): Set<string> => {
  const touched = new Set([...idsIn(diff, 'delegations'), ...valuesIn(diff.delegates, 'delegationId')])
  const parties = idsIn(diff, 'parties')
  if (parties.size > 0) for (const row of rowsOf(next, 'delegations')) if (row.partyId !== null && parties.has(row.partyId)) touched.add(row.id)
  for (const id of listedIn(diff.movements, 'delegateIds')) {
    const delegate = rowOf(next, 'delegates', id)
    if (delegate) touched.add(delegate.delegationId)
  }
  return touched
}

const codesOf = (row: RecordChange['before']): readonly string[] => (row && 'contractDays' in row ? row.languages.map(({ code }) => code) : [])

/** Languages that an interpreter works in before or after, not both: a session may name one that nobody on the roster does. */
const touchedLanguages = ({ interpreters = {} }: Diff): ReadonlySet<string> => {
  const touched = new Set<string>()
  for (const { before, after } of Object.values(interpreters)) {
    const [was, is] = [codesOf(before), codesOf(after)]
    for (const code of was) if (!is.includes(code)) touched.add(code)
    for (const code of is) if (!was.includes(code)) touched.add(code)
  }
  return touched
}

/** Rows of `table` in the next workspace whose session must be read again because of what they name. */
const sessionsThrough = <T extends 'placements' | 'boothAssignments'>(
  next: Workspace,
  table: T,
  names: (row: Workspace[T][string]) => boolean,
): readonly string[] => (Object.values(next[table]) as readonly Workspace[T][string][]).filter(names).map((row) => row.sessionId)

/** Tables through whose rows sessions are touched that the diff does not name. */
const through = [
  'venues', 'rooms', 'interpreters', 'movements', 'rounds', 'keepApartRules', 'delegations', 'delegates', 'parties', 'teamMembers', 'standbyExperts',
  'policyProfiles', 'settings',
] as const satisfies readonly TableName[]

/**
 * Sessions whose findings may differ after a change, in the workspace that it led to. A row that loses its mention of a
 * record is itself in the diff, so looking at the mentions that are left is enough.
 */
export const touchedSessions = (next: Workspace, diff: Diff): Set<string> => {
  const touched = new Set<string>([
    ...idsIn(diff, 'sessions'),
    ...valuesIn(diff.placements, 'sessionId'),
    ...valuesIn(diff.boothAssignments, 'sessionId'),
  ])
  // What a drag changes ends here.
  if (!through.some((table) => diff[table])) return touched

  const venues = idsIn(diff, 'venues')
  const rooms = new Set(idsIn(diff, 'rooms'))
  if (venues.size > 0) for (const room of rowsOf(next, 'rooms')) if (venues.has(room.venueId)) rooms.add(room.id)
  if (rooms.size > 0) for (const id of sessionsThrough(next, 'placements', (row) => rooms.has(row.roomId))) touched.add(id)

  const interpreters = new Set([...idsIn(diff, 'interpreters'), ...listedIn(diff.movements, 'interpreterIds')])
  if (interpreters.size > 0) {
    for (const id of sessionsThrough(next, 'boothAssignments', (row) => interpreters.has(row.interpreterId))) touched.add(id)
  }

  const rounds = new Set([...idsIn(diff, 'rounds'), ...valuesIn(diff.keepApartRules, 'roundId')])
  const delegations = touchedDelegations(next, diff)
  const team = new Set([...idsIn(diff, 'teamMembers'), ...listedIn(diff.movements, 'teamMemberIds')])
  const experts = new Set([...idsIn(diff, 'standbyExperts'), ...listedIn(diff.movements, 'expertIds')])
  const languages = touchedLanguages(diff)
  const figures = diff.policyProfiles !== undefined || diff.settings !== undefined
  const concerns = (session: Session): boolean =>
    figures ||
    rounds.has(session.roundId) ||
    (delegations.size > 0 && session.attendance.some((attendance) => delegations.has(attendance.delegationId))) ||
    (languages.size > 0 && session.floorLanguages.some((code) => languages.has(code))) ||
    (team.size > 0 && teamAt(session).some((id) => team.has(id))) ||
    (experts.size > 0 && session.expertIds.some((id) => experts.has(id)))
  if (figures || rounds.size + delegations.size + languages.size + team.size + experts.size > 0) {
    for (const session of rowsOf(next, 'sessions')) if (concerns(session)) touched.add(session.id)
  }
  return touched
}
