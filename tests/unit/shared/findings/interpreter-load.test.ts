import { describe, expect, it } from 'vitest'
import { applyCommand, parseCommand } from '@shared/commands/apply-command'
import type { CommandInput } from '@shared/commands/registry'
import { checkWorkspace } from '@shared/findings/check'
import { createFindingsEngine } from '@shared/findings/findings-engine'
import { interpreterRules } from '@shared/findings/interpreter-rules'
import type { RowInput, Workspace } from '@shared/model/workspace'
import type { RowsByTable } from '../../../support/workspace-builder'
import { testContext } from '../../../support/workspace-builder'
import type { Work } from './interpreter-plans'
import { inOther, layla, say, secondRound, works } from './interpreter-plans'
import { figures, foundBy, place } from './support'


describe('a session', () => {
  const limits = { policyProfiles: [figures({ 'load.session-minutes': 180, 'load.session-most-minutes': 210 })] }

  it('is a warning when longer than usual, and an error when longer than is ever asked', () => {
    expect(foundBy(works([['a', '2018-12-07T09:00', 210]], limits), 'interpreter-session-too-long')).toMatchObject([{ severity: 'warning' }])
    const long = works([['a', '2018-12-07T09:00', 240]], limits)
    expect(foundBy(long, 'interpreter-session-too-long')).toMatchObject([{ severity: 'error' }])
    expect(say(long, 'interpreter-session-too-long')).toEqual(['Layla Mansour interprets Session a on Fri 7 Dec 09:00–13:00, which lasts 4 h, longer than 3 h 30 min.'])
  })
  it('is said once for each interpreter, of its longest sitting; a dinner is none', () => {
    const plan = works([['a', '2018-12-07T09:00', 240], ['dinner', '2018-12-08T19:00', 240, { format: 'meal' }]], {
      ...limits,
      interpreters: [layla({}), { id: 'ines', familyName: 'Ferrer', givenName: 'Ines' }],
      placements: [place('a', 'red', '2018-12-08T09:00', { minutes: 300 })],
      boothAssignments: [{ id: 'a-ines', sessionId: 'a', interpreterId: 'ines', status: 'asked' }],
    })
    expect(foundBy(plan, 'interpreter-session-too-long').map(({ facts }) => [facts.interpreterId, facts.minutes])).toEqual([['ines', 300], ['layla', 300]])
  })
})

describe('a day', () => {
  const limits = { policyProfiles: [figures({ 'load.sessions-a-day': 2, 'load.day-minutes': 360, 'remote.longest-day-minutes': 240 })] }

  it('says which limits it exceeds', () => {
    expect(say(works([['a', '2018-12-07T08:00', 60], ['b', '2018-12-07T12:00', 60], ['c', '2018-12-07T16:00', 60]], limits), 'interpreter-day-overloaded')).toEqual([
      'Layla Mansour interprets 3 sessions (at most 2) on Fri 7 Dec: Session a 08:00–09:00, Session b 12:00–13:00 and Session c 16:00–17:00.',
    ])
    expect(say(works([['a', '2018-12-07T08:00', 180], ['b', '2018-12-07T13:00', 181]], limits), 'interpreter-day-overloaded')).toEqual([
      'Layla Mansour interprets 2 sessions on Fri 7 Dec, 6 h 1 min in all (at most 6 h): Session a 08:00–11:00 and Session b 13:00–16:01.',
    ])
    expect(say(works([['a', '2018-12-07T08:00', 180], ['b', '2018-12-07T13:00', 180]], limits), 'interpreter-day-overloaded')).toEqual([])
  })
  it('counts one session in several rooms once, and two at the same time by the clock', () => {
    const rooms = works([['a', '2018-12-07T08:00', 180], ['b', '2018-12-07T13:00', 180]], { ...limits, placements: [place('a', 'red', '2018-12-07T08:30', { minutes: 120 })] })
    expect(foundBy(rooms, 'interpreter-day-overloaded')).toEqual([])
    const longer = works([['a', '2018-12-07T08:00', 180], ['b', '2018-12-07T13:00', 180]], { ...limits, placements: [place('a', 'red', '2018-12-07T10:30', { minutes: 60 })] })
    expect(foundBy(longer, 'interpreter-day-overloaded')).toMatchObject([{ facts: { minutes: 390, sessionLimit: null, minuteLimit: 360 } }])
    expect(foundBy(works([['a', '2018-12-07T08:00', 300], ['b', '2018-12-07T09:00', 300]], limits), 'interpreter-day-overloaded')).toEqual([])
  })
  it('of remote work only has a limit of its own, and another goes by the usual one', () => {
    const remote = { interpretation: 'remote' } as const
    const day = (more: Partial<RowInput<'sessions'>>) => works([['a', '2018-12-07T08:00', 150, remote], ['b', '2018-12-07T13:00', 91, more]], limits)
    expect(say(day(remote), 'interpreter-day-overloaded')).toEqual([
      'Layla Mansour interprets 2 sessions on Fri 7 Dec, 4 h 1 min in all (at most 4 h when working remotely): Session a 08:00–10:30 and Session b 13:00–14:31.',
    ])
    expect(foundBy(day({ interpretation: 'consecutive' }), 'interpreter-day-overloaded')).toEqual([])
  })
  it('counts the sessions of every round, and is told in each, by its own figures', () => {
    const day = works([['a', '2018-12-07T08:00', 60], ['b', '2018-12-07T12:00', 60], ['c', '2018-12-07T16:00', 60, inOther]], { ...limits, rounds: [secondRound] })
    expect(foundBy(day, 'interpreter-day-overloaded').map(({ roundId }) => roundId)).toEqual(['other', 'round'])
  })
  it('counts neither a cancelled session nor one that was declined', () => {
    const plan = works([['a', '2018-12-07T08:00', 60], ['b', '2018-12-07T12:00', 60], ['c', '2018-12-07T16:00', 60]], limits)
    const declined = { ...plan, boothAssignments: { ...plan.boothAssignments, ...declinedBy(plan, 'c-layla') } }
    expect(foundBy(plan, 'interpreter-day-overloaded')).toHaveLength(1)
    expect(foundBy(declined, 'interpreter-day-overloaded')).toEqual([])
    expect(foundBy(works([['a', '2018-12-07T08:00', 60], ['b', '2018-12-07T12:00', 60], ['c', '2018-12-07T16:00', 60, { status: 'cancelled' }]], limits), 'interpreter-day-overloaded')).toEqual([])
  })
  it('is the one of the venue, wherever the clocks of others stand', () => {
    // 7 December 23:30 in New York is the 8th in Stockholm.
    const plan = works([['a', '2018-12-07T08:00', 60], ['b', '2018-12-07T12:00', 60]], {
      ...limits,
      venues: [{ id: 'mission', name: 'Mission', zone: 'America/New_York' }],
      rooms: [{ id: 'office', venueId: 'mission', name: 'Office' }],
      placements: [place('b', 'office', '2018-12-07T23:30')],
    })
    expect(foundBy(plan, 'interpreter-day-overloaded')).toMatchObject([{ facts: { date: '2018-12-07' } }])
  })
})

const declinedBy = (plan: Workspace, id: string): Workspace['boothAssignments'] => {
  const row = plan.boothAssignments[id]
  return row ? { [id]: { ...row, status: 'declined' } } : {}
}

describe('a week', () => {
  const limits = { policyProfiles: [figures({ 'load.sessions-a-week': 2, 'load.sessions-a-week-most': 3 })], rounds: [{ ...secondRound, id: 'round', name: 'First round' }] }
  const week = (count: number) => works(Array.from({ length: count }, (_, at): Work => [`s${String(at + 1)}`, `2018-12-1${String(at)}T10:00`, 60]), limits)

  it('is a warning above the usual number, and an error above the most', () => {
    expect(foundBy(week(2), 'interpreter-week-overloaded')).toEqual([])
    expect(foundBy(week(3), 'interpreter-week-overloaded')).toMatchObject([{ severity: 'warning' }])
    expect(foundBy(week(4), 'interpreter-week-overloaded')).toMatchObject([{ severity: 'error' }])
  })
  it('names the first session that is too many, and leads to that and those after it', () => {
    expect(say(week(5), 'interpreter-week-overloaded')).toEqual([
      'Layla Mansour interprets 5 sessions in the week from Mon 10 Dec, more than 3: the 4th is Session s4 on Thu 13 Dec 10:00–11:00.',
    ])
    expect(foundBy(week(5), 'interpreter-week-overloaded')[0]?.subjects).toEqual([
      { table: 'interpreters', id: 'layla' }, { table: 'placements', id: 's4-in-hall' }, { table: 'placements', id: 's5-in-hall' }, { table: 'sessions', id: 's4' }, { table: 'sessions', id: 's5' },
    ])
  })
})

describe('rest between sessions', () => {
  const limits = { policyProfiles: [figures({ 'load.break-minutes': 90 })], rounds: [{ ...secondRound, id: 'round', name: 'First round' }] }

  it('names the tightest gap of a day and how many there are', () => {
    expect(say(works([['a', '2018-12-07T08:00', 60], ['b', '2018-12-07T10:00', 60], ['c', '2018-12-07T11:15', 60], ['d', '2018-12-07T15:00', 60]], limits), 'interpreter-rest-too-short')).toEqual([
      'Layla Mansour has 15 min on Fri 7 Dec between Session b 10:00–11:00 and Session c 11:15–12:15, less than 1 h 30 min; 2 such gaps that day.',
    ])
    expect(say(works([['a', '2018-12-07T08:00', 60], ['b', '2018-12-07T09:00', 60]], limits), 'interpreter-rest-too-short')).toEqual([
      'Layla Mansour has no time on Fri 7 Dec between Session a 08:00–09:00 and Session b 09:00–10:00, less than 1 h 30 min.',
    ])
  })
  it('is not asked for around a meal, nor between sessions that overlap', () => {
    expect(foundBy(works([['a', '2018-12-07T08:00', 60], ['lunch', '2018-12-07T09:00', 60, { format: 'meal' }]], limits), 'interpreter-rest-too-short')).toEqual([])
    expect(foundBy(works([['a', '2018-12-07T08:00', 180], ['b', '2018-12-07T09:00', 60]], limits), 'interpreter-rest-too-short')).toEqual([])
    // The one before ended, but another has not.
    expect(foundBy(works([['a', '2018-12-07T08:00', 180], ['b', '2018-12-07T08:30', 30], ['c', '2018-12-07T09:30', 60]], limits), 'interpreter-rest-too-short')).toEqual([])
  })
  it('is asked for over midnight, from a Sunday to the Monday after too', () => {
    expect(say(works([['a', '2018-12-09T23:00', 60], ['b', '2018-12-10T00:30', 60]], limits), 'interpreter-rest-too-short')).toEqual([
      'Layla Mansour has 30 min on Mon 10 Dec between Session a Sun 9 Dec 23:00–00:00 (+1 day) and Session b 00:30–01:30, less than 1 h 30 min.',
    ])
  })
})

describe('rest after travel', () => {
  const limits = { policyProfiles: [figures({ 'travel.long-minutes': 540, 'travel.rest-minutes': 720 })] }
  const flight = (more: Partial<RowInput<'movements'>> = {}): RowsByTable => ({
    ...limits,
    movements: [
      {
        id: 'flight', roundId: 'round', kind: 'flight', from: 'New York', to: 'Stockholm', departs: '2018-12-06T14:00', departsZone: 'America/New_York',
        arrives: '2018-12-07T06:00', arrivesZone: 'Europe/Stockholm', interpreterIds: ['layla'], ...more,
      },
    ],
  })

  it('says how long the journey was by the clocks of both ends, and when it ended', () => {
    expect(say(works([['a', '2018-12-07T10:00', 60]], flight()), 'interpreter-rest-after-travel')).toEqual([
      'Layla Mansour has 4 h rest before Session a on Fri 7 Dec 10:00–11:00, less than 12 h: the journey from New York to Stockholm takes 10 h and ends at 06:00.',
    ])
  })
  it('is asked for before the next session only, a meal aside, and not after a cancelled journey', () => {
    const plan = (more: Partial<RowInput<'movements'>> = {}) =>
      works([['breakfast', '2018-12-07T07:00', 60, { format: 'meal' }], ['a', '2018-12-07T10:00', 60], ['b', '2018-12-07T14:00', 60]], flight(more))
    expect(foundBy(plan(), 'interpreter-rest-after-travel')).toMatchObject([{ facts: { sitting: { sessionId: 'a' }, restMinutes: 240 } }])
    expect(foundBy(plan({ status: 'cancelled' }), 'interpreter-rest-after-travel')).toEqual([])
    expect(foundBy(plan({ interpreterIds: [] }), 'interpreter-rest-after-travel')).toEqual([])
  })
  it('of exactly what is asked for is enough', () => {
    expect(foundBy(works([['a', '2018-12-07T18:00', 60]], flight()), 'interpreter-rest-after-travel')).toEqual([])
    expect(foundBy(works([['a', '2018-12-07T17:59', 60]], flight()), 'interpreter-rest-after-travel')).toHaveLength(1)
  })
})

describe('availability', () => {
  const on = (availability: RowInput<'interpreters'>['availability'], start = '2018-12-07T10:00', more: Partial<RowInput<'sessions'>> = {}) =>
    works([['a', start, 60, more]], { interpreters: [layla({ availability })] })

  it('that nobody has asked about says nothing', () => {
    expect(foundBy(on([]), 'interpreter-unavailable')).toEqual([])
  })
  it('tells the reason of a busy day, or the free days', () => {
    expect(say(on([{ from: '2018-12-07', to: '2018-12-08', free: false, note: 'Geneva' }]), 'interpreter-unavailable')).toEqual([
      'Layla Mansour is not free on Fri 7 Dec (Geneva) but interprets Session a on Fri 7 Dec 10:00–11:00.',
    ])
    expect(say(on([{ from: '2018-12-05', to: '2018-12-06' }, { from: '2018-12-09', to: '2018-12-09' }]), 'interpreter-unavailable')).toEqual([
      'Layla Mansour interprets Session a on Fri 7 Dec 10:00–11:00, and is free only from 5 Dec to 6 Dec and on 9 Dec.',
    ])
  })
  it('with busy days only leaves all others free, and a busy day beats a free one', () => {
    expect(foundBy(on([{ from: '2018-12-08', to: '2018-12-08', free: false }]), 'interpreter-unavailable')).toEqual([])
    expect(foundBy(on([{ from: '2018-12-08', to: '2018-12-08', free: false }, { from: '2018-12-01', to: '2018-12-02' }]), 'interpreter-unavailable')).toEqual([])
    expect(foundBy(on([{ from: '2018-12-01', to: '2018-12-31' }, { from: '2018-12-07', to: '2018-12-07', free: false }]), 'interpreter-unavailable')).toHaveLength(1)
  })
  it('is asked of the day that a session runs into', () => {
    const night = [{ from: '2018-12-06', to: '2018-12-07' }]
    expect(foundBy(on(night, '2018-12-07T23:00'), 'interpreter-unavailable')).toEqual([])
    expect(say(on([...night], '2018-12-07T23:01'), 'interpreter-unavailable')).toEqual([
      'Layla Mansour interprets Session a on Fri 7 Dec 23:01–00:01 (+1 day), which runs into Sat 8 Dec, and is free only from 6 Dec to 7 Dec.',
    ])
  })
  it('is not asked for a meal', () => {
    expect(foundBy(on([{ from: '2018-12-07', to: '2018-12-07', free: false }], '2018-12-07T10:00', { format: 'meal' }), 'interpreter-unavailable')).toEqual([])
  })
})

describe('a contract', () => {
  it('counts the days of each round by itself, a day with two sessions once', () => {
    const plan = (contractDays: number | null, ...list: readonly Work[]) => works(list, { interpreters: [layla({ contractDays })], rounds: [secondRound] })
    // The opening is on 6 December.
    expect(foundBy(plan(2, ['a', '2018-12-07T10:00', 60], ['b', '2018-12-07T15:00', 60], ['c', '2018-12-08T10:00', 60, inOther]), 'interpreter-over-contract')).toEqual([])
    expect(say(plan(2, ['a', '2018-12-07T10:00', 60], ['b', '2018-12-08T15:00', 60]), 'interpreter-over-contract')).toEqual([
      'Layla Mansour works on 3 days of First round with a contract of 2 days; the first day too many begins with Session b on Sat 8 Dec 15:00–16:00.',
    ])
    expect(foundBy(plan(null, ['a', '2018-12-07T10:00', 60], ['b', '2018-12-08T15:00', 60]), 'interpreter-over-contract')).toEqual([])
    expect(foundBy(plan(0), 'interpreter-over-contract')).toMatchObject([{ facts: { days: 1, contractDays: 0 } }])
  })
  it('with two rounds on one day is told in both', () => {
    const plan = works([['a', '2018-12-07T10:00', 60], ['b', '2018-12-07T15:00', 60, inOther]], { rounds: [secondRound], policyProfiles: [figures({ 'load.contracts-a-day': 1 })] })
    expect(foundBy(plan, 'interpreter-two-contracts').map(({ roundId }) => roundId)).toEqual(['other', 'round'])
    expect(say(plan, 'interpreter-two-contracts')[0]).toBe(
      'Layla Mansour works for 2 rounds on Fri 7 Dec, more than 1 a day: First round (Session a 10:00–11:00) and Second round (Session b 15:00–16:00).',
    )
  })
})

it('without figures nothing is asked of anybody', () => {
  const busy = works([['a', '2018-12-07T08:00', 600], ['b', '2018-12-07T18:00', 240], ['c', '2018-12-07T22:00', 600, inOther]], { rounds: [secondRound], policyProfiles: [figures({})] })
  expect(checkWorkspace(busy).filter(({ rule }) => rule in interpreterRules)).toEqual([])
})

describe('the engine looks again', () => {
  const limits = (minutes: number) => ({ policyProfiles: [figures({ 'load.break-minutes': minutes })], rounds: [{ ...secondRound, id: 'round', name: 'First round' }] })
  /** The findings of an engine led through commands, each time compared with a full check. */
  const after = (workspace: Workspace, ...commands: readonly CommandInput[]): readonly string[] => {
    const engine = createFindingsEngine(workspace)
    for (const command of commands) {
      const parsed = parseCommand(command)
      const applied = parsed.ok ? applyCommand(engine.workspace, parsed.value, testContext) : parsed
      if (!applied.ok) throw new Error(applied.problem.sentence)
      engine.apply(applied.value.workspace, applied.value.diff)
      expect(engine.findings()).toEqual(checkWorkspace(applied.value.workspace))
    }
    return engine.findings().filter(({ rule }) => rule in interpreterRules).map(({ rule }) => rule)
  }
  const night: readonly Work[] = [['a', '2018-12-09T20:00', 60], ['b', '2018-12-10T00:30', 60]]

  it('at the Monday after a Sunday evening that ends later, and that ends earlier again', () => {
    const later: CommandInput = { type: 'move-placement', placementId: 'a-in-hall', start: '2018-12-09T23:00' }
    expect(after(works(night, limits(90)), later)).toEqual(['interpreter-rest-too-short'])
    expect(after(works(night, limits(90)), later, { type: 'move-placement', placementId: 'a-in-hall', start: '2018-12-09T20:00' })).toEqual([])
  })
  it('as far as the rest that is asked for since it was changed', () => {
    const entry = { value: 240, unit: 'minutes', source: 'Test figure', confidence: 'derived' as const }
    const longer: CommandInput = { type: 'update', table: 'policyProfiles', id: 'figures', fields: { entries: { 'load.break-minutes': entry } } }
    const away: CommandInput = { type: 'move-placement', placementId: 'a-in-hall', start: '2018-12-09T08:00' }
    expect(after(works(night, limits(90)), { type: 'move-placement', placementId: 'a-in-hall', start: '2018-12-09T20:15' }, longer)).toEqual(['interpreter-rest-too-short'])
    expect(after(works(night, limits(90)), { type: 'move-placement', placementId: 'a-in-hall', start: '2018-12-09T20:15' }, longer, away)).toEqual([])
  })
})
