import type { Diff } from '../diff/diff'
import type { TableName, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'

/** Tables whose every change may concern every round. Placements are not among them: a drag must stay quick. */
const tables = [
  'delegations', 'delegates', 'movements', 'stays', 'rooms', 'venues', 'parties', 'keepApartRules', 'rounds', 'policyProfiles', 'settings',
] as const satisfies readonly TableName[]

/** Rounds whose own findings may differ after a change from one workspace to the next. */
export const touchedRounds = (before: Workspace, next: Workspace, diff: Diff): Set<string> => {
  const touched = new Set<string>()
  if (tables.some((table) => diff[table])) {
    for (const workspace of [before, next]) for (const round of rowsOf(workspace, 'rounds')) touched.add(round.id)
    return touched
  }
  for (const change of Object.values(diff.sessions ?? {})) {
    for (const row of [change.before, change.after]) if (row && 'roundId' in row && row.roundId !== null) touched.add(row.roundId)
  }
  return touched
}
