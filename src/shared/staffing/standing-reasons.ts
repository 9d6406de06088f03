import { notFreeOn } from '../findings/availability'
import { journeysOf } from '../findings/interpreter-journeys'
import { absencesAt, awayDuring } from '../findings/person-away'
import type { PartyId } from '../model/ids'
import type { WallDate } from '../model/time'
import type { Interpreter } from '../model/workspace'
import type { SessionFacts } from './session-facts'
import { minutesHeld } from './session-facts'
import type { Somebody, TeamContext } from './team-context'
import { pairKey } from './team-context'
import type { HeldBack } from './team-proposal'

export type Reason = HeldBack['reason']

const refusedBy = ({ acceptance }: Interpreter, { parties }: SessionFacts): PartyId | undefined =>
  acceptance.find(({ partyId, verdict }) => verdict === 'refused' && parties.includes(partyId))?.partyId

/** Whether an absence that the proposal is asked for takes somebody from a day. */
export const isAbsent = ({ asked }: TeamContext, { interpreter }: Somebody, day: WallDate): boolean =>
  asked.absences.some(({ interpreterId, from, to }) => interpreterId === interpreter.id && from <= day && day <= to)

const dayNotFree = (context: TeamContext, somebody: Somebody, { days }: SessionFacts): WallDate | undefined =>
  days.find((day) => isAbsent(context, somebody, day) || notFreeOn(somebody.interpreter.availability, day) !== null)

/** The day on which a journey, or the rest after a long one, keeps somebody from a session. */
const travelDay = ({ workspace, figure, asked }: TeamContext, { interpreter }: Somebody, { stretches }: SessionFacts): WallDate | undefined => {
  const away = absencesAt(workspace, asked.roundId, 'interpreters').get(interpreter.id)
  const [long, rest] = [figure('travel.long-minutes'), figure('travel.rest-minutes')]
  const journeys = long === undefined || rest === undefined ? [] : journeysOf(workspace, interpreter.id).filter(({ start, end }) => end - start >= long)
  return stretches.find(({ start, end }) => awayDuring(away, start, end) ?? journeys.some((journey) => start >= journey.end && start - journey.end < (rest ?? 0)))?.day
}

/**
 * Whether somebody whose vetting is not finished is asked for at a confidential session, against the rule on vetting. Who
 * is on its team today was put there by somebody who knows.
 */
const isUncleared = ({ round, standing }: TeamContext, { number, interpreter }: Somebody, { number: session, session: { confidential } }: SessionFacts): boolean => {
  if (!confidential || interpreter.vetting === 'cleared' || interpreter.vetting === 'refused') return false
  const setting = round?.ruleSettings['interpreter-vetting']
  if (setting === 'off' || setting === 'note') return false
  return !standing.some((one) => one.somebody === number && one.session === session)
}

type Check = (context: TeamContext, somebody: Somebody, facts: SessionFacts) => Reason | null

/** What may keep somebody from a session whatever else they do: what nobody can waive first. */
const checks: readonly Check[] = [
  (_, { interpreter }) => (interpreter.vetting === 'refused' ? { kind: 'vetting' } : null),
  ({ declined }, somebody, facts) => (declined.has(pairKey(somebody.number, facts.number)) ? { kind: 'declined' } : null),
  (_, { interpreter }, facts) => {
    const partyId = refusedBy(interpreter, facts)
    return partyId === undefined ? null : { kind: 'refused', partyId }
  },
  ({ camps }, { number }, { camp }) => {
    const partyId = camps.broughtAgainst(number, camp?.key ?? null)
    return partyId === null ? null : { kind: 'other-camp', partyId }
  },
  (context, somebody, facts) => (isUncleared(context, somebody, facts) ? { kind: 'not-cleared' } : null),
  (context, somebody, facts) => {
    const date = dayNotFree(context, somebody, facts)
    return date === undefined ? null : { kind: 'unavailable', date }
  },
  (context, somebody, facts) => {
    const date = travelDay(context, somebody, facts)
    return date === undefined ? null : { kind: 'travelling', date }
  },
  ({ figure }, _, facts) => {
    const longest = figure('load.session-most-minutes')
    return longest !== undefined && minutesHeld(facts.session, facts.stretches) > longest ? { kind: 'limit', figure: 'load.session-most-minutes', value: longest } : null
  },
]

/** What keeps somebody from a session whatever else they do, the first that holds; null when nothing does. */
export const standingReason: Check = (context, somebody, facts) => {
  for (const check of checks) {
    const reason = check(context, somebody, facts)
    if (reason !== null) return reason
  }
  return null
}

/** All that keeps somebody from a session whatever else they do. */
export const standingReasons = (context: TeamContext, somebody: Somebody, facts: SessionFacts): readonly Reason[] =>
  checks.flatMap((check) => check(context, somebody, facts) ?? [])
