import { showScreen, screens, toggleRail } from '../state/view-state'
import { useWorkspaceState } from '../state/workspace-state'
import type { Screen } from '../state/view-state'
import type { Action } from './action'

export const screenTitles: Readonly<Record<Screen, string>> = {
  process: 'Process',
  board: 'Board',
  releases: 'Releases',
  delegations: 'Delegations',
  languages: 'Languages',
  experts: 'Experts',
  venues: 'Venues',
  money: 'Money',
  papers: 'Papers',
  findings: 'Findings',
  figures: 'Figures',
  proposals: 'Proposals',
}

const isOpen = (): boolean => useWorkspaceState.getState().phase === 'open'

/** Screens in the order of their keys, Alt+1 to Alt+9; the tenth has Alt+0. Learnt keys stay when a screen is added. */
const keyOrder: readonly (typeof screens)[number][] = ['process', 'board', 'releases', 'delegations', 'languages', 'venues', 'money', 'papers', 'findings', 'experts']

export const goActions: readonly Action[] = [
  ...screens.map((screen): Action => ({
    id: `go.${screen}`,
    title: () => `Go to ${screenTitles[screen]}`,
    group: 'Go to',
    keys: `alt+${String((keyOrder.indexOf(screen) + 1) % 10)}`,
    enabled: isOpen,
    run: () => {
      showScreen(screen)
    },
  })),
  {
    id: 'go.figures',
    title: () => 'Go to Figures: the policy profile',
    group: 'Go to',
    enabled: isOpen,
    run: () => {
      showScreen('figures')
    },
  },
  { id: 'view.rail', title: () => 'Fold or unfold the left rail', group: 'View', keys: 'mod+b', enabled: isOpen, run: toggleRail },
]
