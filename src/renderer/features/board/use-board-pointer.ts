import { useEffect, useLayoutEffect, useRef } from 'react'
import { rowOf } from '@shared/model/workspace'
import { select } from '../../state/view-state'
import { execute, useWorkspaceState } from '../../state/workspace-state'
import { reported } from '../../ui/notice'
import type { BoardScene } from './board-scene'
import { commandFor, judgeDrop } from './judge'
import type { DragSubject, DropTarget } from './pointer-layer'
import { attachPointerLayer } from './pointer-layer'

const isReadOnly = (): boolean => useWorkspaceState.getState().open?.save.kind === 'read-only'

/** What an element of the board stands for when it is grabbed. */
const subjectAt = (scene: BoardScene, target: Element): DragSubject | null => {
  const gesture = target.getAttribute('data-resize')
  const placementId = target.closest('[data-placement]')?.getAttribute('data-placement')
  const event = scene.events.find((candidate) => candidate.id === placementId)
  if (event) {
    const kind = scene.view !== 'month' && (gesture === 'start' || gesture === 'end') ? (`resize-${gesture}` as const) : 'move'
    return { gesture: kind, id: event.id, title: event.title, minutes: event.minutes, start: event.startsAt, roomId: event.roomId }
  }
  const workspace = useWorkspaceState.getState().open?.workspace
  const sessionId = target.closest('[data-unplaced]')?.getAttribute('data-unplaced')
  const session = workspace ? rowOf(workspace, 'sessions', sessionId) : undefined
  return session ? { gesture: 'place', id: session.id, title: session.title, minutes: session.minutes, start: null, roomId: null } : null
}

/** Where there are no rooms to see, what is placed goes to the first, and findings say if it fits there. */
const withRoom = (scene: BoardScene, subject: DragSubject, target: DropTarget): DropTarget =>
  target.kind === 'slot' && target.roomId === null && subject.gesture === 'place' ? { ...target, roomId: scene.rooms[0]?.id ?? null } : target

/** Dragging on the board, for as long as it is shown. The pointer layer reads the newest scene at each gesture. */
export const useBoardPointer = (scene: BoardScene): void => {
  const latest = useRef(scene)
  useLayoutEffect(() => {
    latest.current = scene
  })
  const { root } = scene
  useEffect(() => {
    const element = root.current
    if (!element) return
    return attachPointerLayer({
      root: element,
      subjectAt: (target) => subjectAt(latest.current, target),
      columns: () => latest.current.columns,
      isMonth: () => latest.current.view === 'month',
      gridMinutes: () => latest.current.gridMinutes,
      dayWindow: () => ({ from: latest.current.from, to: latest.current.to }),
      judge: (subject, target) =>
        isReadOnly() ? { tone: 'warning', line: 'This workspace is open for reading only.' } : judgeDrop(subject, withRoom(latest.current, subject, target)),
      drop: (subject, target) => {
        if (isReadOnly()) return
        const command = commandFor(subject, withRoom(latest.current, subject, target))
        if (command) void reported(execute(command))
      },
      click: (subject) => {
        const sessionId = subject.gesture === 'place' ? subject.id : latest.current.events.find((event) => event.id === subject.id)?.sessionId
        if (sessionId !== undefined) select({ table: 'sessions', id: sessionId })
      },
    })
  }, [root])
}
