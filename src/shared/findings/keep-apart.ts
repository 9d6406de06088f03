import type { Booking } from './booking'
import type { KeepApartRule, TalksRound, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import type { FigureUsed } from './figure'
import { figureUsed } from './figure'
import type { Surroundings } from './room-relations'
import type { People } from '../languages/participants'

/** One keep-apart rule made ready: the gap that holds, and the delegations of either side. */
export interface ApartRule {
  readonly rule: KeepApartRule
  readonly gapMinutes: number
  /** The profile's figure when the gap comes from it; null when the rule states its own. */
  readonly figure: FigureUsed | null
  readonly one: ReadonlySet<string>
  /** Delegations of the other party; when one person is meant, only the person's own. */
  readonly other: ReadonlySet<string>
}

/** What a round asks to be kept apart, in order of rule ids. Rules with no gap to go by are silent. */
export interface ApartContext {
  readonly rules: readonly ApartRule[]
  /** The widest gap of all, in minutes: how far a sitting's neighbourhood reaches. */
  readonly widestGap: number
  /** Every delegation that a rule concerns. */
  readonly concerned: ReadonlySet<string>
  /** What around a room some rule looks at. */
  readonly around: Surroundings
}

const nothingApart: ApartContext = { rules: [], widestGap: 0, concerned: new Set(), around: { entrances: false, zones: false } }

/** Whether a part of the rule that is about rooms is switched on; hotels, vehicles and arrivals are other rules' matter. */
const looksAtRooms = ({ sameRoom, adjacentRooms, sharedEntrance, zone, dining }: KeepApartRule): boolean =>
  sameRoom || adjacentRooms || sharedEntrance || zone || dining

/** Reads a round's keep-apart rules with the figures they go by. */
export const apartContext = (workspace: Workspace, round: TalksRound): ApartContext => {
  const own = rowsOf(workspace, 'keepApartRules').filter((rule) => rule.roundId === round.id)
  if (own.length === 0) return nothingApart
  const figure = figureUsed(workspace, round, 'keep-apart.gap-minutes')
  const delegationsOf = (partyId: string): ReadonlySet<string> =>
    new Set(rowsOf(workspace, 'delegations').filter((row) => row.roundId === round.id && row.partyId === partyId).map((row) => row.id))
  const rules = own
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((rule): readonly ApartRule[] => {
      const gapMinutes = rule.gapMinutes ?? figure?.value
      if (gapMinutes === undefined || !looksAtRooms(rule)) return []
      const person = rowOf(workspace, 'delegates', rule.otherDelegateId)
      const other = rule.otherPartyId !== null ? delegationsOf(rule.otherPartyId) : new Set<string>(person ? [person.delegationId] : [])
      return [{ rule, gapMinutes, figure: rule.gapMinutes === null ? (figure ?? null) : null, one: delegationsOf(rule.partyId), other }]
    })
  return {
    rules,
    widestGap: Math.max(0, ...rules.map((rule) => rule.gapMinutes)),
    concerned: new Set(rules.flatMap(({ one, other }) => [...one, ...other])),
    around: { entrances: rules.some(({ rule }) => rule.sharedEntrance), zones: rules.some(({ rule }) => rule.zone) },
  }
}

/** Tells whether a sitting has anything to do with what is kept apart. */
export const isConcerned = ({ delegations }: Booking, { concerned }: ApartContext): boolean => {
  for (const presence of delegations) if (concerned.has(presence.delegationId)) return true
  return false
}

const anyOf = (people: People, booking: Booking, delegations: ReadonlySet<string>): boolean => {
  for (const { delegationId, delegateIds } of booking.delegations) {
    if (!delegations.has(delegationId)) continue
    if (delegateIds === null || people.delegatesOf(delegationId).some((delegate) => delegateIds.includes(delegate.id))) return true
  }
  return false
}

const isThere = (people: People, booking: Booking, delegateId: string): boolean =>
  booking.delegations.some(
    ({ delegationId, delegateIds }) =>
      (delegateIds === null || delegateIds.includes(delegateId)) && people.delegatesOf(delegationId).some((delegate) => delegate.id === delegateId),
  )

/** Who of a keep-apart rule is in a room. */
export type Side = 'one' | 'other' | 'both' | 'neither'

/**
 * Which side of a rule sits in a booking: `one` the first party, `other` the second (or the person), `both`, or `neither`.
 * A delegation invited whole is there even while none of its delegates is named.
 */
export const sideAt = (people: People, booking: Booking, apart: ApartRule): Side => {
  const { otherPartyId, otherDelegateId } = apart.rule
  const one = anyOf(people, booking, apart.one)
  const other =
    otherPartyId !== null ? anyOf(people, booking, apart.other) : otherDelegateId !== null && isThere(people, booking, otherDelegateId)
  return one ? (other ? 'both' : 'one') : other ? 'other' : 'neither'
}
