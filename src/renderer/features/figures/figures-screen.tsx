import { Button, Select, TextInput } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { PolicyProfile } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { profileOf } from '@shared/policy/policy-value'
import { executeTogether, updateRecord } from '../../actions/record-edits'
import { useReadOnly, useRound, useWorkspace } from '../../state/current'
import { newId } from '../../state/new-id'
import { DataTable } from '../../ui/data-table/data-table'
import { changesOfCells } from '../../ui/data-table/record-changes'
import { EmptyState } from '../../ui/empty-state'
import { Page } from '../../ui/page'
import { entriesWith, figureColumns, figureRows } from './figure-columns'
import classes from './figures.module.css'

/** The name of a profile, kept when the field is left. */
const ProfileName = ({ profile, disabled }: { profile: PolicyProfile; disabled: boolean }) => {
  const [name, setName] = useState(profile.name)
  const keep = (): void => {
    if (name.trim() === '' || name === profile.name) setName(profile.name)
    else void updateRecord('policyProfiles', profile.id, { name: name.trim() })
  }
  return (
    <TextInput
      label="Name of this profile"
      w={220}
      value={name}
      disabled={disabled}
      onChange={(event) => {
        setName(event.currentTarget.value)
      }}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
      }}
    />
  )
}

/** The figures the round in view is judged by, every one with its source, to be changed freely. */
export const FiguresScreen = () => {
  const workspace = useWorkspace()
  const round = useRound()
  const readOnly = useReadOnly()
  const profiles = rowsOf(workspace, 'policyProfiles')
  const profile = profileOf(workspace, round)
  const rows = useMemo(() => (profile ? figureRows(profile) : []), [profile])

  const use = (id: string): Promise<unknown> =>
    round ? updateRecord('rounds', round.id, { profileId: id }) : updateRecord('settings', 'workspace', { defaultProfileId: id })

  const copy = async (): Promise<void> => {
    if (!profile) return
    const id = newId()
    const use = round ? { type: 'update' as const, table: 'rounds' as const, id: round.id, fields: { profileId: id } } : { type: 'update' as const, table: 'settings' as const, id: 'workspace', fields: { defaultProfileId: id } }
    await executeTogether(`Copy ${profile.name}`, [{ type: 'create', table: 'policyProfiles', row: { ...profile, id, name: `${profile.name} (copy)` } }, use])
  }

  const keep = (cells: Parameters<typeof changesOfCells>[2]): void => {
    if (!profile) return
    const entries = entriesWith(profile, changesOfCells(figureColumns, rows, cells))
    void updateRecord('policyProfiles', profile.id, { entries })
  }

  return (
    <Page
      title="Figures"
      flush
      lead={round ? `${round.name} is judged by these. Every figure says where it comes from; change what your organisation does differently.` : 'What rounds are judged by, each figure with its source.'}
      actions={
        profile ? (
          <div className={classes.choice}>
            <Select
              label={round ? `Profile of ${round.name}` : 'Profile'}
              w={220}
              value={profile.id}
              data={profiles.map(({ id, name }) => ({ value: id, label: name }))}
              allowDeselect={false}
              disabled={readOnly}
              onChange={(id) => {
                if (id !== null && id !== profile.id) void use(id)
              }}
            />
            <ProfileName key={`${profile.id} ${profile.name}`} profile={profile} disabled={readOnly} />
            <Button variant="default" leftSection={<IconCopy size={14} aria-hidden />} disabled={readOnly} onClick={() => void copy()}>
              Use a copy
            </Button>
          </div>
        ) : null
      }
    >
      {profile ? (
        <DataTable
          tableId="figures"
          label="Figures"
          columns={figureColumns}
          rows={rows}
          readOnly={readOnly}
          onEdit={(rowId, columnId, value) => {
            keep([{ rowId, columnId, value }])
          }}
          onPaste={({ cells }) => {
            keep(cells)
          }}
        />
      ) : (
        <EmptyState
          title="No policy profile yet"
          actions={profiles[0] ? <Button disabled={readOnly} onClick={() => void use(profiles[0]?.id ?? '')}>Use {profiles[0].name}</Button> : null}
        >
          A policy profile holds the figures that rounds are judged by: turnaround, longest session, least share of women. Without one, rules that need a figure stay silent.
        </EmptyState>
      )}
    </Page>
  )
}
