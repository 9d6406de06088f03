import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { updateRecord } from '../../actions/record-edits'
import { useReadOnly, useRound, useWorkspace } from '../../state/current'
import { select } from '../../state/view-state'
import { LongTextField, SelectField, TextField } from '../../ui/fields'
import { MoneyField } from '../../ui/money-field'
import { Section } from '../../ui/page'
import { HoursField } from './hours-field'
import { UnavailablePeriods } from './unavailable-periods'
import { useRemoval } from './use-removal'
import classes from './venues.module.css'

/** Everything about one venue. */
export const VenueInspector = ({ id }: { id: string }) => {
  const workspace = useWorkspace()
  const round = useRound()
  const disabled = useReadOnly()
  const { remove, question } = useRemoval()
  const venue = rowOf(workspace, 'venues', id)
  if (!venue) return null
  const set = (fields: Readonly<Record<string, unknown>>): void => void updateRecord('venues', id, fields)
  const rooms = rowsOf(workspace, 'rooms').filter((room) => room.venueId === id).length
  return (
    <>
      <Section title="Place">
        <TextField label="Name" value={venue.name} required disabled={disabled} onCommit={(name) => { set({ name }) }} />
        <TextField label="In Arabic" value={venue.names['ar'] ?? ''} disabled={disabled} hint="As it stands on Arabic papers" onCommit={(ar) => { const { ar: _dropped, ...others } = venue.names; set({ names: ar === '' ? others : { ...others, ar } }) }} />
        <LongTextField label="Address" value={venue.address} disabled={disabled} onCommit={(address) => { set({ address }) }} />
        <TextField label="City" value={venue.city} disabled={disabled} onCommit={(city) => { set({ city }) }} />
        <TextField label="Country" value={venue.country} disabled={disabled} onCommit={(country) => { set({ country }) }} />
      </Section>
      <Section title="Clock and hours">
        <SelectField label="Time zone" value={venue.zone} choices={Intl.supportedValuesOf('timeZone')} disabled={disabled} hint="Every time planned here is on this clock" onCommit={(zone) => { if (zone) set({ zone }) }} />
        <HoursField hours={venue.hours} disabled={disabled} emptyHint="Empty: always open" onCommit={(hours) => { set({ hours }) }} />
      </Section>
      <UnavailablePeriods periods={venue.unavailable} day={round?.startDate ?? new Date().toISOString().slice(0, 10)} disabled={disabled} onChange={(unavailable) => { set({ unavailable }) }} />
      <Section title="Cost and contact">
        <MoneyField label="A day" value={venue.dailyCost} currency="USD" disabled={disabled} hint="Hire of the whole venue; empty when rooms are hired or the host pays" onCommit={(dailyCost) => { set({ dailyCost }) }} />
        <TextField label="Phone" value={venue.phone} disabled={disabled} onCommit={(phone) => { set({ phone }) }} />
        <TextField label="Email" value={venue.email} disabled={disabled} onCommit={(email) => { set({ email }) }} />
        <LongTextField label="Security" value={venue.securityNote} disabled={disabled} onCommit={(securityNote) => { set({ securityNote }) }} />
        <LongTextField label="Note" value={venue.note} disabled={disabled} onCommit={(note) => { set({ note }) }} />
        <Button className={classes.remove ?? ''} variant="subtle" color="red" size="compact-xs" leftSection={<IconTrash size={14} />} disabled={disabled} onClick={() => { remove('venues', [id], () => { select(null) }) }}>
          {rooms === 0 ? 'Remove this venue' : `Remove this venue and its ${String(rooms)} rooms`}
        </Button>
        {question}
      </Section>
    </>
  )
}
