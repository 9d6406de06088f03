import { describe, expect, it } from 'vitest'
import type { InterpreterId, RoundId, SessionId } from '@shared/model/ids'
import type { WallDate } from '@shared/model/time'
import { troubleSentence, uncoveredSentence, uncoveredStory } from '@shared/text/team-proposal-words'
import { propose } from './proposing'
import { interpreter, sitting, talks } from './story'

describe('a question that has no good answer still has one', () => {
  it('no sessions', async () => {
    const workspace = talks({ interpreters: [interpreter('layla', 'ar A, en B')] })
    const proposal = await propose(workspace)
    expect(proposal).toMatchObject({ changes: [], troubles: [{ kind: 'no-sessions' }], ended: 'proven' })
    expect(troubleSentence(workspace, { kind: 'no-sessions' })).toBe('There is no session here that needs interpretation: choose a way of interpreting for those that do.')
  })

  it('a round and sessions that are not there', async () => {
    const proposal = await propose(talks(), { roundId: 'gone' as RoundId, sessionIds: ['gone' as SessionId] })
    expect(proposal.troubles).toEqual([{ kind: 'no-sessions' }, { kind: 'no-interpreters' }])
  })

  it('an empty roster', async () => {
    const workspace = talks(sitting('talk', 'sudanese', '10:00'))
    const proposal = await propose(workspace)
    expect(proposal.troubles).toEqual([{ kind: 'no-interpreters' }])
    expect(proposal.after.pairs).toEqual({ direct: 0, retour: 0, relay: 0, uncovered: 2 })
    expect(proposal.uncovered.map((need) => uncoveredSentence(workspace, need))).toEqual([
      'No Arabic into English at Talk, Wed 12 May 10:00–11:00: nobody on the roster works from Arabic.',
      'No English into Arabic at Talk, Wed 12 May 10:00–11:00: nobody on the roster works from English.',
    ])
  })

  it('pins to two sessions at once are kept, and the second is said', async () => {
    const pin = (id: string) => ({ id: `pin-${id}`, sessionId: id, interpreterId: 'layla', pinned: true, status: 'accepted' as const })
    const workspace = talks(
      { interpreters: [interpreter('layla', 'ar A, en B')] },
      sitting('first', 'sudanese', '10:00'),
      sitting('second', 'sudanese', '10:30', { chairId: 'deputy' }),
      { boothAssignments: [pin('first'), pin('second')] },
    )
    const proposal = await propose(workspace)
    expect(proposal.changes).toEqual([])
    const [trouble] = proposal.troubles
    expect(trouble && troubleSentence(workspace, trouble)).toBe('Layla is pinned to Second, Wed 12 May 10:30–11:30, yet is in First then. The pin was kept.')
  })

  it('a simultaneous session in a room without booths', async () => {
    const workspace = talks({ interpreters: [interpreter('layla', 'ar A, en B')] }, sitting('talk', 'sudanese', '10:00', { interpretation: 'simultaneous' }))
    const proposal = await propose(workspace)
    expect(proposal.troubles).toEqual([{ kind: 'no-booths', sessionId: 'talk', needed: 1, present: 0 }])
    expect(proposal.changes).toHaveLength(1)
  })

  it('a booth that works both ways is one booth, whatever its people were told to sit in', async () => {
    const seat = (id: string, booth: string) => ({ id: `seat-${id}`, sessionId: 'talk', interpreterId: id, booth, pinned: true, status: 'accepted' as const })
    const workspace = talks(
      { interpreters: [interpreter('layla', 'ar A, en B'), interpreter('omar', 'en A, ar B')] },
      sitting('talk', 'sudanese', '10:00', { interpretation: 'simultaneous' }),
      { boothAssignments: [seat('layla', 'ar'), seat('omar', 'en')] },
    )
    expect((await propose(workspace)).troubles).toEqual([{ kind: 'no-booths', sessionId: 'talk', needed: 1, present: 0 }])
  })

  it('a signed language asks for no booth', async () => {
    const asked = (booths: number) => propose(talks(
      { interpreters: [interpreter('layla', 'ar A, en A'), interpreter('noa', 'ils A, en A')], delegates: [{ id: 'idris', delegationId: 'sudanese', familyName: 'Idris', status: 'accredited', speakingRight: true, speaks: ['ils'] }] },
      sitting('talk', 'sudanese', '10:00', { interpretation: 'simultaneous' }),
      { rooms: [{ id: 'room-talk', venueId: 'palais', name: 'Room', booths }] },
    ))
    const said = async (booths: number) => (await asked(booths)).troubles.filter(({ kind }) => kind === 'no-booths')
    expect(await said(2)).toEqual([])
    expect(await said(1)).toEqual([{ kind: 'no-booths', sessionId: 'talk', needed: 2, present: 1 }])
  })

  it('rooms of delegations that sit apart have the booths that each of them needs', async () => {
    const said = async (booths: number) => {
      const { troubles } = await propose(talks(
        { interpreters: [interpreter('layla', 'ar A, fr A, en A'), interpreter('selam', 'ti A, en A')], delegates: [{ id: 'deng', delegationId: 'sudanese', familyName: 'Deng', status: 'accredited', speakingRight: true, speaks: ['fr'] }] },
        sitting('talk', 'sudanese', '10:00', { interpretation: 'simultaneous', format: 'proximity', attendance: [{ delegationId: 'sudanese' }, { delegationId: 'tigrayan' }] }),
        { rooms: [{ id: 'room-talk', venueId: 'palais', name: 'Room', booths }, { id: 'room-other', venueId: 'palais', name: 'Other room', booths: 1 }] },
        {
          placements: [
            { id: 'talk-place', sessionId: 'talk', roomId: 'room-talk', start: '2027-05-12T10:00', minutes: 60, delegationIds: ['sudanese'] },
            { id: 'talk-other', sessionId: 'talk', roomId: 'room-other', start: '2027-05-12T10:00', minutes: 60, delegationIds: ['tigrayan'] },
          ],
        },
      ))
      return troubles.filter(({ kind }) => kind === 'no-booths')
    }
    expect(await said(3)).toEqual([])
    expect(await said(2)).toEqual([{ kind: 'no-booths', sessionId: 'talk', needed: 3, present: 2 }])
  })

  it('people of whom no language is known', async () => {
    const workspace = talks({ interpreters: [interpreter('layla', 'ar A, en B')], delegates: [{ id: 'osman', delegationId: 'sudanese', familyName: 'Osman', status: 'accredited' }] }, sitting('talk', 'sudanese', '10:00'))
    expect((await propose(workspace)).troubles).toEqual([{ kind: 'language-unknown', sessionId: 'talk' }])
  })

  it('a day on which everybody is away', async () => {
    const workspace = talks(
      { interpreters: ['layla', 'omar'].map((id) => interpreter(id, 'ar A, en A', { availability: [{ from: '2027-05-12', to: '2027-05-12', free: false }] })) },
      sitting('talk', 'sudanese', '10:00'),
    )
    const proposal = await propose(workspace)
    expect(proposal.ended).toBe('proven')
    expect(proposal.uncovered).toHaveLength(2)
    const [need] = proposal.uncovered
    expect(need && uncoveredSentence(workspace, need)).toBe('No Arabic into English at Talk, Wed 12 May 10:00–11:00: Layla is not free on Wed 12 May, the same holds for Omar.')
    expect(need?.why).toMatchObject({ kind: 'held-back', who: [{ reason: { kind: 'unavailable' } }, { reason: { kind: 'unavailable' } }] })
  })

  it('a session that is on no board yet gets a team all the same', async () => {
    const { sessions = [] } = sitting('talk', 'sudanese', '10:00')
    const proposal = await propose(talks({ interpreters: [interpreter('layla', 'ar A, en B')], sessions }))
    expect(proposal.changes).toMatchObject([{ kind: 'assign', interpreterId: 'layla', booth: null }])
  })

  it('a profile without figures limits nothing and asks for no size of team', async () => {
    const workspace = talks(
      { policyProfiles: [{ id: 'empty', name: 'Empty' }], rounds: [{ id: 'round', processId: 'process', name: 'Round', venueIds: ['palais'], profileId: 'empty' }], interpreters: [interpreter('layla', 'ar A, en A')] },
      sitting('first', 'sudanese', '10:00'),
      sitting('second', 'sudanese', '11:00'),
      sitting('third', 'sudanese', '12:00'),
    )
    const proposal = await propose(workspace)
    expect(proposal.after).toMatchObject({ pairs: { uncovered: 0 }, short: 0, mostSessions: 3 })
  })

  it('an absence of somebody pinned undoes the pin for those days', async () => {
    const workspace = talks(
      { interpreters: [interpreter('layla', 'ar A, en B'), interpreter('omar', 'ar A, en B')] },
      sitting('talk', 'sudanese', '10:00'),
      { boothAssignments: [{ id: 'pin', sessionId: 'talk', interpreterId: 'layla', pinned: true, status: 'accepted' }] },
    )
    const absences = [{ interpreterId: 'layla' as InterpreterId, from: '2027-05-12' as WallDate, to: '2027-05-12' as WallDate }]
    const proposal = await propose(workspace, { absences })
    expect(proposal.changes.map(({ kind, interpreterId }) => `${kind} ${interpreterId}`)).toEqual(['mark-absent layla', 'take-off layla', 'assign omar'])
    expect(proposal.aims.find(({ id }) => id === 'changes')).toEqual({ id: 'changes', value: 2, bound: 2, proven: true })
  })

  it('a day of remote interpreting ends at its own limit', async () => {
    const afar = (id: string, start: string, interpretation: 'remote' | 'consecutive') => {
      const { sessions = [], placements = [] } = sitting(id, 'sudanese', start, { interpretation })
      return { sessions, placements: placements.map((row) => ({ ...row, minutes: 130 })) }
    }
    const layla = { interpreters: [interpreter('layla', 'ar A, en A')] }
    const remote = talks(layla, afar('first', '09:00', 'remote'), afar('second', '14:00', 'remote'))
    const proposal = await propose(remote)
    expect(proposal.after.mostSessions).toBe(1)
    const [need] = proposal.uncovered
    expect(need && uncoveredSentence(remote, need)).toMatch(/: Layla may interpret remotely no more than 4 h a day\.$/)
    expect((await propose(talks(layla, afar('first', '09:00', 'remote'), afar('second', '14:00', 'consecutive')))).after.mostSessions).toBe(2)
  })

  it('nobody new comes to a confidential session before being cleared; who is on its team stays', async () => {
    const secret = sitting('talk', 'sudanese', '10:00', { confidential: true, minutes: 30 })
    const pending = { interpreters: [interpreter('layla', 'ar A, en A', { vetting: 'pending' })] }
    const workspace = talks(pending, secret)
    const { changes, uncovered: [need] } = await propose(workspace)
    expect(changes).toEqual([])
    expect(need && uncoveredStory(workspace, need)).toMatch(/: Layla is not cleared yet for a confidential session\. Ways out: make an exception for Layla, who is not cleared yet for a confidential session, or hire one more/)
    expect((await propose(talks(pending, secret, { boothAssignments: [{ id: 'there', sessionId: 'talk', interpreterId: 'layla', status: 'asked' }] }))).changes).toEqual([])
    expect((await propose(talks(pending, sitting('talk', 'sudanese', '10:00')))).changes).toHaveLength(1)
    const lenient = talks(pending, secret, { rounds: [{ id: 'round', processId: 'process', name: 'Round', venueIds: ['palais'], profileId: 'profile-standard', ruleSettings: { 'interpreter-vetting': 'note' } }] })
    expect((await propose(lenient)).changes).toHaveLength(1)
  })

  it('what it brings when taken whole is told, in the words of the finding', async () => {
    const many = ['osman', 'idris', 'hawa', 'amna', 'salma'].map((id) => ({ id, delegationId: 'sudanese', familyName: id, status: 'accredited' as const, speaks: ['ar'] }))
    const workspace = talks({ interpreters: [interpreter('layla', 'ar A, en A'), interpreter('omar', 'ar A, en A')], delegates: many }, sitting('talk', 'sudanese', '10:00', { interpretation: 'whispered' }))
    const { troubles } = await propose(workspace)
    expect(troubles.map((trouble) => troubleSentence(workspace, trouble))).toEqual([
      expect.stringMatching(/^Taken whole, it brings a warning: 5 of Delegation sudanese .*need whispering at Talk .* can serve 2\.$/),
    ])
  })
})
