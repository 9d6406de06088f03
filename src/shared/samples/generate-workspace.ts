import type { WallDate } from '../model/time'
import { addDays } from '../model/time'
import type { RowInput, TableName, Workspace } from '../model/workspace'
import { tableSchemas } from '../model/workspace'
import { shippedProfiles } from '../policy/shipped-profiles'
import { newWorkspace } from '../schema/new-workspace'
import { generatePeople } from './generated-people'
import { generateSchedule } from './generated-schedule'
import { generateVenues } from './generated-venues'
import { createRandom } from './random'

/** How big a generated workspace is to be; the same options give the same workspace everywhere. */
export interface GenerateOptions {
  readonly sessions: number
  readonly delegates: number
  readonly rooms?: number
  readonly seed: number
  /** First day of the round. */
  readonly start?: string
  /** Length of the round; by default long enough for its sessions, about 28 days for 5,000 sessions of 400 people. */
  readonly days?: number
  /** Share of sessions left unplaced, 0 to 1. */
  readonly unplacedShare?: number
  /** Share of placed sessions put at a wrong place or time, 0 to 1. */
  readonly conflictShare?: number
}

const usd = (units: number): { readonly minor: number; readonly currency: string } => ({ minor: units * 100, currency: 'USD' })

const table = <T extends TableName>(name: T, rows: readonly RowInput<T>[]): Workspace[T] =>
  Object.fromEntries(rows.map((row) => [row.id, tableSchemas[name].parse(row)])) as unknown as Workspace[T]

const stays = (delegates: readonly RowInput<'delegates'>[], start: WallDate, end: WallDate): readonly RowInput<'stays'>[] =>
  delegates
    .filter((delegate) => delegate.status !== 'withdrawn')
    .map((delegate, at) => ({
      id: `stay-${String(at + 1)}`,
      roundId: 'round-1',
      delegateId: delegate.id,
      hotel: at % 2 === 0 ? 'Hotel du Lac' : 'Hotel Bellevue',
      floor: String(at % 6),
      checkIn: addDays(start, -1),
      checkOut: addDays(end, 1),
    }))

/** So many days that rooms hold up to 3.4 sessions a day and nobody has more than about five. */
const daysFor = (sessions: number, delegates: number, rooms: number): number =>
  Math.min(365, Math.max(3, Math.ceil(sessions / (rooms * 3.4)), Math.ceil((sessions * 2.2) / delegates)))

/**
 * A believable big round, invented from end to end: parties, delegations, rooms in two or three venues, interpreters, a
 * board that is mostly sound with some sessions unplaced and some real conflicts, hotel nights and a budget.
 */
export const generateWorkspace = (options: GenerateOptions): Workspace => {
  const random = createRandom(options.seed)
  const roomCount = Math.max(1, options.rooms ?? 60)
  const start = (options.start ?? '2027-03-01') as WallDate
  const delegateCount = Math.max(2, options.delegates)
  const days = options.days ?? daysFor(options.sessions, delegateCount, roomCount)
  const end = addDays(start, days - 1)
  const people = generatePeople(random, delegateCount, roomCount)
  const { venues, rooms } = generateVenues(random, roomCount, delegateCount)
  const apart: readonly (readonly [string, string])[] = people.parties.length < 4 ? [['party-1', 'party-2']] : [['party-1', 'party-2'], ['party-3', 'party-4']]
  const schedule = generateSchedule(random, people, rooms, apart, {
    sessions: options.sessions, start, days, unplacedShare: options.unplacedShare ?? 0.03, conflictShare: options.conflictShare ?? 0.02,
  })
  const title = `Generated round of ${String(options.sessions)} sessions`

  const empty = newWorkspace(title, 'Sample officer', shippedProfiles)
  return {
    ...empty,
    settings: table('settings', [
      { id: 'workspace', name: title, officer: 'Sample officer', defaultProfileId: shippedProfiles[0]?.id ?? null, caution: 'Generated sample: every name, session and figure is invented.' },
    ]),
    processes: table('processes', [
      { id: 'process-1', name: 'Generated process', stage: 'after outbreak', basis: 'request of the parties', envoyId: 'team-1', partnerIds: people.partners.map((row) => row.id) },
    ]),
    partners: table('partners', people.partners),
    parties: table('parties', people.parties),
    teamMembers: table('teamMembers', people.team),
    rounds: table('rounds', [
      {
        id: 'round-1', processId: 'process-1', name: title, startDate: start, endDate: end,
        partyIds: people.parties.map((row) => row.id), venueIds: venues.map((row) => row.id), hostCountry: 'Switzerland',
      },
    ]),
    keepApartRules: table('keepApartRules', apart.map(([partyId, otherPartyId], at) => ({ id: `apart-${String(at + 1)}`, roundId: 'round-1', partyId, otherPartyId }))),
    venues: table('venues', venues),
    rooms: table('rooms', rooms),
    delegations: table('delegations', people.delegations),
    delegates: table('delegates', people.delegates),
    interpreters: table('interpreters', people.interpreters),
    sessions: table('sessions', schedule.sessions),
    placements: table('placements', schedule.placements),
    boothAssignments: table('boothAssignments', schedule.boothAssignments),
    stays: table('stays', stays(people.delegates, start, end)),
    funds: table('funds', [{ id: 'fund-1', name: 'Quick response fund', currency: 'USD' }]),
    contributions: table('contributions', [
      { id: 'contribution-1', fundId: 'fund-1', donor: 'Invented donor', pledged: usd(2_000_000), received: usd(1_500_000) },
    ]),
    budgets: table('budgets', [
      {
        id: 'budget-1', roundId: 'round-1', name: 'Round budget', fundId: 'fund-1', currency: 'USD',
        prices: { hotelNight: usd(140), dsaNight: usd(320), interpreterDay: usd(700), flight: usd(900), coffeeBreakPerHead: usd(8), mealPerHead: usd(28) },
      },
    ]),
    budgetLines: table('budgetLines', [
      { id: 'line-1', budgetId: 'budget-1', category: 2, description: 'Stationery, badges and flags', quantity: 1, unitCost: usd(6_000) },
      { id: 'line-2', budgetId: 'budget-1', category: 4, description: 'Sound, booths and receivers', unit: 'day', quantity: days, unitCost: usd(2_200), order: 1 },
      { id: 'line-3', budgetId: 'budget-1', category: 7, description: 'Medical cover on site', unit: 'day', quantity: days, unitCost: usd(850), order: 2 },
    ]),
    exchangeRates: table('exchangeRates', [{ id: 'rate-1', base: 'CHF', quote: 'USD', rate: 1.12, date: start, source: 'Invented rate' }]),
  }
}
