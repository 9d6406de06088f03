import { Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CommandInput } from '@shared/commands/registry'
import type { WallDate } from '@shared/model/time'
import { addMinutes, dateOf, timeOf, wallMinutes, wallTimeOn } from '@shared/model/time'
import type { Placement, Room } from '@shared/model/workspace'
import { shortDay } from '@shared/text/dates'
import { setBoard } from '../../state/view-state'
import { readTime, timeProblem } from './read-length'
import { VerbForm } from './verb-form'
import classes from './verb-form.module.css'

/** Several sessions moved together: the first is said where to go and the others keep their distance. */
export const MoveSeveralForm = ({ placements, days, rooms }: { placements: readonly Placement[]; days: readonly WallDate[]; rooms: readonly Room[] }) => {
  const ordered = useMemo(() => [...placements].sort((one, other) => wallMinutes(one.start) - wallMinutes(other.start)), [placements])
  const first = ordered[0]
  const [day, setDay] = useState<WallDate | null>(first ? dateOf(first.start) : null)
  const [text, setText] = useState<string>(first ? timeOf(first.start) : '')
  const [roomId, setRoomId] = useState<string | null>(null)
  const time = readTime(text)
  const command = useMemo((): CommandInput | null => {
    if (!first || day === null || time === null) return null
    const by = wallMinutes(wallTimeOn(day, time)) - wallMinutes(first.start)
    return { type: 'move-placements', moves: ordered.map((placement) => ({ placementId: placement.id, start: addMinutes(placement.start, by), ...(roomId === null ? {} : { roomId }) })) }
  }, [first, day, time, ordered, roomId])
  return (
    <VerbForm title={`Move ${String(placements.length)} sessions to…`} submit="Move" command={command} problem={timeProblem(text) ?? ''} about={null} onDone={() => { if (day !== null) setBoard({ boardDate: day }) }}>
      <Select label="Day of the first" value={day} allowDeselect={false} data-autofocus data={[...new Set([...days, ...(day === null ? [] : [day])])].sort().map((value) => ({ value, label: shortDay(value) }))} onChange={(value) => { setDay(value as WallDate | null) }} />
      <TextInput label="Start of the first" description="The others keep their distance" value={text} error={timeProblem(text)} onChange={(event) => { setText(event.currentTarget.value) }} />
      <Select className={classes.wide ?? ''} label="Room" placeholder="Each keeps its room" clearable searchable value={roomId} data={rooms.map((room) => ({ value: room.id as string, label: room.name }))} onChange={setRoomId} clearButtonProps={{ 'aria-label': 'Each keeps its room' }} />
    </VerbForm>
  )
}
