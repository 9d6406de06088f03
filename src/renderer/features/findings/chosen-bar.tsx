import { Button } from '@mantine/core'
import { useState } from 'react'
import { identityOf } from '@shared/findings/evaluate'
import type { Finding } from '@shared/findings/finding'
import { count } from '@shared/text/lists'
import { useReadOnly } from '../../state/current'
import { showDone } from '../../ui/notice'
import { ReasonForm } from '../../ui/reason-form'
import { acceptFindings, openAgain } from '../../actions/acceptance-edits'
import { chooseFindings, setFindingsView, useFindingsView } from './findings-view'
import classes from './findings.module.css'

/** What is done with several findings at once: how many are listed, which are chosen, and one reason for all of them. */
export const ChosenBar = ({ listed, total, accepted }: { listed: readonly Finding[]; total: number; accepted: boolean }) => {
  const readOnly = useReadOnly()
  const chosen = useFindingsView((state) => state.chosen)
  const [accepting, setAccepting] = useState(false)
  const picked = listed.filter((finding) => chosen.has(identityOf(finding)))
  const drop = (): void => {
    setFindingsView({ chosen: new Set() })
    setAccepting(false)
  }
  const accept = async (reason: string): Promise<void> => {
    const answer = await acceptFindings(picked, reason)
    if (!answer.ok) return
    drop()
    showDone(`Accepted ${count(picked.length, 'finding', 'findings')}. Ctrl+Z opens them again.`)
  }
  const reopen = async (): Promise<void> => {
    const answer = await openAgain(picked)
    if (answer.ok) drop()
  }
  return (
    <div className={classes.chosenBar}>
      <span role="status">
        {listed.length === total ? count(total, 'finding', 'findings') : `${String(listed.length)} of ${count(total, 'finding', 'findings')}`}
        {picked.length > 0 ? `, ${String(picked.length)} chosen` : ''}
      </span>
      {listed.length > 0 && picked.length < listed.length ? (
        <Button variant="subtle" size="compact-xs" disabled={readOnly} onClick={() => { chooseFindings(listed.map(identityOf), true) }}>
          Choose all {listed.length}
        </Button>
      ) : null}
      {picked.length > 0 ? (
        <>
          <Button variant="subtle" size="compact-xs" onClick={drop}>
            Choose none
          </Button>
          {accepted ? (
            <Button variant="default" size="compact-xs" disabled={readOnly} onClick={() => void reopen()}>
              Open {picked.length} again
            </Button>
          ) : accepting ? (
            <ReasonForm
              word={`Accept ${String(picked.length)}`}
              onReason={(reason) => void accept(reason)}
              onCancel={() => {
                setAccepting(false)
              }}
            />
          ) : (
            <Button
              variant="default"
              size="compact-xs"
              disabled={readOnly}
              onClick={() => {
                setAccepting(true)
              }}
            >
              Accept {picked.length}…
            </Button>
          )}
        </>
      ) : null}
    </div>
  )
}
