import { dateOf, timeOf } from '../../model/time'
import { shortDay } from '../dates'
import { count, list } from '../lists'
import type { SentencesOf } from './phrases'
import { nameOf, sessionName, when } from './phrases'

/** Who is at a session, and whether it can be held with them. */
export const peopleSentences: SentencesOf<
  'nobody-may-speak' | 'outside-stay' | 'speaking-right-missing' | 'no-participants' | 'no-chair'
> = {
  'nobody-may-speak': (workspace, facts) =>
    `${facts.delegates === 1 ? 'The only delegate' : `None of the ${count(facts.delegates, 'delegate', 'delegates')}`} of ${nameOf(workspace, 'delegations', facts.delegationId)} has ${facts.delegates === 1 ? 'no' : 'the'} speaking right, and it is expected at ${count(facts.sessions, 'negotiating session', 'negotiating sessions')}.`,

  'outside-stay': (workspace, { sitting, delegationId, people, expected, cause, time }) => {
    const names = list(people.map(({ table, id }) => nameOf(workspace, table, id)), 4)
    const group = delegationId === null ? '' : ` (${nameOf(workspace, 'delegations', delegationId)})`
    const at = `${sessionName(workspace, sitting)} on ${when(sitting)}`
    const moment = `${dateOf(time) === dateOf(sitting.start) ? '' : `${shortDay(dateOf(time))} `}${timeOf(time)}`
    const one = people.length === 1
    const journey = cause === 'left' ? `${one ? 'leaves' : 'leave'} at ${moment}` : `${one ? 'arrives' : 'arrive'} only at ${moment}`
    return delegationId !== null && people.length === expected && !one
      ? `All those of ${nameOf(workspace, 'delegations', delegationId)} expected at ${at} ${journey}.`
      : `${names}${group} ${one ? 'is' : 'are'} expected at ${at} but ${journey}.`
  },

  'speaking-right-missing': (workspace, { sessionId, sitting, delegationId, people, speakers }) => {
    const at = `${nameOf(workspace, 'sessions', sessionId)}${sitting ? ` on ${when(sitting)}` : ''}`
    const named = people.length === 0 ? 'all those named have withdrawn' : `${list(people.map(({ table, id }) => nameOf(workspace, table, id)), 4)} ${people.length === 1 ? 'has' : 'have'} no speaking right`
    const floor = list(speakers.map(({ table, id }) => nameOf(workspace, table, id)), 3)
    return `Nobody may speak for ${nameOf(workspace, 'delegations', delegationId)} at ${at}: ${named}. The floor is with ${floor}.`
  },

  'no-participants': (workspace, { sessionId, sitting, withdrawn }) =>
    `Nobody is expected at ${nameOf(workspace, 'sessions', sessionId)}${sitting ? ` on ${when(sitting)}` : ''}: ${withdrawn ? 'all those named have withdrawn' : 'no delegation, team, expert or guest'}.`,

  'no-chair': (workspace, { sessionId, sitting, format }) =>
    `${nameOf(workspace, 'sessions', sessionId)}${sitting ? ` on ${when(sitting)}` : ''}, a ${format}, has no chair.`,
}
