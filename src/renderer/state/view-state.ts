import { create } from 'zustand'
import type { RecordRef } from '@shared/model/workspace'
import type { PlacementId, RoundId } from '@shared/model/ids'
import type { WallDate } from '@shared/model/time'
import { isBoolean, remember, remembered } from './remembered'

export const screens = ['process', 'board', 'releases', 'delegations', 'languages', 'experts', 'venues', 'money', 'papers', 'findings'] as const
/** A screen with an entry in the rail, or one reached from what it is about: the figures, a proposal. */
export type Screen = (typeof screens)[number] | 'figures' | 'proposals'

export type BoardView = 'day' | 'days' | 'week' | 'month' | 'agenda'

interface ViewState {
  readonly screen: Screen
  readonly roundId: RoundId | null
  /** What the inspector shows. */
  readonly selection: RecordRef | null
  readonly boardView: BoardView
  /** First day shown on the board; null means the round's first. */
  readonly boardDate: WallDate | null
  /** Minutes per step when dragging and nudging. */
  readonly gridMinutes: number
  readonly railCollapsed: boolean
  /** The placement whose "Move to…" form is open. */
  readonly moving: PlacementId | null
  readonly pickerOpen: boolean
}

const isStep = (value: unknown): value is number => typeof value === 'number' && [5, 15, 30, 60].includes(value)

export const useViewState = create<ViewState>(() => ({
  screen: 'board',
  roundId: null,
  selection: null,
  boardView: 'day',
  boardDate: null,
  gridMinutes: remembered('grid-minutes', 15, isStep),
  railCollapsed: remembered('rail-collapsed', false, isBoolean),
  moving: null,
  pickerOpen: false,
}))

export const showScreen = (screen: Screen): void => {
  useViewState.setState({ screen })
}

export const showRound = (roundId: RoundId | null): void => {
  useViewState.setState({ roundId, selection: null, boardDate: null, moving: null })
}

/** Puts a record in the inspector; null closes it. */
export const select = (selection: RecordRef | null): void => {
  useViewState.setState({ selection })
}

export const setBoard = (change: Partial<Pick<ViewState, 'boardView' | 'boardDate' | 'moving'>>): void => {
  useViewState.setState(change)
}

export const setGridMinutes = (gridMinutes: number): void => {
  remember('grid-minutes', gridMinutes)
  useViewState.setState({ gridMinutes })
}

export const toggleRail = (): void => {
  useViewState.setState((state) => {
    remember('rail-collapsed', !state.railCollapsed)
    return { railCollapsed: !state.railCollapsed }
  })
}
