import { expect, it } from 'vitest'
import type { Workspace } from '@shared/model/workspace'
import { uncoveredStory, wayOutSentence } from '@shared/text/team-proposal-words'
import type { RowsByTable } from '../../../support/workspace-builder'
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
  expect(need && letOff && wayOutSentence(workspace, need, letOff)).toBe('Make an exception for Abeba, who has a contract without any day.')
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

it('a session too long for anybody is to be shorter, with whom it has or with one more', async () => {
  const long = (languages: string) => {
    const { sessions = [], placements = [] } = sitting('talk', 'tigrayan', '10:00', { minutes: 240 })
    return talks({ interpreters: [interpreter('abeba', languages)], sessions, placements: placements.map((row) => ({ ...row, minutes: 240 })) })
  }
  const able = long('ti A, en A')
  const [need] = (await propose(able)).uncovered
  expect(need && uncoveredStory(able, need)).toBe(
    'No English into Tigrinya at Talk, Wed 12 May 10:00–14:00: Abeba works no session longer than 3 h 30 min. Ways out: let no sitting last longer than 3 h 30 min (Abeba), or make an exception for Abeba, who works no session longer than 3 h 30 min, or hire one more for English into Tigrinya and let no sitting last longer than 3 h 30 min.',
  )
  const lacking = long('ti A')
  const [other] = (await propose(lacking)).uncovered
  expect(other?.waysOut).toEqual([{ kind: 'hire', from: 'en', to: 'ti', minutes: 210, nearest: [{ interpreterId: 'abeba', lacks: ['en'] }] }])
})

it('an exception names all that it waives, and is offered only where nothing else stands against it', async () => {
  const held = (more: Parameters<typeof interpreter>[2]) =>
    talks({ interpreters: [interpreter('abeba', 'ti A, en A', { contractDays: 0, availability: [{ from: '2027-05-12', to: '2027-05-12', free: false }], ...more })] }, sitting('talk', 'tigrayan', '10:00'))
  const twice = held({})
  const { uncovered: [need] } = await propose(twice)
  const [letOff] = need?.waysOut ?? []
  expect(need && letOff && wayOutSentence(twice, need, letOff)).toBe('Make an exception for Abeba, who is not free on Wed 12 May and has a contract without any day.')
  const { uncovered: [never] } = await propose(held({ acceptance: [{ partyId: 'tigrayan', verdict: 'refused' }] }))
  expect(never?.waysOut.map(({ kind }) => kind)).toEqual(['hire'])
})

it('nobody whom the party refuses comes nearest, and who is free comes first', async () => {
  const workspace = talks(
    {
      interpreters: [
        interpreter('abeba', 'ti A', { acceptance: [{ partyId: 'tigrayan', verdict: 'refused' }] }),
        interpreter('bilen', 'ti A', { availability: [{ from: '2027-05-12', to: '2027-05-12', free: false }] }),
        interpreter('layla', 'en A'),
      ],
    },
    sitting('talk', 'tigrayan', '10:00'),
  )
  const { uncovered: [need] } = await propose(workspace)
  expect(need?.waysOut).toMatchObject([{ kind: 'hire', nearest: [{ interpreterId: 'layla', lacks: ['ti'] }, { interpreterId: 'bilen', lacks: ['en'] }] }])
})

it('a session is moved only where those who are free can sit in all its booths', async () => {
  const workspace = talks(
    {
      interpreters: [interpreter('abeba', 'ti A, en A, ar A'), interpreter('layla', 'ar A, en A, ti A')],
      delegates: [{ id: 'osman-too', delegationId: 'tigrayan', familyName: 'Osman', status: 'accredited', speakingRight: true, speaks: ['ar'] }],
    },
    sitting('fixed', 'sudanese', '10:00'),
    sitting('talk', 'tigrayan', '10:30', { interpretation: 'simultaneous', chairId: 'deputy' }),
    { boothAssignments: [{ id: 'pin', sessionId: 'fixed', interpreterId: 'layla', pinned: true, status: 'accepted' }] },
  )
  const { uncovered } = await propose(workspace, {}, 1)
  expect(uncovered.length).toBeGreaterThan(0)
  expect(uncovered.flatMap(({ waysOut }) => waysOut).filter(({ kind }) => kind === 'move')).toEqual([])
})

it('no session is moved to where the rules call it an error', async () => {
  const round = (keepApartRules: RowsByTable['keepApartRules'] = []) =>
    talks(
      {
        interpreters: [interpreter('abeba', 'ti A, ar B'), interpreter('layla', 'ar A, en A')],
        rooms: [{ id: 'room-talk', venueId: 'palais', name: 'room-talk', adjacentRoomIds: ['room-lunch'] }, { id: 'room-lunch', venueId: 'palais', name: 'room-lunch', adjacentRoomIds: ['room-talk'] }],
        keepApartRules,
      },
      sitting('fixed', 'sudanese', '10:00'),
      sitting('talk', 'tigrayan', '10:30', { chairId: 'deputy' }),
      sitting('lunch', 'sudanese', '12:30', { interpretation: 'none', chairId: null }),
      { boothAssignments: [{ id: 'pin', sessionId: 'fixed', interpreterId: 'layla', pinned: true, status: 'accepted' }] },
    )
  const firstMove = async (workspace: Workspace): Promise<string | undefined> =>
    (await propose(workspace)).uncovered.flatMap(({ waysOut }) => waysOut).flatMap((way) => (way.kind === 'move' ? [way.start] : []))[0]
  expect(await firstMove(round())).toBe('2027-05-12T12:30')
  expect(await firstMove(round([{ id: 'apart', roundId: 'round', partyId: 'tigrayan', otherPartyId: 'sudanese' }]))).toBe('2027-05-12T14:00')
})
