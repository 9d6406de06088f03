import type { LanguageCode } from '@shared/model/language'
import type { RowInput, Workspace } from '@shared/model/workspace'
import { shippedProfiles } from '@shared/policy/shipped-profiles'
import type { Random } from '@shared/samples/random'
import { createRandom } from '@shared/samples/random'
import { newWorkspace } from '@shared/schema/new-workspace'
import { withRows } from '../workspace-builder'

/** How big a random round is. */
export interface RoundSize {
  readonly sessions: number
  readonly interpreters: number
  readonly days: number
}

const languages: readonly LanguageCode[] = ['ar', 'en', 'fr']
const dates = ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04', '2027-03-05', '2027-03-06'] as const
const starts = ['09:00', '10:00', '11:30', '13:30', '16:00'] as const

const interpreterOf = (random: Random, at: number, days: number): RowInput<'interpreters'> => {
  const [native = 'ar', second = 'en', third = 'fr'] = random.sample(languages, 3)
  const party = `party-${String(1 + random.int(3))}`
  return {
    id: `i${String(at + 1)}`, familyName: `Interpreter ${String(at + 1)}`,
    languages: [{ code: native, class: 'A' }, { code: second, class: random.pick(['A', 'B', 'C'] as const) }, ...(random.chance(0.5) ? [{ code: third, class: random.pick(['B', 'C'] as const) }] : [])],
    domicile: random.pick(['Geneva', 'Nairobi', '']),
    dayRate: random.chance(0.7) ? { minor: (5 + random.int(5)) * 10_000, currency: random.chance(0.8) ? 'USD' : 'CHF' } : null,
    contractDays: random.chance(0.2) ? 1 : null,
    availability: random.chance(0.2) ? [{ from: dates[random.int(days)] ?? dates[0], to: dates[days - 1] ?? dates[0], free: random.chance(0.3) }] : [],
    vetting: random.chance(0.05) ? 'refused' : 'cleared',
    acceptance: random.chance(0.3) ? [{ partyId: party, verdict: random.chance(0.4) ? 'refused' : 'accepted' }] : [],
    broughtByPartyId: random.chance(0.1) ? party : null,
  }
}

/** Sessions of every way of interpreting; where booths are wanted they are few, so that every plan can be tried. */
const sessionOf = (random: Random, at: number, roundId: string): RowInput<'sessions'> => {
  const interpretation = random.pick(['consecutive', 'whispered', 'consecutive', 'simultaneous'] as const)
  const parties = random.sample([1, 2, 3], 1 + random.int(3))
  return {
    id: `${roundId}-s${String(at + 1)}`, roundId, title: `Session ${String(at + 1)}`, status: 'confirmed', interpretation,
    format: parties.length === 1 && random.chance(0.5) ? 'caucus' : random.pick(['plenary', 'working group', 'bilateral'] as const),
    minutes: random.pick([30, 60, 90, 150]),
    attendance: parties.map((party) => ({ delegationId: `delegation-${String(party)}` })),
    chairId: random.chance(0.6) ? 'envoy' : null,
  }
}

const placementOf = (random: Random, { id, minutes }: RowInput<'sessions'>, days: number): RowInput<'placements'> => ({
  id: `place-${id}`, sessionId: id, roomId: random.pick(['room-1', 'room-2']), start: `${dates[random.int(days)] ?? dates[0]}T${random.pick(starts)}`, minutes,
})

/** Somebody is on a team already: as it should be or not, sometimes pinned, sometimes declined. */
const assignmentsOf = (random: Random, sessions: readonly RowInput<'sessions'>[], interpreters: number): readonly RowInput<'boothAssignments'>[] =>
  sessions.flatMap((session) =>
    Array.from({ length: interpreters }, (_, at): readonly RowInput<'boothAssignments'>[] =>
      random.chance(0.25)
        ? [{
            id: `${session.id}-i${String(at + 1)}`, sessionId: session.id, interpreterId: `i${String(at + 1)}`,
            booth: session.interpretation === 'simultaneous' && random.chance(0.7) ? random.pick(languages) : null,
            status: random.chance(0.15) ? 'declined' : 'accepted', pinned: random.chance(0.15),
          }]
        : [],
    ).flat(),
  )

const noTeams = new Set([0, 3, 6, 9])

/** A round of talks invented from a seed, with another round in the same days that keeps some interpreters busy. */
export const randomRound = (seed: number, { sessions, interpreters, days }: RoundSize): Workspace => {
  const random = createRandom(seed)
  const own = Array.from({ length: sessions }, (_, at) => sessionOf(random, at, 'round'))
  const other = Array.from({ length: 1 }, (_, at) => sessionOf(random, at, 'other'))
  const placed = [...own.filter(() => !random.chance(0.05)), ...other]
  return withRows(newWorkspace('Random round', 'Test officer', shippedProfiles), {
    processes: [{ id: 'process', name: 'Invented process', stage: 'after outbreak', basis: 'request of the parties' }],
    teamMembers: [{ id: 'envoy', processId: 'process', familyName: 'Lind', role: 'envoy', speaks: ['en'] }],
    parties: [1, 2, 3].map((at) => ({ id: `party-${String(at)}`, processId: 'process', name: `Party ${String(at)}`, shortName: `P${String(at)}`, colour: 'party-1' as const })),
    venues: [{ id: 'venue', name: 'Venue', city: 'Geneva', zone: 'Europe/Zurich' }],
    rooms: ['room-1', 'room-2'].map((id) => ({ id, venueId: 'venue', name: id, booths: 3 })),
    rounds: ['round', 'other'].map((id) => ({ id, processId: 'process', name: id, startDate: dates[0], endDate: dates[5], venueIds: ['venue'], profileId: 'profile-standard' })),
    delegations: [1, 2, 3].map((at) => ({ id: `delegation-${String(at)}`, roundId: 'round', partyId: `party-${String(at)}`, name: `Delegation ${String(at)}` })),
    delegates: [1, 2, 3].map((at) => ({ id: `delegate-${String(at)}`, delegationId: `delegation-${String(at)}`, familyName: `Delegate ${String(at)}`, status: 'accredited' as const, speakingRight: true, speaks: [languages[at - 1] ?? 'ar'] })),
    keepApartRules: random.chance(0.5) ? [{ id: 'apart', roundId: 'round', partyId: 'party-1', otherPartyId: 'party-2' }] : [],
    interpreters: Array.from({ length: interpreters }, (_, at) => interpreterOf(random, at, days)),
    sessions: [...own, ...other],
    placements: placed.map((session) => placementOf(random, session, days)),
    boothAssignments: [...(noTeams.has(seed % 10) ? [] : assignmentsOf(random, own, interpreters)), ...(random.chance(0.5) ? [{ id: 'other-a', sessionId: 'other-s1', interpreterId: 'i1', status: 'accepted' as const }] : [])],
    exchangeRates: random.chance(0.7) ? [{ id: 'rate', base: 'CHF', quote: 'USD', rate: 1.25, date: dates[0], source: 'Test' }] : [],
    movements: random.chance(0.2)
      ? [{ id: 'flight', roundId: 'round', kind: 'flight', direction: 'arrival', from: 'Nairobi', to: 'Geneva', departs: '2027-02-28T20:00', departsZone: 'Africa/Nairobi', arrives: '2027-03-01T06:00', arrivesZone: 'Europe/Zurich', interpreterIds: ['i2'] }]
      : [],
  })
}
