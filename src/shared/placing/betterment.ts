import type { Finding } from '../findings/finding'
import type { FindingsChange } from '../findings/findings-engine'
import type { Arrangement } from './arrangement'
import { compareCounts, wholeOf } from './arrangement'
import { Arranger } from './arranger'
import type { PlaceBasis } from './place-basis'
import type { Spot } from './spots'

/**
 * What each step of an aim weighs while searching: enough to be given up for what comes before it now and then, so that
 * the search gets out of corners. What is kept in the end goes by the aims' order alone.
 */
const weights = { leftOut: 40, warning: 1, wish: 0.15, late: 0.002 } as const
/** How much worse a move may be, about, at first and at last. */
const warmth = { first: 0.8, last: 0.08 } as const
/** Places at which one that has to make room is tried. */
const mostElsewhere = 3

/** Fractions from 0 up to 1 that are the same each time (a linear congruence: even enough for choosing moves). */
const createFractions = (): (() => number) => {
  let state = 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4_294_967_296
  }
}

const isWarning = ({ severity, acceptance }: Finding): boolean => severity === 'warning' && acceptance === null

const warningsIn = (findings: readonly Finding[]): number => findings.reduce((sum, finding) => sum + (isWarning(finding) ? 1 : 0), 0)

const weightOf = (warnings: number, { wishes, late }: Spot): number => weights.warning * warnings + weights.wish * wishes + weights.late * late

/**
 * Betters an arrangement by chance moves, each judged by the rules beside all others: a session goes elsewhere, and one
 * that is in its way makes room. Early on a move may be for the worse (simulated annealing); the best is kept.
 */
export class Betterment {
  private readonly arranger: Arranger
  private readonly fraction = createFractions()
  /** What sessions cost where they are, when they were last taken off. */
  private readonly present: number[]
  private counts: [leftOut: number, warnings: number, wishes: number, late: number]
  private least: readonly number[]
  private bestChosen: readonly (Spot | null)[] | null = null
  private known: Arrangement

  constructor(private readonly basis: PlaceBasis, start: Arrangement) {
    this.arranger = new Arranger(basis)
    for (const spot of start.chosen) if (spot) this.arranger.put(spot)
    this.known = start
    const [left, , warnings, wishes, late] = start.counts
    this.counts = [left, warnings, wishes, late]
    this.least = [...this.counts]
    this.present = basis.sessions.map(() => Infinity)
  }

  /** The best arrangement so far, as the rules count it as a whole. */
  best(): Arrangement {
    if (this.bestChosen) {
      const found = wholeOf(this.basis, this.bestChosen)
      this.bestChosen = null
      if (compareCounts(found, this.known) < 0) this.known = found
    }
    return this.known
  }

  /** One move tried. @param share of the time there is that has gone, 0 to 1: the later, the less is given up for a move */
  step(share: number): void {
    const { arranger, basis } = this
    const at = this.pick()
    const spots = basis.sessions[at]?.spots ?? []
    const spot = spots[this.chance(spots.length)]
    const old = arranger.chosen[at] ?? null
    if (!spot || spot === old) return
    const allowed = -Math.log(1 - this.fraction()) * warmth.first * (warmth.last / warmth.first) ** share
    const others = arranger.inTheWay(at, spot.booking)
    const [other] = others
    if (others.length > 1 || weightOf(spot.warnings.length, spot) > (this.present[at] ?? Infinity) + (other ? (this.present[other.session] ?? Infinity) : 0) + allowed) return
    const before: [number, number, number, number] = [...this.counts]
    let room = allowed + this.off(at, old)
    if (other) room += this.off(other.session, other)
    const cost = this.costAt(spot)
    if (cost <= room) {
      this.on(spot)
      if (!other || this.elsewhere(other, room - cost)) {
        this.note()
        return
      }
      this.off(at, spot)
    }
    if (other) this.on(other)
    if (old) this.on(old)
    this.counts = before
  }

  /** Of two sessions, the one that stands worse. */
  private pick(): number {
    const [one, other] = [this.chance(this.present.length), this.chance(this.present.length)]
    return (this.present[one] ?? 0) >= (this.present[other] ?? 0) ? one : other
  }

  private chance(below: number): number {
    return Math.floor(this.fraction() * below)
  }

  /** Puts one that made room elsewhere, where that is not too bad. */
  private elsewhere(other: Spot, room: number): boolean {
    const { arranger, basis } = this
    const free = (basis.sessions[other.session]?.spots ?? []).filter((each) => each !== other && weightOf(each.warnings.length, each) <= room && arranger.inTheWay(each.session, each.booking).length === 0)
    for (let tries = 0; tries < mostElsewhere && free.length > 0; tries += 1) {
      const [place] = free.splice(this.chance(free.length), 1)
      if (!place || this.costAt(place) > room) continue
      this.on(place)
      return true
    }
    return false
  }

  private costAt(spot: Spot): number {
    const harm = this.arranger.isReady(spot.session) ? this.arranger.look(spot) : null
    return harm ? weightOf(harm.warnings.length, spot) : Infinity
  }

  private on(spot: Spot): void {
    this.count(spot, this.arranger.put(spot), 1)
  }

  /** Takes a session off; what it cost. */
  private off(at: number, spot: Spot | null): number {
    const change = spot && this.arranger.take(at)
    if (!spot || !change) return weights.leftOut
    this.count(spot, change, -1)
    const cost = weightOf(Math.max(0, warningsIn(change.cleared) - warningsIn(change.added)), spot)
    this.present[at] = cost
    return cost
  }

  private count({ wishes, late }: Spot, { added, cleared }: FindingsChange, sign: 1 | -1): void {
    const { counts } = this
    counts[0] -= sign
    counts[1] += warningsIn(added) - warningsIn(cleared)
    counts[2] += sign * wishes
    counts[3] += sign * late
  }

  private note(): void {
    const first = this.counts.findIndex((count, at) => count !== this.least[at])
    if (first < 0 || (this.counts[first] ?? 0) > (this.least[first] ?? 0)) return
    this.least = [...this.counts]
    this.bestChosen = [...this.arranger.chosen]
  }
}
