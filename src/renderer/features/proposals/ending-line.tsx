import type { Ending } from '@shared/optimisation/linear-model'
import classes from './proposals.module.css'

const words: Readonly<Record<Ending, string>> = {
  proven: 'Nothing better is possible: every aim is proved',
  time: 'The best found in the time given',
  stopped: 'The best found until it was stopped',
}

const seconds = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** How the search ended, in a line said to a screen reader when it comes. */
export const EndingLine = ({ ended, seconds: spent, unchanged }: { ended: Ending; seconds: number; unchanged: boolean }) => (
  <p className={classes.ending} role="status">
    {unchanged ? 'Nothing to change. ' : ''}
    {words[ended]}, in {seconds.format(spent)} s.
  </p>
)
