import { dateOf } from '../../model/time'
import { fullName } from '../../model/person'
import { rowOf } from '../../model/workspace'
import { timeSpan } from '../dates'
import type { SentencesOf } from './phrases'
import { nameOf, roomName, sessionName, when } from './phrases'

/** Parties that are to be kept apart come close on the schedule. */
export const apartSentences: SentencesOf<'kept-apart'> = {
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
        ? `in the same room, ${roomName(workspace, facts.first)}`
        : `in rooms next to each other, ${roomName(workspace, facts.first)} and ${roomName(workspace, facts.second)}`
    return `${party} and ${other} are to be kept apart by ${String(facts.requiredMinutes)} min but come close ${rooms}: ${who} at ${sessionName(workspace, facts.first)} on ${when(facts.first)}, ${next} ${apart} at ${sessionName(workspace, facts.second)} ${second}.`
  },
}
