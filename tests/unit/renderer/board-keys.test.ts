import { describe, expect, it } from 'vitest'
import type { WallTime } from '@shared/model/time'
import { addMinutes } from '@shared/model/time'
import type { BoardEvent } from '@/features/board/board-events'
import { readBoardKey } from '@/features/board/board-keys'
import { wallToDate } from '@/features/board/wall-localizer'

const event = (id: string, roomId: string, start: string): BoardEvent => ({
  id,
  sessionId: `session-${id}`,
  roomId,
  title: id,
  start: wallToDate(start as WallTime),
  end: wallToDate(addMinutes(start as WallTime, 60)),
  startsAt: start as WallTime,
  minutes: 60,
  format: 'plenary',
  status: 'confirmed',
  colours: [],
  languages: [],
  team: null,
  severity: null,
  roomName: roomId,
  released: false,
})

const rooms = ['hall', 'library', 'salon', 'garden']
const early = event('early', 'hall', '2018-12-06T09:00')
const late = event('late', 'hall', '2018-12-06T11:00')
const far = event('far', 'salon', '2018-12-06T10:45')
const events = [early, late, far]

const press = (key: string, on: BoardEvent, keys: { altKey?: boolean; ctrlKey?: boolean } = {}) =>
  readBoardKey({ key, altKey: false, ctrlKey: false, metaKey: false, ...keys }, on, events, rooms, 15)

describe('keys on a session of the board', () => {
  it('walk to the next session of the same room, and to the nearest in time of the next busy room', () => {
    expect(press('ArrowDown', early)).toEqual({ kind: 'walk', to: 'late' })
    expect(press('ArrowUp', late)).toEqual({ kind: 'walk', to: 'early' })
    expect(press('ArrowRight', late)).toEqual({ kind: 'walk', to: 'far' })
    expect(press('ArrowLeft', far)).toEqual({ kind: 'walk', to: 'late' })
  })

  it('stay where they are when there is nobody in that direction', () => {
    expect(press('ArrowUp', early)).toBeNull()
    expect(press('ArrowRight', far)).toBeNull()
  })

  it('nudge with Alt by one step of the grid or one room, never past the last room', () => {
    expect(press('ArrowDown', early, { altKey: true })).toEqual({ kind: 'nudge', start: '2018-12-06T09:15', roomId: 'hall' })
    expect(press('ArrowRight', early, { altKey: true })).toEqual({ kind: 'nudge', start: '2018-12-06T09:00', roomId: 'library' })
    expect(press('ArrowLeft', early, { altKey: true })).toEqual({ kind: 'nudge', start: '2018-12-06T09:00', roomId: 'hall' })
  })

  it('leave the browser its own keys', () => {
    expect(press('ArrowDown', early, { ctrlKey: true })).toBeNull()
    expect(press('a', early)).toBeNull()
    expect(press('Alt', early, { altKey: true })).toBeNull()
  })
})
