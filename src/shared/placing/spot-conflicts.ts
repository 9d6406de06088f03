import type { TalksRound } from '../model/workspace'
import type { Booking } from '../findings/booking'
import type { RuleId } from '../findings/facts'
import type { ApartRule } from '../findings/keep-apart'
import { sideAt } from '../findings/keep-apart'
import type { PlanIndex } from '../findings/plan-index'
import { ruleRegistry } from '../findings/registry'
import { meetingOf } from '../findings/rules/kept-apart'
import { minutesNeeded } from '../findings/rules/turnaround-too-short'
import { bars } from './trial'

/** Two sessions of a proposal, as far as one can be in the way of the other. */
export interface Pair {
  /** Somebody is expected at both. */
  readonly sharing: boolean
  /** Minutes their room needs between them, by which is first; 0 where a break is one of them. */
  readonly needBefore: number
  readonly needAfter: number
  /** Rules of whose two sides one sits in each. */
  readonly apart: readonly ApartRule[]
  /** Which must end before the other begins. */
  readonly order: 'before' | 'after' | null
}

/** Whether a round lets a rule bar places, as {@link bars} has it. */
export const barsInRound = (round: TalksRound, rule: RuleId): boolean => {
  const severity = round.ruleSettings[rule] ?? ruleRegistry[rule].severity
  return severity !== 'off' && bars({ rule, severity })
}

/** Everyone expected at a sitting, one key each: a whole delegation without delegates stands for itself. */
export const peopleKeys = (plan: PlanIndex, { session, delegations, teamIds, interpreterIds }: Booking): ReadonlySet<string> => {
  const keys = new Set<string>()
  for (const { delegationId, delegateIds } of delegations) {
    if (delegateIds === null) keys.add(`delegation ${delegationId}`)
    for (const { id } of plan.people.delegatesOf(delegationId)) if (delegateIds === null || delegateIds.includes(id)) keys.add(`delegate ${id}`)
  }
  for (const id of teamIds) keys.add(`team ${id}`)
  for (const id of interpreterIds) keys.add(`interpreter ${id}`)
  for (const id of session.expertIds) keys.add(`expert ${id}`)
  return keys
}

const shares = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const key of one) if (other.has(key)) return true
  return false
}

/** What is asked about two sessions of a proposal: by one sitting of each, wherever, since only rooms and times differ. */
export interface Pairs {
  readonly of: (one: number, other: number) => Pair
  readonly keys: (session: number) => ReadonlySet<string>
}

const noKeys: ReadonlySet<string> = new Set()

/** Pairs of the sessions of a scope; `samples` has a sitting of each, undefined where it has no place anywhere. */
export const pairsOf = (plan: PlanIndex, round: TalksRound, after: readonly (readonly number[])[], samples: readonly (Booking | undefined)[]): Pairs => {
  const keys = samples.map((sample) => (sample ? peopleKeys(plan, sample) : noKeys))
  const apartRules = barsInRound(round, 'kept-apart') ? plan.rounds.apart(round).rules : []
  const sides = samples.map((sample) => apartRules.map((rule) => (sample ? sideAt(plan.people, sample, rule) : 'neither')))
  const timing = plan.rounds.timing(round)
  const turnaround = barsInRound(round, 'turnaround-too-short')
  const ordered = barsInRound(round, 'out-of-order')
  const need = (first: Booking, second: Booking): number =>
    turnaround && first.session.format !== 'break' && second.session.format !== 'break' ? minutesNeeded(plan, timing, first, second) : 0
  const pair = (one: number, other: number): Pair => {
    const [first, second] = [samples[one], samples[other]]
    return {
      sharing: shares(keys[one] ?? noKeys, keys[other] ?? noKeys),
      needBefore: first && second ? need(first, second) : 0,
      needAfter: first && second ? need(second, first) : 0,
      apart: apartRules.filter((_, at) => {
        const [own, others] = [sides[one]?.[at], sides[other]?.[at]]
        return (own === 'one' && others === 'other') || (own === 'other' && others === 'one')
      }),
      order: ordered && after[other]?.includes(one) ? 'before' : ordered && after[one]?.includes(other) ? 'after' : null,
    }
  }
  const known = new Map<number, Pair>()
  return {
    of: (one, other) => {
      const key = one * samples.length + other
      let found = known.get(key)
      if (!found) {
        found = pair(one, other)
        known.set(key, found)
      }
      return found
    },
    keys: (session) => keys[session] ?? noKeys,
  }
}

/** Whether two sittings of different sessions of a proposal can't both be. */
export const conflict = (plan: PlanIndex, pair: Pair, one: Booking, other: Booking): boolean => {
  if (pair.order === 'before' && one.end > other.start) return true
  if (pair.order === 'after' && other.end > one.start) return true
  const overlap = one.start < other.end && other.start < one.end
  if (overlap && (pair.sharing || one.room.id === other.room.id)) return true
  if (one.room.id === other.room.id && !overlap) {
    const gap = one.end <= other.start ? other.start - one.end - pair.needBefore : one.start - other.end - pair.needAfter
    if (gap < 0) return true
  }
  return pair.apart.some((rule) => meetingOf(plan, rule, one, other) !== null)
}
