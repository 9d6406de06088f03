import { NumberInput, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CommandInput } from '@shared/commands/registry'
import { addDays, addMinutes, dateOf, timeOf } from '@shared/model/time'
import type { Placement, Session } from '@shared/model/workspace'
import { VerbForm } from './verb-form'

type From = 'after' | 'itself'
type Until = 'day' | 'end'
type Where = 'all' | 'room'

/** Everything after a session moved earlier or later: for when it takes longer, or ends early. */
export const ShiftForm = ({ session, placement, roomName, gridMinutes }: { session: Session; placement: Placement; roomName: string; gridMinutes: number }) => {
  const [minutes, setMinutes] = useState<string | number>(gridMinutes)
  const [from, setFrom] = useState<From>('after')
  const [until, setUntil] = useState<Until>('day')
  const [where, setWhere] = useState<Where>('all')
  const by = typeof minutes === 'number' ? minutes : Number.NaN
  const command = useMemo((): CommandInput | null => {
    if (!Number.isInteger(by) || by === 0) return null
    const begins = from === 'itself' ? placement.start : addMinutes(placement.start, placement.minutes)
    const midnight = `${addDays(dateOf(placement.start), 1)}T00:00`
    return {
      type: 'shift-sessions',
      roundId: session.roundId,
      from: begins,
      until: until === 'day' && begins < midnight ? midnight : null,
      roomIds: where === 'room' ? [placement.roomId] : null,
      minutes: by,
    }
  }, [by, from, until, where, placement, session.roundId])
  return (
    <VerbForm title={`Shift everything after ${session.title}`} submit="Shift" command={command} problem="Say by how many minutes, such as 30, or -15 for earlier." about={null}>
      <NumberInput label="By minutes" description="Less than 0 is earlier" value={minutes} onChange={setMinutes} step={gridMinutes} allowDecimal={false} data-autofocus />
      <Select
        label="Beginning with"
        value={from}
        allowDeselect={false}
        data={[
          { value: 'after', label: `What starts from ${timeOf(addMinutes(placement.start, placement.minutes))} on` },
          { value: 'itself', label: `${session.title} itself` },
        ]}
        onChange={(value) => {
          setFrom(value === 'itself' ? 'itself' : 'after')
        }}
      />
      <Select
        label="Until"
        value={until}
        allowDeselect={false}
        data={[
          { value: 'day', label: 'The end of that day' },
          { value: 'end', label: 'The end of the round' },
        ]}
        onChange={(value) => {
          setUntil(value === 'end' ? 'end' : 'day')
        }}
      />
      <Select
        label="Where"
        value={where}
        allowDeselect={false}
        data={[
          { value: 'all', label: 'All rooms' },
          { value: 'room', label: `Only ${roomName}` },
        ]}
        onChange={(value) => {
          setWhere(value === 'room' ? 'room' : 'all')
        }}
      />
    </VerbForm>
  )
}
