import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { TalksRound } from '@shared/model/workspace'
import { addSession } from '../../../actions/board-actions'
import { openSample } from '../../../actions/file-actions'
import { useReadOnly, useWorkspace } from '../../../state/current'
import { showScreen } from '../../../state/view-state'
import { EmptyState } from '../../../ui/empty-state'
import classes from './assignment-board.module.css'
import { BoardGrid } from './board-grid'
import { BoardToolbar } from './board-toolbar'
import { partiesAsked } from './parties-asked'
import { useBoardModel } from './use-board-model'

const NoInterpreters = ({ onAdd }: { onAdd: () => void }) => {
  const readOnly = useReadOnly()
  return (
    <EmptyState
      title="No interpreters yet"
      actions={
        <>
          <Button disabled={readOnly} onClick={onAdd}>
            Add interpreters
          </Button>
          <Button variant="default" onClick={() => void openSample('stockholm-2018')}>
            Look at a sample
          </Button>
        </>
      }
    >
      The board sets interpreters against sessions and says who fits where, and why not. It needs interpreters with their languages first.
    </EmptyState>
  )
}

const NoSessions = () => {
  const readOnly = useReadOnly()
  return (
    <EmptyState
      title="No session needs interpreters yet"
      actions={
        <>
          <Button
            onClick={() => {
              showScreen('board')
            }}
          >
            Go to the board
          </Button>
          <Button variant="default" disabled={readOnly} onClick={() => void addSession()}>
            Add a session
          </Button>
        </>
      }
    >
      Sessions stand here once their way of interpreting is set (simultaneous, consecutive, whispered or remote): choose a session on the board and set Interpretation.
    </EmptyState>
  )
}

/** Who interprets where: interpreters down, sessions or days across, each cell judged. */
export const AssignmentBoard = ({ round, onAddInterpreters }: { round: TalksRound; onAddInterpreters: () => void }) => {
  const { parties: partyTable, delegations } = useWorkspace()
  const model = useBoardModel(round)
  const parties = useMemo(() => partiesAsked(Object.values(partyTable), Object.values(delegations), round), [partyTable, delegations, round])
  if (model.board.interpreters.length === 0) return <NoInterpreters onAdd={onAddInterpreters} />
  if (model.board.sessions.length === 0) return <NoSessions />
  return (
    <div className={classes.board}>
      <BoardToolbar model={model} />
      <BoardGrid model={model} parties={parties} />
      {model.rows.length === 0 || model.columns.length === 0 ? (
        <p className={classes.none}>
          Nothing matches the filters.
          <Button variant="default" size="compact-sm" onClick={() => { model.setFilter({ language: null, day: null, hideIdle: false }) }}>
            Show all
          </Button>
        </p>
      ) : null}
    </div>
  )
}
