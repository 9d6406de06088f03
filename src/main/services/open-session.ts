import type { Executed } from '@shared/contract/contract'
import type { OpenWorkspace, ParleyEvent, SaveState } from '@shared/contract/workspace-state'
import { applyCommand } from '@shared/commands/apply-command'
import type { Command } from '@shared/commands/registry'
import { applyDiff, isEmptyDiff } from '@shared/diff/diff'
import type { History, HistoryStep } from '@shared/diff/history'
import { historyLabels, recordStep, redoStep, undoStep } from '@shared/diff/history'
import type { Outcome, Problem } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import type { Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import type { WorkspaceFile } from '@shared/schema/workspace-file'
import { currentFormat } from '@shared/schema/migrations'
import type { Outcome as StorageOutcome } from '../storage/file-problem'
import type { Saved, Store } from '../storage/store'
import { rowsStand } from './rows-stand'

export interface SessionOptions {
  readonly store: Store<WorkspaceFile>
  /** Why it can only be read; null when it can be changed. */
  readonly readOnly: string | null
  readonly publish: (event: ParleyEvent) => void
  /** UTC stamp. */
  readonly now: () => string
}

/** A change that was made in memory, and the save that follows it. */
export type Change = Outcome<{ readonly executed: Omit<Executed, 'save'>; readonly saved: Promise<SaveState> }>

/** One open workspace: what is in memory, its history, and where saving stands. Changes are made one at a time, at once; saving follows. */
export interface OpenSession {
  readonly store: Store<WorkspaceFile>
  readonly state: () => OpenWorkspace
  /** What would be written now. */
  readonly file: () => WorkspaceFile
  readonly execute: (baseRevision: number, command: Command) => Change
  readonly undo: () => Change
  readonly redo: () => Change
  /** Writes what is in memory unless it is written already. */
  readonly save: () => Promise<SaveState>
  /** As {@link save}, over a version that another program wrote, which is set aside first. */
  readonly keepMine: () => Promise<SaveState>
  /** Null when nothing would be lost by letting go of it; else why it could not be written. */
  readonly settle: () => Promise<Problem | null>
  /** The file was lost to another owner. */
  readonly lost: (problem: Problem) => void
  /** From now on nobody is told of its saves; then gives the file free. */
  readonly retire: () => Promise<void>
}

export const createSession = ({ store, readOnly, publish, now }: SessionOptions): OpenSession => {
  let { workspace, revision, history }: { workspace: Workspace; revision: number; history: History } = store.value
  let writtenRevision = revision
  let save: SaveState = readOnly === null ? { kind: 'saved', at: store.value.savedAt } : { kind: 'read-only', sentence: readOnly }
  let retired = false

  const file = (): WorkspaceFile => ({ format: currentFormat, savedAt: now(), revision, workspace, history })

  const stand = (next: SaveState): void => {
    save = next
    if (!retired) publish({ type: 'save-state', revision, save })
  }

  const write = async (how: (value: WorkspaceFile) => Promise<StorageOutcome<Saved>>): Promise<SaveState> => {
    const written = revision
    const outcome = await how(file())
    const reached: SaveState = outcome.ok
      ? { kind: 'saved', at: outcome.value.savedAt }
      : { kind: 'not-saved', code: outcome.problem.code, sentence: outcome.problem.sentence }
    if (outcome.ok) writtenRevision = Math.max(writtenRevision, written)
    // A newer edit has a save of its own on the way, which will tell where that stands.
    if (written === revision) stand(reached)
    return reached
  }

  const refusal = (): Problem | null => (readOnly === null ? null : { code: 'read-only', sentence: readOnly })

  const changed = (next: Workspace, step: HistoryStep, nextHistory: History): Change => {
    workspace = next
    history = nextHistory
    revision += 1
    save = { kind: 'saving' }
    const executed = { revision, diff: step.diff, label: step.label }
    publish({ type: 'workspace-changed', ...executed, history: historyLabels(history), save })
    return success({ executed, saved: write(store.save) })
  }

  const walk = (turn: ReturnType<typeof undoStep>, word: 'Undo' | 'Redo'): Change => {
    const problem = refusal()
    if (problem) return { ok: false, problem }
    if (!turn) return failure(`nothing-to-${word.toLowerCase()}`, `There is nothing to ${word.toLowerCase()}.`)
    const next = applyDiff(workspace, turn.diff)
    if (!rowsStand(workspace, next, turn.diff)) {
      return failure(
        'history-does-not-fit',
        `“${turn.step.label}” can't be ${word === 'Undo' ? 'undone' : 'redone'}: the history in the file does not fit the plan. Nothing was changed. Make the change by hand.`,
      )
    }
    return changed(next, { label: `${word}: ${turn.step.label}`, diff: turn.diff }, turn.history)
  }

  const saveNow = async (): Promise<SaveState> => {
    if (readOnly !== null || (save.kind === 'saved' && writtenRevision === revision)) return save
    return write(store.save)
  }

  return {
    store,
    file,
    state: () => ({ path: store.path, revision, workspace, history: historyLabels(history), save }),
    execute: (baseRevision, command) => {
      const problem = refusal()
      if (problem) return { ok: false, problem }
      // An older base is fine: a command says what is wanted, and it was tried on the plan as it is now.
      if (baseRevision > revision) {
        return failure('out-of-step', `This change was made on revision ${String(baseRevision)}, but the plan is at ${String(revision)}. Reload the window and make it again.`)
      }
      const officer = rowOf(workspace, 'settings', 'workspace')?.officer ?? ''
      const change = applyCommand(workspace, command, { now: now(), officer })
      if (!change.ok) return change
      const { diff, label } = change.value
      if (isEmptyDiff(diff)) return success({ executed: { revision, diff, label }, saved: Promise.resolve(save) })
      return changed(change.value.workspace, { label, diff }, recordStep(history, { label, diff }))
    },
    undo: () => walk(undoStep(history), 'Undo'),
    redo: () => walk(redoStep(history), 'Redo'),
    save: saveNow,
    keepMine: async () => (readOnly === null ? write(store.keepMine) : save),
    settle: async () => {
      if (readOnly !== null || writtenRevision === revision) return null
      const reached = await write(store.save)
      return reached.kind === 'not-saved' ? { code: 'not-saved', sentence: reached.sentence } : null
    },
    lost: (problem) => stand({ kind: 'not-saved', code: problem.code, sentence: problem.sentence }),
    retire: () => {
      retired = true
      return store.close()
    },
  }
}
