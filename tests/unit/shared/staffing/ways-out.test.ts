import { expect, it } from 'vitest'
import { uncoveredStory, wayOutSentence } from '@shared/text/team-proposal-words'
import { propose } from './proposing'
import { interpreter, sitting, talks } from './story'

it('a pair that only fails for the hour could be held later, by relay through a third language', async () => {
  const workspace = talks(
    { interpreters: [interpreter('abeba', 'ti A, ar B'), interpreter('layla', 'ar A, en A')] },
    sitting('fixed', 'sudanese', '10:00'),
    sitting('talk', 'tigrayan', '10:30', { chairId: 'deputy' }),
    { boothAssignments: [{ id: 'pin', sessionId: 'fixed', interpreterId: 'layla', pinned: true, status: 'accepted' }] },
  )
  const { uncovered: [need] } = await propose(workspace)
  expect(need).toMatchObject({ sessionId: 'talk', from: 'en', to: 'ti', why: { kind: 'held-back', who: [{ interpreterId: 'layla', reason: { kind: 'elsewhere', sessionId: 'fixed' } }] } })
  expect(need?.waysOut[0]).toEqual({ kind: 'move', placementId: 'talk-place', start: '2027-05-12T12:30', mode: 'relay', pivot: 'ar', interpreterIds: ['layla', 'abeba'] })
  expect(need && uncoveredStory(workspace, need)).toBe(
    'No English into Tigrinya at Talk, Wed 12 May 10:30–11:30: Layla is in Fixed then. Ways out: relay through Arabic if the session moves to 12:30 (Layla and Abeba), or relay through Arabic if the session moves to 13:00 (Layla and Abeba), or hire one more for English into Tigrinya; nearest on the roster: Abeba (lacks English) and Layla (lacks Tigrinya).',
  )
})

it('names the limit that an exception would be made for, with its figure', async () => {
  const workspace = talks(
    { interpreters: [interpreter('abeba', 'ti A, en A', { contractDays: 0 })] },
    sitting('talk', 'tigrayan', '10:00'),
  )
  const { uncovered: [need] } = await propose(workspace)
  expect(need?.why).toEqual({ kind: 'held-back', who: [{ interpreterId: 'abeba', reason: { kind: 'contract-days', days: 0 } }] })
  const letOff = need?.waysOut.find(({ kind }) => kind === 'let-off')
  expect(need && letOff && wayOutSentence(workspace, need, letOff)).toBe('Make an exception for Abeba, who has used the 0 days of the contract.')
})

it('nobody is asked to let a refusal pass', async () => {
  const workspace = talks(
    { interpreters: [interpreter('abeba', 'ti A, en A', { acceptance: [{ partyId: 'tigrayan', verdict: 'refused' }] })] },
    sitting('talk', 'tigrayan', '10:00'),
  )
  const { uncovered: [need] } = await propose(workspace)
  expect(need?.why).toMatchObject({ kind: 'held-back', who: [{ reason: { kind: 'refused', partyId: 'tigrayan' } }] })
  expect(need?.waysOut.map(({ kind }) => kind)).toEqual(['hire'])
})

it('a language that is on nobody’s list is said so, with those who lack only that one', async () => {
  const workspace = talks({ interpreters: [interpreter('layla', 'ar A, en B')] }, sitting('talk', 'tigrayan', '10:00'))
  const { uncovered: [into, from] } = await propose(workspace)
  expect(into && uncoveredStory(workspace, into)).toBe(
    'No English into Tigrinya at Talk, Wed 12 May 10:00–11:00: nobody on the roster works into Tigrinya. Ways out: hire one more for English into Tigrinya; nearest on the roster: Layla (lacks Tigrinya).',
  )
  expect(from?.why).toEqual({ kind: 'nobody-from', language: 'ti' })
})

it('those who interpret only in another way are named', async () => {
  const remote = interpreter('abeba', 'ti A, en A')
  const workspace = talks(
    { interpreters: [{ ...remote, languages: (remote.languages ?? []).map((language) => ({ ...language, modes: ['remote'] })) }] },
    sitting('talk', 'tigrayan', '10:00'),
  )
  const { uncovered: [need] } = await propose(workspace)
  expect(need?.why).toEqual({ kind: 'other-mode', interpreterIds: ['abeba'] })
})
