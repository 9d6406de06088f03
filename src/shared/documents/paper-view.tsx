import type { ReactElement } from 'react'
import { footLine } from './paper-text'
import type { PaperModel } from './paper-model'
import { DelegationSchedulePaper } from './delegation-schedule-paper'

export interface PaperViewProps {
  readonly paper: PaperModel
}

/**
 * A paper as one element. Draw it beside `paperStyles`, in print or inside a shadow root; it carries no styles of its
 * own. On screen its foot stands at its end; in print the foot of each page takes its place.
 */
export const PaperView = ({ paper }: PaperViewProps): ReactElement => (
  <article className={`paper ${paper.schedule.colour ?? 'no-party'}`} lang={paper.schedule.language} dir={paper.words.direction}>
    <DelegationSchedulePaper paper={paper} />
    <footer className="foot">{footLine(paper)}</footer>
  </article>
)
