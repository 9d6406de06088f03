import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand, parseCommand } from '@shared/commands/apply-command'
import { leftOut } from '@shared/commands/frozen-plan'
import type { CommandInput } from '@shared/commands/registry'
import { applyDiff, reverseDiff } from '@shared/diff/diff'
import type { Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf, tableNames } from '@shared/model/workspace'
import { workspaceFaults } from '@shared/schema/integrity'
import { crowdedWorkspace, editOf } from '../../../support/random-edits'
import { afterCommand, smallWorkspace, testContext, withRows } from '../../../support/workspace-builder'

const small = withRows(smallWorkspace(), {
  delegates: [{ id: 'gone', delegationId: 'north-team', familyName: 'Gone', status: 'withdrawn' }],
  movements: [{ id: 'flight', roundId: 'round', kind: 'flight', from: 'A', to: 'B', departs: '2018-12-05T08:00', departsZone: 'UTC', arrives: '2018-12-05T10:00', arrivesZone: 'UTC', delegateIds: ['north-1', 'north-2'] }],
  stays: [{ id: 'stay', roundId: 'round', delegateId: 'north-2', hotel: 'Inn', checkIn: '2018-12-05', checkOut: '2018-12-13' }],
})

const chained = (workspace: Workspace, ...commands: readonly CommandInput[]): Workspace => {
  const last = commands.reduce(afterCommand, workspace)
  expect(workspaceFaults(last)).toEqual([])
  return last
}

const issue: CommandInput = { type: 'issue-release', releaseId: 'v1', roundId: 'round', name: 'v1', note: 'To all' }
const rollBack: CommandInput = { type: 'roll-back-to-release', releaseId: 'v1' }
const move: CommandInput = { type: 'move-placement', placementId: 'opening-place', roomId: 'red', start: '2018-12-08T09:00' }
const addLater: CommandInput = { type: 'create', table: 'sessions', row: { id: 'later', roundId: 'round', title: 'Later', format: 'plenary', minutes: 60 } }
const remove = (table: 'rooms' | 'delegations' | 'delegates' | 'teamMembers' | 'interpreters' | 'venues', id: string): CommandInput => ({ type: 'remove', table, id })

describe('a release', () => {
  it('freezes the schedule with who and which rooms were in it, numbered, named, stamped', () => {
    const { releases } = chained(small, issue, { ...issue, releaseId: 'v2', name: 'v2' })
    expect(releases['v1']).toEqual({
      id: 'v1', roundId: 'round', number: 1, name: 'v1', note: 'To all', issuedAt: testContext.now, by: testContext.officer,
      sessions: Object.values(small.sessions), placements: Object.values(small.placements), boothAssignments: Object.values(small.boothAssignments),
      delegates: [
        { id: 'north-1', delegationId: 'north-team', name: 'Amal Haddad' }, { id: 'north-2', delegationId: 'north-team', name: 'Omar Nasser' },
        { id: 'south-1', delegationId: 'south-team', name: 'Yusuf Saleh' }, { id: 'south-2', delegationId: 'south-team', name: 'Rima Karam' },
      ],
      rooms: [{ id: 'hall', name: 'Hall' }],
    })
    expect(releases['v2']?.number).toBe(2)
  })
  it('holds cancelled sessions too, and numbers go on after the highest of the round', () => {
    const { releases } = chained(small, { type: 'update', table: 'sessions', id: 'opening', fields: { status: 'cancelled' } }, issue, { type: 'create', table: 'releases', row: { id: 'v7', roundId: 'round', number: 7, name: 'v7', issuedAt: testContext.now, sessions: [], placements: [], boothAssignments: [] } }, { ...issue, releaseId: 'v8' })
    expect(releases['v1']?.sessions).toMatchObject([{ status: 'cancelled' }])
    expect(releases['v8']?.number).toBe(8)
  })
})

describe('rolling back to a release', () => {
  it('puts sessions, placements and interpreters back as they were; what came later goes, the release stays', () => {
    const released = chained(small, issue)
    const edited = chained(released, move, addLater, { type: 'unassign-interpreter', sessionId: 'opening', interpreterId: 'layla' }, { type: 'update', table: 'sessions', id: 'opening', fields: { title: 'Changed' } })
    expect(chained(edited, rollBack)).toEqual(released)
  })
  it('brings back a session that was removed, and changes nothing else of the workspace', () => {
    const edited = chained(small, issue, { type: 'remove', table: 'sessions', id: 'opening' }, { type: 'update', table: 'rooms', id: 'hall', fields: { name: 'Great hall' } })
    const back = chained(edited, rollBack)
    expect(back).toEqual({ ...edited, sessions: small.sessions, placements: small.placements, boothAssignments: small.boothAssignments })
  })
  it('leaves out what no longer exists, and says so beforehand', () => {
    const removals = [remove('rooms', 'hall'), remove('delegations', 'north-team'), remove('teamMembers', 'envoy'), remove('interpreters', 'layla')]
    const edited = chained(small, issue, ...removals)
    const release = edited.releases['v1']
    if (!release) return expect.fail()
    const opening = { record: { table: 'sessions', id: 'opening' }, name: 'Opening', whole: false }
    expect(leftOut(edited, release)).toEqual([
      { ...opening, missing: { table: 'delegations', id: 'north-team' }, missingName: null },
      { ...opening, missing: { table: 'teamMembers', id: 'envoy' }, missingName: null },
      { record: { table: 'placements', id: 'opening-place' }, name: 'Opening', missing: { table: 'rooms', id: 'hall' }, missingName: 'Hall', whole: true },
      { record: { table: 'boothAssignments', id: 'opening-layla' }, name: 'Opening', missing: { table: 'interpreters', id: 'layla' }, missingName: null, whole: true },
    ])
    const back = chained(edited, rollBack)
    expect(back.sessions['opening']).toMatchObject({ chairId: null, attendance: [{ delegationId: 'south-team' }] })
    expect([back.placements, back.boothAssignments]).toEqual([{}, {}])
  })
  it('leaves out nothing while all is there', () => {
    const edited = chained(small, issue, move, addLater)
    expect(edited.releases['v1'] && leftOut(edited, edited.releases['v1'])).toEqual([])
  })
  it('of any edits gives the schedule that was released, takes back exactly, and touches nothing else', () => {
    const start = afterCommand(crowdedWorkspace(3), { type: 'issue-release', releaseId: 'v1', roundId: 'round-1', name: 'v1' })
    const numbers = fc.record({ kind: fc.nat(), a: fc.nat(5000), b: fc.nat(5000), c: fc.nat(5000) })
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 25 }), (seeds) => {
        let edited = start
        for (const [turn, seed] of seeds.entries()) {
          const edit = editOf(edited, [], seed, turn)
          const parsed = edit === null || edit === 'undo' || edit === 'redo' ? null : parseCommand(edit)
          const outcome = parsed?.ok ? applyCommand(edited, parsed.value, testContext) : null
          if (outcome?.ok) edited = outcome.value.workspace
        }
        const release = edited.releases['v1']
        const parsed = parseCommand(rollBack)
        if (!release || !parsed.ok) return
        const outcome = applyCommand(edited, parsed.value, testContext)
        if (!outcome.ok) return expect.fail(outcome.problem.sentence)
        const { workspace, diff } = outcome.value
        expect(workspaceFaults(workspace)).toEqual([])
        expect(applyDiff(workspace, reverseDiff(diff))).toEqual(edited)

        const left = leftOut(edited, release)
        const isLeftOut = (table: string, id: string) => left.some(({ record }) => record.table === table && record.id === id)
        const inRound = (sessionId: string): boolean => rowOf(workspace, 'sessions', sessionId)?.roundId === 'round-1'
        const now = {
          sessions: rowsOf(workspace, 'sessions').filter((row) => row.roundId === 'round-1'),
          placements: rowsOf(workspace, 'placements').filter((row) => inRound(row.sessionId)),
          boothAssignments: rowsOf(workspace, 'boothAssignments').filter((row) => inRound(row.sessionId)),
        }
        for (const table of ['sessions', 'placements', 'boothAssignments'] as const) {
          const byId = (rows: readonly { readonly id: string }[]) => rows.filter((row) => !isLeftOut(table, row.id)).toSorted((one, other) => (one.id < other.id ? -1 : 1))
          expect(byId(now[table])).toEqual(byId(release[table]))
        }
        expect(now.sessions).toHaveLength(release.sessions.length)
        for (const table of tableNames) if (!(table in now)) expect(workspace[table]).toBe(edited[table])
      }),
      { numRuns: 60 },
    )
  })
})

describe('a copy of the plan', () => {
  const take: CommandInput = { type: 'take-plan-copy', planCopyId: 'copy', roundId: 'round', kind: 'snapshot', name: 'Before lunch' }
  const restore: CommandInput = { type: 'restore-plan-copy', planCopyId: 'copy' }
  const upheaval: readonly CommandInput[] = [
    move,
    addLater,
    { type: 'update', table: 'rounds', id: 'round', fields: { startDate: '2019-01-10', endDate: '2019-01-12', venueIds: [] } },
    { type: 'update', table: 'delegations', id: 'north-team', fields: { caucusRoomId: 'blue', hotel: 'Another' } },
    { type: 'update', table: 'movements', id: 'flight', fields: { departs: '2019-01-09T08:00' } },
    { type: 'create', table: 'movements', row: { id: 'bus', roundId: 'round', kind: 'road', from: 'A', to: 'B', departs: '2018-12-05T08:00', departsZone: 'UTC', arrives: '2018-12-05T10:00', arrivesZone: 'UTC' } },
    { type: 'remove', table: 'stays', id: 'stay' },
  ]

  it('brings back dates, venues, caucus rooms, schedule and travel, and stays', () => {
    const copied = chained(small, take)
    const back = chained(copied, ...upheaval, restore)
    expect(back).toEqual({ ...copied, delegations: { ...copied.delegations, 'north-team': { ...copied.delegations['north-team'], hotel: 'Another' } } })
  })
  it('goes when it is to be dropped', () => {
    expect(chained(small, take, { ...restore, drop: true })).toEqual(small)
  })
  it('leaves out the stay, the seat, the caucus room and the venue of what was removed', () => {
    const copied = chained(small, { type: 'update', table: 'delegations', id: 'north-team', fields: { caucusRoomId: 'red' } }, take)
    const edited = chained(copied, remove('delegates', 'north-2'), remove('venues', 'castle'))
    const copy = edited.planCopies['copy']
    if (!copy) return expect.fail()
    expect(leftOut(edited, copy).map(({ record, name, missing, whole }) => [record.table, name, missing.id, whole])).toEqual([
      ['placements', 'Opening', 'hall', true], ['movements', 'A to B', 'north-2', false], ['stays', 'Inn, 2018-12-05', 'north-2', true],
      ['rounds', 'First round', 'castle', false], ['delegations', 'Delegation of the North', 'red', false],
    ])
    const back = chained(edited, restore)
    expect(back.movements['flight']?.delegateIds).toEqual(['north-1'])
    expect([back.stays, back.placements, back.rounds['round']?.venueIds, back.delegations['north-team']?.caucusRoomId]).toEqual([{}, {}, [], null])
  })
  it('that becomes the plan leaves the plan so far behind as a what-if, and back again', () => {
    const first = chained(small, { ...take, kind: 'what-if', name: 'In January' }, ...upheaval)
    const second = chained(first, { type: 'switch-plan-copy', planCopyId: 'copy', newCopyId: 'main' })
    expect(second.rounds['round']).toEqual({ ...small.rounds['round'], planName: 'In January' })
    expect(second.placements).toEqual(small.placements)
    expect(Object.values(second.planCopies)).toMatchObject([{ id: 'main', kind: 'what-if', name: 'Main plan', by: testContext.officer }])
    const third = chained(second, { type: 'switch-plan-copy', planCopyId: 'main', newCopyId: 'copy' })
    const { planCopies: copiesBefore, ...before } = first
    const { planCopies: copiesAfter, ...after } = third
    expect(after).toEqual(before)
    expect(copiesAfter).toEqual(copiesBefore)
  })
  it('that is a snapshot stays when it becomes the plan', () => {
    expect(Object.keys(chained(small, take, { type: 'switch-plan-copy', planCopyId: 'copy', newCopyId: 'main' }).planCopies)).toEqual(['copy', 'main'])
  })
})
