import { Button } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { CommandInput } from '@shared/commands/registry'
import type { Finding } from '@shared/findings/finding'
import { recordName } from '@shared/model/record-name'
import type { Workspace } from '@shared/model/workspace'
import type { PersonWayOut } from '@shared/planning/person-ways-out'
import { personWaysOut } from '@shared/planning/person-ways-out'
import { findingSentence, whyText } from '@shared/text/finding-sentence'
import { acceptFindings } from '../../actions/acceptance-edits'
import { say } from '../../state/board-tasks'
import { useOpen } from '../../state/current'
import { SeverityGlyph } from '../../ui/glyphs'
import { ReasonForm } from '../../ui/reason-form'
import { useAfterPaint } from './use-after-paint'
import classes from './ways-out.module.css'

/** "Send Amina Farah instead of Omar Ali to Plenary 3"; "Leave Omar Ali out of Plenary 3". */
const wayWords = (workspace: Workspace, { person, by, sessionId }: PersonWayOut): string => {
  const who = recordName(workspace, person)
  const where = recordName(workspace, { table: 'sessions', id: sessionId })
  return by ? `${recordName(workspace, by)} instead of ${who} at ${where}` : `${where} without ${who}`
}

const none: readonly PersonWayOut[] = []
/** More than so many would be a list to read, not a way out. */
const most = 4

/** One finding with its reason and the ways out that lie in people. */
export const WaysOutFinding = ({ finding, readOnly, onTake }: { finding: Finding; readOnly: boolean; onTake: (command: CommandInput) => void }) => {
  const { engine, workspace } = useOpen()
  const [accepting, setAccepting] = useState(false)
  const work = useCallback(() => (engine.workspace === workspace ? personWaysOut(engine, finding) : none), [engine, workspace, finding])
  const ways = useAfterPaint(work).value ?? none
  return (
    <li className={classes.finding}>
      <div className={classes.sentence}>
        <SeverityGlyph severity={finding.severity} labelled />
        <span>{findingSentence(workspace, finding)}</span>
      </div>
      <div className={classes.why}>{whyText(finding)}</div>
      {accepting ? (
        <ReasonForm
          word="Accept"
          onReason={(reason) => {
            setAccepting(false)
            void acceptFindings([finding], reason).then(({ ok }) => {
              if (ok) say('Accepted.')
            })
          }}
          onCancel={() => { setAccepting(false) }}
        />
      ) : (
        <div className={classes.ways}>
          {ways.slice(0, most).map((way) => (
            <Button
              key={`${way.kind} ${way.person.id} ${way.by?.id ?? ''} ${way.sessionId}`}
              variant="default"
              size="compact-xs"
              disabled={readOnly}
              onClick={() => {
                onTake(way.command)
              }}
            >
              {wayWords(workspace, way)}
            </Button>
          ))}
          <Button
            variant="subtle"
            size="compact-xs"
            disabled={readOnly}
            onClick={() => {
              setAccepting(true)
            }}
          >
            Accept with a reason…
          </Button>
        </div>
      )}
    </li>
  )
}
