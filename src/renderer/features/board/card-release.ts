import type { Placement, Release, Session, Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'

/** A round's latest release, its rows by id. */
export interface LatestRelease {
  readonly release: Release
  readonly sessions: ReadonlyMap<string, Session>
  readonly placements: ReadonlyMap<string, Placement>
}

/** Where a card stands against the latest release: none went out yet, as it went out, changed since, or not in it. */
export type CardStanding = 'draft' | 'released' | 'changed' | 'new'

export const latestRelease = (workspace: Workspace, roundId: string): LatestRelease | null => {
  let latest: Release | undefined
  for (const release of rowsOf(workspace, 'releases')) if (release.roundId === roundId && release.number > (latest?.number ?? 0)) latest = release
  if (!latest) return null
  return {
    release: latest,
    sessions: new Map(latest.sessions.map((session) => [session.id as string, session])),
    placements: new Map(latest.placements.map((placement) => [placement.id as string, placement])),
  }
}

/** Equal as data, whatever the order of fields. */
const same = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const fields = Object.keys(one)
  return fields.length === Object.keys(other).length && fields.every((field) => Object.hasOwn(other, field) && same(Reflect.get(one, field), Reflect.get(other, field)))
}

export const standingOf = (latest: LatestRelease | null, placement: Placement, session: Session): CardStanding => {
  if (!latest) return 'draft'
  const frozen = latest.placements.get(placement.id)
  if (!frozen) return 'new'
  return same(placement, frozen) && same(session, latest.sessions.get(session.id)) ? 'released' : 'changed'
}
