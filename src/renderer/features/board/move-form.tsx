import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CommandInput } from '@shared/commands/registry'
import { recordName } from '@shared/model/record-name'
import { dateOf, timeOf } from '@shared/model/time'
import type { Room, Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { daySpan, shortDay } from '@shared/text/dates'
import type { WallDate, WallTime } from '@shared/model/time'
import { newId } from '../../state/new-id'
import { execute } from '../../state/workspace-state'
import { reported } from '../../ui/notice'
import { SeverityGlyph } from '../../ui/glyphs'
import { judgeCommand } from './judge'
import classes from './move-form.module.css'

/** What "Move to…" is about: a placed session, or one to be placed. */
export type MoveSubject = { readonly placementId: string } | { readonly sessionId: string }

const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/

const Form = ({ subject, workspace, rooms, days, zone, onDone }: { subject: MoveSubject; workspace: Workspace; rooms: readonly Room[]; days: readonly WallDate[]; zone: string; onDone: (moved: string | null) => void }) => {
  const placement = 'placementId' in subject ? rowOf(workspace, 'placements', subject.placementId) : undefined
  const sessionId = placement?.sessionId ?? ('sessionId' in subject ? subject.sessionId : '')
  const session = rowOf(workspace, 'sessions', sessionId)
  const [day, setDay] = useState<string | null>(placement ? dateOf(placement.start) : (days[0] ?? null))
  const [time, setTime] = useState<string>(placement ? timeOf(placement.start) : '09:00')
  const [roomId, setRoomId] = useState<string | null>(placement?.roomId ?? rooms[0]?.id ?? null)

  const dayChoices = useMemo(() => {
    const known = day !== null && !days.includes(day as WallDate) ? [day as WallDate, ...days] : days
    return known.map((value) => ({ value, label: shortDay(value) }))
  }, [day, days])

  const command = useMemo<CommandInput | null>(() => {
    if (day === null || roomId === null || !timePattern.test(time)) return null
    const start = `${day}T${time}`
    return placement ? { type: 'move-placement', placementId: placement.id, roomId, start } : { type: 'place-session', placementId: newId(), sessionId, roomId, start }
  }, [day, time, roomId, placement, sessionId])

  const verdict = command ? judgeCommand(command) : null
  const minutes = placement?.minutes ?? session?.minutes ?? 60

  const submit = async (): Promise<void> => {
    if (!command) return
    const answer = await reported(execute(command))
    if (answer.ok) onDone(placement?.id ?? ('placementId' in command ? command.placementId : null))
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <div className={classes.fields}>
        <div>
        <Select label="Day" data={dayChoices} value={day} onChange={setDay} allowDeselect={false} data-autofocus />
        </div>
        <TextInput
          label={`Start (${zone})`}
          value={time}
          placeholder="HH:mm"
          error={timePattern.test(time) ? null : 'Write the time as 09:30, 24-hour.'}
          onChange={(event) => {
            setTime(event.currentTarget.value)
          }}
        />
        <div className={classes.room}>
        <Select
          label="Room"
          searchable
          allowDeselect={false}
          value={roomId}
          onChange={setRoomId}
          data={rooms.map((room) => ({ value: room.id, label: room.name }))}
        />
        </div>
      </div>
      <p className={classes.verdict} role="status" aria-live="polite" data-tone={verdict?.tone}>
        {verdict && verdict.tone !== 'ok' ? <SeverityGlyph severity={verdict.tone} labelled /> : null}
        {verdict ? verdict.line : 'Choose a day, a time and a room.'}
      </p>
      {command && day !== null ? <p className={classes.span}>{daySpan(`${day}T${time}` as WallTime, minutes)}</p> : null}
      <div className={classes.buttons}>
        <Button
          variant="default"
          onClick={() => {
            onDone(null)
          }}
        >
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
export const MoveForm = ({ subject, ...rest }: { subject: MoveSubject | null; workspace: Workspace; rooms: readonly Room[]; days: readonly WallDate[]; zone: string; onDone: (moved: string | null) => void }) => {
  const record = subject ? ('placementId' in subject ? { table: 'placements' as const, id: subject.placementId } : { table: 'sessions' as const, id: subject.sessionId }) : null
  return (
    <Modal
      opened={subject !== null}
      onClose={() => {
        rest.onDone(null)
      }}
      title={record ? `Move ${recordName(rest.workspace, record)} to…` : ''}
      closeButtonProps={{ 'aria-label': 'Cancel' }}
    >
      {subject ? <Form subject={subject} {...rest} /> : null}
    </Modal>
  )
}
