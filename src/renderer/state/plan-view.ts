import { create } from 'zustand'

/** A question about a whole round, asked over whatever screen is in view. */
export type PlanForm =
  | { readonly kind: 'clone' | 'shift' | 'dates' | 'what-if' | 'snapshot'; readonly roundId: string }
  /** A new name for a copy of the plan, or for the what-if on the board (`planCopyId` null). */
  | { readonly kind: 'rename'; readonly roundId: string; readonly planCopyId: string | null }
  | { readonly kind: 'keep'; readonly roundId: string; readonly planCopyId: string | null }

export const releasesTabs = ['releases', 'changes', 'plans', 'snapshots'] as const
export type ReleasesTab = (typeof releasesTabs)[number]

/** Something of consequence under review, in place of the tabs. */
export type ReleasesStep =
  | { readonly kind: 'issue' }
  | { readonly kind: 'roll-back'; readonly releaseId: string }
  | { readonly kind: 'restore'; readonly planCopyId: string }

interface PlanView {
  readonly form: PlanForm | null
  readonly tab: ReleasesTab
  readonly step: ReleasesStep | null
  /** Release ids that the change list lies between; null takes the last release, and the draft. */
  readonly from: string | null
  readonly to: string | null
  /** Counts the times somebody asked to see the venues side by side: the window then turns to that. */
  readonly venuesAsked: number
}

/** What is in view of releases, copies of the plan and the verbs of a whole round. */
export const usePlanView = create<PlanView>(() => ({ form: null, tab: 'releases', step: null, from: null, to: null, venuesAsked: 0 }))

/** Opens a form over the screen in view; null closes it. */
export const askAboutPlan = (form: PlanForm | null): void => {
  usePlanView.setState({ form })
}

/** Shows a tab of the releases screen, whatever was under review. */
export const showReleasesTab = (tab: ReleasesTab): void => {
  usePlanView.setState({ tab, step: null })
}

export const reviewStep = (step: ReleasesStep | null): void => {
  usePlanView.setState({ step })
}

/** Shows what changed between two releases; null stands for the last release, and for the draft. */
export const showChanges = (from: string | null, to: string | null): void => {
  usePlanView.setState({ tab: 'changes', step: null, from, to })
}

/** Asks to see the venues of the round side by side, where its venue can be changed. */
export const askToCompareVenues = (): void => {
  usePlanView.setState(({ venuesAsked }) => ({ venuesAsked: venuesAsked + 1 }))
}
