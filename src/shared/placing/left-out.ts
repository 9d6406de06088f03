import { wallTimeAt, dayNumber } from '../model/time'
import type { RuleId } from '../findings/facts'
import type { Finding } from '../findings/finding'
import type { PlaceBasis } from './place-basis'
import { spareSeats } from '../planning/session-people'
import type { LeftOut } from './place-proposal'
import type { OpenPlace } from './prospects'
import { openPlaces } from './prospects'
import type { SessionSpots, Spot } from './spots'
import { sittingAt } from './spots'
import type { Trial } from './trial'
import { bars, createTrial } from './trial'

/** Places that are looked at to say why none will do. */
const mostLooks = 72
const DAY = 1440

interface Looked {
  readonly roomId: Spot['placement']['roomId']
  readonly start: Spot['placement']['start']
  /** Seats the room lacks. */
  readonly short: number
  readonly findings: readonly Finding[]
}

const rulesOf = (findings: readonly Finding[]): readonly RuleId[] => [...new Set(findings.filter(({ severity }) => severity !== 'note').map(({ rule }) => rule))]

const harm = ({ findings }: Looked): number => findings.reduce((sum, finding) => sum + (bars(finding) ? 1000 : finding.severity === 'warning' ? 1 : 0), 0)

const nearestOf = (looked: readonly Looked[]): LeftOut['nearest'] => {
  const best = looked.reduce<Looked | null>((least, each) => (least && (harm(least) - harm(each) || least.short - each.short) <= 0 ? least : each), null)
  return best && { roomId: best.roomId, start: best.start, rules: rulesOf(best.findings) }
}

/** Whole hours at which rooms are open long enough, whoever is in them; evenly thinned out to what can be looked at. */
const startsOf = (places: readonly OpenPlace[], days: readonly number[], minutes: number): readonly { readonly place: OpenPlace; readonly from: number }[] => {
  const [firstDay = 0, end = 0] = [days[0], (days.at(-1) ?? -1) + 1]
  const all = places
    .flatMap((place) =>
      place.open.flatMap(({ from, to }) => {
        const last = Math.min(to - minutes, end * DAY - 1)
        const starts: { readonly place: OpenPlace; readonly from: number }[] = []
        for (let at = Math.max(from, firstDay * DAY); at <= last; at = (Math.floor(at / 60) + 1) * 60) starts.push({ place, from: at })
        return starts
      }),
    )
    .sort((one, other) => Math.floor(one.from / DAY) - Math.floor(other.from / DAY))
  const step = Math.max(1, all.length / mostLooks)
  return Array.from({ length: Math.min(all.length, mostLooks) }, (_, at) => all[Math.floor(at * step)]).flatMap((each) => each ?? [])
}

const look = (trial: Trial, { needs }: SessionSpots, at: number, places: readonly { readonly place: OpenPlace; readonly from: number }[]): readonly Looked[] =>
  places.flatMap(({ place, from }) => {
    const sitting = sittingAt(trial.engine.plan, needs, at, { place, from })
    return sitting ? [{ roomId: place.room.id, start: wallTimeAt(from), short: -Math.min(0, spareSeats(needs, place.room) ?? 0), findings: trial.findings(sitting) }] : []
  })

const countsOf = (looked: readonly Looked[]): readonly { readonly rule: RuleId; readonly places: number }[] => {
  const counts = new Map<RuleId, number>()
  for (const { findings } of looked) for (const rule of new Set(findings.filter(bars).map((finding) => finding.rule))) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].map(([rule, places]) => ({ rule, places })).sort((one, other) => other.places - one.places || (one.rule < other.rule ? -1 : 1))
}

/** Why sessions have no place, beside those that have one. */
export const leftOutOf = (basis: PlaceBasis, chosen: readonly (Spot | null)[]): readonly LeftOut[] => {
  const without = basis.sessions.flatMap((session, at) => (chosen[at] ? [] : [{ session, at }]))
  const [first] = without
  if (!first) return []
  const { scope, plan } = basis
  const trial = createTrial(basis.workspace)
  trial.put(chosen.flatMap((spot) => spot ?? []))
  const bare = createTrial(basis.workspace)
  const places = openPlaces(plan, scope, first.session.needs)
  const days = scope.days.map(dayNumber)
  return without.map(({ session, at }): LeftOut => {
    const { session: { id: sessionId, minutes, layout }, seats } = session.needs
    const waits = basis.ordered ? scope.after[at]?.find((earlier) => !chosen[earlier]) : undefined
    const waitsFor = waits === undefined ? undefined : scope.sessions[waits]?.id
    const starts = startsOf(places, days, minutes)
    const why = (): LeftOut['why'] => {
      if (waitsFor !== undefined) return { kind: 'order', sessionId: waitsFor }
      if (session.spots.length > 0) return { kind: 'crowded', places: session.spots.length + session.more.length }
      const seated = places.map(({ room }) => room.capacities[layout])
      if (!seated.some((capacity) => capacity === undefined || capacity >= seats)) return { kind: 'no-room', seats, largest: Math.max(0, ...seated.map((capacity) => capacity ?? 0)) }
      if (starts.length === 0) return { kind: 'too-long', minutes }
      return { kind: 'ruled-out', by: countsOf(look(bare, session, at, starts)) }
    }
    const known = session.spots.slice(0, mostLooks).map((spot): Looked => ({ roomId: spot.placement.roomId, start: spot.placement.start, short: 0, findings: trial.findings(spot) }))
    return { sessionId, why: why(), nearest: nearestOf(known.length > 0 ? known : look(trial, session, at, starts)) }
  })
}

/** Why sessions have no place where the question itself lacks rooms, dates or an order. */
export const leftOutWithout = (sessionIds: readonly LeftOut['sessionId'][]): readonly LeftOut[] =>
  sessionIds.map((sessionId) => ({ sessionId, why: { kind: 'ruled-out', by: [] }, nearest: null }))
