import type { TimeOfDay } from '@shared/model/time'

/** Shortest and longest a session may last, minutes: the model allows nothing else. */
export const shortestMinutes = 5
export const longestMinutes = 1440

/** A time of day as people type it ("9:30", "0930", "9"); null when it is none. */
export const readTime = (text: string): TimeOfDay | null => {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text.trim())
  if (!found) return null
  const hours = Number(found[1])
  const minutes = Number(found[2] ?? '0')
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` as TimeOfDay
}

/** What is wrong with a typed time of day, in a sentence; null when nothing is. */
export const timeProblem = (text: string): string | null => (readTime(text) === null ? 'Write the time as 09:30, 24-hour.' : null)

/** Minutes of a length as people type it ("90", "1:30", "1 h 30 min", "2h"); null when it is none. */
export const readLength = (text: string): number | null => {
  const typed = text.trim().toLowerCase()
  const clock = /^(\d{1,3}):(\d{2})$/.exec(typed)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const words = /^(?:(\d{1,3})\s*h(?:ours?)?)?\s*(?:(\d{1,5})\s*(?:m|min|minutes?)?)?$/.exec(typed)
  if (!words || (words[1] === undefined && words[2] === undefined)) return null
  return Number(words[1] ?? '0') * 60 + Number(words[2] ?? '0')
}

/** What is wrong with a typed length, in a sentence; null when nothing is. */
export const lengthProblem = (text: string): string | null => {
  const minutes = readLength(text)
  if (minutes === null) return 'Write the length in minutes, such as 90, or as 1:30.'
  if (minutes < shortestMinutes) return `A session lasts at least ${String(shortestMinutes)} minutes.`
  if (minutes > longestMinutes) return 'A session lasts 24 hours at most. Split it, or make two of it.'
  return null
}
