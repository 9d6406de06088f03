import type { ReactNode } from 'react'
import classes from './floor-plan.module.css'

/** A titled part of the column beside the plan. */
export const AsidePart = ({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) => (
  <section className={classes.part} aria-label={title}>
    <header className={classes.partHead}>
      <h2>{title}</h2>
      {aside}
    </header>
    {children}
  </section>
)
