import { useMemo } from 'react'
import type { RecordRef } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { findingSentence } from '@shared/text/finding-sentence'
import { useOpen } from '../../state/current'
import { SeverityGlyph } from '../../ui/glyphs'
import classes from './findings.module.css'

const shown = 6

/** Open findings about one record, at the head of its inspector. A session's include those of its placements. */
export const RecordFindings = ({ record }: { record: RecordRef }) => {
  const { findings, workspace } = useOpen()
  const own = useMemo(() => {
    const ids = new Set([record.id])
    if (record.table === 'sessions') for (const placement of rowsOf(workspace, 'placements')) if (placement.sessionId === record.id) ids.add(placement.id)
    const about = findings.filter((finding) => !finding.acceptance && finding.subjects.some((subject) => ids.has(subject.id)))
    // What concerns two rounds at once is found in each of them; here it is said once.
    return [...new Map(about.map((finding) => [findingSentence(workspace, finding), finding.severity]))]
  }, [findings, workspace, record.id, record.table])
  if (own.length === 0) return null
  return (
    <ul className={classes.compact} aria-label="Findings">
      {own.slice(0, shown).map(([sentence, severity]) => (
        <li key={sentence} data-severity={severity}>
          <SeverityGlyph severity={severity} labelled />
          <span>{sentence}</span>
        </li>
      ))}
      {own.length > shown ? <li>and {own.length - shown} more under Findings</li> : null}
    </ul>
  )
}
