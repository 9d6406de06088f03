import { create } from 'zustand'

/** Which sessions on the board a verb is about, by placement. Never part of the plan. */
interface BoardSelection {
  /** The one the keyboard stands on: the board's tab stop. */
  readonly active: string | null
  /** Several picked at once; empty when only the one in the inspector is meant. */
  readonly picked: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

export const useBoardSelection = create<BoardSelection>(() => ({ active: null, picked: none }))

/** Where the keyboard stands now. */
export const setActive = (active: string | null): void => {
  useBoardSelection.setState({ active })
}

/** Picks exactly these placements. */
export const pick = (placementIds: Iterable<string>): void => {
  useBoardSelection.setState({ picked: new Set(placementIds) })
}

/** Adds a placement to those picked, or takes it out again. */
export const togglePicked = (placementId: string): void => {
  useBoardSelection.setState(({ picked }) => {
    const next = new Set(picked)
    if (!next.delete(placementId)) next.add(placementId)
    return { picked: next }
  })
}

export const unpickAll = (): void => {
  if (useBoardSelection.getState().picked.size > 0) useBoardSelection.setState({ picked: none })
}
