import type { ModelBuilder } from './model-builder'
import { countIn, sumOf } from './model-builder'
import type { BlockOf } from './blocks'
import type { AllSeats, Leg, Pair, Seat, SeatsOfSession } from './seats'
import { onlyRelays } from './seats'

/** Variables that tell what becomes of sessions: 1 for each pair so served, and interpreters missing per session. */
export interface OutcomeVariables {
  readonly uncovered: readonly number[]
  readonly relays: readonly number[]
  readonly retours: readonly number[]
  readonly short: readonly number[]
}

interface Gathered {
  readonly uncovered: number[]
  readonly relays: number[]
  readonly retours: number[]
  readonly short: number[]
}

const numbers = (seats: readonly Seat[], takes: (seat: Seat) => boolean): readonly number[] => seats.flatMap((seat) => (takes(seat) ? [seat.number] : []))

/** Ways to relay, by pair and pivot. */
type Ways = Map<string, number>

const wayOf = ({ pair, pivot }: Leg): string => `${String(pair)} ${String(pivot)}`

/** The ways a pair can be relayed, each 1 only where its pivot has somebody on both legs. */
const addWays = (builder: ModelBuilder, name: string, seats: readonly Seat[], pair: number, { pivots }: Pair, ways: Ways): readonly number[] =>
  pivots.flatMap((code, pivot) => {
    const [into, onward] = (['into', 'onward'] as const).map((leg) => numbers(seats, (seat) => seat[leg].some((one) => one.pair === pair && one.pivot === pivot)))
    if (!into || !onward || into.length === 0 || onward.length === 0) return []
    const way = builder.variable(`${name} through ${code}`, 0, 1, false)
    ways.set(wayOf({ pair, pivot }), way)
    for (const leg of [into, onward]) builder.atMost([[way, 1], ...sumOf(leg, -1)], 0)
    builder.follows((values) => { values[way] = countIn(values, into) > 0 && countIn(values, onward) > 0 ? 1 : 0 })
    return [way]
  })

/** One pair: into the mother tongue, or else retour, relay or nobody, of which the aims choose the earliest they can. */
const addPair = (builder: ModelBuilder, { facts, seats, pairs }: SeatsOfSession, pair: number, gathered: Gathered, allWays: Ways): void => {
  const languages = pairs[pair]
  if (!languages) return
  const name = `${facts.session.id} ${languages.from} into ${languages.to}`
  const native = numbers(seats, ({ direct }) => direct.includes(pair))
  const second = numbers(seats, ({ retour }) => retour.includes(pair))
  const ways = addWays(builder, name, seats, pair, languages, allWays)
  // From the best to the worst way of being served, each with what it takes.
  const rest = ([['retour', second, gathered.retours], ['by relay', ways, gathered.relays]] as const).flatMap(([kind, needs, gather]) => {
    if (needs.length === 0) return []
    const served = builder.variable(`${name} ${kind}`, 0, 1, false)
    builder.atMost([[served, 1], ...sumOf(needs, -1)], 0)
    gather.push(served)
    return [{ served, needs }]
  })
  const uncovered = builder.variable(`${name} uncovered`, native.length + rest.length === 0 ? 1 : 0, 1, false)
  builder.atLeast([...sumOf(native), ...sumOf(rest.map(({ served }) => served)), [uncovered, 1]], 1)
  gathered.uncovered.push(uncovered)
  builder.follows((values) => {
    let open = countIn(values, native) === 0
    for (const { served, needs } of rest) {
      values[served] = open && countIn(values, needs) > 0 ? 1 : 0
      if (values[served] === 1) open = false
    }
    values[uncovered] = open ? 1 : 0
  })
}

/**
 * What each seat adds to the strength of its team: itself or, where it only does legs of relays, a variable that is 1
 * while some relay of its is whole.
 */
const addStrengthOfSeats = (builder: ModelBuilder, seats: readonly Seat[], ways: Ways): ReadonlyMap<number, number> =>
  new Map(seats.flatMap((seat): readonly (readonly [number, number])[] => {
    const { number } = seat
    if (seat.strengthens === 'none') return []
    if (!onlyRelays(seat)) return [[number, number]]
    const own = [...new Set([...seat.into, ...seat.onward].flatMap((leg) => ways.get(wayOf(leg)) ?? []))]
    const works = builder.variable(`seat ${String(number)} works`, 0, own.length === 0 ? 0 : 1, false)
    builder.atMost([[works, 1], [number, -1]], 0)
    builder.atMost([[works, 1], ...sumOf(own, -1)], 0)
    builder.follows((values) => { values[works] = values[number] === 1 && countIn(values, own) > 0 ? 1 : 0 })
    return [[number, works]]
  }))

interface Missing {
  readonly short: number
  readonly wanted: number
  readonly own: readonly number[]
  /** By what somebody without a booth adds, whether it is added here. */
  readonly helped: ReadonlyMap<number, number>
}

/** Seats whose booth is not settled help where somebody is missing, each in one booth. */
const addHelp = (builder: ModelBuilder, unsettled: readonly number[], booths: readonly Missing[]): void => {
  if (unsettled.length === 0) return
  for (const seat of unsettled) builder.atMost([...sumOf(booths.flatMap(({ helped }) => helped.get(seat) ?? [])), [seat, -1]], 0)
  builder.follows((values) => {
    for (const seat of unsettled) {
      if (values[seat] !== 1) continue
      const booth = booths.find(({ wanted, own, helped }) => countIn(values, own) + countIn(values, [...helped.values()]) < wanted)
      const share = booth?.helped.get(seat)
      if (share !== undefined) values[share] = 1
    }
  })
}

/** Interpreters missing: in each booth, and in all where the team is asked to be larger than its booths. */
const addStrength = (builder: ModelBuilder, { facts, seats }: SeatsOfSession, gathered: Gathered, ways: Ways): void => {
  const { session, seats: asked, least } = facts
  const strength = addStrengthOfSeats(builder, seats, ways)
  const adding = (takes: (seat: Seat) => boolean): readonly number[] => numbers(seats, takes).flatMap((seat) => strength.get(seat) ?? [])
  const unsettled = adding(({ strengthens }) => strengthens === 'any')
  const booths = asked.map(({ booth, least: wanted }): Missing => {
    const name = `${session.id} ${booth ?? 'team'}`
    const isHere = ({ strengthens }: Seat): boolean => strengthens === 'any' || (typeof strengthens === 'object' && strengthens.booth === booth)
    const own = adding((seat) => seat.strengthens !== 'any' && isHere(seat))
    const people = new Set(seats.filter(isHere).map(({ somebody }) => somebody))
    const short = builder.variable(`${name} short`, Math.max(0, wanted - people.size), wanted)
    const helped = new Map(unsettled.map((seat) => [seat, builder.variable(`${name} helped by ${String(seat)}`, 0, 1, false)]))
    builder.atLeast([[short, 1], ...sumOf(own), ...sumOf([...helped.values()])], wanted)
    return { short, wanted, own, helped }
  })
  addHelp(builder, unsettled, booths)
  builder.follows((values) => {
    for (const { short, wanted, own, helped } of booths) values[short] = Math.max(0, wanted - countIn(values, own) - countIn(values, [...helped.values()]))
  })
  const missing = booths.map(({ short }) => short)
  gathered.short.push(...missing)
  if (least <= asked.reduce((sum, booth) => sum + booth.least, 0)) return
  const workers = [...strength.values()]
  const beyond = builder.variable(`${session.id} short beyond its booths`, 0, least)
  builder.atLeast([...sumOf(missing), [beyond, 1], ...sumOf(workers)], least)
  builder.follows((values) => { values[beyond] = Math.max(0, least - countIn(values, missing) - countIn(values, workers)) })
  gathered.short.push(beyond)
}

/** Writes what becomes of every session's pairs and team. */
export const addOutcomes = (builder: ModelBuilder, { sessions }: AllSeats, blockOf: BlockOf): OutcomeVariables => {
  const gathered: Gathered = { uncovered: [], relays: [], retours: [], short: [] }
  for (const session of sessions) {
    builder.block = blockOf.session(session.facts)
    const ways: Ways = new Map()
    for (const pair of session.pairs.keys()) addPair(builder, session, pair, gathered, ways)
    addStrength(builder, session, gathered, ways)
  }
  return gathered
}
