import type { Clash } from '../../findings/facts'
import { dateOf } from '../../model/time'
import type { Workspace } from '../../model/workspace'
import { shortDay } from '../dates'
import type { SentencesOf } from './phrases'
import { clocksNote, nameOf, sittingText } from './phrases'

/** "on Fri 7 Dec: Plenary 3 09:30–11:00 in Room 2 and Working group 1 10:00–12:00 in Room 5". */
const clashText = (workspace: Workspace, { first, second }: Clash, withRooms: boolean): string => {
  const sameDay = dateOf(first.start) === dateOf(second.start)
  const both = [first, second].map((sitting) => sittingText(workspace, sitting, !sameDay, withRooms))
  return `${sameDay ? `on ${shortDay(dateOf(first.start))}` : 'at once'}: ${both.join(' and ')}${clocksNote(workspace, first, second)}`
}

/** Somebody or something is expected in two places at once. */
export const clashSentences: SentencesOf<
  'room-double-booked' | 'delegation-double-booked' | 'delegate-double-booked' | 'interpreter-double-booked' | 'chair-double-booked'
> = {
  'room-double-booked': (workspace, facts) => `${nameOf(workspace, 'rooms', facts.roomId)} is booked twice ${clashText(workspace, facts, false)}.`,

  'delegation-double-booked': (workspace, facts) =>
    `All of ${nameOf(workspace, 'delegations', facts.delegationId)} is expected in two places ${clashText(workspace, facts, true)}.`,

  'delegate-double-booked': (workspace, facts) =>
    `${nameOf(workspace, 'delegates', facts.delegateId)} (${nameOf(workspace, 'delegations', facts.delegationId)}) is expected in two places ${clashText(workspace, facts, true)}.`,

  'interpreter-double-booked': (workspace, facts) =>
    `${nameOf(workspace, 'interpreters', facts.interpreterId)} interprets in two places ${clashText(workspace, facts, true)}.`,

  'chair-double-booked': (workspace, facts) =>
    `${nameOf(workspace, 'teamMembers', facts.teamMemberId)} is expected in two places, in the chair of at least one, ${clashText(workspace, facts, true)}.`,
}
