import type { RefObject } from 'react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PlanRect } from '@shared/model/floor-geometry'
import type { PlanGrid, PulledWalls } from '@shared/views/floor-plan'
import { moved, onGrid, resized, sameRect, spanned } from '@shared/views/floor-plan'

/*
 * One drag on the plan. It is not an edit until it ends: while it lasts only the draft changes, in whole squares, and
 * the drop hands over one result. Escape drops it.
 */

/** What is being dragged, from the moment it was grabbed. */
export type Grab =
  | { readonly kind: 'move'; readonly roomId: string; readonly from: PlanRect }
  | { readonly kind: 'resize'; readonly roomId: string; readonly from: PlanRect; readonly walls: PulledWalls }
  | { readonly kind: 'place'; readonly roomId: string; readonly from: PlanRect }
  | { readonly kind: 'draw' }
  | { readonly kind: 'link'; readonly roomId: string }

/** How the plan would stand if the drag ended now. */
export interface Draft {
  readonly kind: Grab['kind'] | 'keys'
  readonly roomId: string | null
  readonly rect: PlanRect | null
  /** While a line is drawn: where its loose end is, in squares. */
  readonly end: { readonly x: number; readonly y: number } | null
}

interface GestureOptions {
  readonly sheet: RefObject<SVGSVGElement | null>
  /** Pixels per square. */
  readonly unit: number
  readonly grid: PlanGrid
  readonly onDrop: (draft: Draft) => void
  /** A press that was no drag. */
  readonly onPress: (grab: Grab, together: boolean) => void
}

/** Pixels the pointer must go before a press counts as a drag. */
const threshold = 4

const sameDraft = (one: Draft | null, other: Draft): boolean =>
  one !== null && one.kind === other.kind && one.roomId === other.roomId && sameRect(one.rect, other.rect) && one.end?.x === other.end?.x && one.end?.y === other.end?.y

export const usePlanGesture = (options: GestureOptions) => {
  const [draft, setDraft] = useState<Draft | null>(null)
  const latest = useRef(options)
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => {
    latest.current = options
  })
  useEffect(() => () => stop.current?.(), [])

  /** Begins to follow the pointer; the drag ends wherever on the screen it is let go. */
  const begin = useCallback((grab: Grab, press: { readonly clientX: number; readonly clientY: number; readonly pointerId: number; readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean }): void => {
    stop.current?.()
    let current: Draft | null = null
    let dragging = false

    const at = (x: number, y: number): { x: number; y: number; inside: boolean } => {
      const { sheet, unit, grid } = latest.current
      const box = sheet.current?.getBoundingClientRect()
      const column = (x - (box?.left ?? 0)) / unit
      const row = (y - (box?.top ?? 0)) / unit
      return { x: column, y: row, inside: column >= 0 && row >= 0 && column < grid.columns && row < grid.rows }
    }
    const origin = at(press.clientX, press.clientY)

    const result = (x: number, y: number): Draft | null => {
      const { grid } = latest.current
      const now = at(x, y)
      const across = Math.round(now.x - origin.x)
      const down = Math.round(now.y - origin.y)
      switch (grab.kind) {
        case 'move':
          return { kind: 'move', roomId: grab.roomId, rect: moved(grab.from, across, down, grid), end: null }
        case 'resize':
          return { kind: 'resize', roomId: grab.roomId, rect: resized(grab.from, grab.walls, across, down, grid), end: null }
        case 'place':
          return now.inside ? { kind: 'place', roomId: grab.roomId, rect: onGrid({ ...grab.from, x: Math.round(now.x - grab.from.width / 2), y: Math.round(now.y - grab.from.height / 2) }, grid), end: null } : null
        case 'draw':
          return { kind: 'draw', roomId: null, rect: spanned({ x: Math.floor(origin.x), y: Math.floor(origin.y) }, { x: Math.floor(now.x), y: Math.floor(now.y) }, grid), end: null }
        case 'link':
          return { kind: 'link', roomId: grab.roomId, rect: null, end: { x: now.x, y: now.y } }
      }
    }

    const show = (next: Draft | null): void => {
      if (next === null ? current === null : sameDraft(current, next)) return
      current = next
      setDraft(next)
    }
    const onMove = (event: PointerEvent): void => {
      if (event.pointerId !== press.pointerId) return
      dragging ||= Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) >= threshold
      if (dragging) show(result(event.clientX, event.clientY))
    }
    const end = (): void => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener, true)
      stop.current = null
      setDraft(null)
    }
    const onUp = (event: PointerEvent): void => {
      if (event.pointerId !== press.pointerId) return
      const dropped = current
      // The result replaces the draft in one go, so that nothing jumps back in between.
      if (dragging && dropped) latest.current.onDrop(dropped)
      end()
      if (!dragging) latest.current.onPress(grab, press.shiftKey || press.ctrlKey || press.metaKey)
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !dragging) return
      event.preventDefault()
      event.stopPropagation()
      end()
    }
    const listeners = { pointermove: onMove, pointerup: onUp, pointercancel: end, blur: (event: Event) => { if (event.target === window) end() }, keydown: onKey }
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener, true)
    stop.current = end
  }, [])

  return { draft, begin }
}
