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
    return findings.filter((finding) => !finding.acceptance && finding.subjects.some((subject) => ids.has(subject.id)))
  }, [findings, workspace, record.id, record.table])
  if (own.length === 0) return null
  return (
    <ul className={classes.compact} aria-label="Findings">
      {own.slice(0, shown).map((finding) => (
        <li key={finding.key} data-severity={finding.severity}>
          <SeverityGlyph severity={finding.severity} labelled />
          <span>{findingSentence(workspace, finding)}</span>
        </li>
      ))}
      {own.length > shown ? <li>and {own.length - shown} more under Findings</li> : null}
    </ul>
  )
}
