import { describe, expect, it } from 'vitest'
import { profileOf } from '@shared/policy/policy-value'
import type { Workspace } from '@shared/model/workspace'
import { interpretingOf } from '@/features/board/card-interpreting'
import { assigned, interpreted, relayed } from '../shared/findings/interpreted-plans'

const scale = {
  'team.two-way-medium-minutes': 240, 'team.two-way-medium': 2, 'team.two-way-long-minutes': 360, 'team.two-way-long': 3, 'team.two-way-full': 4,
}
const cardOf = (workspace: Workspace, minutes = 60) => {
  const session = workspace.sessions['a']
  if (!session) throw new Error('no session')
  return interpretingOf(workspace, session, minutes, profileOf(workspace, workspace.rounds['round']))
}

describe("a card's team", () => {
  it('is counted against what its own length asks for', () => {
    const plan = interpreted({ figures: scale })
    expect([cardOf(plan, 240), cardOf(plan, 241), cardOf(plan, 361)].map(({ team, needed }) => [team, needed])).toEqual([[2, 2], [2, 3], [2, 4]])
  })
  it('without figures is missed only where nobody is on it', () => {
    expect([cardOf(interpreted()), cardOf(interpreted({ team: [] }))].map(({ team, needed }) => [team, needed])).toEqual([[2, null], [0, 1]])
  })
  it('is not spoken of where everyone understands', () => {
    expect(cardOf(interpreted({ session: { chairId: null } }))).toEqual({ languages: [], team: null, needed: null })
  })
})

describe("a card's languages", () => {
  it('show how each is reached: into a mother tongue, by retour, by relay, or not at all', () => {
    expect(cardOf(interpreted()).languages).toEqual([{ code: 'ar', state: 'covered' }, { code: 'en', state: 'retour' }])
    expect(cardOf(relayed(['rahel', 'layla'])).languages).toEqual([{ code: 'ar', state: 'relay' }, { code: 'en', state: 'covered' }])
    expect(cardOf(interpreted({ team: [assigned('layla', { status: 'declined' })] })).languages.map(({ state }) => state)).toEqual(['broken', 'broken'])
  })
})
