import type { TimeOfDay } from '@shared/model/time'
import { minutesOfDay } from '@shared/model/time'
import type { Session } from '@shared/model/workspace'
import { readTime } from './read-length'

/** A stretch of a day. */
export type Stretch = Pick<Session['preferredTimes'][number], 'from' | 'to'>

/** What is wrong with a stretch, in a sentence; null when nothing is. */
export const stretchProblem = (from: TimeOfDay, to: TimeOfDay): string | null => (minutesOfDay(to) > minutesOfDay(from) ? null : 'It ends before it begins.')

/** The end of a stretch as people type it: a time of day, or 24:00 for midnight; null when it is none. */
export const readEnd = (text: string): TimeOfDay | null => (/^24([:.]?00)?$/.test(text.trim()) ? ('24:00' as TimeOfDay) : readTime(text))

/** A stretch as people type it ("9:30-12", "09:30 to 12:00"); null when it is none. */
export const readStretch = (text: string): Stretch | null => {
  const parts = text.trim().split(/\s*(?:-|–|to)\s*/)
  const [from, to] = [readTime(parts[0] ?? ''), readEnd(parts[1] ?? '')]
  return parts.length === 2 && from && to && stretchProblem(from, to) === null ? { from, to } : null
}
