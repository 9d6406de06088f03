import { Button } from '@mantine/core'
import { IconArrowsSplit } from '@tabler/icons-react'
import type { PlanCopy, TalksRound } from '@shared/model/workspace'
import { actionOf } from '../../actions/registry'
import { mainPlanName, removeCopy, switchPlan, whatIfsOf } from '../../actions/release-actions'
import { useReadOnly, useWorkspace } from '../../state/current'
import { askAboutPlan } from '../../state/plan-view'
import { EmptyState } from '../../ui/empty-state'
import classes from './plans.module.css'

const Head = ({ round, copy }: { round: TalksRound; copy: PlanCopy | null }) => {
  const readOnly = useReadOnly()
  const name = copy?.name ?? round.planName
  const ask = (kind: 'rename' | 'keep') => () => {
    askAboutPlan({ kind, roundId: round.id, planCopyId: copy?.id ?? null })
  }
  return (
    <th scope="col">
      <div className={classes.name}>{name}</div>
      <div className={classes.state}>{copy ? copy.note || 'kept beside it' : 'on the board'}</div>
      <div className={classes.buttons}>
        {copy ? (
          <Button variant="default" size="compact-xs" disabled={readOnly} aria-label={`Switch to ${name}`} onClick={() => void switchPlan(copy)}>
            Switch to it
          </Button>
        ) : null}
        {name === mainPlanName ? null : (
          <>
            <Button variant="default" size="compact-xs" disabled={readOnly} aria-label={`Keep ${name}…`} onClick={ask('keep')}>
              Keep…
            </Button>
            <Button variant="subtle" size="compact-xs" disabled={readOnly} aria-label={`Rename ${name}`} onClick={ask('rename')}>
              Rename
            </Button>
          </>
        )}
        {copy && name !== mainPlanName ? (
          <Button variant="subtle" color="red" size="compact-xs" disabled={readOnly} aria-label={`Drop ${name}`} onClick={() => void removeCopy(copy)}>
            Drop
          </Button>
        ) : null}
      </div>
    </th>
  )
}

/** The plan on the board and its what-if copies side by side. */
export const PlansTab = ({ round }: { round: TalksRound }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const copies = whatIfsOf(workspace, round.id)
  const start = (
    <Button disabled={readOnly} leftSection={<IconArrowsSplit size={14} aria-hidden />} onClick={actionOf('plan.what-if').run}>
      Try a what-if…
    </Button>
  )
  if (copies.length === 0) {
    return (
      <EmptyState title="One plan, no what-ifs" actions={start}>
        What if the round were in Geneva, or a week later? A what-if is a copy of the whole plan that you work on like the plan itself. The two stand here side by side: what is wrong with each, what each costs. Keep the one you like.
      </EmptyState>
    )
  }
  return (
    <div className={classes.sheet}>
      <div className={classes.lead}>{start}</div>
      <table className={classes.table} aria-label="Plans side by side">
        <thead>
          <tr>
            <td />
            <Head round={round} copy={null} />
            {copies.map((copy) => (
              <Head key={copy.id} round={round} copy={copy} />
            ))}
          </tr>
        </thead>
      </table>
    </div>
  )
}
