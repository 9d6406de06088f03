import type { Workspace } from '../model/workspace'
import { rowOf } from '../model/workspace'
import { acceptanceKey, acceptancesOf } from './acceptances'
import type { SessionEntry } from './booking'
import type { RuleFacts } from './facts'
import type { Finding, Severity } from './finding'
import type { Ground } from './ground'
import { groundOf } from './ground'
import type { PlanIndex } from './plan-index'
import type { Report, Rule, UnitKind } from './rule'
import { ruleRegistry } from './registry'

/** The rules as the engine calls them: facts of any of them. */
export const engineRules = Object.values(ruleRegistry) as readonly Rule<RuleFacts>[]

/** A rule and its place in {@link engineRules}. */
interface PlacedRule {
  readonly rule: Rule<RuleFacts>
  readonly at: number
}

const rulesOn = (kind: UnitKind): readonly PlacedRule[] => engineRules.flatMap((rule, at) => (rule.unit === kind ? [{ rule, at }] : []))

/** The rules by what they look at: all that look at one unit do so one after the other, while the index has it at hand. */
export const rulesByUnit: { readonly [K in UnitKind]: readonly PlacedRule[] } = {
  session: rulesOn('session'),
  nearness: rulesOn('nearness'),
  turnaround: rulesOn('turnaround'),
  encounter: rulesOn('encounter'),
  day: rulesOn('day'),
  interpreterWeek: rulesOn('interpreterWeek'),
  interpreter: rulesOn('interpreter'),
  round: rulesOn('round'),
}

export const unitKinds = Object.keys(rulesByUnit) as readonly UnitKind[]

const severityRank = { error: 0, warning: 1, note: 2 } as const satisfies Record<Severity, number>

/** Gravest first; then by time, those without one last; then by key and round, so that the order is always the same. */
export const compareFindings = (one: Finding, other: Finding): number =>
  severityRank[one.severity] - severityRank[other.severity] ||
  (one.at ?? Infinity) - (other.at ?? Infinity) ||
  compareText(one.key, other.key) ||
  compareText(one.roundId, other.roundId)

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Names a finding in the whole workspace: keys are unique in a round only. */
export const identityOf = (finding: Finding): string => acceptanceKey(finding.roundId, finding.key)

/** What a round makes of a report: its severity, or nothing when it silences the rule, and the officer's acceptance. */
const findingOf = (workspace: Workspace, rule: Rule<RuleFacts>, report: Report<RuleFacts>): Finding | null => {
  const setting = rowOf(workspace, 'rounds', report.roundId)?.ruleSettings[rule.id]
  if (setting === 'off') return null
  const key = `${rule.id}:${report.key}`
  return {
    key,
    rule: rule.id,
    severity: setting ?? report.severity ?? rule.severity,
    roundId: report.roundId,
    at: report.at,
    subjects: report.subjects,
    facts: report.facts,
    acceptance: acceptancesOf(workspace).get(acceptanceKey(report.roundId, key)) ?? null,
  }
}

const noFindings: readonly Finding[] = []

/** What one rule finds in one unit of the plan. */
export const evaluate = (plan: PlanIndex, rule: Rule<RuleFacts>, unit: string): readonly Finding[] => {
  const reports = rule.check(plan, unit)
  if (reports.length === 0) return noFindings
  const findings: Finding[] = []
  for (const report of reports) {
    const finding = findingOf(plan.workspace, rule, report)
    if (finding) findings.push(finding)
  }
  return findings
}

type Visit = (rule: number, unit: string, found: readonly Finding[]) => void

/** Calls `visit` with what each rule (by its place in {@link engineRules}) finds in each unit, where it finds something. */
export const evaluateAll = (plan: PlanIndex, visit: Visit): void => {
  const ground = groundOf(plan.workspace)
  for (const kind of unitKinds) {
    for (const unit of plan.units(kind)) {
      if (kind === 'session') for (const { at, found } of keptFindings(plan, ground, unit)) visit(at, unit, found)
      else {
        for (const { rule, at } of rulesByUnit[kind]) {
          const found = evaluate(plan, rule, unit)
          if (found.length > 0) visit(at, unit, found)
        }
      }
    }
  }
}

/** What a rule found in one session. */
interface FoundInSession {
  readonly at: number
  readonly found: readonly Finding[]
}

const findInSession = (plan: PlanIndex, unit: string): readonly FoundInSession[] => {
  let all: FoundInSession[] | null = null
  for (const { rule, at } of rulesByUnit.session) {
    const found = evaluate(plan, rule, unit)
    if (found.length > 0) (all ??= []).push({ at, found })
  }
  return all ?? nothingFound
}

const nothingFound: readonly FoundInSession[] = []

const kept = new WeakMap<SessionEntry, { readonly ground: Ground; readonly all: readonly FoundInSession[] }>()

/**
 * What the rules about a session by itself find in it. That follows from its entry and from the tables of its ground, so
 * a plan that has just changed asks anew only for the sessions that did; not for one that must follow others, which is
 * judged by when those end.
 */
const keptFindings = (plan: PlanIndex, ground: Ground, unit: string): readonly FoundInSession[] => {
  const entry = plan.entry(unit)
  if (!entry || entry.session.afterSessionIds.length > 0) return findInSession(plan, unit)
  const known = kept.get(entry)
  if (known?.ground === ground) return known.all
  const all = findInSession(plan, unit)
  kept.set(entry, { ground, all })
  return all
}
