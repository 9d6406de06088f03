import { Button, Tabs } from '@mantine/core'
import { useMemo, useState } from 'react'
import { rowsOf } from '@shared/model/workspace'
import { count } from '@shared/text/lists'
import { interpretedSessions } from '@shared/views/assignment-sessions'
import { openSample } from '../../actions/file-actions'
import { useReadOnly, useRound, useWorkspace } from '../../state/current'
import { showScreen } from '../../state/view-state'
import { EmptyState } from '../../ui/empty-state'
import { Page } from '../../ui/page'
import { AssignmentBoard } from './assignment-board/assignment-board'
import { AssignmentsTable } from './assignments-table'
import { InterpretersTable } from './interpreters-table'
import classes from './languages.module.css'

/** Who understands whom: what each session needs, who interprets it, and the interpreters themselves. */
export const LanguagesScreen = () => {
  const workspace = useWorkspace()
  const round = useRound()
  const readOnly = useReadOnly()
  const sessions = useMemo(() => (round ? interpretedSessions(workspace, round.id) : []), [workspace, round])
  const hasInterpreters = rowsOf(workspace, 'interpreters').length > 0
  const [tab, setTab] = useState<string | null>(hasInterpreters ? 'assignments' : 'interpreters')
  if (!round) {
    return (
      <Page title="Languages">
        <EmptyState
          title="No round yet"
          actions={
            <>
              <Button
                disabled={readOnly}
                onClick={() => {
                  showScreen('process')
                }}
              >
                Add a round
              </Button>
              <Button variant="default" onClick={() => void openSample('stockholm-2018')}>
                Look at a sample
              </Button>
            </>
          }
        >
          Interpreters are assigned to the sessions of a round. Add a round under Process; who needs interpreting into what is then worked out here.
        </EmptyState>
      </Page>
    )
  }
  const uncovered = sessions.filter(({ coverage }) => coverage.uncovered.length > 0).length
  const state = sessions.length === 0 ? 'no session needs interpreters yet' : uncovered === 0 ? 'everyone is understood in every session' : `${count(uncovered, 'session', 'sessions')} with a language not covered`
  const lead = `${round.name} · ${state}`
  return (
    <Page title="Languages" lead={lead} flush>
      <Tabs value={tab} onChange={setTab} className={classes.tabs ?? ''} keepMounted={false}>
        <Tabs.List className={classes.tabList ?? ''}>
          <Tabs.Tab value="assignments">Assignments</Tabs.Tab>
          <Tabs.Tab value="sessions">By session</Tabs.Tab>
          <Tabs.Tab value="interpreters">Interpreters</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="assignments" className={classes.panel ?? ''}>
          <AssignmentBoard round={round} onAddInterpreters={() => { setTab('interpreters') }} />
        </Tabs.Panel>
        <Tabs.Panel value="sessions" className={classes.panel ?? ''}>
          <AssignmentsTable round={round} />
        </Tabs.Panel>
        <Tabs.Panel value="interpreters" className={classes.panel ?? ''}>
          <InterpretersTable round={round} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
