import { languageName } from '../amounts'
import { count } from '../lists'
import type { SentencesOf } from './phrases'
import { nameOf, peopleText, when } from './phrases'

/** Who is at a session, and whether it can be held with them. */
export const peopleSentences: SentencesOf<'language-not-covered' | 'nobody-may-speak'> = {
  'language-not-covered': (workspace, facts) => {
    const where = facts.sitting ? ` on ${when(facts.sitting)}` : ''
    const team = facts.teamSize === 0 ? 'no interpreter is assigned' : `none of its ${count(facts.teamSize, 'interpreter', 'interpreters')} does`
    const needs = facts.listeners.length === 1 ? 'needs' : 'need'
    return `Nobody interprets ${languageName(facts.from)} into ${languageName(facts.to)} at ${nameOf(workspace, 'sessions', facts.sessionId)}${where}: ${peopleText(workspace, facts.listeners)} ${needs} it, ${team}.`
  },

  'nobody-may-speak': (workspace, facts) =>
    `None of the ${count(facts.delegates, 'delegate', 'delegates')} of ${nameOf(workspace, 'delegations', facts.delegationId)} has the speaking right, and it is expected at ${count(facts.sessions, 'negotiating session', 'negotiating sessions')}.`,
}
