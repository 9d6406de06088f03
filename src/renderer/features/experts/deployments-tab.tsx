import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { DeploymentStatus } from '@shared/model/expert'
import type { Deployment } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { policyValue, profileOf } from '@shared/policy/policy-value'
import { clockName } from '@shared/text/expert-words'
import { count } from '@shared/text/lists'
import { deploymentZone } from '@shared/planning/deployment-clock'
import { openSample } from '../../actions/file-actions'
import { useReadOnly, useRound, useWorkspace } from '../../state/current'
import { showScreen } from '../../state/view-state'
import { EmptyState } from '../../ui/empty-state'
import { DeploymentCard } from './deployment-card'
import classes from './experts.module.css'
import { RequestForm } from './request-form'
import { useMoment } from './use-moment'

interface Group {
  readonly title: string
  readonly statuses: readonly DeploymentStatus[]
}

const groups: readonly Group[] = [
  { title: 'Open requests', statuses: ['requested'] },
  { title: 'On their way', statuses: ['matched', 'cleared', 'travelling'] },
  { title: 'On site or at work', statuses: ['on site'] },
  { title: 'Over', statuses: ['ended', 'cancelled'] },
]

/** The newest request first; one without a time last. */
const newestFirst = (one: Deployment, other: Deployment): number => (other.reached['requested'] ?? '').localeCompare(one.reached['requested'] ?? '')

/** Requests for experts and what became of them, each against the clock. */
export const DeploymentsTab = () => {
  const workspace = useWorkspace()
  const round = useRound()
  const readOnly = useReadOnly()
  const now = useMoment()
  const [asking, setAsking] = useState(false)
  const deployments = rowsOf(workspace, 'deployments')
  const hasProcess = rowsOf(workspace, 'processes').length > 0
  const button = (
    <Button leftSection={<IconPlus size={14} />} disabled={readOnly || !hasProcess} onClick={() => { setAsking(true) }}>
      New request
    </Button>
  )
  const form = asking ? <RequestForm onClose={() => { setAsking(false) }} /> : null
  if (deployments.length === 0) {
    return (
      <>
        <EmptyState
          title="No requests yet"
          actions={
            <>
              {hasProcess ? button : <Button disabled={readOnly} onClick={() => { showScreen('process') }}>Add a process</Button>}
              <Button variant="default" onClick={() => void openSample('stockholm-2018')}>Look at a sample</Button>
            </>
          }
        >
          {hasProcess
            ? 'A process that needs an expert asks for one here: for what, with which languages, from when to when. Who answers to it on the roster is worked out, and the way there is followed against the clock.'
            : 'Experts are sent to a process. Add the process first; requests and deployments are followed here.'}
        </EmptyState>
        {form}
      </>
    )
  }
  const hours = policyValue(profileOf(workspace, round), 'deployment.hours')
  const zones = new Set(deployments.map((deployment) => clockName(deploymentZone(workspace, deployment))))
  return (
    <div className={classes.scroll}>
      <div className={classes.line}>
        <p className={classes.quiet}>
          {hours === undefined ? 'The policy profile names no time within which an expert must be there.' : `An expert is to be there ${count(hours, 'hour', 'hours')} after the request.`}
          {zones.size === 1 ? ` Times in ${[...zones].join('')}.` : ' Times on the clock of each venue.'}
        </p>
        {button}
      </div>
      {groups.map(({ title, statuses }) => {
        const own = deployments.filter(({ status }) => statuses.includes(status)).toSorted(newestFirst)
        if (own.length === 0) return null
        return (
          <section key={title} className={classes.group} aria-label={title}>
            <h2>
              {title} <span className={classes.tally}>{own.length}</span>
            </h2>
            <ul className={classes.plainList}>
              {own.map((deployment) => <DeploymentCard key={deployment.id} deployment={deployment} now={now} />)}
            </ul>
          </section>
        )
      })}
      {form}
    </div>
  )
}
