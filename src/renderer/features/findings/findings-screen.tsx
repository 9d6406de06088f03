import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Finding, Severity } from '@shared/findings/finding'
import { rules } from '@shared/findings/registry'
import { findingSentence, whyText } from '@shared/text/finding-sentence'
import { newId } from '../../state/new-id'
import { countBySeverity, useReadOnly, useRound, useRoundFindings, useWorkspace } from '../../state/current'
import { execute } from '../../state/workspace-state'
import { EmptyState } from '../../ui/empty-state'
import { SeverityGlyph, severityWords } from '../../ui/glyphs'
import { reported } from '../../ui/notice'
import { Page } from '../../ui/page'
import { jumpTo } from '../../actions/jump-to'
import classes from './findings.module.css'

const AcceptForm = ({ finding, onDone }: { finding: Finding; onDone: () => void }) => {
  const [reason, setReason] = useState('')
  return (
    <form
      className={classes.accept}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() === '') return
        void reported(execute({ type: 'accept-finding', acceptanceId: newId(), roundId: finding.roundId, findingKey: finding.key, reason }))
        onDone()
      }}
    >
      <TextInput
        className={classes.reason ?? ''}
        placeholder="Why it stands"
        aria-label="Why it stands"
        data-autofocus
        autoFocus
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone()
        }}
      />
      <Button type="submit" disabled={reason.trim() === ''}>
        Accept
      </Button>
      <Button variant="default" onClick={onDone}>
        Cancel
      </Button>
    </form>
  )
}

const FindingRow = ({ finding }: { finding: Finding }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const [accepting, setAccepting] = useState(false)
  const { acceptance } = finding
  const subject = finding.subjects[0]
  return (
    <li className={classes.row} data-accepted={acceptance !== null || undefined}>
      <SeverityGlyph severity={finding.severity} labelled />
      <div className={classes.text}>
        <div className={classes.sentence}>{findingSentence(workspace, finding)}</div>
        <div className={classes.why}>{acceptance ? `Accepted${acceptance.by ? ` by ${acceptance.by}` : ''} on ${acceptance.at.slice(0, 10)}: ${acceptance.reason}` : whyText(finding)}</div>
        {accepting ? (
          <AcceptForm
            finding={finding}
            onDone={() => {
              setAccepting(false)
            }}
          />
        ) : null}
      </div>
      <div className={classes.buttons}>
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
        {acceptance ? (
          <Button
            variant="subtle"
            size="compact-xs"
            disabled={readOnly}
            onClick={() => {
              void reported(execute({ type: 'remove', table: 'acceptances', id: acceptance.id }))
            }}
          >
            Open again
          </Button>
        ) : (
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

const settings = ['error', 'warning', 'note', 'off'] as const

const RuleSettings = () => {
  const round = useRound()
  const readOnly = useReadOnly()
  if (!round) return null
  return (
    <table className={classes.rules}>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">In this round</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.id}>
            <td>{rule.title}</td>
            <td>
              <Select
                aria-label={`Severity of: ${rule.title}`}
                w={200}
                disabled={readOnly}
                allowDeselect={false}
                value={round.ruleSettings[rule.id] ?? 'own'}
                data={[{ value: 'own', label: `Usual (${rule.severity})` }, ...settings.map((value) => ({ value, label: value === 'off' ? 'Off' : severityWords[value] }))]}
                onChange={(value) => {
                  const setting = settings.find((candidate) => candidate === value) ?? null
                  void reported(execute({ type: 'set-rule-severity', roundId: round.id, rule: rule.id, setting }))
                }}
              />
            </td>
            <td className={classes.source}>{rule.source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Shown = 'open' | 'accepted' | 'rules'

/** Everything that is wrong, missing or risky in the round in view, worst first; and how loud each rule speaks. */
export const FindingsScreen = () => {
  const round = useRound()
  const findings = useRoundFindings()
  const [shown, setShown] = useState<Shown>('open')
  const [severity, setSeverity] = useState<Severity | null>(null)
  const counts = countBySeverity(findings)
  const listed = useMemo(
    () => findings.filter((finding) => (shown === 'accepted') === (finding.acceptance !== null) && (severity === null || finding.severity === severity)),
    [findings, shown, severity],
  )
  if (!round) return <EmptyState title="No round of talks yet">Findings name what is wrong, missing or risky in a round. Create one under Process.</EmptyState>
  const accepted = findings.filter((finding) => finding.acceptance !== null).length
  return (
    <Page
      title="Findings"
      lead={`${round.name}: ${String(counts.error)} errors, ${String(counts.warning)} warnings, ${String(counts.note)} notes open`}
      actions={
        <SegmentedControl
          size="xs"
          aria-label="What to list"
          value={shown}
          data={[
            { value: 'open', label: 'Open' },
            { value: 'accepted', label: `Accepted (${String(accepted)})` },
            { value: 'rules', label: 'Rules' },
          ]}
          onChange={(value) => {
            setShown(value as Shown)
          }}
        />
      }
    >
      {shown === 'rules' ? (
        <RuleSettings />
      ) : (
        <>
          <div className={classes.filter} role="group" aria-label="Severity">
            {(['error', 'warning', 'note'] as const).map((value) => (
              <button
                key={value}
                type="button"
                className={classes.chip}
                aria-pressed={severity === value}
                onClick={() => {
                  setSeverity(severity === value ? null : value)
                }}
              >
                <SeverityGlyph severity={value} /> {severityWords[value]}s <span className="tabular">{counts[value]}</span>
              </button>
            ))}
          </div>
          <ul className={classes.list}>
            {listed.map((finding) => (
              <FindingRow key={finding.key} finding={finding} />
            ))}
          </ul>
          {listed.length === 0 ? (
            <EmptyState title={shown === 'open' ? 'Nothing open' : 'Nothing accepted'}>
              {shown === 'open' ? 'No rule found anything wrong, missing or risky here. Findings come and go as the plan changes.' : 'A finding that is known and stands can be accepted with a reason; it is listed here then.'}
            </EmptyState>
          ) : null}
        </>
      )}
    </Page>
  )
}
