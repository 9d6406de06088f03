import type { Finding, Severity } from '@shared/findings/finding'
import { useMemo } from 'react'
import { useRoundFindings } from './current'

/** The open findings about one record. */
export interface SubjectFindings {
  readonly worst: Severity | null
  readonly count: number
}

const none: SubjectFindings = { worst: null, count: 0 }
const rank: Readonly<Record<Severity, number>> = { error: 3, warning: 2, note: 1 }

/** Open findings per record id: how many, and the worst. */
export const findingsBySubject = (findings: readonly Finding[]): ReadonlyMap<string, SubjectFindings> => {
  const held = new Map<string, SubjectFindings>()
  for (const { acceptance, severity, subjects } of findings) {
    if (acceptance) continue
    for (const id of new Set(subjects.map((subject) => subject.id))) {
      const before = held.get(id) ?? none
      const worst = before.worst && rank[before.worst] >= rank[severity] ? before.worst : severity
      held.set(id, { worst, count: before.count + 1 })
    }
  }
  return held
}

/** Open findings of the round in view, by record. */
export const useFindingsOf = (): ((id: string) => SubjectFindings) => {
  const findings = useRoundFindings()
  return useMemo(() => {
    const held = findingsBySubject(findings)
    return (id) => held.get(id) ?? none
  }, [findings])
}
