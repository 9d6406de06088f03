import type { WallDate } from '@shared/model/time'
import { addDays, weekdayOf } from '@shared/model/time'
import type { RowInput, Workspace } from '@shared/model/workspace'
import { shippedProfiles } from '@shared/policy/shipped-profiles'
import { familyNames, givenNames } from '@shared/samples/invented-names'
import type { Random } from '@shared/samples/random'
import { createRandom } from '@shared/samples/random'
import { newWorkspace } from '@shared/schema/new-workspace'
import { withRows } from '../support/workspace-builder'

/** How big an instance is to be; the same options give the same one everywhere. */
export interface InstanceOptions {
  readonly sessions: number
  readonly interpreters: number
  readonly seed: number
  /** Sessions on a working day; 10 when left out. */
  readonly sessionsADay?: number
}

/** What the parties speak, beside the mediator's English; Tigrinya is the rare one among interpreters. */
const partyLanguages = ['ar', 'ar', 'fr', 'ti'] as const
const mothertongues = ['ar', 'ti', 'fr', 'en', 'ar', 'fr', 'ti', 'ar', 'en', 'fr', 'ti', 'ar', 'fr', 'en', 'ti', 'ar'] as const
const cities = ['Geneva', 'Geneva', 'Geneva', 'Nairobi', 'Tunis', 'Paris'] as const
/** Sittings of ninety minutes: nobody can do two that follow one another, with the break of ninety minutes. */
const starts = ['09:00', '11:00', '14:00', '16:00'] as const
const firstDay = '2027-03-01'

const workingDays = (count: number): readonly WallDate[] => {
  const days: WallDate[] = []
  for (let day = firstDay as WallDate; days.length < count; day = addDays(day, 1)) if (weekdayOf(day) <= 5) days.push(day)
  return days
}

const interpreterOf = (random: Random, at: number, days: readonly WallDate[]): RowInput<'interpreters'> => {
  const native = mothertongues[at % mothertongues.length] ?? 'en'
  // Nearly everybody works with English; fewer understand Tigrinya than Arabic or French.
  const second = native === 'en' ? random.pick(['fr', 'ar'] as const) : 'en'
  const others = (['en', 'fr', 'ar', 'ti'] as const).filter((code) => code !== native && code !== second)
  const passive = others.filter((code) => random.chance(code === 'ti' ? 0.4 : 0.85))
  const away = random.int(days.length)
  return {
    id: `interpreter-${String(at + 1).padStart(2, '0')}`,
    familyName: random.pick(familyNames),
    givenName: random.pick(givenNames),
    languages: [{ code: native, class: 'A' }, { code: second, class: random.chance(0.7) ? 'B' : 'C' }, ...passive.map((code) => ({ code, class: 'C' }) as const)],
    domicile: random.pick(cities),
    dayRate: { minor: (12 + random.int(7)) * 5000, currency: random.chance(0.8) ? 'USD' : 'CHF' },
    contractDays: random.chance(0.2) ? Math.max(1, Math.round(days.length * 0.75)) : null,
    availability: random.chance(0.25) ? [{ from: days[away] ?? firstDay, to: days[Math.min(days.length - 1, away + 2)] ?? firstDay, free: false }] : [],
    vetting: random.chance(0.03) ? 'refused' : 'cleared',
    acceptance: random.chance(0.1) ? [{ partyId: `party-${String(1 + random.int(4))}`, verdict: 'refused' }] : [],
  }
}

type Kind = Pick<RowInput<'sessions'>, 'format' | 'interpretation'> & { readonly parties: number; readonly minutes: number; readonly mediator: boolean }

const kinds: readonly Kind[] = [
  { format: 'plenary', interpretation: 'simultaneous', parties: 4, minutes: 90, mediator: true },
  { format: 'working group', interpretation: 'simultaneous', parties: 2, minutes: 90, mediator: true },
  { format: 'working group', interpretation: 'simultaneous', parties: 3, minutes: 90, mediator: true },
  { format: 'bilateral', interpretation: 'consecutive', parties: 2, minutes: 60, mediator: true },
  { format: 'bilateral', interpretation: 'simultaneous', parties: 2, minutes: 75, mediator: false },
  { format: 'consultation', interpretation: 'consecutive', parties: 1, minutes: 45, mediator: true },
  { format: 'caucus', interpretation: 'whispered', parties: 1, minutes: 60, mediator: true },
  { format: 'contact group', interpretation: 'consecutive', parties: 3, minutes: 60, mediator: true },
]

/** One plenary a day; of the rest every kind is as likely. */
const kindOf = (random: Random, ofDay: number): Kind => (ofDay === 0 ? kinds[0] : random.pick(kinds.slice(1))) ?? random.pick(kinds)

/**
 * A round of talks that needs interpreters, invented from end to end: four parties, three languages, one of them rare,
 * and a mediator's team in English, on the figures of the Parley standard. Five days a week, a plenary and some
 * nine smaller sittings a day; interpreters with a mother tongue, mostly English beside it, and what else they
 * understand; some are away, refused by a party, under a short contract, or live in another city. Nobody is assigned.
 */
export const staffingInstance = ({ sessions, interpreters, seed, sessionsADay = 10 }: InstanceOptions): Workspace => {
  const random = createRandom(seed)
  const days = workingDays(Math.ceil(sessions / sessionsADay))
  const rooms = Math.ceil(sessionsADay / starts.length)
  const sessionRows: RowInput<'sessions'>[] = []
  const placements: RowInput<'placements'>[] = []
  for (let at = 0; at < sessions; at += 1) {
    const ofDay = at % sessionsADay
    const kind = kindOf(random, ofDay)
    const parties = random.sample([1, 2, 3, 4], kind.parties)
    const id = `session-${String(at + 1).padStart(3, '0')}`
    sessionRows.push({
      id, roundId: 'round', title: `${kind.format ?? 'session'} ${String(at + 1)}`, format: kind.format, interpretation: kind.interpretation, minutes: kind.minutes, status: 'confirmed',
      attendance: parties.map((party) => ({ delegationId: `delegation-${String(party)}` })),
      chairId: kind.mediator ? 'envoy' : null,
    })
    placements.push({
      id: `place-${id}`, sessionId: id, roomId: `room-${String(1 + Math.floor(ofDay / starts.length))}`,
      start: `${days[Math.floor(at / sessionsADay)] ?? firstDay}T${starts[ofDay % starts.length] ?? '09:00'}`, minutes: kind.minutes,
    })
  }
  return withRows(newWorkspace(`Staffing instance ${String(seed)}`, 'Bench', shippedProfiles), {
    processes: [{ id: 'process', name: 'Invented process', stage: 'after outbreak', basis: 'request of the parties' }],
    teamMembers: [{ id: 'envoy', processId: 'process', familyName: 'Lind', givenName: 'Karin', role: 'envoy', speaks: ['en'] }],
    parties: partyLanguages.map((_, at) => ({ id: `party-${String(at + 1)}`, processId: 'process', name: `Party ${String(at + 1)}`, shortName: `P${String(at + 1)}`, colour: 'party-1' })),
    venues: [{ id: 'venue', name: 'Conference centre', city: 'Geneva', zone: 'Europe/Zurich' }],
    rooms: Array.from({ length: rooms }, (_, at) => ({ id: `room-${String(at + 1)}`, venueId: 'venue', name: `Room ${String(at + 1)}`, booths: 5 })),
    rounds: [{ id: 'round', processId: 'process', name: 'Invented round', startDate: days[0] ?? null, endDate: days.at(-1) ?? null, partyIds: partyLanguages.map((_, at) => `party-${String(at + 1)}`), venueIds: ['venue'], profileId: 'profile-standard' }],
    delegations: partyLanguages.map((_, at) => ({ id: `delegation-${String(at + 1)}`, roundId: 'round', partyId: `party-${String(at + 1)}`, name: `Delegation ${String(at + 1)}` })),
    delegates: partyLanguages.flatMap((language, at) =>
      [1, 2, 3].map((place) => ({
        id: `delegate-${String(at + 1)}-${String(place)}`, delegationId: `delegation-${String(at + 1)}`, familyName: random.pick(familyNames), givenName: random.pick(givenNames),
        status: 'accredited' as const, speakingRight: place === 1, speaks: place === 3 && at < 2 ? [language, 'en'] : [language],
      })),
    ),
    interpreters: Array.from({ length: interpreters }, (_, at) => interpreterOf(random, at, days)),
    sessions: sessionRows,
    placements,
    exchangeRates: [{ id: 'rate', base: 'CHF', quote: 'USD', rate: 1.1, date: firstDay, source: 'Invented rate' }],
  })
}
