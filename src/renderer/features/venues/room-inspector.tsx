import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { roomSchema, seatingLayout } from '@shared/model/venue'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { keepRecords, updateRecord } from '../../actions/record-edits'
import { useReadOnly, useRound, useWorkspace } from '../../state/current'
import { select } from '../../state/view-state'
import { LongTextField, MultiSelectField, NumberField, SelectField, SuggestField, TextField, WordsField } from '../../ui/fields'
import { MoneyField } from '../../ui/money-field'
import { Section } from '../../ui/page'
import { withNeighbours } from './adjacency'
import { HoursField } from './hours-field'
import { boothKinds, choicesFrom } from './room-columns'
import { UnavailablePeriods } from './unavailable-periods'
import { useRemoval } from './use-removal'
import classes from './venues.module.css'

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Words already used in the venue, each once. */
const used = (words: readonly string[]): readonly string[] => [...new Set(words)].filter((word) => word !== '').sort()

/** Everything about one room. */
export const RoomInspector = ({ id }: { id: string }) => {
  const workspace = useWorkspace()
  const round = useRound()
  const disabled = useReadOnly()
  const { remove, question } = useRemoval()
  const room = rowOf(workspace, 'rooms', id)
  if (!room) return null
  const set = (fields: Readonly<Record<string, unknown>>): void => void updateRecord('rooms', id, fields)
  const others = rowsOf(workspace, 'rooms').filter((other) => other.venueId === room.venueId && other.id !== id)
  return (
    <>
      <Section title="Room">
        <TextField label="Name" value={room.name} required disabled={disabled} onCommit={(name) => { set({ name }) }} />
        <TextField label="In Arabic" value={room.names['ar'] ?? ''} disabled={disabled} hint="As it stands on Arabic papers" onCommit={(ar) => { const { ar: _dropped, ...kept } = room.names; set({ names: ar === '' ? kept : { ...kept, ar } }) }} />
        <SelectField label="Venue" value={room.venueId} disabled={disabled} choices={rowsOf(workspace, 'venues').map((venue) => ({ value: venue.id, label: venue.name }))} onCommit={(venueId) => { set({ venueId }) }} />
        <SelectField label="Use" value={room.kind} disabled={disabled} choices={choicesFrom(roomSchema.shape.kind.unwrap().options)} onCommit={(kind) => { set({ kind }) }} />
        <NumberField label="Place in order" value={room.order} disabled={disabled} hint="Columns of the board stand in this order" onCommit={(order) => { set({ order: order ?? 0 }) }} />
      </Section>
      <Section title="Seats">
        {seatingLayout.options.map((layout) => (
          <NumberField
            key={layout}
            label={capital(layout)}
            value={room.capacities[layout] ?? null}
            nullable
            disabled={disabled}
            onCommit={(seats) => {
              const { [layout]: _dropped, ...kept } = room.capacities
              set({ capacities: seats === null ? kept : { ...kept, [layout]: seats } })
            }}
          />
        ))}
      </Section>
      <Section title="Interpretation booths">
        <NumberField label="Booths" value={room.booths} disabled={disabled} hint="In the room, or opening into it" onCommit={(booths) => { set({ booths: booths ?? 0 }) }} />
        <SelectField label="Kind of booth" value={room.boothKind} clearable disabled={disabled} choices={boothKinds} hint="Built into the room (ISO 2603) or brought in (ISO 4043)" onCommit={(boothKind) => { set({ boothKind }) }} />
        <NumberField label="Booth width, cm" value={room.boothWidthCm} nullable min={50} max={1000} step={10} disabled={disabled} hint="Inside one booth: how many interpreters can sit in it. Empty: not measured" onCommit={(boothWidthCm) => { set({ boothWidthCm }) }} />
      </Section>
      <Section title="Where it lies">
        <SuggestField label="Floor" value={room.floor} suggestions={used(others.map(({ floor }) => floor))} disabled={disabled} onCommit={(floor) => { set({ floor }) }} />
        <SuggestField label="Zone" value={room.zone} suggestions={used(others.map(({ zone }) => zone))} disabled={disabled} hint="A wing or area that badges open" onCommit={(zone) => { set({ zone }) }} />
        <WordsField label="Entrances" value={room.entrances} suggestions={used(others.flatMap(({ entrances }) => entrances))} disabled={disabled} onCommit={(entrances) => { set({ entrances }) }} />
        <MultiSelectField
          label="Next to"
          value={room.adjacentRoomIds}
          disabled={disabled}
          choices={others.map((other) => ({ value: other.id, label: other.name }))}
          onCommit={(adjacentRoomIds) => {
            void keepRecords('rooms', { changes: withNeighbours(rowsOf(workspace, 'rooms'), [{ id, fields: { adjacentRoomIds } }]) }, 'Change neighbours of')
          }}
        />
      </Section>
      <Section title="Hours">
        <HoursField hours={room.hours} disabled={disabled} emptyHint="Empty: as the venue" onCommit={(hours) => { set({ hours }) }} />
      </Section>
      <UnavailablePeriods periods={room.unavailable} day={round?.startDate ?? new Date().toISOString().slice(0, 10)} disabled={disabled} onChange={(unavailable) => { set({ unavailable }) }} />
      <Section title="Cost and note">
        <MoneyField label="A day" value={room.dailyCost} currency={rowOf(workspace, 'venues', room.venueId)?.dailyCost?.currency ?? 'USD'} disabled={disabled} onCommit={(dailyCost) => { set({ dailyCost }) }} />
        <LongTextField label="Note" value={room.note} disabled={disabled} onCommit={(note) => { set({ note }) }} />
        <Button className={classes.remove ?? ''} variant="subtle" color="red" size="compact-xs" leftSection={<IconTrash size={14} />} disabled={disabled} onClick={() => { remove('rooms', [id], () => { select(null) }) }}>
          Remove this room
        </Button>
        {question}
      </Section>
    </>
  )
}
