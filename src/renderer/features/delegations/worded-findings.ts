import { useMemo } from 'react'
import type { Finding } from '@shared/findings/finding'
import { findingSentence } from '@shared/text/finding-sentence'
import { useRoundFindings, useWorkspace } from '../../state/current'
import type { SubjectFindings } from '../../state/subject-findings'
import { findingsBySubject } from '../../state/subject-findings'

/** The open findings about one record, with their sentences as one text; empty when there are none. */
export interface WordedFindings extends SubjectFindings {
  readonly words: string
}

const none: WordedFindings = { worst: null, count: 0, words: '' }

/** Open findings of the round in view by record, with their sentences. Sentences are made only for records asked about. */
export const useWordedFindings = (): ((id: string) => WordedFindings) => {
  const workspace = useWorkspace()
  const findings = useRoundFindings()
  return useMemo(() => {
    const counted = findingsBySubject(findings)
    const bySubject = new Map<string, Finding[]>()
    for (const finding of findings) {
      if (finding.acceptance) continue
      for (const id of new Set(finding.subjects.map((subject) => subject.id))) {
        const group = bySubject.get(id)
        if (group) group.push(finding)
        else bySubject.set(id, [finding])
      }
    }
    return (id) => {
      const held = counted.get(id)
      return held ? { ...held, words: (bySubject.get(id) ?? []).map((finding) => findingSentence(workspace, finding)).join(' ') } : none
    }
  }, [findings, workspace])
}
