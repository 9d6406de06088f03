import type { ComponentType } from 'react'
import { lazy, Suspense, useEffect } from 'react'
import { BoardScreen } from '../features/board/board-screen'
import { DelegationsScreen } from '../features/delegations/delegations-screen'
import { FindingsScreen } from '../features/findings/findings-screen'
import { LanguagesScreen } from '../features/languages/languages-screen'
import { ProcessScreen } from '../features/process/process-screen'
import { RoundForms } from '../features/rounds/round-forms'
import { showVenueTab } from '../features/venues/venues-view'
import { exportBudget } from '../actions/paper-actions'
import { usePlanView } from '../state/plan-view'
import type { Screen } from '../state/view-state'
import { useViewState } from '../state/view-state'
import { ErrorBoundary } from './error-boundary'
import { Inspector } from './inspector'
import { Rail } from './rail'
import { TopBar } from './top-bar'
import classes from './frame.module.css'

const Money = lazy(async () => {
  const { MoneyScreen } = await import('../features/money/money-screen')
  return { default: () => <MoneyScreen onExport={(budgetId: string) => void exportBudget(budgetId)} /> }
})

const Papers = lazy(async () => {
  const { PapersScreen } = await import('../features/papers/papers-screen')
  return { default: PapersScreen }
})

const Experts = lazy(async () => {
  const { ExpertsScreen } = await import('../features/experts/experts-screen')
  return { default: ExpertsScreen }
})

const Proposals = lazy(async () => {
  const { ProposalsScreen } = await import('../features/proposals/proposals-screen')
  return { default: ProposalsScreen }
})

const Figures = lazy(async () => {
  const { FiguresScreen } = await import('../features/figures/figures-screen')
  return { default: FiguresScreen }
})

const Releases = lazy(async () => {
  const { ReleasesScreen } = await import('../features/releases/releases-screen')
  return { default: ReleasesScreen }
})

const Venues = lazy(async () => {
  const { VenuesScreen } = await import('../features/venues/venues-screen')
  return { default: VenuesScreen }
})

const screenOf: Readonly<Record<Screen, ComponentType>> = {
  process: ProcessScreen,
  board: BoardScreen,
  releases: Releases,
  delegations: DelegationsScreen,
  languages: LanguagesScreen,
  experts: Experts,
  venues: Venues,
  money: Money,
  papers: Papers,
  findings: FindingsScreen,
  figures: Figures,
  proposals: Proposals,
}

/** Turns the venues to their comparison whenever it was asked for, from wherever that was. */
const useVenueComparison = (): void => {
  const asked = usePlanView((state) => state.venuesAsked)
  useEffect(() => {
    if (asked > 0) showVenueTab('compare')
  }, [asked])
}

/** The window while a workspace is open: top bar, rail, the screen in view, inspector. */
export const Frame = () => {
  const screen = useViewState((state) => state.screen)
  const collapsed = useViewState((state) => state.railCollapsed)
  const inspecting = useViewState((state) => state.selection !== null)
  const Current = screenOf[screen]
  useVenueComparison()
  return (
    <div className={classes.frame} data-collapsed={collapsed || undefined} data-inspecting={inspecting || undefined}>
      <a className={classes.skip} href="#screen">
        Skip to the screen
      </a>
      <TopBar />
      <Rail />
      <main className={classes.screen} id="screen" tabIndex={-1}>
        <ErrorBoundary key={screen}>
          <Suspense fallback={null}>
            <Current />
          </Suspense>
        </ErrorBoundary>
      </main>
      {inspecting ? <Inspector /> : null}
      <RoundForms />
    </div>
  )
}
