import type { Booking } from './booking'
import { inOrder } from './booking'

/** Two sittings at the same time, in order. */
export type Overlap = readonly [Booking, Booking]

/** Whose sittings are kept in order. */
export type ResourceKind = 'room' | 'delegation' | 'interpreter' | 'teamMember'

/** Names each resource that a sitting takes. */
export const eachPlace = (booking: Booking, visit: (kind: ResourceKind, id: string, booking: Booking) => void): void => {
  visit('room', booking.room.id, booking)
  for (const presence of booking.delegations) visit('delegation', presence.delegationId, booking)
  for (const id of booking.interpreterIds) visit('interpreter', id, booking)
  for (const id of booking.teamIds) visit('teamMember', id, booking)
}

/** Where in a list the bookings that start after `start` begin. */
export const firstAfter = (list: readonly Booking[], start: number): number => {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle]?.start ?? 0) > start) high = middle
    else low = middle + 1
  }
  return low
}

/** Where a booking stands in a list, or belongs. */
const placeOf = (list: readonly Booking[], booking: Booking): number => {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = list[middle]
    if (other && inOrder(other, booking) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Puts a booking where it belongs in the list of a resource. */
export const put = (lists: Map<string, Booking[]>, id: string, booking: Booking): void => {
  const list = lists.get(id)
  if (list) list.splice(placeOf(list, booking), 0, booking)
  else lists.set(id, [booking])
}

/** Takes a booking out of the list of a resource; a list left empty goes. */
export const take = (lists: Map<string, Booking[]>, id: string, booking: Booking): void => {
  const list = lists.get(id)
  if (!list) return
  list.splice(placeOf(list, booking), 1)
  if (list.length === 0) lists.delete(id)
}

/** Names the encounter of two sessions, whichever of them comes first. */
export const encounterOf = ({ session: one }: Booking, { session: other }: Booking): string =>
  one.id < other.id ? `${one.id} ${other.id}` : `${other.id} ${one.id}`

/** The ids of the two sessions of an encounter: ids have no spaces. */
export const sessionsOf = (encounter: string): readonly [string, string] => {
  const at = encounter.indexOf(' ')
  return [encounter.slice(0, at), encounter.slice(at + 1)]
}

/** Encounters of all sessions that have sittings at the same time in one of the lists, which must be in order. */
export const allEncounters = (lists: readonly ReadonlyMap<string, readonly Booking[]>[]): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const ofKind of lists) {
    for (const list of ofKind.values()) {
      for (let at = 0; at < list.length; at += 1) {
        const one = list[at]
        if (!one) continue
        for (let next = at + 1; next < list.length; next += 1) {
          const other = list[next]
          if (!other || other.start >= one.end) break
          if (other.session.id !== one.session.id) found.add(encounterOf(one, other))
        }
      }
    }
  }
  return found
}

/**
 * Sessions with a sitting that follows another session's too closely in one of the lists, which must be in order. `most`
 * says how much time must lie between two sittings at most; no pair further apart than `reach` is looked at.
 */
export const allClose = (
  lists: Iterable<readonly Booking[]>,
  reach: number,
  longest: number,
  most: (from: Booking, to: Booking) => number,
  found: Set<string>,
): void => {
  for (const list of lists) {
    for (let at = 1; at < list.length; at += 1) {
      const to = list[at]
      if (!to || found.has(to.session.id)) continue
      for (let before = at - 1; before >= 0; before -= 1) {
        const from = list[before]
        if (!from || from.start <= to.start - reach - longest) break
        if (from.end <= to.start && from.session.id !== to.session.id && to.start - from.end < most(from, to)) {
          found.add(to.session.id)
          break
        }
      }
    }
  }
}

const byTime = ([one, other]: Overlap, [first, second]: Overlap): number => inOrder(one, first) || inOrder(other, second)

/** Sittings of two sessions at the same time, the earliest first; those that merely touch are not. */
export const overlapsOf = (some: readonly Booking[], others: readonly Booking[]): readonly Overlap[] => {
  const found: Overlap[] = []
  for (const one of some) {
    for (const other of others) {
      if (one.start < other.end && other.start < one.end) found.push(inOrder(one, other) < 0 ? [one, other] : [other, one])
    }
  }
  return found.length > 1 ? found.sort(byTime) : found
}
