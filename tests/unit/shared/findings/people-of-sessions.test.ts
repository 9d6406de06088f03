import { describe, expect, it } from 'vitest'
import { applyCommand, parseCommand } from '@shared/commands/apply-command'
import { createFindingsEngine } from '@shared/findings/findings-engine'
import type { RowInput } from '@shared/model/workspace'
import { found, foundBy, place, planWith, sentencesOf, session } from './support'

const at10 = '2018-12-07T10:00'
const named = (...delegateIds: readonly string[]) => [{ delegationId: 'north-team', delegateIds }]
const held = (more: Partial<RowInput<'sessions'>>, rows: Parameters<typeof planWith>[0] = {}) =>
  planWith({ ...rows, sessions: [session('a', more)], placements: [place('a', 'hall', at10)] })

describe('the speaking right', () => {
  it('is missed where a party negotiates, as a note in working groups, and not elsewhere', () => {
    const severity = (format: 'bilateral' | 'working group' | 'caucus') =>
      foundBy(held({ format, chairId: 'envoy', attendance: named('north-2') }), 'speaking-right-missing').map((finding) => finding.severity)
    expect([severity('bilateral'), severity('working group'), severity('caucus')]).toEqual([['warning'], ['note'], []])
  })
  it('is missed when the one who has it withdraws', () => {
    const plan = held(
      { format: 'bilateral', chairId: 'envoy', attendance: named('north-1') },
      { delegates: [
        { id: 'north-1', delegationId: 'north-team', familyName: 'Haddad', givenName: 'Amal', speakingRight: true, status: 'withdrawn' },
        { id: 'north-2', delegationId: 'north-team', familyName: 'Nasser', givenName: 'Omar', speakingRight: true, speaks: ['ar'] },
      ] },
    )
    expect(sentencesOf(plan)).toEqual([
      'Nobody may speak for Delegation of the North at Session a on Fri 7 Dec 10:00–11:00: all those named have withdrawn. The floor is with Omar Nasser.',
    ])
  })
  it('of observers is nobody\'s concern', () => {
    const plan = held(
      { format: 'bilateral', attendance: named('north-2') },
      { delegations: [{ id: 'north-team', roundId: 'round', partyId: 'north', name: 'Observers', kind: 'observer', headId: 'north-1', language: 'ar' }] },
    )
    expect(found(plan)).toEqual([])
  })
  it('that nobody of a delegation has is told once for the round', () => {
    const plan = held(
      { format: 'bilateral', attendance: named('north-2') },
      { delegates: [{ id: 'north-1', delegationId: 'north-team', familyName: 'Haddad', givenName: 'Amal', role: 'head', speaks: ['ar'] }] },
    )
    expect(sentencesOf(plan)).toEqual(['None of the 2 delegates of Delegation of the North has the speaking right, and it is expected at 2 negotiating sessions.'])
    const alone = held({ format: 'bilateral', attendance: named('north-2') }, {
      delegates: [
        { id: 'north-1', delegationId: 'north-team', familyName: 'Haddad', givenName: 'Amal', role: 'head', speaks: ['ar'], status: 'withdrawn' },
      ],
    })
    expect(sentencesOf(alone)).toContain('The only delegate of Delegation of the North has no speaking right, and it is expected at 2 negotiating sessions.')
  })
})

describe('a session', () => {
  it('without anybody is told, placed or not, but a break is for whoever is there', () => {
    expect(sentencesOf(held({ guests: 0 }))).toEqual(['Nobody is expected at Session a on Fri 7 Dec 10:00–11:00: no delegation, team, expert or guest.'])
    expect(foundBy(planWith({ sessions: [session('a', { guests: 0 })] }), 'no-participants')).toHaveLength(1)
    expect(found(held({ guests: 0, format: 'break' }))).toEqual([])
    expect(found(held({ guests: 0, chairId: 'envoy' }))).toEqual([])
  })
  it('at which all those named have withdrawn is told, and who attends whole is expected though nobody is named', () => {
    const gone: RowInput<'delegates'> = { id: 'north-2', delegationId: 'north-team', familyName: 'Nasser', givenName: 'Omar', status: 'withdrawn' }
    const withdrawn = held({ attendance: named('north-2') }, { delegates: [gone] })
    expect(sentencesOf(withdrawn)).toEqual(['Nobody is expected at Session a on Fri 7 Dec 10:00–11:00: all those named have withdrawn.'])
    expect(foundBy(held({ attendance: named('north-1', 'north-2') }, { delegates: [gone] }), 'no-participants')).toEqual([])
    const unnamed = { delegations: [{ id: 'third', roundId: 'round', name: 'Observers', kind: 'observer' as const }] }
    expect(foundBy(held({ attendance: [{ delegationId: 'third' }] }, unnamed), 'no-participants')).toEqual([])
  })
  it('without a chair is told where somebody must preside', () => {
    expect(sentencesOf(held({ format: 'contact group' }))).toEqual(['Session a on Fri 7 Dec 10:00–11:00, a contact group, has no chair.'])
    expect(found(held({ format: 'contact group', chairId: 'envoy' }))).toEqual([])
    expect(found(held({ format: 'proximity' }))).toEqual([])
  })
})

it('interpreters are named in one order, whichever of their assignments was changed last', () => {
  const workspace = held({}, {
    interpreters: [{ id: 'i1', familyName: 'One' }, { id: 'i2', familyName: 'Two' }],
    movements: [
      {
        id: 'home', roundId: 'round', kind: 'flight', direction: 'departure', from: 'Stockholm', to: 'Tunis', departs: '2018-12-07T09:00', departsZone: 'Europe/Stockholm',
        arrives: '2018-12-07T13:00', arrivesZone: 'Africa/Tunis', interpreterIds: ['i1', 'i2'],
      },
    ],
    boothAssignments: [{ id: 'a1', sessionId: 'a', interpreterId: 'i1' }, { id: 'a2', sessionId: 'a', interpreterId: 'i2' }],
  })
  const engine = createFindingsEngine(workspace)
  const command = parseCommand({ type: 'update', table: 'boothAssignments', id: 'a1', fields: { status: 'accepted' } })
  const done = command.ok ? applyCommand(workspace, command.value, { now: '2018-11-20T08:00:00.000Z', officer: '' }) : command
  expect(done.ok).toBe(true)
  if (!done.ok) return
  engine.apply(done.value.workspace, done.value.diff)
  expect(engine.findings()).toHaveLength(1)
  expect(engine.findings()).toEqual(found(done.value.workspace))
})
