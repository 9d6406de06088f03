import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CommandInput } from '@shared/commands/registry'
import { parseCommand } from '@shared/commands/apply-command'
import { applyCommand } from '@shared/commands/apply-command'
import { applyDiff, changesOf, reverseDiff } from '@shared/diff/diff'
import type { TableName, Workspace } from '@shared/model/workspace'
import { rowsOf, tableNames } from '@shared/model/workspace'
import { wallMinutes } from '@shared/model/time'
import { workspaceFaults } from '@shared/schema/integrity'
import { idsNamed, referencesFrom } from '@shared/schema/references'
import { crowdedWorkspace, editOf } from '../../../support/random-edits'
import type { RowsByTable } from '../../../support/workspace-builder'
import { afterCommand, smallWorkspace, testContext, withRows } from '../../../support/workspace-builder'
import { fullWorkspace } from '../schema/full-workspace'

const small = smallWorkspace()
const clone = (more: object = {}): CommandInput => ({ type: 'clone-round', roundId: 'round', newRoundId: 'next', name: 'Second round', startDate: '2019-02-05', ...more })
const cloned = (workspace: Workspace, more: object = {}): Workspace => {
  const after = afterCommand(workspace, clone(more))
  expect(workspaceFaults(after)).toEqual([])
  return after
}
/** The rows that a clone added to a table. */
const added = <T extends TableName>(before: Workspace, after: Workspace, table: T) => rowsOf(after, table).filter((row) => !(row.id in before[table]))
const nothing = { delegations: false, delegates: false, sessions: false, placements: false, interpreters: false, keepApart: false, travel: false, budget: false, tasks: false }

const first = <T>(rows: readonly T[]): T => {
  const [row] = rows
  if (row === undefined) throw new Error('Nothing was added.')
  return row
}

describe('a cloned round', () => {
  it('has the rules and the length of the old one and begins on its own day', () => {
    const { rounds } = cloned(withRows(small, { rounds: [{ ...first(rowsOf(small, 'rounds')), status: 'closed', planName: 'Plan B', ruleSettings: { 'kept-apart': 'note' } }] }))
    expect(rounds['next']).toEqual({
      ...small.rounds['round'], id: 'next', name: 'Second round', startDate: '2019-02-05', endDate: '2019-02-12', status: 'planning', planName: 'Main plan', ruleSettings: { 'kept-apart': 'note' },
    })
  })
  it('has its own delegations, people and sessions that name each other and nobody of the old round', () => {
    const full = fullWorkspace()
    const after = cloned(full)
    const own = new Set(tableNames.flatMap((table) => added(full, after, table).map((row) => `${table} ${row.id}`)))
    const inClone: readonly TableName[] = ['rounds', 'delegations', 'delegates', 'sessions', 'placements', 'boothAssignments', 'movements', 'stays', 'budgets', 'budgetLines', 'tasks', 'keepApartRules']
    for (const table of inClone) {
      expect(added(full, after, table).length, table).toBeGreaterThan(0)
      for (const row of added(full, after, table)) {
        for (const reference of referencesFrom.get(table) ?? []) {
          if (!inClone.includes(reference.target)) continue
          for (const id of idsNamed(row, reference)) expect(own, `${table}.${reference.path}`).toContain(`${reference.target} ${id}`)
        }
      }
    }
    const session = added(full, after, 'sessions').find((row) => row.title === 'Opening')
    expect(session).toMatchObject({ chairId: 'envoy', expertIds: ['expert'], provisionIds: ['provision'] })
    expect(session?.afterSessionIds).toHaveLength(1)
    for (const table of tableNames) if (!inClone.includes(table)) expect(after[table], table).toBe(full[table])
  })
  it('is as far away at every time as its first day is', () => {
    const full = fullWorkspace()
    const after = cloned(full)
    expect(first(added(full, after, 'placements')).start).toBe('2019-02-05T10:00')
    expect(first(added(full, after, 'movements'))).toMatchObject({ departs: '2019-01-31T08:00', arrives: '2019-01-31T10:00' })
    expect(first(added(full, after, 'stays')).checkIn).toBe('2019-01-31')
  })
  it('begins every status anew', () => {
    const money = { minor: 100, currency: 'USD' }
    const rows: RowsByTable = {
      delegations: [{ ...first(rowsOf(small, 'delegations')), safePassageGuarantee: 'Note 14' }],
      movements: [{ id: 'flight', roundId: 'round', kind: 'flight', from: 'A', to: 'B', departs: '2018-12-05T08:00', departsZone: 'UTC', arrives: '2018-12-05T10:00', arrivesZone: 'UTC', delegateIds: ['north-1'], status: 'done' }],
      stays: [{ id: 'stay', roundId: 'round', delegateId: 'north-1', hotel: 'Inn', roomNumber: '12', checkIn: '2018-12-05', checkOut: '2018-12-13', status: 'booked' }],
      budgets: [{
        id: 'budget', roundId: 'round', name: 'Budget', currency: 'USD', status: 'approved', rateDate: '2018-12-01',
        overrides: { 'hotel-nights:delegation:north-team:USD-100': { unitCost: money }, 'interpreter-days:layla': { left: true } },
      }],
      tasks: [
        { id: 'task', processId: 'process', roundId: 'round', title: 'Visas', dueDate: '2018-11-29', status: 'done' },
        { id: 'dropped', processId: 'process', roundId: 'round', title: 'Boats', status: 'dropped' },
      ],
    }
    const before = withRows(small, rows)
    const after = cloned(before)
    const [team] = added(before, after, 'delegations')
    expect(team).toMatchObject({ safePassageGuarantee: '' })
    expect(added(before, after, 'delegates').map((row) => row.status)).toEqual(['proposed', 'proposed', 'proposed', 'proposed'])
    expect(added(before, after, 'sessions')).toMatchObject([{ status: 'tentative' }])
    expect(added(before, after, 'boothAssignments')).toMatchObject([{ status: 'proposed', interpreterId: 'layla' }])
    expect(added(before, after, 'movements')).toMatchObject([{ status: 'planned' }])
    expect(added(before, after, 'stays')).toMatchObject([{ status: 'planned', roomNumber: '' }])
    expect(added(before, after, 'tasks')).toMatchObject([{ status: 'open', dueDate: '2019-01-29', title: 'Visas' }])
    const [budget] = added(before, after, 'budgets')
    expect(budget).toMatchObject({ status: 'draft', rateDate: null })
    expect(Object.keys(budget?.overrides ?? {})).toEqual([`hotel-nights:delegation:${team?.id ?? ''}:USD-100`, 'interpreter-days:layla'])
  })
  it.each([
    ['is not needed', { status: 'not needed' }, { status: 'not needed' }],
    ['is granted to after the last day', { status: 'granted', appliedOn: '2018-11-01', validUntil: '2019-02-12' }, { status: 'granted', validUntil: '2019-02-12' }],
    ['ends before the last day', { status: 'granted', appliedOn: '2018-11-01', validUntil: '2019-02-11' }, { status: 'to apply', appliedOn: null, validUntil: null }],
    ['is granted without a date', { status: 'granted' }, { status: 'to apply' }],
    ['was refused', { status: 'refused' }, { status: 'to apply' }],
  ] as const)('asks for a visa again unless it is good: one that %s', (_what, visa, kept) => {
    const delegate = { id: 'north-1', delegationId: 'north-team', familyName: 'Haddad', visa, travelBan: { listed: true, exemption: 'granted', requestedOn: '2018-11-01' } } as const
    const before = withRows(small, { delegates: [delegate] })
    const copy = added(before, cloned(before), 'delegates').find((row) => row.familyName === 'Haddad')
    expect(copy).toMatchObject({ visa: kept, travelBan: { listed: true, exemption: 'to request', requestedOn: null } })
  })
  it('leaves behind what was called off: cancelled sessions and travel, people who withdrew, interpreters who declined', () => {
    const opening = first(rowsOf(small, 'sessions'))
    const before = withRows(small, {
      delegates: [{ id: 'north-2', delegationId: 'north-team', familyName: 'Nasser', status: 'withdrawn' }],
      sessions: [
        { ...opening, attendance: [{ delegationId: 'north-team', delegateIds: ['north-1', 'north-2'] }], afterSessionIds: ['off'] },
        { ...opening, id: 'off', title: 'Off', status: 'cancelled' },
      ],
      placements: [{ id: 'off-place', sessionId: 'off', roomId: 'red', start: '2018-12-07T10:00', minutes: 60 }],
      boothAssignments: [{ id: 'opening-layla', sessionId: 'opening', interpreterId: 'layla', status: 'declined' }],
      stays: [{ id: 'stay', roundId: 'round', delegateId: 'north-2', hotel: 'Inn', checkIn: '2018-12-05', checkOut: '2018-12-13' }],
    })
    const after = cloned(before)
    const [session] = added(before, after, 'sessions')
    expect(session?.afterSessionIds).toEqual([])
    expect(session?.attendance[0]?.delegateIds).toHaveLength(1)
    expect((['sessions', 'placements', 'delegates', 'boothAssignments', 'stays'] as const).map((table) => added(before, after, table).length)).toEqual([1, 1, 3, 0, 0])
  })
  it('without a day has its sessions unplaced, no travel and no due dates', () => {
    const full = fullWorkspace()
    const after = cloned(full, { startDate: null })
    expect(after.rounds['next']).toMatchObject({ startDate: null, endDate: null })
    expect((['sessions', 'placements', 'movements', 'stays', 'tasks'] as const).map((table) => added(full, after, table).length)).toEqual([2, 0, 0, 0, 1])
  })
  it('of a round without dates counts from its first placement', () => {
    const before = withRows(small, { rounds: [{ ...first(rowsOf(small, 'rounds')), startDate: null, endDate: null }] })
    expect(first(added(before, cloned(before), 'placements')).start).toBe('2019-02-05T10:00')
  })
  it('keeps times of day over a change of the clocks', () => {
    expect(first(added(small, cloned(small, { startDate: '2019-06-01' }), 'placements')).start).toBe('2019-06-01T10:00')
  })

  it.each([
    ['nothing', {}, []],
    ['delegations only', { delegations: true }, ['delegations']],
    ['people without their delegations: nobody', { delegates: true }, []],
    ['sessions without anybody', { sessions: true }, ['sessions']],
    ['placements without their sessions: none', { placements: true }, []],
    ['travel without people: of the team and experts', { travel: true }, ['movements', 'stays']],
    ['keep-apart rules without people: between parties', { keepApart: true }, ['keepApartRules']],
    ['the budget', { budget: true }, ['budgets', 'budgetLines']],
    ['tasks', { tasks: true }, ['tasks']],
  ])('brings %s', (_what, some, tables) => {
    const full = fullWorkspace()
    const after = cloned(full, { bring: { ...nothing, ...some } })
    expect(tableNames.filter((table) => table !== 'rounds' && added(full, after, table).length > 0)).toEqual([...tables].sort((one, other) => tableNames.indexOf(one as TableName) - tableNames.indexOf(other as TableName)))
    for (const session of added(full, after, 'sessions')) expect(session.attendance).toEqual([])
    for (const movement of added(full, after, 'movements')) expect([movement.delegateIds, movement.interpreterIds, movement.teamMemberIds]).toEqual([[], [], ['envoy']])
    for (const rule of added(full, after, 'keepApartRules')) expect(rule.otherPartyId).toBe('south')
  })
  it('without its people means whoever each delegation will send', () => {
    const full = fullWorkspace()
    const after = cloned(full, { bring: { ...nothing, delegations: true, sessions: true, placements: true } })
    const opening = added(full, after, 'sessions').find((row) => row.title === 'Opening')
    expect(opening?.attendance.map((item) => item.delegateIds)).toEqual([null, null])
    expect(added(full, after, 'delegations').map((row) => row.headId)).toEqual([null, null])
    expect(first(added(full, after, 'placements')).delegationIds).toHaveLength(2)
  })
  it('of any plan is sound, leaves the plan as it was, has no id in common with it, and lies at one distance', () => {
    const numbers = fc.record({ kind: fc.nat(), a: fc.nat(5000), b: fc.nat(5000), c: fc.nat(5000) })
    const switches = fc.record({
      delegations: fc.boolean(), delegates: fc.boolean(), sessions: fc.boolean(), placements: fc.boolean(), interpreters: fc.boolean(),
      keepApart: fc.boolean(), travel: fc.boolean(), budget: fc.boolean(), tasks: fc.boolean(),
    })
    const start = crowdedWorkspace(5)
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 15 }), fc.oneof(fc.constant({}), switches), fc.constantFrom('2027-02-20', '2028-05-01', null), (seeds, bring, startDate) => {
        let plan = start
        for (const [turn, seed] of seeds.entries()) {
          const edit = editOf(plan, [], seed, turn)
          const parsed = edit === null || edit === 'undo' || edit === 'redo' ? null : parseCommand(edit)
          const outcome = parsed?.ok ? applyCommand(plan, parsed.value, testContext) : null
          if (outcome?.ok) plan = outcome.value.workspace
        }
        const parsed = parseCommand({ type: 'clone-round', roundId: 'round-1', newRoundId: 'next', name: 'Next', startDate, bring })
        if (!parsed.ok || !plan.rounds['round-1']) return
        const outcome = applyCommand(plan, parsed.value, testContext)
        if (!outcome.ok) return expect.fail(outcome.problem.sentence)
        const { workspace, diff } = outcome.value
        expect(workspaceFaults(workspace)).toEqual([])
        expect(applyDiff(workspace, reverseDiff(diff))).toEqual(plan)
        const ids = new Set(tableNames.flatMap((table) => Object.keys(plan[table])))
        for (const { before, id } of changesOf(diff)) expect([before, ids.has(id)]).toEqual([null, false])

        const times = (of: Workspace, roundId: string) =>
          rowsOf(of, 'placements').flatMap((row) => { const session = of.sessions[row.sessionId]; return session?.roundId === roundId && session.status !== 'cancelled' ? [wallMinutes(row.start)] : [] })
        const copies = times(workspace, 'next')
        const distances = new Set(times(plan, 'round-1').map((time, at) => (copies[at] ?? time) - time))
        if (copies.length > 0) expect(distances.size).toBe(1)
      }),
      { numRuns: 50 },
    )
  })
})
