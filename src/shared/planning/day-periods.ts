import type { WallDate } from '../model/time'
import { addDays } from '../model/time'

/** Days from a first to a last, both included. */
export interface DayPeriod {
  readonly from: WallDate
  readonly to: WallDate
}

/** The periods with these days cut out of them; one that reaches over both ends becomes two. */
export const withoutDays = <P extends DayPeriod>(periods: readonly P[], { from, to }: DayPeriod): readonly P[] =>
  periods.flatMap((period) => {
    if (period.to < from || period.from > to) return [period]
    return [
      ...(period.from < from ? [{ ...period, to: addDays(from, -1) }] : []),
      ...(period.to > to ? [{ ...period, from: addDays(to, 1) }] : []),
    ]
  })

/** The periods with this one laid over them, in order of time; neighbours that say the same become one. */
export const withPeriod = <P extends DayPeriod>(periods: readonly P[], added: P, same: (one: P, other: P) => boolean): readonly P[] => {
  const joined: P[] = []
  for (const period of [...withoutDays(periods, added), added].toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const before = joined.at(-1)
    if (before && addDays(before.to, 1) >= period.from && same(before, period)) joined[joined.length - 1] = { ...before, to: before.to > period.to ? before.to : period.to }
    else joined.push(period)
  }
  return joined
}

/** Whether a day is one of a period's. */
export const covers = ({ from, to }: DayPeriod, day: WallDate): boolean => from <= day && day <= to

/**
 * A stretch of days cut wherever one of the periods begins or ends, so that within a part nothing changes. As many parts
 * as there are periods, however long the stretch.
 */
export const partsOf = ({ from, to }: DayPeriod, periods: readonly DayPeriod[]): readonly DayPeriod[] => {
  if (from > to) return []
  const starts = new Set<WallDate>([from])
  for (const period of periods) {
    if (period.from > from && period.from <= to) starts.add(period.from)
    if (period.to >= from && period.to < to) starts.add(addDays(period.to, 1))
  }
  const inOrder = [...starts].sort()
  return inOrder.map((start, at) => {
    const next = inOrder[at + 1]
    return { from: start, to: next === undefined ? to : addDays(next, -1) }
  })
}
