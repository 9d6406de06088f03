import type { Acceptance, Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'

const known = new WeakMap<object, ReadonlyMap<string, Acceptance>>()

/** What an acceptance and the finding it accepts have in common. */
export const acceptanceKey = (roundId: string, findingKey: string): string => `${roundId} ${findingKey}`

/** The newest acceptance of each finding, by {@link acceptanceKey}. */
export const acceptancesOf = (workspace: Workspace): ReadonlyMap<string, Acceptance> => {
  const found = known.get(workspace.acceptances)
  if (found) return found
  const newest = new Map<string, Acceptance>()
  for (const row of rowsOf(workspace, 'acceptances')) {
    const key = acceptanceKey(row.roundId, row.findingKey)
    const other = newest.get(key)
    if (!other || other.at < row.at || (other.at === row.at && other.id < row.id)) newest.set(key, row)
  }
  // Tables are replaced, never changed in place, so one reading serves as long as the table stands.
  known.set(workspace.acceptances, newest)
  return newest
}
