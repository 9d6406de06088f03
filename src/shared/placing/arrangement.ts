import type { TalksRound, Workspace } from '../model/workspace'
import type { Booking } from '../findings/booking'
import { identityOf } from '../findings/evaluate'
import type { Finding } from '../findings/finding'
import type { PlanIndex } from '../findings/plan-index'
import type { PlaceScope } from './place-scope'
import type { Pairs } from './spot-conflicts'
import { conflict } from './spot-conflicts'
import type { SessionSpots, Spot } from './spots'
import { judged } from './spots'
import type { Harm, Trial } from './trial'
import { bars, createTrial } from './trial'

/** All that is known of a question before it is put as numbers. */
export interface PlaceBasis {
  readonly workspace: Workspace
  /** The board as it is, to be read only. */
  readonly plan: PlanIndex
  readonly round: TalksRound
  readonly scope: PlaceScope
  readonly sessions: readonly SessionSpots[]
  readonly pairs: Pairs
  /** Whether the round bars what is out of order, so that a session waits for those it must follow. */
  readonly ordered: boolean
}

/** Places for some sessions of a scope that the rules let stand together. */
export interface Arrangement {
  /** One per session; null where it is left out. */
  readonly chosen: readonly (Spot | null)[]
  /** Warnings it brings, all together, by identity. */
  readonly warnings: readonly string[]
  /** As the aims count: left out, errors (none), warnings, wishes, late. */
  readonly counts: readonly [number, number, number, number, number]
}

/** Looks a session is worth when its place is chosen among others. */
const mostLooks = 80
/** Times all sessions are looked at again for something better. */
const polishings = 2

export const compareCounts = (one: Arrangement, other: Arrangement): number => {
  for (const [at, count] of one.counts.entries()) if (count !== other.counts[at]) return count - (other.counts[at] ?? 0)
  return 0
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

class Arranger {
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

  put(spot: Spot): void {
    this.trial.put([spot])
    this.chosen[spot.session] = spot
  }

  take(at: number): void {
    const spot = this.chosen[at]
    if (spot) this.trial.take([spot])
    this.chosen[at] = null
  }

  /** What the rules say of a spot beside those chosen; null where it can't be. */
  look(spot: Spot): Harm | null {
    if (this.isTaken(spot.session, spot.booking)) return null
    const harm = this.trial.look(spot)
    return harm.bars.length > 0 ? null : harm
  }

  /** Whether one of those chosen is in the way. */
  private isTaken(at: number, booking: Booking): boolean {
    return this.chosen.some((other) => other && other.session !== at && conflict(this.basis.plan, this.basis.pairs.of(at, other.session), booking, other.booking))
  }

  /** The best spot of a session that has none now, beside those chosen. */
  best(at: number): Spot | null {
    let best: { readonly spot: Spot; readonly warnings: number } | null = null
    let looks = 0
    for (const spot of this.basis.sessions[at]?.spots ?? []) {
      if (best && (looks >= mostLooks || isNoWorse(best, { spot, warnings: spot.warnings.length }))) break
      const harm = this.look(spot)
      looks += 1
      if (!harm) continue
      const found = { spot, warnings: harm.warnings.length }
      if (!best || !isNoWorse(best, found)) best = found
    }
    return best?.spot ?? null
  }

  /** A place for a session beyond those the model weighs. */
  bestOfRest(at: number): Spot | null {
    const session = this.basis.sessions[at]
    const near = session?.more.find((spot) => this.look(spot))
    if (near) return near
    for (const prospect of session?.rest.slice(0, 4 * mostLooks) ?? []) {
      const spot = session && judged(this.trial, session.needs, at, prospect, (booking) => this.isTaken(at, booking))
      // What it brings by itself is told by the board alone.
      if (spot) return { ...spot, warnings: createTrial(this.basis.workspace).look(spot).warnings }
    }
    return null
  }
}

const isNoWorse = (one: { readonly spot: Spot; readonly warnings: number }, other: { readonly spot: Spot; readonly warnings: number }): boolean =>
  (one.warnings - other.warnings || one.spot.wishes - other.spot.wishes || one.spot.late - other.spot.late) <= 0

/** Those left without a place get one where there is one; `far` looks where nobody has looked yet. */
const fill = (arranger: Arranger, far: boolean): void => {
  for (const at of arranger.order) {
    if (arranger.chosen[at] || !arranger.isReady(at)) continue
    const spot = arranger.best(at) ?? (far ? arranger.bestOfRest(at) : null)
    if (spot) arranger.put(spot)
  }
}

/** Each session in turn takes the best place the others leave it. */
const polish = (arranger: Arranger): void => {
  for (const at of arranger.order) {
    const present = arranger.chosen[at]
    if (!present || (present.warnings.length + present.wishes + present.late === 0)) continue
    arranger.take(at)
    const here = arranger.look(present)
    const best = arranger.best(at)
    const harm = best && arranger.look(best)
    const keeps = !best || !harm || (here && isNoWorse({ spot: present, warnings: here.warnings.length }, { spot: best, warnings: harm.warnings.length }))
    arranger.put(keeps ? present : best)
  }
}

/** Which of the sessions chosen a finding is about. */
const concerned = (finding: Finding, chosen: readonly (Spot | null)[]): readonly Spot[] =>
  chosen.flatMap((spot) => (spot && finding.subjects.some(({ table, id }) => (table === 'placements' ? id === spot.placement.id : table === 'sessions' && id === spot.placement.sessionId)) ? [spot] : []))

/** What a choice brings as a whole; whatever brings a barred finding after all is dropped, and those that wait for it. */
const wholeOf = (basis: PlaceBasis, wanted: readonly (Spot | null)[]): Arrangement => {
  const chosen = [...wanted]
  for (;;) {
    const spots = chosen.flatMap((spot) => spot ?? [])
    const added = createTrial(basis.workspace).put(spots).added.filter(({ acceptance }) => acceptance === null)
    const barred = added.find(bars)
    if (!barred) {
      const warnings = added.filter(({ severity }) => severity === 'warning').map(identityOf)
      const sum = (of: (spot: Spot) => number): number => spots.reduce((total, spot) => total + of(spot), 0)
      return { chosen, warnings, counts: [chosen.length - spots.length, 0, warnings.length, sum(({ wishes }) => wishes), sum(({ late }) => late)] }
    }
    const dropped = concerned(barred, chosen).at(-1) ?? spots.at(-1)
    if (!dropped) return { chosen, warnings: [], counts: [chosen.length, 0, 0, 0, 0] }
    chosen[dropped.session] = null
    dropWaiting(basis, chosen)
  }
}

const dropWaiting = ({ ordered, scope }: PlaceBasis, chosen: (Spot | null)[]): void => {
  if (!ordered) return
  for (let again = true; again; ) {
    again = false
    for (const [at, earlier] of scope.after.entries()) {
      if (!chosen[at] || earlier.every((each) => chosen[each])) continue
      chosen[at] = null
      again = true
    }
  }
}

/**
 * Arranges sessions by the rules themselves: each keeps the place wanted for it while that goes with those before it, else
 * takes the best that is left; then each is looked at again. With nothing wanted it is the rule of thumb.
 */
export const arranged = (basis: PlaceBasis, asked: readonly (Spot | null)[], far: boolean): Arrangement => {
  const arranger = new Arranger(basis)
  const wanted = basis.sessions.map((_, at) => asked[at] ?? null)
  for (const at of arranger.order) {
    const wish = wanted[at]
    if (!wish || !arranger.isReady(at)) continue
    const harm = arranger.look(wish)
    if (harm && harm.warnings.length <= wish.warnings.length) arranger.put(wish)
  }
  fill(arranger, far)
  for (let round = 0; round < polishings; round += 1) {
    polish(arranger)
    fill(arranger, far)
  }
  const mended = wholeOf(basis, arranger.chosen)
  if (clashesIn(basis, wanted).length > 0) return mended
  const kept = wholeOf(basis, wanted)
  return compareCounts(kept, mended) <= 0 ? kept : mended
}

/** Sessions chosen that can't both be where they are, two and two. */
export const clashesIn = ({ plan, pairs }: PlaceBasis, chosen: readonly (Spot | null)[]): readonly (readonly [Spot, Spot])[] => {
  const spots = chosen.flatMap((spot) => spot ?? [])
  return spots.flatMap((one, at) =>
    spots.slice(at + 1).flatMap((other) => (conflict(plan, pairs.of(one.session, other.session), one.booking, other.booking) ? [[one, other] as const] : [])),
  )
}

