import { expect, it } from 'vitest'
import { instantOfWallMinutes, wallMinutes, wallTimeIn } from '@shared/model/time'
import { wallMinutesIn } from '@shared/planning/venue-clock'
import { minutes } from './support'

const zones = ['Europe/Stockholm', 'Africa/Nairobi', 'Asia/Kathmandu', 'America/New_York', 'Australia/Lord_Howe', 'UTC']

it.each(zones)('the wall minute of an instant in %s is what the calendar says, also when clocks change', (zone) => {
  for (const month of ['2018-12-06', '2019-03-09', '2019-03-30', '2019-04-06', '2019-10-05', '2019-10-26', '2019-11-02']) {
    for (let at = 0; at < 48 * 60; at += 30) {
      const instant = instantOfWallMinutes(minutes(`${month}T00:00`), 'UTC') + at
      expect(wallMinutesIn(instant, zone)).toBe(wallMinutes(wallTimeIn(instant, zone)))
    }
  }
})
