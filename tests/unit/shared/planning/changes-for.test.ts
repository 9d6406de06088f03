import { describe, expect, it } from 'vitest'
import type { Workspace } from '@shared/model/workspace'
import type { ChangesFor } from '@shared/planning/changes-for'
import { changesByDelegation, changesByPerson, whoToTell } from '@shared/planning/changes-for'
import type { ScheduleChange } from '@shared/planning/schedule-changes'
import { scheduleChanges } from '@shared/planning/schedule-changes'
import type { RowsByTable } from '../../../support/workspace-builder'
import { afterCommand, withRows } from '../../../support/workspace-builder'
import { north, place, planWith, session, south } from './support'

type SessionInput = Parameters<typeof session>[1]

const onlyNorth1 = { ...north, delegateIds: ['north-1'] }
const talkIs = (more: SessionInput): RowsByTable => ({ sessions: [session('talk', more)], placements: [place('talk', 'red', '2018-12-07T10:00')] })

/** Changes from a release of the first to the draft of the second. */
const between = (before: RowsByTable, after: RowsByTable): readonly ScheduleChange[] => {
  const start: Workspace = afterCommand(planWith(before), { type: 'issue-release', releaseId: 'v1', roundId: 'round', name: 'v1' })
  return scheduleChanges(withRows(start, after), 'round', { kind: 'release', releaseId: 'v1' }, { kind: 'draft' })
}

const said = (list: readonly ChangesFor[]): readonly string[] =>
  list.map(({ who, changes }) => `${who.name}: ${changes.map(({ title, kinds, joined, left, fields }) => [title, ...kinds, ...joined.map(({ name }) => `+${name}`), ...left.map(({ name }) => `-${name}`), ...fields].join(' ')).join('; ')}`)

const moved: RowsByTable = { placements: [place('talk', 'red', '2018-12-07T11:00')] }

describe('each delegation', () => {
  it('sees the changes of its own sessions only', () => {
    expect(said(changesByDelegation(between(talkIs({ attendance: [north] }), moved)))).toEqual(['Delegation of the North: Session talk moved'])
  })

  it('does not see that only the other room of a session moved', () => {
    const apart = { attendance: [north, south], format: 'proximity' } as const
    const inRoom = (roomId: string, delegationId: string, start: string) => place('talk', roomId, start, { delegationIds: [delegationId] })
    const before: RowsByTable = { sessions: [session('talk', apart)], placements: [inRoom('red', 'north-team', '2018-12-07T10:00'), inRoom('blue', 'south-team', '2018-12-07T10:00')] }
    expect(said(changesByDelegation(between(before, { placements: [inRoom('blue', 'south-team', '2018-12-07T11:00')] })))).toEqual([
      'Delegation of the South: Session talk moved',
    ])
  })

  it('learns that another joins its table, but not that one comes to the other rooms', () => {
    const joins = (format: 'bilateral' | 'proximity'): readonly string[] =>
      said(changesByDelegation(between(talkIs({ format, attendance: [north] }), { sessions: [session('talk', { format, attendance: [north, south] })] })))
    expect(joins('bilateral')).toEqual([
      'Delegation of the North: Session talk people +Delegation of the South',
      'Delegation of the South: Session talk people +Delegation of the South',
    ])
    expect(joins('proximity')).toEqual(['Delegation of the South: Session talk people +Delegation of the South'])
  })

  it('is not told that others come to its room where delegations sit apart', () => {
    const sitting = (format: 'proximity' | 'bilateral', delegationIds: readonly string[] | null) => ({
      sessions: [session('talk', { format, attendance: [north, south] })],
      placements: [place('talk', 'red', '2018-12-07T10:00', { delegationIds: delegationIds && [...delegationIds] })],
    })
    const seen = (format: 'proximity' | 'bilateral') => changesByDelegation(between(sitting(format, ['north-team']), sitting(format, null)))
    expect(said(seen('proximity'))).toEqual(['Delegation of the South: Session talk moved'])
    expect(said(seen('bilateral'))).toEqual(['Delegation of the North: Session talk moved', 'Delegation of the South: Session talk moved'])
  })

  it('sees neither the names of other delegations’ people nor the agenda', () => {
    const changes = between(talkIs({ attendance: [onlyNorth1, south] }), { sessions: [session('talk', { attendance: [north, south], agenda: 'Prisoners' })] })
    expect(said(changesByDelegation(changes))).toEqual(['Delegation of the North: Session talk people +Omar Nasser'])
    const [forNorth] = changesByDelegation(changes)
    expect(forNorth?.changes[0]?.after?.people.map(({ name }) => name)).toEqual(['Amal Haddad', 'Omar Nasser'])
  })

  it('hears of its own speaking time only', () => {
    const changes = between(talkIs({ attendance: [north, south] }), { sessions: [session('talk', { attendance: [north, { ...south, speakingMinutes: 10 }] })] })
    expect(said(changesByDelegation(changes))).toEqual(['Delegation of the South: Session talk other speaking time'])
  })

  it('that left knows nothing of what the session became', () => {
    const changes = between(talkIs({ attendance: [north] }), { ...moved, sessions: [session('talk', { attendance: [south], title: 'Secret plan' })] })
    const [forNorth] = changesByDelegation(changes)
    expect(said(changesByDelegation(changes))[0]).toBe('Delegation of the North: Session talk people -Delegation of the North')
    expect(forNorth?.changes[0]?.after).toBeNull()
    expect(JSON.stringify(forNorth)).not.toContain('Secret plan')
  })

  it('is not told of what was never on the schedule', () => {
    expect(changesByDelegation(between({ sessions: [session('talk', { attendance: [north] })] }, { sessions: [session('talk', { attendance: [north], status: 'confirmed' })] }))).toEqual([])
    expect(changesByDelegation(between({}, { sessions: [session('talk', { attendance: [north] })] }))).toEqual([])
  })
})

describe('each person', () => {
  it('sees the sessions they are in', () => {
    const before = { ...talkIs({ attendance: [onlyNorth1], chairId: 'envoy' as const }), boothAssignments: [{ id: 'a', sessionId: 'talk', interpreterId: 'layla' }] }
    expect(said(changesByPerson(between(before, moved)))).toEqual([
      'Amal Haddad: Session talk moved', 'Karin Lind: Session talk moved', 'Layla Mansour: Session talk moved',
    ])
  })

  it('who joins gets the session with its time and place', () => {
    const [karin] = changesByPerson(between(talkIs({}), { sessions: [session('talk', { chairId: 'envoy' })] }))
    expect(said(karin ? [karin] : [])).toEqual(['Karin Lind: Session talk people +Karin Lind'])
    expect(karin?.changes[0]?.before).toBeNull()
    expect(karin?.changes[0]?.after?.placements.map(({ roomName, start }) => `${start} ${roomName}`)).toEqual(['2018-12-07T10:00 Red room'])
  })

  it('on the mediator’s side sees the agenda and which delegations come, but not the seating', () => {
    const changes = between(talkIs({ chairId: 'envoy', attendance: [north] }), {
      sessions: [session('talk', { chairId: 'envoy', attendance: [north, south], agenda: 'Prisoners', layout: 'U-shape' })],
    })
    expect(said(changesByPerson(changes)).filter((text) => text.startsWith('Karin'))).toEqual(['Karin Lind: Session talk people other +Delegation of the South agenda'])
  })
})

describe('who must be told', () => {
  it('are delegations as one, interpreters and the team; delegates through their delegation', () => {
    const before = { ...talkIs({ attendance: [onlyNorth1], chairId: 'envoy' as const }), boothAssignments: [{ id: 'a', sessionId: 'talk', interpreterId: 'layla' }] }
    expect(said(whoToTell(between(before, moved)))).toEqual([
      'Delegation of the North: Session talk moved', 'Karin Lind: Session talk moved', 'Layla Mansour: Session talk moved',
    ])
  })

  it.each([
    ['confidential session', { confidential: true }],
    ['back-channel', { format: 'back-channel' }],
  ] as const)('of a %s are those alone who attend by name, not their delegation', (_what, secret) => {
    expect(said(whoToTell(between(talkIs({ attendance: [onlyNorth1], ...secret }), moved)))).toEqual(['Amal Haddad: Session talk moved'])
  })

  it('of a confidential session is the delegation when all of it attends', () => {
    expect(said(whoToTell(between(talkIs({ attendance: [north], confidential: true }), moved)))).toEqual(['Delegation of the North: Session talk moved'])
  })

  it('of a session that became confidential is nobody who stays in it through the delegation', () => {
    const changes = between(talkIs({ attendance: [onlyNorth1] }), { ...moved, sessions: [session('talk', { attendance: [onlyNorth1], confidential: true })] })
    expect(said(whoToTell(changes))).toEqual(['Amal Haddad: Session talk moved'])
  })

  it('is nobody when nothing changed', () => {
    expect(whoToTell([])).toEqual([])
  })
})
