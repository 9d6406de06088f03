import { historyStepDone, historyStepTitle } from '@shared/text/history-words'
import { editsSettled, hasPendingEdits, stepHistory, useWorkspaceState } from '../state/workspace-state'
import { reported, showDone } from '../ui/notice'
import type { Action } from './action'

type Direction = 'undo' | 'redo'

const history = (direction: Direction): readonly string[] => useWorkspaceState.getState().open?.history[direction] ?? []
const writable = (): boolean => useWorkspaceState.getState().open?.save.kind !== 'read-only'

/** "Undo move of Plenary 3", or just "Undo" when there is nothing. */
export const historyTitle = (direction: Direction): string => {
  const next = history(direction)[0]
  return next === undefined ? (direction === 'undo' ? 'Undo' : 'Redo') : historyStepTitle(direction, next)
}

/** The words of a step without the owner's "Undo: " before them. */
const plainLabel = (label: string): string => label.replace(/^(Undo|Redo): /, '')

/** Undoes or redoes the newest steps one by one, and says what was done. Stops where the owner refuses. */
export const stepThroughHistory = async (direction: Direction, steps = 1): Promise<void> => {
  // An edit made a moment ago is the newest step, though the owner may not have it yet.
  const fresh = direction === 'undo' && hasPendingEdits() ? 1 : 0
  await editsSettled()
  const wanted = Math.min(steps, Math.max(history(direction).length, fresh))
  let last: string | null = null
  let done = 0
  for (; done < wanted; done += 1) {
    const answer = await reported(stepHistory(direction))
    if (!answer.ok) break
    last = plainLabel(answer.value)
  }
  if (last === null) return
  showDone(done === 1 ? historyStepDone(direction, last) : `${direction === 'undo' ? 'Undone' : 'Redone'}: ${String(done)} steps`)
}

export const editActions: readonly Action[] = [
  {
    id: 'edit.undo',
    title: () => historyTitle('undo'),
    group: 'Edit',
    keys: 'mod+z',
    enabled: () => writable() && (history('undo').length > 0 || hasPendingEdits()),
    run: () => void stepThroughHistory('undo'),
  },
  {
    id: 'edit.redo',
    title: () => historyTitle('redo'),
    group: 'Edit',
    keys: 'mod+shift+z',
    otherKeys: 'mod+y',
    enabled: () => writable() && history('redo').length > 0,
    run: () => void stepThroughHistory('redo'),
  },
]
