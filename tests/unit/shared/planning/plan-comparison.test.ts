import { describe, expect, it } from 'vitest'
import { checkRound } from '@shared/findings/check'
import type { Workspace } from '@shared/model/workspace'
import { comparePlans } from '@shared/planning/plan-comparison'
import { afterCommand, withRows, workspaceOf } from '../../../support/workspace-builder'
import { north, place, planWith, session } from './support'

const copyOf = (workspace: Workspace, planCopyId: string, kind: 'snapshot' | 'what-if' = 'what-if'): Workspace =>
  afterCommand(workspace, { type: 'take-plan-copy', planCopyId, roundId: 'round', kind, name: `Copy ${planCopyId}` })

const talk = planWith({
  sessions: [session('talk', { attendance: [north] }), session('dropped', { status: 'cancelled' })],
  placements: [place('talk', 'red', '2018-12-08T10:00')],
  budgets: [{ id: 'budget', roundId: 'round', name: 'Budget', currency: 'USD', contingency: 0, programmeSupport: 0 }],
  venues: [{ id: 'castle', name: 'Castle', zone: 'Europe/Stockholm', hours: { opens: '07:00', closes: '23:00' }, dailyCost: { minor: 100_00, currency: 'USD' } }],
})

describe('plans side by side', () => {
  it('without copies there is the plan alone', () => {
    expect(comparePlans(talk, 'round')).toMatchObject([
      { planCopyId: null, kind: 'plan', name: 'Main plan', takenAt: null, placed: 2, unplaced: 0, firstDay: '2018-12-06', lastDay: '2018-12-08', differs: null, cost: { total: { minor: 200_00, currency: 'USD' } } },
    ])
  })

  it('each copy is judged as if it were on the board', () => {
    const workspace = withRows(copyOf(talk, 'a'), {
      sessions: [session('talk', { attendance: [north], guests: 50 }), session('more')],
      placements: [place('talk', 'red', '2018-12-06T10:00')],
    })
    const [now, copy] = comparePlans(workspace, 'round')
    expect(now).toMatchObject({ placed: 2, unplaced: 1, lastDay: '2018-12-06', cost: { total: { minor: 100_00 } } })
    expect(copy).toMatchObject({
      planCopyId: 'a', kind: 'what-if', name: 'Copy a', placed: 2, unplaced: 0, lastDay: '2018-12-08', cost: { total: { minor: 200_00 } },
      differs: { new: 0, moved: 1, cancelled: 1, people: 0, other: 1 },
    })
    const back = afterCommand(workspace, { type: 'restore-plan-copy', planCopyId: 'a' })
    const errors = (of: Workspace): number => checkRound(of, 'round').filter(({ severity }) => severity === 'error').length
    expect([now?.findings.error, copy?.findings.error]).toEqual([errors(workspace), errors(back)])
    expect(errors(workspace)).toBeGreaterThan(errors(back))
  })

  it('a copy just taken differs in nothing', () => {
    const [now, copy] = comparePlans(copyOf(talk, 'a', 'snapshot'), 'round')
    expect(copy).toEqual({ ...now, planCopyId: 'a', kind: 'snapshot', name: 'Copy a', takenAt: copy?.takenAt, differs: { new: 0, moved: 0, cancelled: 0, people: 0, other: 0 } })
  })

  it('looking changes nothing, and what names removed rooms is judged without them', () => {
    const workspace = afterCommand(copyOf(talk, 'a'), { type: 'remove', table: 'rooms', id: 'red' })
    const before = JSON.stringify(workspace)
    expect(comparePlans(workspace, 'round').map(({ placed, unplaced }) => [placed, unplaced])).toEqual([[1, 1], [1, 1]])
    expect(JSON.stringify(workspace)).toBe(before)
  })

  it('a round without dates or sessions has no days and no cost; one that is not there has no plans', () => {
    const bare = workspaceOf({ processes: [{ id: 'p', name: 'P', stage: 'implementation', basis: 'request of the parties' }], rounds: [{ id: 'round', processId: 'p', name: 'R' }] })
    expect(comparePlans(bare, 'round')).toMatchObject([{ placed: 0, unplaced: 0, firstDay: null, lastDay: null, cost: null, findings: { error: 0, accepted: 0 } }])
    expect(comparePlans(workspaceOf({}), 'round')).toEqual([])
  })
})
