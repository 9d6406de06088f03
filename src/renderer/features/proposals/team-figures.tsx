import type { ReactNode } from 'react'
import type { TeamFigures } from '@shared/staffing/team-proposal'
import { amountFigure } from '@shared/text/amounts'
import { count } from '@shared/text/lists'
import classes from './proposals.module.css'

const fees = ({ fees: sums, daysWithoutRate }: TeamFigures): string =>
  [...sums.map((sum) => `${sum.currency} ${amountFigure(sum)}`), daysWithoutRate > 0 ? `${count(daysWithoutRate, 'day', 'days')} without a rate` : ''].filter(Boolean).join(' + ') || 'none'

const rows: readonly { readonly title: string; readonly of: (figures: TeamFigures) => ReactNode }[] = [
  { title: 'Pairs not covered', of: ({ pairs }) => pairs.uncovered },
  { title: 'Pairs by relay', of: ({ pairs }) => pairs.relay },
  { title: 'Pairs by retour', of: ({ pairs }) => pairs.retour },
  { title: 'Pairs direct', of: ({ pairs }) => pairs.direct },
  { title: 'Interpreters short of what the profile asks', of: ({ short }) => short },
  { title: 'Interpreters at work', of: ({ interpreters }) => interpreters },
  { title: 'Most sessions of one interpreter', of: ({ mostSessions }) => mostSessions },
  { title: 'Interpreter days', of: ({ interpreterDays }) => interpreterDays },
  { title: 'Fees of those days', of: fees },
  { title: 'Interpreters who travel', of: ({ travellers }) => travellers },
]

/** The round's interpreting as it is and as it would be; what changes is set in bold. */
export const TeamFiguresTable = ({ before, after }: { before: TeamFigures; after: TeamFigures }) => (
  <section className={classes.part} aria-label="Before and after">
    <h2>
      Before and after <span>{count(after.sessions, 'session', 'sessions')} looked at, all changes taken</span>
    </h2>
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col" className={classes.number}>Now</th>
          <th scope="col" className={classes.number}>Proposed</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ title, of }) => {
          const [now, then] = [of(before), of(after)]
          return (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td className={classes.number}>{now}</td>
              <td className={classes.number} data-changed={now !== then || undefined}>
                {then}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  </section>
)
