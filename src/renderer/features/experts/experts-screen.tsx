import type { ReactNode } from 'react'
import { useEffect } from 'react'
import type { RecordRef, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { canBeSent } from '@shared/planning/expert-days'
import { count } from '@shared/text/lists'
import { useWorkspace } from '../../state/current'
import { useViewState } from '../../state/view-state'
import { useWorkspaceState } from '../../state/workspace-state'
import { Page } from '../../ui/page'
import { PageTabs } from '../../ui/page-tabs'
import { BoardTab } from './board-tab'
import { DeploymentsTab } from './deployments-tab'
import type { ExpertTab } from './experts-view'
import { expertTabs, showExpertTab, useExpertsView } from './experts-view'
import { OnCallTab } from './on-call-tab'
import { RosterTab } from './roster-tab'

const titles: Readonly<Record<ExpertTab, string>> = { deployments: 'Requests and deployments', roster: 'Roster', 'on-call': 'On call', board: 'Advisory board' }

const panels: Readonly<Record<ExpertTab, ReactNode>> = { deployments: <DeploymentsTab />, roster: <RosterTab />, 'on-call': <OnCallTab />, board: <BoardTab /> }

const leadOf = (workspace: Workspace): string => {
  const deployments = rowsOf(workspace, 'deployments')
  const open = deployments.filter(({ status }) => status === 'requested').length
  const out = deployments.filter(({ status }) => status !== 'requested' && status !== 'ended' && status !== 'cancelled').length
  const ready = rowsOf(workspace, 'standbyExperts').filter(canBeSent).length
  return [open > 0 ? count(open, 'request open', 'requests open') : '', out > 0 ? `${String(out)} deployed or on the way` : '', ready > 0 ? `${String(ready)} on the roster` : ''].filter(Boolean).join(' · ')
}

/** The tab where what is in the inspector stands; null for anything else. */
const tabOf = (workspace: Workspace, selection: RecordRef | null): ExpertTab | null => {
  if (selection?.table === 'deployments') return 'deployments'
  const expert = selection?.table === 'standbyExperts' ? rowOf(workspace, 'standbyExperts', selection.id) : undefined
  if (!expert) return null
  return canBeSent(expert) ? 'roster' : 'board'
}

/** Begins at what led here, else where it was left, else with the deployments, or the roster while there are none. */
const useTab = (): ExpertTab => {
  const workspace = useWorkspace()
  const chosen = useExpertsView((state) => state.tab)
  useEffect(() => {
    const open = useWorkspaceState.getState().open?.workspace
    const led = open ? tabOf(open, useViewState.getState().selection) : null
    if (led) showExpertTab(led)
  }, [])
  return chosen ?? (rowsOf(workspace, 'deployments').length > 0 || rowsOf(workspace, 'standbyExperts').length === 0 ? 'deployments' : 'roster')
}

/** Standby experts and the advisory board: who can be sent, who is on the way, who is on call, who backs a process. */
export const ExpertsScreen = () => {
  const workspace = useWorkspace()
  const tab = useTab()
  return (
    <Page title="Experts" lead={leadOf(workspace)} flush>
      <PageTabs names={expertTabs} value={tab} titles={titles} panels={panels} onChange={showExpertTab} />
    </Page>
  )
}
