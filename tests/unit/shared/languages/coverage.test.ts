import { describe, expect, it } from 'vitest'
import { peopleOf, participantsAt, seatsNeeded } from '@shared/languages/participants'
import { sessionCoverage } from '@shared/languages/coverage'
import type { Coverage } from '@shared/languages/coverage'
import type { RowInput, Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import type { RowsByTable } from '../../../support/workspace-builder'
import { smallWorkspace, withRows } from '../../../support/workspace-builder'
import { north, south } from '../findings/support'

const opening = (workspace: Workspace) => rowOf(workspace, 'sessions', 'opening') ?? expect.fail('no opening')
const coverage = (rows: RowsByTable): Coverage => {
  const workspace = withRows(smallWorkspace(), rows)
  return sessionCoverage(workspace, opening(workspace))
}
const openingWith = (more: Partial<RowInput<'sessions'>>): RowsByTable => ({
  sessions: [
    { id: 'opening', roundId: 'round', title: 'Opening', format: 'plenary', minutes: 120, chairId: 'envoy', attendance: [north, south], interpretation: 'consecutive', ...more },
  ],
})
const layla = (languages: RowInput<'interpreters'>['languages']): RowsByTable => ({ interpreters: [{ id: 'layla', familyName: 'Mansour', ...(languages ? { languages } : {}) }] })
const modes = ({ pairs }: Coverage) => pairs.map(({ from, to, mode }) => `${from}>${to} ${mode}`)

describe('coverage', () => {
  it('of Arabic delegations and an English chair needs both ways, into a mother tongue and back', () => {
    const found = coverage({})
    expect(found.spoken).toEqual(['ar', 'en'])
    expect(found.listened).toEqual(['ar', 'en'])
    expect(modes(found)).toEqual(['ar>en retour', 'en>ar direct'])
    expect(found.pairs[0]?.listeners).toEqual([{ table: 'teamMembers', id: 'envoy' }])
    expect(found.pairs[1]?.listeners).toHaveLength(4)
    expect(found.team).toEqual(['layla'])
  })
  it('fails where the interpreter works from the language but not into it', () => {
    expect(modes(coverage(layla([{ code: 'ar', class: 'A' }, { code: 'en', class: 'C' }])))).toEqual(['ar>en none', 'en>ar direct'])
  })
  it('fails where the interpreter does not offer the mode in that language', () => {
    expect(modes(coverage(layla([{ code: 'ar', class: 'A' }, { code: 'en', class: 'B', modes: ['simultaneous'] }])))).toEqual(['ar>en none', 'en>ar direct'])
  })
  it('does not count an interpreter who declined', () => {
    const found = coverage({ boothAssignments: [{ id: 'opening-layla', sessionId: 'opening', interpreterId: 'layla', status: 'declined' }] })
    expect(found.uncovered).toHaveLength(2)
    expect(found.team).toEqual([])
  })
  it('asks nothing of meals, breaks, cancelled sessions and those held without interpretation', () => {
    for (const more of [{ format: 'meal' }, { format: 'break' }, { status: 'cancelled' }, { interpretation: 'none' }] as const) {
      expect(coverage(openingWith(more))).toMatchObject({ spoken: [], pairs: [], boothsNeeded: 0 })
    }
  })
  it('goes by the floor languages that the session names', () => {
    const found = coverage(openingWith({ floorLanguages: ['fr'] }))
    expect(found.spoken).toEqual(['fr'])
    expect(modes(found)).toEqual(['fr>ar none', 'fr>en none'])
  })
  it('counts the first language of those who have the floor; of everybody where nobody has', () => {
    const delegates = (speakingRight: boolean): RowsByTable => ({
      delegates: [
        { id: 'north-1', delegationId: 'north-team', familyName: 'Haddad', speaks: ['ar'], speakingRight },
        { id: 'south-1', delegationId: 'south-team', familyName: 'Saleh', speaks: ['ar'], speakingRight: false },
        { id: 'south-2', delegationId: 'south-team', familyName: 'Karam', speaks: ['ti', 'ar'], speakingRight: false },
      ],
    })
    expect(coverage(delegates(true)).spoken).toEqual(['ar', 'en'])
    expect(coverage(delegates(false)).spoken).toEqual(['ar', 'en', 'ti'])
  })
  it('lets people listen in a floor language they follow rather than ask for a channel of their own', () => {
    const found = coverage({ delegates: [{ id: 'north-2', delegationId: 'north-team', familyName: 'Nasser', speaks: ['fr'], understands: ['en'] }] })
    expect(found.listened).toEqual(['ar', 'en'])
    expect(found.pairs.find((pair) => pair.from === 'ar')?.listeners).toContainEqual({ table: 'delegates', id: 'north-2' })
  })
  it('lets people listen in a channel that others need rather than ask for one of their own', () => {
    // The South follows Arabic by ear only, which the North listens in; the chair has nothing but English.
    const souths = (understands: readonly string[]) => ['south-1', 'south-2'].map((id) => ({ id, delegationId: 'south-team', familyName: id, speaks: ['ti'], understands: [...understands] }))
    expect(coverage({ ...openingWith({ floorLanguages: ['fr'] }), delegates: souths(['ar']) }).listened).toEqual(['ar', 'en'])
    expect(coverage({ ...openingWith({ floorLanguages: ['fr'] }), delegates: souths([]) }).listened).toEqual(['ar', 'en', 'ti'])
    expect(coverage({ ...openingWith({ floorLanguages: ['fr'] }), delegates: souths(['ru']) }).listened).toEqual(['ar', 'en', 'ti'])
  })
  it('asks nothing for people whose languages nobody entered', () => {
    expect(coverage({ delegates: [{ id: 'north-2', delegationId: 'north-team', familyName: 'Nasser' }] }).pairs[1]?.listeners).toHaveLength(3)
  })
  it('needs one booth for two languages and one for each channel beyond', () => {
    expect(coverage(openingWith({ interpretation: 'simultaneous' })).boothsNeeded).toBe(1)
    expect(coverage(openingWith({ interpretation: 'simultaneous', floorLanguages: ['ar', 'en', 'fr'] })).boothsNeeded).toBe(2)
    expect(coverage({}).boothsNeeded).toBe(0)
  })
  it('needs no booth for a signed language, whose interpreters stand where they are seen', () => {
    const deaf = { delegates: [{ id: 'south-1', delegationId: 'south-team', familyName: 'Saleh', speaks: ['ase'], speakingRight: true }] }
    const booths = (more: Partial<RowInput<'sessions'>>) => coverage({ ...openingWith({ interpretation: 'simultaneous', ...more }), ...deaf })
    expect(booths({})).toMatchObject({ listened: ['ar', 'ase', 'en'], boothsNeeded: 2 })
    expect(booths({ attendance: [{ delegationId: 'south-team', delegateIds: ['south-1'] }] })).toMatchObject({ spoken: ['ase', 'en'], twoWay: true, boothsNeeded: 0 })
  })
  it('lets an interpreter in one of several booths speak into that booth only', () => {
    const both = layla([{ code: 'ar', class: 'A' }, { code: 'en', class: 'A' }, { code: 'fr', class: 'C' }])
    const booth = (code: string | null): RowsByTable => ({
      ...openingWith({ interpretation: 'simultaneous', floorLanguages: ['fr'] }),
      ...both,
      boothAssignments: [{ id: 'opening-layla', sessionId: 'opening', interpreterId: 'layla', booth: code }],
    })
    expect(modes(coverage(booth('ar')))).toEqual(['fr>ar direct', 'fr>en none'])
    expect(modes(coverage(booth(null)))).toEqual(['fr>ar direct', 'fr>en direct'])
  })
})

describe('who is at a session', () => {
  const workspace = withRows(smallWorkspace(), {
    delegates: [{ id: 'north-2', delegationId: 'north-team', familyName: 'Nasser', status: 'withdrawn' }],
    ...openingWith({ attendance: [north, { delegationId: 'south-team', delegateIds: ['south-2'] }], teamMemberIds: ['envoy'], guests: 3 }),
  })

  it('are delegates who have not withdrawn, those named where names are given, and the team, each once', () => {
    expect(participantsAt(peopleOf(workspace), opening(workspace)).map((who) => who.id)).toEqual(['north-1', 'south-2', 'envoy'])
  })
  it('need a seat each, and so do guests, but not the interpreters', () => {
    expect(seatsNeeded(peopleOf(workspace), opening(workspace))).toBe(6)
  })
  it('are those of the room where delegations sit apart', () => {
    const placement = { ...(rowOf(workspace, 'placements', 'opening-place') ?? expect.fail('no placement')), delegationIds: [] }
    expect(participantsAt(peopleOf(workspace), opening(workspace), placement).map((who) => who.id)).toEqual(['envoy'])
  })
})
