import { expect } from 'vitest'
import type { WallDate } from '@shared/model/time'
import type { Spec } from '../spec'
import { nothingChanges, openNew, problemOf, valueOf } from '../spec'

const day = (text: string): WallDate => text as WallDate

export const holidaySpecs: readonly Spec[] = [
  {
    name: 'holidays are suggested for a country, with English names, and nothing in the plan changes',
    run: async (desk) => {
      await openNew(desk)
      await nothingChanges(desk, async () => {
        const calendars = valueOf<'holidays.countries'>(await desk.call('holidays.countries', {}))
        expect(calendars).toContainEqual({ code: 'SE', name: 'Sweden', kind: 'country', regions: [] })
        expect(calendars.find(({ code }) => code === 'islamic')).toEqual({ code: 'islamic', name: 'Islamic feasts', kind: 'feasts', regions: [] })
        const december = valueOf<'holidays.suggest'>(await desk.call('holidays.suggest', { country: 'SE', from: day('2018-12-25'), to: day('2018-12-26') }))
        expect(december).toEqual([
          { date: '2018-12-25', name: 'Christmas Day', kind: 'public', approximate: false },
          { date: '2018-12-26', name: 'Boxing Day', kind: 'public', approximate: false },
        ])
      })
    },
  },
  {
    name: 'holidays are suggested without a workspace being open, in a region, and marked where they are reckoned',
    run: async (desk) => {
      valueOf<'workspace.close'>(await desk.call('workspace.close', {}))
      expect(valueOf<'holidays.suggest'>(await desk.call('holidays.suggest', { country: 'DE', region: 'BY', from: day('2026-01-06'), to: day('2026-01-06') }))).toHaveLength(1)
      expect(valueOf<'holidays.suggest'>(await desk.call('holidays.suggest', { country: 'islamic', from: day('2026-03-20'), to: day('2026-03-20') }))[0]?.approximate).toBe(true)
    },
  },
  {
    name: 'holidays of an unknown country, an unknown region and impossible days are refused in a sentence',
    run: async (desk) => {
      const ask = async (country: string, from: string, to: string, region?: string): Promise<string> =>
        problemOf(await desk.call('holidays.suggest', { country, from: day(from), to: day(to), ...(region === undefined ? {} : { region }) })).code
      expect(await ask('YE', '2026-01-01', '2026-01-31')).toBe('unknown-country')
      expect(await ask('DE', '2026-01-01', '2026-01-31', 'XX')).toBe('unknown-region')
      expect(await ask('SE', '2026-02-01', '2026-01-31')).toBe('invalid')
      expect(await ask('SE', '2026-02-30', '2026-03-31')).toBe('invalid')
      expect(await ask('SE', '2020-01-01', '2030-01-31')).toBe('too-long')
      expect(await ask('', '2026-01-01', '2026-01-31')).toBe('invalid')
      expect(problemOf(await desk.rawCall('holidays.suggest', { country: { toString: 'SE' } })).code).toBe('invalid')
    },
  },
]
