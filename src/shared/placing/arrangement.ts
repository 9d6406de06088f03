import { identityOf } from '../findings/evaluate'
import type { Finding } from '../findings/finding'
import { Arranger, isNoWorse } from './arranger'
import { exchange } from './exchange'
import type { PlaceBasis } from './place-basis'
import { conflict } from './spot-conflicts'
import type { Spot } from './spots'
import { barredBy, createTrial } from './trial'

/** Places for some sessions of a scope that the rules let stand together. */
export interface Arrangement {
  /** One per session; null where it is left out. */
  readonly chosen: readonly (Spot | null)[]
  /** Warnings it brings, all together, by identity. */
  readonly warnings: readonly string[]
  /** As the aims count: left out, errors (none), warnings, wishes, late. */
  readonly counts: readonly [number, number, number, number, number]
}

/** Times all sessions are looked at again for something better. */
const polishings = 4

/** Below zero when the first is better: at the first aim in which they differ. */
export const compareCounts = (one: Arrangement, other: Arrangement): number => {
  for (const [at, count] of one.counts.entries()) if (count !== other.counts[at]) return count - (other.counts[at] ?? 0)
  return 0
}

/** Those left without a place get one where there is one; `far` looks where nobody has looked yet. */
const fill = (arranger: Arranger, far: boolean): void => {
  for (const at of arranger.order) {
    if (arranger.chosen[at] || !arranger.isReady(at)) continue
    const spot = arranger.best(at)?.spot ?? (far ? arranger.bestOfRest(at) : null)
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
    arranger.put(!best || (here && isNoWorse({ spot: present, warnings: here.warnings.length }, best)) ? present : best.spot)
  }
}

/** Which of the sessions chosen a finding is about. */
const concerned = (finding: Finding, chosen: readonly (Spot | null)[]): readonly Spot[] =>
  chosen.flatMap((spot) => (spot && finding.subjects.some(({ table, id }) => (table === 'placements' ? id === spot.placement.id : table === 'sessions' && id === spot.placement.sessionId)) ? [spot] : []))

/** The last spot chosen that a finding hangs on: without it, the finding is not as grave, or not there. */
const behind = (basis: PlaceBasis, finding: Finding, spots: readonly Spot[]): Spot | undefined => {
  const trial = createTrial(basis.workspace)
  const identity = identityOf(finding)
  trial.put(spots)
  return spots.findLast((spot) => {
    trial.take([spot])
    return barredBy(trial.put([spot])).some((each) => identityOf(each) === identity)
  })
}

/** What a choice brings as a whole; whatever brings a barred finding after all is dropped, and those that wait for what has no place. */
export const wholeOf = (basis: PlaceBasis, wanted: readonly (Spot | null)[]): Arrangement => {
  const chosen = [...wanted]
  dropWaiting(basis, chosen)
  for (;;) {
    const spots = chosen.flatMap((spot) => spot ?? [])
    const change = createTrial(basis.workspace).put(spots)
    const added = change.added.filter(({ acceptance }) => acceptance === null)
    const [barred] = barredBy(change)
    if (!barred) {
      const warnings = added.filter(({ severity }) => severity === 'warning').map(identityOf)
      const sum = (of: (spot: Spot) => number): number => spots.reduce((total, spot) => total + of(spot), 0)
      return { chosen, warnings, counts: [chosen.length - spots.length, 0, warnings.length, sum(({ wishes }) => wishes), sum(({ late }) => late)] }
    }
    const dropped = concerned(barred, chosen).at(-1) ?? behind(basis, barred, spots) ?? spots.at(-1)
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
    exchange(arranger)
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

