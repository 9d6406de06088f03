import { ActionIcon, Select } from '@mantine/core'
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Room, Venue } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { firstSize, floorsOf, freePlace, overlappingPairs, touchingPairs, undrawnRooms } from '@shared/views/floor-plan'
import { useReadOnly, useRound, useWorkspace } from '../../../state/current'
import { select, useViewState } from '../../../state/view-state'
import { showFloor, showVenue, useVenuesView } from '../venues-view'
import { AddFloor } from './add-floor'
import { AsidePart } from './aside-part'
import { lookAtPair } from './apart-marks'
import classes from './floor-plan.module.css'
import { FloorTabs } from './floor-tabs'
import { KeepApartPanel } from './keep-apart-panel'
import { PickedLine } from './picked-line'
import { PlanCanvas, roomAt } from './plan-canvas'
import { addDrawnRoom, drawRoom, setNeighbours, takeOffPlan } from './plan-edits'
import { PlanSettings } from './plan-settings'
import { RoomTray } from './room-tray'
import { TouchingRooms } from './touching-rooms'
import type { Draft, Grab } from './use-plan-gesture'
import { usePlanGesture } from './use-plan-gesture'
import { usePlanKeys } from './use-plan-keys'
import { usePlanScale } from './use-plan-scale'

/** The floor plans of one venue: rooms as rectangles on a grid, one tab per floor. */
export const FloorPlanEditor = ({ venues, venue, rooms }: { venues: readonly Venue[]; venue: Venue; rooms: readonly Room[] }) => {
  const workspace = useWorkspace()
  const round = useRound()
  const readOnly = useReadOnly()
  const inspected = useViewState((state) => state.selection)
  const { floor: floorName, apart: pair, pictureStrength } = useVenuesView()
  const floors = useMemo(() => floorsOf(venue, rooms), [venue, rooms])
  const floor = floors.find(({ name }) => name === floorName) ?? floors[0]
  const waiting = useMemo(() => (floor ? undrawnRooms(venue, rooms, floor.name) : []), [venue, rooms, floor])
  const zones = useMemo(() => [...new Set(rooms.map(({ zone }) => zone).filter((zone) => zone !== ''))].sort(), [rooms])
  const touching = useMemo(() => (floor ? touchingPairs(floor.drawn) : []), [floor])
  const overlapping = useMemo(() => (floor ? overlappingPairs(floor.drawn) : []), [floor])
  const look = useMemo(() => {
    const [one, other] = [rowOf(workspace, 'parties', pair?.partyId), rowOf(workspace, 'parties', pair?.otherPartyId)]
    return pair && one && other && round ? lookAtPair(workspace, round.id, one, other) : null
  }, [workspace, round, pair])

  const frame = useRef<HTMLDivElement>(null)
  const sheet = useRef<SVGSVGElement>(null)
  const [pickedIds, setPicked] = useState<readonly string[]>([])
  const [focusedId, setFocused] = useState<string | null>(null)
  const grid = floor?.grid ?? { columns: 24, rows: 16 }
  const scale = usePlanScale(frame, grid)
  const drawn = floor?.drawn ?? []
  // Rooms that went elsewhere meanwhile, by undo or by another window, are no longer picked.
  const picked = pickedIds.filter((id) => drawn.some((room) => room.id === id))

  const onFocus = useCallback((room: Room): void => { setFocused(room.id) }, [])
  // The button that placed a room is gone with it: the keyboard goes on at the room.
  const [placed, setPlaced] = useState<string | null>(null)
  useEffect(() => {
    if (placed !== null) sheet.current?.querySelector<SVGElement>(`[data-room="${placed}"]`)?.focus({ preventScroll: true })
  }, [placed])

  const open = (room: Room): void => {
    select({ table: 'rooms', id: room.id })
  }
  const pick = (id: string, together: boolean): void => {
    setPicked(!together ? [id] : picked.includes(id) ? picked.filter((held) => held !== id) : [...picked.slice(-1), id])
    // An open inspector follows; a closed one stays closed, so that a click moves nothing.
    if (!together && inspected?.table === 'rooms') select({ table: 'rooms', id })
  }
  const takeOff = (gone: readonly Room[]): void => {
    void takeOffPlan(gone)
    setPicked([])
    setPlaced(null)
    // The keyboard goes on where the room was.
    const next = drawn.find((room) => !gone.includes(room))
    sheet.current?.querySelector<SVGElement>(`[data-room="${next?.id ?? ''}"]`)?.focus({ preventScroll: true })
  }

  const onDrop = (draft: Draft): void => {
    if (!floor) return
    const room = rooms.find(({ id }) => id === draft.roomId)
    if (draft.kind === 'link' && room && draft.end) {
      const other = roomAt(drawn.filter(({ id }) => id !== room.id), draft.end)
      if (other) void setNeighbours(rooms, [[room, other]], true)
    } else if (draft.kind === 'draw' && draft.rect) {
      const order = rowsOf(workspace, 'rooms').reduce((most, each) => (each.venueId === venue.id ? Math.max(most, each.order) : most), 0) + 1
      void addDrawnRoom(venue, floor.name, draft.rect, order).then((id) => {
        if (id === null) return
        setPicked([id])
        select({ table: 'rooms', id })
      })
    } else if (room && draft.rect) {
      void drawRoom(room, floor.name, draft.rect)
      setPicked([room.id])
    }
  }
  const onPress = (grab: Grab, together: boolean): void => {
    if (grab.kind === 'draw') setPicked([])
    else if (grab.kind !== 'place') pick(grab.roomId, together)
  }
  const gesture = usePlanGesture({ sheet, unit: scale.unit, grid, onDrop, onPress })
  const keys = usePlanKeys({
    grid,
    readOnly,
    rectOf: ({ plan }) => plan,
    onKeep: (room, rect) => { if (floor) void drawRoom(room, floor.name, rect) },
    onOpen: open,
    onPick: ({ id }) => { pick(id, true) },
    onTakeOff: (room) => { takeOff([room]) },
    onClear: () => { setPicked([]) },
  })
  const draft = gesture.draft ?? keys.draft

  if (!floor) return null
  return (
    <div className={classes.plan}>
      <div className={classes.toolbar}>
        {venues.length > 1 ? <Select className={classes.venue ?? ''} aria-label="Venue" data={venues.map(({ id, name }) => ({ value: id, label: name }))} value={venue.id} allowDeselect={false} onChange={showVenue} /> : null}
        <FloorTabs floors={floors} chosen={floor.name} onChoose={(name) => { setPicked([]); showFloor(name) }} />
        <AddFloor venue={venue} floors={floors} readOnly={readOnly} />
        <div className={classes.spacer} />
        <TouchingRooms pairs={touching} rooms={rooms} readOnly={readOnly} />
        <PlanSettings key={`${venue.id} ${floor.name}`} venue={venue} floor={floor} floors={floors} rooms={rooms} readOnly={readOnly} />
        <div className={classes.zoom} role="group" aria-label="Zoom">
          <ActionIcon aria-label="Smaller" onClick={scale.zoomOut}><IconMinus size={14} /></ActionIcon>
          <ActionIcon aria-label="Larger" onClick={scale.zoomIn}><IconPlus size={14} /></ActionIcon>
          <ActionIcon aria-label="Fit the plan to the screen" aria-pressed={scale.fits} onClick={scale.zoomToFit}><IconArrowsMaximize size={14} /></ActionIcon>
        </div>
      </div>
      <div className={classes.body}>
        <aside className={classes.aside} aria-label="Rooms beside the plan" tabIndex={0}>
          <RoomTray
            rooms={waiting}
            readOnly={readOnly}
            onGrab={(room, event) => { gesture.begin({ kind: 'place', roomId: room.id, from: { x: 0, y: 0, ...firstSize } }, event) }}
            onPlace={(room) => { void drawRoom(room, floor.name, freePlace(drawn.flatMap(({ plan }) => plan ?? []), grid)); setPicked([room.id]); setPlaced(room.id) }}
          />
          {overlapping.length > 0 ? (
            <AsidePart title="Drawn one over the other">
              <ul className={classes.plainList}>
                {overlapping.map(([one, other]) => <li key={`${one.id} ${other.id}`}>{one.name} and {other.name}</li>)}
              </ul>
            </AsidePart>
          ) : null}
          <KeepApartPanel venue={venue} pair={pair} look={look} />
        </aside>
        <div ref={frame} className={classes.frame} role="region" aria-label="Floor plan" tabIndex={-1}>
          {scale.ready ? (
            <PlanCanvas
              floor={floor}
              venueName={venue.name}
              rooms={rooms}
              zones={zones}
              unit={scale.unit}
              pictureStrength={pictureStrength}
              picked={picked}
              draft={draft}
              apart={look?.rooms ?? null}
              readOnly={readOnly}
              sheet={sheet}
              keys={keys}
              onGrab={(grab, event) => { if (readOnly) onPress(grab, event.shiftKey); else gesture.begin(grab, event) }}
              onOpen={open}
              onFocus={onFocus}
            />
          ) : null}
        </div>
      </div>
      <PickedLine venue={venue} floor={floor} rooms={rooms} picked={picked} focusedId={focusedId} draft={draft} readOnly={readOnly} onOpen={open} onTakeOff={takeOff} />
    </div>
  )
}
