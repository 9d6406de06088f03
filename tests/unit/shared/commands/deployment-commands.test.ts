import { describe, expect, it } from 'vitest'
import { applyCommand, parseCommand } from '@shared/commands/apply-command'
import { applyDiff, reverseDiff } from '@shared/diff/diff'
import type { DeploymentStatus } from '@shared/model/expert'
import type { Deployment, Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { afterCommand, smallWorkspace, testContext, withRows } from '../../../support/workspace-builder'

const at = (hour: number): string => `2018-12-04T${String(hour).padStart(2, '0')}:00:00Z`

const start = withRows(smallWorkspace(), {
  standbyExperts: [{ id: 'anna', familyName: 'Berg', givenName: 'Anna' }, { id: 'erik', familyName: 'Dahl' }],
  deployments: [{ id: 'request', processId: 'process', reached: { requested: at(8) } }],
})

const deployed = (workspace: Workspace): Deployment => {
  const row = rowOf(workspace, 'deployments', 'request')
  if (!row) throw new Error('no deployment')
  return row
}

const match = (workspace: Workspace, expertId: string, hour: number): Workspace => afterCommand(workspace, { type: 'match-expert', deploymentId: 'request', expertId, at: at(hour) })
const advance = (workspace: Workspace, status: DeploymentStatus, hour: number): Workspace => afterCommand(workspace, { type: 'advance-deployment', deploymentId: 'request', status, at: at(hour) })

describe('a request for an expert', () => {
  it('is matched, cleared, travels and arrives, each with its moment', () => {
    const there = advance(advance(advance(match(start, 'anna', 9), 'cleared', 10), 'travelling', 11), 'on site', 20)
    expect(deployed(there)).toMatchObject({ expertId: 'anna', status: 'on site', reached: { requested: at(8), matched: at(9), cleared: at(10), travelling: at(11), 'on site': at(20) } })
  })

  it('begins at matched again when somebody else is chosen', () => {
    const other = match(advance(match(start, 'anna', 9), 'travelling', 11), 'erik', 12)
    expect(deployed(other)).toMatchObject({ expertId: 'erik', status: 'matched', reached: { requested: at(8), matched: at(12) } })
    expect(deployed(other).reached).not.toHaveProperty('travelling')
  })

  it('goes back a step: what came later is forgotten, the step itself keeps its moment', () => {
    const back = advance(advance(advance(match(start, 'anna', 9), 'cleared', 10), 'on site', 11), 'cleared', 12)
    expect(deployed(back)).toMatchObject({ status: 'cleared', reached: { requested: at(8), matched: at(9), cleared: at(10) } })
    expect(deployed(back).reached).not.toHaveProperty('on site')
  })

  it('has nobody once it is back at requested, and the clock still starts where it did', () => {
    expect(deployed(advance(match(start, 'anna', 9), 'requested', 12))).toMatchObject({ expertId: null, status: 'requested', reached: { requested: at(8) } })
  })

  it('can be cancelled with nobody matched, and taken up again', () => {
    const off = advance(start, 'cancelled', 9)
    expect(deployed(off)).toMatchObject({ status: 'cancelled', reached: { requested: at(8), cancelled: at(9) } })
    expect(deployed(match(off, 'anna', 10)).reached).toEqual({ requested: at(8), matched: at(10) })
  })

  it.each(['matched', 'cleared', 'travelling', 'on site', 'ended'] as const)('cannot be %s with nobody matched', (status) => {
    const parsed = parseCommand({ type: 'advance-deployment', deploymentId: 'request', status, at: at(9) })
    const outcome = parsed.ok ? applyCommand(start, parsed.value, testContext) : parsed
    expect(outcome.ok ? '' : outcome.problem.sentence).toBe(`Nobody is matched to this request yet, so it can't be ${status}. Choose an expert first.`)
  })

  it.each([
    ['Stand down request for Test process', start],
    ['Stand down Anna Berg', match(start, 'anna', 9)],
  ])('is called by its expert, or by its process: %s', (label, workspace) => {
    const parsed = parseCommand({ type: 'advance-deployment', deploymentId: 'request', status: 'cancelled', at: at(10) })
    const outcome = parsed.ok ? applyCommand(workspace, parsed.value, testContext) : parsed
    expect(outcome.ok && outcome.value.label).toBe(label)
  })

  it('keeps its days on call the right way round', () => {
    const parsed = parseCommand({ type: 'update', table: 'standbyExperts', id: 'anna', fields: { onCall: [{ from: '2018-12-05', to: '2018-12-04' }] } })
    const outcome = parsed.ok ? applyCommand(start, parsed.value, testContext) : parsed
    expect(outcome.ok ? '' : outcome.problem.sentence).toContain('before it begins')
  })
})

const refusal = (workspace: Workspace, command: unknown): string => {
  const parsed = parseCommand(command)
  const outcome = parsed.ok ? applyCommand(workspace, parsed.value, testContext) : parsed
  return outcome.ok ? '' : outcome.problem.sentence
}

describe('an expert who does not go', () => {
  const withdraw = (workspace: Workspace, why: 'clearance refused' | 'dropped out', hour: number): Workspace => afterCommand(workspace, { type: 'withdraw-expert', deploymentId: 'request', why, at: at(hour) })

  it('leaves the request open with its clock going on, and is remembered with the reason', () => {
    const refused = withdraw(advance(match(start, 'anna', 9), 'cleared', 10), 'clearance refused', 11)
    expect(deployed(refused)).toMatchObject({ expertId: null, status: 'requested', withdrawn: [{ expertId: 'anna', name: 'Anna Berg', why: 'clearance refused', at: at(11) }] })
    expect(deployed(refused).reached).toEqual({ requested: at(8) })
    const both = withdraw(match(refused, 'erik', 12), 'dropped out', 13)
    expect(deployed(both).withdrawn.map(({ name, why }) => `${name}: ${why}`)).toEqual(['Anna Berg: clearance refused', 'Dahl: dropped out'])
  })

  it('is nobody where nobody is matched, and goes on site no more where they are there', () => {
    const command = { type: 'withdraw-expert', deploymentId: 'request', why: 'dropped out', at: at(20) }
    expect(refusal(start, command)).toBe("Nobody is matched to this request, so nobody can be taken off it.")
    expect(refusal(advance(match(start, 'anna', 9), 'on site', 11), command)).toBe("Anna Berg can't be taken off: this deployment is on site already. End it, and ask for somebody else with a new request.")
    expect(refusal(match(start, 'anna', 9), { ...command, why: 'off the roster' })).toContain('why')
  })
})

describe('an expert who goes off the roster', () => {
  const removed = (workspace: Workspace): Deployment => deployed(afterCommand(workspace, { type: 'remove', table: 'standbyExperts', id: 'anna' }))
  const name = { expertId: null, name: 'Anna Berg', why: 'off the roster', at: testContext.now }

  it.each(['matched', 'cleared', 'travelling'] as const)('leaves an open request where they were %s, with its clock going on', (status) => {
    expect(removed(advance(match(start, 'anna', 9), status, 10))).toMatchObject({ expertId: null, status: 'requested', reached: { requested: at(8) }, withdrawn: [name] })
  })

  it('leaves an open request with a clock of its own where they had arrived', () => {
    const open = removed(advance(match(start, 'anna', 9), 'on site', 10))
    expect(open).toMatchObject({ status: 'requested', withdrawn: [name] })
    expect(open.reached).toEqual({ requested: testContext.now })
  })

  it.each(['ended', 'cancelled'] as const)('leaves what is %s as it is, with the name', (status) => {
    const over = advance(match(start, 'anna', 9), status, 10)
    expect(removed(over)).toEqual({ ...deployed(over), expertId: null, withdrawn: [name] })
  })

  it('comes back with everything in one step', () => {
    const before = advance(match(start, 'anna', 9), 'on site', 10)
    const parsed = parseCommand({ type: 'remove', table: 'standbyExperts', id: 'anna' })
    const outcome = parsed.ok ? applyCommand(before, parsed.value, testContext) : parsed
    expect(outcome.ok && applyDiff(outcome.value.workspace, reverseDiff(outcome.value.diff))).toEqual(before)
  })

  it('is still named among those who did not go before', () => {
    const refused = afterCommand(match(start, 'anna', 9), { type: 'withdraw-expert', deploymentId: 'request', why: 'clearance refused', at: at(11) })
    expect(removed(refused).withdrawn).toEqual([{ expertId: null, name: 'Anna Berg', why: 'clearance refused', at: at(11) }])
  })
})
