import { describe, expect, it } from 'vitest'
import type { RowInput, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { askAgain } from '@shared/planning/ask-again'
import { costBudget } from '@shared/costing/cost-budget'
import { afterCommand } from '../../../support/workspace-builder'
import { planWith } from './support'

const usd = (units: number): { minor: number; currency: string } => ({ minor: units * 100, currency: 'USD' })

const planOf = (more: Partial<RowInput<'deployments'>>): Workspace => planWith({
  standbyExperts: [{ id: 'anna', familyName: 'Berg', givenName: 'Anna', dayRate: usd(500) }],
  deployments: [{ id: 'sent', expertId: 'anna', processId: 'process', roundId: 'round', status: 'on site', from: '2018-12-06', to: '2018-12-13', purpose: 'Ceasefire terms', wanted: { speaks: ['ar'] }, reached: { requested: '2018-12-04T09:00:00Z', 'on site': '2018-12-06T09:00:00Z' }, ...more }],
  budgets: [{ id: 'budget', roundId: 'round', name: 'Budget', currency: 'USD' }],
})

const askedAgain = (workspace: Workspace, at: string): Workspace => {
  const deployment = rowOf(workspace, 'deployments', 'sent')
  const commands = deployment ? askAgain(workspace, deployment, { at, newId: 'again' }) : []
  return afterCommand(workspace, { type: 'batch', label: 'Ask again', commands: [...commands] })
}

describe('an expert on site who drops out', () => {
  const at = '2018-12-09T23:30:00Z'
  const after = askedAgain(planOf({}), at)

  it('ends their deployment, with the reason', () => {
    expect(rowOf(after, 'deployments', 'sent')).toMatchObject({ status: 'ended', expertId: 'anna', reached: { ended: at }, withdrawn: [{ name: 'Anna Berg', why: 'dropped out', at }] })
  })

  it('leaves a new request for the same and the days that are left there, with a clock of its own', () => {
    expect(rowOf(after, 'deployments', 'again')).toMatchObject({
      status: 'requested', expertId: null, purpose: 'Ceasefire terms', wanted: { speaks: ['ar'] }, from: '2018-12-10', to: '2018-12-13', reached: { requested: at }, withdrawn: [{ expertId: 'anna', why: 'dropped out' }],
    })
  })

  it('still costs the days they worked', () => {
    const outcome = costBudget(after, 'budget')
    expect(outcome.ok && outcome.value.lines.find(({ key }) => key === 'expert-days:anna')).toMatchObject({ quantity: 5, amount: usd(2500) })
  })

  it('is asked for from the first day on when that is still to come, and never from after the last', () => {
    expect(rowOf(askedAgain(planOf({}), '2018-12-05T09:00:00Z'), 'deployments', 'again')).toMatchObject({ from: '2018-12-06', to: '2018-12-13' })
    expect(rowOf(askedAgain(planOf({}), '2018-12-20T09:00:00Z'), 'deployments', 'again')).toMatchObject({ from: '2018-12-20', to: '2018-12-20' })
    expect(rowOf(askedAgain(planOf({ from: null, to: null }), at), 'deployments', 'again')).toMatchObject({ from: null, to: null })
  })

  it('is nothing to be done while they are on the way', () => {
    const [travelling] = rowsOf(planOf({ status: 'travelling' }), 'deployments')
    expect(travelling && askAgain(planOf({ status: 'travelling' }), travelling, { at, newId: 'again' })).toEqual([])
  })
})
