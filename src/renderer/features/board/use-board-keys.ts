import type { FocusEvent, KeyboardEvent } from 'react'
import { useLayoutEffect } from 'react'
import type { PlacementId } from '@shared/model/ids'
import { unplace } from '../../actions/board-actions'
import { setActive, useBoardSelection } from '../../state/board-selection'
import { focusNext, say, useBoardTasks } from '../../state/board-tasks'
import { useReadOnly } from '../../state/current'
import { select, setBoard } from '../../state/view-state'
import { execute } from '../../state/workspace-state'
import { reported } from '../../ui/notice'
import { readBoardKey } from './board-keys'
import type { BoardScene } from './board-scene'
import { judgeCommand } from './judge'

interface BoardKeyHandlers {
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: FocusEvent) => void
}

const placementAt = (target: EventTarget): string | undefined => (target instanceof HTMLElement ? target.dataset['placement'] : undefined)

/** Keys on the board's sessions, and its one tab stop: the session walked to last, else the first. */
export const useBoardKeys = (scene: BoardScene): BoardKeyHandlers => {
  const readOnly = useReadOnly()
  const { root, events, rooms, gridMinutes } = scene

  useLayoutEffect(() => {
    const { active } = useBoardSelection.getState()
    const wanted = useBoardTasks.getState().focusNext
    const cards = [...(root.current?.querySelectorAll<HTMLElement>('[data-placement]') ?? [])]
    const current = cards.find((card) => card.dataset['placement'] === (wanted ?? active)) ?? cards[0]
    for (const card of cards) card.tabIndex = card === current ? 0 : -1
    if (wanted === null || current?.dataset['placement'] !== wanted) return
    focusNext(null)
    current.focus()
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    const current = events.find((candidate) => candidate.id === placementAt(event.target))
    if (!current) return
    const meaning = readBoardKey(event, current, events, rooms.map((room) => room.id as string), gridMinutes)
    if (!meaning) return
    event.preventDefault()
    setActive(current.id)
    switch (meaning.kind) {
      case 'walk':
        setActive(meaning.to)
        root.current?.querySelector<HTMLElement>(`[data-placement="${meaning.to}"]`)?.focus()
        break
      case 'open':
        select({ table: 'sessions', id: current.sessionId })
        break
      case 'move':
        if (!readOnly) setBoard({ moving: current.id as PlacementId })
        break
      case 'unplace':
        if (!readOnly) unplace(current.sessionId)
        break
      case 'nudge': {
        if (readOnly) break
        const command = { type: 'move-placement', placementId: current.id, roomId: meaning.roomId, start: meaning.start } as const
        const verdict = judgeCommand(command)
        const room = rooms.find((candidate) => candidate.id === meaning.roomId)?.name ?? ''
        say(`${current.title}: ${meaning.start.slice(11)}, ${room}. ${verdict.line}`)
        focusNext(current.id)
        void reported(execute(command))
        break
      }
    }
  }

  const onFocus = (event: FocusEvent): void => {
    const id = placementAt(event.target)
    if (id !== undefined) setActive(id)
  }
  return { onKeyDown, onFocus }
}
