import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { movementSchema } from '@shared/model/travel'
import { instantMinutes } from '@shared/model/time'
import { fullName } from '@shared/model/person'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { duration } from '@shared/text/dates'
import { updateRecord } from '../../actions/record-edits'
import { removeRecords } from '../../actions/record-table'
import { useReadOnly, useWorkspace } from '../../state/current'
import { select } from '../../state/view-state'
import { DateOrTimeField, LongTextField, MultiSelectField, SelectField, TextField } from '../../ui/fields'
import { MoneyField } from '../../ui/money-field'
import { Section } from '../../ui/page'
import { choicesFrom } from './delegate-columns'
import classes from './delegations.module.css'
import { delegateChoices, zones } from './people'

/** One flight, train or transfer: route, both clocks, who is on it, what it costs. */
export const MovementInspector = ({ id }: { id: string }) => {
  const workspace = useWorkspace()
  const disabled = useReadOnly()
  const movement = rowOf(workspace, 'movements', id)
  if (!movement) return null
  const set = (fields: Readonly<Record<string, unknown>>): void => void updateRecord('movements', id, fields)
  const round = rowOf(workspace, 'rounds', movement.roundId)
  const delegations = rowsOf(workspace, 'delegations').filter((delegation) => delegation.roundId === movement.roundId)
  const named = (rows: readonly { readonly id: string; readonly familyName: string; readonly givenName: string }[]) => rows.map((row) => ({ value: row.id, label: fullName(row) }))
  const length = instantMinutes(movement.arrives, movement.arrivesZone) - instantMinutes(movement.departs, movement.departsZone)
  const end = (field: 'departs' | 'arrives') => {
    const zone = `${field}Zone` as const
    return (
      <>
        <DateOrTimeField kind="date" label="Day" value={movement[field].slice(0, 10)} disabled={disabled} onCommit={(day) => { if (day) set({ [field]: `${day}T${movement[field].slice(11)}` }) }} />
        <DateOrTimeField kind="time" label="Time" value={movement[field].slice(11)} disabled={disabled} onCommit={(time) => { if (time) set({ [field]: `${movement[field].slice(0, 10)}T${time}` }) }} />
        <SelectField label="Zone" value={movement[zone]} choices={zones()} disabled={disabled} hint="The clock the time is read on" onCommit={(value) => { if (value) set({ [zone]: value }) }} />
      </>
    )
  }
  return (
    <>
      <Section title="Route">
        <SelectField label="By" value={movement.kind} disabled={disabled} choices={choicesFrom(movementSchema.shape.kind.options)} onCommit={(kind) => { set({ kind }) }} />
        <SelectField label="Direction" value={movement.direction} disabled={disabled} choices={choicesFrom(movementSchema.shape.direction.unwrap().options)} onCommit={(direction) => { set({ direction }) }} />
        <TextField label="From" value={movement.from} required disabled={disabled} onCommit={(from) => { set({ from }) }} />
        <TextField label="To" value={movement.to} required disabled={disabled} onCommit={(to) => { set({ to }) }} />
        <TextField label="Number" value={movement.number} disabled={disabled} onCommit={(number) => { set({ number }) }} />
        <TextField label="Carrier" value={movement.carrier} disabled={disabled} onCommit={(carrier) => { set({ carrier }) }} />
        <SelectField label="Status" value={movement.status} disabled={disabled} choices={choicesFrom(movementSchema.shape.status.unwrap().options)} onCommit={(status) => { set({ status }) }} />
      </Section>
      <Section title="Departs">{end('departs')}</Section>
      <Section title="Arrives" aside={<span className={length < 0 ? classes.over : classes.hint}>{length < 0 ? 'before it departs' : `${duration(length)} on the way`}</span>}>
        {end('arrives')}
      </Section>
      <Section title="Who">
        <MultiSelectField label="Delegates" value={movement.delegateIds} disabled={disabled} choices={delegateChoices(workspace, delegations)} onCommit={(delegateIds) => { set({ delegateIds }) }} />
        <MultiSelectField label="Interpreters" value={movement.interpreterIds} disabled={disabled} choices={named(rowsOf(workspace, 'interpreters'))} onCommit={(interpreterIds) => { set({ interpreterIds }) }} />
        <MultiSelectField label="Experts" value={movement.expertIds} disabled={disabled} choices={named(rowsOf(workspace, 'standbyExperts'))} onCommit={(expertIds) => { set({ expertIds }) }} />
        <MultiSelectField label="Team" value={movement.teamMemberIds} disabled={disabled} choices={named(rowsOf(workspace, 'teamMembers').filter((member) => member.processId === round?.processId))} onCommit={(teamMemberIds) => { set({ teamMemberIds }) }} />
      </Section>
      <Section title="On the ground">
        <TextField label="Vehicle" value={movement.vehicle} disabled={disabled} onCommit={(vehicle) => { set({ vehicle }) }} />
        <TextField label="Driver" value={movement.driver} disabled={disabled} onCommit={(driver) => { set({ driver }) }} />
        <TextField label="Escort" value={movement.escort} disabled={disabled} onCommit={(escort) => { set({ escort }) }} />
        <MoneyField label="Fare" value={movement.fare} currency="USD" disabled={disabled} hint="One person, one way; empty takes the budget's price" onCommit={(fare) => { set({ fare }) }} />
        <LongTextField label="Note" value={movement.note} disabled={disabled} onCommit={(note) => { set({ note }) }} />
        <Button className={classes.remove ?? ''} variant="subtle" color="red" size="compact-xs" leftSection={<IconTrash size={14} />} disabled={disabled} onClick={() => void removeRecords('movements', [id]).then((removed) => { if (removed) select(null) })}>
          Remove this movement
        </Button>
      </Section>
    </>
  )
}
