import type { WallDate } from '../../model/time'
import type { Delegate, Delegation, RecordRef, Stay } from '../../model/workspace'
import { rowsOf } from '../../model/workspace'
import type { ApartNames, ApartPeople, ApartSide } from '../apart-people'
import { apartNames, apartPeople, sameName } from '../apart-people'
import type { PlanIndex } from '../plan-index'
import type { Report, Rule } from '../rule'

export interface KeptApartHotelFacts extends ApartNames {
  readonly rule: 'kept-apart-hotel'
  readonly where: 'same hotel' | 'same floor'
  /** As it is written for the rule's party. */
  readonly hotel: string
  /** Floors on which both stay, as they are written. */
  readonly floors: readonly string[]
  /** Who of either side stays there; empty where only the delegation's hotel is known. */
  readonly party: readonly Delegate['id'][]
  readonly others: readonly Delegate['id'][]
  /** First night both are there and the morning after the last; null where no nights are entered. */
  readonly from: WallDate | null
  readonly to: WallDate | null
}

/** Where somebody sleeps: one person's nights, or the hotel of a whole delegation. */
interface Lodging {
  readonly delegation: Delegation
  readonly stay: Stay | null
  readonly hotel: string
  readonly floor: string
}

/** The nights of a side by hotel: the stays of its people, else the hotel of a delegation nobody of which has a stay. */
const lodgingsOf = (side: ApartSide, stays: readonly Stay[], housed: ReadonlySet<string>): ReadonlyMap<string, readonly Lodging[]> => {
  const found = new Map<string, Lodging[]>()
  const note = (lodging: Lodging): void => {
    const key = sameName(lodging.hotel)
    if (key === '') return
    const group = found.get(key)
    if (group) group.push(lodging)
    else found.set(key, [lodging])
  }
  for (const stay of stays) {
    const delegation = stay.delegateId === null ? undefined : side.get(stay.delegateId)
    if (delegation) note({ delegation, stay, hotel: stay.hotel, floor: stay.floor })
  }
  for (const delegation of new Set(side.values())) if (!housed.has(delegation.id)) note({ delegation, stay: null, hotel: delegation.hotel, floor: '' })
  return found
}

/** Whether two lodgings have a night in common; without nights they may. */
const sameNights = ({ stay: one }: Lodging, { stay: other }: Lodging): boolean =>
  one === null || other === null || (one.checkIn < other.checkOut && other.checkIn < one.checkOut)

const sameFloor = (one: Lodging, other: Lodging): boolean => sameName(one.floor) !== '' && sameName(one.floor) === sameName(other.floor)

const later = (one: WallDate, other: WallDate): WallDate => (one > other ? one : other)
const earlier = (one: WallDate, other: WallDate): WallDate => (one < other ? one : other)

const guests = (lodgings: Iterable<Lodging>): readonly Delegate['id'][] => [...new Set([...lodgings].flatMap(({ stay }) => stay?.delegateId ?? []))].sort()

const refsOf = (lodgings: Iterable<Lodging>): readonly RecordRef[] => [
  ...[...lodgings].flatMap(({ stay }): readonly RecordRef[] => (stay ? [{ table: 'stays', id: stay.id }] : [])),
  ...[...new Set([...lodgings].map(({ delegation }) => delegation.id))].map((id): RecordRef => ({ table: 'delegations', id })),
]

/** Where both sides of a rule sleep in one hotel, against its switches; null when they do not, or only on different floors. */
const meetingIn = ({ rule }: ApartPeople, party: readonly Lodging[], others: readonly Lodging[]): Report<KeptApartHotelFacts> | null => {
  const [ours, theirs] = [new Set<Lodging>(), new Set<Lodging>()]
  const floors = new Map<string, string>()
  let nights: { readonly from: WallDate; readonly to: WallDate } | null = null
  for (const one of party) {
    for (const other of others) {
      const together = sameFloor(one, other)
      if (!sameNights(one, other) || !(rule.hotel || together)) continue
      ours.add(one)
      theirs.add(other)
      if (together) floors.set(sameName(one.floor), one.floor.trim())
      if (!one.stay || !other.stay) continue
      const both = { from: later(one.stay.checkIn, other.stay.checkIn), to: earlier(one.stay.checkOut, other.stay.checkOut) }
      nights = nights ? { from: earlier(nights.from, both.from), to: later(nights.to, both.to) } : both
    }
  }
  const hotel = [...ours][0]?.hotel.trim()
  if (hotel === undefined) return null
  return {
    roundId: rule.roundId,
    key: `${rule.id}:${sameName(hotel)}`,
    at: null,
    subjects: [...refsOf(ours), ...refsOf(theirs), { table: 'keepApartRules', id: rule.id }],
    facts: {
      rule: 'kept-apart-hotel',
      ...apartNames(rule),
      where: rule.hotel ? 'same hotel' : 'same floor',
      hotel,
      floors: [...floors.values()].sort(),
      party: guests(ours),
      others: guests(theirs),
      from: nights?.from ?? null,
      to: nights?.to ?? null,
    },
  }
}

/** The stays of a round that take place, in order of their ids, and the delegations of which somebody has one. */
const staysOf = (plan: PlanIndex, roundId: string): { readonly stays: readonly Stay[]; readonly housed: ReadonlySet<string> } => {
  const stays = rowsOf(plan.workspace, 'stays')
    .filter((stay) => stay.roundId === roundId && stay.delegateId !== null && stay.status !== 'cancelled')
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  return { stays, housed: new Set(stays.flatMap((stay) => plan.people.row('delegates', stay.delegateId)?.delegationId ?? [])) }
}

export const keptApartHotel: Rule<KeptApartHotelFacts> = {
  id: 'kept-apart-hotel',
  title: 'Parties to be kept apart stay in one hotel',
  severity: 'error',
  source: "The round's keep-apart rules as agreed with the parties: hotel and hotel floor",
  looksAt:
    "Stays of both sides in one hotel, or on one floor of it, with a night in common; for a delegation none of whose people has a stay, the hotel entered for the delegation. Hotels are told apart by name, and a floor that is not entered is no floor in common.",
  unit: 'round',
  check: (plan, unit) => {
    const round = plan.round(unit)
    const apart = round ? apartPeople(plan, round.id, (rule) => rule.hotel || rule.hotelFloor) : []
    if (!round || apart.length === 0) return []
    const { stays, housed } = staysOf(plan, round.id)
    return apart.flatMap((each) => {
      const others = lodgingsOf(each.other, stays, housed)
      return [...lodgingsOf(each.party, stays, housed)].flatMap(([hotel, party]) => meetingIn(each, party, others.get(hotel) ?? []) ?? [])
    })
  },
}
