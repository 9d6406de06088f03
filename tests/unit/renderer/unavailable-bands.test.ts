import { expect, it } from 'vitest'
import type { WallDate } from '@shared/model/time'
import { dayNumber } from '@shared/model/time'
import type { UnavailableTime } from '@shared/planning/unavailable-times'
import type { BoardColumn } from '@/features/board/board-columns'
import { bandsOf } from '@/features/board/unavailable-bands'

const day = '2018-12-08' as WallDate
const midnight = dayNumber(day) * 1440
const column = (roomId: string | null): BoardColumn => ({ day, roomId, resource: { kind: 'room', id: roomId } })
const time = (from: number, to: number, cause: UnavailableTime['cause'], roomId: string | null = null): UnavailableTime => ({ roomId, from: midnight + from * 60, to: midnight + to * 60, cause, subject: { table: 'rooms', id: 'hall' } })
const window = { from: 7 * 60, to: 21 * 60 }

it('lays what holds everywhere into every column and what holds in one room into its own', () => {
  const bands = bandsOf([time(9, 10, 'delegation busy'), time(11, 12, 'closed', 'hall')], [column('hall'), column('library')], null, window)
  expect(bands).toEqual([
    { column: 0, from: 540, to: 600, cause: 'delegation busy' },
    { column: 0, from: 660, to: 720, cause: 'closed' },
    { column: 1, from: 540, to: 600, cause: 'delegation busy' },
  ])
})

it('draws each moment once, the foremost cause first, and joins what touches', () => {
  const bands = bandsOf([time(9, 11, 'person busy'), time(10, 12, 'closed'), time(12, 13, 'closed')], [column('hall')], null, window)
  expect(bands).toEqual([
    { column: 0, from: 540, to: 600, cause: 'person busy' },
    { column: 0, from: 600, to: 780, cause: 'closed' },
  ])
})

it('shows a column without a room what holds in the room the session is in, and nothing outside the hours drawn', () => {
  const bands = bandsOf([time(0, 8, 'hours', 'hall'), time(9, 10, 'room taken', 'library')], [column(null)], 'hall', window)
  expect(bands).toEqual([{ column: 0, from: 420, to: 480, cause: 'hours' }])
})
