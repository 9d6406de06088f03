import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { TalksRound } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { count } from '@shared/text/lists'
import type { InterpretedSession } from '@shared/views/assignment-sessions'
import { interpretedSessions } from '@shared/views/assignment-sessions'
import { openSample } from '../../actions/file-actions'
import { useReadOnly, useRound, useWorkspace } from '../../state/current'
import { showScreen } from '../../state/view-state'
import { EmptyState } from '../../ui/empty-state'
import { Page } from '../../ui/page'
import { PageTabs } from '../../ui/page-tabs'
import { AssignmentBoard } from './assignment-board/assignment-board'
import { AssignmentsTable } from './assignments-table'
import { InterpretersTable } from './interpreters-table'

const tabNames = ['assignments', 'sessions', 'interpreters'] as const
type TabName = (typeof tabNames)[number]
const tabTitles: Readonly<Record<TabName, string>> = { assignments: 'Assignments', sessions: 'By session', interpreters: 'Interpreters' }

/** Stands where a round's sessions would. */
const NoRound = ({ onEnterInterpreters }: { onEnterInterpreters: () => void }) => {
  const readOnly = useReadOnly()
  return (
    <EmptyState
      title="No round yet"
      actions={
        <>
          <Button disabled={readOnly} onClick={() => { showScreen('process') }}>
            Add a round
          </Button>
          <Button variant="default" onClick={onEnterInterpreters}>
            Enter interpreters first
          </Button>
          <Button variant="default" onClick={() => void openSample('stockholm-2018')}>
            Look at a sample
          </Button>
        </>
      }
    >
      Interpreters are assigned to the sessions of a round. Add a round under Process; who needs interpreting into what is then worked out here.
    </EmptyState>
  )
}

const leadOf = (round: TalksRound, sessions: readonly InterpretedSession[]): string => {
  const uncovered = sessions.filter(({ coverage }) => coverage.uncovered.length > 0).length
  const state = sessions.length === 0 ? 'no session needs interpreters yet' : uncovered === 0 ? 'everyone is understood in every session' : `${count(uncovered, 'session', 'sessions')} with a language not covered`
  return `${round.name} · ${state}`
}

/** Who understands whom: what each session needs, who interprets it, and the interpreters themselves. */
export const LanguagesScreen = () => {
  const workspace = useWorkspace()
  const round = useRound()
  const sessions = useMemo(() => (round ? interpretedSessions(workspace, round.id) : []), [workspace, round])
  const hasInterpreters = rowsOf(workspace, 'interpreters').length > 0
  const [tab, setTab] = useState<TabName>(hasInterpreters || !round ? 'assignments' : 'interpreters')
  const enterInterpreters = (): void => { setTab('interpreters') }
  const noRound = <NoRound onEnterInterpreters={enterInterpreters} />
  return (
    <Page title="Languages" lead={round ? leadOf(round, sessions) : undefined} flush>
      <PageTabs
        names={tabNames}
        value={tab}
        onChange={setTab}
        titles={tabTitles}
        panels={{
          assignments: round ? <AssignmentBoard round={round} onAddInterpreters={enterInterpreters} /> : noRound,
          sessions: round ? <AssignmentsTable round={round} /> : noRound,
          interpreters: <InterpretersTable round={round} />,
        }}
      />
    </Page>
  )
}
