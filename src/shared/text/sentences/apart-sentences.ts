import { dateOf } from '../../model/time'
import { fullName } from '../../model/person'
import type { Workspace } from '../../model/workspace'
import { rowOf } from '../../model/workspace'
import { timeSpan } from '../dates'
import type { FactsOf, SentencesOf } from './phrases'
import { nameOf, roomName, sessionName, when } from './phrases'

/** "in rooms next to each other, Red room and Blue room". */
const placeText = (workspace: Workspace, { where, shared, first, second }: FactsOf<'kept-apart'>): string => {
  const rooms = [...new Set([roomName(workspace, first), roomName(workspace, second)])].join(' and ')
  switch (where) {
    case 'same room':
      return `in the same room, ${rooms}`
    case 'adjacent rooms':
      return `in rooms next to each other, ${rooms}`
    case 'dining':
      return first.roomId === second.roomId ? `where they eat, in ${rooms}` : `where they eat, next to each other in ${rooms}`
    case 'shared entrance':
      return `at an entrance they share, ${shared ?? ''}, to ${rooms}`
    case 'zone':
      return `in one zone, ${shared ?? ''}, with ${rooms}`
  }
}

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
    const rooms = placeText(workspace, facts)
    return `${party} and ${other} are to be kept apart${facts.requiredMinutes === 0 ? '' : ` by ${String(facts.requiredMinutes)} min`} but come close ${rooms}: ${who} at ${sessionName(workspace, facts.first)} on ${when(facts.first)}, ${next} ${apart} at ${sessionName(workspace, facts.second)} ${second}.`
  },
}
