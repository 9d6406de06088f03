import { IconCheck, IconDots } from '@tabler/icons-react'
import type { AimResult } from '@shared/optimisation/linear-model'
import { gapOf } from '@shared/optimisation/linear-model'
import type { PlaceAim } from '@shared/placing/place-proposal'
import type { TeamAim } from '@shared/staffing/team-proposal'
import { aimValue, aimWords } from './aim-words'
import classes from './proposals.module.css'

const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 })

const Proof = ({ aim }: { aim: AimResult<TeamAim | PlaceAim> }) =>
  aim.proven ? (
    <span className={classes.proven}>
      <IconCheck size={13} stroke={2.4} aria-hidden /> proved best
    </span>
  ) : (
    <span className={classes.open}>
      <IconDots size={13} stroke={2.4} aria-hidden /> at most {percent.format(gapOf(aim))} better is possible (not under {aimValue(aim.id, aim.bound)})
    </span>
  )

/** How well each aim is met, in the order of their weight, and how far that is from the best there can be. */
export const AimsTable = ({ aims }: { aims: readonly AimResult<TeamAim | PlaceAim>[] }) => (
  <section className={classes.part} aria-label="How good it is">
    <h2>
      How good it is <span>each line is settled before the next is looked at</span>
    </h2>
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Aim</th>
          <th scope="col" className={classes.number}>Reached</th>
          <th scope="col">Against the best possible</th>
        </tr>
      </thead>
      <tbody>
        {aims.map((aim) => (
          <tr key={aim.id}>
            <th scope="row">{aimWords(aim.id)}</th>
            <td className={classes.number}>{aimValue(aim.id, aim.value)}</td>
            <td>
              <Proof aim={aim} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
