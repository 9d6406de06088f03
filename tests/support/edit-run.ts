import { applyCommand, parseCommand } from '@shared/commands/apply-command'
import { applyDiff } from '@shared/diff/diff'
import type { Diff } from '@shared/diff/diff'
import type { History } from '@shared/diff/history'
import { emptyHistory, recordStep, redoStep, undoStep } from '@shared/diff/history'
import { checkWorkspace } from '@shared/findings/check'
import type { Finding } from '@shared/findings/finding'
import { createFindingsEngine } from '@shared/findings/findings-engine'
import { peopleOf } from '@shared/languages/participants'
import { roomsApart } from '@shared/languages/rooms-apart'
import { needsInterpretation } from '@shared/languages/session-needs'
import type { Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import type { EditSeed } from './random-edits'
import { editOf } from './random-edits'
import { testContext } from './workspace-builder'

/** What came of a run of edits: how many took effect by kind of command and led to {@link apartAtOnce}, and the first difference, if any. */
export interface EditRun {
  readonly tried: number
  readonly applied: ReadonlyMap<string, number>
  readonly difference: string | null
}

interface Step {
  readonly name: string
  readonly next: Workspace
  readonly diff: Diff
  readonly history: History
}

const stepOf = (workspace: Workspace, history: History, findings: readonly Finding[], seed: EditSeed, turn: number): Step | null => {
  const edit = editOf(workspace, findings, seed, turn)
  if (edit === null) return null
  if (edit === 'undo' || edit === 'redo') {
    const taken = edit === 'undo' ? undoStep(history) : redoStep(history)
    return taken && { name: edit, next: applyDiff(workspace, taken.diff), diff: taken.diff, history: taken.history }
  }
  const parsed = parseCommand(edit)
  const outcome = parsed.ok ? applyCommand(workspace, parsed.value, testContext) : parsed
  if (!outcome.ok) return null
  const { workspace: next, diff, label } = outcome.value
  const name = edit.type === 'create' || edit.type === 'update' || edit.type === 'remove' ? `${edit.type} ${edit.table}` : edit.type
  return { name, next, diff, history: recordStep(history, { label, diff }) }
}

/** What a plan is counted as that has an interpreted session in rooms apart at the same time. */
const apartAtOnce = 'rooms apart at once'

const hasRoomsApart = (workspace: Workspace): boolean => {
  const people = peopleOf(workspace)
  return rowsOf(workspace, 'sessions').some((session) => needsInterpretation(session) && roomsApart(people, session)?.atOnce.some((rooms) => rooms.length > 1) === true)
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
const keysOf = (findings: readonly Finding[]): readonly string[] => findings.map((finding) => `${finding.roundId} ${finding.key}`).sort()

/**
 * Leads an engine through edits of a workspace, and after each compares it with a full check: what it lists, what it said
 * was added and cleared, and that looking ahead had told the same and left it as it was.
 */
export const runEdits = (start: Workspace, seeds: readonly EditSeed[]): EditRun => {
  const engine = createFindingsEngine(start)
  const applied = new Map<string, number>()
  let history = emptyHistory
  let tried = 0
  const result = (difference: string | null): EditRun => ({ tried, applied, difference })
  for (const [turn, seed] of seeds.entries()) {
    tried += 1
    const before = engine.findings()
    const step = stepOf(engine.workspace, history, before, seed, turn)
    if (!step) continue
    const counted = hasRoomsApart(step.next) ? [step.name, apartAtOnce] : [step.name]
    for (const name of counted) applied.set(name, (applied.get(name) ?? 0) + 1)
    const where = `edit ${String(turn)} (${step.name})`

    const ahead = engine.preview(step.next, step.diff)
    if (!same(engine.findings(), before)) return result(`${where}: looking ahead changed the findings`)
    const change = engine.apply(step.next, step.diff)
    const full = checkWorkspace(step.next)
    if (!same(engine.findings(), full)) return result(`${where}: the engine and the full check differ`)
    // A copy has none of the rows and tables of which something was kept.
    if (turn % 4 === 0 && !same(full, checkWorkspace(structuredClone(step.next)))) return result(`${where}: the full check and that of a copy differ`)
    if (!same(ahead, change)) return result(`${where}: looking ahead and following differ`)
    const [was, is] = [keysOf(before), keysOf(full)]
    if (!same(keysOf(change.added), is.filter((key) => !was.includes(key)))) return result(`${where}: wrong findings added`)
    if (!same(keysOf(change.cleared), was.filter((key) => !is.includes(key)))) return result(`${where}: wrong findings cleared`)
    if (new Set(is).size !== is.length) return result(`${where}: two findings share a key`)
    history = step.history
  }
  return result(null)
}
