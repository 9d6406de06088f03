import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

/** What belongs on an empty screen, why, and the likeliest ways to fill it. */
export const EmptyState = ({ title, children, actions }: { title: string; children: ReactNode; actions?: ReactNode }) => (
  <div className={classes.empty}>
    <h2>{title}</h2>
    <p>{children}</p>
    {actions ? <div className={classes.actions}>{actions}</div> : null}
  </div>
)
