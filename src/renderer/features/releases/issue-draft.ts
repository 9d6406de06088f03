import { create } from 'zustand'

/** What was typed for a release that has not gone out: kept while a finding of its review is looked into. */
interface IssueDraft {
  readonly roundId: string | null
  /** Null while the name proposed stands. */
  readonly name: string | null
  readonly note: string
}

const nothing: IssueDraft = { roundId: null, name: null, note: '' }

const useDrafts = create<IssueDraft>(() => nothing)

/** The words typed for a round's next release, and how to change or forget them. */
export const useIssueDraft = (roundId: string): { readonly name: string | null; readonly note: string; readonly type: (words: Partial<Pick<IssueDraft, 'name' | 'note'>>) => void; readonly forget: () => void } => {
  const held = useDrafts()
  const { name, note } = held.roundId === roundId ? held : nothing
  return {
    name,
    note,
    type: (words) => {
      useDrafts.setState({ roundId, name, note, ...words })
    },
    forget: () => {
      useDrafts.setState(nothing)
    },
  }
}
