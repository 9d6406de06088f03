import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Workspace } from '@shared/model/workspace'
import { scheduleChanges } from '@shared/planning/schedule-changes'
import type { ScheduleChange } from '@shared/planning/schedule-changes'
import type { EditSeed } from '../../../support/random-edits'
import { crowdedWorkspace, editOf } from '../../../support/random-edits'
import type { RowsByTable } from '../../../support/workspace-builder'
import { afterCommand, withRows, workspaceOf } from '../../../support/workspace-builder'
import { north, place, planWith, session, south } from './support'

const draft = { kind: 'draft' } as const
const release = (releaseId: string) => ({ kind: 'release', releaseId }) as const

const issued = (workspace: Workspace, releaseId = 'v1'): Workspace =>
  afterCommand(workspace, { type: 'issue-release', releaseId, roundId: 'round', name: releaseId })

/** What changed since the plan went out, after rows were replaced. */
const since = (start: Workspace, rows: RowsByTable): readonly ScheduleChange[] => scheduleChanges(withRows(issued(start), rows), 'round', release('v1'), draft)

const said = (changes: readonly ScheduleChange[]): readonly string[] =>
  changes.map(({ sessionId, kinds, joined, left, fields, moves }) =>
    [
      `${sessionId}: ${kinds.join(', ')}`,
      ...moves.map(({ before, after }) => `${before ? `${before.start} ${before.roomName}` : 'nowhere'} > ${after ? `${after.start} ${after.roomName}` : 'nowhere'}`),
      ...joined.map(({ name, part }) => `+${name} (${part})`),
      ...left.map(({ name, part }) => `-${name} (${part})`),
      ...fields,
    ].join('; '),
  )

const talk = planWith({
  sessions: [session('talk', { attendance: [north], chairId: 'envoy' })],
  placements: [place('talk', 'red', '2018-12-07T10:00')],
  teamMembers: [{ id: 'deputy', processId: 'process', familyName: 'Berg', role: 'deputy envoy' }],
  standbyExperts: [{ id: 'expert', familyName: 'Dahl' }],
})
const talkWith = (more: Parameters<typeof session>[1]): RowsByTable => ({ sessions: [session('talk', { attendance: [north], chairId: 'envoy', ...more })] })

describe('since a release', () => {
  it('nothing changed when nothing was done', () => {
    expect(since(talk, {})).toEqual([])
  })

  it('a session was moved in time or to another room, or made longer', () => {
    expect(said(since(talk, { placements: [place('talk', 'blue', '2018-12-07T11:00')].map((row) => ({ ...row, id: 'talk-in-red' })) }))).toEqual([
      'talk: moved; 2018-12-07T10:00 Red room > 2018-12-07T11:00 Blue room',
    ])
    expect(said(since(talk, { placements: [place('talk', 'red', '2018-12-07T10:00', { minutes: 90 })] }))).toEqual([
      'talk: moved; 2018-12-07T10:00 Red room > 2018-12-07T10:00 Red room',
    ])
  })

  it('a session that was taken off and put back just so is the same', () => {
    const again = afterCommand(issued(talk), { type: 'unplace-session', sessionId: 'talk' })
    expect(said(scheduleChanges(again, 'round', release('v1'), draft))).toEqual(['talk: moved; 2018-12-07T10:00 Red room > nowhere'])
    const back = afterCommand(again, { type: 'place-session', placementId: 'anew', sessionId: 'talk', roomId: 'red', start: '2018-12-07T10:00' })
    expect(scheduleChanges(back, 'round', release('v1'), draft)).toEqual([])
  })

  it('a session is new, was cancelled, removed or taken up again', () => {
    expect(said(since(talk, { sessions: [session('more')], placements: [place('more', 'blue', '2018-12-07T10:00')] }))).toEqual(['more: new'])
    expect(said(since(talk, talkWith({ status: 'cancelled' })))).toEqual(['talk: cancelled'])
    const removed = afterCommand(issued(talk), { type: 'remove', table: 'sessions', id: 'talk' })
    expect(said(scheduleChanges(removed, 'round', release('v1'), draft))).toEqual(['talk: cancelled'])
    expect(said(since(withRows(talk, talkWith({ status: 'cancelled' })), talkWith({})))).toEqual(['talk: new'])
  })

  it('what was cancelled and still is concerns nobody, whatever is done to it', () => {
    expect(since(withRows(talk, talkWith({ status: 'cancelled' })), talkWith({ status: 'cancelled', title: 'Other' }))).toEqual([])
  })

  it('delegations and delegates joined or left', () => {
    expect(said(since(talk, talkWith({ attendance: [north, south] })))).toEqual(['talk: people; +Delegation of the South (delegation)'])
    expect(said(since(talk, talkWith({ attendance: [{ ...south, delegateIds: ['south-2'] }] })))).toEqual([
      'talk: people; +Rima Karam (delegate); -Delegation of the North (delegation)',
    ])
    expect(said(since(talk, talkWith({ attendance: [{ ...north, delegateIds: ['north-1'] }] })))).toEqual(['talk: people; -Omar Nasser (delegate)'])
  })

  it('naming all of a delegation changes nobody', () => {
    expect(since(talk, talkWith({ attendance: [{ ...north, delegateIds: ['north-2', 'north-1'] }] }))).toEqual([])
  })

  it('whoever joined or left a delegation that attends whole has joined or left its sessions', () => {
    const joined = { id: 'north-3', delegationId: 'north-team', familyName: 'Aziz', givenName: 'Huda', status: 'accredited' } as const
    expect(said(since(talk, { delegates: [joined] }))).toEqual(['opening: people; +Huda Aziz (delegate)', 'talk: people; +Huda Aziz (delegate)'])
    const left = { id: 'north-2', delegationId: 'north-team', familyName: 'Nasser', givenName: 'Omar', status: 'withdrawn' } as const
    expect(said(since(talk, { delegates: [left] }))).toEqual(['opening: people; -Omar Nasser (delegate)', 'talk: people; -Omar Nasser (delegate)'])
  })

  it('chair, team, experts and interpreters changed; those who declined never came', () => {
    expect(said(since(talk, talkWith({ chairId: 'deputy', teamMemberIds: ['envoy'], expertIds: ['expert'] })))).toEqual([
      'talk: people; +Berg (chair); +Karin Lind (team); +Dahl (expert); -Karin Lind (chair)',
    ])
    expect(said(since(talk, { boothAssignments: [{ id: 'a', sessionId: 'talk', interpreterId: 'layla' }] }))).toEqual(['talk: people; +Layla Mansour (interpreter)'])
    expect(since(talk, { boothAssignments: [{ id: 'a', sessionId: 'talk', interpreterId: 'layla', status: 'declined' }] })).toEqual([])
  })

  it('title, agenda, languages, layout and speaking time changed; internal notes are nobody’s', () => {
    expect(said(since(talk, talkWith({ title: 'Talk', agenda: 'Prisoners', interpretation: 'simultaneous', layout: 'U-shape' })))).toEqual([
      'talk: other; title; agenda; languages; layout',
    ])
    expect(said(since(talk, talkWith({ attendance: [{ ...north, speakingMinutes: 20 }] })))).toEqual(['talk: other; speaking time'])
    expect(since(talk, talkWith({ note: 'Ask again', track: 'B' }))).toEqual([])
  })

  it('rooms and people that are gone keep the names they had', () => {
    const start = issued(withRows(talk, talkWith({ attendance: [{ ...north, delegateIds: ['north-2'] }] })))
    const gone = ['rooms red', 'delegates north-2'].reduce((workspace, record) => {
      const [table = '', id = ''] = record.split(' ')
      return afterCommand(workspace, { type: 'remove', table: table as 'rooms', id })
    }, start)
    expect(said(scheduleChanges(gone, 'round', release('v1'), draft)).filter((text) => text.startsWith('talk'))).toEqual([
      'talk: moved, people; 2018-12-07T10:00 Red room > nowhere; -Omar Nasser (delegate)',
    ])
  })

  it('changes come in order of time, those without a place last', () => {
    const rows: RowsByTable = { sessions: [session('b'), session('a'), session('c')], placements: [place('b', 'blue', '2018-12-08T10:00'), place('a', 'red', '2018-12-09T10:00')] }
    expect(since(talk, rows).map(({ sessionId }) => sessionId)).toEqual(['b', 'a', 'c'])
  })
})

it('two releases and a copy can be compared as well', () => {
  const one = issued(talk, 'v1')
  const two = issued(withRows(one, { placements: [place('talk', 'red', '2018-12-08T10:00')] }), 'v2')
  const copied = afterCommand(two, { type: 'take-plan-copy', planCopyId: 'copy', roundId: 'round', kind: 'what-if', name: 'Copy' })
  const now = withRows(copied, { sessions: [session('talk', { attendance: [south] })] })
  expect(said(scheduleChanges(now, 'round', release('v1'), release('v2')))).toEqual(['talk: moved; 2018-12-07T10:00 Red room > 2018-12-08T10:00 Red room'])
  expect(scheduleChanges(now, 'round', release('v2'), { kind: 'copy', planCopyId: 'copy' })).toEqual([])
  expect(said(scheduleChanges(now, 'round', { kind: 'copy', planCopyId: 'copy' }, draft))).toHaveLength(1)
})

it('a release of an older file, which did not keep who was who, is read with the delegations of today', () => {
  const workspace = issued(talk)
  const { v1 } = workspace.releases
  expect(v1).toBeDefined()
  if (!v1) return
  const old: Workspace = { ...workspace, releases: { v1: { ...v1, delegates: [], rooms: [] } } }
  const joined = withRows(old, { delegates: [{ id: 'north-3', delegationId: 'north-team', familyName: 'Aziz', status: 'accredited' }] })
  expect(scheduleChanges(joined, 'round', release('v1'), draft)).toEqual([])
})

it.each([
  ['a round that is not there', 'nothing', release('v1')],
  ['a release that is not there', 'round', release('v9')],
  ['a copy that is not there', 'round', { kind: 'copy', planCopyId: 'nothing' }],
] as const)('there are no changes of %s', (_what, roundId, from) => {
  expect(scheduleChanges(issued(talk), roundId, from, draft)).toEqual([])
})

it('there are none in an empty workspace', () => {
  expect(scheduleChanges(workspaceOf({}), 'round', draft, draft)).toEqual([])
})

describe('after any edits', () => {
  const seed = fc.record({ kind: fc.nat(200), a: fc.nat(500), b: fc.nat(500), c: fc.nat(500) })
  const edited = (start: Workspace, edits: readonly EditSeed[]): Workspace =>
    edits.reduce((workspace, one, turn) => {
      const edit = editOf(workspace, [], one, turn)
      if (edit === null || edit === 'undo' || edit === 'redo') return workspace
      try {
        return afterCommand(workspace, edit)
      } catch {
        return workspace
      }
    }, start)
  const mirrored = { new: 'cancelled', cancelled: 'new', moved: 'moved', people: 'people', other: 'other' } as const
  const start = afterCommand(crowdedWorkspace(5), { type: 'issue-release', releaseId: 'v1', roundId: 'round-1', name: 'v1' })

  it('no schedule differs from itself, and the way back is the mirrored way', () => {
    fc.assert(
      fc.property(fc.array(seed, { minLength: 1, maxLength: 12 }), (edits) => {
        const workspace = edited(start, edits)
        expect(scheduleChanges(workspace, 'round-1', draft, draft)).toEqual([])
        if (!workspace.releases['v1']) return
        const there = scheduleChanges(workspace, 'round-1', release('v1'), draft)
        const back = scheduleChanges(workspace, 'round-1', draft, release('v1'))
        const facts = (changes: readonly ScheduleChange[], turn: boolean): readonly unknown[] =>
          changes
            .map(({ sessionId, kinds, joined, left, fields }) => {
              const [come, go] = turn ? [left, joined] : [joined, left]
              return { sessionId, kinds: kinds.map((kind) => (turn ? mirrored[kind] : kind)), come: come.map(({ id }) => id).sort(), go: go.map(({ id }) => id).sort(), fields }
            })
            .sort((one, other) => (one.sessionId < other.sessionId ? -1 : 1))
        expect(facts(back, true)).toEqual(facts(there, false))
      }),
      { numRuns: 60, seed: 7 },
    )
  })
})
