import { IconArrowsSplit2, IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { SeverityGlyph, severityWords } from '../../ui/glyphs'
import classes from './board-menus.module.css'

const Entry = ({ sign, children }: { sign: ReactNode; children: ReactNode }) => (
  <li>
    <span className={classes.sign} aria-hidden>
      {sign}
    </span>
    {children}
  </li>
)

/** What the marks on the board mean. */
export const Legend = () => (
  <section aria-label="What the marks mean">
    <h3 className={classes.heading}>Marks</h3>
    <ul className={classes.legend}>
      <Entry sign={<span className={classes.swatch} data-status="tentative" />}>Tentative</Entry>
      <Entry sign={<span className={classes.swatch} data-status="confirmed" />}>Confirmed</Entry>
      <Entry sign={<IconLock size={14} />}>As in the last release</Entry>
      <Entry sign={<span className={classes.dot} />}>Changed since</Entry>
      <Entry sign={<span className={classes.broken}>⚠ar</span>}>Language with no interpreter</Entry>
      <Entry sign={<span className={classes.retour}>~ar</span>}>Only by retour</Entry>
      <Entry sign="2/3 int.">Interpreters, of those needed</Entry>
      <Entry sign={<IconArrowsSplit2 size={14} />}>Too near a party kept apart</Entry>
      <Entry sign={<span className={classes.swatch} data-status="apart" />}>Kept apart from the session’s parties</Entry>
      {(['error', 'warning', 'note'] as const).map((severity) => (
        <Entry key={severity} sign={<SeverityGlyph severity={severity} size={14} />}>
          {severityWords[severity]}
        </Entry>
      ))}
    </ul>
  </section>
)
