import { Button, MultiSelect, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { movementSchema } from '@shared/model/travel'
import type { Delegation, TalksRound } from '@shared/model/workspace'
import { addRecord } from '../../actions/record-edits'
import { useReadOnly, useWorkspace, venuesOf } from '../../state/current'
import { newId } from '../../state/new-id'
import { select } from '../../state/view-state'
import { readDay } from '../../ui/data-table/cell-text'
import { PopoverForm } from '../../ui/popover-form'
import { choicesFrom } from './delegate-columns'
import classes from './delegations.module.css'
import { delegateChoices } from './people'

/** "2018-12-05 9:30" or "5 Dec 2018 09:30" as the plan keeps it; undefined when it can't be read. */
const readDayTime = (text: string): string | undefined => {
  const found = /^(.+?)[ T](\d{1,2}):(\d{2})$/.exec(text.trim())
  const day = readDay(found?.[1] ?? '')
  const hour = Number(found?.[2])
  const minute = Number(found?.[3])
  return day && hour < 24 && minute < 60 ? `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined
}

/** Asks for what a movement can't be without, then opens it in the inspector for the rest. */
export const AddMovement = ({ round, delegations }: { round: TalksRound; delegations: readonly Delegation[] }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const [opened, setOpened] = useState(false)
  const venue = venuesOf(workspace, round)[0]
  const zone = venue?.zone ?? 'UTC'
  const blank = { kind: 'flight', direction: 'arrival', from: '', to: venue?.city ?? '', departs: '', arrives: '' }
  const [draft, setDraft] = useState(blank)
  const [people, setPeople] = useState<string[]>([])
  const [tried, setTried] = useState(false)
  const departs = readDayTime(draft.departs)
  const arrives = readDayTime(draft.arrives)
  const set = (change: Partial<typeof blank>): void => {
    setDraft({ ...draft, ...change })
  }
  const add = async (): Promise<void> => {
    setTried(true)
    if (draft.from.trim() === '' || draft.to.trim() === '' || !departs || !arrives) return
    const id = newId()
    const answer = await addRecord('movements', {
      id, roundId: round.id, kind: draft.kind, direction: draft.direction, from: draft.from.trim(), to: draft.to.trim(), departs, departsZone: zone, arrives, arrivesZone: zone, delegateIds: people,
    })
    if (!answer.ok) return
    setOpened(false)
    setDraft(blank)
    setPeople([])
    setTried(false)
    select({ table: 'movements', id })
  }
  const timeError = (text: string, read: string | undefined): string | null => (tried && !read ? (text === '' ? 'Needed' : 'Write 2018-12-05 09:30') : null)
  return (
    <PopoverForm label="Add movement" disabled={readOnly} opened={opened} onOpened={setOpened} onSubmit={() => void add()}>
      <div className={classes.pair}>
        <Select label="By" data={[...choicesFrom(movementSchema.shape.kind.options)]} value={draft.kind} allowDeselect={false} comboboxProps={{ withinPortal: false }} onChange={(kind) => { set({ kind: kind ?? draft.kind }) }} />
        <Select label="Direction" data={[...choicesFrom(movementSchema.shape.direction.unwrap().options)]} value={draft.direction} allowDeselect={false} comboboxProps={{ withinPortal: false }} onChange={(direction) => { set({ direction: direction ?? draft.direction }) }} />
      </div>
      <div className={classes.pair}>
        <TextInput label="From" data-autofocus value={draft.from} error={tried && draft.from.trim() === '' ? 'Needed' : null} onChange={(event) => { set({ from: event.currentTarget.value }) }} />
        <TextInput label="To" value={draft.to} error={tried && draft.to.trim() === '' ? 'Needed' : null} onChange={(event) => { set({ to: event.currentTarget.value }) }} />
      </div>
      <div className={classes.pair}>
        <TextInput label="Departs" placeholder="YYYY-MM-DD HH:mm" value={draft.departs} error={timeError(draft.departs, departs)} onChange={(event) => { set({ departs: event.currentTarget.value }) }} />
        <TextInput label="Arrives" placeholder="YYYY-MM-DD HH:mm" value={draft.arrives} error={timeError(draft.arrives, arrives)} onChange={(event) => { set({ arrives: event.currentTarget.value }) }} />
      </div>
      <MultiSelect label="Delegates on it" data={[...delegateChoices(workspace, delegations)]} value={people} searchable hidePickedOptions comboboxProps={{ withinPortal: false }} maxDropdownHeight={180} onChange={setPeople} />
      <div className={classes.hint}>Both times start out on {zone} time; set another zone in the inspector.</div>
      <Button type="submit">Add movement</Button>
    </PopoverForm>
  )
}
