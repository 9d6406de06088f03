import { describe, expect, it } from 'vitest'
import type { Deployment } from '@shared/model/workspace'
import { deploymentZone } from '@shared/model/deployed-days'
import { deploymentClock, nextStep } from '@shared/planning/deployment-clock'
import { clockWords, dueWords, momentIn, overWords, statusWord } from '@shared/text/expert-words'
import { wallDate } from '@shared/model/time'
import { rowFor } from '../../../support/workspace-builder'
import { planWith } from './support'

const asked = '2018-12-03T09:00:00Z'

const deployment = (more: Partial<Deployment>): Deployment => ({ ...rowFor('deployments', { id: 'one', expertId: 'anna', processId: 'process', reached: { requested: asked } }), ...more })

const read = (one: Deployment, now: string, hours: number | undefined = 72): string => {
  const clock = deploymentClock(one, { hours, zone: null }, now)
  return `${clock.state}: ${clockWords(clock, one).text}`
}

describe('the clock of a deployment', () => {
  it.each([
    ['2018-12-03T09:00:00Z', 'running: 72 h left'],
    ['2018-12-04T15:20:00Z', 'running: 41 h left'],
    ['2018-12-06T08:25:00Z', 'running: 35 min left'],
    ['2018-12-06T09:00:00Z', 'running: 0 min left'],
    ['2018-12-06T09:01:00Z', 'late: 1 min late'],
    ['2018-12-06T15:10:00Z', 'late: 6 h late'],
    ['2018-12-20T09:00:00Z', 'late: 14 days late'],
    ['2019-02-05T09:00:00Z', 'late: late since 6 December 2018'],
  ])('at %s reads %s', (now, words) => {
    expect(read(deployment({ status: 'travelling' }), now)).toBe(words)
  })

  it('stops at the arrival, on time to the minute or late, whatever the time is now', () => {
    const arrived = (at: string): Deployment => deployment({ status: 'on site', reached: { requested: asked, 'on site': at } })
    expect(read(arrived('2018-12-06T09:00:00Z'), '2019-06-01T00:00:00Z')).toBe('on time: there after 72 h, on time')
    expect(read(arrived('2018-12-06T17:00:00Z'), '2019-06-01T00:00:00Z')).toBe('arrived late: there after 80 h, 8 h late')
    expect(read({ ...arrived('2018-12-04T21:00:00Z'), status: 'ended' }, '2019-06-01T00:00:00Z')).toBe('on time: there after 36 h, on time')
  })

  it.each([1e12, -1e12, 1e300])('is none where the profile has a figure that no date can follow: %s hours', (hours) => {
    expect(deploymentClock(deployment({ status: 'matched' }), { hours, zone: null }, asked)).toMatchObject({ dueAt: null, state: 'not for this' })
  })

  it.each([
    ['who is wanted at once is due so many hours after the request', '2018-12-04', 'Europe/Stockholm', '2018-12-06T09:00:00.000Z', 'due Thu 6 Dec 10:00'],
    ['who is asked for well ahead is due by the end of the first day there', '2018-12-20', 'Europe/Stockholm', '2018-12-20T22:59:00.000Z', 'due Thu 20 Dec 23:59'],
    ['the hours count where the first day has begun before they are over', '2018-12-06', 'Europe/Stockholm', '2018-12-06T09:00:00.000Z', 'due Thu 6 Dec 10:00'],
    ['without a zone the first day is one of UTC', '2018-12-20', null, '2018-12-20T23:59:00.000Z', 'due Thu 20 Dec 23:59'],
  ])('%s', (_what, from, zone, dueAt, words) => {
    const clock = deploymentClock(deployment({ status: 'matched', from: wallDate.parse(from) }), { hours: 72, zone }, asked)
    expect(clock).toMatchObject({ dueAt, state: 'running' })
    expect(dueWords(clock, zone)).toBe(words)
  })

  it('says when it is due only while somebody is awaited, and when it was over only once it is', () => {
    const there = deployment({ status: 'on site', reached: { requested: asked, 'on site': asked } })
    expect(dueWords(deploymentClock(there, { hours: 72, zone: null }, asked), null)).toBe('')
    expect(overWords(there, null)).toBe('')
    expect(overWords(deployment({ status: 'cancelled', reached: { cancelled: asked } }), 'Europe/Stockholm')).toBe('stood down Mon 3 Dec 10:00')
    expect(overWords(deployment({ status: 'ended' }), null)).toBe('')
  })

  it('runs again when an arrival is taken back', () => {
    expect(read(deployment({ status: 'cleared', reached: { requested: asked, 'on site': '2018-12-04T09:00:00Z' } }), '2018-12-04T09:00:00Z')).toBe('running: 48 h left')
  })

  it.each([
    ['it was stood down', deployment({ status: 'cancelled' }), 72, 'not for this: stood down'],
    ['the request has no time', deployment({ reached: {} }), 72, 'not for this: when the request came is not noted'],
    ['the profile has no figure', deployment({}), undefined, 'not for this: the policy profile has no figure for it'],
    ['the arrival has no time', deployment({ status: 'on site' }), 72, 'not for this: when they were there is not noted'],
    ['it ended without one', deployment({ status: 'ended', mode: 'remote' }), 72, 'not for this: when they were at work is not noted'],
  ])('does not run when %s', (_why, one, hours, words) => {
    const clock = deploymentClock(one, { hours, zone: null }, asked)
    expect(`${clock.state}: ${clockWords(clock, one).text}`).toBe(words)
    expect(clock.remainingMinutes).toBeNull()
  })

  it('has a journey in the field and none from afar, where one is at work instead of on site', () => {
    const stepsOf = (mode: Deployment['mode']): readonly string[] => deploymentClock(deployment({ mode }), { hours: 72, zone: null }, asked).steps.map(({ status }) => statusWord(status, mode))
    expect(stepsOf('field')).toEqual(['requested', 'matched', 'cleared', 'travelling', 'on site'])
    expect(stepsOf('remote')).toEqual(['requested', 'matched', 'cleared', 'at work'])
    expect([nextStep({ mode: 'field', status: 'cleared' }), nextStep({ mode: 'remote', status: 'cleared' }), nextStep({ mode: 'field', status: 'on site' }), nextStep({ mode: 'field', status: 'ended' }), nextStep({ mode: 'field', status: 'cancelled' })]).toEqual(['travelling', 'on site', 'ended', null, null])
  })

  it('tells steps done, the one it is at and those ahead, with the time of each that was noted', () => {
    const one = deployment({ status: 'cleared', reached: { requested: asked, cleared: '2018-12-04T10:00:00Z', 'on site': '2018-12-05T10:00:00Z' } })
    expect(deploymentClock(one, { hours: 72, zone: null }, asked).steps.map(({ state, reachedAt }) => [state, reachedAt])).toEqual([
      ['done', asked], ['done', null], ['here', '2018-12-04T10:00:00Z'], ['ahead', null], ['ahead', null],
    ])
  })
})

describe('the times of a deployment', () => {
  it("are read on the venue's clock: of its round, else of the process's, else UTC", () => {
    const workspace = planWith({ processes: [{ id: 'other', name: 'Other', stage: 'after outbreak', basis: 'request of the parties' }], rounds: [{ id: 'open', processId: 'process', name: 'Open' }] })
    expect(deploymentZone(workspace, deployment({ roundId: rowFor('rounds', { id: 'open', processId: 'process', name: 'Open' }).id }))).toBe('Europe/Stockholm')
    expect(deploymentZone(workspace, deployment({}))).toBe('Europe/Stockholm')
    expect(deploymentZone(workspace, deployment({ processId: rowFor('deployments', { id: 'x', processId: 'other' }).processId }))).toBeNull()
    expect(momentIn('2018-12-05T16:00:00Z', 'Europe/Stockholm')).toBe('Wed 5 Dec 17:00')
    expect(momentIn('2018-12-05T16:00:00Z', null)).toBe('Wed 5 Dec 16:00')
  })
})
