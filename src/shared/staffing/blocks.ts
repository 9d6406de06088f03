import type { WallDate } from '../model/time'
import type { SessionFacts } from './session-facts'
import type { TeamContext } from './team-context'

/** The block of the model that sessions and days belong to: one for each day, since little beside weeks ties days together. */
export interface BlockOf {
  readonly session: (facts: SessionFacts) => number
  readonly day: (day: WallDate) => number
}

/** Numbers the days of the sessions looked at in order of time; those not placed yet share a block of their own. */
export const blocksOf = ({ looked }: TeamContext): BlockOf => {
  const days = [...new Set(looked.flatMap(({ days: own }) => own))].sort()
  const numbers = new Map(days.map((day, number) => [day, number]))
  const day = (date: WallDate): number => numbers.get(date) ?? -1
  return { day, session: ({ days: [first] }) => (first === undefined ? days.length : day(first)) }
}
