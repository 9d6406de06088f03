import { create } from 'zustand'
import { client } from '../api/client'
import { showProblem } from '../ui/notice'

export type FileKind = 'workspace' | 'budget' | 'paper'

export interface PickerRequest {
  readonly purpose: 'open' | 'save'
  readonly kind: FileKind
  readonly folder: string
  readonly suggestedName: string
  readonly settle: (path: string | null) => void
}

/** The picker that Parley shows itself where the host has no file dialog of its own. */
export const useFilePickerState = create<{ readonly request: PickerRequest | null }>(() => ({ request: null }))

/** Asks the person for a path: the host's own dialog, else Parley's picker. Null when they thought better of it. */
export const askForPath = async (purpose: 'open' | 'save', kind: FileKind, suggestedName = ''): Promise<string | null> => {
  const answer = await client.call('files.choose', { purpose, kind, suggestedName })
  if (!answer.ok) {
    showProblem(answer.problem.sentence)
    return null
  }
  const choice = answer.value
  if (choice.kind === 'path') return choice.path
  if (choice.kind === 'cancelled') return null
  return new Promise((resolve) => {
    useFilePickerState.setState({
      request: {
        purpose,
        kind,
        folder: choice.folder,
        suggestedName: choice.suggestedName,
        settle: (path) => {
          useFilePickerState.setState({ request: null })
          resolve(path)
        },
      },
    })
  })
}
