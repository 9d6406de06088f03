import { describe, expect, it } from 'vitest'
import type { WallTime } from '@shared/model/time'
import { addMinutes } from '@shared/model/time'
import type { BoardEvent } from '@/features/board/board-events'
import type { Standing } from '@/features/board/board-keys'
import { readBoardKey } from '@/features/board/board-keys'
import { wallToDate } from '@/features/board/wall-localizer'

const event = (id: string, start: string): BoardEvent => ({
  id,
  sessionId: `session-${id}`,
  roomId: 'room',
  title: id,
  start: wallToDate(start as WallTime),
  end: wallToDate(addMinutes(start as WallTime, 60)),
  startsAt: start as WallTime,
  minutes: 60,
  format: 'plenary',
  status: 'confirmed',
  track: '',
  colours: [],
  delegationIds: [],
  interpreterIds: [],
  chairId: null,
  languages: [],
  team: null,
  needed: null,
  severity: null,
  findings: 0,
  trouble: '',
  keptApart: false,
  roomName: 'room',
  venueId: 'venue',
  parties: '',
  standing: 'draft',
})

const early = event('early', '2018-12-06T09:00')
const late = event('late', '2018-12-06T11:00')
const far = event('far', '2018-12-06T10:45')
const tomorrow = event('tomorrow', '2018-12-07T11:15')
/** Hall, library (empty) and salon of one day, then the hall of the next. */
const lanes = [[early, late], [], [far], [tomorrow]]

const at = (placementId: string, lane: number): Standing => ({ placementId, lane })
const press = (key: string, on: Standing, keys: { altKey?: boolean; ctrlKey?: boolean; shiftKey?: boolean } = {}) =>
  readBoardKey({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...keys }, on, lanes)

describe('keys on a session of the board', () => {
  it('walk to the next session of the same column, and to the nearest by the clock of the next column that has any', () => {
    expect(press('ArrowDown', at('early', 0))).toEqual({ kind: 'walk', to: at('late', 0), extend: false })
    expect(press('ArrowUp', at('late', 0))).toEqual({ kind: 'walk', to: at('early', 0), extend: false })
    expect(press('ArrowRight', at('late', 0))).toEqual({ kind: 'walk', to: at('far', 2), extend: false })
    expect(press('ArrowLeft', at('far', 2))).toEqual({ kind: 'walk', to: at('late', 0), extend: false })
  })

  it('walk on into the next day', () => {
    expect(press('ArrowRight', at('far', 2))).toEqual({ kind: 'walk', to: at('tomorrow', 3), extend: false })
  })

  it('stay where they are when there is nobody in that direction', () => {
    expect(press('ArrowUp', at('early', 0))).toBeNull()
    expect(press('ArrowRight', at('tomorrow', 3))).toBeNull()
  })

  it('pick on the way with Shift', () => {
    expect(press('ArrowDown', at('early', 0), { shiftKey: true })).toEqual({ kind: 'walk', to: at('late', 0), extend: true })
  })

  it('nudge with Alt by a step of the grid or a column, and change the length with Shift', () => {
    expect(press('ArrowDown', at('early', 0), { altKey: true })).toEqual({ kind: 'nudge', columns: 0, steps: 1 })
    expect(press('ArrowRight', at('early', 0), { altKey: true })).toEqual({ kind: 'nudge', columns: 1, steps: 0 })
    expect(press('ArrowUp', at('early', 0), { altKey: true, shiftKey: true })).toEqual({ kind: 'resize', steps: -1 })
    expect(press('ArrowRight', at('early', 0), { altKey: true, shiftKey: true })).toBeNull()
  })

  it('name verbs, whatever the case of the letter', () => {
    expect(press('Enter', at('early', 0))).toEqual({ kind: 'verb', key: 'enter' })
    expect(press('T', at('early', 0))).toEqual({ kind: 'verb', key: 't' })
    expect(press('Backspace', at('early', 0))).toEqual({ kind: 'verb', key: 'delete' })
  })

  it('open the inspector, the menu and the list of keys, pick one or the day, and let go', () => {
    expect(press(' ', at('early', 0))).toEqual({ kind: 'open' })
    expect(press(' ', at('early', 0), { ctrlKey: true })).toEqual({ kind: 'toggle' })
    expect(press('F10', at('early', 0), { shiftKey: true })).toEqual({ kind: 'menu' })
    expect(press('?', at('early', 0), { shiftKey: true })).toEqual({ kind: 'keys' })
    expect(press('a', at('early', 0), { ctrlKey: true })).toEqual({ kind: 'pick-day' })
    expect(press('Escape', at('early', 0))).toEqual({ kind: 'leave' })
  })

  it('leave the browser its own keys', () => {
    expect(press('ArrowDown', at('early', 0), { ctrlKey: true })).toBeNull()
    expect(press('c', at('early', 0), { ctrlKey: true })).toBeNull()
    expect(press('F10', at('early', 0))).toBeNull()
    expect(press('Alt', at('early', 0), { altKey: true })).toBeNull()
  })
})
