import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { WallDate, WallTime } from '@shared/model/time'
import { dateToDay, dateToWall, dayToDate, wallLocalizer, wallToDate } from '@/features/board/wall-localizer'

const wall = (text: string): Date => wallToDate(text as WallTime)

describe('the calendar reads only the venue’s wall clock', () => {
  it('brings every wall time back as it was, also those that a change of clocks skips or doubles', () => {
    for (const text of ['2018-12-06T09:30', '2026-03-29T02:30', '2026-10-25T02:30', '2024-02-29T23:55']) {
      expect(dateToWall(wall(text))).toBe(text)
    }
    expect(dateToDay(dayToDate('2026-03-29' as WallDate))).toBe('2026-03-29')
  })

  it('counts 24 hours on a day whose clocks change', () => {
    const day = wallLocalizer.startOf(wall('2026-03-29T12:00'), 'day')
    expect(wallLocalizer.getTotalMin(day, wallLocalizer.add(day, 1, 'day'))).toBe(1440)
    expect(wallLocalizer.getMinutesFromMidnight(wall('2026-03-29T04:15'))).toBe(255)
    expect(dateToWall(wallLocalizer.getSlotDate(wall('2026-03-29T00:00'), 120, 30))).toBe('2026-03-29T02:30')
  })

  it('begins weeks on Monday and shows whole weeks of a month', () => {
    expect(dateToDay(wallLocalizer.startOf(wall('2018-12-09T10:00'), 'week' as 'day'))).toBe('2018-12-03')
    const days = wallLocalizer.visibleDays(wall('2018-12-09T10:00'), wallLocalizer)
    expect(dateToDay(days[0] ?? wall('2018-12-09T10:00'))).toBe('2018-11-26')
    expect(days).toHaveLength(42)
  })

  it('writes times 24-hour', () => {
    expect(wallLocalizer.format(wall('2018-12-06T15:05'), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as never)).toBe('15:05')
  })

  it('says the same whatever zone the computer is set to', () => {
    const script = `
      import { wallLocalizer, wallToDate, dateToWall } from './src/renderer/features/board/wall-localizer.ts'
      const times = ['2026-03-29T02:30', '2026-03-08T02:30', '2026-10-25T01:15', '2018-12-06T23:45']
      console.log(JSON.stringify(times.map((text) => {
        const date = wallToDate(text)
        return [dateToWall(date), wallLocalizer.getMinutesFromMidnight(date), dateToWall(wallLocalizer.startOf(date, 'day')), dateToWall(wallLocalizer.add(date, 1, 'month')), wallLocalizer.format(date, 'timeGutterFormat')]
      })))`
    const root = join(import.meta.dirname, '..', '..', '..')
    const said = ['America/New_York', 'Europe/Paris', 'Pacific/Apia'].map((zone) =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: root, env: { ...process.env, TZ: zone }, encoding: 'utf8' }),
    )
    expect(new Set(said).size).toBe(1)
    expect(said[0]).toContain('2026-03-29T02:30')
  })
})
