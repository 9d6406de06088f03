import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Finding, Severity } from '@shared/findings/finding'
import { findingSentence, whyText } from '@shared/text/finding-sentence'
import { count } from '@shared/text/lists'
import { acceptFindings } from '../../actions/acceptance-edits'
import { jumpTo } from '../../actions/jump-to'
import { useReadOnly, useWorkspace } from '../../state/current'
import { SeverityGlyph, severityWords } from '../../ui/glyphs'
import { ReasonForm } from '../../ui/reason-form'
import classes from './releases.module.css'

const severities = ['error', 'warning', 'note'] as const

/** Findings listed at once per severity; the rest on request. */
const listedAtOnce = 8

const FindingRow = ({ finding }: { finding: Finding }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const [accepting, setAccepting] = useState(false)
  const [subject] = finding.subjects
  return (
    <li className={classes.finding}>
      <SeverityGlyph severity={finding.severity} labelled />
      <div className={classes.findingText}>
        <div>{findingSentence(workspace, finding)}</div>
        <details className={classes.why}>
          <summary>Why</summary>
          {whyText(finding)}
        </details>
        {accepting ? (
          <ReasonForm
            word="Accept"
            onReason={(reason) => {
              setAccepting(false)
              void acceptFindings([finding], reason)
            }}
            onCancel={() => { setAccepting(false) }}
          />
        ) : null}
      </div>
      <div className={classes.rowButtons}>
        {subject ? (
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => {
              jumpTo(subject)
            }}
          >
            Go there
          </Button>
        ) : null}
        {accepting ? null : (
          <Button
            variant="subtle"
            size="compact-xs"
            disabled={readOnly}
            onClick={() => {
              setAccepting(true)
            }}
          >
            Accept…
          </Button>
        )}
      </div>
    </li>
  )
}

const SeverityGroup = ({ severity, findings }: { severity: Severity; findings: readonly Finding[] }) => {
  const [all, setAll] = useState(false)
  const word = severityWords[severity].toLowerCase()
  const shown = all ? findings : findings.slice(0, listedAtOnce)
  return (
    <details className={classes.group} open={severity !== 'note'}>
      <summary>
        <SeverityGlyph severity={severity} /> {count(findings.length, word, `${word}s`)}
      </summary>
      <ul className={classes.findings}>
        {shown.map((finding) => (
          <FindingRow key={finding.key} finding={finding} />
        ))}
      </ul>
      {findings.length > shown.length ? (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => {
            setAll(true)
          }}
        >
          Show all {findings.length}
        </Button>
      ) : null}
    </details>
  )
}

/** The open findings, gravest first, each with the way there and a place to say why it stands. */
export const ReviewFindings = ({ findings }: { findings: readonly Finding[] }) => {
  const open = findings.filter((finding) => !finding.acceptance)
  if (open.length === 0) return <p className={classes.quiet}>Nothing is open: no rule found anything wrong, missing or risky, or it was accepted.</p>
  return severities.map((severity) => {
    const own = open.filter((finding) => finding.severity === severity)
    return own.length === 0 ? null : <SeverityGroup key={severity} severity={severity} findings={own} />
  })
}
