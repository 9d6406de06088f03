import { Button, Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CommandInput } from '@shared/commands/registry'
import { recordName } from '@shared/model/record-name'
import type { WallDate } from '@shared/model/time'
import { dateOf, timeOf, wallTimeOn } from '@shared/model/time'
import { rowOf } from '@shared/model/workspace'
import { daySpan, shortDay } from '@shared/text/dates'
import { judgeCommand } from '../../actions/judge-command'
import { perform } from '../../actions/perform'
import { useWorkspace } from '../../state/current'
import { newId } from '../../state/new-id'
import { Dialog } from '../../ui/dialog'
import type { BoardScene } from './board-scene'
import { lengthProblem, readLength, readTime, timeProblem } from './read-length'
import type { Proposal } from './slot-list'
import { SlotList } from './slot-list'
import { useFreeSlots, useOtherRooms } from './use-free-slots'
import { VerdictLine } from './verdict-line'
import classes from './move-form.module.css'

/** What "Move to…" is about: a placed session, or one to be placed. */
export type MoveSubject = { readonly placementId: string } | { readonly sessionId: string }

interface MoveFormProps {
  readonly scene: BoardScene
  readonly days: readonly WallDate[]
  /** Closes the form; names the placement that was moved or made. */
  readonly onDone: (moved: string | null) => void
}

const Form = ({ subject, scene, days, onDone }: MoveFormProps & { subject: MoveSubject }) => {
  const workspace = useWorkspace()
  const placement = 'placementId' in subject ? rowOf(workspace, 'placements', subject.placementId) : undefined
  const sessionId = placement?.sessionId ?? ('sessionId' in subject ? subject.sessionId : '')
  const session = rowOf(workspace, 'sessions', sessionId)
  const { rooms, gridMinutes, zone } = scene
  const [newPlacementId] = useState(newId)
  const [day, setDay] = useState<WallDate | null>(placement ? dateOf(placement.start) : scene.day)
  const [time, setTime] = useState<string>(placement ? timeOf(placement.start) : '09:00')
  const [length, setLength] = useState(String(placement?.minutes ?? session?.minutes ?? 60))
  const [roomId, setRoomId] = useState<string | null>(placement?.roomId ?? rooms[0]?.id ?? null)

  const start = readTime(time)
  const minutes = lengthProblem(length) === null ? readLength(length) : null
  const problem = day === null ? 'Choose a day.' : (timeProblem(time) ?? lengthProblem(length) ?? (roomId === null ? 'Choose a room.' : 'It is there now. Choose another day, time or room, or take a free slot.'))
  const command = useMemo<CommandInput | null>(() => {
    if (day === null || roomId === null || start === null || minutes === null) return null
    const at = wallTimeOn(day, start)
    if (placement?.start === at && placement.roomId === roomId && placement.minutes === minutes) return null
    if (!placement) return { type: 'place-session', placementId: newPlacementId, sessionId, roomId, start: at, minutes }
    const move = { type: 'move-placement', placementId: placement.id, roomId, start: at } as const
    if (minutes === placement.minutes) return move
    return { type: 'batch', label: `Move ${session?.title ?? ''}`, commands: [move, { type: 'resize-placement', placementId: placement.id, minutes }] }
  }, [day, start, minutes, roomId, placement, sessionId, newPlacementId, session?.title])
  const verdict = useMemo(() => (command ? judgeCommand(command) : null), [command])

  const allDays = useMemo(() => [...new Set([...days, ...(day === null ? [] : [day])])].sort(), [days, day])
  const { slots, fresh } = useFreeSlots({ sessionId, placementId: placement?.id ?? null, minutes: minutes ?? session?.minutes ?? 60, days, near: scene.day, rooms, gridMinutes, limit: 6 })
  const others = useOtherRooms(placement?.id ?? null, rooms)
  const choose = (proposal: Proposal): void => {
    setDay(dateOf(proposal.start))
    setTime(timeOf(proposal.start))
    setRoomId(proposal.roomId)
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!command) return
        void perform(command, sessionId).then((done) => {
          if (done) onDone(placement?.id ?? newPlacementId)
        })
      }}
    >
      <div className={classes.halves}>
        <div className={classes.fields}>
          <Select label="Day" data={allDays.map((value) => ({ value, label: shortDay(value) }))} value={day} onChange={(value) => { setDay(value as WallDate | null) }} allowDeselect={false} data-autofocus />
          <TextInput label="Start" value={time} placeholder="HH:mm" error={timeProblem(time)} onChange={(event) => { setTime(event.currentTarget.value) }} />
          <Select label="Room" searchable allowDeselect={false} value={roomId} onChange={setRoomId} data={rooms.map((room) => ({ value: room.id as string, label: room.name }))} />
          <TextInput label="Length" placeholder="Minutes, or 1:30" value={length} error={lengthProblem(length)} onChange={(event) => { setLength(event.currentTarget.value) }} />
          <div className={classes.verdict}>
            <VerdictLine verdict={verdict} otherwise={problem} />
            {day !== null && start !== null && minutes !== null ? <p className={classes.span}>{daySpan(wallTimeOn(day, start), minutes)}, {zone}</p> : null}
          </div>
        </div>
        <div className={classes.proposals} data-fresh={fresh}>
          <h3>Free slots</h3>
          {slots === null ? <p className={classes.none}>Looking…</p> : null}
          {slots?.length === 0 ? <p className={classes.none}>No room is free for that long within opening hours. Try a shorter length.</p> : null}
          <SlotList label="Free slots" verb="Choose" disabled={false} proposals={(slots ?? []).map((slot) => ({ ...slot, sound: slot.everyone ? 'Everyone is free' : 'Nothing breaks' }))} onChoose={choose} />
          {placement && others.length > 0 ? (
            <>
              <h3>Another room at {timeOf(placement.start)}</h3>
              <SlotList label="Other rooms" verb="Choose" roomsOnly disabled={false} proposals={others.slice(0, 3).map((room) => ({ ...room, sound: room.spareSeats === null ? 'Nothing breaks' : `${String(room.spareSeats)} seats to spare` }))} onChoose={choose} />
            </>
          ) : null}
        </div>
      </div>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => { onDone(null) }}>
          Cancel
        </Button>
        <Button type="submit" disabled={command === null}>
          {placement ? 'Move' : 'Place'}
        </Button>
      </div>
    </form>
  )
}

/** "Move to…": the same move as a drag, by keyboard or by single clicks, with the same verdict before it is done. */
export const MoveForm = ({ subject, ...rest }: MoveFormProps & { subject: MoveSubject | null }) => {
  const workspace = useWorkspace()
  const record = subject ? ('placementId' in subject ? { table: 'placements' as const, id: subject.placementId } : { table: 'sessions' as const, id: subject.sessionId }) : null
  return (
    <Dialog
      opened={subject !== null}
      onClose={() => {
        rest.onDone(null)
      }}
      title={record ? `Move ${recordName(workspace, record)} to…` : ''}
      size="xl"
      closeLabel="Cancel"
    >
      {subject ? <Form subject={subject} {...rest} /> : null}
    </Dialog>
  )
}
