import type { PointerEvent as ReactPointerEvent } from 'react'
import { useCallback, useEffect, useId, useMemo, useRef } from 'react'
import type { PlanRect } from '@shared/model/floor-geometry'
import type { Room } from '@shared/model/workspace'
import type { Floor, PulledWalls } from '@shared/views/floor-plan'
import { onGrid, overlappingPairs } from '@shared/views/floor-plan'
import type { RoomApart } from './apart-marks'
import classes from './floor-plan.module.css'
import { PlanHandles, PlanLinks, PlanPaper, PlanScaleBar, PlanZones } from './plan-layers'
import { PlanRoom } from './plan-room'
import { floorTitle, neighbourNames, placeText } from './plan-words'
import type { Draft, Grab } from './use-plan-gesture'

interface PlanCanvasProps {
  readonly floor: Floor
  readonly venueName: string
  /** Every room of the venue, so that neighbours on other floors are named too. */
  readonly rooms: readonly Room[]
  /** All zones of the venue, so that a zone has one tint on all floors. */
  readonly zones: readonly string[]
  readonly unit: number
  readonly pictureStrength: number
  readonly picked: readonly string[]
  readonly draft: Draft | null
  readonly apart: ReadonlyMap<string, RoomApart> | null
  readonly readOnly: boolean
  readonly sheet: React.RefObject<SVGSVGElement | null>
  readonly onGrab: (grab: Grab, event: ReactPointerEvent) => void
  readonly onOpen: (room: Room) => void
  readonly onFocus: (room: Room) => void
  readonly keys: {
    readonly onKeyDown: (room: Room, event: React.KeyboardEvent) => void
    readonly onKeyUp: (event: React.KeyboardEvent) => void
    readonly onBlur: () => void
  }
}

const wallsOf = (text: string | undefined): PulledWalls | null => {
  const [across, down] = (text ?? '').split(' ').map(Number)
  const side = (value: number | undefined): -1 | 0 | 1 => (value === -1 ? -1 : value === 1 ? 1 : 0)
  return text === undefined ? null : { across: side(across), down: side(down) }
}

/** The room under a point of the plan, the last drawn first. */
export const roomAt = (rooms: readonly Room[], point: { readonly x: number; readonly y: number }): Room | undefined =>
  rooms.findLast(({ plan }) => plan !== null && point.x >= plan.x && point.x < plan.x + plan.width && point.y >= plan.y && point.y < plan.y + plan.height)

/** The drawing of one floor. What is dragged is shown from the draft; nothing else is drawn anew meanwhile. */
export const PlanCanvas = (props: PlanCanvasProps) => {
  const { floor, rooms, unit, picked, draft, apart, readOnly, sheet, keys } = props
  const { grid, drawn } = floor
  const helpId = useId()
  const rects = useMemo(() => new Map<string, PlanRect>(drawn.flatMap((room) => (room.plan ? [[room.id, onGrid(room.plan, grid)] as const] : []))), [drawn, grid])
  const overlapping = useMemo(() => new Set(overlappingPairs(drawn).flatMap(([one, other]) => [one.id, other.id])), [drawn])
  const neighbours = useMemo(() => new Map(drawn.map((room) => [room.id, neighbourNames(room, rooms).join(', ')])), [drawn, rooms])
  const rectOf = (room: Room): PlanRect | null => (draft?.rect && draft.roomId === room.id ? draft.rect : (rects.get(room.id) ?? null))

  const { onKeyDown } = keys
  const latestKeys = useRef(onKeyDown)
  useEffect(() => {
    latestKeys.current = onKeyDown
  })
  const onRoomKey = useCallback((room: Room, event: React.KeyboardEvent) => { latestKeys.current(room, event) }, [])

  const aim = draft?.kind === 'link' && draft.end ? roomAt(drawn.filter(({ id }) => id !== draft.roomId), draft.end) : undefined
  const linkFrom = draft?.kind === 'link' && draft.roomId !== null ? rects.get(draft.roomId) : undefined
  const handled = picked.length === 1 && !readOnly ? drawn.find(({ id }) => id === picked[0]) : undefined
  const handledRect = handled ? rectOf(handled) : null

  const onPointerDown = (event: ReactPointerEvent<SVGSVGElement>): void => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    const wall = event.target.closest<SVGElement>('[data-wall]')
    const link = event.target.closest<SVGElement>('[data-link]')
    const target = event.target.closest<SVGElement>('[data-room]')
    const walls = wallsOf(wall?.dataset['wall'])
    const pulledRect = rects.get(wall?.dataset['of'] ?? '')
    const roomId = target?.dataset['room']
    const from = rects.get(roomId ?? '')
    if (walls && pulledRect) props.onGrab({ kind: 'resize', roomId: wall?.dataset['of'] ?? '', from: pulledRect, walls }, event)
    else if (link) props.onGrab({ kind: 'link', roomId: link.dataset['link'] ?? '' }, event)
    else if (roomId !== undefined && from) props.onGrab({ kind: 'move', roomId, from }, event)
    else props.onGrab({ kind: 'draw' }, event)
  }

  return (
    <svg
      ref={sheet}
      className={classes.sheet}
      role="group"
      aria-label={`Plan of ${floorTitle(floor.name)}, ${props.venueName}`}
      width={grid.columns * unit}
      height={grid.rows * unit}
      data-drag={draft?.kind}
      onPointerDown={onPointerDown}
      onDoubleClick={(event) => {
        const id = event.target instanceof Element ? event.target.closest<SVGElement>('[data-room]')?.dataset['room'] : undefined
        const room = drawn.find((candidate) => candidate.id === id)
        if (room) props.onOpen(room)
      }}
      onKeyUp={keys.onKeyUp}
      onBlur={keys.onBlur}
    >
      <desc id={helpId}>Arrows move it, Shift and arrows resize it, Enter opens it, Space picks it, Delete takes it off the plan.</desc>
      <PlanPaper grid={grid} unit={unit} picture={floor.plan.picture} strength={props.pictureStrength} />
      <PlanZones rooms={drawn} unit={unit} grid={grid} zones={props.zones} />
      {drawn.map((room) => {
        const rect = rectOf(room)
        return rect ? (
          <PlanRoom
            key={room.id}
            room={room}
            rect={rect}
            unit={unit}
            picked={picked.includes(room.id)}
            aimed={aim?.id === room.id}
            dragged={draft?.roomId === room.id && draft.rect !== null}
            overlapping={overlapping.has(room.id)}
            neighbours={neighbours.get(room.id) ?? ''}
            apart={apart?.get(room.id)}
            helpId={helpId}
            onKeyDown={onRoomKey}
            onFocus={props.onFocus}
          />
        ) : null
      })}
      <PlanLinks
        rooms={drawn}
        rectOf={rectOf}
        unit={unit}
        drawing={linkFrom && draft?.end ? { x1: linkFrom.x + linkFrom.width / 2, y1: linkFrom.y + linkFrom.height / 2, x2: draft.end.x, y2: draft.end.y } : null}
      />
      {draft?.rect ? (
        // Above all rooms: the one dragged may lie under another.
        <g aria-hidden className={classes.coming} data-new={draft.kind === 'draw' || draft.kind === 'place' || undefined}>
          <rect x={draft.rect.x * unit} y={draft.rect.y * unit} width={draft.rect.width * unit} height={draft.rect.height * unit} rx={2} />
          <title>{placeText(draft.rect)}</title>
        </g>
      ) : null}
      {handled && handledRect && draft?.kind !== 'link' ? <PlanHandles roomId={handled.id} rect={handledRect} unit={unit} /> : null}
      <PlanScaleBar floor={floor} unit={unit} />
    </svg>
  )
}
