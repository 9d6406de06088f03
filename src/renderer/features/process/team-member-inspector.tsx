import { teamMemberSchema } from '@shared/model/process'
import { LongTextField, SelectField, SwitchField, TextField } from '../../ui/fields'
import { LanguagesField } from '../../ui/languages-field'
import { Section } from '../../ui/page'
import { RemoveButton } from './remove-button'
import { useRecordEdit } from './use-record-edit'

export const TeamMemberInspector = ({ id }: { id: string }) => {
  const { row, disabled, commit } = useRecordEdit('teamMembers', id)
  if (!row) return null
  return (
    <>
      <Section title="Person">
        <TextField label="Family name" required value={row.familyName} disabled={disabled} onCommit={commit('familyName')} />
        <TextField label="Given name" value={row.givenName} disabled={disabled} onCommit={commit('givenName')} />
        <TextField label="Title" value={row.title} disabled={disabled} onCommit={commit('title')} />
        <SelectField label="Role" value={row.role} choices={teamMemberSchema.shape.role.unwrap().options} disabled={disabled} onCommit={commit('role')} />
        <TextField label="Organisation" value={row.organisation} disabled={disabled} onCommit={commit('organisation')} />
        <LanguagesField label="Speaks" hint="Best first" value={row.speaks} disabled={disabled} onCommit={commit('speaks')} />
      </Section>
      <Section title="Contact">
        <TextField label="Phone" value={row.phone} disabled={disabled} onCommit={commit('phone')} />
        <TextField label="E-mail" value={row.email} disabled={disabled} onCommit={commit('email')} />
        <SwitchField label="On papers" hint="Printed for every delegation as someone to call" value={row.contactForDelegations} disabled={disabled} onCommit={commit('contactForDelegations')} />
        <LongTextField label="Note" value={row.note} disabled={disabled} onCommit={commit('note')} />
      </Section>
      <RemoveButton record={{ table: 'teamMembers', id }} />
    </>
  )
}
