import type { RowInput, Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import type { Random } from '@shared/samples/random'
import { createRandom } from '@shared/samples/random'
import { withRows } from '../workspace-builder'
import type { RoundSize } from './random-round'
import { randomRound } from './random-round'

const dates = ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04', '2027-03-05', '2027-03-06'] as const

const share = <Item>(random: Random, items: readonly Item[], chance: number): readonly Item[] => items.filter(() => random.chance(chance))

/** More ways of interpreting, longer and confidential sessions, floor languages by name, and sessions apart in two rooms. */
const sessionsOf = (random: Random, workspace: Workspace): readonly RowInput<'sessions'>[] =>
  rowsOf(workspace, 'sessions').map((session) => ({
    ...session,
    interpretation: random.pick([session.interpretation, 'remote', 'remote', 'simultaneous'] as const),
    minutes: random.chance(0.1) ? random.pick([190, 240]) : random.chance(0.3) ? 150 : session.minutes,
    confidential: random.chance(0.3),
    format: random.chance(0.1) ? random.pick(['meal', 'consultation', 'proximity'] as const) : session.format,
    floorLanguages: random.chance(0.15) ? [random.pick(['ar', 'en', 'fr', 'ti'])] : [],
  }))

/** Some sessions sit twice, some on another day, some across midnight, some in the other venue. */
const placementsOf = (random: Random, workspace: Workspace, sessions: readonly RowInput<'sessions'>[], days: number): readonly RowInput<'placements'>[] => {
  const held = rowsOf(workspace, 'placements').map((row) => ({
    ...row,
    minutes: sessions.find(({ id }) => id === row.sessionId)?.minutes ?? row.minutes,
    roomId: random.pick(['room-1', 'room-2', 'room-3', 'room-far']),
    start: random.chance(0.05) ? `${row.start.slice(0, 11)}23:00` : row.start,
  }))
  const again = share(random, held, 0.15).map((row) => ({ ...row, id: `${row.id}-again`, start: `${dates[random.int(days)] ?? dates[0]}T15:00` }))
  return [...held, ...again]
}

const interpretersOf = (random: Random, workspace: Workspace): readonly RowInput<'interpreters'>[] =>
  rowsOf(workspace, 'interpreters').map((row) => ({
    ...row,
    vetting: random.pick(['cleared', 'cleared', 'cleared', 'pending', 'not started', 'refused'] as const),
    languages: row.languages.map((language) => (random.chance(0.15) ? { ...language, modes: [random.pick(['simultaneous', 'consecutive', 'remote'] as const)] } : language)),
    contractDays: random.chance(0.3) ? random.int(3) : row.contractDays,
    availability: random.chance(0.2) ? [{ from: dates[0], to: dates[random.int(4)] ?? dates[1], free: random.chance(0.6) }] : row.availability,
    acceptance: share(random, ['party-1', 'party-2', 'party-3'] as const, 0.3).map((partyId) => ({ partyId, verdict: random.chance(0.3) ? ('refused' as const) : ('accepted' as const) })),
    broughtByPartyId: random.chance(0.2) ? random.pick(['party-1', 'party-2', 'party-3'] as const) : null,
  }))

/** Arrivals and departures, short and long, of this round and of the other. */
const movementsOf = (random: Random, workspace: Workspace): readonly RowInput<'movements'>[] =>
  rowsOf(workspace, 'interpreters').flatMap(({ id }): readonly RowInput<'movements'>[] => {
    if (!random.chance(0.3)) return []
    const arrival = random.chance(0.6)
    const day = dates[random.int(4)] ?? dates[0]
    const [departs, arrives] = random.chance(0.5) ? [`${day}T00:30`, `${day}T11:00`] : [`${day}T09:00`, `${day}T12:00`]
    return [{
      id: `journey-${id}`, roundId: random.chance(0.8) ? 'round' : 'other', kind: 'flight', direction: arrival ? 'arrival' : 'departure', from: 'Nairobi', to: 'Geneva',
      departs, departsZone: 'Europe/Zurich', arrives, arrivesZone: 'Europe/Zurich', interpreterIds: [id], status: random.chance(0.1) ? 'cancelled' : 'booked',
    }]
  })

/** Half of the round staffed already, well or badly; in a few rounds by hand and pinned. */
const teamsOf = (random: Random, workspace: Workspace, sessions: readonly RowInput<'sessions'>[], pins: number): readonly RowInput<'boothAssignments'>[] =>
  share(random, sessions, 0.5).flatMap(({ id, interpretation }) =>
    share(random, rowsOf(workspace, 'interpreters'), 0.25).map((interpreter): RowInput<'boothAssignments'> => ({
      id: `team-${id}-${interpreter.id}`, sessionId: id, interpreterId: interpreter.id,
      booth: interpretation === 'simultaneous' && random.chance(0.7) ? random.pick(['ar', 'en', 'fr']) : null,
      status: random.chance(0.1) ? 'declined' : 'accepted', pinned: random.chance(pins),
    })),
  )

/**
 * A random round with all that may go wrong: remote, whispered, long, confidential and repeated sessions, sittings across
 * midnight and in another venue, booths too few or narrow, many listeners, people of whom no language is known, vetting
 * that is not finished, refusals, journeys, contracts, another round under another profile in the same days, half of the
 * teams there already. One round in three silences or lowers a rule.
 * @param pins the share of those teams' members who are pinned
 */
export const richRound = (seed: number, size: RoundSize, pins: number): Workspace => {
  const random = createRandom(seed)
  const workspace = randomRound(seed, size)
  const sessions = sessionsOf(random, workspace)
  const [round] = rowsOf(workspace, 'rounds').filter(({ id }) => id === 'round')
  return withRows({ ...workspace, boothAssignments: {}, movements: {}, placements: {} }, {
    sessions: [...sessions],
    rounds: round && random.chance(0.3) ? [{ ...round, ruleSettings: { [random.pick(['interpreter-vetting', 'team-too-small', 'interpreter-rest-too-short'])]: random.pick(['off', 'note'] as const) } }] : [],
    venues: [{ id: 'far', name: 'Far venue', city: 'Geneva', zone: 'Europe/Zurich' }],
    rooms: [{ id: 'room-3', venueId: 'venue', name: 'room-3', booths: random.int(3), boothWidthCm: 170 }, { id: 'room-far', venueId: 'far', name: 'room-far', booths: 1 }],
    delegates: share(random, [1, 2, 3, 4, 5, 6], 0.5).map((at) => ({
      id: `more-${String(at)}`, delegationId: `delegation-${String(1 + random.int(3))}`, familyName: `More ${String(at)}`, status: 'accredited' as const, speakingRight: random.chance(0.5),
      speaks: random.chance(0.1) ? [] : random.sample(['ar', 'en', 'fr', 'ti'], 1), understands: share(random, ['en', 'fr'], 0.3),
    })),
    interpreters: [...interpretersOf(random, workspace)],
    placements: [...placementsOf(random, workspace, sessions, size.days)],
    movements: [...movementsOf(random, workspace)],
    boothAssignments: [...teamsOf(random, workspace, sessions, pins)],
  })
}
