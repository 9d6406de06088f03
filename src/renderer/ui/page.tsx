import type { ReactNode } from 'react'
import classes from './page.module.css'

/** A screen: its title, what it is about in a line, its actions, and the content that scrolls. */
export const Page = ({ title, lead, actions, children, flush = false }: { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode; flush?: boolean }) => (
  <section className={classes.page} aria-label={title}>
    <header className={classes.head}>
      <div className={classes.titles}>
        <h1>{title}</h1>
        {lead ? <div className={classes.lead}>{lead}</div> : null}
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </header>
    <div className={flush ? classes.flush : classes.body}>{children}</div>
  </section>
)

/** A titled part of a page or of the inspector. */
export const Section = ({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) => (
  <section className={classes.section} aria-label={title}>
    <header className={classes.sectionHead}>
      <h3>{title}</h3>
      {aside}
    </header>
    {children}
  </section>
)
