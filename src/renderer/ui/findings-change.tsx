import type { Severity } from '@shared/findings/finding'
import { SeverityGlyph, severityWords } from './glyphs'
import classes from './findings-change.module.css'

/** A finding as a line: how grave, and its sentence. */
export interface FindingLine {
  readonly key: string
  readonly severity: Severity
  readonly sentence: string
}

const severities = ['error', 'warning', 'note'] as const

/** "2 errors, 1 note". */
const countsText = (lines: readonly FindingLine[]): string =>
  severities
    .flatMap((severity) => {
      const number = lines.filter((line) => line.severity === severity).length
      return number === 0 ? [] : [`${String(number)} ${severityWords[severity].toLowerCase()}${number === 1 ? '' : 's'}`]
    })
    .join(', ')

const Lines = ({ lines, shown }: { lines: readonly FindingLine[]; shown: number }) => (
  <ul className={classes.lines}>
    {lines.slice(0, shown).map((line) => (
      <li key={line.key}>
        <SeverityGlyph severity={line.severity} labelled />
        <span>{line.sentence}</span>
      </li>
    ))}
    {lines.length > shown ? <li className={classes.more}>and {lines.length - shown} more, listed under Findings afterwards</li> : null}
  </ul>
)

/** The findings that a step would bring and cure, before it is done. Said to a screen reader whenever it changes. */
export const FindingsChange = ({ brings, cures, shown = 5 }: { brings: readonly FindingLine[]; cures: readonly FindingLine[]; shown?: number }) => (
  <div className={classes.change}>
    <p className={classes.head} role="status" data-tone={brings[0]?.severity ?? 'ok'}>
      {brings.length === 0 ? 'Brings no new findings' : `Brings ${countsText(brings)}`}
      {cures.length === 0 ? '' : `; cures ${countsText(cures)}`}
    </p>
    {brings.length > 0 ? <Lines lines={brings} shown={shown} /> : null}
    {cures.length > 0 ? (
      <details className={classes.cures}>
        <summary>What it cures</summary>
        <Lines lines={cures} shown={shown} />
      </details>
    ) : null}
  </div>
)
