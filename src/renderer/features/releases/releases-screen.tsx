import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { TalksRound } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { actionOf } from '../../actions/registry'
import { openSample } from '../../actions/file-actions'
import { useReadOnly, useRound, useWorkspace } from '../../state/current'
import type { ReleasesTab as TabName } from '../../state/plan-view'
import { releasesTabs, showReleasesTab, usePlanView } from '../../state/plan-view'
import { EmptyState } from '../../ui/empty-state'
import { Page } from '../../ui/page'
import { PageTabs } from '../../ui/page-tabs'
import { ChangesTab } from './changes-tab'
import { IssuePage } from './issue-page'
import { PlansTab } from './plans-tab'
import { PutBackPage } from './put-back-page'
import { ReleasesTab } from './releases-tab'
import { SnapshotsTab } from './snapshots-tab'

const NoRound = () => (
  <Page title="Releases">
    <EmptyState
      title="No round of talks yet"
      actions={
        <>
          <Button onClick={actionOf('go.process').run}>Go to Process</Button>
          <Button variant="default" onClick={() => void openSample('stockholm-2018')}>
            Look at a sample
          </Button>
        </>
      }
    >
      A release is the schedule of a round as it went out to the delegations. Create a round under Process first.
    </EmptyState>
  </Page>
)

/** The verbs of the whole round, as in the round's menu at the top. */
const RoundMenu = () => (
  <Menu width={280} position="bottom-end">
    <Menu.Target>
      <Button variant="default" rightSection={<IconChevronDown size={13} aria-hidden />}>
        Whole round
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      {['round.clone', 'round.shift', 'round.dates', 'round.venue'].map((id) => {
        const action = actionOf(id)
        return (
          <Menu.Item key={id} disabled={!action.enabled()} onClick={action.run}>
            {action.title()}
          </Menu.Item>
        )
      })}
    </Menu.Dropdown>
  </Menu>
)

/** What is under review in place of the tabs; null when there is nothing, or it is gone. */
const useReview = (round: TalksRound | undefined) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const step = usePlanView((state) => state.step)
  if (!round || !step || readOnly) return null
  if (step.kind === 'issue') return <IssuePage key={round.id} round={round} />
  const frozen = step.kind === 'roll-back' ? rowOf(workspace, 'releases', step.releaseId) : rowOf(workspace, 'planCopies', step.planCopyId)
  return frozen && frozen.roundId === round.id ? <PutBackPage key={frozen.id} round={round} frozen={frozen} /> : null
}

/** Schedules that went out and what changed since, what-if copies side by side, private snapshots. */
export const ReleasesScreen = () => {
  const workspace = useWorkspace()
  const round = useRound()
  const readOnly = useReadOnly()
  const tab = usePlanView((state) => state.tab)
  const review = useReview(round)
  if (!round) return <NoRound />
  if (review) return review
  const copies = rowsOf(workspace, 'planCopies').filter((copy) => copy.roundId === round.id)
  const counted = (kind: 'what-if' | 'snapshot'): string => {
    const number = copies.filter((copy) => copy.kind === kind).length
    return number === 0 ? '' : ` (${String(number)})`
  }
  const names: Readonly<Record<TabName, string>> = { releases: 'Releases', changes: 'Changes', plans: `What-if copies${counted('what-if')}`, snapshots: `Private snapshots${counted('snapshot')}` }
  const panels: Readonly<Record<TabName, ReactNode>> = {
    releases: <ReleasesTab round={round} />,
    changes: <ChangesTab key={round.id} round={round} />,
    plans: <PlansTab round={round} />,
    snapshots: <SnapshotsTab round={round} />,
  }
  return (
    <Page actions={<RoundMenu />} title="Releases" lead={readOnly ? `${round.name}. Open for reading only: nothing can be issued, restored or tried here.` : round.name} flush>
      <PageTabs names={releasesTabs} value={tab} onChange={showReleasesTab} titles={names} panels={panels} />
    </Page>
  )
}
