import type { Arranger, Weighed } from './arranger'
import type { Spot } from './spots'

/** Better places that a session is tried at, and looks at where the one in its way could go instead. */
const mostTries = 24
const mostLooks = 16
/** Sessions that make room for one. */
const mostPushed = 2

interface Cost {
  readonly left: number
  readonly warnings: number
  readonly wishes: number
  readonly late: number
}

const costOf = (...places: readonly (Weighed | null)[]): Cost =>
  places.reduce<Cost>(
    (sum, place) =>
      place
        ? { left: sum.left, warnings: sum.warnings + place.warnings, wishes: sum.wishes + place.spot.wishes, late: sum.late + place.spot.late }
        : { ...sum, left: sum.left + 1 },
    { left: 0, warnings: 0, wishes: 0, late: 0 },
  )

const difference = (one: Cost, other: Cost): number => one.left - other.left || one.warnings - other.warnings || one.wishes - other.wishes || one.late - other.late

/**
 * Tries to give a session a spot that others are in the way of, who then go elsewhere, one after the other; the board is
 * as before if that is no gain.
 */
const pushAside = (arranger: Arranger, spot: Spot, present: Weighed | null): boolean => {
  const others = arranger.inTheWay(spot.session, spot.booking)
  if (others.length === 0 || others.length > mostPushed) return false
  // Each is weighed beside those that come after it: what they bring together is counted once.
  const beside = others.map((other): Weighed => {
    arranger.take(other.session)
    return { spot: other, warnings: arranger.look(other)?.warnings.length ?? 0 }
  })
  const before = costOf(present, ...beside)
  const after: Weighed[] = []
  const isGain = (): boolean => difference(costOf(...after), before) < 0
  const here = arranger.look(spot)
  if (here) {
    after.push({ spot, warnings: here.warnings.length })
    arranger.put(spot)
    for (const { session } of others) {
      if (!isGain()) break
      const elsewhere = arranger.best(session, mostLooks)
      // Nobody is pushed off the board: others may wait for them.
      if (!elsewhere) break
      after.push(elsewhere)
      arranger.put(elsewhere.spot)
    }
    if (after.length === 1 + others.length && isGain()) return true
    for (const one of after) arranger.take(one.spot.session)
  }
  for (const other of others) arranger.put(other)
  return false
}

const isTroubled = ({ warnings, spot }: Weighed): boolean => warnings + spot.wishes > 0

/** Sessions without a place, or with one that brings warnings or misses wishes, take a better one from another that can go elsewhere. */
export const exchange = (arranger: Arranger): void => {
  for (const at of arranger.order) {
    if (!arranger.isReady(at)) continue
    const old = arranger.chosen[at] ?? null
    arranger.take(at)
    const harm = old && arranger.look(old)
    const present = old && harm ? { spot: old, warnings: harm.warnings.length } : null
    const better = (arranger.basis.sessions[at]?.spots ?? []).filter(({ warnings, wishes }) => !present || warnings.length < present.warnings || (warnings.length === present.warnings && wishes < present.spot.wishes))
    const moved = (!present || isTroubled(present)) && better.slice(0, mostTries).some((spot) => pushAside(arranger, spot, present))
    if (!moved && old) arranger.put(old)
  }
}
