import { processBasis, processStage } from '@shared/model/process'
import { fullName } from '@shared/model/person'
import { rowsOf } from '@shared/model/workspace'
import { LongTextField, MultiSelectField, SelectField, TextField } from '../../ui/fields'
import { Section } from '../../ui/page'
import { RemoveButton } from './remove-button'
import { useRecordEdit } from './use-record-edit'

export const ProcessInspector = ({ id }: { id: string }) => {
  const { workspace, row, disabled, commit } = useRecordEdit('processes', id)
  if (!row) return null
  const team = rowsOf(workspace, 'teamMembers').filter((member) => member.processId === id)
  const people = (rows: readonly { id: string; familyName: string; givenName: string }[]) => rows.map((person) => ({ value: person.id, label: fullName(person) }))
  return (
    <>
      <Section title="Process">
        <TextField label="Name" required value={row.name} disabled={disabled} onCommit={commit('name')} />
        <TextField label="Code name" value={row.codeName} disabled={disabled} onCommit={commit('codeName')} />
        <TextField label="Country" value={row.country} disabled={disabled} onCommit={commit('country')} />
        <SelectField label="Stage" value={row.stage} choices={processStage.options} disabled={disabled} onCommit={commit('stage')} />
        <SelectField label="Basis" value={row.basis} choices={processBasis.options} disabled={disabled} onCommit={commit('basis')} />
        <SelectField label="Envoy" value={row.envoyId} choices={people(team)} clearable placeholder="Nobody yet" disabled={disabled} onCommit={commit('envoyId')} />
        <TextField label="Mission" hint="The mission that supports it" value={row.supportingMission} disabled={disabled} onCommit={commit('supportingMission')} />
      </Section>
      <Section title="Beside the mediator">
        <MultiSelectField label="Partners" value={row.partnerIds} choices={rowsOf(workspace, 'partners').map((partner) => ({ value: partner.id, label: partner.name }))} disabled={disabled} onCommit={commit('partnerIds')} />
        <MultiSelectField
          label="Advisory board"
          hint="Members who back this process"
          value={row.advisoryBackerIds}
          choices={people(rowsOf(workspace, 'standbyExperts').filter((expert) => expert.kind === 'advisory board'))}
          disabled={disabled}
          onCommit={commit('advisoryBackerIds')}
        />
      </Section>
      <Section title="Notes">
        <LongTextField label="Summary" value={row.summary} disabled={disabled} onCommit={commit('summary')} />
        <LongTextField label="Note" value={row.note} disabled={disabled} onCommit={commit('note')} />
      </Section>
      <RemoveButton record={{ table: 'processes', id }} />
    </>
  )
}
