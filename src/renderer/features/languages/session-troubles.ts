import type { RuleId } from '@shared/findings/facts'
import type { Finding, Severity } from '@shared/findings/finding'
import { delegationsAt } from '@shared/languages/participants'
import { dateOf } from '@shared/model/time'
import type { Interpreter, Session, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { reasonText } from '@shared/text/assignment-words'
import { findingSentence } from '@shared/text/finding-sentence'
import { dayVerdict } from '@shared/views/assignment-availability'

/** What an open finding says against one of a session's team: in a few words, and in full. */
export interface Trouble {
  readonly words: string
  readonly sentence: string
  readonly severity: Severity
}

export type TroublesOf = (interpreterId: string) => readonly Trouble[]

/** Rules about one interpreter, in the words that stand beside their name; the session is known there. */
const words: Readonly<Partial<Record<RuleId, string>>> = {
  'interpreter-double-booked': 'on another session at the same time',
  'interpreter-unavailable': 'not free then',
  'interpreter-refused': 'not accepted by a party present',
  'interpreter-vetting': 'not vetted',
  'interpreter-session-too-long': 'longer than one may work',
  'interpreter-day-overloaded': 'too much that day',
  'interpreter-week-overloaded': 'too much that week',
  'interpreter-rest-too-short': 'too little rest between sessions',
  'interpreter-rest-after-travel': 'too little rest after the journey',
  'interpreter-over-contract': 'beyond the contract days',
  'interpreter-two-contracts': 'works for another round that day',
  'interpreter-both-camps': 'serves both sides',
}

const nothing: readonly Trouble[] = []

/** What speaks against the interpreters of a session, by the open findings that name both. */
export const troublesAt = (workspace: Workspace, findings: readonly Finding[], sessionId: string): TroublesOf => {
  const held = new Map<string, Trouble[]>()
  for (const finding of findings) {
    const said = words[finding.rule]
    if (said === undefined || finding.acceptance || !finding.subjects.some(({ id }) => id === sessionId)) continue
    const trouble = { words: said, sentence: findingSentence(workspace, finding), severity: finding.severity }
    for (const { table, id } of finding.subjects) if (table === 'interpreters') held.set(id, [...(held.get(id) ?? []), trouble])
  }
  return (interpreterId) => held.get(interpreterId) ?? nothing
}

/** What would make it wrong to put somebody on a session's team: refused by a party there, or not free on a day of it. */
export const wordsAgainst = (workspace: Workspace, interpreter: Interpreter, session: Session): readonly string[] => {
  const present = new Set(delegationsAt(session).map(({ delegationId }) => rowOf(workspace, 'delegations', delegationId)?.partyId))
  const refusing = interpreter.acceptance.filter(({ partyId, verdict }) => verdict === 'refused' && present.has(partyId)).map(({ partyId }) => partyId)
  const days = [...new Set(rowsOf(workspace, 'placements').flatMap(({ sessionId, start }) => (sessionId === session.id ? dateOf(start) : [])))]
  const taken = days.flatMap((date) => {
    const verdict = dayVerdict(interpreter.availability, date)
    return verdict === 'busy' || verdict === 'outside' ? reasonText(workspace, { kind: 'unavailable', date, why: verdict }) : []
  })
  return [...(refusing.length > 0 ? [reasonText(workspace, { kind: 'refused', partyIds: refusing })] : []), ...taken]
}
