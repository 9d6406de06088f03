import { Tooltip } from '@mantine/core'
import {
  IconAlertTriangle, IconBuilding, IconCalendarTime, IconCoins, IconFileText, IconFlag, IconLanguage, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSend, IconUsers, IconUserStar,
} from '@tabler/icons-react'
import { keysText } from '../actions/action'
import { screenTitles } from '../actions/go-actions'
import { actionOf } from '../actions/registry'
import { countBySeverity, useRoundFindings } from '../state/current'
import { screens, showScreen, toggleRail, useViewState } from '../state/view-state'
import classes from './rail.module.css'

const icons: Readonly<Record<(typeof screens)[number], typeof IconFlag>> = {
  process: IconFlag,
  board: IconCalendarTime,
  releases: IconSend,
  delegations: IconUsers,
  languages: IconLanguage,
  experts: IconUserStar,
  venues: IconBuilding,
  money: IconCoins,
  papers: IconFileText,
  findings: IconAlertTriangle,
}

/** The left rail: one entry per screen; folds to icons. */
export const Rail = () => {
  const current = useViewState((state) => state.screen)
  const collapsed = useViewState((state) => state.railCollapsed)
  const counts = countBySeverity(useRoundFindings())
  const open = counts.error + counts.warning + counts.note
  const Fold = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <nav className={classes.rail} aria-label="Screens" data-collapsed={collapsed || undefined}>
      {screens.map((screen) => {
        const Icon = icons[screen]
        const keys = actionOf(`go.${screen}`).keys ?? ''
        return (
          <Tooltip key={screen} label={`${screenTitles[screen]}  ${keysText(keys)}`} position="right">
            <button
              type="button"
              className={classes.entry}
              aria-current={current === screen ? 'page' : undefined}
              aria-label={screen === 'findings' && open > 0 ? `Findings, ${String(open)} open` : screenTitles[screen]}
              onClick={() => {
                showScreen(screen)
              }}
            >
              <Icon size={18} stroke={1.7} aria-hidden />
              {collapsed ? null : <span className={classes.word}>{screenTitles[screen]}</span>}
              {screen === 'findings' && open > 0 && !collapsed ? <span className={classes.count}>{open}</span> : null}
            </button>
          </Tooltip>
        )
      })}
      <span className={classes.space} />
      <button type="button" className={classes.entry} onClick={toggleRail} aria-label={collapsed ? 'Unfold the rail' : 'Fold the rail'}>
        <Fold size={18} stroke={1.7} aria-hidden />
        {collapsed ? null : <span className={classes.word}>Fold</span>}
      </button>
    </nav>
  )
}
