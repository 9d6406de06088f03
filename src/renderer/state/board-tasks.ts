import { create } from 'zustand'
import type { WallDate } from '@shared/model/time'

/** What verbs are about: placements on the board, and sessions that stand nowhere. */
export interface VerbSubject {
  readonly placementIds: readonly string[]
  readonly unplacedIds: readonly string[]
}

/** A form that a verb asks its details with. */
export type BoardForm =
  | { readonly kind: 'split'; readonly placementId: string }
  | { readonly kind: 'shift'; readonly placementId: string }
  | { readonly kind: 'move-several'; readonly placementIds: readonly string[] }
  | { readonly kind: 'copy-day'; readonly day: WallDate }
  | { readonly kind: 'everywhere'; readonly day: WallDate }
  | { readonly kind: 'keys' }

/** The menu of verbs, opened at a point of the window. */
export interface VerbMenu {
  readonly x: number
  readonly y: number
  readonly subject: VerbSubject
}

/** What is being asked or said beside the board. */
interface BoardTasks {
  /** The unplaced session whose "Move to…" form is open. */
  readonly placing: string | null
  readonly form: BoardForm | null
  readonly menu: VerbMenu | null
  /** Whose ways out are shown; `asked` when a person asked for them, so that they stay until closed. */
  readonly waysOut: { readonly sessionId: string; readonly asked: boolean } | null
  /** The placement that takes the focus when it is drawn next: the one just moved. */
  readonly focusNext: string | null
  /** Read aloud by screen readers. */
  readonly said: string
}

export const useBoardTasks = create<BoardTasks>(() => ({ placing: null, form: null, menu: null, waysOut: null, focusNext: null, said: '' }))

/** Opens "Move to…" for a session that stands nowhere; null closes it. */
export const setPlacing = (placing: string | null): void => {
  useBoardTasks.setState({ placing })
}

/** Opens the form of a verb; null closes it. */
export const setForm = (form: BoardForm | null): void => {
  useBoardTasks.setState({ form })
}

export const setMenu = (menu: VerbMenu | null): void => {
  useBoardTasks.setState({ menu })
}

/** Shows the ways out of a session's findings; null closes them. */
export const setWaysOut = (waysOut: BoardTasks['waysOut']): void => {
  useBoardTasks.setState({ waysOut })
}

/** Puts the keyboard on a placement as soon as it is drawn. */
export const focusNext = (placementId: string | null): void => {
  useBoardTasks.setState({ focusNext: placementId })
}

/** Says something to those who do not see the board change. */
export const say = (said: string): void => {
  useBoardTasks.setState({ said })
}
