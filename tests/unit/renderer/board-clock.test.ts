import { describe, expect, it } from 'vitest'
import type { WallDate } from '@shared/model/time'
import { changedHours, changeWords, clockChange, clockWords, otherClock } from '@/features/board/board-clock'

const day = (text: string): WallDate => text as WallDate

describe('the clocks of the board', () => {
  it('knows when daylight saving begins, and which hour is skipped', () => {
    const change = clockChange('Europe/Stockholm', day('2019-03-31'))
    expect(change).toEqual({ at: '2019-03-31T02:00', by: 60, before: 'UTC+1', after: 'UTC+2' })
    expect(change && changedHours(change)).toEqual({ from: 120, to: 180, skipped: true })
    expect(change && changeWords(change)).toBe('Clocks go forward at 02:00: UTC+1, then UTC+2')
  })

  it('knows when it ends, and which hour comes twice', () => {
    const change = clockChange('Europe/Stockholm', day('2018-10-28'))
    expect(change).toEqual({ at: '2018-10-28T03:00', by: -60, before: 'UTC+2', after: 'UTC+1' })
    expect(change && changedHours(change)).toEqual({ from: 120, to: 180, skipped: false })
  })

  it('finds a change of half an hour and of a clock south of the equator', () => {
    expect(clockChange('Australia/Lord_Howe', day('2018-10-07'))).toMatchObject({ at: '2018-10-07T02:00', by: 30 })
    expect(clockChange('Africa/Cairo', day('2018-10-28'))).toBeNull()
  })

  it('names the clock once, and every change on the days shown', () => {
    expect(clockWords('Europe/Stockholm', [day('2018-12-06'), day('2018-12-07')])).toBe('Stockholm time, UTC+1')
    expect(clockWords('Europe/Stockholm', [day('2018-10-27'), day('2018-10-28')])).toBe('Stockholm time, UTC+2, from Sun 28 Oct 03:00 UTC+1')
  })

  it('reads another clock at an hour of the day, on the next day where it is later there', () => {
    expect(otherClock('Europe/Stockholm', day('2018-12-06'), 9 * 60, 'Asia/Kathmandu')).toBe('13:45')
    expect(otherClock('Europe/Stockholm', day('2018-12-06'), 23 * 60, 'Asia/Aden')).toBe('01:00 +1')
    expect(otherClock('Europe/Stockholm', day('2018-12-06'), 60, 'America/New_York')).toBe('19:00 −1')
  })
})
