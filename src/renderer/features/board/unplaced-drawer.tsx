import { TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { TalksRound } from '@shared/model/workspace'
import { duration } from '@shared/text/dates'
import { setPlacing } from '../../state/board-tasks'
import { useReadOnly, useWorkspace } from '../../state/current'
import { select, useViewState } from '../../state/view-state'
import { FormatGlyph } from '../../ui/glyphs'
import { sessionColours, unplacedSessions } from './board-events'
import classes from './unplaced-drawer.module.css'

/** Sessions that stand nowhere yet: drag one onto the board, or press Enter on it to say where. */
export const UnplacedDrawer = ({ round }: { round: TalksRound }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const selection = useViewState((state) => state.selection)
  const [wanted, setWanted] = useState('')
  const sessions = useMemo(() => unplacedSessions(workspace, round), [workspace, round])
  const shown = sessions.filter((session) => session.title.toLowerCase().includes(wanted.trim().toLowerCase()))
  return (
    <section className={classes.drawer} data-drop="unplaced" aria-label="Unplaced sessions">
      <header className={classes.head}>
        <h2>Unplaced</h2>
        <span className={classes.count}>{sessions.length}</span>
      </header>
      {sessions.length > 5 ? (
        <TextInput
          placeholder="Find"
          aria-label="Find an unplaced session"
          value={wanted}
          onChange={(event) => {
            setWanted(event.currentTarget.value)
          }}
        />
      ) : null}
      <ul className={classes.list}>
        {shown.map((session) => (
          <li key={session.id}>
            <button
              type="button"
              className={classes.item}
              data-unplaced={session.id}
              aria-current={(selection?.table === 'sessions' && selection.id === session.id) || undefined}
              aria-label={`${session.title}, ${session.format}, ${duration(session.minutes)}, unplaced. Press Enter to place it.`}
              onKeyDown={(event) => {
                if (event.key === 'Enter') {
                  event.preventDefault()
                  if (!readOnly) setPlacing(session.id)
                }
                if (event.key === ' ') {
                  event.preventDefault()
                  select({ table: 'sessions', id: session.id })
                }
              }}
            >
              <span className={classes.tabs} aria-hidden>
                {sessionColours(workspace, session).map((colour) => (
                  <span key={colour} data-party={colour} className={classes.tab} />
                ))}
              </span>
              <span className={classes.text}>
                <span className={classes.title}>{session.title}</span>
                <span className={classes.facts}>
                  <FormatGlyph format={session.format} size={12} /> {session.format} · {duration(session.minutes)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {sessions.length === 0 ? <p className={classes.none}>Every session has a room and a time. Drop one here to take it off the board.</p> : null}
      {sessions.length > 0 && shown.length === 0 ? <p className={classes.none}>No unplaced session is called that.</p> : null}
    </section>
  )
}
