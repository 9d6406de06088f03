import { minutesOfDay, timeOf } from '@shared/model/time'
import type { BoardEvent } from './board-events'

/** The sessions of each column, in the order drawn: what the keyboard walks through. */
export type Lanes = readonly (readonly BoardEvent[])[]

/** Where the keyboard stands: a session in one of the columns. */
export interface Standing {
  readonly placementId: string
  readonly lane: number
}

/** A key's meaning on a session of the board. */
export type BoardKey =
  | { readonly kind: 'walk'; readonly to: Standing; readonly extend: boolean }
  /** So many columns to the side and so many steps of the grid later. */
  | { readonly kind: 'nudge'; readonly columns: number; readonly steps: number }
  | { readonly kind: 'resize'; readonly steps: number }
  | { readonly kind: 'verb'; readonly key: string }
  | { readonly kind: 'open' | 'toggle' | 'pick-day' | 'menu' | 'keys' | 'leave' }

interface KeyPress {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

const directions: Readonly<Record<string, readonly [columns: number, steps: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const minute = (event: BoardEvent): number => minutesOfDay(timeOf(event.startsAt))
const byTime = (one: BoardEvent, other: BoardEvent): number => +one.start - +other.start || (one.id < other.id ? -1 : 1)
const standing = (event: BoardEvent | undefined, lane: number): Standing | null => (event ? { placementId: event.id, lane } : null)

const alongLane = (lanes: Lanes, { placementId, lane }: Standing, step: number): Standing | null => {
  const ordered = [...(lanes[lane] ?? [])].sort(byTime)
  const at = ordered.findIndex((event) => event.id === placementId)
  return standing(ordered[at + step], lane)
}

/** The nearest by the clock in the next column to the side that has any session; further days follow the first. */
const acrossLanes = (lanes: Lanes, { placementId, lane }: Standing, side: number): Standing | null => {
  const current = lanes[lane]?.find((event) => event.id === placementId)
  if (!current) return null
  for (let at = lane + side; at >= 0 && at < lanes.length; at += side) {
    const [nearest] = [...(lanes[at] ?? [])].filter((event) => event.id !== placementId).sort((one, other) => Math.abs(minute(one) - minute(current)) - Math.abs(minute(other) - minute(current)) || byTime(one, other))
    if (nearest) return standing(nearest, at)
  }
  return null
}

const verbKeys = new Set(['enter', 't', 'd', 'delete'])

/** What a key press on a session means; null leaves it to the browser. */
export const readBoardKey = (press: KeyPress, at: Standing, lanes: Lanes): BoardKey | null => {
  const { key, altKey, shiftKey } = press
  const control = press.ctrlKey || press.metaKey
  if (control) {
    if (key.toLowerCase() === 'a' && !altKey && !shiftKey) return { kind: 'pick-day' }
    return key === ' ' ? { kind: 'toggle' } : null
  }
  const direction = directions[key]
  if (direction && altKey) {
    const [columns, steps] = direction
    if (!shiftKey) return { kind: 'nudge', columns, steps }
    return steps === 0 ? null : { kind: 'resize', steps }
  }
  if (direction) {
    const [columns, steps] = direction
    const to = steps === 0 ? acrossLanes(lanes, at, columns) : alongLane(lanes, at, steps)
    return to && { kind: 'walk', to, extend: shiftKey }
  }
  if (altKey) return null
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return { kind: 'menu' }
  if (key === '?') return { kind: 'keys' }
  if (key === 'Escape') return { kind: 'leave' }
  if (key === ' ') return { kind: shiftKey ? 'toggle' : 'open' }
  if (shiftKey) return null
  const named = key === 'Backspace' ? 'delete' : key.toLowerCase()
  return verbKeys.has(named) ? { kind: 'verb', key: named } : null
}

/** All keys of the board as people read them. */
export const keySheet: readonly (readonly [keys: string, does: string])[] = [
  ['Arrows', 'Walk from session to session'],
  ['Alt+Up, Alt+Down', 'Move it earlier or later by one step of the grid'],
  ['Alt+Left, Alt+Right', 'Move it to the next room, day or person'],
  ['Alt+Shift+Up, Alt+Shift+Down', 'Make it shorter or longer'],
  ['Enter', 'Move to…: day, time, length and room'],
  ['T', 'Find a time: free slots and ways out'],
  ['Space', 'Open it in the inspector'],
  ['D', 'Duplicate it'],
  ['Delete', 'Take it off the board'],
  ['Shift+F10', 'Menu of all verbs'],
  ['Shift+Arrows', 'Pick from here to there'],
  ['Ctrl+Space', 'Pick it, or leave it out again'],
  ['Ctrl+A', 'Pick every session of the day'],
  ['Esc', 'Let go of what is picked; close the ways out'],
  ['Ctrl+Z, Ctrl+Shift+Z', 'Undo, redo'],
  ['?', 'This list'],
]

/** What the mouse does while it drags, and the keys held with it. */
export const dragSheet: readonly (readonly [keys: string, does: string])[] = [
  ['Drag', 'Move; its edges change the length'],
  ['Ctrl+drag', 'Put a copy there'],
  ['Shift+drag', 'Keep the time, change only the room'],
  ['Hold at the side, or over a day of the strip', 'Go to that day and drag on'],
  ['Ctrl+click, Shift+click', 'Pick several; dragging one moves all'],
  ['Esc', 'Stop dragging, nothing moves'],
]
