import { describe, expect, it } from 'vitest'
import { expertDays, nobodyOnCall } from '@shared/planning/expert-days'
import type { ExpertMatch, ExpertRequest } from '@shared/planning/expert-match'
import { matchExperts, requestOf } from '@shared/planning/expert-match'
import { withPeriod, withoutDays } from '@shared/planning/day-periods'
import type { RowInput, Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { candidatesLead, matchWords, nobodyOnCallWords } from '@shared/text/expert-words'
import { day, place, planWith, session } from './support'

type Expert = RowInput<'standbyExperts'>

const expert = (id: string, more: Partial<Expert> = {}): Expert => ({ id, familyName: id, availability: [{ from: '2018-12-01', to: '2018-12-31' }], ...more })

const nobody = { specialisations: [], speaks: [], regions: [], gender: null }

const request = (wanted: Partial<ExpertRequest['wanted']> = {}, from = '2018-12-06', to = '2018-12-13'): ExpertRequest => ({
  deploymentId: null, roundId: null, withdrawn: [], wanted: { ...nobody, ...wanted }, from: day(from), to: day(to),
})

const order = (workspace: Workspace, asked: ExpertRequest): readonly string[] => matchExperts(workspace, asked).map(({ expertId }) => expertId)

const matchOf = (workspace: Workspace, asked: ExpertRequest, id: string): ExpertMatch => {
  const match = matchExperts(workspace, asked).find(({ expertId }) => expertId === id)
  if (!match) throw new Error(`nobody called ${id}`)
  return match
}

const said = (workspace: Workspace, asked: ExpertRequest, id: string): readonly string[] => matchWords(workspace, matchOf(workspace, asked, id), asked.wanted).map(({ text }) => text)

describe('who answers to a request', () => {
  it('has the field of expertise before the languages, and the languages before the region', () => {
    const workspace = planWith({ standbyExperts: [
      expert('region', { regions: ['Africa'] }),
      expert('speaker', { speaks: ['fr', 'ar'], regions: ['Africa'] }),
      expert('half-speaker', { specialisations: ['power-sharing'], speaks: ['fr'], regions: ['Africa'] }),
      expert('whole', { specialisations: ['power-sharing'], speaks: ['fr', 'ar'] }),
    ] })
    expect(order(workspace, request({ specialisations: ['power-sharing'], speaks: ['fr', 'ar'], regions: ['Africa'] }))).toEqual(['whole', 'half-speaker', 'speaker', 'region'])
  })

  it('is last who is taken on every day, however well the rest fits, and says by what', () => {
    const workspace = planWith({
      standbyExperts: [expert('away', { specialisations: ['power-sharing'] }), expert('here')],
      deployments: [{ id: 'other', expertId: 'away', processId: 'process', status: 'cleared', from: '2018-12-01', to: null }],
    })
    const asked = request({ specialisations: ['power-sharing'] })
    expect(order(workspace, asked)).toEqual(['here', 'away'])
    expect(said(workspace, asked, 'away')).toEqual(['Power-sharing', 'Taken on all 8 days: deployed, Test process 6–13 Dec'])
    expect(said(workspace, asked, 'here')).toEqual(['Not power-sharing', 'Free on all 8 days'])
  })

  it('comes after all others but the busy who was taken off this request before, does not fit, and says why', () => {
    const workspace = planWith({ standbyExperts: [
      expert('refused', { specialisations: ['power-sharing'] }), expert('other'), expert('busy', { availability: [{ from: '2018-12-01', to: '2018-12-31', free: false }] }),
    ] })
    const wanted = request({ specialisations: ['power-sharing'] })
    const asked: ExpertRequest = { ...wanted, withdrawn: [{ expertId: matchOf(workspace, wanted, 'refused').expertId, name: 'refused', why: 'clearance refused', at: '2018-12-05T09:00:00Z' }] }
    expect(order(workspace, wanted)).toEqual(['refused', 'other', 'busy'])
    expect(order(workspace, asked)).toEqual(['other', 'refused', 'busy'])
    expect(matchOf(workspace, asked, 'refused').fits).toBe(false)
    expect(said(workspace, asked, 'refused')).toEqual(['Clearance refused for this request', 'Power-sharing', 'Free on all 8 days'])
  })

  it('is led by what is known of all: that nobody would do, that those who would were not asked, or nothing', () => {
    const lead = (...experts: readonly Expert[]): string => candidatesLead(matchExperts(planWith({ standbyExperts: [...experts] }), request({ speaks: ['ar'] })))
    expect(lead(expert('other'))).toBe('Nobody meets all that is asked. The likeliest come first.')
    expect(lead(expert('other'), expert('asked', { speaks: ['ar'], availability: [] }))).toBe('Nobody who would do has said yet that they are free. The likeliest come first.')
    expect(lead(expert('other'), expert('free', { speaks: ['ar'] }))).toBe('')
  })

  it('is free before not asked, and not asked before taken for a part', () => {
    const workspace = planWith({ standbyExperts: [
      expert('part', { availability: [{ from: '2018-12-01', to: '2018-12-31' }, { from: '2018-12-12', to: '2018-12-20', free: false }] }),
      expert('unknown', { availability: [] }),
      expert('half-known', { availability: [{ from: '2018-12-01', to: '2018-12-07' }] }),
      expert('sure'),
    ] })
    expect(order(workspace, request())).toEqual(['sure', 'half-known', 'unknown', 'part'])
    expect(said(workspace, request(), 'part')).toEqual(['Taken on 2 of 8 days: busy 12–13 Dec'])
    expect(said(workspace, request(), 'unknown')).toEqual(['Not asked for these days yet'])
    expect(said(workspace, request(), 'half-known')).toEqual(['Free on 2 of 8 days, not asked for the rest'])
    expect(matchExperts(workspace, request()).map(({ fits }) => fits)).toEqual([true, false, false, false])
  })

  it('prefers among equals who is on call, then who has more years, and notes too few of them', () => {
    const entries = { 'expert.experience-years': { value: 7, unit: 'years', source: 'Test figure', confidence: 'derived' } } as const
    const workspace = planWith({
      policyProfiles: [{ id: 'figures', name: 'Figures', entries }],
      standbyExperts: [expert('young', { experienceYears: 4 }), expert('old', { experienceYears: 20 }), expert('ready', { experienceYears: 9, onCall: [{ from: '2018-12-06', to: '2018-12-08' }] })],
    })
    const asked = { ...request(), roundId: 'round' }
    expect(order(workspace, asked)).toEqual(['ready', 'old', 'young'])
    expect(said(workspace, asked, 'young')).toContain('4 years of experience, fewer than a roster asks for')
    expect(said(workspace, asked, 'ready')).toContain('On call on 3 days')
  })

  it('is of the gender asked for, in a region whatever its capitals, and never of the advisory board', () => {
    const workspace = planWith({ standbyExperts: [expert('anna', { gender: 'woman', regions: ['middle east'] }), expert('erik', { gender: 'man' }), expert('elder', { kind: 'advisory board' })] })
    const asked = request({ gender: 'woman', regions: ['Middle East'] })
    expect(order(workspace, asked)).toEqual(['anna', 'erik'])
    expect(said(workspace, asked, 'anna')).toEqual(['Woman', 'Free on all 8 days', 'Knows Middle East'])
    expect(said(workspace, asked, 'erik')).toEqual(['Not recorded as woman', 'Free on all 8 days', 'Middle East not among their regions'])
  })

  it('is not held back by the request itself or the sessions of its round, but by those of another', () => {
    const rows = {
      standbyExperts: [expert('anna')],
      deployments: [{ id: 'mine', expertId: 'anna', processId: 'process', roundId: 'round', status: 'matched', from: '2018-12-06', to: '2018-12-07' }],
      rounds: [{ id: 'later', processId: 'process', name: 'Later' }],
      sessions: [session('here', { expertIds: ['anna'] }), session('there', { roundId: 'later', expertIds: ['anna'] })],
    } as const
    const sitsHere = planWith({ ...rows, placements: [place('here', 'hall', '2018-12-06T15:00')] })
    const own = rowOf(sitsHere, 'deployments', 'mine')
    if (!own) throw new Error('no deployment')
    expect(matchOf(sitsHere, requestOf(own), 'anna').freedom).toBe('free')
    const sitsThere = planWith({ ...rows, placements: [place('there', 'hall', '2018-12-06T15:00')] })
    expect(said(sitsThere, requestOf(own), 'anna')).toEqual(['Taken on 1 of 2 days: in session, Session there 6 Dec'])
  })

  it('stands in the same order however the roster is kept, and answers to a request for thousands of years at once', () => {
    const people = ['c', 'a', 'b'].map((id) => expert(id))
    const asked = request({}, '1900-01-01', '9999-12-31')
    expect(order(planWith({ standbyExperts: people }), asked)).toEqual(['a', 'b', 'c'])
    expect(order(planWith({ standbyExperts: people.toReversed() }), asked)).toEqual(['a', 'b', 'c'])
  })

  it('says that no days were named, and finds nobody in an empty roster', () => {
    const workspace = planWith({ standbyExperts: [expert('anna')] })
    const asked = { ...request(), from: null, to: null }
    expect(said(workspace, asked, 'anna')).toEqual(['The request names no days yet'])
    expect(matchExperts(planWith({}), asked)).toEqual([])
  })
})

describe('the days of an expert', () => {
  const december = { from: day('2018-12-01'), to: day('2018-12-10') }
  const states = (workspace: Workspace, id: string): readonly string[] => {
    const row = rowOf(workspace, 'standbyExperts', id)
    return row ? expertDays(workspace, row, december).map(({ from, to, state, onCall }) => `${from.slice(8)}–${to.slice(8)} ${state}${onCall ? ', on call' : ''}`) : []
  }

  it('are taken by a deployment until it ended, then by what was said of them', () => {
    const workspace = planWith({
      standbyExperts: [expert('anna', { availability: [{ from: '2018-12-02', to: '2018-12-04', free: false }, { from: '2018-12-03', to: '2018-12-09' }], onCall: [{ from: '2018-12-09', to: '2018-12-10' }] })],
      deployments: [{ id: 'short', expertId: 'anna', processId: 'process', status: 'ended', from: '2018-12-05', to: '2018-12-08', reached: { ended: '2018-12-06T10:00:00Z' } }],
    })
    expect(states(workspace, 'anna')).toEqual(['01–01 not asked', '02–02 busy', '03–04 busy', '05–06 deployed', '07–08 free', '09–09 free, on call', '10–10 free, on call'])
  })

  it.each(['requested', 'cancelled'] as const)('are not taken by a deployment that is %s', (status) => {
    const workspace = planWith({ standbyExperts: [expert('anna')], deployments: [{ id: 'none', expertId: 'anna', processId: 'process', status, from: '2018-12-05', to: '2018-12-08' }] })
    expect(states(workspace, 'anna')).toEqual(['01–10 free'])
  })
})

describe('on call', () => {
  const days = { from: day('2019-03-11'), to: day('2019-03-17') }

  it('is nobody where those on call are deployed or busy, said as stretches', () => {
    const workspace = planWith({
      standbyExperts: [
        expert('anna', { onCall: [{ from: '2019-03-01', to: '2019-03-13' }] }),
        expert('erik', { onCall: [{ from: '2019-03-12', to: '2019-03-16' }], availability: [{ from: '2019-03-14', to: '2019-03-14', free: false }] }),
        expert('elder', { kind: 'advisory board', onCall: [{ from: '2019-03-01', to: '2019-03-31' }] }),
      ],
      deployments: [{ id: 'gone', expertId: 'erik', processId: 'process', status: 'travelling', from: '2019-03-15', to: '2019-03-15' }],
    })
    expect(nobodyOnCallWords(nobodyOnCall(workspace, days))).toBe('Nobody on call 14–15 Mar and 17 Mar')
    expect(nobodyOnCallWords(nobodyOnCall(workspace, { from: day('2019-03-11'), to: day('2019-03-13') }))).toBe('')
    expect(nobodyOnCallWords(nobodyOnCall(planWith({}), { from: day('2019-02-27'), to: day('2019-03-02') }))).toBe('Nobody on call 27 Feb–2 Mar')
  })

  it('is cut out of a period in its middle and grows together again', () => {
    const held = [{ from: day('2019-03-01'), to: day('2019-03-10'), note: '' }]
    const gap = { from: day('2019-03-04'), to: day('2019-03-05'), note: '' }
    const cut = withoutDays(held, gap)
    expect(cut.map(({ from, to }) => `${from} ${to}`)).toEqual(['2019-03-01 2019-03-03', '2019-03-06 2019-03-10'])
    expect(withPeriod(cut, gap, () => true)).toEqual(held)
    expect(withPeriod(cut, gap, () => false)).toHaveLength(3)
  })
})
