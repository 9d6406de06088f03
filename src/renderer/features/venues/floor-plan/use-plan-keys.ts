import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import type { PlanRect } from '@shared/model/floor-geometry'
import type { Room } from '@shared/model/workspace'
import type { PlanGrid } from '@shared/views/floor-plan'
import { moved, resized, sameRect } from '@shared/views/floor-plan'
import type { Draft } from './use-plan-gesture'

const arrows: Readonly<Record<string, readonly [across: number, down: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

interface KeyOptions {
  readonly grid: PlanGrid
  readonly readOnly: boolean
  readonly rectOf: (room: Room) => PlanRect | null
  readonly onKeep: (room: Room, rect: PlanRect) => void
  readonly onOpen: (room: Room) => void
  readonly onPick: (room: Room) => void
  readonly onTakeOff: (room: Room) => void
  readonly onClear: () => void
}

/**
 * Rooms by keyboard: arrows move and with Shift resize; however long a key is held, letting go is the edit. Enter opens,
 * Space picks, Delete takes the room off the plan, Escape drops what the arrows did, or
 * else what was picked.
 */
export const usePlanKeys = (options: KeyOptions) => {
  const [draft, setDraft] = useState<Draft | null>(null)
  const held = useRef<{ readonly room: Room; readonly from: PlanRect; readonly rect: PlanRect } | null>(null)

  const drop = (): void => {
    held.current = null
    setDraft(null)
  }
  const keep = (): void => {
    const now = held.current
    if (now && !sameRect(now.from, now.rect)) options.onKeep(now.room, now.rect)
    drop()
  }

  const onKeyDown = (room: Room, event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const by = arrows[event.key]
    const act = (what: () => void): void => {
      event.preventDefault()
      event.stopPropagation()
      what()
    }
    if (by) {
      act(() => {
        const from = held.current?.from ?? options.rectOf(room)
        if (options.readOnly || !from) return
        const now = held.current?.rect ?? from
        const rect = event.shiftKey ? resized(now, { across: 1, down: 1 }, by[0], by[1], options.grid) : moved(now, by[0], by[1], options.grid)
        held.current = { room, from, rect }
        setDraft({ kind: 'keys', roomId: room.id, rect, end: null })
      })
    } else if (event.key === 'Enter') act(() => { options.onOpen(room) })
    else if (event.key === ' ') act(() => { options.onPick(room) })
    else if ((event.key === 'Delete' || event.key === 'Backspace') && !options.readOnly) act(() => { options.onTakeOff(room) })
    else if (event.key === 'Escape') act(held.current ? drop : options.onClear)
  }

  return {
    draft,
    onKeyDown,
    onKeyUp: (event: KeyboardEvent): void => {
      if (event.key in arrows) keep()
    },
    onBlur: keep,
  }
}
