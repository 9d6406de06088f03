import { IconAlertTriangle, IconCheck, IconCircle, IconCircleDot, IconClock, IconQuestionMark } from '@tabler/icons-react'
import type { Deployment } from '@shared/model/workspace'
import type { DeploymentClock, DeploymentStep } from '@shared/planning/deployment-clock'
import type { TonedWords } from '@shared/text/expert-words'
import { clockName, clockWords, dueWords, momentIn, statusWord } from '@shared/text/expert-words'
import { capital } from './expert-choices'
import classes from './progress-line.module.css'

const stepIcons: Readonly<Record<DeploymentStep['state'], typeof IconCheck>> = { done: IconCheck, here: IconCircleDot, ahead: IconCircle }
const stepWords: Readonly<Record<DeploymentStep['state'], string>> = { done: 'done', here: 'reached', ahead: 'still to come' }

const toneIcons: Readonly<Record<TonedWords['tone'], typeof IconCheck>> = { good: IconCheck, bad: IconAlertTriangle, open: IconQuestionMark, plain: IconClock }

/** How much time is left or how late it is, and when it is due on the clock of a zone: a glyph and words. */
export const ClockMark = ({ clock, deployment, zone }: { clock: DeploymentClock; deployment: Deployment; zone: string | null }) => {
  const { tone, text } = clockWords(clock, deployment)
  const due = dueWords(clock, zone)
  const Icon = toneIcons[tone]
  return (
    <span className={classes.clock} data-tone={tone}>
      <Icon size={14} aria-hidden /> {due === '' ? text : `${text} · ${due}`}
    </span>
  )
}

/** The steps of a deployment with when each was reached, on the clock of a zone. */
export const ProgressLine = ({ clock, deployment, zone }: { clock: DeploymentClock; deployment: Deployment; zone: string | null }) => (
  <ol className={classes.progress} aria-label={`Progress, ${clockName(zone)}`} data-off={deployment.status === 'cancelled' || undefined}>
    {clock.steps.map(({ status, state, reachedAt }) => {
      const Icon = stepIcons[state]
      const when = reachedAt === null ? (state === 'ahead' ? '' : 'time not noted') : momentIn(reachedAt, zone)
      return (
        <li key={status} data-state={state} aria-current={state === 'here' ? 'step' : undefined}>
          <span className={classes.stepMark}>
            <Icon size={14} role="img" aria-label={stepWords[state]} />
          </span>
          <span className={classes.stepWord}>{capital(statusWord(status, deployment.mode))}</span>
          <span className={classes.stepTime}>{when}</span>
        </li>
      )
    })}
  </ol>
)
