import { Button, Select, TextInput } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { PolicyProfile } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { profileOf } from '@shared/policy/policy-value'
import { shippedProfiles } from '@shared/policy/shipped-profiles'
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

  const shipped = shippedProfiles.filter(({ id }) => !profiles.some((held) => held.id === id))
  const takenUpBy = (id: string) =>
    round ? { type: 'update' as const, table: 'rounds' as const, id: round.id, fields: { profileId: id } } : { type: 'update' as const, table: 'settings' as const, id: 'workspace', fields: { defaultProfileId: id } }

  /** A profile of this file is used as it is; one that comes with Parley is copied into the file first, in the same step. */
  const use = (id: string): Promise<unknown> => {
    const added = shipped.find((candidate) => candidate.id === id)
    return added ? executeTogether(`Use ${added.name}`, [{ type: 'create', table: 'policyProfiles', row: { ...added } }, takenUpBy(id)]) : executeTogether('Use another profile', [takenUpBy(id)])
  }

  const copy = async (): Promise<void> => {
    if (!profile) return
    const id = newId()
    await executeTogether(`Copy ${profile.name}`, [{ type: 'create', table: 'policyProfiles', row: { ...profile, id, name: `${profile.name} (copy)` } }, takenUpBy(id)])
  }

  const first = profiles[0] ?? shipped[0]

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
              data={[
                { group: 'In this file', items: profiles.map(({ id, name }) => ({ value: id, label: name })) },
                ...(shipped.length === 0 ? [] : [{ group: 'Comes with Parley', items: shipped.map(({ id, name }) => ({ value: id, label: name })) }]),
              ]}
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
          actions={first ? <Button disabled={readOnly} onClick={() => void use(first.id)}>Use {first.name}</Button> : null}
        >
          A policy profile holds the figures that rounds are judged by: turnaround, longest session, least share of women. Without one, rules that need a figure stay silent.
        </EmptyState>
      )}
    </Page>
  )
}
