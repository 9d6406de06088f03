import { describe, expect, it } from 'vitest'
import type { Workspace } from '@shared/model/workspace'
import { delegationSchedule, type DelegationSchedule, type ScheduleEntry } from '@shared/views/delegation-schedule'
import { smallWorkspace, withRows, type RowsByTable } from '../../../support/workspace-builder'

const scheduleOf = (workspace: Workspace, delegationId = 'north-team'): DelegationSchedule => {
  const outcome = delegationSchedule(workspace, { roundId: 'round', delegationId, language: 'en' })
  if (!outcome.ok) throw new Error(outcome.problem.sentence)
  return outcome.value
}

const entriesOf = (rows: RowsByTable, delegationId = 'north-team'): readonly ScheduleEntry[] =>
  scheduleOf(withRows(smallWorkspace(), rows), delegationId).days.flatMap((day) => day.entries)

const both = [{ delegationId: 'north-team' }, { delegationId: 'south-team' }]
const session = { id: 'talk', roundId: 'round', title: 'Talk', format: 'plenary', minutes: 60, attendance: both } as const
const at = (id: string, roomId: string, start = '2018-12-07T09:00', delegationIds: readonly string[] | null = null) => ({ id, sessionId: 'talk', roomId, start, minutes: 60, delegationIds })
const talk = (rows: RowsByTable, delegationId?: string) => entriesOf(rows, delegationId).find((entry) => entry.key.startsWith('session:talk'))

describe("what a delegation's schedule shows", () => {
  it('orders days and entries, and each sitting stands once with the rooms the delegation sits in', () => {
    const entries = entriesOf({ sessions: [session], placements: [at('later', 'hall', '2018-12-07T15:00'), at('one', 'red'), at('two', 'blue')] })
    expect(entries.map((entry) => entry.start)).toEqual(['2018-12-06T10:00', '2018-12-07T09:00', '2018-12-07T15:00'])
    expect(entries[1]).toMatchObject({ rooms: ['Red room', 'Blue room'] })
  })

  it('shows only its own room, and nobody else, where the sides sit apart', () => {
    const rows = { sessions: [{ ...session, format: 'proximity' as const }], placements: [at('one', 'red', undefined, ['north-team']), at('two', 'blue', undefined, ['south-team'])] }
    expect(talk(rows)).toMatchObject({ rooms: ['Red room'], others: [] })
    expect(talk(rows, 'south-team')).toMatchObject({ rooms: ['Blue room'], others: [] })
    expect(talk({ ...rows, sessions: [session] })).toMatchObject({ others: [] })
  })

  it('names the other side only where they meet', () => {
    const with_ = (format: 'plenary' | 'consultation' | 'meal' | 'proximity') => talk({ sessions: [{ ...session, format }], placements: [at('one', 'hall')] })
    expect(with_('plenary')).toMatchObject({ others: ['Southern side'] })
    for (const format of ['consultation', 'meal', 'proximity'] as const) expect(with_(format)).toMatchObject({ others: [] })
  })

  it.each([
    ['confidential', { confidential: true }],
    ['cancelled', { status: 'cancelled' }],
    ['a back-channel', { format: 'back-channel' }],
    ['of others', { attendance: [{ delegationId: 'south-team' }] }],
    ['only for people who withdrew', { attendance: [{ delegationId: 'north-team', delegateIds: ['gone'] }] }],
  ] as const)('leaves out a session that is %s', (_, change) => {
    const rows: RowsByTable = {
      sessions: [{ ...session, ...change }], placements: [at('one', 'hall')],
      delegates: [{ id: 'gone', delegationId: 'north-team', familyName: 'Gone', status: 'withdrawn' }],
    }
    expect(talk(rows)).toBeUndefined()
  })

  it('keeps a session of the same shape that is none of these', () => {
    expect(talk({ sessions: [session], placements: [at('one', 'hall')] })).toBeDefined()
  })

  it('gathers stays by hotel and dates, and falls back on the delegation’s hotel', () => {
    const stay = { roundId: 'round', hotel: 'Castle', checkIn: '2018-12-05', checkOut: '2018-12-13' }
    const { lodging } = scheduleOf(withRows(smallWorkspace(), {
      stays: [{ ...stay, id: '1', delegateId: 'north-1' }, { ...stay, id: '2', delegateId: 'north-2' }, { ...stay, id: '3', delegateId: 'south-1', hotel: 'Elsewhere' }],
    }))
    expect(lodging).toEqual([{ hotel: 'Castle', checkIn: '2018-12-05', checkOut: '2018-12-13', board: 'breakfast', guests: 2 }])
    const named = withRows(smallWorkspace(), { delegations: [{ id: 'north-team', roundId: 'round', name: 'North', hotel: 'East wing' }] })
    expect(scheduleOf(named).lodging).toMatchObject([{ hotel: 'East wing', guests: null }])
  })

  it('lists the liaison first and only the team members meant for delegations', () => {
    const workspace = withRows(smallWorkspace(), {
      delegations: [{ id: 'north-team', roundId: 'round', name: 'North', liaison: 'Elin', liaisonPhone: '+46 1' }],
      teamMembers: [
        { id: 'desk', processId: 'process', familyName: 'Okafor', givenName: 'Daniel', role: 'protocol', contactForDelegations: true },
        { id: 'other', processId: 'process', familyName: 'Quiet' },
      ],
    })
    expect(scheduleOf(workspace).contacts.map((contact) => [contact.name, contact.role])).toEqual([['Elin', 'liaison'], ['Daniel OKAFOR', 'protocol']])
  })

  it('refuses a delegation of another round', () => {
    const workspace = withRows(smallWorkspace(), { rounds: [{ id: 'next', processId: 'process', name: 'Second round' }] })
    expect(delegationSchedule(workspace, { roundId: 'next', delegationId: 'north-team', language: 'en' })).toMatchObject({ ok: false, problem: { code: 'other-round' } })
  })
})
