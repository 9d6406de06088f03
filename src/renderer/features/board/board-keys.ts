import type { WallTime } from '@shared/model/time'
import { addMinutes } from '@shared/model/time'
import type { BoardEvent } from './board-events'

/** A key's meaning on a session: walk to a neighbour, or nudge the session itself. */
export type BoardKey =
  | { readonly kind: 'walk'; readonly to: string }
  | { readonly kind: 'nudge'; readonly start: WallTime; readonly roomId: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'move' }
  | { readonly kind: 'unplace' }

const directions: Readonly<Record<string, readonly [rooms: number, steps: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const gap = (one: BoardEvent, other: BoardEvent): number => Math.abs(+one.start - +other.start)

/** The neighbour in a direction: next in the same room up or down, nearest in time in the next busy room left or right. */
const neighbour = (events: readonly BoardEvent[], rooms: readonly string[], current: BoardEvent, [side, step]: readonly [number, number]): BoardEvent | undefined => {
  if (step !== 0) {
    const inRoom = events.filter((event) => event.roomId === current.roomId && event.id !== current.id && (step > 0 ? +event.start >= +current.start : +event.start <= +current.start))
    return inRoom.sort((one, other) => gap(one, current) - gap(other, current))[0]
  }
  for (let at = rooms.indexOf(current.roomId) + side; at >= 0 && at < rooms.length; at += side) {
    const found = events.filter((event) => event.roomId === rooms[at]).sort((one, other) => gap(one, current) - gap(other, current))[0]
    if (found) return found
  }
  return undefined
}

/** What a key press on a focused session means; null leaves it to the browser. */
export const readBoardKey = (
  event: { readonly key: string; readonly altKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean },
  current: BoardEvent,
  events: readonly BoardEvent[],
  rooms: readonly string[],
  gridMinutes: number,
): BoardKey | null => {
  if (event.ctrlKey || event.metaKey) return null
  const direction = directions[event.key]
  if (direction && event.altKey) {
    const room = rooms[Math.max(0, Math.min(rooms.length - 1, rooms.indexOf(current.roomId) + direction[0]))] ?? current.roomId
    return { kind: 'nudge', start: addMinutes(current.startsAt, direction[1] * gridMinutes), roomId: room }
  }
  if (direction) {
    const next = neighbour(events, rooms, current, direction)
    return next ? { kind: 'walk', to: next.id } : null
  }
  if (event.altKey) return null
  if (event.key === 'Enter') return { kind: 'move' }
  if (event.key === ' ') return { kind: 'open' }
  if (event.key === 'Delete' || event.key === 'Backspace') return { kind: 'unplace' }
  return null
}
