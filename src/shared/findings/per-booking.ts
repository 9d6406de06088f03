import type { Booking } from './booking'
import type { PlanIndex } from './plan-index'
import type { Report } from './rule'

const nothing: readonly never[] = []

/** The check of a rule that looks at each sitting of a session by itself. Most have nothing to report, and cost no list. */
export const perBooking =
  <Facts>(look: (booking: Booking) => readonly Report<Facts>[] | null) =>
  (plan: PlanIndex, unit: string): readonly Report<Facts>[] => {
    let found: Report<Facts>[] | null = null
    for (const booking of plan.entry(unit)?.bookings ?? nothing) {
      const reports = look(booking)
      if (reports) found = found ? [...found, ...reports] : [...reports]
    }
    return found ?? nothing
  }
