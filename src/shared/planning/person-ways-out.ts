import type { CommandInput } from '../commands/registry'
import type { RecordRef, Session } from '../model/workspace'
import { delegationsAt } from '../languages/participants'
import { identityOf } from '../findings/evaluate'
import type { RuleId } from '../findings/facts'
import type { Finding } from '../findings/finding'
import type { FindingsEngine } from '../findings/findings-engine'
import type { PlanIndex } from '../findings/plan-index'
import { removal, replacement } from './attendance-edits'
import { lookAhead } from './sitting-verdict'
import { standInsFor } from './stand-ins'

/** A way out of a finding by who is at a session; the command does it. */
export interface PersonWayOut {
  readonly kind: 'remove' | 'swap'
  /** The delegation or person who no longer attends. */
  readonly person: RecordRef
  /** Who comes instead; null when nobody does. */
  readonly by: RecordRef | null
  readonly sessionId: string
  readonly command: CommandInput
}

/** Findings that somebody's staying away can end; elsewhere it would only hide the trouble. */
const rulesOfPeople: ReadonlySet<RuleId> = new Set<RuleId>([
  'delegation-double-booked',
  'delegate-double-booked',
  'interpreter-double-booked',
  'chair-double-booked',
  'kept-apart',
  'outside-stay',
  'walk-too-short',
])

const peopleTables: ReadonlySet<string> = new Set(['delegations', 'delegates', 'interpreters', 'teamMembers', 'standbyExperts'])

/** Answers of each kind per person and session: more would be a list to read, not a way out. */
const swapsEach = 3
/** Stand-ins put to the rules per person and session. */
const looksEach = 8

/** A keep-apart rule names sides: their delegations at a session, or the one person. */
const sidesAt = (plan: PlanIndex, { facts }: Finding, session: Session): readonly RecordRef[] => {
  if (facts.rule !== 'kept-apart') return []
  const { partyId, otherPartyId, otherDelegateId } = facts
  const delegations = delegationsAt(session).flatMap(({ delegationId }): RecordRef[] => {
    const own = plan.people.row('delegations', delegationId)?.partyId ?? null
    return own !== null && (own === partyId || own === otherPartyId) ? [{ table: 'delegations', id: delegationId }] : []
  })
  return otherDelegateId === null ? delegations : [...delegations, { table: 'delegates', id: otherDelegateId }]
}

const distinct = (refs: readonly RecordRef[]): readonly RecordRef[] => [...new Map(refs.map((ref) => [`${ref.table} ${ref.id}`, ref])).values()]

/**
 * Ways out of a finding by removing or swapping a person: swaps first, since then nobody is missing. Each is put to the
 * rules, and only those are answered that end the finding and bring no new error. Nothing for findings that are not about
 * who is where, or that no longer stand.
 */
export const personWaysOut = (engine: FindingsEngine, finding: Finding): readonly PersonWayOut[] => {
  const { plan } = engine
  if (!rulesOfPeople.has(finding.rule)) return []
  const identity = identityOf(finding)
  const helps = (command: CommandInput): boolean => {
    const change = lookAhead(engine, command)
    if (!change?.cleared.some((one) => identityOf(one) === identity)) return false
    return !change.added.some((one) => one.severity === 'error' && one.acceptance === null)
  }
  const sessions = distinct(finding.subjects.filter(({ table }) => table === 'sessions')).flatMap(({ id }) => plan.entry(id)?.session ?? [])
  const swaps: PersonWayOut[] = []
  const removals: PersonWayOut[] = []
  for (const session of sessions) {
    const people = distinct([...finding.subjects.filter(({ table }) => peopleTables.has(table)), ...sidesAt(plan, finding, session)])
    for (const person of people) {
      const takenOff = removal(plan, session, person)
      if (!takenOff) continue
      const way = { person, sessionId: session.id } as const
      if (helps(takenOff)) removals.push({ kind: 'remove', by: null, command: takenOff, ...way })
      let found = 0
      for (const by of standInsFor(plan, session, person).slice(0, looksEach)) {
        const command = replacement(plan, session, person, by)
        if (!command || !helps(command)) continue
        swaps.push({ kind: 'swap', by, command, ...way })
        found += 1
        if (found >= swapsEach) break
      }
    }
  }
  return [...swaps, ...removals]
}
