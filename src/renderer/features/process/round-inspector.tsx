import { Button } from '@mantine/core'
import { rowsOf } from '@shared/model/workspace'
import { showRound, showScreen } from '../../state/view-state'
import { DateOrTimeField, LongTextField, MultiSelectField, SelectField, TextField } from '../../ui/fields'
import { Section } from '../../ui/page'
import { RemoveButton } from './remove-button'
import { useRecordEdit } from './use-record-edit'

export const RoundInspector = ({ id }: { id: string }) => {
  const { workspace, row, disabled, commit } = useRecordEdit('rounds', id)
  if (!row) return null
  return (
    <>
      <Section title="Round">
        <TextField label="Name" required value={row.name} disabled={disabled} onCommit={commit('name')} />
        <DateOrTimeField label="First day" kind="date" nullable value={row.startDate} disabled={disabled} onCommit={commit('startDate')} />
        <DateOrTimeField label="Last day" kind="date" nullable value={row.endDate} disabled={disabled} onCommit={commit('endDate')} />
        <SelectField label="Status" value={row.status} choices={['planning', 'confirmed', 'under way', 'closed', 'cancelled']} disabled={disabled} onCommit={commit('status')} />
        <TextField label="Host country" value={row.hostCountry} disabled={disabled} onCommit={commit('hostCountry')} />
      </Section>
      <Section title="Who and where">
        <MultiSelectField
          label="Parties"
          value={row.partyIds}
          choices={rowsOf(workspace, 'parties').filter((party) => party.processId === row.processId).map((party) => ({ value: party.id, label: party.shortName }))}
          disabled={disabled}
          onCommit={commit('partyIds')}
        />
        <MultiSelectField label="Venues" value={row.venueIds} choices={rowsOf(workspace, 'venues').map((venue) => ({ value: venue.id, label: venue.name }))} disabled={disabled} onCommit={commit('venueIds')} />
        <SelectField
          label="Policy profile"
          hint="The figures this round is judged by"
          value={row.profileId}
          clearable
          placeholder="The workspace's"
          choices={rowsOf(workspace, 'policyProfiles').map((profile) => ({ value: profile.id, label: profile.name }))}
          disabled={disabled}
          onCommit={commit('profileId')}
        />
      </Section>
      <Section title="Notes">
        <LongTextField label="Note" value={row.note} disabled={disabled} onCommit={commit('note')} />
      </Section>
      <Button
        variant="default"
        onClick={() => {
          showRound(row.id)
          showScreen('board')
        }}
      >
        Show on the board
      </Button>
      <RemoveButton record={{ table: 'rounds', id }} />
    </>
  )
}
