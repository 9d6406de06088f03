import type { WallDate } from '../model/time'
import type { Interpreter } from '../model/workspace'

type Period = Interpreter['availability'][number]

/** Why somebody cannot be asked to work on a day: a period says so, or only free ones are given and none has the day. */
export type NotFree = { readonly why: 'not free'; readonly period: Period } | { readonly why: 'outside'; readonly periods: readonly Period[] }

const holds = ({ from, to }: Period, date: WallDate): boolean => from <= date && date <= to

/** Whether a day is one on which somebody is not free; null when it is free, or when nobody has asked yet. */
export const notFreeOn = (availability: readonly Period[], date: WallDate): NotFree | null => {
  const busy = availability.find((period) => !period.free && holds(period, date))
  if (busy) return { why: 'not free', period: busy }
  const outside = availability.length > 0 && availability.every((period) => period.free && !holds(period, date))
  return outside ? { why: 'outside', periods: availability } : null
}
