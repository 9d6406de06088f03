import { fullName } from '../model/person'
import { recordName } from '../model/record-name'
import { dateOf, offsetLabel, timeOf } from '../model/time'
import type { RecordRef, Workspace } from '../model/workspace'
import { rowOf } from '../model/workspace'
import type { Clash, RuleFacts, RuleId, Sitting } from '../findings/facts'
import type { Finding, Severity } from '../findings/finding'
import { isRuleId, ruleRegistry } from '../findings/registry'
import { languageName } from './amounts'
import { daySpan, duration, shortDay, timeSpan } from './dates'
import { count, list } from './lists'

type SentenceOf<Facts> = (workspace: Workspace, facts: Facts) => string
type FactsOf<Id extends RuleId> = Extract<RuleFacts, { readonly rule: Id }>

const nameOf = (workspace: Workspace, table: RecordRef['table'], id: string): string => recordName(workspace, { table, id })
const session = (workspace: Workspace, sitting: Sitting): string => nameOf(workspace, 'sessions', sitting.sessionId)
const room = (workspace: Workspace, id: string): string => nameOf(workspace, 'rooms', id)
const when = (sitting: Sitting): string => daySpan(sitting.start, sitting.minutes)

/** "Plenary 3 09:30–11:00 in Room 2"; with its day when the other one is on another. */
const sittingText = (workspace: Workspace, sitting: Sitting, withDay: boolean, withRoom: boolean): string =>
  [
    session(workspace, sitting),
    withDay ? when(sitting) : timeSpan(sitting.start, sitting.minutes),
    withRoom ? `in ${placeText(workspace, sitting)}` : '',
  ]
    .filter(Boolean)
    .join(' ')

const placeText = (workspace: Workspace, sitting: Sitting): string => room(workspace, sitting.roomId)

/** "on Fri 7 Dec: Plenary 3 09:30–11:00 in Room 2 and Working group 1 10:00–12:00 in Room 5". */
const clashText = (workspace: Workspace, { first, second }: Clash, withRooms: boolean): string => {
  const sameDay = dateOf(first.start) === dateOf(second.start)
  const both = [first, second].map((sitting) => sittingText(workspace, sitting, !sameDay, withRooms))
  const where = venueNote(workspace, first, second)
  return `${sameDay ? `on ${shortDay(dateOf(first.start))}` : 'at once'}: ${both.join(' and ')}${where}`
}

/** Two venues on different clocks: the times alone would not show the clash. */
const venueNote = (workspace: Workspace, first: Sitting, second: Sitting): string => {
  const [one, other] = [first, second].map((sitting) => rowOf(workspace, 'venues', rowOf(workspace, 'rooms', sitting.roomId)?.venueId))
  if (!one || !other || offsetLabel(first.start, one.zone) === offsetLabel(second.start, other.zone)) return ''
  return ` (local times of ${one.name} and ${other.name})`
}

const listenerNames = (workspace: Workspace, listeners: readonly RecordRef[]): string => {
  const delegations = new Map<string, number>()
  const names: string[] = []
  for (const listener of listeners) {
    const delegationId = listener.table === 'delegates' ? rowOf(workspace, 'delegates', listener.id)?.delegationId : undefined
    if (delegationId === undefined) names.push(recordName(workspace, listener))
    else delegations.set(delegationId, (delegations.get(delegationId) ?? 0) + 1)
  }
  const groups = [...delegations].map(([id, heads]) => {
    if (heads > 1) return `${String(heads)} of ${nameOf(workspace, 'delegations', id)}`
    const only = listeners.find(({ table, id: who }) => table === 'delegates' && rowOf(workspace, 'delegates', who)?.delegationId === id)
    return only ? recordName(workspace, only) : nameOf(workspace, 'delegations', id)
  })
  return list([...groups, ...names], 4)
}

const sentences: { readonly [Id in RuleId]: SentenceOf<FactsOf<Id>> } = {
  'room-double-booked': (workspace, facts) => `${room(workspace, facts.roomId)} is booked twice ${clashText(workspace, facts, false)}.`,

  'delegation-double-booked': (workspace, facts) =>
    `All of ${nameOf(workspace, 'delegations', facts.delegationId)} is expected in two places ${clashText(workspace, facts, true)}.`,

  'delegate-double-booked': (workspace, facts) =>
    `${nameOf(workspace, 'delegates', facts.delegateId)} (${nameOf(workspace, 'delegations', facts.delegationId)}) is expected in two places ${clashText(workspace, facts, true)}.`,

  'interpreter-double-booked': (workspace, facts) =>
    `${nameOf(workspace, 'interpreters', facts.interpreterId)} interprets in two places ${clashText(workspace, facts, true)}.`,

  'chair-double-booked': (workspace, facts) =>
    `${nameOf(workspace, 'teamMembers', facts.teamMemberId)} is expected in two places, in the chair of at least one, ${clashText(workspace, facts, true)}.`,

  'room-too-small': (workspace, facts) => {
    const what = `${session(workspace, facts.sitting)} on ${when(facts.sitting)}`
    const people = count(facts.people, 'person', 'people')
    if (facts.variant === 'capacity not known') {
      return `Nobody has entered how many seats ${placeText(workspace, facts.sitting)} has in ${facts.layout}; ${what} needs ${String(facts.people)}.`
    }
    const rooms = list(facts.roomIds.map((id) => room(workspace, id)), 4)
    const verb = facts.roomIds.length > 1 ? 'together are' : 'is'
    return `${rooms} ${verb} too small for ${what}: ${people}, ${count(facts.seats, 'seat', 'seats')} in ${facts.layout}.`
  },

  'outside-venue-hours': (workspace, facts) => {
    const place = facts.of === 'room' ? placeText(workspace, facts.sitting) : venueOf(workspace, facts.sitting)
    return `${session(workspace, facts.sitting)} on ${when(facts.sitting)} is outside the hours of ${place}, ${facts.opens}–${facts.closes}.`
  },

  'room-unavailable': (workspace, facts) => {
    const place = facts.of === 'room' ? placeText(workspace, facts.sitting) : venueOf(workspace, facts.sitting)
    const reason = facts.reason === '' ? '' : ` (${facts.reason})`
    const period = `${shortDay(dateOf(facts.from))} ${timeOf(facts.from)} to ${shortDay(dateOf(facts.to))} ${timeOf(facts.to)}`
    return `${place} is closed from ${period}${reason}, when ${session(workspace, facts.sitting)} is in it on ${when(facts.sitting)}.`
  },

  'outside-round-dates': (workspace, facts) => {
    const name = nameOf(workspace, 'rounds', rowOf(workspace, 'sessions', facts.sitting.sessionId)?.roundId ?? '')
    const limit = facts.side === 'before' ? `begins on ${shortDay(facts.limit)}` : `ends on ${shortDay(facts.limit)}`
    return `${session(workspace, facts.sitting)} on ${when(facts.sitting)} is ${facts.side} ${name}, which ${limit}.`
  },

  'session-unplaced': (workspace, facts) => `${nameOf(workspace, 'sessions', facts.sessionId)} (${duration(facts.minutes)}) has no room and time yet.`,

  'language-not-covered': (workspace, facts) => {
    const where = facts.sitting ? ` on ${when(facts.sitting)}` : ''
    const team = facts.teamSize === 0 ? 'no interpreter is assigned' : `none of its ${count(facts.teamSize, 'interpreter', 'interpreters')} does`
    const needs = facts.listeners.length === 1 && facts.listeners[0]?.table !== undefined ? 'needs' : 'need'
    return `Nobody interprets ${languageName(facts.from)} into ${languageName(facts.to)} at ${nameOf(workspace, 'sessions', facts.sessionId)}${where}: ${listenerNames(workspace, facts.listeners)} ${needs} it, ${team}.`
  },

  'kept-apart': (workspace, facts) => {
    const party = nameOf(workspace, 'parties', facts.partyId)
    const person = rowOf(workspace, 'delegates', facts.otherDelegateId)
    const other = facts.otherPartyId !== null ? nameOf(workspace, 'parties', facts.otherPartyId) : person ? fullName(person) : 'a person'
    const [who, next] = facts.firstIs === 'party' ? [party, other] : [other, party]
    const apart = facts.gapMinutes === null ? 'at the same time' : facts.gapMinutes === 0 ? 'right after it' : `${String(facts.gapMinutes)} min later`
    const sameDay = dateOf(facts.first.start) === dateOf(facts.second.start)
    const second = sameDay ? timeSpan(facts.second.start, facts.second.minutes) : when(facts.second)
    const rooms =
      facts.where === 'same room'
        ? `in the same room, ${placeText(workspace, facts.first)}`
        : `in rooms next to each other, ${placeText(workspace, facts.first)} and ${placeText(workspace, facts.second)}`
    return `${party} and ${other} are to be kept apart by ${String(facts.requiredMinutes)} min but come close ${rooms}: ${who} at ${session(workspace, facts.first)} on ${when(facts.first)}, ${next} ${apart} at ${session(workspace, facts.second)} ${second}.`
  },
}

const venueOf = (workspace: Workspace, sitting: Sitting): string =>
  nameOf(workspace, 'venues', rowOf(workspace, 'rooms', sitting.roomId)?.venueId ?? '')

/** A finding in one English sentence: who, what, when and why. Screens, papers and the command line all use it. */
export const findingSentence = (workspace: Workspace, finding: Finding): string => {
  const say = sentences[finding.facts.rule] as SentenceOf<RuleFacts>
  return say(workspace, finding.facts)
}

/** The name of a rule as people read it; an unknown id (from a newer file) stays as it is. */
export const ruleTitle = (ruleId: string): string => (isRuleId(ruleId) ? ruleRegistry[ruleId].title : ruleId)

/** How grave a finding is, in a word. */
export const severityWord = (severity: Severity): string => ({ error: 'Error', warning: 'Warning', note: 'Note' })[severity]

/** Why a finding is one: what the rule looks at, where it comes from, and the figure it goes by with its source. */
export const whyText = (finding: Finding): string => {
  const { source, looksAt } = ruleRegistry[finding.facts.rule]
  const figure = finding.facts.rule === 'kept-apart' ? figureText(finding.facts) : ''
  return [`${looksAt} Source: ${source}.`, figure].filter(Boolean).join(' ')
}

const figureText = (facts: FactsOf<'kept-apart'>): string => {
  if (!facts.figure) return `The gap of ${String(facts.requiredMinutes)} min is stated in the keep-apart rule itself.`
  const { value, unit, source, effectiveDate, confidence } = facts.figure
  return `The gap of ${String(value)} ${unit} is from the policy profile: ${source}${effectiveDate === '' ? '' : `, ${effectiveDate}`} (${confidence}).`
}
