import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Placement } from '@shared/model/workspace'
import { daysBetween } from '@shared/model/time'
import { rowOf } from '@shared/model/workspace'
import { unavailableTimes } from '@shared/planning/unavailable-times'
import type { Verdict } from '../../actions/judge-command'
import { judgeCommand, plainVerdict } from '../../actions/judge-command'
import { perform } from '../../actions/perform'
import { pick, setActive, togglePicked, unpickAll, useBoardSelection } from '../../state/board-selection'
import { newId } from '../../state/new-id'
import { select, setBoard } from '../../state/view-state'
import { useWorkspaceState } from '../../state/workspace-state'
import type { BoardColumn } from './board-columns'
import { measureBoard } from './board-geometry'
import { stepFrom } from './board-range'
import type { BoardScene } from './board-scene'
import type { DraggedPlacement, DragSubject, DropTarget } from './drag-target'
import type { NewIds } from './drop-command'
import { dropCommand, dropNote } from './drop-command'
import { rangeBetween } from './picked-range'
import type { PointerLayer } from './pointer-layer'
import { attachPointerLayer } from './pointer-layer'
import { bandsOf, legendOf } from './unavailable-bands'
import type { Unavailable } from './unavailable-overlay'

const openNow = () => useWorkspaceState.getState().open

const asDragged = (placement: Placement, title: string): DraggedPlacement => ({ id: placement.id, title, start: placement.start, minutes: placement.minutes, roomId: placement.roomId })

/** The others that are picked together with a placement. */
const pickedWith = (placementId: string): readonly DraggedPlacement[] => {
  const { picked } = useBoardSelection.getState()
  const workspace = openNow()?.workspace
  if (!workspace || !picked.has(placementId)) return []
  return [...picked].flatMap((id): DraggedPlacement[] => {
    const placement = id === placementId ? undefined : rowOf(workspace, 'placements', id)
    return placement ? [asDragged(placement, rowOf(workspace, 'sessions', placement.sessionId)?.title ?? '')] : []
  })
}

/** What an element of the board stands for when it is grabbed. */
const subjectAt = (scene: BoardScene, target: Element): DragSubject | null => {
  const workspace = openNow()?.workspace
  if (!workspace) return null
  const placement = rowOf(workspace, 'placements', target.closest('[data-placement]')?.getAttribute('data-placement'))
  const session = rowOf(workspace, 'sessions', placement?.sessionId ?? target.closest('[data-unplaced]')?.getAttribute('data-unplaced'))
  if (!session) return null
  const base = { sessionId: session.id, title: session.title }
  if (!placement) return { ...base, gesture: 'place', placement: null, minutes: session.minutes, also: [], column: null }
  const edge = target.getAttribute('data-resize')
  const gesture = scene.view !== 'month' && (edge === 'start' || edge === 'end') ? (`resize-${edge}` as const) : 'move'
  const cell = target.closest('.rbc-day-slot')
  const at = cell ? [...(scene.root.current?.querySelectorAll('.rbc-time-content .rbc-day-slot') ?? [])].indexOf(cell) : -1
  return { ...base, gesture, placement: asDragged(placement, session.title), minutes: placement.minutes, also: gesture === 'move' ? pickedWith(placement.id) : [], column: scene.columns[at] ?? null }
}

/** Ids that stay the same for as long as one subject is dragged: what is judged is what is done. */
const idsPerDrag = (): ((subject: DragSubject) => NewIds) => {
  const given = new WeakMap<DragSubject, Map<number, string>>()
  return (subject) => (index) => {
    const ids = given.get(subject) ?? new Map<number, string>()
    given.set(subject, ids)
    const id = ids.get(index) ?? newId()
    ids.set(index, id)
    return id
  }
}

const unavailableFor = (scene: BoardScene, subject: DragSubject, columns: readonly BoardColumn[]): Unavailable => {
  const open = openNow()
  if (!open || subject.gesture === 'resize-start' || subject.gesture === 'resize-end') return { bands: [], legend: [] }
  const ownRoomId = subject.placement?.roomId ?? null
  const byRoom = columns.some((column) => column.roomId !== null)
  const roomIds = byRoom || ownRoomId === null ? scene.rooms.map((room) => room.id) : [ownRoomId]
  const days = [...new Set(columns.map((column) => column.day))]
  const times = unavailableTimes(open.engine.plan, { sessionId: subject.sessionId, placementId: subject.placement?.id ?? null, roomIds, days })
  return { bands: bandsOf(times, columns, byRoom ? null : ownRoomId, scene), legend: legendOf(open.workspace, times) }
}

/** Dragging on the board, for as long as it is shown. The pointer layer reads the newest scene at each gesture. */
export const useBoardPointer = (scene: BoardScene): void => {
  const latest = useRef(scene)
  const layer = useRef<PointerLayer | null>(null)
  const { root, columns, from, to } = scene
  useLayoutEffect(() => {
    latest.current = scene
  })
  useLayoutEffect(() => {
    layer.current?.redrawn()
  }, [columns, from, to])

  useEffect(() => {
    const element = root.current
    if (!element) return
    const idsOf = idsPerDrag()
    const commandFor = (subject: DragSubject, target: DropTarget) => {
      const open = openNow()
      if (!open) return null
      const context = { engine: open.engine, rooms: latest.current.rooms, newId: idsOf(subject) }
      return { command: dropCommand(context, subject, target), note: dropNote(context, subject, target) }
    }
    const attached = attachPointerLayer({
      root: element,
      measure: () => {
        const { columns: shown, view, from: first, to: last, round } = latest.current
        const stripDays = round.startDate && round.endDate ? daysBetween(round.startDate, round.endDate) : []
        return measureBoard({ root: element, columns: shown, month: view === 'month', from: first, to: last, stripDays })
      },
      holds: ({ shown, from: measuredFrom, columns: [first] }) => shown === latest.current.columns && measuredFrom === latest.current.from && first?.element.isConnected === true,
      gridMinutes: () => latest.current.gridMinutes,
      subjectAt: (target) => subjectAt(latest.current, target),
      judge: (subject, target): Verdict => {
        if (openNow()?.save.kind === 'read-only') return plainVerdict('warning', 'This workspace is open for reading only.')
        const meant = commandFor(subject, target)
        if (!meant?.command) return plainVerdict('ok', meant?.note ?? '')
        const verdict = judgeCommand(meant.command)
        return { ...verdict, line: [meant.note, verdict.line].filter(Boolean).join(' ') }
      },
      unavailable: (subject, shown) => unavailableFor(latest.current, subject, shown),
      drop: (subject, target) => {
        const command = commandFor(subject, target)?.command
        if (command) void perform(command, subject.also.length > 0 ? null : subject.sessionId)
      },
      stepDays: (direction) => {
        const { view, day } = latest.current
        setBoard({ boardDate: stepFrom(view, day, direction, 1) })
      },
      showDay: (day) => {
        setBoard({ boardDate: day })
      },
      click: ({ sessionId, placement }, { toggle, extend }) => {
        if (!placement) {
          unpickAll()
          select({ table: 'sessions', id: sessionId })
          return
        }
        const { active, picked } = useBoardSelection.getState()
        if (toggle) {
          // The one that was looked at is meant too when a second is added to it.
          if (picked.size === 0 && active !== null && active !== placement.id) togglePicked(active)
          togglePicked(placement.id)
        } else if (extend) pick(rangeBetween(latest.current, active ?? placement.id, placement.id))
        else {
          unpickAll()
          select({ table: 'sessions', id: sessionId })
        }
        if (!extend) setActive(placement.id)
      },
    })
    layer.current = attached
    return () => {
      layer.current = null
      attached.detach()
    }
  }, [root])
}
