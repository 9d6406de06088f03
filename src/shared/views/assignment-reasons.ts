import type { LanguageCode } from '../model/language'
import type { PartyId, RoundId, SessionId } from '../model/ids'
import type { PolicyKey } from '../model/policy'
import type { WallDate } from '../model/time'
import type { Interpreter } from '../model/workspace'
import { awayDuring } from '../findings/person-away'
import type { BoardInterpreter, BoardSession, AssignmentBoard } from './assignment-board'
import { dayVerdict } from './assignment-availability'
import type { Stretch } from './assignment-work'
import { daysWorked, workInWeek, workOnDay } from './assignment-work'

/** A figure of the round's profile that work would go beyond. */
export interface Limit {
  readonly key: PolicyKey
  readonly value: number
}

/** A fact that speaks against somebody at a session, or that has to be found out first. */
export type AssignmentReason =
  /** Against it: it cannot be, or must not. */
  | { readonly kind: 'declined' }
  | { readonly kind: 'elsewhere'; readonly sessionId: SessionId }
  /** Busy that day, or free on other days only. */
  | { readonly kind: 'unavailable'; readonly date: WallDate; readonly why: 'busy' | 'outside' }
  | { readonly kind: 'travelling'; readonly cause: 'not yet arrived' | 'left' }
  | { readonly kind: 'refused'; readonly partyIds: readonly PartyId[] }
  | { readonly kind: 'vetting-refused' }
  /** To be asked first. */
  | { readonly kind: 'availability-unknown'; readonly date: WallDate }
  | { readonly kind: 'no-languages' }
  /** A limit or a doubt. */
  | { readonly kind: 'break-short'; readonly sessionId: SessionId; readonly minutes: number; readonly limit: Limit }
  | { readonly kind: 'day-full' | 'week-full'; readonly date: WallDate; readonly sessions: number; readonly limit: Limit }
  | { readonly kind: 'day-long'; readonly date: WallDate; readonly minutes: number; readonly limit: Limit }
  | { readonly kind: 'other-round'; readonly roundId: RoundId; readonly date: WallDate; readonly limit: Limit }
  | { readonly kind: 'contract-over'; readonly days: number; readonly contractDays: number }
  /** Works with another party alone, or was brought by it (null); `accepted` by both, it is merely worth knowing. */
  | { readonly kind: 'both-camps'; readonly partyId: PartyId; readonly sessionId: SessionId | null; readonly accepted: boolean }
  | { readonly kind: 'rest-short'; readonly minutes: number; readonly limit: Limit }
  | { readonly kind: 'not-asked'; readonly partyIds: readonly PartyId[] }
  | { readonly kind: 'retour-only' | 'by-relay' | 'gives-nothing'; readonly languages: readonly LanguageCode[] }
  /** Worth knowing, speaks neither for nor against. */
  | { readonly kind: 'vetting-open'; readonly vetting: Interpreter['vetting'] }
  | { readonly kind: 'not-placed' }

export type ReasonWeight = 'bad' | 'unknown' | 'warning' | 'note'

const weights: Readonly<Record<AssignmentReason['kind'], ReasonWeight>> = {
  declined: 'bad', elsewhere: 'bad', unavailable: 'bad', travelling: 'bad', refused: 'bad', 'vetting-refused': 'bad',
  'availability-unknown': 'unknown', 'no-languages': 'unknown',
  'break-short': 'warning', 'rest-short': 'warning', 'day-full': 'warning', 'week-full': 'warning', 'day-long': 'warning', 'other-round': 'warning',
  'contract-over': 'warning', 'both-camps': 'warning', 'not-asked': 'warning', 'retour-only': 'warning', 'by-relay': 'warning', 'gives-nothing': 'warning',
  'vetting-open': 'note', 'not-placed': 'note',
}

/** How much a reason says: against it, to be found out, a doubt, or merely worth knowing. */
export const weightOf = (reason: AssignmentReason): ReasonWeight => (reason.kind === 'both-camps' && reason.accepted ? 'note' : weights[reason.kind])

const none: readonly AssignmentReason[] = []

/** What the parties present and those who vet say. */
const acceptanceReasons = ({ interpreter }: BoardInterpreter, { partyIds }: BoardSession): readonly AssignmentReason[] => {
  const saying = (verdict: string | undefined): readonly PartyId[] => partyIds.filter((id) => interpreter.acceptance.find(({ partyId }) => partyId === id)?.verdict === verdict)
  const [refusing, silent] = [saying('refused'), saying(undefined)]
  return [
    ...(refusing.length > 0 ? [{ kind: 'refused', partyIds: refusing } as const] : none),
    ...(interpreter.vetting === 'refused' ? [{ kind: 'vetting-refused' } as const] : none),
    ...(silent.length > 0 ? [{ kind: 'not-asked', partyIds: silent } as const] : none),
    ...(interpreter.vetting === 'cleared' || interpreter.vetting === 'refused' ? none : [{ kind: 'vetting-open', vetting: interpreter.vetting } as const]),
  ]
}

/** What the interpreter's own days say. */
const dayReasons = (board: AssignmentBoard, { interpreter, absences, journeys }: BoardInterpreter, { stretches }: BoardSession): readonly AssignmentReason[] => {
  const found: AssignmentReason[] = []
  for (const date of new Set(stretches.flatMap(({ days }) => days))) {
    const verdict = dayVerdict(interpreter.availability, date)
    if (verdict === 'not asked') found.push({ kind: 'availability-unknown', date })
    else if (verdict !== 'free') found.push({ kind: 'unavailable', date, why: verdict })
  }
  const away = stretches.map(({ start, end }) => awayDuring(absences, start, end)).find((absence) => absence !== undefined)
  if (away) found.push({ kind: 'travelling', cause: away.cause })
  const [long, value] = [board.figure('travel.long-minutes'), board.figure('travel.rest-minutes')]
  if (long === undefined || value === undefined) return found
  const rests = journeys.filter(({ start, end }) => end - start >= long).flatMap(({ end }) => stretches.flatMap(({ start }) => (start >= end && start - end < value ? [start - end] : [])))
  if (rests.length > 0) found.push({ kind: 'rest-short', minutes: Math.min(...rests), limit: { key: 'travel.rest-minutes', value } })
  return found
}

/** The session that leaves the shortest break beside one stretch; a clash when there is none at all. */
const neighbourReasons = (board: AssignmentBoard, others: readonly Stretch[], stretches: readonly Stretch[]): readonly AssignmentReason[] => {
  let closest: { readonly other: Stretch; readonly minutes: number } | null = null
  for (const own of stretches) {
    for (const other of others) {
      if (own.start < other.end && other.start < own.end) return [{ kind: 'elsewhere', sessionId: other.sessionId }]
      const minutes = other.end <= own.start ? own.start - other.end : other.start - own.end
      if (closest === null || minutes < closest.minutes) closest = { other, minutes }
    }
  }
  const value = board.figure('load.break-minutes')
  if (!closest || value === undefined || closest.minutes >= value) return none
  return [{ kind: 'break-short', sessionId: closest.other.sessionId, minutes: closest.minutes, limit: { key: 'load.break-minutes', value } }]
}

const over = (board: AssignmentBoard, key: PolicyKey, amount: number): Limit | null => {
  const value = board.figure(key)
  return value === undefined || amount <= value ? null : { key, value }
}

/** Limits that the interpreter's work would go beyond on the days and in the weeks of a session. */
const loadReasons = (board: AssignmentBoard, one: BoardInterpreter, work: readonly Stretch[], { stretches }: BoardSession): readonly AssignmentReason[] => {
  const found: AssignmentReason[] = []
  for (const date of new Set(stretches.map((stretch) => stretch.date))) {
    const [day, week] = [workOnDay(work, date), workInWeek(work, date)]
    const full = over(board, 'load.sessions-a-day', day.sessions)
    if (full) found.push({ kind: 'day-full', date, sessions: day.sessions, limit: full })
    const long = over(board, 'load.day-minutes', day.minutes)
    if (long) found.push({ kind: 'day-long', date, minutes: day.minutes, limit: long })
    const weekly = over(board, 'load.sessions-a-week', week.sessions)
    if (weekly) found.push({ kind: 'week-full', date, sessions: week.sessions, limit: weekly })
    const rounds = new Set(work.filter((stretch) => stretch.date === date).map(({ roundId }) => roundId))
    const contracts = over(board, 'load.contracts-a-day', rounds.size)
    const other = [...rounds].find((id) => id !== board.round.id)
    if (contracts && other !== undefined) found.push({ kind: 'other-round', roundId: other, date, limit: contracts })
  }
  const { contractDays } = one.interpreter
  const days = daysWorked(work, board.round.id).size
  if (contractDays !== null && stretches.length > 0 && days > contractDays) found.push({ kind: 'contract-over', days, contractDays })
  return found
}

/** Somebody who has heard one party among itself is not wanted where the other is, unless both accept it. */
const campReasons = (board: AssignmentBoard, { session, camp }: BoardSession, { interpreter, camps }: BoardInterpreter): readonly AssignmentReason[] => {
  const [own] = camp
  if (own === undefined) return none
  const accepts = (partyId: PartyId): boolean => interpreter.acceptance.some((each) => each.partyId === partyId && each.verdict === 'accepted')
  const reason = (partyId: PartyId, sessionId: SessionId | null): AssignmentReason => ({ kind: 'both-camps', partyId, sessionId, accepted: accepts(own) && accepts(partyId) })
  const brought = interpreter.broughtByPartyId
  if (brought !== null && !camp.includes(brought)) return [reason(brought, null)]
  for (const other of camps) {
    if (other.sessionId === session.id || other.camp.includes(own)) continue
    const opposed = other.camp.find((party) => !camp.includes(party) && board.opposed(own, party))
    if (opposed !== undefined) return [reason(opposed, other.sessionId)]
  }
  return none
}

const rank: Readonly<Record<ReasonWeight, number>> = { bad: 0, unknown: 1, warning: 2, note: 3 }

/**
 * All that speaks against an interpreter at a session whatever they speak, the gravest first: as if they were on the
 * team, whether or not they are.
 */
export const reasonsAgainst = (board: AssignmentBoard, session: BoardSession, one: BoardInterpreter): readonly AssignmentReason[] => {
  const others = one.work.filter(({ sessionId }) => sessionId !== session.session.id)
  return [
    ...neighbourReasons(board, others, session.stretches),
    ...dayReasons(board, one, session),
    ...acceptanceReasons(one, session),
    ...loadReasons(board, one, [...others, ...session.stretches], session),
    ...campReasons(board, session, one),
    ...(session.stretches.length === 0 ? [{ kind: 'not-placed' } as const] : none),
  ]
}

/** The gravest first; those of one weight as given. */
export const gravestFirst = (reasons: readonly AssignmentReason[]): readonly AssignmentReason[] =>
  [...reasons].sort((one, other) => rank[weightOf(one)] - rank[weightOf(other)])
