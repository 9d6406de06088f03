import { create } from 'zustand'

/** What is being asked or said beside the board. */
interface BoardTasks {
  /** The unplaced session whose "Move to…" form is open. */
  readonly placing: string | null
  /** The placement that takes the focus when it is drawn next: the one just moved. */
  readonly focusNext: string | null
  /** Read aloud by screen readers. */
  readonly said: string
}

export const useBoardTasks = create<BoardTasks>(() => ({ placing: null, focusNext: null, said: '' }))

/** Opens "Move to…" for a session that stands nowhere; null closes it. */
export const setPlacing = (placing: string | null): void => {
  useBoardTasks.setState({ placing })
}

/** Puts the keyboard on a placement as soon as it is drawn. */
export const focusNext = (placementId: string | null): void => {
  useBoardTasks.setState({ focusNext: placementId })
}

/** Says something to those who do not see the board change. */
export const say = (said: string): void => {
  useBoardTasks.setState({ said })
}
