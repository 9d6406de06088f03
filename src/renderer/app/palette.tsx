import { Modal } from '@mantine/core'
import { Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { recordName, recordNouns } from '@shared/model/record-name'
import type { RecordRef, TableName, Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { keysText } from '../actions/action'
import { actions } from '../actions/registry'
import { useWorkspace } from '../state/current'
import { jumpTo } from '../actions/jump-to'
import classes from './palette.module.css'

const searched: readonly TableName[] = ['sessions', 'delegates', 'delegations', 'rooms', 'venues', 'interpreters', 'rounds', 'parties', 'teamMembers']
const shown = 12

interface Hit {
  readonly record: RecordRef
  readonly name: string
}

const hitsOf = (workspace: Workspace, query: string): readonly Hit[] => {
  const wanted = query.toLowerCase()
  const hits: Hit[] = []
  for (const table of searched) {
    for (const row of rowsOf(workspace, table)) {
      const name = recordName(workspace, { table, id: row.id })
      if (name.toLowerCase().includes(wanted)) hits.push({ record: { table, id: row.id }, name })
      if (hits.length >= shown) return hits
    }
  }
  return hits
}

/** Ctrl+K: every action and every named record, one list. */
export const Palette = () => {
  const workspace = useWorkspace()
  const [query, setQuery] = useState('')
  const wanted = query.trim()
  const hits = useMemo(() => (wanted.length > 1 ? hitsOf(workspace, wanted) : []), [workspace, wanted])
  const matching = actions.filter((action) => action.enabled() && `${action.group} ${action.title()}`.toLowerCase().includes(wanted.toLowerCase()))
  return (
    <Spotlight.Root query={query} onQueryChange={setQuery} scrollable maxHeight={440} shortcut="mod + K" tagsToIgnore={[]} overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}>
      <Modal.Title className={classes.title ?? ''}>Search or do</Modal.Title>
      <Spotlight.Search placeholder="Search people, rooms, sessions; or type what to do" leftSection={<IconSearch size={16} aria-hidden />} aria-label="Search or do" />
      <Spotlight.ActionsList>
        {hits.length > 0 ? (
          <Spotlight.ActionsGroup label="Records">
            {hits.map(({ record, name }) => (
              <Spotlight.Action
                key={`${record.table} ${record.id}`}
                onClick={() => {
                  jumpTo(record)
                }}
              >
                <span className={classes.entry}>
                  <span>{name}</span>
                  <span className={classes.aside}>{recordNouns[record.table]}</span>
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {matching.length > 0 ? (
          <Spotlight.ActionsGroup label="Actions">
            {matching.map((action) => (
              <Spotlight.Action key={action.id} onClick={action.run}>
                <span className={classes.entry}>
                  <span>
                    {action.title().startsWith(action.group) ? null : <span className={classes.group}>{action.group} </span>}
                    {action.title()}
                  </span>
                  {action.keys ? <kbd className={classes.aside}>{keysText(action.keys)}</kbd> : null}
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {hits.length + matching.length === 0 ? <Spotlight.Empty>Nothing is called that. Try a name, a room or a verb.</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
