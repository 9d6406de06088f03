import { recordName } from '@shared/model/record-name'
import { dayNumber } from '@shared/model/time'
import type { Workspace } from '@shared/model/workspace'
import type { UnavailableCause, UnavailableTime } from '@shared/planning/unavailable-times'
import type { BoardColumn } from './board-columns'

/** A stretch of one column in which the session that is dragged can't well be, as it is drawn. */
export interface UnavailableBand {
  /** Which of the columns, by its place among them. */
  readonly column: number
  /** Minutes after that column's midnight. */
  readonly from: number
  readonly to: number
  readonly cause: UnavailableCause
}

const DAY = 1440

/** Of several causes at once the first of these is drawn; a taken room shows its session anyway. */
const order: readonly UnavailableCause[] = ['closed', 'hours', 'round dates', 'party calendar', 'person away', 'delegation busy', 'person busy', 'room taken']

const words: Readonly<Record<UnavailableCause, string>> = {
  closed: 'Closed',
  hours: 'Outside opening hours',
  'round dates': 'Outside the round',
  'party calendar': 'Rest or prayer',
  'person away': 'Away',
  'delegation busy': 'Delegation busy',
  'person busy': 'Person busy',
  'room taken': 'Room taken',
}

/** What a cause is called in a word or two. */
export const causeWords = (cause: UnavailableCause): string => words[cause]

interface Stretch {
  readonly from: number
  readonly to: number
  readonly cause: UnavailableCause
}

/** Stretches that overlap, cut so that none do: each moment keeps its foremost cause. */
const cut = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const edges = [...new Set(stretches.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other)
  const found: Stretch[] = []
  edges.forEach((from, at) => {
    const to = edges[at + 1]
    if (to === undefined) return
    const causes = new Set(stretches.filter((stretch) => stretch.from <= from && stretch.to >= to).map((stretch) => stretch.cause))
    const cause = order.find((candidate) => causes.has(candidate))
    if (!cause) return
    const last = found.at(-1)
    if (last?.to === from && last.cause === cause) found[found.length - 1] = { ...last, to }
    else found.push({ from, to, cause })
  })
  return found
}

/**
 * Unavailable times laid into columns. A column without a room of its own shows what holds in every room and in the one
 * the session is in.
 * @param window minutes after midnight that are drawn
 */
export const bandsOf = (times: readonly UnavailableTime[], columns: readonly BoardColumn[], ownRoomId: string | null, window: { readonly from: number; readonly to: number }): readonly UnavailableBand[] => {
  const known = new Map<string, readonly Stretch[]>()
  return columns.flatMap((column, index) => {
    const roomId = column.roomId ?? ownRoomId
    const key = `${column.day} ${roomId ?? ''}`
    let stretches = known.get(key)
    if (!stretches) {
      const midnight = dayNumber(column.day) * DAY
      stretches = cut(
        times.flatMap((time): Stretch[] => {
          if (time.roomId !== null && time.roomId !== roomId) return []
          const from = Math.max(window.from, time.from - midnight)
          const to = Math.min(window.to, time.to - midnight)
          return from < to ? [{ from, to, cause: time.cause }] : []
        }),
      )
      known.set(key, stretches)
    }
    return stretches.map((stretch): UnavailableBand => ({ column: index, ...stretch }))
  })
}

export interface LegendEntry {
  readonly cause: UnavailableCause
  readonly text: string
}

/** What the greyed areas mean, a line per cause: "Delegation busy: Yemen, Ansar Allah". */
export const legendOf = (workspace: Workspace, times: readonly UnavailableTime[]): readonly LegendEntry[] =>
  order.flatMap((cause): LegendEntry[] => {
    const subjects = times.filter((time) => time.cause === cause).map((time) => time.subject)
    if (subjects.length === 0) return []
    if (cause === 'room taken' || cause === 'hours' || cause === 'round dates') return [{ cause, text: words[cause] }]
    const names = [...new Set(subjects.map((subject) => recordName(workspace, subject)))]
    const rest = names.length - 2
    return [{ cause, text: `${words[cause]}: ${names.slice(0, 2).join(', ')}${rest > 0 ? ` and ${String(rest)} more` : ''}` }]
  })
