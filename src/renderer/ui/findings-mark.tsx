import type { Severity } from '@shared/findings/finding'
import { SeverityGlyph, severityWords } from './glyphs'
import classes from './marks.module.css'

/** How many findings a record has and how bad the worst is; nothing when there are none. */
export const FindingsMark = ({ severity, count }: { severity: Severity | null; count: number }) =>
  severity === null ? null : (
    <span className={classes.findings} role="img" aria-label={`${String(count)} ${count === 1 ? 'finding' : 'findings'}, worst: ${severityWords[severity].toLowerCase()}`}>
      <SeverityGlyph severity={severity} size={14} />
      {count}
    </span>
  )
