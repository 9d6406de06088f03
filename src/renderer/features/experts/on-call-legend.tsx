import { IconBriefcase, IconCheck, IconPhone, IconUsers, IconX } from '@tabler/icons-react'
import classes from './on-call-legend.module.css'

const marks: readonly (readonly [Icon: typeof IconX | null, state: string, word: string])[] = [
  [IconPhone, 'on call', 'on call'], [IconCheck, 'free', 'free'], [IconBriefcase, 'deployed', 'deployed'], [IconUsers, 'in session', 'in a session'], [IconX, 'busy', 'busy'], [null, 'not asked', 'not asked'],
]

/** What the marks of the calendar mean. */
export const OnCallLegend = () => (
  <ul className={classes.legend} aria-label="What the marks mean">
    {marks.map(([Icon, state, word]) => (
      <li key={word}>
        <span className={classes.legendMark} data-state={state === 'on call' ? 'free' : state} data-on-call={state === 'on call' || undefined}>{Icon ? <Icon size={13} aria-hidden /> : null}</span> {word}
      </li>
    ))}
  </ul>
)
