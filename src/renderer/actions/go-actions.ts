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
  venues: 'Venues',
  money: 'Money',
  papers: 'Papers',
  findings: 'Findings',
  figures: 'Figures',
}

const isOpen = (): boolean => useWorkspaceState.getState().phase === 'open'

export const goActions: readonly Action[] = [
  ...screens.map((screen, index): Action => ({
    id: `go.${screen}`,
    title: () => `Go to ${screenTitles[screen]}`,
    group: 'Go to',
    keys: `alt+${String(index + 1)}`,
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
