import { Menu } from '@mantine/core'
import type { SessionVerb } from '../../actions/session-verbs'
import { sessionVerbs } from '../../actions/session-verbs'
import { aimAt } from '../../actions/verb-subject'
import type { VerbSubject } from '../../state/board-tasks'
import { setMenu, useBoardTasks } from '../../state/board-tasks'
import { cardOf } from './board-focus'
import type { BoardScene } from './board-scene'
import classes from './verb-menu.module.css'

const parts: readonly SessionVerb['part'][] = ['time', 'session', 'status', 'away']

/** The verbs that fit a subject now, by part of the menu. */
const fitting = (subject: VerbSubject): readonly { readonly part: string; readonly verbs: readonly { readonly verb: SessionVerb; readonly word: string }[] }[] =>
  aimAt(subject, () =>
    parts
      .map((part) => ({ part, verbs: sessionVerbs.filter((verb) => verb.part === part && verb.enabled()).map((verb) => ({ verb, word: verb.word() })) }))
      .filter(({ verbs }) => verbs.length > 0),
  )

/** The list of verbs for sessions: in the menu on the board and in the inspector's. */
export const VerbItems = ({ subject }: { subject: VerbSubject }) => {
  const groups = fitting(subject)
  if (groups.length === 0) return <Menu.Label>This workspace is open for reading only</Menu.Label>
  return (
    <>
      {groups.map(({ part, verbs }, at) => (
        <div key={part}>
          {at > 0 ? <Menu.Divider /> : null}
          {verbs.map(({ verb, word }) => (
            <Menu.Item
              key={verb.id}
              {...(verb.id === 'board.remove-session' ? { className: classes.grave ?? '' } : {})}
              rightSection={verb.boardKey === undefined ? null : <kbd className={classes.key}>{verb.boardKey}</kbd>}
              onClick={() => {
                aimAt(subject, verb.run)
              }}
            >
              {word}
            </Menu.Item>
          ))}
        </div>
      ))}
    </>
  )
}

/** The menu of verbs on the board, where the pointer or the keyboard asked for it. */
export const VerbMenu = ({ scene }: { scene: BoardScene }) => {
  const menu = useBoardTasks((state) => state.menu)
  if (!menu) return null
  const back = (): void => {
    const board = scene.root.current
    const [placementId] = menu.subject.placementIds
    const [unplacedId] = menu.subject.unplacedIds
    if (!board) return
    if (placementId !== undefined) cardOf(board, placementId)?.focus({ preventScroll: true })
    else if (unplacedId !== undefined) board.querySelector<HTMLElement>(`[data-unplaced="${CSS.escape(unplacedId)}"]`)?.focus()
  }
  return (
    <Menu
      opened
      onChange={(opened) => {
        if (opened) return
        setMenu(null)
        // A form that the verb opened has the focus already.
        requestAnimationFrame(() => {
          if (document.activeElement === document.body) back()
        })
      }}
      returnFocus={false}
      position="bottom-start"
      width={230}
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button type="button" tabIndex={-1} className={classes.point} style={{ left: menu.x, top: menu.y }} aria-label="What to do with it" />
      </Menu.Target>
      <Menu.Dropdown>
        <VerbItems subject={menu.subject} />
      </Menu.Dropdown>
    </Menu>
  )
}
