import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './proposals.module.css'

/** Something about the question or its answer that must not be missed. */
export const Caution = ({ children }: { children: ReactNode }) => (
  <div className={classes.caution} role="note">
    <IconAlertTriangle size={15} stroke={2} aria-label="Caution" />
    <span>{children}</span>
  </div>
)
