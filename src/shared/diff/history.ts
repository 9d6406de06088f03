import type { Diff } from './diff'
import { reverseDiff } from './diff'

/** One undoable step: what the person did, in words, and its diff. */
export interface HistoryStep {
  readonly label: string
  readonly diff: Diff
}

/** What can be undone (newest last) and redone (next last). */
export interface History {
  readonly done: readonly HistoryStep[]
  readonly undone: readonly HistoryStep[]
}

export const emptyHistory: History = { done: [], undone: [] }

/** Steps kept; older ones are forgotten. The file carries them, so undo outlives the window. */
export const historyLimit = 200

/** History after a new step; what had been undone can no longer be redone. */
export const recordStep = (history: History, step: HistoryStep): History => ({
  done: [...history.done, step].slice(-historyLimit),
  undone: [],
})

/** The diff that takes the newest step back and the history after it; null when there is nothing to undo. */
export const undoStep = (history: History): { readonly step: HistoryStep; readonly diff: Diff; readonly history: History } | null => {
  const step = history.done.at(-1)
  if (!step) return null
  return { step, diff: reverseDiff(step.diff), history: { done: history.done.slice(0, -1), undone: [...history.undone, step] } }
}

/** The diff that does the newest undone step again and the history after it; null when there is nothing to redo. */
export const redoStep = (history: History): { readonly step: HistoryStep; readonly diff: Diff; readonly history: History } | null => {
  const step = history.undone.at(-1)
  if (!step) return null
  return { step, diff: step.diff, history: { done: [...history.done, step], undone: history.undone.slice(0, -1) } }
}

/** Labels only, newest first: what a menu shows. */
export interface HistoryLabels {
  readonly undo: readonly string[]
  readonly redo: readonly string[]
}

export const historyLabels = (history: History): HistoryLabels => ({
  undo: history.done.map((step) => step.label).reverse(),
  redo: history.undone.map((step) => step.label).reverse(),
})
