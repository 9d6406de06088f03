import { describe, expect, it } from 'vitest'
import { applyCommand, parseCommand } from '@shared/commands/apply-command'
import type { CommandInput } from '@shared/commands/registry'
import type { Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { workspaceFaults } from '@shared/schema/integrity'
import type { RowsByTable } from '../../../support/workspace-builder'
import { afterCommand, smallWorkspace, testContext, withRows } from '../../../support/workspace-builder'

const small = smallWorkspace()
const day = '2018-12-06'

const after = (command: CommandInput, rows: RowsByTable = {}): Workspace => {
  const workspace = afterCommand(withRows(small, rows), command)
  expect(workspaceFaults(workspace)).toEqual([])
  return workspace
}

const placesOf = (workspace: Workspace, sessionId: string) =>
  rowsOf(workspace, 'placements')
    .filter((placement) => placement.sessionId === sessionId)
    .map(({ roomId, start, minutes }) => [roomId, start, minutes])

const talk = { id: 'talk', roundId: 'round', title: 'Talk', format: 'bilateral', minutes: 60 } as const
const talkAt = (roomId: string, start: string, minutes = 60) => [{ id: 'talk-place', sessionId: 'talk', roomId, start: `${day}T${start}`, minutes }]

describe('a duplicated session', () => {
  it('has the same people, is tentative, lies unplaced and has no interpreters', () => {
    const workspace = after({ type: 'duplicate-session', sessionId: 'opening', newSessionId: 'copy' })
    expect(workspace.sessions['copy']).toEqual({ ...workspace.sessions['opening'], id: 'copy', title: 'Opening (copy)', status: 'tentative' })
    expect(placesOf(workspace, 'copy')).toEqual([])
    expect(Object.keys(workspace.boothAssignments)).toEqual(['opening-layla'])
  })
  it('lies where it is put, as long as the first', () => {
    const place = { placementId: 'copy-place', roomId: 'red', start: '2018-12-07T09:00' }
    const workspace = after({ type: 'duplicate-session', sessionId: 'opening', newSessionId: 'copy', place }, { placements: [{ id: 'opening-place', sessionId: 'opening', roomId: 'hall', start: `${day}T10:00`, minutes: 90 }] })
    expect(placesOf(workspace, 'copy')).toEqual([['red', '2018-12-07T09:00', 90]])
  })
})

describe('a session that is split', () => {
  const split: CommandInput = { type: 'split-session', sessionId: 'opening', at: `${day}T10:45`, newSessionId: 'second', idPrefix: 'part' }

  it('becomes two, one after the other, with the same people and interpreters', () => {
    const workspace = after(split)
    expect(placesOf(workspace, 'opening')).toEqual([['hall', `${day}T10:00`, 45]])
    expect(placesOf(workspace, 'second')).toEqual([['hall', `${day}T10:45`, 75]])
    expect(workspace.sessions['opening']).toMatchObject({ title: 'Opening', minutes: 45 })
    expect(workspace.sessions['second']).toMatchObject({ title: 'Opening (2)', minutes: 75, status: 'confirmed', afterSessionIds: ['opening'], attendance: small.sessions['opening']?.attendance })
    expect(Object.keys(workspace.placements)).toEqual(['opening-place', 'part-1'])
    expect(workspace.boothAssignments['part-2']).toMatchObject({ sessionId: 'second', interpreterId: 'layla', status: 'accepted' })
  })
  it('is followed by what followed the whole of it', () => {
    const workspace = after(split, { sessions: [{ ...talk, afterSessionIds: ['opening'] }] })
    expect(workspace.sessions['talk']?.afterSessionIds).toEqual(['opening', 'second'])
  })
  it('divides the agreed speaking time as the time is divided', () => {
    const opening = small.sessions['opening']
    if (!opening) return expect.fail()
    const workspace = after({ ...split, at: `${day}T10:30` }, { sessions: [{ ...opening, attendance: [{ delegationId: 'north-team', speakingMinutes: 30 }, { delegationId: 'south-team' }] }] })
    expect(workspace.sessions['opening']?.attendance.map((item) => item.speakingMinutes)).toEqual([8, null])
    expect(workspace.sessions['second']?.attendance.map((item) => item.speakingMinutes)).toEqual([22, null])
  })
  it('again goes on counting', () => {
    const workspace = afterCommand(after(split), { type: 'split-session', sessionId: 'opening', at: `${day}T10:20`, newSessionId: 'third', idPrefix: 'more' })
    expect(workspace.sessions['third']?.title).toBe('Opening (3)')
  })
  it('in several rooms is split in each, and a room that only begins later goes over whole', () => {
    const workspace = after(split, {
      placements: [
        { id: 'red-place', sessionId: 'opening', roomId: 'red', start: `${day}T10:30`, minutes: 60 },
        { id: 'blue-place', sessionId: 'opening', roomId: 'blue', start: `${day}T14:00`, minutes: 60 },
      ],
    })
    expect(placesOf(workspace, 'opening')).toEqual([['hall', `${day}T10:00`, 45], ['red', `${day}T10:30`, 15]])
    expect(placesOf(workspace, 'second')).toEqual([['blue', `${day}T14:00`, 60], ['hall', `${day}T10:45`, 75], ['red', `${day}T10:45`, 45]])
    expect(workspace.placements['blue-place']?.sessionId).toBe('second')
  })
  it('at midnight is split between the days', () => {
    const workspace = after({ ...split, at: '2018-12-07T00:00' }, { placements: [{ id: 'opening-place', sessionId: 'opening', roomId: 'hall', start: `${day}T23:00`, minutes: 150 }] })
    expect(placesOf(workspace, 'second')).toEqual([['hall', '2018-12-07T00:00', 90]])
  })
})

describe('sessions that are merged', () => {
  const merge: CommandInput = { type: 'merge-sessions', sessionId: 'opening', otherId: 'talk' }

  it.each([
    ['that touch', '12:00', 60, ['hall', `${day}T10:00`, 180]],
    ['that overlap', '09:30', 60, ['hall', `${day}T09:30`, 150]],
    ['of which one lies within the other', '10:30', 30, ['hall', `${day}T10:00`, 120]],
  ] as const)('%s in one room cover both', (_what, start, minutes, covered) => {
    const workspace = after(merge, { sessions: [talk], placements: talkAt('hall', start, minutes) })
    expect(placesOf(workspace, 'opening')).toEqual([covered])
    expect(workspace.sessions['opening']?.minutes).toBe(covered[2])
    expect(workspace.sessions['talk']).toBeUndefined()
    expect(Object.keys(workspace.placements)).toEqual(['opening-place'])
  })
  it.each([
    ['apart in time', talkAt('hall', '15:00')],
    ['in another room', talkAt('red', '12:00')],
    ['not placed', []],
  ])('with one that is %s stay where the first is and last longer', (_what, placements) => {
    const workspace = after(merge, { sessions: [talk], placements })
    expect(placesOf(workspace, 'opening')).toEqual([['hall', `${day}T10:00`, 180]])
  })
  it('of which the first is not placed take the place of the other', () => {
    const workspace = after({ type: 'merge-sessions', sessionId: 'talk', otherId: 'opening' }, { sessions: [talk] })
    expect(placesOf(workspace, 'talk')).toEqual([['hall', `${day}T10:00`, 180]])
  })
  it('keep further rooms of the other where one of its rooms touches', () => {
    const workspace = after(merge, { sessions: [talk], placements: [...talkAt('hall', '12:00'), { id: 'talk-red', sessionId: 'talk', roomId: 'red', start: `${day}T12:00`, minutes: 60 }] })
    expect(placesOf(workspace, 'opening')).toEqual([['hall', `${day}T10:00`, 180], ['red', `${day}T12:00`, 60]])
  })
  it('join people, speaking time, chairs, languages and interpreters', () => {
    const opening = small.sessions['opening']
    if (!opening) return expect.fail()
    const workspace = after(merge, {
      teamMembers: [{ id: 'deputy', processId: 'process', familyName: 'Berg' }],
      interpreters: [{ id: 'noor', familyName: 'Aziz' }],
      sessions: [
        { ...opening, attendance: [{ delegationId: 'north-team', delegateIds: ['north-1'], speakingMinutes: 20 }], floorLanguages: ['ar'], guests: 3 },
        { ...talk, chairId: 'deputy', attendance: [{ delegationId: 'north-team', delegateIds: ['north-2'], speakingMinutes: 10 }, { delegationId: 'south-team' }], floorLanguages: ['fr'], guests: 4, agenda: 'Prisoners' },
      ],
      boothAssignments: [{ id: 'talk-layla', sessionId: 'talk', interpreterId: 'layla' }, { id: 'talk-noor', sessionId: 'talk', interpreterId: 'noor' }],
    })
    expect(workspace.sessions['opening']).toMatchObject({
      title: 'Opening', chairId: 'envoy', teamMemberIds: ['deputy'], floorLanguages: ['ar', 'fr'], guests: 7, agenda: 'Prisoners',
      attendance: [{ delegationId: 'north-team', delegateIds: ['north-1', 'north-2'], speakingMinutes: 30 }, { delegationId: 'south-team', delegateIds: null }],
    })
    expect(rowsOf(workspace, 'boothAssignments').map((row) => [row.id, row.sessionId])).toEqual([['opening-layla', 'opening'], ['talk-noor', 'opening']])
  })
  it('are followed by what followed either', () => {
    const workspace = after(merge, { sessions: [{ ...talk, afterSessionIds: ['opening'] }, { ...talk, id: 'next', afterSessionIds: ['talk', 'opening'] }] })
    expect(workspace.sessions['next']?.afterSessionIds).toEqual(['opening'])
    expect(workspace.sessions['opening']?.afterSessionIds).toEqual([])
  })
  it('put the halves of a split session together again', () => {
    const halves = afterCommand(small, { type: 'split-session', sessionId: 'opening', at: `${day}T10:45`, newSessionId: 'second', idPrefix: 'part' })
    expect(afterCommand(halves, { type: 'merge-sessions', sessionId: 'opening', otherId: 'second' })).toEqual(small)
  })
  it.each([
    ['of two rounds', { rounds: [{ id: 'next', processId: 'process', name: 'Next' }], sessions: [{ ...talk, roundId: 'next' }] }, 'different rounds'],
    ['longer than a day', { sessions: [{ ...talk, minutes: 1400 }] }, 'longer than 24 hours'],
  ])('are refused when they are %s', (_what, rows: RowsByTable, words) => {
    const parsed = parseCommand(merge)
    const outcome = parsed.ok ? applyCommand(withRows(small, rows), parsed.value, testContext) : parsed
    expect(outcome).toMatchObject({ ok: false, problem: { sentence: expect.stringContaining(words) as string } })
  })
})
