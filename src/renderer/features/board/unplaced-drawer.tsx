import { Button, Select, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import type { Session, TalksRound, Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { duration } from '@shared/text/dates'
import { actionOf } from '../../actions/registry'
import { sessionVerbs } from '../../actions/session-verbs'
import { aimAt } from '../../actions/verb-subject'
import { setMenu } from '../../state/board-tasks'
import { useWorkspace } from '../../state/current'
import { select, useViewState } from '../../state/view-state'
import { sessionColours, unplacedSessions } from './board-events'
import { CardGlyph } from './card-glyph'
import type { UnplacedOrder } from './unplaced-order'
import { inOrder, matching, orderWords, unplacedOrders } from './unplaced-order'
import classes from './unplaced-drawer.module.css'

/** Most that are drawn at once; the rest is found by typing. */
const most = 200

/** What a key does on a session of the list; the same keys as on the board. */
const verbKeys: Readonly<Record<string, string>> = { Enter: 'board.move', t: 'board.find-time', d: 'board.duplicate' }

const runVerb = (id: string, sessionId: string): void => {
  const verb = sessionVerbs.find((candidate) => candidate.id === id)
  aimAt({ placementIds: [], unplacedIds: [sessionId] }, () => {
    if (verb?.enabled()) verb.run()
  })
}

/** Of these the first are drawn with the board, the others when it stands. */
const atFirst = 30

interface ItemProps {
  readonly workspace: Workspace
  readonly session: Session
  readonly tabStop: boolean
  readonly selected: boolean
}

/** A move on the board changes nothing in the list: an item is drawn again only when what it says may have changed. */
const same = (before: ItemProps, after: ItemProps): boolean =>
  before.session === after.session &&
  before.tabStop === after.tabStop &&
  before.selected === after.selected &&
  before.workspace.sessions === after.workspace.sessions &&
  before.workspace.delegations === after.workspace.delegations &&
  before.workspace.parties === after.workspace.parties

const Item = memo(function Item({ workspace, session, tabStop, selected }: ItemProps) {
  const waitsFor = session.afterSessionIds.flatMap((id) => rowOf(workspace, 'sessions', id)?.title ?? [])
  return (
    <button
      type="button"
      className={classes.item}
      data-unplaced={session.id}
      tabIndex={tabStop ? 0 : -1}
      aria-current={selected || undefined}
      aria-label={`${session.title}, ${session.format}, ${duration(session.minutes)}, unplaced${waitsFor.length > 0 ? `, comes after ${waitsFor.join(', ')}` : ''}. Press Enter to place it.`}
    >
      <span className={classes.tabs} aria-hidden>
        {sessionColours(workspace, session).map((colour) => (
          <span key={colour} data-party={colour} className={classes.tab} />
        ))}
      </span>
      <span className={classes.text}>
        <bdi className={classes.title}>{session.title}</bdi>
        <span className={classes.facts}>
          <CardGlyph of={session.format} /> {session.format} · {duration(session.minutes)}
        </span>
        {waitsFor.length > 0 ? <span className={classes.after}>after {waitsFor.join(', ')}</span> : null}
      </span>
    </button>
  )
}, same)

/** Sessions that stand nowhere yet: drag one onto the board, or press Enter on it to say where. */
export const UnplacedDrawer = ({ round }: { round: TalksRound }) => {
  const workspace = useWorkspace()
  const selection = useViewState((state) => state.selection)
  const [wanted, setWanted] = useState('')
  const [order, setOrder] = useState<UnplacedOrder>('added')
  const [active, setActive] = useState<string | null>(null)
  const sessions = useMemo(() => unplacedSessions(workspace, round), [workspace, round])
  const found = useMemo(() => inOrder(matching(sessions, wanted), order), [sessions, wanted, order])
  const drawn = useDeferredValue(most, atFirst)
  const shown = found.slice(0, drawn)
  const tabStop = shown.find((session) => session.id === active) ?? shown[0]

  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    const item = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-unplaced]') : null
    const id = item?.dataset['unplaced']
    if (!item || id === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const at = shown.findIndex((session) => session.id === id)
    const goTo = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key]
    const verb = verbKeys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (goTo !== undefined) {
      const next = shown[goTo]
      if (next) {
        setActive(next.id)
        event.currentTarget.querySelector<HTMLElement>(`[data-unplaced="${CSS.escape(next.id)}"]`)?.focus()
      }
    } else if (event.key === ' ') select({ table: 'sessions', id })
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const { left, bottom } = item.getBoundingClientRect()
      setMenu({ x: left + 12, y: bottom, subject: { placementIds: [], unplacedIds: [id] } })
    } else if (verb !== undefined && !event.shiftKey) runVerb(verb, id)
    else return
    event.preventDefault()
  }

  return (
    <section className={classes.drawer} data-drop="unplaced" aria-label="Unplaced sessions">
      <header className={classes.head}>
        <h2>Unplaced</h2>
        <span className={classes.count}>{wanted.trim() === '' ? sessions.length : `${String(found.length)} of ${String(sessions.length)}`}</span>
        {sessions.length > 0 ? (
          <Button className={classes.propose ?? ''} variant="subtle" size="compact-xs" onClick={actionOf('proposal.places').run}>
            Propose places
          </Button>
        ) : null}
      </header>
      {sessions.length > 1 ? (
        <div className={classes.tools}>
          <TextInput
            placeholder="Find"
            aria-label="Find an unplaced session"
            value={wanted}
            onChange={(event) => {
              setWanted(event.currentTarget.value)
            }}
          />
          <Select
            aria-label="Order of the unplaced sessions"
            value={order}
            allowDeselect={false}
            data={unplacedOrders.map((value) => ({ value, label: orderWords[value] }))}
            comboboxProps={{ width: 120, position: 'bottom-end' }}
            onChange={(value) => {
              setOrder(unplacedOrders.find((candidate) => candidate === value) ?? 'added')
            }}
          />
        </div>
      ) : null}
      <ul
        className={classes.list}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const id = event.target.dataset['unplaced']
          if (id !== undefined) setActive(id)
        }}
      >
        {shown.map((session) => (
          <li key={session.id}>
            <Item workspace={workspace} session={session} tabStop={session === tabStop} selected={selection?.table === 'sessions' && selection.id === session.id} />
          </li>
        ))}
      </ul>
      {found.length > most ? <p className={classes.none}>{found.length - most} more; type to find them.</p> : null}
      {sessions.length === 0 ? <p className={classes.none}>Every session has a room and a time. Drop one here to take it off the board.</p> : null}
      {sessions.length > 0 && found.length === 0 ? <p className={classes.none}>No unplaced session is called that.</p> : null}
    </section>
  )
}
