import type { Money } from '../model/money'
import { dayNumber } from '../model/time'
import type { RecordRef, Stay } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { policyValue } from '../policy/policy-value'
import { counted, countedEach, type PlanFacts, type PlanLine } from './plan-line'

interface Guests {
  readonly key: string
  readonly name: string
  readonly one: string
}

interface Group {
  readonly guests: Guests
  readonly nights: Map<string, number>
  readonly hotels: Set<string>
  readonly sources: RecordRef[]
}

/** Whose nights a stay is, and with whom they are added up; undefined when nobody of the round is named. */
const guestsOf = ({ workspace }: PlanFacts, stay: Stay): { readonly guests: Guests; readonly person: string } | undefined => {
  if (stay.delegateId) {
    const delegate = rowOf(workspace, 'delegates', stay.delegateId)
    const delegation = rowOf(workspace, 'delegations', delegate?.delegationId)
    if (!delegate || !delegation || delegate.status === 'withdrawn') return undefined
    return { guests: { key: `delegation:${delegation.id}`, name: delegation.name, one: 'delegate' }, person: delegate.id }
  }
  if (stay.interpreterId) return { guests: { key: 'interpreters', name: 'interpreters', one: 'interpreter' }, person: stay.interpreterId }
  if (stay.expertId) return { guests: { key: 'experts', name: 'experts', one: 'expert' }, person: stay.expertId }
  if (stay.teamMemberId) return { guests: { key: 'team', name: 'mediation team', one: 'team member' }, person: stay.teamMemberId }
  return undefined
}

const collect = (groups: Map<string, Group>, key: string, guests: Guests, person: string, nights: number, stay: Stay): void => {
  const group: Group = groups.get(key) ?? { guests, nights: new Map(), hotels: new Set(), sources: [] }
  group.nights.set(person, (group.nights.get(person) ?? 0) + nights)
  group.hotels.add(stay.hotel)
  group.sources.push({ table: 'stays', id: stay.id })
  groups.set(key, group)
}

const quantityOf = (group: Group): number => [...group.nights.values()].reduce((sum, nights) => sum + nights, 0)

const explain = (group: Group): string =>
  countedEach([...group.nights.values()], counted(group.nights.size, group.guests.one), 'night')

/**
 * Share of DSA paid for a night, in percent, and why. The budget's own share goes first; else the policy profile's:
 * its figure for board and lodging where the stay has full board, and DSA less its lodging part in any other stay.
 */
const dsaShare = ({ budget, profile }: PlanFacts, board: Stay['board']): { readonly percent: number; readonly why: string } => {
  if (budget.dsaShare !== null) return { percent: budget.dsaShare / 100, why: 'the share set in this budget' }
  const provided = policyValue(profile, 'dsa.board-and-lodging-provided-percent')
  if (board === 'full board' && provided !== undefined) return { percent: provided, why: 'board and lodging provided' }
  const lodging = policyValue(profile, 'dsa.lodging-percent')
  return lodging === undefined ? { percent: 100, why: 'whole, the policy profile names no share' } : { percent: 100 - lodging, why: 'lodging provided' }
}

const rateKey = (rate: Money | null): string => (rate ? `${rate.currency}-${String(rate.minor)}` : 'standard')

/** Hotel nights and daily subsistence allowance, both by the nights of the round's stays. */
export const stayLines = (facts: PlanFacts): readonly PlanLine[] => {
  const { workspace, budget, round } = facts
  const hotel = new Map<string, Group>()
  const rates = new Map<string, Money | null>()
  const allowance = new Map<string, Group>()
  const shares = new Map<string, { readonly percent: number; readonly why: string }>()
  for (const stay of rowsOf(workspace, 'stays')) {
    const nights = dayNumber(stay.checkOut) - dayNumber(stay.checkIn)
    const whose = stay.roundId === round.id && stay.status !== 'cancelled' && nights > 0 ? guestsOf(facts, stay) : undefined
    if (!whose) continue
    const hotelKey = `hotel-nights:${whose.guests.key}:${rateKey(stay.nightlyRate)}`
    rates.set(hotelKey, stay.nightlyRate)
    collect(hotel, hotelKey, whose.guests, whose.person, nights, stay)
    const share = dsaShare(facts, stay.board)
    if (share.percent === 0) continue
    const dsaKey = `dsa:${whose.guests.key}:${String(share.percent)}`
    shares.set(dsaKey, share)
    collect(allowance, dsaKey, whose.guests, whose.person, nights, stay)
  }
  const hotelLines = [...hotel].map(([key, group]): PlanLine => {
    const rate = rates.get(key) ?? null
    return {
      key,
      kind: 'lodging',
      description: `Hotel, ${group.guests.name}${group.hotels.size === 1 ? ` (${[...group.hotels].join('')})` : ''}`,
      unit: 'night',
      quantity: quantityOf(group),
      unitCost: rate ?? budget.prices.hotelNight,
      price: rate ? null : 'hotelNight',
      percent: 100,
      explanation: explain(group),
      sources: group.sources,
    }
  })
  const dsaLines = [...allowance].map(([key, group]): PlanLine => {
    const share = shares.get(key) ?? { percent: 100, why: '' }
    return {
      key,
      kind: 'dsa',
      description: `Daily subsistence allowance, ${group.guests.name}`,
      unit: 'night',
      quantity: quantityOf(group),
      unitCost: budget.prices.dsaNight,
      price: 'dsaNight',
      percent: share.percent,
      explanation: `${explain(group)}, ${String(share.percent)} % of DSA: ${share.why}`,
      sources: group.sources,
    }
  })
  return [...hotelLines, ...dsaLines]
}
