import { delegationsAt } from '../../languages/participants'
import type { Interpreter, Party } from '../../model/workspace'
import type { AboutSession } from '../about-session'
import { aboutSession, sessionReport } from '../about-session'
import type { SessionEntry } from '../booking'
import type { PlanIndex } from '../plan-index'
import type { Report, Rule } from '../rule'
import { sessionLanguages } from '../session-languages'

export interface InterpreterRefusedFacts extends AboutSession {
  readonly rule: 'interpreter-refused'
  readonly variant: 'refused' | 'not-asked'
  readonly interpreterId: Interpreter['id']
  /** The parties present that have refused the interpreter, or that have not said a word yet. */
  readonly partyIds: readonly Party['id'][]
  /** Why a party's word matters where it was not asked for yet. */
  readonly confidential: boolean
  readonly broughtByPartyId: Party['id'] | null
}

/** Parties of the delegations at a session, each once. */
const partiesAt = (plan: PlanIndex, { session }: SessionEntry): readonly Party['id'][] => {
  const found: Party['id'][] = []
  for (const { delegationId } of delegationsAt(session)) {
    const partyId = plan.people.row('delegations', delegationId)?.partyId
    if (partyId !== undefined && partyId !== null && !found.includes(partyId)) found.push(partyId)
  }
  return found
}

/** What parties may hold against an interpreter: refused by some, or not asked of some whose word matters. */
const objections = (interpreter: Interpreter, parties: readonly Party['id'][], confidential: boolean): Readonly<Record<InterpreterRefusedFacts['variant'], readonly Party['id'][]>> => {
  const verdictOf = (partyId: Party['id']) => interpreter.acceptance.find((each) => each.partyId === partyId)?.verdict
  const { broughtByPartyId } = interpreter
  return {
    refused: parties.filter((id) => verdictOf(id) === 'refused'),
    // A party that brought the interpreter has accepted them by that.
    'not-asked': confidential || broughtByPartyId !== null ? parties.filter((id) => id !== broughtByPartyId && verdictOf(id) === undefined) : [],
  }
}

/** Nearly always nobody objects, and nothing need be made to see it. */
const mayObject = ({ acceptance, broughtByPartyId }: Interpreter, confidential: boolean): boolean =>
  confidential || broughtByPartyId !== null || acceptance.some(({ verdict }) => verdict === 'refused')

export const interpreterRefused: Rule<InterpreterRefusedFacts> = {
  id: 'interpreter-refused',
  title: 'An interpreter is not accepted by a party present',
  severity: 'error',
  source: "The parties' word on the interpreter as entered",
  looksAt:
    'Whether a party with a delegation at the session has refused an interpreter on the team. In a confidential session, or where another party brought the interpreter, a note tells which parties were not asked yet.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    const team = entry && sessionLanguages(plan, entry)?.coverage.team
    let reports: Report<InterpreterRefusedFacts>[] | null = null
    for (const id of team ?? []) {
      const interpreter = plan.people.row('interpreters', id)
      if (!entry || !interpreter || !mayObject(interpreter, entry.session.confidential)) continue
      reports = [...(reports ?? []), ...reportsOn(entry, interpreter, partiesAt(plan, entry))]
    }
    return reports ?? []
  },
}

const reportsOn = (entry: SessionEntry, interpreter: Interpreter, parties: readonly Party['id'][]): readonly Report<InterpreterRefusedFacts>[] => {
  const { session } = entry
  const objected = objections(interpreter, parties, session.confidential)
  const about = { ...aboutSession(entry), interpreterId: interpreter.id, confidential: session.confidential, broughtByPartyId: interpreter.broughtByPartyId }
  const who = { table: 'interpreters', id: interpreter.id } as const
  const report = (variant: InterpreterRefusedFacts['variant'], key: string, partyIds: readonly Party['id'][]): Report<InterpreterRefusedFacts> =>
    sessionReport(
      entry,
      key,
      { rule: 'interpreter-refused', variant, ...about, partyIds },
      { subjects: [who, ...partyIds.map((id) => ({ table: 'parties', id }) as const)], ...(variant === 'refused' ? {} : { severity: 'note' }) },
    )
  return [
    ...objected.refused.map((partyId) => report('refused', `${session.id}:${interpreter.id}:${partyId}`, [partyId])),
    ...(objected['not-asked'].length > 0 ? [report('not-asked', `${session.id}:${interpreter.id}:not-asked`, objected['not-asked'])] : []),
  ]
}
