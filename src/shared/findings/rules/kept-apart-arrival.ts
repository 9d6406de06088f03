import type { WallTime } from '../../model/time'
import { instantMinutes } from '../../model/time'
import type { Movement, RecordRef } from '../../model/workspace'
import type { ApartNames, ApartPeople } from '../apart-people'
import { apartNames, apartPeople, movementsOf, ofSide, sameName } from '../apart-people'
import type { FigureUsed } from '../figure'
import type { Report, Rule } from '../rule'

/** One end of a movement: somebody arrives at a place or leaves it, on the clock of that place. */
export interface PassingThrough {
  readonly movementId: Movement['id']
  readonly does: 'arrives' | 'leaves'
  readonly at: WallTime
}

export interface KeptApartArrivalFacts extends ApartNames {
  readonly rule: 'kept-apart-arrival'
  /** As it is written for the first. */
  readonly place: string
  readonly first: PassingThrough
  readonly second: PassingThrough
  /** Who passes first: the rule's party, or the other side. */
  readonly firstIs: 'party' | 'other'
  readonly minutesBetween: number
  readonly requiredMinutes: number
  /** The policy profile's figure; empty when the keep-apart rule states its own. */
  readonly figures: readonly FigureUsed[]
}

interface Passage extends PassingThrough {
  readonly place: string
  /** Minutes since the Unix epoch UTC. */
  readonly instant: number
  readonly side: 'party' | 'other'
  readonly delegationIds: readonly string[]
}

const inOrder = (one: Passage, other: Passage): number => one.instant - other.instant || (one.movementId < other.movementId ? -1 : 1)

/** Everybody's comings and goings by place, in order of time. People of both sides on one movement count for both. */
const passagesOf = ({ party, other }: ApartPeople, movements: readonly Movement[]): readonly (readonly Passage[])[] => {
  const places = new Map<string, Passage[]>()
  for (const movement of movements) {
    for (const [side, people] of [['party', party], ['other', other]] as const) {
      const aboard = ofSide(people, movement.delegateIds)
      if (aboard.length === 0) continue
      const delegationIds = [...new Set(aboard.flatMap((id) => people.get(id)?.id ?? []))]
      const note = (does: PassingThrough['does'], place: string, at: WallTime, zone: string): void => {
        const passage = { movementId: movement.id, does, at, place, instant: instantMinutes(at, zone), side, delegationIds }
        const key = sameName(place)
        const group = places.get(key)
        if (group) group.push(passage)
        else places.set(key, [passage])
      }
      note('leaves', movement.from, movement.departs, movement.departsZone)
      note('arrives', movement.to, movement.arrives, movement.arrivesZone)
    }
  }
  return [...places.values()].map((list) => list.sort(inOrder))
}

/** Each passage with the nearest one before it and the nearest after it of the other side; those further off are no news. */
const nearestPairs = (passages: readonly Passage[]): readonly (readonly [Passage, Passage])[] => {
  const nearest = (from: number, step: 1 | -1): Passage | undefined => {
    const here = passages[from]
    for (let at = from + step; at >= 0 && at < passages.length; at += step) {
      const other = passages[at]
      if (here && other && other.side !== here.side && other.movementId !== here.movementId) return other
    }
    return undefined
  }
  return passages.flatMap((here, at): readonly (readonly [Passage, Passage])[] => {
    const [before, after] = [nearest(at, -1), nearest(at, 1)]
    return [...(before ? [[before, here] as const] : []), ...(after ? [[here, after] as const] : [])]
  })
}

const passing = ({ movementId, does, at }: Passage): PassingThrough => ({ movementId, does, at })

const reportOf = (apart: ApartPeople, [first, second]: readonly [Passage, Passage], requiredMinutes: number, figures: readonly FigureUsed[]): Report<KeptApartArrivalFacts> => ({
  roundId: apart.rule.roundId,
  key: [apart.rule.id, ...[first.movementId, second.movementId].sort()].join(':'),
  at: first.instant,
  subjects: [
    { table: 'movements', id: first.movementId },
    { table: 'movements', id: second.movementId },
    ...[...new Set([...first.delegationIds, ...second.delegationIds])].map((id): RecordRef => ({ table: 'delegations', id })),
    { table: 'keepApartRules', id: apart.rule.id },
  ],
  facts: {
    rule: 'kept-apart-arrival',
    ...apartNames(apart.rule),
    place: first.place.trim(),
    first: passing(first),
    second: passing(second),
    firstIs: first.side,
    minutesBetween: second.instant - first.instant,
    requiredMinutes,
    figures,
  },
})

export const keptApartArrival: Rule<KeptApartArrivalFacts> = {
  id: 'kept-apart-arrival',
  title: 'Parties to be kept apart arrive or leave together',
  severity: 'error',
  source: "The round's keep-apart rules as agreed with the parties: arrival window",
  looksAt:
    'Arrivals at and departures from one place, told by its name, of the two sides on different movements with less than the required minutes between; the nearest of the other side is named. Cancelled movements are left out.',
  unit: 'round',
  check: (plan, unit) => {
    const round = plan.round(unit)
    const aparts = round ? apartPeople(plan, round.id, (rule) => rule.arrivalWindow) : []
    if (!round || aparts.length === 0) return []
    const movements = movementsOf(plan, round.id)
    const figure = plan.rounds.figure(round, 'keep-apart.arrival-minutes')
    return aparts.flatMap((apart) => {
      const required = apart.rule.arrivalMinutes ?? figure?.value
      if (required === undefined) return []
      const figures = apart.rule.arrivalMinutes === null && figure ? [figure] : []
      const found = new Map<string, Report<KeptApartArrivalFacts>>()
      for (const passages of passagesOf(apart, movements)) {
        for (const pair of nearestPairs(passages)) {
          if (pair[1].instant - pair[0].instant >= required) continue
          const report = reportOf(apart, pair, required, figures)
          const held = found.get(report.key)
          // Two flights on one route come close at both ends: the first is named.
          if (!held || (report.at ?? 0) < (held.at ?? 0)) found.set(report.key, report)
        }
      }
      return [...found.values()]
    })
  },
}
