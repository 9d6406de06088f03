import type { AimResult } from '@shared/optimisation/linear-model'
import type { PlaceAim } from '@shared/placing/place-proposal'
import type { TeamAim } from '@shared/staffing/team-proposal'
import { placeAimTitle } from '@shared/text/place-proposal-words'
import { aimTitle } from '@shared/text/team-proposal-words'

type AnyAim = TeamAim | PlaceAim

const placeAims: readonly AnyAim[] = ['left-out', 'errors', 'warnings', 'wishes', 'late'] satisfies readonly PlaceAim[]

const isPlaceAim = (aim: AnyAim): aim is PlaceAim => placeAims.includes(aim)

/** What an aim is called. */
export const aimWords = (aim: AnyAim): string => (isPlaceAim(aim) ? placeAimTitle(aim) : aimTitle(aim))

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** An aim's value as a figure. */
export const aimValue = (_aim: AnyAim, value: number): string => number.format(value)

/** "pairs without interpretation 2, relays 4": the aims that have a value other than nothing, at most three. */
export const bestWords = (aims: readonly AimResult<AnyAim>[]): string =>
  aims
    .slice(0, 3)
    .map((aim) => `${aimWords(aim.id).toLowerCase()} ${aimValue(aim.id, aim.value)}`)
    .join(', ')
