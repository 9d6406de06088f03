import type { Diff } from '../diff/diff'
import { reverseDiff } from '../diff/diff'
import type { Workspace } from '../model/workspace'
import { acceptanceKey } from './acceptances'
import { compareFindings, evaluate, evaluateAll, identityOf, severityRank, unitKinds } from './evaluate'
import type { Finding } from './finding'
import { FindingsInOrder, inOrderOf } from './findings-in-order'
import { PlanIndex } from './plan-index'
import type { UnitKind } from './rule'
import type { DirtyUnits } from './units'
import { noUnits } from './units'

/** What a change brings and cures, each gravest first. A finding that stands, though its facts changed, is in neither. */
export interface FindingsChange {
  readonly added: readonly Finding[]
  readonly cleared: readonly Finding[]
  /** Those that stood and have become more severe, as they are now. */
  readonly graver: readonly Finding[]
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

/** What the rules found in each unit; units without any findings are left out. */
type UnitFindings = { readonly [K in UnitKind]: Map<string, readonly Finding[]> }

/** One unit looked at again, in which there is or was something. */
interface Answer {
  readonly kind: UnitKind
  readonly unit: string
  readonly before: readonly Finding[]
  readonly after: readonly Finding[]
}

const nothing: readonly Finding[] = []
const noChange: FindingsChange = { added: nothing, cleared: nothing, graver: nothing }

const resultsOf = (plan: PlanIndex): UnitFindings => {
  const results: UnitFindings = {
    session: new Map(), nearness: new Map(), turnaround: new Map(), encounter: new Map(), day: new Map(), interpreterWeek: new Map(), interpreter: new Map(), round: new Map(),
  }
  evaluateAll(plan, (kind, unit, found) => results[kind].set(unit, found))
  return results
}

const evaluateDirty = (plan: PlanIndex, dirty: DirtyUnits, results: UnitFindings): readonly Answer[] => {
  const answers: Answer[] = []
  for (const kind of unitKinds) {
    for (const unit of dirty[kind]) {
      const before = results[kind].get(unit) ?? nothing
      const after = evaluate(plan, kind, unit)
      if (before.length > 0 || after.length > 0) answers.push({ kind, unit, before, after })
    }
  }
  return answers
}

const changeBetween = (before: Iterable<Finding>, after: Iterable<Finding>): FindingsChange => {
  const cleared = new Map<string, Finding>()
  for (const finding of before) cleared.set(identityOf(finding), finding)
  const [added, graver]: [Finding[], Finding[]] = [[], []]
  for (const finding of after) {
    const identity = identityOf(finding)
    const stood = cleared.get(identity)
    cleared.delete(identity)
    if (!stood) added.push(finding)
    else if (severityRank[finding.severity] < severityRank[stood.severity]) graver.push(finding)
  }
  return { added: added.sort(compareFindings), cleared: [...cleared.values()].sort(compareFindings), graver: graver.sort(compareFindings) }
}

const allOf = function* (results: UnitFindings): Iterable<Finding> {
  for (const kind of unitKinds) for (const findings of results[kind].values()) yield* findings
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
  private results: UnitFindings
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
    this.ordered ??= new FindingsInOrder(inOrderOf(allOf(this.results)))
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
    for (const { kind, unit, before, after } of answers) {
      this.ordered?.replace(before, after)
      if (after.length > 0) this.results[kind].set(unit, after)
      else this.results[kind].delete(unit)
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
    for (const kind of unitKinds) {
      const ofKind = new Set<string>()
      for (const [unit, findings] of this.results[kind]) if (findings.some((finding) => keys.has(identityOf(finding)))) ofKind.add(unit)
      if (ofKind.size > 0) units.set(kind, ofKind)
    }
    return units
  }
}

const withUnits = (dirty: DirtyUnits, more: ReadonlyMap<UnitKind, ReadonlySet<string>>): DirtyUnits => {
  if (more.size === 0) return dirty
  const joined = noUnits()
  for (const kind of unitKinds) {
    for (const units of [dirty[kind], more.get(kind) ?? []]) for (const unit of units) joined[kind].add(unit)
  }
  return joined
}

/** An engine that has checked the workspace once and from then on looks only at what a change concerns. */
export const createFindingsEngine = (workspace: Workspace): FindingsEngine => new IncrementalEngine(workspace)
