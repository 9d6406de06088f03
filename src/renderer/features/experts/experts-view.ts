import { create } from 'zustand'
import type { WallDate } from '@shared/model/time'

export const expertTabs = ['deployments', 'roster', 'on-call', 'board'] as const
export type ExpertTab = (typeof expertTabs)[number]

interface ExpertsView {
  /** Null until one was chosen: the screen then begins with what there is. */
  readonly tab: ExpertTab | null
  /** The request whose candidates are shown. */
  readonly matching: string | null
  /** The deployment whose card is to take the keyboard once it stands where a step brought it. */
  readonly arriving: string | null
  /** The first day of the calendar of days on call; null begins with the day looked at. */
  readonly calendarFrom: WallDate | null
  readonly calendarSpan: 'fortnight' | 'month'
}

/** Where somebody left the screen of experts; kept while one is elsewhere. */
export const useExpertsView = create<ExpertsView>(() => ({ tab: null, matching: null, arriving: null, calendarFrom: null, calendarSpan: 'fortnight' }))

export const showExpertTab = (tab: ExpertTab): void => {
  useExpertsView.setState({ tab })
}

/** Shows who answers to a request, on the tab of deployments; null closes the list. */
export const showCandidates = (matching: string | null): void => {
  useExpertsView.setState(matching === null ? { matching } : { matching, tab: 'deployments' })
}

/** The keyboard goes on with a deployment's card, wherever the step just done puts it; null once it is there. */
export const goOnWith = (arriving: string | null): void => {
  useExpertsView.setState({ arriving })
}

export const setCalendar = (change: Partial<Pick<ExpertsView, 'calendarFrom' | 'calendarSpan'>>): void => {
  useExpertsView.setState(change)
}

/** The keyboard goes on at the tab in view, when what had it is gone with the record it was about. */
export const goOnOnTab = (): void => {
  document.querySelector<HTMLElement>('main [role=tab][aria-selected=true]')?.focus()
}
