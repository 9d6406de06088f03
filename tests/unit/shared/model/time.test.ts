import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays, addMinutes, dateOf, dayNumber, daysBetween, instantMinutes, isKnownZone, minutesOfDay, offsetLabel, timeOf, timeOfDay, wallDate, wallMinutes, wallTime, wallTimeAt,
  wallTimeIn, wallTimeOn, weekdayOf, zoneId,
} from '@shared/model/time'

const wall = (text: string) => wallTime.parse(text)
const date = (text: string) => wallDate.parse(text)
const stockholm = 'Europe/Stockholm'
const utc = (text: string): number => Date.parse(`${text}:00Z`) / 60_000

describe('a date or time written by hand', () => {
  it.each(['2018-02-29', '2018-13-01', '2018-12-6', '06.12.2018', '2018-00-10'])('%s is refused', (text) => {
    expect(wallDate.safeParse(text).success).toBe(false)
  })
  it.each(['2018-12-06T24:00', '2018-12-06T9:30', '2018-12-06 09:30', '2018-12-06T09:60', '2018-02-30T10:00'])('%s is refused', (text) => {
    expect(wallTime.safeParse(text).success).toBe(false)
  })
  it('may be 29 February in a leap year', () => {
    expect(wallDate.safeParse('2020-02-29').success).toBe(true)
  })
  it('names a time zone only if it is one', () => {
    expect([isKnownZone(stockholm), isKnownZone('Europe/Atlantis'), zoneId.safeParse('Mars/Base').success]).toEqual([true, false, false])
  })
})

describe('arithmetic on one wall clock', () => {
  it('agrees with the calendar on any day of five centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -150_000_000, max: 150_000_000 }), (minute) => {
        const text = wallTimeAt(minute)
        expect(wallMinutes(text)).toBe(minute)
        expect(dayNumber(dateOf(text))).toBe(Math.floor(minute / 1440))
        expect(weekdayOf(dateOf(text))).toBe(new Date(`${text}Z`).getUTCDay() || 7)
      }),
    )
  })
  it('goes past midnight, month and year, and back', () => {
    expect(addMinutes(wall('2018-12-31T23:30'), 45)).toBe('2019-01-01T00:15')
    expect(addMinutes(wall('2019-01-01T00:15'), -45)).toBe('2018-12-31T23:30')
    expect(addDays(date('2020-02-28'), 2)).toBe('2020-03-01')
  })
  it('reads 24:00 as the midnight that ends the day', () => {
    expect(wallTimeOn(date('2018-12-06'), timeOfDay.parse('24:00'))).toBe('2018-12-07T00:00')
    expect(minutesOfDay(timeOfDay.parse('24:00'))).toBe(1440)
    expect(timeOf(wall('2018-12-06T09:30'))).toBe('09:30')
  })
  it('lists the days of a round, both ends included, and none when it ends before it begins', () => {
    expect(daysBetween(date('2018-12-30'), date('2019-01-01'))).toEqual(['2018-12-30', '2018-12-31', '2019-01-01'])
    expect(daysBetween(date('2019-01-01'), date('2018-12-30'))).toEqual([])
  })
})

describe('a wall time as a moment', () => {
  it('follows the zone of the place, in winter and in summer', () => {
    expect(instantMinutes(wall('2018-12-06T10:00'), stockholm)).toBe(utc('2018-12-06T09:00'))
    expect(instantMinutes(wall('2018-07-06T10:00'), stockholm)).toBe(utc('2018-07-06T08:00'))
    expect(instantMinutes(wall('2018-07-06T10:00'), 'Asia/Kathmandu')).toBe(utc('2018-07-06T04:15'))
  })
  it('on the night the clocks go forward reads a skipped time as the later offset does', () => {
    expect(instantMinutes(wall('2018-03-25T01:59'), stockholm)).toBe(utc('2018-03-25T00:59'))
    expect(instantMinutes(wall('2018-03-25T02:30'), stockholm)).toBe(utc('2018-03-25T01:30'))
    expect(instantMinutes(wall('2018-03-25T03:00'), stockholm)).toBe(utc('2018-03-25T01:00'))
  })
  it('on the night they go back reads a doubled time as the first', () => {
    expect(instantMinutes(wall('2018-10-28T02:30'), stockholm)).toBe(utc('2018-10-28T00:30'))
    expect(instantMinutes(wall('2018-10-28T03:00'), stockholm)).toBe(utc('2018-10-28T02:00'))
  })
  it('comes back as the same wall time on any day on which the clocks do not change', () => {
    const zone = fc.constantFrom(stockholm, 'Africa/Tunis', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia')
    fc.assert(
      fc.property(fc.integer({ min: utc('2015-01-01T00:00'), max: utc('2030-01-01T00:00') }), zone, (minute, name) => {
        const text = wallTimeIn(minute, name)
        const again = wallTimeIn(instantMinutes(text, name), name)
        expect(again).toBe(text)
      }),
    )
  })
  it('names the distance from UTC', () => {
    expect(offsetLabel(wall('2018-12-06T10:00'), stockholm)).toBe('UTC+1')
    expect(offsetLabel(wall('2018-12-06T10:00'), 'Asia/Kathmandu')).toBe('UTC+5:45')
    expect(offsetLabel(wall('2018-12-06T10:00'), 'America/St_Johns')).toBe('UTC−3:30')
    expect(offsetLabel(wall('2018-12-06T10:00'), 'UTC')).toBe('UTC')
  })
})
