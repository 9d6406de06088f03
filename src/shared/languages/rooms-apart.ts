import { wallMinutes } from '../model/time'
import type { Placement, Session } from '../model/workspace'
import type { People } from './participants'

/** How the delegations of a session are spread over rooms. */
export interface RoomsApart {
  /** Ids of the delegations in each room. Rooms with the same ones are one: whoever is in the second hears the first. */
  readonly rooms: readonly (readonly string[])[]
  /**
   * Which rooms want a team at the same time, by number in `rooms`. At a proximity session each by itself, since the
   * mediators go to and fro and their interpreters with them; at any other those that overlap on the wall clock.
   */
  readonly atOnce: readonly (readonly number[])[]
  /** Tells one such spread from another. */
  readonly key: string
}

const attending = ({ attendance }: Session): readonly string[] => [...new Set<string>(attendance.map(({ delegationId }) => delegationId))]

/** Delegations of the session in the room of a placement, in order of attendance. */
const seatedAt = (session: Session, { delegationIds }: Placement): readonly string[] =>
  delegationIds === null ? attending(session) : attending(session).filter((id) => delegationIds.some((here) => here === id))

const keyOf = (delegationIds: readonly string[]): string => delegationIds.join(' ')

const overlapping = (placements: readonly Placement[], moment: number): readonly Placement[] =>
  placements.filter(({ start, minutes }) => wallMinutes(start) <= moment && moment < wallMinutes(start) + minutes)

const roomsAtOnce = (session: Session, placements: readonly Placement[], keys: readonly string[]): readonly (readonly number[])[] => {
  const alone = keys.map((_, at) => [at])
  if (session.format === 'proximity') return alone
  const moments = placements.map(({ start }) => {
    const there = new Set(overlapping(placements, wallMinutes(start)).map((placement) => keyOf(seatedAt(session, placement))))
    return keys.flatMap((key, at) => (there.has(key) ? [at] : []))
  })
  return [...new Map([...alone, ...moments].map((moment) => [moment.join(), moment])).values()].sort((one, other) => (one.join() < other.join() ? -1 : 1))
}

/**
 * The rooms of a session whose delegations sit apart; null where all sit together or nothing says otherwise. Delegations
 * that attend and that no room names are taken to sit in one more, so that nobody is forgotten.
 */
export const roomsApart = (people: People, session: Session): RoomsApart | null => {
  const placements = people.placementsOf(session.id)
  // Nearly every session has one room for all.
  if (placements.every(({ delegationIds }) => delegationIds === null)) return null
  const rooms = placements.map((placement) => seatedAt(session, placement))
  const nowhere = attending(session).filter((id) => !rooms.some((room) => room.includes(id)))
  const found = new Map((nowhere.length > 0 ? [...rooms, nowhere] : rooms).map((room) => [keyOf(room), room]))
  if (found.size < 2) return null
  const keys = [...found.keys()].sort()
  const atOnce = roomsAtOnce(session, placements, keys)
  return { rooms: keys.map((key) => found.get(key) ?? []), atOnce, key: `${keys.join('|')} ${atOnce.join('|')}` }
}

/** Which of some rooms a placement is in; undefined where its session's delegations sit together. */
export const roomOf = <R extends { readonly delegationIds: readonly string[] }>(rooms: readonly R[], session: Session, placement: Placement): R | undefined => {
  if (rooms.length === 0) return undefined
  const key = keyOf(seatedAt(session, placement))
  return rooms.find(({ delegationIds }) => keyOf(delegationIds) === key)
}
