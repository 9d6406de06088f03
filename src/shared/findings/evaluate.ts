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

const rules = Object.values(ruleRegistry) as readonly Rule<RuleFacts>[]

const rulesOn = (kind: UnitKind): readonly Rule<RuleFacts>[] => rules.filter((rule) => rule.unit === kind)

/** The rules by what they look at: all that look at one unit do so one after the other, while the index has it at hand. */
const rulesByUnit: { readonly [K in UnitKind]: readonly Rule<RuleFacts>[] } = {
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

/** The graver, the lower. */
export const severityRank = { error: 0, warning: 1, note: 2 } as const satisfies Record<Severity, number>

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

/** What the rules find in one unit of the plan. Nearly always nothing, and then nothing is made. */
export const evaluate = (plan: PlanIndex, kind: UnitKind, unit: string): readonly Finding[] => {
  let findings: Finding[] | null = null
  for (const rule of rulesByUnit[kind]) {
    const reports = rule.check(plan, unit)
    if (reports.length === 0) continue
    for (const report of reports) {
      const finding = findingOf(plan.workspace, rule, report)
      if (finding) (findings ??= []).push(finding)
    }
  }
  return findings ?? noFindings
}

const kept = new WeakMap<SessionEntry, { readonly ground: Ground; readonly found: readonly Finding[] }>()

/**
 * {@link evaluate} of a session. What is found follows from its entry and from the tables of its ground, so a plan that
 * has just changed is asked anew only for the sessions that did; not for one that must follow others, which is judged by
 * when those end.
 */
const keptFindings = (plan: PlanIndex, ground: Ground, unit: string): readonly Finding[] => {
  const entry = plan.entry(unit)
  if (!entry || entry.session.afterSessionIds.length > 0) return evaluate(plan, 'session', unit)
  const known = kept.get(entry)
  if (known?.ground === ground) return known.found
  const found = evaluate(plan, 'session', unit)
  kept.set(entry, { ground, found })
  return found
}

/** Calls `visit` with what is found in each unit in which something is. */
export const evaluateAll = (plan: PlanIndex, visit: (kind: UnitKind, unit: string, found: readonly Finding[]) => void): void => {
  const ground = groundOf(plan.workspace)
  for (const kind of unitKinds) {
    for (const unit of plan.units(kind)) {
      const found = kind === 'session' ? keptFindings(plan, ground, unit) : evaluate(plan, kind, unit)
      if (found.length > 0) visit(kind, unit, found)
    }
  }
}
