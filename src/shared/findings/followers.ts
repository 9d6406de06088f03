import type { Workspace } from '../model/workspace'
import { rowsOf } from '../model/workspace'

const known = new WeakMap<object, ReadonlyMap<string, readonly string[]>>()

/** For each session that others wait for, the sessions that may begin only after it. */
export const followersOf = (workspace: Workspace): ReadonlyMap<string, readonly string[]> => {
  const found = known.get(workspace.sessions)
  if (found) return found
  const followers = new Map<string, string[]>()
  for (const { id, afterSessionIds } of rowsOf(workspace, 'sessions')) {
    for (const earlier of afterSessionIds) {
      const group = followers.get(earlier)
      if (group) group.push(id)
      else followers.set(earlier, [id])
    }
  }
  // Tables are replaced, never changed in place, so one reading serves as long as the table stands.
  known.set(workspace.sessions, followers)
  return followers
}
