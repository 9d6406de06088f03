import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { DeploymentStatus } from '@shared/model/expert'
import type { Deployment } from '@shared/model/workspace'
import { nextStep } from '@shared/planning/deployment-clock'
import { clockName, deployedTo, overWords, sentName, shortDays, statusWord, wantedWords, withdrawalWords } from '@shared/text/expert-words'
import { useReadOnly, useWorkspace } from '../../state/current'
import { select, useViewState } from '../../state/view-state'
import { execute } from '../../state/workspace-state'
import { reported } from '../../ui/notice'
import { Candidates } from './candidates'
import classes from './deployment-card.module.css'
import { DeploymentMenu } from './deployment-menu'
import { goOnWith, showCandidates, useExpertsView } from './experts-view'
import type { ListedDeployment } from './listed-deployments'
import { ClockMark, ProgressLine } from './progress-line'
import { stampNow } from './use-moment'

const daysText = ({ from, to }: Deployment): string => {
  if (from === null) return to === null ? 'no days yet' : `until ${shortDays({ from: to, to })}`
  return to === null ? `from ${shortDays({ from, to: from })}` : shortDays({ from, to })
}

interface DeploymentCardProps {
  readonly listed: ListedDeployment
  /** Whether the card says on which clock its times are: where not all are on the same. */
  readonly saysClock: boolean
}

/** One request or deployment: who, for what, how far it is, and the next step. */
export const DeploymentCard = ({ listed: { deployment, zone, clock }, saysClock }: DeploymentCardProps) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const selected = useViewState((state) => state.selection?.id === deployment.id)
  const matching = useExpertsView((state) => state.matching === deployment.id)
  const arriving = useExpertsView((state) => state.arriving === deployment.id)
  const title = useRef<HTMLButtonElement>(null)
  const { id, expertId, mode, status, purpose } = deployment
  useEffect(() => {
    if (!arriving) return
    const at = document.activeElement
    // Whoever has gone on in the card, or in a menu of it, is not called back.
    const isThere = at !== null && (at.closest('[role="menu"]') !== null || at.closest('[data-deployment]')?.getAttribute('data-deployment') === id)
    if (!isThere) title.current?.focus()
    goOnWith(null)
  }, [arriving, id])
  const isOver = status === 'ended' || status === 'cancelled'
  const name = sentName(workspace, deployment)
  const next = expertId === null ? null : nextStep(deployment)
  const advance = (to: DeploymentStatus): void => {
    // The card may stand elsewhere once the step is done; the keyboard stays with it.
    void reported(execute({ type: 'advance-deployment', deploymentId: id, status: to, at: stampNow() })).then(() => { goOnWith(id) })
  }
  const asked = wantedWords(deployment.wanted)
  const candidatesId = `candidates-${id}`
  const facts = [deployedTo(workspace, deployment), mode === 'field' ? 'in the field' : 'remote', daysText(deployment), deployment.requestedBy ? `asked for by ${deployment.requestedBy}` : '', overWords(deployment, zone), saysClock ? `times in ${clockName(zone)}` : '']
  return (
    <li data-deployment={id} className={classes.card} aria-label={name ?? `Request: ${purpose || deployedTo(workspace, deployment)}`} data-selected={selected || undefined}>
      <div className={classes.cardHead}>
        <button ref={title} type="button" className={classes.cardTitle} aria-current={selected || undefined} onClick={() => { select({ table: 'deployments', id }) }}>
          <span className={name === null ? classes.whoOpen : classes.who}>{name ?? (isOver ? 'Nobody was sent' : 'Nobody matched yet')}</span>
          <span className={classes.purpose}>{purpose || 'No purpose given'}</span>
        </button>
        <ClockMark clock={clock} deployment={deployment} zone={zone} />
        {next ? (
          <Button variant="default" size="compact-sm" disabled={readOnly} onClick={() => { advance(next) }}>
            {next === 'ended' ? 'End' : `Next: ${statusWord(next, mode)}`}
          </Button>
        ) : null}
        {expertId === null && !isOver ? (
          <Button size="compact-sm" variant={matching ? 'default' : 'filled'} aria-expanded={matching} aria-controls={candidatesId} onClick={() => { showCandidates(matching ? null : id) }}>
            {matching ? 'Close the list' : 'Find an expert'}
          </Button>
        ) : null}
        <DeploymentMenu deployment={deployment} />
      </div>
      <div className={classes.facts}>{facts.filter(Boolean).join(' · ')}</div>
      {expertId !== null || asked === '' ? null : <div className={classes.facts}>{`Asked for: ${asked}`}</div>}
      {deployment.withdrawn.map((one) => (
        <div key={`${one.name} ${one.at}`} className={classes.withdrawn}>
          <IconX size={13} aria-hidden /> {withdrawalWords(one, zone)}
        </div>
      ))}
      <ProgressLine clock={clock} deployment={deployment} zone={zone} />
      <div id={candidatesId}>{matching && expertId === null && !isOver ? <Candidates deployment={deployment} /> : null}</div>
    </li>
  )
}
