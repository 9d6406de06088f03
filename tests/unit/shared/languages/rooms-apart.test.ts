import { describe, expect, it } from 'vitest'
import type { Coverage } from '@shared/languages/coverage'
import { sessionCoverage } from '@shared/languages/coverage'
import { peopleOf } from '@shared/languages/participants'
import { roomsApart } from '@shared/languages/rooms-apart'
import { minutesHeld, teamNeed } from '@shared/languages/team-need'
import type { RowInput, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { smallWorkspace, withRows } from '../../../support/workspace-builder'
import { figures, north, place, south } from '../findings/support'

type Placing = Partial<RowInput<'placements'>>

const apart: readonly Placing[] = [{ delegationIds: ['north-team'] }, { roomId: 'red', delegationIds: ['south-team'] }]

interface Asked {
  readonly session?: Partial<RowInput<'sessions'>>
  readonly placements?: readonly Placing[]
  readonly south?: readonly string[]
  readonly interpreters?: Readonly<Record<string, string>>
}

/** The North speaks Arabic, the South French, the envoy in the chair English; each side in its own room unless said. */
const shuttle = ({ session = {}, placements = apart, south: souths = ['fr'], interpreters = {} }: Asked = {}): Workspace =>
  withRows({ ...smallWorkspace(), placements: {}, boothAssignments: {} }, {
    policyProfiles: [figures({ 'team.consecutive-two-languages': 2, 'team.consecutive-three-languages': 3, 'booth.interpreters-two-way': 3, 'booth.interpreters-one-way': 2 })],
    sessions: [{ id: 'opening', roundId: 'round', title: 'Shuttle', format: 'proximity', minutes: 120, chairId: 'envoy', attendance: [north, south], interpretation: 'consecutive', ...session }],
    delegates: ['south-1', 'south-2'].map((id) => ({ id, delegationId: 'south-team', familyName: id, speaks: [...souths], speakingRight: true })),
    placements: placements.map((more, at) => place('opening', 'hall', '2018-12-06T10:00', { id: `place-${String(at)}`, minutes: 120, ...more })),
    interpreters: Object.entries(interpreters).map(([id, codes]) => ({ id, familyName: id, languages: codes.split(' ').map((code) => ({ code, class: 'A' as const })) })),
    boothAssignments: Object.keys(interpreters).map((id) => ({ id: `seat-${id}`, sessionId: 'opening', interpreterId: id })),
  })

const opening = (workspace: Workspace) => rowOf(workspace, 'sessions', 'opening') ?? expect.fail('no session')
const coverage = (asked: Asked = {}): Coverage => {
  const workspace = shuttle(asked)
  return sessionCoverage(workspace, opening(workspace))
}
const pairsOf = ({ pairs }: Pick<Coverage, 'pairs'>) => pairs.map(({ from, to }) => `${from}>${to}`)
const need = (asked: Asked) => {
  const workspace = shuttle(asked)
  const [profile] = rowsOf(workspace, 'policyProfiles')
  return teamNeed(sessionCoverage(workspace, opening(workspace)), opening(workspace), minutesHeld(workspace, opening(workspace)), profile)
}

describe('delegations that sit apart', () => {
  it('need interpreting between each of them and the chair, and never between each other', () => {
    const found = coverage()
    expect(pairsOf(found)).toEqual(['ar>en', 'en>ar', 'en>fr', 'fr>en'])
    expect(found.rooms.map((room) => [room.delegationIds, room.spoken, pairsOf(room)])).toEqual([
      [['north-team'], ['ar', 'en'], ['ar>en', 'en>ar']],
      [['south-team'], ['en', 'fr'], ['en>fr', 'fr>en']],
    ])
    expect(found).toMatchObject({ spoken: ['ar', 'en', 'fr'], listened: ['ar', 'en', 'fr'], twoWay: true })
    expect(pairsOf(coverage({ placements: [{}] }))).toEqual(['ar>en', 'ar>fr', 'en>ar', 'en>fr', 'fr>ar', 'fr>en'])
  })
  it('need nothing where nobody goes between them', () => {
    expect(coverage({ session: { chairId: null } })).toMatchObject({ spoken: ['ar', 'fr'], pairs: [] })
  })
  it('count the chair once among listeners, whatever room they listen in', () => {
    const found = coverage({ south: ['ar'] })
    expect(found.pairs.find(({ to }) => to === 'en')?.listeners).toEqual([{ table: 'teamMembers', id: 'envoy' }])
    expect(found.pairs.find(({ to }) => to === 'ar')?.listeners).toHaveLength(4)
  })
  it('sit together again as soon as a room has them all, beside what their own rooms need', () => {
    expect(pairsOf(coverage({ placements: [...apart, { roomId: 'blue', start: '2018-12-06T14:00' }] }))).toEqual(['ar>en', 'ar>fr', 'en>ar', 'en>fr', 'fr>ar', 'fr>en'])
  })
  it('are not forgotten while no room names them', () => {
    expect(pairsOf(coverage({ placements: [{ delegationIds: ['north-team'] }] }))).toEqual(['ar>en', 'en>ar', 'en>fr', 'fr>en'])
  })
  it('are told from those who have two rooms and nothing that says who sits in which', () => {
    const workspace = shuttle({ placements: [{}, { roomId: 'red' }] })
    expect(roomsApart(peopleOf(workspace), opening(workspace))).toBeNull()
  })
})

describe('floor languages that a session names', () => {
  const spoken = (floorLanguages: readonly string[], more: Asked = {}) => coverage({ ...more, session: { floorLanguages: [...floorLanguages], ...more.session } }).rooms.map((room) => room.spoken)
  it('hold in the rooms where somebody speaks them', () => {
    expect(spoken(['ar', 'en', 'fr'])).toEqual([['ar', 'en'], ['en', 'fr']])
  })
  it('hold in every room when nobody at the session speaks them: a guest may be in any', () => {
    expect(spoken(['es'])).toEqual([['es'], ['es']])
  })
  it('leave a room that has none of them to its own people', () => {
    expect(spoken(['fr'], { session: { chairId: null } })).toEqual([['ar'], ['fr']])
  })
})

describe('the team for several rooms', () => {
  const interpreters = { one: 'ar en', two: 'ar en', three: 'fr en' }
  it('is one that goes to and fro with the mediators: what the room asks that lacks most', () => {
    expect(need({})).toMatchObject({ least: 2, booths: [{ language: null, interpreterIds: [] }] })
    expect(need({ interpreters })).toMatchObject({ least: 2, booths: [{ language: null, least: 2, interpreterIds: ['three'] }] })
  })
  it('is one for each at any other session, as long as they are in use at the same time', () => {
    const working = (start: string) => need({ session: { format: 'working group' }, placements: [apart[0] ?? {}, { ...apart[1], start }], interpreters })
    expect(working('2018-12-06T11:59')).toMatchObject({ least: 4, figures: ['team.consecutive-two-languages'], booths: [{ language: null, least: 4, interpreterIds: ['one', 'three', 'two'] }] })
    expect(working('2018-12-06T12:00').least).toBe(2)
  })
  it('works both ways from the one booth of each room, which binds nobody', () => {
    const asked: Asked = { session: { interpretation: 'simultaneous' }, interpreters: { one: 'ar en' } }
    expect(coverage(asked)).toMatchObject({ boothsNeeded: 1, twoWay: true })
    expect(need(asked)).toMatchObject({ least: 3, booths: [{ language: null, twoWay: true, interpreterIds: [] }] })
  })
  it('needs the booths of the room that has most languages', () => {
    expect(coverage({ session: { interpretation: 'simultaneous' }, south: ['fr'], placements: [...apart, {}] }).boothsNeeded).toBe(3)
  })
})
