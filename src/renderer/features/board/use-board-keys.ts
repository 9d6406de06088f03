import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { dateOf } from '@shared/model/time'
import type { CommandInput } from '@shared/commands/registry'
import { pickDay } from '../../actions/board-actions'
import { perform } from '../../actions/perform'
import { verbOfKey } from '../../actions/session-verbs'
import { aimAt } from '../../actions/verb-subject'
import { pick, setActive, togglePicked, unpickAll, useBoardSelection } from '../../state/board-selection'
import { focusNext, say, setForm, setMenu, setWaysOut, useBoardTasks } from '../../state/board-tasks'
import { select } from '../../state/view-state'
import { useWorkspaceState } from '../../state/workspace-state'
import type { Standing } from './board-keys'
import { readBoardKey } from './board-keys'
import { focusCard, laneOf, markPicked, oneTabStop } from './board-focus'
import { lanesOfScene } from './board-lanes'
import type { BoardScene } from './board-scene'
import { nudgeCommand, resizeCommand } from './key-command'
import { rangeBetween } from './picked-range'

interface BoardKeyHandlers {
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: FocusEvent) => void
  readonly onContextMenu: (event: MouseEvent) => void
}

const cardAt = (target: EventTarget): HTMLElement | null => (target instanceof HTMLElement && target.dataset['placement'] !== undefined ? target : null)

/** The placements a verb on one card is about: all that are picked when it is among them, else itself. */
const meantBy = (placementId: string): readonly string[] => {
  const { picked } = useBoardSelection.getState()
  return picked.has(placementId) ? [placementId, ...[...picked].filter((id) => id !== placementId)] : [placementId]
}

const doAndStay = (command: CommandInput | null, placementIds: readonly string[], sessionId: string): void => {
  if (!command) {
    say('It is at the edge already.')
    return
  }
  focusNext(placementIds[0] ?? null)
  void perform(command, placementIds.length === 1 ? sessionId : null)
}

const openMenuAt = (card: HTMLElement, x: number, y: number): void => {
  const placementId = card.dataset['placement']
  const unplacedId = card.dataset['unplaced']
  if (placementId !== undefined) setMenu({ x, y, subject: { placementIds: meantBy(placementId), unplacedIds: [] } })
  else if (unplacedId !== undefined) setMenu({ x, y, subject: { placementIds: [], unplacedIds: [unplacedId] } })
}

/** Keys and the menu of verbs on the board's sessions, its one tab stop, and the marks of what is picked. */
export const useBoardKeys = (scene: BoardScene): BoardKeyHandlers => {
  const { root } = scene
  const anchor = useRef<string | null>(null)

  // The calendar draws its cards when it likes (scrolled into view, another day); they are settled as they come.
  useLayoutEffect(() => {
    const board = root.current
    if (!board) return
    /** Whether the keyboard is on one of the board's cards, or was until it went. */
    let held = false
    const settle = (): void => {
      const { active, picked } = useBoardSelection.getState()
      const { focusNext: wanted } = useBoardTasks.getState()
      oneTabStop(board, wanted ?? active)
      markPicked(board, picked)
      if (wanted !== null && focusCard(board, { placementId: wanted, lane: null })) focusNext(null)
      // A card that went away, or came back in another column, took the keyboard with it: the next key goes on from the board's stop.
      else if (held && document.activeElement === document.body) board.querySelector<HTMLElement>('[data-placement][tabindex="0"]')?.focus({ preventScroll: true })
    }
    const onFocusIn = ({ target }: globalThis.FocusEvent): void => {
      held = target instanceof Element && board.contains(target) && target.closest('[data-placement]') !== null
    }
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (!(target instanceof Element && target.closest('[data-placement]'))) held = false
    }
    document.addEventListener('focusin', onFocusIn)
    document.addEventListener('pointerdown', onPointerDown, true)
    settle()
    const watch = new MutationObserver((changes) => {
      if (!board.hasAttribute('data-dragging') && changes.some(({ target }) => target !== board)) settle()
    })
    watch.observe(board, { childList: true, subtree: true })
    const stops = [useBoardSelection.subscribe(settle), useBoardTasks.subscribe(({ focusNext: wanted }, before) => { if (wanted !== null && wanted !== before.focusNext) requestAnimationFrame(settle) })]
    return () => {
      watch.disconnect()
      document.removeEventListener('focusin', onFocusIn)
      document.removeEventListener('pointerdown', onPointerDown, true)
      for (const stop of stops) stop()
    }
  }, [root])

  // What is picked belongs to the round in view.
  const roundId = scene.round.id
  useEffect(() => unpickAll, [roundId])

  const onKeyDown = (event: KeyboardEvent): void => {
    const card = cardAt(event.target)
    const board = root.current
    const open = useWorkspaceState.getState().open
    const current = scene.events.find((candidate) => candidate.id === card?.dataset['placement'])
    if (!card || !board || !open || !current) return
    const at: Standing = { placementId: current.id, lane: Math.max(0, laneOf(card)) }
    const meaning = readBoardKey(event, at, lanesOfScene(scene))
    if (!meaning) return
    event.preventDefault()
    event.stopPropagation()
    const readOnly = open.save.kind === 'read-only'
    const meant = meantBy(current.id)
    setActive(current.id)
    switch (meaning.kind) {
      case 'walk': {
        if (meaning.extend) pick(rangeBetween(scene, (anchor.current ??= current.id), meaning.to.placementId))
        else anchor.current = null
        setActive(meaning.to.placementId)
        if (!focusCard(board, meaning.to)) focusNext(meaning.to.placementId)
        break
      }
      case 'open':
        select({ table: 'sessions', id: current.sessionId })
        break
      case 'toggle':
        togglePicked(current.id)
        say(`${current.title} ${useBoardSelection.getState().picked.has(current.id) ? 'picked' : 'left out'}. ${String(useBoardSelection.getState().picked.size)} picked.`)
        break
      case 'pick-day':
        pickDay(dateOf(current.startsAt))
        say(`${String(useBoardSelection.getState().picked.size)} sessions picked.`)
        break
      case 'leave':
        unpickAll()
        setWaysOut(null)
        break
      case 'keys':
        setForm({ kind: 'keys' })
        break
      case 'menu': {
        const { left, bottom } = card.getBoundingClientRect()
        openMenuAt(card, left + 12, Math.min(bottom, window.innerHeight - 40))
        break
      }
      case 'verb':
        aimAt({ placementIds: meant, unplacedIds: [] }, () => {
          const verb = verbOfKey(meaning.key)
          if (verb?.enabled()) verb.run()
          else if (readOnly) say('This workspace is open for reading only.')
        })
        break
      case 'nudge':
        if (!readOnly) doAndStay(nudgeCommand(open, scene, meant, at.lane, meaning.columns, meaning.steps), meant, current.sessionId)
        break
      case 'resize':
        if (!readOnly) doAndStay(resizeCommand(open, scene, current.id, meaning.steps), [current.id], current.sessionId)
        break
    }
  }

  return {
    onKeyDown,
    onFocus: (event) => {
      const id = cardAt(event.target)?.dataset['placement']
      if (id !== undefined) setActive(id)
    },
    onContextMenu: (event) => {
      const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-placement], [data-unplaced]') : null
      if (!card) return
      event.preventDefault()
      openMenuAt(card, event.clientX, event.clientY)
    },
  }
}
