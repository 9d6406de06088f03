import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { duration } from '@shared/text/dates'
import { useRound, useWorkspace, venuesOf } from '../../state/current'
import { select, showScreen } from '../../state/view-state'
import { EmptyState } from '../../ui/empty-state'
import { Board } from './board'
import { roomsOf } from './board-events'

/** The planning board of the round in view, or what has to come first. */
export const BoardScreen = () => {
  const workspace = useWorkspace()
  const round = useRound()
  const venues = useMemo(() => venuesOf(workspace, round), [workspace, round])
  const rooms = useMemo(() => roomsOf(workspace, venues), [workspace, venues])
  if (!round) {
    return (
      <EmptyState title="No round of talks yet" actions={<Button onClick={() => { showScreen('process') }}>Go to Process</Button>}>
        The board shows one round: its rooms side by side and its sessions in them. Create the process and its first round, then come back.
      </EmptyState>
    )
  }
  if (rooms.length === 0) {
    return (
      <EmptyState
        title="This round has no rooms yet"
        actions={
          <>
            <Button onClick={() => { showScreen('venues') }}>Go to Venues</Button>
            <Button variant="default" onClick={() => { select({ table: 'rounds', id: round.id }) }}>Choose the round's venue</Button>
          </>
        }
      >
        Sessions are planned into rooms. Add a venue with its rooms, or choose one for {round.name}. Sessions last {duration(90)} unless you say otherwise.
      </EmptyState>
    )
  }
  if (!round.startDate) {
    return (
      <EmptyState title={`${round.name} has no dates yet`} actions={<Button onClick={() => { select({ table: 'rounds', id: round.id }) }}>Set the dates</Button>}>
        The board needs the first day to begin with. It can be changed later; nothing on the board moves by itself.
      </EmptyState>
    )
  }
  return <Board round={round} venues={venues} />
}

