import type { TableName, Workspace } from '../model/workspace'
import { tableNames } from '../model/workspace'

/** Tables that say which sessions there are, when they are held and who interprets them. */
const planned = ['sessions', 'placements', 'boothAssignments'] as const satisfies readonly TableName[]

/**
 * All tables but those that every move of a session replaces: what a session is judged by besides its own rows. Two
 * workspaces have the same ground exactly when they have the same tables.
 */
export type Ground = Omit<Workspace, (typeof planned)[number]>

const groundTables = tableNames.filter((table): table is keyof Ground => !planned.some((each) => each === table))

const grounds = new WeakMap<Workspace['rooms'], Ground>()

/** The ground of a workspace. It keeps no table of the plan from being forgotten. */
export const groundOf = (workspace: Workspace): Ground => {
  const known = grounds.get(workspace.rooms)
  if (known && groundTables.every((table) => known[table] === workspace[table])) return known
  const { sessions: _sessions, placements: _placements, boothAssignments: _assignments, ...ground } = workspace
  grounds.set(workspace.rooms, ground)
  return ground
}
