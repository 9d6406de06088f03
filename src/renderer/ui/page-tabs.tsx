import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './page-tabs.module.css'

interface PageTabsProps<Name extends string> {
  readonly names: readonly Name[]
  readonly value: Name
  readonly onChange: (name: Name) => void
  /** What stands on each tab. */
  readonly titles: Readonly<Record<Name, string>>
  /** What each tab shows; only the chosen one is mounted. */
  readonly panels: Readonly<Record<Name, ReactNode>>
}

/** The parts of a screen of which one is looked at at a time, filling what is left of its page. */
export const PageTabs = <Name extends string>({ names, value, onChange, titles, panels }: PageTabsProps<Name>) => (
  <Tabs
    value={value}
    className={classes.tabs ?? ''}
    keepMounted={false}
    onChange={(chosen) => {
      const name = names.find((one) => one === chosen)
      if (name !== undefined) onChange(name)
    }}
  >
    <Tabs.List className={classes.tabList ?? ''}>
      {names.map((name) => <Tabs.Tab key={name} value={name}>{titles[name]}</Tabs.Tab>)}
    </Tabs.List>
    {names.map((name) => <Tabs.Panel key={name} value={name} className={classes.panel ?? ''}>{panels[name]}</Tabs.Panel>)}
  </Tabs>
)
