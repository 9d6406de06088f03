import { fullName } from '@shared/model/person'
import { rowsOf } from '@shared/model/workspace'
import { DateOrTimeField, LongTextField, SelectField, TextField } from '../../ui/fields'
import { Section } from '../../ui/page'
import { RemoveButton } from './remove-button'
import { useRecordEdit } from './use-record-edit'

export const TaskInspector = ({ id }: { id: string }) => {
  const { workspace, row, disabled, commit } = useRecordEdit('tasks', id)
  if (!row) return null
  const team = rowsOf(workspace, 'teamMembers').filter((member) => member.processId === row.processId)
  const rounds = rowsOf(workspace, 'rounds').filter((round) => round.processId === row.processId)
  return (
    <>
      <Section title="Task">
        <TextField label="What" required value={row.title} disabled={disabled} onCommit={commit('title')} />
        <DateOrTimeField label="Due" kind="date" nullable value={row.dueDate} disabled={disabled} onCommit={commit('dueDate')} />
        <SelectField label="Status" value={row.status} choices={['open', 'done', 'dropped']} disabled={disabled} onCommit={commit('status')} />
        <SelectField label="Who" value={row.ownerId} clearable placeholder="Nobody yet" choices={team.map((member) => ({ value: member.id, label: fullName(member) }))} disabled={disabled} onCommit={commit('ownerId')} />
        <SelectField label="Round" value={row.roundId} clearable placeholder="The whole process" choices={rounds.map((round) => ({ value: round.id, label: round.name }))} disabled={disabled} onCommit={commit('roundId')} />
        <LongTextField label="Note" value={row.note} disabled={disabled} onCommit={commit('note')} />
      </Section>
      <RemoveButton record={{ table: 'tasks', id }} />
    </>
  )
}
