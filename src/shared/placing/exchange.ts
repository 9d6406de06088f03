import type { Arranger, Weighed } from './arranger'
import type { Spot } from './spots'

/** Better places that a session is tried at, and looks at where the one in its way could go instead. */
const mostTries = 24
const mostLooks = 16

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

/** Tries to give a session a spot that one other is in the way of, who then goes elsewhere; the board is as before if that is no gain. */
const pushAside = (arranger: Arranger, spot: Spot, present: Weighed | null): boolean => {
  const [other, ...more] = arranger.inTheWay(spot.session, spot.booking)
  if (!other || more.length > 0) return false
  arranger.take(other.session)
  const beside = arranger.look(other)
  const here = arranger.look(spot)
  // Each as it would be with the other where it was: what both bring together is counted once.
  const before = costOf(present, beside && { spot: other, warnings: beside.warnings.length })
  if (here && difference(costOf({ spot, warnings: here.warnings.length }), before) < 0) {
    arranger.put(spot)
    const elsewhere = arranger.best(other.session, mostLooks)
    if (elsewhere && difference(costOf({ spot, warnings: here.warnings.length }, elsewhere), before) < 0) {
      arranger.put(elsewhere.spot)
      return true
    }
    arranger.take(spot.session)
  }
  arranger.put(other)
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
