import type { Workspace } from '../model/workspace'
import { rowOf } from '../model/workspace'
import { acceptanceKey, acceptancesOf } from './acceptances'
import type { RuleFacts } from './facts'
import type { Finding, Severity } from './finding'
import type { PlanIndex } from './plan-index'
import type { Report, Rule, UnitKind } from './rule'
import { ruleRegistry } from './registry'

/** The rules as the engine calls them: facts of any of them. */
export const engineRules = Object.values(ruleRegistry) as readonly Rule<RuleFacts>[]

/** Kinds with the same units, looked at in one go. */
const unitKinds: readonly (readonly [UnitKind, ...UnitKind[]])[] = [
  ['session', 'nearness'], ['turnaround'], ['encounter'], ['day'], ['interpreterWeek'], ['interpreter'], ['round'],
]

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
  return reports.length === 0 ? noFindings : reports.flatMap((report) => findingOf(plan.workspace, rule, report) ?? [])
}

/** Calls `visit` with what each rule (by its place in {@link engineRules}) finds in each unit, where it finds something. */
export const evaluateAll = (plan: PlanIndex, visit: (rule: number, unit: string, found: readonly Finding[]) => void): void => {
  for (const kinds of unitKinds) {
    const ofKind = engineRules.flatMap((rule, at) => (kinds.includes(rule.unit) ? [{ rule, at }] : []))
    for (const unit of plan.units(kinds[0])) {
      for (const { rule, at } of ofKind) {
        const found = evaluate(plan, rule, unit)
        if (found.length > 0) visit(at, unit, found)
      }
    }
  }
}
