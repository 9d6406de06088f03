import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

/** What belongs on an empty screen, why, and the likeliest ways to fill it. `whole` when nothing else is on the screen: its title is then the screen's. */
export const EmptyState = ({ title, children, actions, whole = false }: { title: string; children: ReactNode; actions?: ReactNode; whole?: boolean }) => (
  <div className={classes.empty}>
    {whole ? <h1>{title}</h1> : <h2>{title}</h2>}
    <p>{children}</p>
    {actions ? <div className={classes.actions}>{actions}</div> : null}
  </div>
)
