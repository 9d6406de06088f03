import { MultiSelect, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CommandInput } from '@shared/commands/registry'
import type { WallDate } from '@shared/model/time'
import { addDays } from '@shared/model/time'
import type { Room, TalksRound } from '@shared/model/workspace'
import { shortDay } from '@shared/text/dates'
import { newId } from '../../state/new-id'
import { setBoard } from '../../state/view-state'
import { VerbForm } from './verb-form'
import classes from './verb-form.module.css'

/** All sessions of one day put on another: same rooms, times and people, tentative again. */
export const CopyDayForm = ({ round, day, days, rooms }: { round: TalksRound; day: WallDate; days: readonly WallDate[]; rooms: readonly Room[] }) => {
  const [from, setFrom] = useState<WallDate>(day)
  const [to, setTo] = useState<WallDate>(() => days.find((other) => other > day) ?? addDays(day, 1))
  const [roomIds, setRoomIds] = useState<string[]>([])
  const [idPrefix] = useState(newId)
  const command = useMemo(
    (): CommandInput | null => (from === to ? null : { type: 'copy-day', roundId: round.id, from, to, idPrefix, roomIds: roomIds.length === 0 ? null : roomIds }),
    [from, to, idPrefix, roomIds, round.id],
  )
  const choices = [...new Set([...days, from, to])].sort().map((value) => ({ value, label: shortDay(value) }))
  return (
    <VerbForm title="Copy a day to another day" submit="Copy" command={command} problem="Choose two different days." about={null} onDone={() => { setBoard({ boardDate: to }) }}>
      <Select label="From" data={choices} value={from} allowDeselect={false} onChange={(value) => { if (value) setFrom(value as WallDate) }} />
      <Select label="To" data={choices} value={to} allowDeselect={false} data-autofocus onChange={(value) => { if (value) setTo(value as WallDate) }} />
      <MultiSelect
        className={classes.wide ?? ''}
        label="Rooms"
        placeholder={roomIds.length === 0 ? 'All rooms' : ''}
        searchable
        data={rooms.map((room) => ({ value: room.id as string, label: room.name }))}
        value={roomIds}
        onChange={setRoomIds}
      />
    </VerbForm>
  )
}
