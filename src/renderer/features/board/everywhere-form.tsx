import { MultiSelect, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CommandInput } from '@shared/commands/registry'
import type { WallDate } from '@shared/model/time'
import { wallTimeOn } from '@shared/model/time'
import type { Room, TalksRound, Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { shortDay } from '@shared/text/dates'
import { newId } from '../../state/new-id'
import { lengthProblem, readLength, readTime, timeProblem } from './read-length'
import { VerbForm } from './verb-form'
import classes from './verb-form.module.css'

type Kind = 'break' | 'meal'

const usual: Readonly<Record<Kind, { readonly title: string; readonly start: string; readonly length: string }>> = {
  break: { title: 'Coffee break', start: '10:30', length: '30' },
  meal: { title: 'Lunch', start: '12:30', length: '60' },
}

/** A break or a meal for everybody, in all rooms or some, in one step. */
export const EverywhereForm = ({ workspace, round, day, days, rooms }: { workspace: Workspace; round: TalksRound; day: WallDate; days: readonly WallDate[]; rooms: readonly Room[] }) => {
  const [kind, setKind] = useState<Kind>('break')
  const [on, setOn] = useState<WallDate>(day)
  const [fields, setFields] = useState(usual.break)
  const [roomIds, setRoomIds] = useState<string[]>(() => rooms.map((room) => room.id))
  const [ids] = useState(() => ({ sessionId: newId(), idPrefix: newId() }))
  const time = readTime(fields.start)
  const minutes = lengthProblem(fields.length) === null ? readLength(fields.length) : null
  const title = fields.title.trim()
  const problem = title === '' ? 'Give it a name, such as Lunch.' : (timeProblem(fields.start) ?? lengthProblem(fields.length) ?? (roomIds.length === 0 ? 'Choose at least one room.' : ''))
  const command = useMemo((): CommandInput | null => {
    if (time === null || minutes === null || title === '' || roomIds.length === 0) return null
    const attendance = rowsOf(workspace, 'delegations').flatMap((delegation) => (delegation.roundId === round.id ? [{ delegationId: delegation.id }] : []))
    return {
      type: 'batch',
      label: `Add ${title} in ${roomIds.length === 1 ? '1 room' : `${String(roomIds.length)} rooms`}`,
      commands: [
        { type: 'create', table: 'sessions', row: { id: ids.sessionId, roundId: round.id, title, format: kind, minutes, attendance } },
        { type: 'place-everywhere', sessionId: ids.sessionId, roomIds, start: wallTimeOn(on, time), minutes, idPrefix: ids.idPrefix },
      ],
    }
  }, [time, minutes, title, roomIds, workspace, round.id, ids, kind, on])
  const set = (field: keyof typeof fields) => (event: { currentTarget: { value: string } }) => {
    setFields({ ...fields, [field]: event.currentTarget.value })
  }
  return (
    <VerbForm title="Add a break or meal" submit="Add" command={command} problem={problem} about={ids.sessionId}>
      <SegmentedControl
        className={classes.wide ?? ''}
        aria-label="What it is"
        value={kind}
        data={[
          { value: 'break', label: 'Break' },
          { value: 'meal', label: 'Meal' },
        ]}
        onChange={(value) => {
          const next: Kind = value === 'meal' ? 'meal' : 'break'
          // What was typed stays; only what is still the usual changes with the kind.
          if (fields.title === usual[kind].title) setFields(usual[next])
          setKind(next)
        }}
      />
      <TextInput label="Name" value={fields.title} onChange={set('title')} data-autofocus />
      <Select label="Day" value={on} allowDeselect={false} data={[...new Set([...days, day])].sort().map((value) => ({ value, label: shortDay(value) }))} onChange={(value) => { if (value) setOn(value as WallDate) }} />
      <TextInput label="Start" value={fields.start} error={timeProblem(fields.start)} onChange={set('start')} />
      <TextInput label="Length (minutes, or 1:30)" value={fields.length} error={lengthProblem(fields.length)} onChange={set('length')} />
      <MultiSelect
        className={classes.wide ?? ''}
        label="Rooms"
        description="All delegations are expected, spread over these rooms"
        searchable
        data={rooms.map((room) => ({ value: room.id as string, label: room.name }))}
        value={roomIds}
        onChange={setRoomIds}
      />
    </VerbForm>
  )
}
