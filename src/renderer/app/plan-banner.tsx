import { Menu } from '@mantine/core'
import { IconArrowsSplit, IconChevronDown } from '@tabler/icons-react'
import { list } from '@shared/text/lists'
import { mainPlanName, switchPlan, whatIfsOf } from '../actions/release-actions'
import { actionOf } from '../actions/registry'
import { useOpen, useReadOnly, useRound } from '../state/current'
import { askAboutPlan } from '../state/plan-view'
import classes from './plan-banner.module.css'

/** Which plan is on the board while a what-if is tried, and the ways out of it. Nothing while there is only one plan. */
export const PlanBanner = () => {
  const { workspace } = useOpen()
  const round = useRound()
  const readOnly = useReadOnly()
  const others = round ? whatIfsOf(workspace, round.id) : []
  if (!round || others.length === 0) return null
  const trying = round.planName !== mainPlanName
  const names = list(others.map((copy) => copy.name), 3)
  return (
    <div className={classes.banner} role="status" aria-label="Plan on the board" data-trying={trying || undefined}>
      <IconArrowsSplit size={16} stroke={1.7} aria-hidden />
      <strong className={classes.name}>{trying ? `What-if: ${round.planName}` : mainPlanName}</strong>{' '}
      <span className={classes.words}>{trying ? `is on the board. Kept beside it, untouched: ${names}.` : `is on the board. Beside it: ${names}.`}</span>
      <span className={classes.space} />
      <button type="button" className={classes.button} onClick={actionOf('plan.compare').run}>
        Compare
      </button>
      {trying ? (
        <button
          type="button"
          className={classes.button}
          disabled={readOnly}
          onClick={() => {
            askAboutPlan({ kind: 'keep', roundId: round.id, planCopyId: null })
          }}
        >
          Keep this one…
        </button>
      ) : null}
      <Menu width={260} position="bottom-end">
        <Menu.Target>
          <button type="button" className={classes.button} disabled={readOnly}>
            Switch <IconChevronDown size={12} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Put on the board</Menu.Label>
          {others.map((copy) => (
            <Menu.Item key={copy.id} onClick={() => void switchPlan(copy)}>
              {copy.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
