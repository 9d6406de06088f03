import { Button } from '@mantine/core'
import { IconArrowsSplit } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { PlanCopy, TalksRound } from '@shared/model/workspace'
import { comparePlans } from '@shared/planning/plan-comparison'
import { scheduleChanges } from '@shared/planning/schedule-changes'
import { actionOf } from '../../actions/registry'
import { mainPlanName, removeCopy, switchPlan, whatIfsOf } from '../../actions/release-actions'
import { useReadOnly, useWorkspace } from '../../state/current'
import { askAboutPlan } from '../../state/plan-view'
import { EmptyState } from '../../ui/empty-state'
import { groupChanges } from './change-lines'
import { ChangeList } from './change-list'
import { differsText, planFigures } from './plan-figures'
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

const Comparison = ({ round, copies }: { round: TalksRound; copies: readonly PlanCopy[] }) => {
  const workspace = useWorkspace()
  const [opened, setOpened] = useState<string | null>(null)
  const standings = useMemo(() => comparePlans(workspace, round.id).filter((plan) => plan.kind !== 'snapshot'), [workspace, round.id])
  const [board] = standings
  const shown = copies.find((copy) => copy.id === opened)
  const differences = useMemo(
    () => (shown ? groupChanges(workspace, scheduleChanges(workspace, round.id, { kind: 'draft' }, { kind: 'copy', planCopyId: shown.id }), 'day') : []),
    [workspace, round.id, shown],
  )
  if (!board) return null
  return (
    <>
      <table className={classes.table} aria-label="Plans side by side">
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              Plan
            </th>
            {standings.map((plan) => (
              <Head key={plan.planCopyId ?? 'board'} round={round} copy={copies.find((copy) => copy.id === plan.planCopyId) ?? null} />
            ))}
          </tr>
        </thead>
        <tbody>
          {planFigures.map((figure) => (
            <tr key={figure.key}>
              <th scope="row">{figure.title}</th>
              {standings.map((plan) => (
                <td key={plan.planCopyId ?? 'board'}>{figure.cell(plan, board)}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">Sessions that differ</th>
            {standings.map((plan) => (
              <td key={plan.planCopyId ?? 'board'}>
                {differsText(plan)}
                {plan.planCopyId === null || differsText(plan) === 'no session' ? null : (
                  <div>
                    <Button
                      variant="subtle"
                      size="compact-xs"
                      className={classes.list ?? ''}
                      aria-expanded={opened === plan.planCopyId}
                      aria-label={`What differs in ${plan.name}`}
                      onClick={() => {
                        setOpened(opened === plan.planCopyId ? null : plan.planCopyId)
                      }}
                    >
                      {opened === plan.planCopyId ? 'Hide the list' : 'List them'}
                    </Button>
                  </div>
                )}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {shown ? (
        <section aria-label={`What differs in ${shown.name}`} className={classes.differences}>
          <h2>
            From {round.planName} to {shown.name}
          </h2>
          <ChangeList groups={differences} />
        </section>
      ) : null}
    </>
  )
}

/** The plan on the board and its what-if copies side by side: findings, cost, sessions, days, what differs. */
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
    <div className={classes.sheet} tabIndex={0} role="region" aria-label="What-if copies">
      <div className={classes.lead}>
        {start}
        <span>Differences are against the plan on the board.</span>
      </div>
      <Comparison round={round} copies={copies} />
    </div>
  )
}
