import { MultiSelect } from '@mantine/core'
import { useId, useMemo, useState } from 'react'
import type { Session } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { daySpan } from '@shared/text/dates'
import { useWorkspace } from '../../state/current'
import fields from '../../ui/fields.module.css'
import { changeSession } from './change-session'

/** Most choices listed at once; the rest is found by typing. */
const most = 40

/** The sessions that must end before this one begins. A big round has thousands, so they are searched, never all listed. */
export const SessionOrderField = ({ session, readOnly }: { session: Session; readOnly: boolean }) => {
  const workspace = useWorkspace()
  const id = useId()
  const [search, setSearch] = useState('')
  const { afterSessionIds } = session
  const choices = useMemo(() => {
    const first = new Map<string, string>()
    for (const { sessionId, start, minutes } of rowsOf(workspace, 'placements')) if (!first.has(sessionId)) first.set(sessionId, daySpan(start, minutes))
    const label = ({ id: other, title }: Session): string => [title, first.get(other) ?? 'unplaced'].join(', ')
    const wanted = search.trim().toLowerCase()
    const chosen = afterSessionIds.flatMap((other) => rowOf(workspace, 'sessions', other) ?? [])
    const found: Session[] = []
    for (const other of rowsOf(workspace, 'sessions')) {
      if (found.length >= most) break
      if (other.roundId !== session.roundId || other.id === session.id || afterSessionIds.includes(other.id)) continue
      if (wanted === '' || label(other).toLowerCase().includes(wanted)) found.push(other)
    }
    return [...chosen, ...found].map((other) => ({ value: other.id as string, label: label(other) }))
  }, [workspace, session.id, session.roundId, afterSessionIds, search])
  return (
    <div className={fields.row}>
      <label className={fields.label} htmlFor={id}>
        Comes after
      </label>
      <MultiSelect
        id={id}
        data={choices}
        value={[...afterSessionIds]}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        hidePickedOptions
        disabled={readOnly}
        placeholder={afterSessionIds.length === 0 ? 'Type to find a session' : ''}
        nothingFoundMessage="No session is called that"
        onChange={(ids) => {
          changeSession(session, { afterSessionIds: ids })
        }}
      />
    </div>
  )
}
