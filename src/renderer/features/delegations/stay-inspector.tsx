import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { dayNumber } from '@shared/model/time'
import { staySchema } from '@shared/model/travel'
import { rowOf } from '@shared/model/workspace'
import { updateRecord } from '../../actions/record-edits'
import { removeRecords } from '../../actions/record-table'
import { useReadOnly, useWorkspace } from '../../state/current'
import { select } from '../../state/view-state'
import { DateOrTimeField, LongTextField, SelectField, TextField } from '../../ui/fields'
import { MoneyField } from '../../ui/money-field'
import { Section } from '../../ui/page'
import { choicesFrom } from './delegate-columns'
import classes from './delegations.module.css'
import { guestOf } from './people'

/** One person's hotel nights. */
export const StayInspector = ({ id }: { id: string }) => {
  const workspace = useWorkspace()
  const disabled = useReadOnly()
  const stay = rowOf(workspace, 'stays', id)
  if (!stay) return null
  const set = (fields: Readonly<Record<string, unknown>>): void => void updateRecord('stays', id, fields)
  const nights = dayNumber(stay.checkOut) - dayNumber(stay.checkIn)
  return (
    <>
      <Section title={guestOf(workspace, stay)} aside={<span className={classes.hint}>{nights === 1 ? '1 night' : `${String(nights)} nights`}</span>}>
        <TextField label="Hotel" value={stay.hotel} required disabled={disabled} onCommit={(hotel) => { set({ hotel }) }} />
        <TextField label="Room" value={stay.roomNumber} disabled={disabled} onCommit={(roomNumber) => { set({ roomNumber }) }} />
        <TextField label="Floor" value={stay.floor} disabled={disabled} onCommit={(floor) => { set({ floor }) }} />
        <DateOrTimeField kind="date" label="Check in" value={stay.checkIn} disabled={disabled} onCommit={(checkIn) => { set({ checkIn }) }} />
        <DateOrTimeField kind="date" label="Check out" value={stay.checkOut} disabled={disabled} onCommit={(checkOut) => { set({ checkOut }) }} />
        <SelectField label="Board" value={stay.board} disabled={disabled} choices={choicesFrom(staySchema.shape.board.unwrap().options)} onCommit={(board) => { set({ board }) }} />
        <MoneyField label="A night" value={stay.nightlyRate} currency="USD" disabled={disabled} hint="Empty takes the budget's price" onCommit={(nightlyRate) => { set({ nightlyRate }) }} />
        <SelectField label="Status" value={stay.status} disabled={disabled} choices={choicesFrom(staySchema.shape.status.unwrap().options)} onCommit={(status) => { set({ status }) }} />
        <LongTextField label="Note" value={stay.note} disabled={disabled} onCommit={(note) => { set({ note }) }} />
        <Button className={classes.remove ?? ''} variant="subtle" color="red" size="compact-xs" leftSection={<IconTrash size={14} />} disabled={disabled} onClick={() => void removeRecords('stays', [id]).then((removed) => { if (removed) select(null) })}>
          Remove this stay
        </Button>
      </Section>
    </>
  )
}
