import { describe, expect, it } from 'vitest'
import { deskWithPlan, oneSentence, plan } from './desk'

const taiz = 'Working group: Taiz (1)'

describe('coverage', () => {
  it('tells in JSON what is spoken, what is listened to, who brings it across and in which strength', async () => {
    const { parley } = await deskWithPlan()
    const spoken = await parley('coverage', plan, '--session', taiz, '--json')
    expect(spoken).toMatchObject({ code: 0, err: '' })
    expect(spoken.json()).toMatchObject({
      session: { title: taiz, round: { id: 'round-stockholm', name: 'Stockholm consultations' }, interpretation: 'consecutive', places: [{ room: { name: 'Winter Garden' }, start: '2018-12-09T09:30', minutes: 150, zone: 'Europe/Stockholm' }] },
      languages: { ar: 'Arabic', en: 'English' },
      languagesUnknown: [],
      spoken: ['ar', 'en'],
      listened: ['ar'],
      boothsNeeded: 0,
      teamLeast: 2,
      pairs: [{ from: 'en', to: 'ar', mode: 'direct', pivot: null, pivots: [], legs: null, why: null }],
    })
  })

  it('says it to people in sentences', async () => {
    const { parley } = await deskWithPlan()
    const { code, out } = await parley('coverage', plan, '--session', taiz.toUpperCase())
    expect(code).toBe(0)
    expect(out.trimEnd().split('\n')).toEqual([
      `Every language needed at ${taiz} is covered.`,
      'Sun 9 Dec 09:30–12:00 in Winter Garden (Stockholm time).',
      'Spoken: Arabic and English. Listened to: Arabic.',
      'English into Arabic for 2 of Delegation of Ansar Allah and 2 of Delegation of the Government of Yemen: direct by Rami Khoury.',
      'Team: 2 of 2 (Rami Khoury and James Okoro).',
    ])
  })

  it('names a relay with its pivot and both legs, and what hangs on one person', async () => {
    const { parley, commands } = await deskWithPlan()
    const session = { type: 'update', table: 'sessions', id: 'session-opening', fields: { floorLanguages: ['tir'] } }
    const amara = { id: 'amara', familyName: 'Tesfay', givenName: 'Amara', languages: [{ code: 'ar', class: 'A' }, { code: 'tir', class: 'C' }] }
    const joins = [{ type: 'create', table: 'interpreters', row: amara }, { type: 'assign-interpreter', assignmentId: 'amara-opening', sessionId: 'session-opening', interpreterId: 'amara' }]
    expect((await parley('apply', plan, '--commands', commands([session, ...joins]))).err).toBe('')
    const told = (await parley('coverage', plan, '--session', 'session-opening', '--json')).json()
    const tesfay = { id: 'amara', name: 'Amara Tesfay' }
    expect(told).toMatchObject({
      spoken: ['ti'],
      pairs: [
        { from: 'ti', to: 'ar', mode: 'direct', interpreters: [tesfay] },
        { from: 'ti', to: 'en', mode: 'relay', pivot: 'ar', pivots: ['ar'], legs: { into: [tesfay] }, why: null },
      ],
      singlePoints: [{ from: 'ti', to: 'ar', leg: { from: 'ti', to: 'ar' }, interpreter: tesfay }, { from: 'ti', to: 'en', leg: { from: 'ti', to: 'ar' }, interpreter: tesfay }],
    })
    expect((await parley('coverage', plan, '--session', 'session-opening')).out).toContain('by relay through Arabic: Amara Tesfay, then ')
  })

  it('counts a language nobody covers as part of the answer and says why', async () => {
    const { parley, commands } = await deskWithPlan()
    const told = (await parley('coverage', plan, '--session', taiz, '--json')).json() as { session: { id: string }; team: readonly { id: string }[] }
    await parley('apply', plan, '--commands', commands(told.team.map(({ id }) => ({ type: 'unassign-interpreter', sessionId: told.session.id, interpreterId: id }))))
    const spoken = await parley('coverage', plan, '--session', told.session.id, '--json')
    expect(spoken.code).toBe(0)
    expect(spoken.json()).toMatchObject({ sentence: `Nobody interprets English into Arabic at ${taiz}.`, team: [], pairs: [{ mode: 'uncovered', why: 'no-team', interpreters: [] }], singlePoints: [] })
    expect((await parley('coverage', plan, '--session', taiz)).out).toContain('not covered: nobody is on the team.')
  })

  it('looks at each room by itself where delegations sit apart', async () => {
    const { parley, commands } = await deskWithPlan()
    const [government, ansarAllah] = ['delegation-government', 'delegation-ansar-allah']
    const shuttle = { id: 'shuttle', roundId: 'round-stockholm', title: 'Shuttle', format: 'proximity', minutes: 60, interpretation: 'consecutive', chairId: 'team-envoy', attendance: [{ delegationId: government }, { delegationId: ansarAllah }], floorLanguages: ['ar'] }
    const rooms = [[government, 'room-dining-east'], [ansarAllah, 'room-dining-west']].map(([delegationId = '', roomId = '']) => ({
      type: 'create', table: 'placements', row: { id: `in-${roomId}`, sessionId: 'shuttle', roomId, start: '2018-12-09T16:00', minutes: 60, delegationIds: [delegationId] },
    }))
    expect((await parley('apply', plan, '--commands', commands([{ type: 'create', table: 'sessions', row: shuttle }, ...rooms]))).err).toBe('')
    expect((await parley('coverage', plan, '--session', 'shuttle', '--json')).json()).toMatchObject({
      pairs: [{ from: 'ar', to: 'en' }],
      rooms: [{ delegations: [{ id: ansarAllah }], spoken: ['ar'], pairs: [{ from: 'ar', to: 'en', mode: 'uncovered', why: 'no-team' }] }, { delegations: [{ id: government }], spoken: ['ar'] }],
    })
    expect((await parley('coverage', plan, '--session', 'shuttle')).out).toContain('In the room of Delegation of Ansar Allah: spoken Arabic, needed Arabic into English.')
  })

  it('says that what is needed is not known where no language is entered', async () => {
    const { parley, commands } = await deskWithPlan()
    const rowsOf = async (table: string) => ((await parley('show', plan, '--table', table, '--json')).json() as { readonly rows: readonly { readonly id: string }[] }).rows
    const silent = async (table: string, fields: object) => (await rowsOf(table)).map(({ id }) => ({ type: 'update', table, id, fields }))
    await parley('apply', plan, '--commands', commands([...(await silent('delegates', { speaks: [], understands: [] })), ...(await silent('teamMembers', { speaks: [] }))]))
    const told = (await parley('coverage', plan, '--session', taiz, '--json')).json() as { readonly sentence: string; readonly pairs: readonly unknown[]; readonly languagesUnknown: readonly { readonly table: string; readonly name: string }[] }
    expect(told.sentence).toBe(`What is needed at ${taiz} is not known: no language is entered of 3 of Delegation of the Government of Yemen, 3 of Delegation of Ansar Allah and Mehdi Saadi.`)
    expect(told.pairs).toEqual([])
    expect(told.languagesUnknown).toHaveLength(7)
    expect(told.languagesUnknown).toContainEqual(expect.objectContaining({ table: 'teamMembers', name: 'Mehdi Saadi' }))
  })

  it('answers of a session held without interpretation in words', async () => {
    const { parley } = await deskWithPlan()
    expect(await parley('coverage', plan, '--session', 'session-lunch-6')).toEqual(expect.objectContaining({ code: 0, out: 'Lunch is held without interpretation.\nThu 6 Dec 12:45–14:00 in East Dining Room (Stockholm time).\nThu 6 Dec 12:45–14:00 in West Dining Room (Stockholm time).\n', err: '' }))
    expect((await parley('coverage', plan, '--session', 'session-lunch-6', '--json')).json()).toMatchObject({ spoken: [], pairs: [], booths: [], boothsNeeded: 0, teamLeast: 0 })
  })

  it.each([['Plenary 99', 'unknown-id'], ['Lunch', 'ambiguous'], ['', 'unknown-id']])('asks back where “%s” is no session, or several', async (words, code) => {
    const { parley } = await deskWithPlan()
    const spoken = await parley('coverage', plan, '--session', words, '--json')
    expect(spoken.code).toBe(2)
    expect(spoken.err).toMatch(oneSentence)
    expect(spoken.json()).toMatchObject({ problem: { code } })
  })
})
