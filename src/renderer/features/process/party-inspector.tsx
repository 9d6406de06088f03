import { partyColour } from '@shared/model/process'
import { LongTextField, SelectField, TextField } from '../../ui/fields'
import { Section } from '../../ui/page'
import { PartyCalendar } from './party-calendar'
import { RemoveButton } from './remove-button'
import { useRecordEdit } from './use-record-edit'

export const PartyInspector = ({ id }: { id: string }) => {
  const { row, disabled, commit } = useRecordEdit('parties', id)
  if (!row) return null
  return (
    <>
      <Section title="Party">
        <TextField label="Agreed name" required value={row.name} disabled={disabled} onCommit={commit('name')} />
        <TextField label="Short name" required value={row.shortName} disabled={disabled} onCommit={commit('shortName')} />
        <TextField label="Nameplate" value={row.nameplate} disabled={disabled} onCommit={commit('nameplate')} />
        <TextField label="Code name" value={row.codeName} disabled={disabled} onCommit={commit('codeName')} />
        <TextField
          label="In Arabic"
          value={row.names['ar'] ?? ''}
          disabled={disabled}
          onCommit={(text) => {
            commit('names')({ ...row.names, ar: text })
          }}
        />
        <SelectField label="Kind" value={row.kind} choices={['state', 'armed group', 'political movement', 'civil society', 'other']} disabled={disabled} onCommit={commit('kind')} />
        <SelectField label="Colour" value={row.colour} choices={partyColour.options.map((value) => ({ value, label: `Colour ${value.slice(-1)}` }))} disabled={disabled} onCommit={commit('colour')} />
        <TextField
          label="Language"
          hint="Code, such as ar"
          value={row.language ?? ''}
          disabled={disabled}
          onCommit={(text) => {
            commit('language')(text.trim() === '' ? null : text.trim())
          }}
        />
      </Section>
      <PartyCalendar party={row} disabled={disabled} onCommit={commit('calendar')} />
      <Section title="Notes">
        <LongTextField label="Note" value={row.note} disabled={disabled} onCommit={commit('note')} />
      </Section>
      <RemoveButton record={{ table: 'parties', id }} />
    </>
  )
}
