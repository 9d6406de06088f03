import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { DeploymentStatus } from '@shared/model/expert'
import { fullName } from '@shared/model/person'
import type { Deployment } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { policyValue, profileOf } from '@shared/policy/policy-value'
import { deploymentClock, deploymentZone, nextStep } from '@shared/planning/deployment-clock'
import { deployedTo, shortDays, statusWord, wantedWords } from '@shared/text/expert-words'
import { useReadOnly, useWorkspace } from '../../state/current'
import { select, useViewState } from '../../state/view-state'
import { execute } from '../../state/workspace-state'
import { reported } from '../../ui/notice'
import { Candidates } from './candidates'
import classes from './experts.module.css'
import { goOnWith, showCandidates, useExpertsView } from './experts-view'
import { ClockMark, ProgressLine } from './progress-line'
import { stampNow } from './use-moment'

const daysText = ({ from, to }: Deployment): string => {
  if (from === null) return to === null ? 'no days yet' : `until ${shortDays({ from: to, to })}`
  return to === null ? `from ${shortDays({ from, to: from })}` : shortDays({ from, to })
}

/** One request or deployment: who, for what, how far it is, and the next step. */
export const DeploymentCard = ({ deployment, now }: { deployment: Deployment; now: string }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const selected = useViewState((state) => state.selection?.id === deployment.id)
  const matching = useExpertsView((state) => state.matching === deployment.id)
  const arriving = useExpertsView((state) => state.arriving === deployment.id)
  const title = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!arriving) return
    title.current?.focus()
    goOnWith(null)
  }, [arriving])
  const { id, expertId, mode, status, purpose } = deployment
  const expert = rowOf(workspace, 'standbyExperts', expertId)
  const name = expert ? fullName(expert) : 'Nobody matched yet'
  const hours = policyValue(profileOf(workspace, rowOf(workspace, 'rounds', deployment.roundId)), 'deployment.hours')
  const clock = deploymentClock(deployment, hours, now)
  const next = expert ? nextStep(deployment) : null
  const advance = (to: DeploymentStatus): void => {
    // The card may stand elsewhere once the step is done; the keyboard stays with it.
    void reported(execute({ type: 'advance-deployment', deploymentId: id, status: to, at: stampNow() })).then(() => { goOnWith(id) })
  }
  const asked = wantedWords(deployment.wanted)
  const candidatesId = `candidates-${id}`
  return (
    <li className={classes.card} aria-label={expert ? name : `Request: ${purpose || deployedTo(workspace, deployment)}`} data-selected={selected || undefined}>
      <div className={classes.cardHead}>
        <button ref={title} type="button" className={classes.cardTitle} aria-current={selected || undefined} onClick={() => { select({ table: 'deployments', id }) }}>
          <span className={expert ? classes.who : classes.whoOpen}>{name}</span>
          <span className={classes.purpose}>{purpose || 'No purpose given'}</span>
        </button>
        <ClockMark clock={clock} deployment={deployment} />
        {next ? (
          <Button variant="default" size="compact-sm" disabled={readOnly} onClick={() => { advance(next) }}>
            {`Next: ${statusWord(next, mode)}`}
          </Button>
        ) : null}
        {!expert && status === 'requested' ? (
          <Button size="compact-sm" variant={matching ? 'default' : 'filled'} aria-expanded={matching} aria-controls={candidatesId} onClick={() => { showCandidates(matching ? null : id) }}>
            {matching ? 'Close the list' : 'Find an expert'}
          </Button>
        ) : null}
      </div>
      <div className={classes.facts}>
        {[deployedTo(workspace, deployment), mode === 'field' ? 'in the field' : 'remote', daysText(deployment), deployment.requestedBy ? `asked for by ${deployment.requestedBy}` : ''].filter(Boolean).join(' · ')}
      </div>
      {expert || asked === '' ? null : <div className={classes.facts}>{`Asked for: ${asked}`}</div>}
      <ProgressLine clock={clock} deployment={deployment} zone={deploymentZone(workspace, deployment)} />
      <div id={candidatesId}>{matching && !expert ? <Candidates deployment={deployment} /> : null}</div>
    </li>
  )
}
