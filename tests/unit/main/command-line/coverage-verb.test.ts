import { describe, expect, it } from 'vitest'
import { deskWithPlan, oneSentence, plan } from './desk'

const taiz = 'Working group: Taiz (1)'

describe('coverage', () => {
  it('tells in JSON what is spoken, what is listened to, who brings it across and in which strength', async () => {
    const { parley } = await deskWithPlan()
    const spoken = await parley('coverage', plan, '--session', taiz, '--json')
    expect(spoken).toMatchObject({ code: 0, err: '' })
    expect(spoken.json()).toMatchObject({
      session: { title: taiz },
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
      spoken: ['tir'],
      pairs: [
        { from: 'tir', to: 'ar', mode: 'direct', interpreters: [tesfay] },
        { from: 'tir', to: 'en', mode: 'relay', pivot: 'ar', pivots: ['ar'], legs: { into: [tesfay] }, why: null },
      ],
      singlePoints: [{ from: 'tir', to: 'ar', leg: { from: 'tir', to: 'ar' }, interpreter: tesfay }, { from: 'tir', to: 'en', leg: { from: 'tir', to: 'ar' }, interpreter: tesfay }],
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

  it('answers of a session held without interpretation in words', async () => {
    const { parley } = await deskWithPlan()
    expect(await parley('coverage', plan, '--session', 'session-lunch-6')).toEqual(expect.objectContaining({ code: 0, out: 'Lunch is held without interpretation.\n', err: '' }))
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
