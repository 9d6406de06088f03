import type { Booking } from '../findings/booking'
import type { FindingsChange } from '../findings/findings-engine'
import type { PlaceBasis } from './place-basis'
import { conflict } from './spot-conflicts'
import type { Spot } from './spots'
import { judged } from './spots'
import type { Harm, Trial } from './trial'
import { createTrial } from './trial'

/** Looks a session is worth when its place is chosen among others. */
const plenty = 80
/** A place with the open warnings it would bring beside those chosen. */
export interface Weighed {
  readonly spot: Spot
  readonly warnings: number
}

/** Sessions in an order that puts those first that others wait for; of the rest, those with least choice. */
const workingOrder = ({ scope, sessions }: PlaceBasis): readonly number[] => {
  const left = new Set(sessions.keys())
  const order: number[] = []
  const choice = (at: number): number => sessions[at]?.spots.length ?? 0
  while (left.size > 0) {
    const ready = [...left].filter((at) => (scope.after[at] ?? []).every((earlier) => !left.has(earlier)))
    const next = (ready.length > 0 ? ready : [...left]).reduce((least, at) => (choice(at) < choice(least) ? at : least))
    left.delete(next)
    order.push(next)
  }
  return order
}

/** Sessions of a scope put on a trial board one by one, each judged beside those that are there. */
export class Arranger {
  readonly chosen: (Spot | null)[]
  private readonly trial: Trial
  readonly order: readonly number[]

  constructor(readonly basis: PlaceBasis) {
    this.trial = createTrial(basis.workspace)
    this.chosen = basis.sessions.map(() => null)
    this.order = workingOrder(basis)
  }

  /** Whether those it must follow have a place. */
  isReady(at: number): boolean {
    return !this.basis.ordered || (this.basis.scope.after[at] ?? []).every((earlier) => this.chosen[earlier])
  }

  /** Puts a spot and says what that brings and cures. */
  put(spot: Spot): FindingsChange {
    this.chosen[spot.session] = spot
    return this.trial.put([spot])
  }

  /** Takes a session off and says what that brings and cures; null where it had no place. */
  take(at: number): FindingsChange | null {
    const spot = this.chosen[at]
    this.chosen[at] = null
    return spot ? this.trial.take([spot]) : null
  }

  /** What the rules say of a spot beside those chosen; null where it can't be. */
  look(spot: Spot): Harm | null {
    if (this.isTaken(spot.session, spot.booking)) return null
    const harm = this.trial.look(spot)
    return harm.bars.length > 0 ? null : harm
  }

  /** Those chosen that are in the way of a sitting of a session. */
  inTheWay(at: number, booking: Booking): readonly Spot[] {
    return this.chosen.flatMap((other) => (other && other.session !== at && conflict(this.basis.plan, this.basis.pairs.of(at, other.session), booking, other.booking) ? [other] : []))
  }

  private isTaken(at: number, booking: Booking): boolean {
    return this.inTheWay(at, booking).length > 0
  }

  /** The best spot of a session that has none now, beside those chosen. */
  best(at: number, mostLooks = plenty): Weighed | null {
    let best: Weighed | null = null
    let looks = 0
    for (const spot of this.basis.sessions[at]?.spots ?? []) {
      if (best && (looks >= mostLooks || isNoWorse(best, { spot, warnings: spot.warnings.length }))) break
      const harm = this.look(spot)
      looks += 1
      if (!harm) continue
      const found = { spot, warnings: harm.warnings.length }
      if (!best || !isNoWorse(best, found)) best = found
    }
    return best
  }

  /** A place for a session beyond those the model weighs. */
  bestOfRest(at: number): Spot | null {
    const session = this.basis.sessions[at]
    const near = session?.more.find((spot) => this.look(spot))
    if (near) return near
    for (const prospect of session?.rest.slice(0, 4 * plenty) ?? []) {
      const spot = session && judged(this.trial, session.needs, at, prospect, (booking) => this.isTaken(at, booking))
      // What it brings by itself is told by the board alone.
      if (spot) return { ...spot, warnings: createTrial(this.basis.workspace).look(spot).warnings }
    }
    return null
  }
}

/** Whether a place, with the warnings it brings where it is, is at least as good as another. */
export const isNoWorse = (one: Weighed, other: Weighed): boolean =>
  (one.warnings - other.warnings || one.spot.wishes - other.spot.wishes || one.spot.late - other.spot.late) <= 0
