import { describe, expect, it } from 'vitest'
import { applyCommand, parseCommand } from '@shared/commands/apply-command'
import { createFindingsEngine } from '@shared/findings/findings-engine'
import { languageRules } from '@shared/findings/language-rules'
import type { RuleId } from '@shared/findings/facts'
import type { RowInput, Workspace } from '@shared/model/workspace'
import { findingSentence, whyText } from '@shared/text/finding-sentence'
import { testContext } from '../../../support/workspace-builder'
import { assigned, interpreted, interpreter, relayed } from './interpreted-plans'
import { foundBy, place, south } from './support'

const said = (workspace: Workspace, rule: RuleId): readonly string[] => foundBy(workspace, rule).map((finding) => findingSentence(workspace, finding))
const graded = (workspace: Workspace, rule: RuleId): readonly string[] => foundBy(workspace, rule).map(({ severity }) => severity)
const subjectsOf = (workspace: Workspace, rule: RuleId): readonly string[] => foundBy(workspace, rule).flatMap(({ subjects }) => subjects.map(({ table, id }) => `${table} ${id}`))

const hall = (more: Partial<RowInput<'rooms'>>): RowInput<'rooms'> => ({ id: 'hall', venueId: 'castle', name: 'Hall', capacities: { 'hollow square': 60 }, booths: 2, ...more })
const scale = {
  'team.two-way-medium-minutes': 240, 'team.two-way-medium': 2, 'team.two-way-long-minutes': 360, 'team.two-way-long': 3, 'team.two-way-full': 4,
} as const

describe('a language that is not covered says why', () => {
  const why = (languages: Parameters<typeof interpreter>[1], more: Parameters<typeof interpreted>[0] = {}): string =>
    said(interpreted({ team: [assigned('salma')], ...more, rows: { interpreters: [interpreter('salma', languages)] } }), 'language-not-covered').at(-1)?.split('need it, and ')[1] ?? ''
  it('nobody works from it, into it, or between the two', () => {
    expect(why({ ar: 'A', fr: 'C' })).toBe('its only interpreter does not work from English.')
    expect(why({ en: 'A', ar: 'C' })).toBe('its only interpreter does not work into Arabic.')
    expect(why({ en: 'A', ar: 'C' }, { team: [assigned('salma'), assigned('layla', { status: 'declined' })] })).toBe('its only interpreter does not work into Arabic.')
    expect(
      said(interpreted({ team: [assigned('salma'), assigned('noor')], rows: { interpreters: [interpreter('salma', { fr: 'A', en: 'C' }), interpreter('noor', { ar: 'A' })] } }), 'language-not-covered').at(-1),
    ).toBe('Nobody interprets English into Arabic at Session a on Fri 7 Dec 10:00–11:00: 2 of Delegation of the North need it, and none of its 2 interpreters has both languages, and no language in between joins them.')
  })
  it('those who could sit in another booth, or offer it in other modes', () => {
    const french = { floorLanguages: ['ar', 'en', 'fr'] }
    expect(said(interpreted({ session: french, team: [assigned('layla', { booth: 'en' })] }), 'language-not-covered').find((text) => text.includes('English into Arabic'))).toContain(
      'its only interpreter sits in another booth',
    )
    expect(
      said(interpreted({ team: [assigned('salma')], rows: { interpreters: [{ ...interpreter('salma', {}), languages: [{ code: 'ar', class: 'A', modes: ['consecutive'] }, { code: 'en', class: 'C' }] }] } }), 'language-not-covered').at(-1),
    ).toContain('its only interpreter does not offer it in simultaneous interpretation')
  })
})

describe('a relay', () => {
  it('is told with its pivot and who gives and takes it, a click from the session, its sitting and the interpreters', () => {
    const plan = relayed(['rahel', 'layla'])
    expect(said(plan, 'relay-needed')).toEqual(['Tigrinya into Arabic at Session a on Fri 7 Dec 10:00–11:00 goes by relay through English (Rahel, then Layla Mansour).'])
    expect(subjectsOf(plan, 'relay-needed')).toEqual(['sessions a', 'placements a-in-hall', 'interpreters rahel', 'interpreters layla'])
    expect(foundBy(plan, 'language-not-covered')).toEqual([])
  })
  it('with too few to give it is told by the figure, and by nothing without one', () => {
    expect(said(relayed(['rahel', 'layla'], { figures: { 'relay.least-providers': 2 } }), 'relay-few-providers')).toEqual([
      'Tigrinya goes by relay through English into Arabic at Session a on Fri 7 Dec 10:00–11:00; only Rahel can give it, and 2 are needed.',
    ])
    expect(foundBy(relayed(['rahel', 'layla']), 'relay-few-providers')).toEqual([])
  })
  it('from a booth that works both ways needs more of them there', () => {
    // French into Arabic is done by Dawit alone, who sits in the English booth with those who give Tigrinya.
    const figures = { 'relay.least-providers': 1, 'relay.two-way-pivot-providers': 3 }
    const rows = { interpreters: [interpreter('noor', { ar: 'A', en: 'C' }), interpreter('dawit', { en: 'A', fr: 'C', ar: 'B' })] }
    const plan = (givers: readonly string[]) => relayed([...givers, 'dawit', 'noor'], { figures, session: { floorLanguages: ['fr', 'ti'] }, rows })
    expect(said(plan(['rahel']), 'relay-few-providers')).toEqual([
      'Tigrinya goes by relay through English into Arabic at Session a on Fri 7 Dec 10:00–11:00; only Dawit and Rahel sit in the booth it comes from, which works both ways, and 3 are needed.',
    ])
    expect(foundBy(plan(['rahel', 'senait']), 'relay-few-providers')).toEqual([])
  })
})

describe('what hangs on one interpreter', () => {
  it('is told once a session, for each of them with their pairs', () => {
    const plan = interpreted({ team: [assigned('salma'), assigned('noor')], rows: { interpreters: [interpreter('salma', { ar: 'A', en: 'C' }), interpreter('noor', { en: 'A', ar: 'C' })] } })
    expect(said(plan, 'single-provider')).toEqual(['At Session a on Fri 7 Dec 10:00–11:00 only Noor can interpret Arabic into English; only Salma can interpret English into Arabic.'])
  })
  it('is not told of somebody who may work alone', () => {
    const alone = (minutes: number) => graded(interpreted({ minutes, team: [assigned('layla')], figures: { ...scale, 'booth.solo-minutes': 40 } }), 'single-provider')
    expect([alone(40), alone(41)]).toEqual([[], ['note']])
  })
})

describe('a team', () => {
  it('is judged by the longest sitting, and by the planned length while there is none', () => {
    const twice = interpreted({ minutes: 241, figures: scale, rows: { placements: [place('a', 'red', '2018-12-08T10:00', { minutes: 361 })] } })
    expect(said(twice, 'team-too-small')).toEqual(['Session a on Sat 8 Dec 10:00–16:01 (6 h 1 min) has 2 of the 4 interpreters it needs.'])
    const unplaced = interpreted({ figures: scale, rows: { sessions: [{ id: 'b', roundId: 'round', title: 'Session b', format: 'plenary', minutes: 300, chairId: 'envoy', attendance: [{ delegationId: 'north-team' }], interpretation: 'simultaneous' }] } })
    expect(said(unplaced, 'team-too-small')).toEqual(['Session b (5 h) has 0 of the 3 interpreters it needs.'])
    expect(whyText(foundBy(unplaced, 'team-too-small')[0] ?? never())).toContain('interpreters up to that length: 3, Test figure (derived)')
  })
  it('tells which booths are short, and who can do none of the work', () => {
    const plan = interpreted({
      session: { floorLanguages: ['ar', 'en', 'fr'] },
      team: ['salma', 'noor', 'pavel'].map((id) => assigned(id)),
      figures: { 'booth.interpreters-one-way': 2 },
      rows: { interpreters: [interpreter('salma', { ar: 'A', en: 'C', fr: 'C' }), interpreter('noor', { en: 'A', ar: 'C', fr: 'C' }), interpreter('pavel', { ru: 'A' })] },
    })
    expect(said(plan, 'team-too-small')).toEqual([
      'Session a on Fri 7 Dec 10:00–11:00 (1 h) has 2 of the 4 interpreters it needs: the Arabic booth has 1 of 2 and the English booth has 1 of 2; one more on its team can do none of the work.',
    ])
  })
  it('calls those who sign a team, since they have no booth', () => {
    const plan = interpreted({
      session: { floorLanguages: ['ar', 'en', 'ils'], teamMemberIds: ['signer'] },
      team: [assigned('noa', { booth: 'ils' })],
      figures: { 'booth.interpreters-one-way': 2 },
      rows: { interpreters: [interpreter('noa', { ils: 'A', ar: 'A', en: 'A' })], teamMembers: [{ id: 'signer', processId: 'process', familyName: 'Vik', role: 'mediation adviser', speaks: ['ils'] }] },
    })
    expect(said(plan, 'team-too-small')).toEqual([
      'Session a on Fri 7 Dec 10:00–11:00 (1 h) has 1 of the 6 interpreters it needs: the Arabic booth has 0 of 2, the English booth has 0 of 2 and the International Sign team has 1 of 2.',
    ])
  })
  it('of enough people in the wrong booths is short too', () => {
    const plan = interpreted({
      session: { floorLanguages: ['ar', 'en', 'fr'] },
      team: [assigned('salma'), ...['noor', 'zoe', 'max'].map((id) => assigned(id, { booth: 'en' }))],
      figures: { 'booth.interpreters-one-way': 2 },
      rows: { interpreters: [interpreter('salma', { ar: 'A', en: 'C', fr: 'C' }), ...['noor', 'zoe', 'max'].map((id) => interpreter(id, { en: 'A', ar: 'C', fr: 'C' }))] },
    })
    expect(said(plan, 'team-too-small')).toEqual(['Session a on Fri 7 Dec 10:00–11:00 (1 h) has 4 interpreters, enough in all, but the Arabic booth has 1 of 2.'])
  })
})

describe('an interpreter who declined', () => {
  it('is told where the team is short or a language lost without them, and not where they would not have helped', () => {
    const team = [assigned('layla', { status: 'declined' }), assigned('samir')]
    expect(said(interpreted({ team, figures: scale }), 'interpreter-declined')).toEqual([
      'Layla Mansour declined Session a on Fri 7 Dec 10:00–11:00 and was not replaced: the team has 1 of the 2 interpreters it needs.',
    ])
    expect(foundBy(interpreted({ team }), 'interpreter-declined')).toEqual([])
    const useless = interpreted({ team: [assigned('pavel', { status: 'declined' })], rows: { interpreters: [interpreter('pavel', { ru: 'A' })] } })
    expect([graded(useless, 'language-not-covered').length, graded(useless, 'interpreter-declined').length]).toEqual([2, 0])
  })
  it('and was asked again for another booth has not', () => {
    const again = interpreted({ team: [assigned('layla', { status: 'declined', booth: 'en' }), assigned('layla', { id: 'again', booth: 'ar' })], figures: scale })
    expect(foundBy(again, 'interpreter-declined')).toEqual([])
    expect(graded(again, 'team-too-small')).toEqual(['warning'])
  })
})

describe('acceptance by the parties', () => {
  const withLayla = (more: Partial<RowInput<'interpreters'>>, session: Partial<RowInput<'sessions'>> = {}) =>
    interpreted({ session, team: [assigned('noor')], rows: { interpreters: [interpreter('noor', { ar: 'A', en: 'B' }, more)] } })
  it('is missed in confidential sessions and of those another party brought, as a note, and not elsewhere', () => {
    const confidential = { confidential: true, attendance: [{ delegationId: 'north-team' }, south] }
    const accepted = [{ partyId: 'north', verdict: 'accepted' as const }]
    expect(said(withLayla({ acceptance: accepted, vetting: 'cleared' }, confidential), 'interpreter-refused')).toEqual([
      'Southern side has not been asked about Noor, who interprets at Session a on Fri 7 Dec 10:00–11:00 in their presence; the session is confidential.',
    ])
    expect(said(withLayla({ broughtByPartyId: 'south' }), 'interpreter-refused')).toEqual([
      'Northern side has not been asked about Noor, whom Southern side brought, who interprets at Session a on Fri 7 Dec 10:00–11:00 in their presence.',
    ])
    expect(graded(withLayla({ broughtByPartyId: 'south' }), 'interpreter-refused')).toEqual(['note'])
    expect(foundBy(withLayla({ broughtByPartyId: 'north' }), 'interpreter-refused')).toEqual([])
    expect(foundBy(withLayla({ acceptance: [{ partyId: 'south', verdict: 'accepted' }] }), 'interpreter-refused')).toEqual([])
  })
  it('that was refused is an error for each party, one click from the interpreter', () => {
    const plan = withLayla({ acceptance: ['north', 'south'].map((partyId) => ({ partyId, verdict: 'refused' })) }, { attendance: [{ delegationId: 'north-team' }, south] })
    expect(graded(plan, 'interpreter-refused')).toEqual(['error', 'error'])
    expect(subjectsOf(plan, 'interpreter-refused').slice(0, 4)).toEqual(['sessions a', 'placements a-in-hall', 'interpreters noor', 'parties north'])
  })
  it('by vetting: refused is an error anywhere, unfinished a warning where the session is confidential', () => {
    const vetted = (vetting: 'not started' | 'refused', confidential: boolean) => graded(withLayla({ vetting }, { confidential }), 'interpreter-vetting')
    expect([vetted('refused', false), vetted('refused', true), vetted('not started', true), vetted('not started', false)]).toEqual([['error'], ['error'], ['warning'], []])
  })
})

describe('booths', () => {
  it('are needed for each language interpreted into, pivots among them, in the room where it is held', () => {
    expect(said(interpreted({ session: { floorLanguages: ['ar', 'en', 'fr'] }, rows: { rooms: [hall({ booths: 1 })] } }), 'booths-missing')).toEqual([
      'Hall has 1 interpretation booth, and Session a on Fri 7 Dec 10:00–11:00 needs 2: Arabic and English.',
    ])
    expect(foundBy(interpreted({ session: { interpretation: 'remote' }, rows: { rooms: [hall({ booths: 0 })] } }), 'booths-missing')).toEqual([])
    expect(foundBy(interpreted({ session: { interpretation: 'consecutive' }, rows: { rooms: [hall({ booths: 0 })] } }), 'booths-missing')).toEqual([])
  })
  it('are needed in the rooms whose people need them, where delegations sit apart', () => {
    // The chair goes from room to room; the South speaks English as the chair does.
    const rows = {
      delegates: ['south-1', 'south-2'].map((id) => ({ id, delegationId: 'south-team', familyName: id, speaks: ['en'] })),
      placements: [place('a', 'red', '2018-12-07T10:00', { delegationIds: ['south-team'] }), place('a', 'blue', '2018-12-07T10:00', { delegationIds: ['north-team'] })],
    }
    const plan = interpreted({ session: { attendance: [{ delegationId: 'north-team' }, south], format: 'proximity' }, rows })
    expect(foundBy(plan, 'booths-missing').map(({ facts }) => facts.roomId)).toEqual(['blue'])
    const narrow = ['red', 'blue'].map((id) => hall({ id, name: id, booths: 1, boothKind: 'built-in', boothWidthCm: 200 }))
    const built = interpreted({ session: { attendance: [{ delegationId: 'north-team' }, south], format: 'proximity' }, figures: { 'booth.built-in-width-cm': 250 }, rows: { ...rows, rooms: narrow } })
    expect(foundBy(built, 'booth-too-narrow').map(({ facts }) => facts.roomId)).toEqual(['blue'])
  })
  it('are as wide as the fullest of them needs, and built-in ones as their norm asks', () => {
    const figures = { 'booth.width-for-two-cm': 160, 'booth.width-for-three-cm': 240, 'booth.width-for-four-cm': 320, 'booth.built-in-width-cm': 250 }
    const wide = (people: number, room: Partial<RowInput<'rooms'>>) => {
      const ids = ['salma', 'noor', 'zoe', 'max'].slice(0, people)
      return said(interpreted({ team: ids.map((id) => assigned(id)), figures, rows: { rooms: [hall({ booths: 1, ...room })], interpreters: ids.map((id) => interpreter(id, { ar: 'A', en: 'B' })) } }), 'booth-too-narrow')
    }
    expect(wide(1, { boothWidthCm: 159 })).toEqual(['The booths of Hall are 159 cm wide, and 1 interpreter in one booth at Session a on Fri 7 Dec 10:00–11:00 needs 160 cm.'])
    expect([wide(2, { boothWidthCm: 160 }), wide(3, { boothWidthCm: 239 }).length, wide(3, { boothWidthCm: 240 }), wide(4, { boothWidthCm: 240 }).length, wide(4, { boothWidthCm: null })]).toEqual([[], 1, [], 1, []])
    expect(wide(2, { boothWidthCm: 249, boothKind: 'built-in' })).toEqual([
      'The built-in booths of Hall are 249 cm wide; built-in booths are at least 250 cm, and Session a on Fri 7 Dec 10:00–11:00 is interpreted in them.',
    ])
    expect(wide(4, { boothWidthCm: 249, boothKind: 'built-in' })).toEqual(['The built-in booths of Hall are 249 cm wide, and 4 interpreters in one booth at Session a on Fri 7 Dec 10:00–11:00 need 320 cm.'])
    expect(wide(2, { boothWidthCm: 249, boothKind: 'mobile' })).toEqual([])
    // Four people spread over two booths, three over two leave one of them with two.
    expect([wide(4, { boothWidthCm: 160, booths: 2 }), wide(3, { boothWidthCm: 160, booths: 2 }), wide(3, { boothWidthCm: 159, booths: 2 }).length]).toEqual([[], [], 1])
  })
})

describe('whispering', () => {
  const whispered = (more: Parameters<typeof interpreted>[0] = {}) =>
    said(interpreted({ ...more, session: { interpretation: 'whispered', ...more.session }, figures: { 'whispered.most-listeners': 2 } }), 'whispering-too-many')
  it('is not helped by somebody who can do none of the work', () => {
    const rows = { interpreters: [interpreter('noor', { fr: 'A', en: 'C' })] }
    expect([whispered().length, whispered({ team: [assigned('layla'), assigned('noor')], rows }).length]).toEqual([0, 1])
  })
  it('serves one room after the other where the mediators go to and fro, and all of them where they sit at once', () => {
    const rows = { placements: [place('a', 'hall', '2018-12-07T10:00', { delegationIds: ['north-team'] }), place('a', 'red', '2018-12-07T10:00', { delegationIds: ['south-team'] })] }
    const inRooms = (format: 'proximity' | 'working group') => whispered({ session: { format, attendance: [{ delegationId: 'north-team' }, south] }, rows }).length
    expect([inRooms('proximity'), inRooms('working group')]).toEqual([0, 1])
  })
})

describe('languages that are not known', () => {
  it('of people present are asked for', () => {
    const plan = interpreted({ rows: { teamMembers: [{ id: 'envoy', processId: 'process', familyName: 'Lind', givenName: 'Karin', role: 'envoy' }] } })
    expect(said(plan, 'language-unknown')).toContain('Nobody has entered what Karin Lind speaks, so whether they understand what is said at Session a on Fri 7 Dec 10:00–11:00 cannot be told.')
    expect(foundBy(interpreted({ session: { interpretation: 'none' }, rows: { teamMembers: [{ id: 'envoy', processId: 'process', familyName: 'Lind', role: 'envoy' }] } }), 'language-unknown').map(({ facts }) => facts.sessionId)).toEqual(['opening'])
  })
  it('to the whole roster are told, until somebody who works from them comes', () => {
    const plan = interpreted({ session: { floorLanguages: ['ar', 'so'] } })
    expect(said(plan, 'language-unknown')).toEqual(['No interpreter on the roster works from Somali, which is spoken at Session a on Fri 7 Dec 10:00–11:00; 2 of Delegation of the North and Karin Lind do not follow it.'])
    const engine = createFindingsEngine(plan)
    const parsed = parseCommand({ type: 'create', table: 'interpreters', row: interpreter('hodan', { so: 'A', en: 'B' }) })
    const applied = parsed.ok ? applyCommand(plan, parsed.value, testContext) : parsed
    if (!applied.ok) throw new Error(applied.problem.sentence)
    expect(engine.apply(applied.value.workspace, applied.value.diff).cleared.map(({ rule }) => rule)).toEqual(['language-unknown'])
  })
})

it('a session held without interpretation has none of these findings, whatever is wrong with its languages and its team', () => {
  const wrong = interpreted({
    session: { interpretation: 'none', confidential: true, floorLanguages: ['so'] },
    team: [assigned('noor'), assigned('layla', { status: 'declined' })],
    figures: { ...scale, 'whispered.most-listeners': 0, 'remote.longest-session-minutes': 0 },
    rows: { rooms: [hall({ booths: 0 })], interpreters: [interpreter('noor', {}, { vetting: 'refused', acceptance: [{ partyId: 'north', verdict: 'refused' }] })] },
  })
  const about = (Object.keys(languageRules) as readonly RuleId[]).flatMap((rule) => foundBy(wrong, rule)).filter(({ facts }) => 'sessionId' in facts && facts.sessionId === 'a')
  expect(about).toEqual([])
})

const never = (): never => {
  throw new Error('Nothing was found.')
}
