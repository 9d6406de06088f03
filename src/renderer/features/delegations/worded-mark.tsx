import { FindingsMark } from '../../ui/findings-mark'
import classes from './delegations.module.css'
import type { WordedFindings } from './worded-findings'

/** How many findings a record has and how bad the worst is, with what they say as far as there is room. */
export const WordedMark = ({ findings }: { findings: WordedFindings }) =>
  findings.count === 0 ? null : (
    <span className={classes.worded} title={findings.words}>
      <FindingsMark severity={findings.worst} count={findings.count} />
      <span className={classes.words}>{findings.words}</span>
    </span>
  )
