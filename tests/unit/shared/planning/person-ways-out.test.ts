import { describe, expect, it } from 'vitest'
import type { CommandInput } from '@shared/commands/registry'
import { checkWorkspace } from '@shared/findings/check'
import type { RuleId } from '@shared/findings/facts'
import type { Finding } from '@shared/findings/finding'
import { createFindingsEngine } from '@shared/findings/findings-engine'
import type { Workspace } from '@shared/model/workspace'
import type { PersonWayOut } from '@shared/planning/person-ways-out'
import { personWaysOut } from '@shared/planning/person-ways-out'
import type { RowsByTable } from '../../../support/workspace-builder'
import { afterCommand } from '../../../support/workspace-builder'
import { crowdedWorkspace } from '../../../support/random-edits'
import { north, place, planWith, session, south } from './support'

const findingOf = (workspace: Workspace, rule: RuleId): Finding => {
  const found = checkWorkspace(workspace).find((finding) => finding.rule === rule)
  if (!found) throw new Error(`The plan has no finding of ${rule}.`)
  return found
}

const waysOut = (workspace: Workspace, rule: RuleId): readonly PersonWayOut[] => personWaysOut(createFindingsEngine(workspace), findingOf(workspace, rule))

const said = (ways: readonly PersonWayOut[]): readonly string[] =>
  ways.map(({ kind, person, by, sessionId }) => `${kind} ${person.id}${by ? ` by ${by.id}` : ''} at ${sessionId}`)

/** Two sessions at once, "one" and "two". */
const twice = (one: Parameters<typeof session>[1], two: Parameters<typeof session>[1], rows: RowsByTable = {}): Workspace =>
  planWith({
    ...rows,
    sessions: [session('one', one), session('two', two)],
    placements: [place('one', 'red', '2018-12-07T09:00'), place('two', 'hall', '2018-12-07T09:30')],
  })

describe('a delegate expected twice', () => {
  const named = { attendance: [{ ...north, delegateIds: ['north-1'] }] }
  const staff = (role: 'alternate' | 'adviser' | 'secretary', speakingRight: boolean): RowsByTable => ({
    delegates: [{ id: 'north-3', delegationId: 'north-team', familyName: 'Aziz', role, speakingRight, status: 'accredited', speaks: ['ar'] }],
  })

  it('can stay away from either', () => {
    expect(said(waysOut(twice(named, { attendance: [north] }), 'delegate-double-booked'))).toEqual(['remove north-1 at one', 'remove north-1 at two'])
  })

  it('can be replaced by an alternate with the same right to speak who is free', () => {
    expect(said(waysOut(twice(named, named, staff('alternate', true)), 'delegate-double-booked'))).toEqual([
      'swap north-1 by north-3 at one', 'swap north-1 by north-3 at two', 'remove north-1 at one', 'remove north-1 at two',
    ])
  })

  it.each([
    ['has no right to speak', staff('alternate', false)],
    ['is a secretary', staff('secretary', true)],
  ])('is not replaced by one who %s', (_what, rows) => {
    expect(waysOut(twice(named, named, rows), 'delegate-double-booked').filter(({ kind }) => kind === 'swap')).toEqual([])
  })

  it('is not replaced by one who is at a third session then', () => {
    const workspace = planWith({
      ...staff('alternate', true),
      sessions: [session('one', named), session('two', named), session('three', { attendance: [{ ...north, delegateIds: ['north-3'] }] })],
      placements: [place('one', 'red', '2018-12-07T09:00'), place('two', 'hall', '2018-12-07T09:30'), place('three', 'blue', '2018-12-07T09:00', { minutes: 30 })],
    })
    const ways = personWaysOut(createFindingsEngine(workspace), findingOf(workspace, 'delegate-double-booked'))
    expect(said(ways.filter(({ kind }) => kind === 'swap'))).toEqual(['swap north-1 by north-3 at two'])
  })
})

it('a delegation expected twice can stay away from either', () => {
  expect(said(waysOut(twice({ attendance: [north] }, { attendance: [north, south] }), 'delegation-double-booked'))).toEqual([
    'remove north-team at one', 'remove north-team at two',
  ])
})

describe('an interpreter expected twice', () => {
  const talks = { chairId: null, interpretation: 'consecutive' as const, attendance: [north], floorLanguages: ['en'] }
  const interpreters = (more: Parameters<typeof planWith>[0]['interpreters']): RowsByTable => ({
    interpreters: more ?? [],
    boothAssignments: [{ id: 'a', sessionId: 'one', interpreterId: 'layla' }, { id: 'b', sessionId: 'two', interpreterId: 'layla', booth: 'ar', status: 'accepted', pinned: true }],
  })
  const workingIn = [{ code: 'ar', class: 'A' as const }, { code: 'en', class: 'B' as const }]
  const clash = (rows: RowsByTable): Workspace => twice({ ...talks }, { ...talks, attendance: [south] }, rows)

  it('can be replaced by one who covers the same languages, whom the party accepted first', () => {
    const workspace = clash(
      interpreters([
        { id: 'amina', familyName: 'Aden', languages: workingIn },
        { id: 'basil', familyName: 'Bey', languages: workingIn, vetting: 'cleared', acceptance: [{ partyId: 'north', verdict: 'accepted' }] },
        { id: 'carl', familyName: 'Craig', languages: [{ code: 'fr', class: 'A' }, { code: 'en', class: 'B' }] },
        { id: 'dina', familyName: 'Dahl', languages: workingIn, acceptance: [{ partyId: 'north', verdict: 'refused' }] },
        { id: 'emil', familyName: 'Ek', languages: workingIn, availability: [{ from: '2018-12-07', to: '2018-12-07', free: false }] },
        { id: 'faye', familyName: 'Frost', languages: workingIn, availability: [{ from: '2018-12-01', to: '2018-12-06' }] },
        { id: 'gina', familyName: 'Gray', languages: workingIn, vetting: 'refused' },
      ]),
    )
    expect(said(waysOut(workspace, 'interpreter-double-booked'))).toEqual([
      'swap layla by basil at one', 'swap layla by amina at one',
      // The South has refused nobody.
      'swap layla by basil at two', 'swap layla by amina at two', 'swap layla by dina at two',
    ])
  })

  it('is not simply taken off where then nobody would interpret', () => {
    expect(waysOut(clash(interpreters([])), 'interpreter-double-booked')).toEqual([])
  })

  it('leaves the booth to the one who comes, who is yet to be asked', () => {
    const workspace = clash(interpreters([{ id: 'amina', familyName: 'Aden', languages: workingIn }]))
    const way = waysOut(workspace, 'interpreter-double-booked').find(({ sessionId }) => sessionId === 'two')
    const after = way && afterCommand(workspace, way.command)
    expect(after?.boothAssignments['b']).toMatchObject({ interpreterId: 'amina', booth: 'ar', status: 'proposed', pinned: false })
  })
})

it('a chair expected twice can hand over to another of the team who is free, those there already first', () => {
  const workspace = twice({ chairId: 'envoy', teamMemberIds: ['note', 'second'] }, { chairId: 'envoy' }, {
    teamMembers: [
      { id: 'deputy', processId: 'process', familyName: 'Berg', role: 'deputy envoy' },
      { id: 'second', processId: 'process', familyName: 'Dahl', role: 'political officer' },
      { id: 'note', processId: 'process', familyName: 'Ek', role: 'note-taker' },
    ],
  })
  expect(said(waysOut(workspace, 'chair-double-booked'))).toEqual([
    'swap envoy by second at one', 'swap envoy by deputy at one', 'swap envoy by deputy at two', 'remove envoy at one', 'remove envoy at two',
  ])
  const [way] = waysOut(workspace, 'chair-double-booked')
  const after = way && afterCommand(workspace, way.command)
  expect(after?.sessions['one']).toMatchObject({ chairId: 'second', teamMemberIds: ['note'] })
})

it('parties to be kept apart come no longer close when one of them stays away', () => {
  const workspace = planWith({
    keepApartRules: [{ id: 'apart', roundId: 'round', partyId: 'north', otherPartyId: 'south' }],
    sessions: [session('one', { attendance: [north] }), session('two', { attendance: [south] })],
    placements: [place('one', 'red', '2018-12-07T09:00'), place('two', 'blue', '2018-12-07T09:30')],
  })
  expect(said(waysOut(workspace, 'kept-apart'))).toEqual(['remove north-team at one', 'remove south-team at two'])
})

it('somebody who has not arrived can stay away', () => {
  const workspace = planWith({
    sessions: [session('one', { attendance: [north] })],
    placements: [place('one', 'red', '2018-12-06T08:00')],
    movements: [
      {
        id: 'flight', roundId: 'round', kind: 'flight', direction: 'arrival', from: 'Aden', to: 'Stockholm', departs: '2018-12-06T02:00', departsZone: 'Asia/Aden',
        arrives: '2018-12-06T08:30', arrivesZone: 'Europe/Stockholm', delegateIds: ['north-2'],
      },
    ],
  })
  expect(said(waysOut(workspace, 'outside-stay'))).toEqual(['remove north-2 at one'])
})

it('findings that are not about people, and those that no longer stand, have no such way out', () => {
  const engine = createFindingsEngine(planWith({ sessions: [session('one', { attendance: [north], guests: 50 })], placements: [place('one', 'red', '2018-12-07T09:00')] }))
  expect(engine.findings().flatMap((finding) => personWaysOut(engine, finding))).toEqual([])
  const gone = findingOf(twice({ attendance: [north] }, { attendance: [north] }), 'delegation-double-booked')
  expect(personWaysOut(engine, gone)).toEqual([])
})

it('every way out of any finding ends it, brings no new error and says who', () => {
  const commands: CommandInput[] = []
  for (const seed of [1, 2, 3]) {
    const workspace = crowdedWorkspace(seed)
    const engine = createFindingsEngine(workspace)
    const identity = ({ roundId, key }: Finding): string => `${roundId} ${key}`
    const before = new Set(engine.findings().map(identity))
    for (const finding of engine.findings()) {
      for (const { command } of personWaysOut(engine, finding)) {
        commands.push(command)
        const after = checkWorkspace(afterCommand(workspace, command))
        expect(after.map(identity)).not.toContain(identity(finding))
        expect(after.filter((one) => one.severity === 'error' && !before.has(identity(one)))).toEqual([])
      }
    }
  }
  expect(commands.length).toBeGreaterThan(20)
})
