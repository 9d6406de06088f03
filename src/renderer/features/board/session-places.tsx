import { Button, Select } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { WallDate } from '@shared/model/time'
import { dateOf, daysBetween, timeOf, wallTimeOn } from '@shared/model/time'
import type { Placement, Session } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { duration, shortDay, zoneLabel } from '@shared/text/dates'
import { perform } from '../../actions/perform'
import { setPlacing } from '../../state/board-tasks'
import { useWorkspace, venuesOf } from '../../state/current'
import { showScreen } from '../../state/view-state'
import { Section } from '../../ui/page'
import { roomsOf } from './board-events'
import { lengthProblem, readLength, readTime, timeProblem } from './read-length'
import { TypedField } from './typed-field'
import classes from './session-inspector.module.css'

const Place = ({ placement, session, readOnly }: { placement: Placement; session: Session; readOnly: boolean }) => {
  const workspace = useWorkspace()
  const round = rowOf(workspace, 'rounds', session.roundId)
  const room = rowOf(workspace, 'rooms', placement.roomId)
  const venue = rowOf(workspace, 'venues', room?.venueId)
  const rooms = useMemo(() => roomsOf(workspace, venuesOf(workspace, round)), [workspace, round])
  const day = dateOf(placement.start)
  const days = useMemo(() => {
    const own = round?.startDate && round.endDate ? daysBetween(round.startDate, round.endDate) : []
    return [...new Set([...own, day])].sort()
  }, [round, day])
  const apart = placement.delegationIds?.map((id) => rowOf(workspace, 'delegations', id)?.name ?? '').join(', ')
  const move = (change: { readonly roomId?: string; readonly start?: Placement['start'] }): void => {
    void perform({ type: 'move-placement', placementId: placement.id, ...change }, session.id)
  }
  // A room of a venue that the round no longer uses is still where the session is.
  const choices = [...(rooms.some(({ id }) => id === placement.roomId) || !room ? [] : [room]), ...rooms].map(({ id, name }) => ({ value: id as string, label: name }))
  return (
    <div className={classes.place} role="group" aria-label={`Placed in ${room?.name ?? 'a removed room'}`}>
      <Select aria-label="Room" searchable allowDeselect={false} disabled={readOnly} value={placement.roomId} data={choices} onChange={(roomId) => { if (roomId !== null && roomId !== placement.roomId) move({ roomId }) }} />
      <div className={classes.when}>
        <Select aria-label="Day" allowDeselect={false} disabled={readOnly} value={day} data={days.map((value) => ({ value, label: shortDay(value) }))} onChange={(value) => { if (value !== null && value !== day) move({ start: wallTimeOn(value as WallDate, timeOf(placement.start)) }) }} />
        <TypedField bare label="Start" value={timeOf(placement.start)} problem={timeProblem} disabled={readOnly} onCommit={(text) => { const time = readTime(text); if (time) move({ start: wallTimeOn(day, time) }) }} />
        <TypedField
          bare
          label="Length in minutes"
          value={String(placement.minutes)}
          problem={lengthProblem}
          disabled={readOnly}
          onCommit={(text) => {
            const minutes = readLength(text)
            if (minutes !== null) void perform({ type: 'resize-placement', placementId: placement.id, minutes }, session.id)
          }}
        />
      </div>
      <div className={classes.aside}>
        {duration(placement.minutes)} · {venue ? zoneLabel(venue.zone, placement.start) : ''}
        {apart ? ` · ${apart}` : ''}
      </div>
    </div>
  )
}

/** Where and when a session stands on the board, each room and time to be changed in place. */
export const SessionPlaces = ({ session, readOnly }: { session: Session; readOnly: boolean }) => {
  const workspace = useWorkspace()
  const placements = useMemo(() => rowsOf(workspace, 'placements').filter((placement) => placement.sessionId === session.id), [workspace, session.id])
  return (
    <Section title="Where and when">
      {placements.map((placement) => (
        <Place key={placement.id} placement={placement} session={session} readOnly={readOnly} />
      ))}
      {placements.length === 0 ? (
        <p className={classes.none}>
          <IconCalendarPlus size={14} aria-hidden />
          <span>
            Not on the board yet. Drag it from the unplaced list, or{' '}
            <Button
              variant="subtle"
              size="compact-xs"
              disabled={readOnly}
              onClick={() => {
                showScreen('board')
                setPlacing(session.id)
              }}
            >
              place it…
            </Button>
          </span>
        </p>
      ) : null}
    </Section>
  )
}
