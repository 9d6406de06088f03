import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { rowsOf } from '@shared/model/workspace'
import { policyValue, profileOf } from '@shared/policy/policy-value'
import { clockName } from '@shared/text/expert-words'
import { count } from '@shared/text/lists'
import { openSample } from '../../actions/file-actions'
import { useReadOnly, useRound, useWorkspace } from '../../state/current'
import { showScreen } from '../../state/view-state'
import { EmptyState } from '../../ui/empty-state'
import { DeploymentCard } from './deployment-card'
import classes from './deployments-tab.module.css'
import page from './experts.module.css'
import { deploymentGroups } from './listed-deployments'
import { RequestForm } from './request-form'
import { useKeptFocus } from './use-kept-focus'
import { useMoment } from './use-moment'

/** Requests for experts and what became of them, each against the clock. */
export const DeploymentsTab = () => {
  const workspace = useWorkspace()
  const round = useRound()
  const readOnly = useReadOnly()
  const now = useMoment()
  const [asking, setAsking] = useState(false)
  const keptFocus = useKeptFocus()
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
  const groups = deploymentGroups(workspace, now)
  const all = groups.flatMap(({ listed }) => listed)
  const late = all.filter(({ clock }) => clock.state === 'late').length
  const zones = new Set(all.map(({ zone }) => clockName(zone)))
  return (
    <div className={page.scroll} {...keptFocus}>
      <div className={page.line}>
        <p className={page.quiet}>
          {hours === undefined ? 'The policy profile names no time within which an expert must be there.' : `An expert is to be there ${count(hours, 'hour', 'hours')} after the request, or by the end of the first day asked for if that day is later.`}
          {zones.size === 1 ? ` Times in ${[...zones].join('')}.` : ' Times on the clock of each venue.'}
        </p>
        {late > 0 ? (
          <strong className={classes.late}>
            <IconAlertTriangle size={14} aria-hidden /> {`${String(late)} late`}
          </strong>
        ) : null}
        {button}
      </div>
      {groups.map(({ title, listed }) => (
        <section key={title} className={classes.group} aria-label={title}>
          <h2>
            {title} <span className={classes.tally}>{listed.length}</span>
          </h2>
          <ul className={page.plainList}>
            {listed.map((one) => <DeploymentCard key={one.deployment.id} listed={one} saysClock={zones.size > 1} />)}
          </ul>
        </section>
      ))}
      {form}
    </div>
  )
}
