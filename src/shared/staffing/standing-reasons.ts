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

/** What keeps somebody from a session whatever else they do; null when nothing does. The first that holds of the order given in the README. */
export const standingReason = (context: TeamContext, somebody: Somebody, facts: SessionFacts): Reason | null => {
  const { interpreter } = somebody
  if (interpreter.vetting === 'refused') return { kind: 'vetting' }
  if (context.declined.has(pairKey(somebody.number, facts.number))) return { kind: 'declined' }
  const partyId = refusedBy(interpreter, facts)
  if (partyId !== undefined) return { kind: 'refused', partyId }
  const brought = context.camps.broughtAgainst(somebody.number, facts.camp?.key ?? null)
  if (brought !== null) return { kind: 'other-camp', partyId: brought }
  const busy = dayNotFree(context, somebody, facts)
  if (busy !== undefined) return { kind: 'unavailable', date: busy }
  const travelling = travelDay(context, somebody, facts)
  if (travelling !== undefined) return { kind: 'travelling', date: travelling }
  const longest = context.figure('load.session-most-minutes')
  return longest !== undefined && minutesHeld(facts.session, facts.stretches) > longest ? { kind: 'limit', figure: 'load.session-most-minutes', value: longest } : null
}
