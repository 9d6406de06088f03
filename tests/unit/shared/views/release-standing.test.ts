import { describe, expect, it } from 'vitest'
import type { CommandInput } from '@shared/commands/registry'
import { releaseStanding } from '@shared/views/release-standing'
import { afterCommand, smallWorkspace, withRows } from '../../../support/workspace-builder'

const talk = { roundId: 'round', format: 'bilateral', minutes: 60, attendance: [{ delegationId: 'south-team' }] } as const
const plan = withRows(smallWorkspace(), {
  sessions: [
    { ...talk, id: 'theirs', title: 'Of the South' },
    { ...talk, id: 'secret', title: 'Secret', confidential: true, attendance: [{ delegationId: 'north-team' }] },
  ],
  placements: (['theirs', 'secret'] as const).map((id) => ({ id: `${id}-place`, sessionId: id, roomId: 'red', start: '2018-12-07T09:00', minutes: 60 })),
})
const issue: CommandInput = { type: 'issue-release', releaseId: 'v1', roundId: 'round', name: 'v1' }
const standingAfter = (...commands: readonly CommandInput[]): string => releaseStanding([issue, ...commands].reduce(afterCommand, plan), 'round', 'north-team').kind
const move = (placementId: string): CommandInput => ({ type: 'move-placement', placementId, start: '2018-12-08T09:00' })

describe("a delegation's schedule", () => {
  it('is a draft before anything went out', () => {
    expect(releaseStanding(plan, 'round', 'north-team')).toEqual({ kind: 'draft' })
  })
  it('is as released by the latest release', () => {
    const twice = [issue, move('opening-place'), { ...issue, releaseId: 'v2', name: 'v2' } satisfies CommandInput].reduce(afterCommand, plan)
    expect(releaseStanding(twice, 'round', 'north-team')).toEqual({ kind: 'as released', number: 2, name: 'v2' })
  })
  it.each([
    ['a session of its own moves', move('opening-place')],
    ['a session of its own is cancelled', { type: 'update', table: 'sessions', id: 'opening', fields: { status: 'cancelled' } }],
    ['a person joins it', { type: 'create', table: 'delegates', row: { id: 'new', delegationId: 'north-team', familyName: 'Zaki' } }],
    ['a session becomes one that no paper shows', { type: 'update', table: 'sessions', id: 'opening', fields: { confidential: true } }],
  ] satisfies readonly (readonly [string, CommandInput])[])('has changed once %s', (_what, command) => {
    expect(standingAfter(command)).toBe('changed since')
  })
  it.each([
    ['a session of others moves', move('theirs-place')],
    ['a session that no paper shows moves', move('secret-place')],
    ['an interpreter is taken off', { type: 'unassign-interpreter', sessionId: 'opening', interpreterId: 'layla' }],
    ['the officer writes a note', { type: 'update', table: 'sessions', id: 'opening', fields: { note: 'Water' } }],
  ] satisfies readonly (readonly [string, CommandInput])[])('has not when only %s', (_what, command) => {
    expect(standingAfter(command)).toBe('as released')
  })
  it('is as released again after rolling back', () => {
    expect(standingAfter(move('opening-place'), { type: 'roll-back-to-release', releaseId: 'v1' })).toBe('as released')
  })
})
