import type { Placement, Release, Session, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'

/** Where the plan stands against the last schedule that went out. */
export type ReleaseStanding =
  | { readonly kind: 'draft' }
  | { readonly kind: 'as released' | 'changed since'; readonly number: number; readonly name: string }

const same = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && same(Reflect.get(one, key), Reflect.get(other, key)))
}

const sameRows = (now: readonly (Session | Placement)[], then: readonly (Session | Placement)[]): boolean => {
  const released = new Map<string, Session | Placement>(then.map((row) => [row.id, row]))
  return now.length === then.length && now.every((row) => same(row, released.get(row.id)))
}

const latestOf = (workspace: Workspace, roundId: string): Release | undefined =>
  rowsOf(workspace, 'releases').filter((release) => release.roundId === roundId).toSorted((a, b) => b.number - a.number)[0]

/** Whether the round's sessions and placements are those of its latest release. */
export const releaseStanding = (workspace: Workspace, roundId: string): ReleaseStanding => {
  const release = latestOf(workspace, roundId)
  if (!release) return { kind: 'draft' }
  const sessions = rowsOf(workspace, 'sessions').filter((session) => session.roundId === roundId)
  const placements = rowsOf(workspace, 'placements').filter((placement) => rowOf(workspace, 'sessions', placement.sessionId)?.roundId === roundId)
  const unchanged = sameRows(sessions, release.sessions) && sameRows(placements, release.placements)
  return { kind: unchanged ? 'as released' : 'changed since', number: release.number, name: release.name }
}
