import { rowOf, rowsOf } from '@shared/model/workspace'
import { LongTextField, NumberField, SelectField, SwitchField } from '../../ui/fields'
import { Section } from '../../ui/page'
import { RemoveButton } from './remove-button'
import { useRecordEdit } from './use-record-edit'

export const KeepApartInspector = ({ id }: { id: string }) => {
  const { workspace, row, disabled, commit } = useRecordEdit('keepApartRules', id)
  if (!row) return null
  const processId = rowOf(workspace, 'rounds', row.roundId)?.processId
  const parties = rowsOf(workspace, 'parties').filter((party) => party.processId === processId)
  const choices = (other: string | null) => parties.filter((party) => party.id !== other).map((party) => ({ value: party.id, label: party.shortName }))
  return (
    <>
      <Section title="Who">
        <SelectField label="Party" value={row.partyId} choices={choices(row.otherPartyId)} disabled={disabled} onCommit={commit('partyId')} />
        <SelectField label="From party" value={row.otherPartyId} choices={choices(row.partyId)} disabled={disabled} onCommit={commit('otherPartyId')} />
      </Section>
      <Section title="What they must not share">
        <SwitchField label="Room" value={row.sameRoom} disabled={disabled} onCommit={commit('sameRoom')} />
        <SwitchField label="Adjacent rooms" value={row.adjacentRooms} disabled={disabled} onCommit={commit('adjacentRooms')} />
        <NumberField label="Time between" hint="minutes; empty takes the policy profile's" nullable value={row.gapMinutes} disabled={disabled} onCommit={commit('gapMinutes')} />
        <LongTextField label="Reason" value={row.reason} disabled={disabled} onCommit={commit('reason')} />
      </Section>
      <RemoveButton record={{ table: 'keepApartRules', id }} />
    </>
  )
}
