import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './proposals.module.css'

/** What must not be missed, the first few at once and the others a click away, so that they do not push the answer off the screen. */
export const Cautions = ({ sentences, shown = 3 }: { sentences: readonly string[]; shown?: number }) => {
  const [first, rest] = [sentences.slice(0, shown), sentences.slice(shown)]
  return (
    <>
      {first.map((sentence) => (
        <Caution key={sentence}>{sentence}</Caution>
      ))}
      {rest.length === 0 ? null : (
        <details className={classes.more}>
          <summary>{rest.length === 1 ? 'One more caution' : `${String(rest.length)} more cautions`}</summary>
          {rest.map((sentence) => (
            <Caution key={sentence}>{sentence}</Caution>
          ))}
        </details>
      )}
    </>
  )
}

/** Something about the question or its answer that must not be missed. */
export const Caution = ({ children }: { children: ReactNode }) => (
  <div className={classes.caution} role="note">
    <IconAlertTriangle size={15} stroke={2} aria-label="Caution" />
    <span>{children}</span>
  </div>
)
