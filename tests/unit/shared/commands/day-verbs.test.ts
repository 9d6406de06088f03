import { describe, expect, it } from 'vitest'
import { applyCommand, parseCommand } from '@shared/commands/apply-command'
import type { CommandInput } from '@shared/commands/registry'
import type { Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { workspaceFaults } from '@shared/schema/integrity'
import { afterCommand, smallWorkspace, testContext, withRows } from '../../../support/workspace-builder'

const session = (id: string) => ({ id, roundId: 'round', title: `Session ${id}`, format: 'bilateral' as const, minutes: 60 })
const place = (id: string, roomId: string, start: string) => ({ id: `${id}-place`, sessionId: id, roomId, start, minutes: 60 })

/** The small plan with two talks on the first day, one over its midnight and one on the second. */
const plan = withRows(smallWorkspace(), {
  rounds: [{ id: 'other-round', processId: 'process', name: 'Other round' }],
  sessions: [session('early'), session('late'), session('second'), { ...session('other'), roundId: 'other-round' }],
  placements: [
    place('early', 'red', '2018-12-06T08:00'), place('late', 'red', '2018-12-06T23:30'),
    place('second', 'blue', '2018-12-07T09:00'), place('other', 'red', '2018-12-06T10:00'),
  ],
})

const labelled = (command: CommandInput): { readonly label: string; readonly workspace: Workspace } => {
  const parsed = parseCommand(command)
  const outcome = parsed.ok ? applyCommand(plan, parsed.value, testContext) : parsed
  if (!outcome.ok) return expect.fail(outcome.problem.sentence)
  expect(workspaceFaults(outcome.value.workspace)).toEqual([])
  return outcome.value
}

const startsOf = (workspace: Workspace) => Object.fromEntries(rowsOf(workspace, 'placements').map((row) => [row.sessionId, `${row.roomId} ${row.start.slice(8)}`]))
const before = startsOf(plan)

describe('moving several sessions', () => {
  it('is one step that moves each by its own account', () => {
    const { workspace, label } = labelled({ type: 'move-placements', moves: [{ placementId: 'early-place', start: '2018-12-08T08:00' }, { placementId: 'second-place', roomId: 'hall' }] })
    expect(startsOf(workspace)).toEqual({ ...before, early: 'red 08T08:00', second: 'hall 07T09:00' })
    expect(label).toBe('Move 2 sessions')
  })
})

describe('shifting', () => {
  it('moves all that starts at or after a time, over midnight too, and nothing of another round', () => {
    const { workspace, label } = labelled({ type: 'shift-sessions', roundId: 'round', from: '2018-12-06T10:00', minutes: 45 })
    expect(startsOf(workspace)).toEqual({ ...before, opening: 'hall 06T10:45', late: 'red 07T00:15', second: 'blue 07T09:45' })
    expect(label).toBe('Shift 3 sessions by 45 min')
  })
  it('stops before a time, and keeps to the rooms given', () => {
    const shift = { type: 'shift-sessions', roundId: 'round', from: '2018-12-06T00:00', minutes: -30 } as const
    expect(startsOf(labelled({ ...shift, until: '2018-12-06T10:00' }).workspace)).toEqual({ ...before, early: 'red 06T07:30' })
    expect(startsOf(labelled({ ...shift, roomIds: ['blue'] }).workspace)).toEqual({ ...before, second: 'blue 07T08:30' })
  })
  it('of nothing changes nothing', () => {
    expect(labelled({ type: 'shift-sessions', roundId: 'round', from: '2019-01-01T00:00', minutes: 30 }).workspace).toEqual(plan)
  })
})

describe('copying a day', () => {
  const copy: CommandInput = { type: 'copy-day', roundId: 'round', from: '2018-12-06', to: '2018-12-09', idPrefix: 'sunday' }
  const copied = (workspace: Workspace) =>
    rowsOf(workspace, 'placements').filter((row) => row.id.startsWith('sunday')).map((row) => [workspace.sessions[row.sessionId]?.title, row.roomId, row.start])

  it('puts copies of what starts on it at the same times, tentative, with interpreters proposed', () => {
    const { workspace } = labelled(copy)
    expect(copied(workspace)).toEqual([
      ['Opening', 'hall', '2018-12-09T10:00'], ['Session early', 'red', '2018-12-09T08:00'], ['Session late', 'red', '2018-12-09T23:30'],
    ])
    expect(workspace.sessions['sunday-1']).toEqual({ ...workspace.sessions['opening'], id: 'sunday-1', status: 'tentative' })
    expect(rowsOf(workspace, 'boothAssignments').at(-1)).toMatchObject({ sessionId: 'sunday-1', interpreterId: 'layla', status: 'proposed' })
    expect(startsOf(workspace)).toMatchObject(before)
  })
  it('keeps to the rooms given', () => {
    expect(copied(labelled({ ...copy, roomIds: ['red'] }).workspace)).toHaveLength(2)
  })
  it('keeps the order that copies have among themselves', () => {
    const ordered = withRows(plan, { sessions: [{ ...session('late'), afterSessionIds: ['early', 'second'] }] })
    const workspace = afterCommand(ordered, copy)
    expect(workspace.sessions['sunday-3']?.afterSessionIds).toEqual(['sunday-2', 'second'])
  })
  it('leaves out what was cancelled, and interpreters who declined', () => {
    const declined = withRows(plan, { sessions: [{ ...session('early'), status: 'cancelled' }], boothAssignments: [{ id: 'opening-layla', sessionId: 'opening', interpreterId: 'layla', status: 'declined' }] })
    const workspace = afterCommand(declined, copy)
    expect(copied(workspace).map(([title]) => title)).toEqual(['Opening', 'Session late'])
    expect(Object.keys(workspace.boothAssignments)).toEqual(['opening-layla'])
  })
})

describe('a break for all rooms', () => {
  it('lies in each of them, and nowhere else any more', () => {
    const { workspace } = labelled({ type: 'place-everywhere', sessionId: 'early', roomIds: ['red', 'blue'], start: '2018-12-07T13:00', minutes: 30, idPrefix: 'lunch' })
    const places = rowsOf(workspace, 'placements').filter((row) => row.sessionId === 'early')
    expect(places.map((row) => [row.id, row.roomId, row.start, row.minutes])).toEqual([['early-place', 'red', '2018-12-07T13:00', 30], ['lunch-1', 'blue', '2018-12-07T13:00', 30]])
    const moved = afterCommand(workspace, { type: 'place-everywhere', sessionId: 'early', roomIds: ['hall'], start: '2018-12-07T13:00', idPrefix: 'again' })
    expect(rowsOf(moved, 'placements').filter((row) => row.sessionId === 'early')).toMatchObject([{ id: 'again-1', roomId: 'hall', minutes: 60 }])
  })
})
