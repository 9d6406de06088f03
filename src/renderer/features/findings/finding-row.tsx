import { Button, Checkbox, Menu } from '@mantine/core'
import { useId, useState } from 'react'
import type { Finding } from '@shared/findings/finding'
import type { WallDate } from '@shared/model/time'
import { recordName } from '@shared/model/record-name'
import { longDate } from '@shared/text/dates'
import { ruleTitle, whyText } from '@shared/text/finding-sentence'
import { useReadOnly, useWorkspace } from '../../state/current'
import { SeverityGlyph } from '../../ui/glyphs'
import { ReasonForm } from '../../ui/reason-form'
import { jumpTo } from '../../actions/jump-to'
import { acceptFindings, openAgain } from '../../actions/acceptance-edits'
import { sentenceFor } from './finding-filter'
import type { FindingFix } from './finding-fixes'
import { fixesOf, mayBeFixed } from './finding-fixes'
import classes from './findings.module.css'

/** "Accepted by Ana Ruiz on 20 November 2018 at 08:00 UTC: Known to both". */
const acceptedText = ({ by, at, reason }: NonNullable<Finding['acceptance']>): string =>
  `Accepted${by ? ` by ${by}` : ''} on ${longDate(at.slice(0, 10) as WallDate)} at ${at.slice(11, 16)} UTC: ${reason}`

const Fixes = ({ finding, tabIndex }: { finding: Finding; tabIndex: number }) => {
  const [fixes, setFixes] = useState<readonly FindingFix[] | null>(null)
  return (
    <Menu
      position="bottom-end"
      width={340}
      onOpen={() => {
        setFixes(fixesOf(finding))
      }}
      onClose={() => {
        setFixes(null)
      }}
    >
      <Menu.Target>
        <Button variant="subtle" size="compact-xs" tabIndex={tabIndex}>
          Fix…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {fixes?.length === 0 ? <Menu.Label>No way out found. Go there and look.</Menu.Label> : null}
        {(fixes ?? []).map((fix) => (
          <Menu.Item key={fix.label} onClick={fix.run}>
            {fix.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

interface FindingRowProps {
  readonly finding: Finding
  /** Whether the keyboard is on this row: only then do its buttons take part in tabbing. */
  readonly active: boolean
  readonly chosen: boolean
  readonly onChoose: (on: boolean) => void
  /** Said before the finding may leave the list, so that the keyboard goes on from here. */
  readonly onLeaving: () => void
}

/** One finding: what is wrong, why it is, and what can be done about it. */
export const FindingRow = ({ finding, active, chosen, onChoose, onLeaving }: FindingRowProps) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const [accepting, setAccepting] = useState(false)
  const id = useId()
  const { acceptance } = finding
  const [subject] = finding.subjects
  const tabIndex = active ? 0 : -1
  const sentence = sentenceFor(workspace, finding)
  return (
    <div className={classes.row} data-accepted={acceptance !== null || undefined} data-chosen={chosen || undefined}>
      <Checkbox
        size="xs"
        mt={2}
        tabIndex={tabIndex}
        aria-labelledby={`${id}-sentence`}
        disabled={readOnly}
        checked={chosen}
        onChange={(event) => {
          onChoose(event.currentTarget.checked)
        }}
      />
      <SeverityGlyph severity={finding.severity} labelled />
      <div className={classes.text}>
        <div className={classes.sentence} id={`${id}-sentence`}>
          {sentence}
        </div>
        <div className={classes.why} data-brief={!(active || acceptance) || undefined} title={whyText(finding)}>
          {acceptance ? acceptedText(acceptance) : whyText(finding)}
        </div>
        {accepting ? (
          <ReasonForm
            word="Accept"
            onReason={(reason) => {
              setAccepting(false)
              onLeaving()
              void acceptFindings([finding], reason)
            }}
            onCancel={() => {
              setAccepting(false)
              onLeaving()
            }}
          />
        ) : null}
      </div>
      <div className={classes.buttons}>
        {subject ? (
          <Button
            variant="default"
            size="compact-xs"
            tabIndex={tabIndex}
            title={`${ruleTitle(finding.rule)}: ${recordName(workspace, subject)}`}
            onClick={() => {
              jumpTo(subject)
            }}
          >
            Go there
          </Button>
        ) : null}
        {mayBeFixed(finding) && !readOnly ? <Fixes finding={finding} tabIndex={tabIndex} /> : null}
        {acceptance ? (
          <Button
            variant="subtle"
            size="compact-xs"
            tabIndex={tabIndex}
            disabled={readOnly}
            onClick={() => {
              onLeaving()
              void openAgain([finding])
            }}
          >
            Open again
          </Button>
        ) : (
          <Button
            variant="subtle"
            size="compact-xs"
            tabIndex={tabIndex}
            disabled={readOnly}
            onClick={() => {
              setAccepting(true)
            }}
          >
            Accept…
          </Button>
        )}
      </div>
    </div>
  )
}
