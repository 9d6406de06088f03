import { describe, expect, it } from 'vitest'
import { checkWorkspace } from '@shared/findings/check'
import type { Workspace } from '@shared/model/workspace'
import type { FindingFilter } from '@/features/findings/finding-filter'
import { filtered, sentenceFor } from '@/features/findings/finding-filter'
import { apart, ride, stay, withTravel } from '../../shared/findings/round-plans'
import { north, place, planWith, session, south } from '../../shared/findings/support'
import { afterCommand } from '../../../support/workspace-builder'

const everything: FindingFilter = { shown: 'open', severity: null, rule: null, delegationId: null, text: '' }
const listed = (workspace: Workspace, filter: Partial<FindingFilter>) => filtered(workspace, checkWorkspace(workspace), { ...everything, ...filter })
const rulesIn = (workspace: Workspace, filter: Partial<FindingFilter>) => listed(workspace, filter).map(({ rule }) => rule)

const clash = planWith({
  sessions: [session('a', { chairId: 'envoy', attendance: [north] }), session('b', { chairId: 'envoy', attendance: [north] }), session('c', { chairId: 'envoy', attendance: [south] })],
  placements: [place('a', 'hall', '2018-12-07T10:00'), place('b', 'red', '2018-12-07T10:30')],
})

describe('the list of findings', () => {
  it('is narrowed by severity and by rule', () => {
    expect(new Set(listed(clash, { severity: 'warning' }).map(({ severity }) => severity))).toEqual(new Set(['warning']))
    expect(rulesIn(clash, { rule: 'delegation-double-booked' })).toEqual(['delegation-double-booked'])
    expect(rulesIn(clash, { rule: 'room-double-booked' })).toEqual([])
  })
  it('is narrowed by words, all of which must stand in the sentence, in any order and case', () => {
    expect(rulesIn(clash, { text: 'two NORTH places', rule: 'delegation-double-booked' })).toEqual(['delegation-double-booked'])
    expect(rulesIn(clash, { text: 'north elsewhere' })).toEqual([])
  })
  it('shows accepted ones apart, found by their reason as well', () => {
    const [finding] = listed(clash, { rule: 'delegation-double-booked' })
    const accepted = afterCommand(clash, { type: 'accept-finding', acceptanceId: 'ok', roundId: 'round', findingKey: finding?.key ?? '', reason: 'They split up' })
    expect(rulesIn(accepted, { rule: 'delegation-double-booked' })).toEqual([])
    expect(rulesIn(accepted, { shown: 'accepted', text: 'split' })).toEqual(['delegation-double-booked'])
  })
})

describe('findings of one delegation', () => {
  it('are those of its sessions and people, and not of others', () => {
    expect(rulesIn(clash, { delegationId: 'north-team' })).toContain('delegation-double-booked')
    expect(rulesIn(clash, { delegationId: 'south-team' })).not.toContain('delegation-double-booked')
    expect(rulesIn(clash, { delegationId: 'south-team' })).toContain('session-unplaced')
    expect(rulesIn(clash, { delegationId: 'north-team' })).not.toContain('session-unplaced')
  })
  it('are those of its travel and hotels', () => {
    const travel = withTravel({ keepApartRules: [apart({ hotel: true })], movements: [ride('bus', ['north-1', 'south-1'])], stays: [stay('one', 'north-1'), stay('two', 'south-1')] })
    for (const delegationId of ['north-team', 'south-team']) expect(rulesIn(travel, { delegationId })).toEqual(expect.arrayContaining(['kept-apart-vehicle', 'kept-apart-hotel']))
  })
  it('are only those of its own room where delegations sit apart', () => {
    const shuttle = planWith({
      sessions: [session('shuttle', { chairId: 'envoy', attendance: [north, south], guests: 0 })],
      placements: [place('shuttle', 'red', '2018-12-07T02:00', { delegationIds: ['north-team'] }), place('shuttle', 'blue', '2018-12-07T10:00', { delegationIds: ['south-team'] })],
    })
    expect(rulesIn(shuttle, { rule: 'outside-venue-hours', delegationId: 'north-team' })).toHaveLength(1)
    expect(rulesIn(shuttle, { rule: 'outside-venue-hours', delegationId: 'south-team' })).toHaveLength(0)
  })
})

it('the sentence of a finding follows a name that changes', () => {
  const [finding] = listed(clash, { rule: 'delegation-double-booked' })
  if (!finding) throw new Error('no finding')
  const renamed = afterCommand(clash, { type: 'update', table: 'delegations', id: 'north-team', fields: { name: 'Team of the hills' } })
  expect(sentenceFor(clash, finding)).toContain('Delegation of the North')
  expect(sentenceFor(renamed, finding)).toContain('Team of the hills')
})
