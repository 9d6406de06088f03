import { ActionIcon, Menu, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { IconChevronRight, IconDotsVertical, IconMoon, IconSearch, IconSun } from '@tabler/icons-react'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { keysText } from '../actions/action'
import { actionOf } from '../actions/registry'
import { countBySeverity, useOpen, useProcess, useReadOnly, useRound, useRoundFindings } from '../state/current'
import { showRound, showScreen } from '../state/view-state'
import { SeverityGlyph, severityWords } from '../ui/glyphs'
import { HistoryButtons } from './history-buttons'
import { PlanBanner } from './plan-banner'
import { SaveTrouble, SaveWords } from './save-words'
import classes from './top-bar.module.css'

/** What can be done with a whole round, in the order of the round's menu. */
const roundVerbs = ['release.issue', 'plan.what-if', 'release.snapshot', 'round.clone', 'round.shift', 'round.dates', 'round.venue'] as const

const Breadcrumb = () => {
  const { workspace } = useOpen()
  const readOnly = useReadOnly()
  const round = useRound()
  const process = useProcess()
  const rounds = rowsOf(workspace, 'rounds')
  return (
    <nav className={classes.crumbs} aria-label="Where you are">
      <span className={classes.workspace}>{rowOf(workspace, 'settings', 'workspace')?.name}</span>
      {process ? (
        <>
          <IconChevronRight size={14} className={classes.sep} aria-hidden />
          <button
            type="button"
            className={classes.crumb}
            onClick={() => {
              showScreen('process')
            }}
          >
            {process.name}
          </button>
        </>
      ) : null}
      {round ? (
        <>
          <IconChevronRight size={14} className={classes.sep} aria-hidden />
          <Menu width={280}>
            <Menu.Target>
              <button type="button" className={classes.crumb} aria-label={`Round: ${round.name}. Choose another round`}>
                {round.name}
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>Rounds</Menu.Label>
              {rounds.map((item) => (
                <Menu.Item
                  key={item.id}
                  onClick={() => {
                    showRound(item.id)
                  }}
                >
                  {item.name}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Label>{readOnly ? 'This round, open for reading only' : 'This round'}</Menu.Label>
              {roundVerbs.map((id) => {
                const action = actionOf(id)
                return (
                  <Menu.Item key={id} disabled={!action.enabled()} onClick={action.run}>
                    {action.title()}
                  </Menu.Item>
                )
              })}
            </Menu.Dropdown>
          </Menu>
        </>
      ) : null}
    </nav>
  )
}

const FindingCounts = () => {
  const counts = countBySeverity(useRoundFindings())
  const words = (['error', 'warning', 'note'] as const).map((severity) => `${String(counts[severity])} ${severityWords[severity].toLowerCase()}${counts[severity] === 1 ? '' : 's'}`).join(', ')
  return (
    <button
      type="button"
      className={classes.counts}
      aria-label={`Open findings: ${words}`}
      onClick={() => {
        showScreen('findings')
      }}
    >
      {(['error', 'warning', 'note'] as const).map((severity) => (
        <span key={severity} className={classes.count} data-zero={counts[severity] === 0 || undefined}>
          <SeverityGlyph severity={severity} size={15} />
          {counts[severity]}
        </span>
      ))}
    </button>
  )
}

const SchemeButton = () => {
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  const next = scheme === 'dark' ? 'light' : 'dark'
  return (
    <Tooltip label={`Switch to ${next}`}>
      <ActionIcon
        aria-label={`Switch to ${next}`}
        onClick={() => {
          setColorScheme(next)
        }}
      >
        {scheme === 'dark' ? <IconSun size={17} stroke={1.7} /> : <IconMoon size={17} stroke={1.7} />}
      </ActionIcon>
    </Tooltip>
  )
}

const FileMenu = () => (
  <Menu width={300} position="bottom-end">
    <Menu.Target>
      <ActionIcon aria-label="File menu">
        <IconDotsVertical size={17} stroke={1.7} />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      {['file.open', 'file.save', 'file.save-as', 'money.export', 'file.close'].map((id) => {
        const action = actionOf(id)
        return (
          <Menu.Item key={id} disabled={!action.enabled()} onClick={action.run} rightSection={action.keys ? <kbd className={classes.kbd}>{keysText(action.keys)}</kbd> : null}>
            {action.title()}
          </Menu.Item>
        )
      })}
    </Menu.Dropdown>
  </Menu>
)

/** Where you are, search, undo and redo, findings by severity, and where saving stands. */
export const TopBar = () => (
  <header className={classes.top}>
    <div className={classes.bar}>
      <Breadcrumb />
      <button type="button" className={classes.search} onClick={spotlight.open}>
        <IconSearch size={14} aria-hidden />
        <span>Search or do…</span>
        <kbd className={classes.kbd}>{keysText('mod+k')}</kbd>
      </button>
      <div className={classes.tools}>
        <HistoryButtons />
        <FindingCounts />
        <SaveWords />
        <SchemeButton />
        <FileMenu />
      </div>
    </div>
    <SaveTrouble />
    <PlanBanner />
  </header>
)
