import type { Finding, Severity } from '@shared/findings/finding'

/** The open findings about one record. */
export interface CardFindings {
  readonly worst: Finding
  readonly count: number
  /** Whether one of them is about parties that must be kept apart. */
  readonly apart: boolean
}

const rank: Readonly<Record<Severity, number>> = { error: 3, warning: 2, note: 1 }

const worse = (one: Finding, other: Finding): Finding => (rank[other.severity] > rank[one.severity] ? other : one)

/** Open findings by the session or placement they are about; of others than those wanted nothing is noted. */
export const findingsByRecord = (findings: readonly Finding[], wanted: ReadonlySet<string>): ReadonlyMap<string, CardFindings> => {
  const held = new Map<string, { worst: Finding; count: number; apart: boolean; last: Finding }>()
  for (const finding of findings) {
    if (finding.acceptance) continue
    const apart = finding.rule === 'kept-apart'
    for (const { table, id } of finding.subjects) {
      if ((table !== 'sessions' && table !== 'placements') || !wanted.has(id)) continue
      const before = held.get(id)
      if (!before) held.set(id, { worst: finding, count: 1, apart, last: finding })
      else if (before.last !== finding) {
        before.worst = worse(before.worst, finding)
        before.count += 1
        before.apart ||= apart
        before.last = finding
      }
    }
  }
  return held
}

/** What a card shows: the findings of its placement and those of its session. A finding names both or one of them. */
export const cardFindings = (found: ReadonlyMap<string, CardFindings>, placementId: string, sessionId: string): CardFindings | null => {
  const here = found.get(placementId)
  const all = found.get(sessionId)
  if (!here || !all) return here ?? all ?? null
  return { worst: worse(here.worst, all.worst), count: Math.max(here.count, all.count), apart: here.apart || all.apart }
}
