import { partnerSchema } from '@shared/model/process'
import { LongTextField, SelectField, TextField } from '../../ui/fields'
import { Section } from '../../ui/page'
import { RemoveButton } from './remove-button'
import { useRecordEdit } from './use-record-edit'

const { kind, role } = partnerSchema.shape

export const PartnerInspector = ({ id }: { id: string }) => {
  const { row, disabled, commit } = useRecordEdit('partners', id)
  if (!row) return null
  return (
    <>
      <Section title="Partner">
        <TextField label="Name" required value={row.name} disabled={disabled} onCommit={commit('name')} />
        <TextField label="Short name" value={row.shortName} disabled={disabled} onCommit={commit('shortName')} />
        <SelectField label="Kind" value={row.kind} choices={kind.unwrap().options} disabled={disabled} onCommit={commit('kind')} />
        <SelectField label="Role" value={row.role} choices={role.unwrap().options} disabled={disabled} onCommit={commit('role')} />
      </Section>
      <Section title="Contact">
        <TextField label="Person" value={row.contactName} disabled={disabled} onCommit={commit('contactName')} />
        <TextField label="Phone" value={row.phone} disabled={disabled} onCommit={commit('phone')} />
        <TextField label="E-mail" value={row.email} disabled={disabled} onCommit={commit('email')} />
        <LongTextField label="Note" value={row.note} disabled={disabled} onCommit={commit('note')} />
      </Section>
      <RemoveButton record={{ table: 'partners', id }} />
    </>
  )
}
