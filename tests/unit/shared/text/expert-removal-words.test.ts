import { describe, expect, it } from 'vitest'
import type { RowInput } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { expertRemovalWords } from '@shared/text/expert-removal-words'
import { sentName, withdrawalWords } from '@shared/text/expert-words'
import { afterCommand, smallWorkspace, withRows } from '../../../support/workspace-builder'

const sent = (id: string, more: Partial<RowInput<'deployments'>> = {}): RowInput<'deployments'> => ({ id, expertId: 'anna', processId: 'process', ...more })

const plan = (...deployments: readonly RowInput<'deployments'>[]) => withRows(smallWorkspace(), { standbyExperts: [{ id: 'anna', familyName: 'Berg', givenName: 'Anna' }], deployments: [...deployments] })

describe('what is said before an expert goes off the roster', () => {
  it('is nothing while they are deployed nowhere', () => {
    expect(expertRemovalWords(plan(sent('other', { expertId: null })), ['anna'])).toEqual([])
  })

  it('is what becomes of each deployment that is not over, of those that are, and of the money', () => {
    expect(expertRemovalWords(plan(sent('way', { status: 'travelling' }), sent('there', { status: 'on site', roundId: 'round' }), sent('home', { status: 'on site', mode: 'remote' }), sent('past', { status: 'ended' }), sent('off', { status: 'cancelled', roundId: 'round' })), ['anna'])).toEqual([
      'Anna Berg is travelling for Test process. That becomes an open request again, with its clock going on.',
      'Anna Berg is on site for Test process, First round. That becomes an open request again, with a clock that starts now.',
      'Anna Berg is at work for Test process. That becomes an open request again, with a clock that starts now.',
      '2 deployments that are over keep the name.',
      'What they cost leaves the budget. To keep it, end the deployment and leave the expert on the roster.',
    ])
    expect(expertRemovalWords(plan(sent('past', { status: 'ended', roundId: 'round' })), ['anna'])).toEqual(['1 deployment that is over keeps the name.', 'What they cost leaves the budget. To keep it, leave the expert on the roster.'])
  })

  it('comes true: the name stays with what is over, and an open request has nobody', () => {
    const after = afterCommand(plan(sent('way', { status: 'cleared' }), sent('past', { status: 'ended' })), { type: 'remove', table: 'standbyExperts', id: 'anna' })
    expect(rowsOf(after, 'deployments').map((deployment) => [deployment.status, sentName(after, deployment)])).toEqual([['requested', null], ['ended', 'Anna Berg']])
  })
})

describe('why somebody does not go', () => {
  it.each([
    ['clearance refused', 'Clearance of Anna Berg refused Wed 5 Dec 17:00'],
    ['dropped out', 'Anna Berg dropped out Wed 5 Dec 17:00'],
    ['off the roster', 'Anna Berg went off the roster Wed 5 Dec 17:00'],
  ] as const)('is said with the time there: %s', (why, words) => {
    expect(withdrawalWords({ expertId: null, name: 'Anna Berg', why, at: '2018-12-05T16:00:00Z' }, 'Europe/Stockholm')).toBe(words)
  })
})
