import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { TalksRound } from '@shared/model/workspace'
import { duration } from '@shared/text/dates'
import { useRound, useWorkspace } from '../../state/current'
import { select, showScreen } from '../../state/view-state'
import { EmptyState } from '../../ui/empty-state'
import { Board } from './board'
import { clocksOf, boardVenues } from './board-venues'
import { RoundDates } from './round-dates'

/** The planning board of the round in view, or what has to come first. */
export const BoardScreen = () => {
  const round = useRound()
  if (!round) {
    return (
      <EmptyState whole title="No round of talks yet" actions={<Button onClick={() => { showScreen('process') }}>Go to Process</Button>}>
        The board shows one round: its rooms side by side and its sessions in them. Create the process and its first round, then come back.
      </EmptyState>
    )
  }
  return <RoundBoard round={round} />
}

const RoundBoard = ({ round }: { round: TalksRound }) => {
  const workspace = useWorkspace()
  const venues = useMemo(() => boardVenues(workspace, round), [workspace, round])
  const furnished = clocksOf(workspace, venues).length > 0
  if (!furnished) {
    const named = venues.map((venue) => venue.name).join(' and ')
    return (
      <EmptyState
        whole
        title={named === '' ? 'This round has no venue yet' : `${named} ${venues.length === 1 ? 'has' : 'have'} no rooms yet`}
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
  if (!round.startDate) return <RoundDates round={round} />
  return <Board key={round.id} round={round} venues={venues} />
}
