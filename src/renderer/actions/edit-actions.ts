import { stepHistory, useWorkspaceState } from '../state/workspace-state'
import { reported, showDone } from '../ui/notice'
import type { Action } from './action'

const history = (direction: 'undo' | 'redo'): readonly string[] => useWorkspaceState.getState().open?.history[direction] ?? []
const writable = (): boolean => useWorkspaceState.getState().open?.save.kind !== 'read-only'

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** "Undo move Plenary 3", or just "Undo" when there is nothing. */
export const historyTitle = (direction: 'undo' | 'redo'): string => {
  const word = direction === 'undo' ? 'Undo' : 'Redo'
  const next = history(direction)[0]
  return next === undefined ? word : `${word}: ${lowerFirst(next)}`
}

const step = async (direction: 'undo' | 'redo'): Promise<void> => {
  const label = history(direction)[0] ?? ''
  const answer = await reported(stepHistory(direction))
  if (answer.ok) showDone(`${direction === 'undo' ? 'Undone' : 'Redone'}: ${lowerFirst(label)}`)
}

export const editActions: readonly Action[] = [
  {
    id: 'edit.undo',
    title: () => historyTitle('undo'),
    group: 'Edit',
    keys: 'mod+z',
    enabled: () => writable() && history('undo').length > 0,
    run: () => void step('undo'),
  },
  {
    id: 'edit.redo',
    title: () => historyTitle('redo'),
    group: 'Edit',
    keys: 'mod+shift+z',
    enabled: () => writable() && history('redo').length > 0,
    run: () => void step('redo'),
  },
]
