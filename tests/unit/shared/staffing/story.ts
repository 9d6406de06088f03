import type { RowInput, Workspace } from '@shared/model/workspace'
import { shippedProfiles } from '@shared/policy/shipped-profiles'
import { newWorkspace } from '@shared/schema/new-workspace'
import type { RowsByTable } from '../../../support/workspace-builder'
import { withRows } from '../../../support/workspace-builder'

/** An interpreter by name and languages, such as "ti A, en B". */
export const interpreter = (id: string, languages: string, more: Partial<RowInput<'interpreters'>> = {}): RowInput<'interpreters'> => ({
  id, familyName: id.charAt(0).toUpperCase() + id.slice(1), vetting: 'cleared',
  languages: languages.split(', ').map((each) => {
    const [code = '', letter = 'A'] = each.split(' ')
    return { code, class: letter === 'A' ? 'A' : letter === 'B' ? 'B' : 'C' }
  }),
  ...more,
})

/** A consecutive sitting of one party with the English-speaking envoy, on 12 May 2027. */
export const sitting = (id: string, party: string, start: string, more: Partial<RowInput<'sessions'>> = {}): RowsByTable => ({
  sessions: [{ id, roundId: 'round', title: id.charAt(0).toUpperCase() + id.slice(1), format: 'consultation', status: 'confirmed', minutes: 60, interpretation: 'consecutive', attendance: [{ delegationId: party }], chairId: 'envoy', ...more }],
  placements: [{ id: `${id}-place`, sessionId: id, roomId: `room-${id}`, start: `2027-05-12T${start}`, minutes: 60 }],
})

/**
 * Talks in Geneva in May 2027 on the figures of the Parley standard: parties `tigrayan` (Tigrinya) and `sudanese`
 * (Arabic) with a delegate each, and an envoy who speaks English. No session, nobody to interpret.
 */
export const talks = (...rows: readonly RowsByTable[]): Workspace => {
  const base = withRows(newWorkspace('Talks', 'Test officer', shippedProfiles), {
    processes: [{ id: 'process', name: 'Process', stage: 'after outbreak', basis: 'request of the parties' }],
    teamMembers: [{ id: 'envoy', processId: 'process', familyName: 'Lind', role: 'envoy', speaks: ['en'] }, { id: 'deputy', processId: 'process', familyName: 'Berg', role: 'deputy envoy', speaks: ['en'] }],
    parties: ['tigrayan', 'sudanese'].map((id) => ({ id, processId: 'process', name: `${id} side`, shortName: id, colour: 'party-1' as const })),
    venues: [{ id: 'palais', name: 'Palais', city: 'Geneva', zone: 'Europe/Zurich', hours: { opens: '08:00', closes: '18:00' } }],
    rounds: [{ id: 'round', processId: 'process', name: 'Round', startDate: '2027-05-10', endDate: '2027-05-14', venueIds: ['palais'], profileId: 'profile-standard' }],
    delegations: ['tigrayan', 'sudanese'].map((id) => ({ id, roundId: 'round', partyId: id, name: `Delegation ${id}` })),
    delegates: [
      { id: 'berhe', delegationId: 'tigrayan', familyName: 'Berhe', status: 'accredited', speakingRight: true, speaks: ['ti'] },
      { id: 'osman', delegationId: 'sudanese', familyName: 'Osman', status: 'accredited', speakingRight: true, speaks: ['ar'] },
    ],
  })
  return rows.reduce((workspace, more) => {
    const rooms = (more.placements ?? []).flatMap(({ roomId }) => (workspace.rooms[roomId] ? [] : [{ id: roomId, venueId: 'palais', name: roomId, booths: 0 }]))
    return withRows(workspace, { ...more, rooms: [...(more.rooms ?? []), ...rooms] })
  }, base)
}
