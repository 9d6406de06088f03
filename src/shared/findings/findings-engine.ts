import type { Diff } from '../diff/diff'
import { reverseDiff } from '../diff/diff'
import type { Workspace } from '../model/workspace'
import { acceptanceKey } from './acceptances'
import { compareFindings, engineRules, evaluate, evaluateAll, identityOf, rulesByUnit, unitKinds } from './evaluate'
import type { Finding } from './finding'
import { FindingsInOrder } from './findings-in-order'
import { PlanIndex } from './plan-index'
import type { UnitKind } from './rule'
import type { DirtyUnits } from './units'
import { noUnits } from './units'

/** What a change brings and cures, each gravest first. A finding that stands, though its facts changed, is in neither. */
export interface FindingsChange {
  readonly added: readonly Finding[]
  readonly cleared: readonly Finding[]
}

/** The findings of a workspace that changes, always equal to `checkWorkspace` of it. */
export interface FindingsEngine {
  readonly workspace: Workspace
  /** The plan as rules see it, to be read until the next change. */
  readonly plan: PlanIndex
  /** All findings, gravest first, then by time. */
  findings(): readonly Finding[]
  /** Follows to `next`, which must be the engine's workspace after `diff`. */
  apply(next: Workspace, diff: Diff): FindingsChange
  /** What {@link FindingsEngine.apply} would answer; the engine stays as it is. */
  preview(next: Workspace, diff: Diff): FindingsChange
}

/** Findings of one rule by unit; units without any are left out. */
type UnitFindings = Map<string, readonly Finding[]>

/** One unit of one rule looked at again, where there is or was something. */
interface Answer {
  readonly rule: number
  readonly unit: string
  readonly before: readonly Finding[]
  readonly after: readonly Finding[]
}

const nothing: readonly Finding[] = []
const noChange: FindingsChange = { added: nothing, cleared: nothing }

const resultsOf = (plan: PlanIndex): UnitFindings[] => {
  const results: UnitFindings[] = engineRules.map(() => new Map())
  evaluateAll(plan, (rule, unit, found) => results[rule]?.set(unit, found))
  return results
}

const noAnswers: readonly Answer[] = []

/** Looks again at some units. Nearly all rules find nothing in them, neither before nor now, and leave no trace. */
const evaluateDirty = (plan: PlanIndex, dirty: DirtyUnits, results: readonly UnitFindings[]): readonly Answer[] => {
  let answers: Answer[] | null = null
  for (const kind of unitKinds) {
    for (const unit of dirty[kind]) {
      for (const { rule, at } of rulesByUnit[kind]) {
        const before = results[at]?.get(unit) ?? nothing
        const after = evaluate(plan, rule, unit)
        if (before.length > 0 || after.length > 0) (answers ??= []).push({ rule: at, unit, before, after })
      }
    }
  }
  return answers ?? noAnswers
}

const changeBetween = (before: Iterable<Finding>, after: Iterable<Finding>): FindingsChange => {
  const cleared = new Map<string, Finding>()
  for (const finding of before) cleared.set(identityOf(finding), finding)
  const added: Finding[] = []
  for (const finding of after) if (!cleared.delete(identityOf(finding))) added.push(finding)
  return { added: added.sort(compareFindings), cleared: [...cleared.values()].sort(compareFindings) }
}

const allOf = function* (results: readonly UnitFindings[]): Iterable<Finding> {
  for (const found of results) for (const findings of found.values()) yield* findings
}

const changeBy = (answers: readonly Answer[]): FindingsChange =>
  answers.length === 0
    ? noChange
    : changeBetween(
        answers.flatMap(({ before }) => before),
        answers.flatMap(({ after }) => after),
      )

class IncrementalEngine implements FindingsEngine {
  plan: PlanIndex
  private results: UnitFindings[]
  /** Null until somebody asks for all findings. */
  private ordered: FindingsInOrder | null = null

  constructor(workspace: Workspace) {
    this.plan = new PlanIndex(workspace)
    this.results = resultsOf(this.plan)
  }

  get workspace(): Workspace {
    return this.plan.workspace
  }

  findings(): readonly Finding[] {
    this.ordered ??= new FindingsInOrder([...allOf(this.results)].sort(compareFindings))
    return this.ordered.all()
  }

  apply(next: Workspace, diff: Diff): FindingsChange {
    const accepted = this.unitsAccepted(diff)
    const dirty = this.plan.follow(next, diff)
    if (!dirty) {
      const before = this.results
      this.plan = new PlanIndex(next)
      this.results = resultsOf(this.plan)
      this.ordered = null
      return changeBetween(allOf(before), allOf(this.results))
    }
    const answers = evaluateDirty(this.plan, withUnits(dirty, accepted), this.results)
    for (const { rule, unit, before, after } of answers) {
      this.ordered?.replace(before, after)
      if (after.length > 0) this.results[rule]?.set(unit, after)
      else this.results[rule]?.delete(unit)
    }
    return changeBy(answers)
  }

  preview(next: Workspace, diff: Diff): FindingsChange {
    const before = this.plan.workspace
    const dirty = this.plan.follow(next, diff)
    if (!dirty) return changeBetween(allOf(this.results), allOf(resultsOf(new PlanIndex(next))))
    try {
      return changeBy(evaluateDirty(this.plan, dirty, this.results))
    } finally {
      if (!this.plan.follow(before, reverseDiff(diff))) this.plan = new PlanIndex(before)
    }
  }

  /** Units of the findings whose acceptance is among the changes: their facts stand, but not what is said of them. */
  private unitsAccepted(diff: Diff): ReadonlyMap<UnitKind, ReadonlySet<string>> {
    const units = new Map<UnitKind, Set<string>>()
    const keys = new Set<string>()
    for (const { before, after } of Object.values(diff.acceptances ?? {})) {
      for (const row of [before, after]) if (row && 'findingKey' in row) keys.add(acceptanceKey(row.roundId, row.findingKey))
    }
    if (keys.size === 0) return units
    this.results.forEach((found, at) => {
      const kind = engineRules[at]?.unit
      if (!kind) return
      for (const [unit, findings] of found) {
        if (!findings.some((finding) => keys.has(identityOf(finding)))) continue
        const group = units.get(kind)
        if (group) group.add(unit)
        else units.set(kind, new Set([unit]))
      }
    })
    return units
  }
}

const withUnits = (dirty: DirtyUnits, more: ReadonlyMap<UnitKind, ReadonlySet<string>>): DirtyUnits => {
  if (more.size === 0) return dirty
  const joined = noUnits()
  for (const kind of Object.keys(joined) as readonly UnitKind[]) {
    for (const units of [dirty[kind], more.get(kind) ?? []]) for (const unit of units) joined[kind].add(unit)
  }
  return joined
}

/** An engine that has checked the workspace once and from then on looks only at what a change concerns. */
export const createFindingsEngine = (workspace: Workspace): FindingsEngine => new IncrementalEngine(workspace)
