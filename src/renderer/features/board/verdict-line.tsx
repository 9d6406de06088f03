import type { Verdict } from '../../actions/judge-command'
import { SeverityGlyph } from '../../ui/glyphs'
import classes from './verdict-line.module.css'

/** What the plan says of something before it is done: the sentence, how many more, and why, quieter. */
export const VerdictLine = ({ verdict, otherwise }: { verdict: Verdict | null; otherwise: string }) => (
  <div className={classes.verdict} role="status" aria-live="polite" data-tone={verdict?.tone ?? 'none'}>
    {verdict && verdict.tone !== 'ok' ? <SeverityGlyph severity={verdict.tone} labelled /> : null}
    <div>
      <div className={classes.line}>
        {verdict ? verdict.line : otherwise}
        {verdict && verdict.more > 0 ? <span className={classes.more}> +{verdict.more} more</span> : null}
      </div>
      {verdict && verdict.why !== '' ? <div className={classes.why}>{verdict.why}</div> : null}
    </div>
  </div>
)
