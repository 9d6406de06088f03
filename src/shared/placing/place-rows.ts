import type { Row, Term } from '../optimisation/linear-model'
import type { PlaceBasis } from './place-basis'
import { grouped } from './grouped'
import { coveringGroups, maximalSets } from './maximal-sets'
import type { Pair } from './spot-conflicts'
import { conflict } from './spot-conflicts'
import type { Spot } from './spots'

/** A spot with its place in the model. */
export interface Numbered {
  readonly variable: number
  readonly spot: Spot
}

/** At most one of these. */
export const atMostOne = (variables: readonly number[]): Row => ({ lower: -Infinity, upper: 1, terms: variables.map((variable): Term => [variable, 1]) })

interface Item {
  readonly from: number
  readonly to: number
  readonly numbered: Numbered
}

const rowsOfSets = (items: readonly Item[]): readonly Row[] =>
  maximalSets(items).flatMap((set) => {
    const first = set[0]?.numbered.spot.session
    // Spots of one session exclude each other already.
    return set.every(({ numbered }) => numbered.spot.session === first) ? [] : [atMostOne(set.map(({ numbered }) => numbered.variable))]
  })

const itemOf = (numbered: Numbered, more: number): Item => ({ from: numbered.spot.booking.start, to: numbered.spot.booking.end + more, numbered })

/** One session at a time in each room, with what the room needs after it before any other that may follow. */
export const roomRows = ({ pairs }: PlaceBasis, numbered: readonly Numbered[]): readonly Row[] => {
  const byRoom = grouped(numbered, ({ spot }) => spot.booking.room.id)
  return [...byRoom.values()].flatMap((inRoom) => {
    const isBreak = ({ spot }: Numbered): boolean => spot.booking.session.format === 'break'
    const settled = inRoom.filter((each) => !isBreak(each))
    const sessions = [...new Set(settled.map(({ spot }) => spot.session))]
    const least = new Map(sessions.map((one) => [one, sessions.reduce((less, other) => (other === one ? less : Math.min(less, pairs.of(one, other).needBefore)), Infinity)]))
    const rows = rowsOfSets(settled.map((each) => itemOf(each, Math.min(1440, least.get(each.spot.session) ?? 0))))
    return settled.length === inRoom.length ? rows : [...rows, ...rowsOfSets(inRoom.map((each) => itemOf(each, 0)))]
  })
}

/** Nobody in two places at once. */
export const peopleRows = ({ pairs }: PlaceBasis, numbered: readonly Numbered[]): readonly Row[] => {
  const bySession = grouped(numbered, ({ spot }) => spot.session)
  const sessionsOf = new Map<string, Set<number>>()
  for (const session of bySession.keys()) {
    for (const key of pairs.keys(session)) {
      const group = sessionsOf.get(key)
      if (group) group.add(session)
      else sessionsOf.set(key, new Set([session]))
    }
  }
  return coveringGroups([...sessionsOf.values()]).flatMap((group) => rowsOfSets([...group].flatMap((session) => (bySession.get(session) ?? []).map((each) => itemOf(each, 0)))))
}

/** What must come first ends before what follows begins, and nothing follows what has no place. */
export const orderRows = ({ scope, ordered }: PlaceBasis, numbered: readonly Numbered[]): readonly Row[] => {
  if (!ordered) return []
  const bySession = grouped(numbered, ({ spot }) => spot.session)
  return scope.after.flatMap((earlier, at) => {
    const own = bySession.get(at) ?? []
    if (own.length === 0) return []
    return earlier.flatMap((before): readonly Row[] => {
      const first = bySession.get(before) ?? []
      const starts = [...new Set(own.map(({ spot }) => spot.booking.start))].sort((one, other) => one - other)
      const moments = starts.flatMap((moment): readonly Row[] => {
        const early = own.filter(({ spot }) => spot.booking.start <= moment)
        const late = first.filter(({ spot }) => spot.booking.end > moment)
        return late.length === 0 ? [] : [atMostOne([...early, ...late].map(({ variable }) => variable))]
      })
      const follows: Row = { lower: -Infinity, upper: 0, terms: [...own.map(({ variable }): Term => [variable, 1]), ...first.map(({ variable }): Term => [variable, -1])] }
      return [follows, ...moments]
    })
  })
}

/** Whether the rows of rooms, people and order leave a pair's conflicts open: parties kept apart, or more time for the room. */
export const asksMore = (pair: Pair): boolean => pair.apart.length > 0 || pair.needBefore > 0 || pair.needAfter > 0

/** Of two sessions: a spot of the one with all those of the other that it rules out, where they don't simply overlap. */
export const pairRows = ({ plan, pairs }: PlaceBasis, some: readonly Numbered[], others: readonly Numbered[]): readonly Row[] => {
  const [one, other] = [some[0]?.spot.session, others[0]?.spot.session]
  if (one === undefined || other === undefined) return []
  const pair = pairs.of(one, other)
  return others.flatMap(({ variable, spot }): readonly Row[] => {
    const against = some.filter((each) => conflict(plan, pair, each.spot.booking, spot.booking))
    const plain = against.every(({ spot: { booking } }) => booking.start < spot.booking.end && spot.booking.start < booking.end && (pair.sharing || booking.room.id === spot.booking.room.id))
    return against.length === 0 || plain ? [] : [atMostOne([variable, ...against.map((each) => each.variable)])]
  })
}
