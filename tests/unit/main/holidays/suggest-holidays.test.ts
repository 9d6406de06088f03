import { describe, expect, it } from 'vitest'
import type { HolidaySuggestion } from '@shared/contract/contract'
import type { WallDate } from '@shared/model/time'
import { holidayCalendars, suggestHolidays } from '../../../../src/main/holidays/suggest-holidays'

const between = (country: string, from: string, to: string, region?: string) => suggestHolidays({ country, from: from as WallDate, to: to as WallDate, region })

const days = (country: string, from: string, to: string, region?: string): readonly HolidaySuggestion[] => {
  const answer = between(country, from, to, region)
  if (!answer.ok) throw new Error(answer.problem.sentence)
  return answer.value
}

const refusal = (country: string, from: string, to: string, region?: string): readonly [string, string] => {
  const answer = between(country, from, to, region)
  if (answer.ok) throw new Error('accepted')
  return [answer.problem.code, answer.problem.sentence]
}

describe('what holidays can be suggested for', () => {
  const calendars = holidayCalendars()

  it('is the feasts of four faiths, then some 200 countries by their English name', () => {
    expect(calendars.slice(0, 4).map(({ kind, code }) => [kind, code])).toEqual([['feasts', 'islamic'], ['feasts', 'jewish'], ['feasts', 'orthodox'], ['feasts', 'western']])
    const countries = calendars.slice(4)
    expect(countries.length).toBeGreaterThan(190)
    expect(countries.map(({ name }) => name)).toEqual([...countries.map(({ name }) => name)].sort((one, other) => one.localeCompare(other, 'en')))
    expect(countries.find(({ code }) => code === 'SE')).toEqual({ code: 'SE', name: 'Sweden', kind: 'country', regions: [] })
  })

  it('names the regions of a country that has them', () => {
    expect(calendars.find(({ code }) => code === 'DE')?.regions).toContainEqual({ code: 'BY', name: 'Bayern' })
  })

  it('answers some day for every one of them', () => {
    for (const { code } of calendars) expect([code, days(code, '2026-01-01', '2026-12-31').length > 0]).toEqual([code, true])
  })
})

describe('suggested holidays', () => {
  it('of Sweden in June are in English, in order, and only those between the two days', () => {
    const june = days('SE', '2026-06-06', '2026-06-20').filter(({ kind }) => kind === 'public' || kind === 'bank')
    expect(june).toEqual([
      { date: '2026-06-06', name: 'National Day', kind: 'public', approximate: false },
      { date: '2026-06-19', name: 'Midsummer Eve', kind: 'bank', approximate: false },
      { date: '2026-06-20', name: 'Midsummer Day', kind: 'public', approximate: false },
    ])
  })

  it('of a region are more than those of its country', () => {
    expect(days('DE', '2026-01-06', '2026-01-06')).toEqual([])
    expect(days('DE', '2026-01-06', '2026-01-06', 'BY').map(({ name }) => name)).toEqual(['Epiphany'])
  })

  it('that last several days are named day by day, also when they began before the first day asked for', () => {
    expect(days('islamic', '2026-03-21', '2026-03-22')).toEqual([
      { date: '2026-03-21', name: 'End of Ramadan (Eid al-Fitr), day 2', kind: 'public', approximate: true },
      { date: '2026-03-22', name: 'End of Ramadan (Eid al-Fitr), day 3', kind: 'public', approximate: true },
    ])
  })

  it('reckoned by an Islamic, Jewish or Orthodox calendar say so; fixed and Western ones do not', () => {
    const first = (faith: string, from: string) => days(faith, from, from)[0]
    expect(first('jewish', '2026-09-21')).toMatchObject({ name: 'Day of Atonement (Yom Kippur)', approximate: true })
    expect(first('orthodox', '2026-04-12')).toMatchObject({ name: 'Orthodox Easter', approximate: true })
    expect(first('orthodox', '2026-01-07')).toMatchObject({ name: 'Orthodox Christmas', approximate: true })
    expect(first('western', '2026-04-05')).toMatchObject({ name: 'Easter Sunday', approximate: false })
    expect(days('SD', '2026-05-27', '2026-05-27')[0]?.approximate).toBe(true)
    expect(days('SD', '2026-01-01', '2026-01-01')[0]?.approximate).toBe(false)
  })

  it('of a country the package lacks are refused with the ways out, and so are an unknown region and names every object has', () => {
    for (const country of ['YE', 'XX', 'constructor', 'se']) expect(refusal(country, '2026-01-01', '2026-01-02')).toEqual(['unknown-country', `Parley knows no holidays for “${country}”. Choose another country or a faith’s feasts, or enter the days by hand.`])
    expect(refusal('DE', '2026-01-01', '2026-01-02', 'XX')[0]).toBe('unknown-region')
    expect(refusal('islamic', '2026-01-01', '2026-01-02', 'BY')).toEqual(['unknown-region', 'Parley knows no region “BY” of Islamic feasts. Choose one of the list, or none for the whole country.'])
  })

  it('are refused for days the wrong way round, more than three years, and years no calendar reaches', () => {
    expect(refusal('SE', '2026-01-02', '2026-01-01')[0]).toBe('invalid')
    expect(days('SE', '2026-01-01', '2028-12-31').length).toBeGreaterThan(60)
    expect(refusal('SE', '2026-01-01', '2029-01-01')[0]).toBe('too-long')
    expect(refusal('SE', '2077-01-01', '2077-02-01')[0]).toBe('too-far')
    expect(refusal('SE', '1969-12-31', '1970-02-01')[0]).toBe('too-far')
  })
})
