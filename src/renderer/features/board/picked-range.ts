import type { BoardScene } from './board-scene'

/** Everything shown between two placements, their times and their rooms taken as a rectangle. */
export const rangeBetween = ({ events, rooms }: Pick<BoardScene, 'events' | 'rooms'>, oneId: string, otherId: string): readonly string[] => {
  const one = events.find((event) => event.id === oneId)
  const other = events.find((event) => event.id === otherId)
  if (!one || !other) return [otherId]
  const place = (roomId: string): number => rooms.findIndex((room) => room.id === roomId)
  const sides = [place(one.roomId), place(other.roomId)].sort((left, right) => left - right)
  const first = Math.min(+one.start, +other.start)
  const last = Math.max(+one.start, +other.start)
  return events.filter((event) => +event.start >= first && +event.start <= last && place(event.roomId) >= (sides[0] ?? 0) && place(event.roomId) <= (sides[1] ?? 0)).map((event) => event.id)
}
