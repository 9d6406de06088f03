import type { WallDate } from '../model/time'
import type { Term } from '../optimisation/linear-model'
import type { BlockOf } from './blocks'
import type { DayPrices } from './day-prices'
import { isExclusion } from './limits'
import type { ModelBuilder } from './model-builder'
import { countIn, sumOf } from './model-builder'
import type { AllSeats, Seat } from './seats'
import type { Somebody, TeamContext } from './team-context'

interface Sum {
  readonly terms: readonly Term[]
  readonly constant: number
}

/** What work comes to: the load and the cost as sums. */
export interface WorkSums {
  readonly load: Sum
  readonly cost: Sum
}

/** Seats of one person, by session. */
type Sessions = ReadonlyMap<number, readonly number[]>

const sessionsOf = (seats: readonly Seat[]): Sessions => {
  const sessions = new Map<number, number[]>()
  for (const { session, number } of seats) sessions.set(session, [...(sessions.get(session) ?? []), number])
  return sessions
}

/** One person's rows while they are written. */
class Person {
  private readonly sessions: Sessions
  /** By day, the variable that is 1 when the day has work; days with fixed work have none. */
  readonly days = new Map<WallDate, number>()

  constructor(private readonly builder: ModelBuilder, private readonly context: TeamContext, private readonly all: AllSeats, private readonly blockOf: BlockOf, private readonly somebody: Somebody, seats: readonly Seat[]) {
    this.sessions = sessionsOf(seats)
  }

  private get name(): string {
    return this.somebody.interpreter.id
  }

  /** Work that may still be chosen: what is pinned is counted as fixed already. */
  private isFixed(session: number): boolean {
    return this.all.fixed.has(this.somebody.number, session)
  }

  private openDay(day: WallDate): number | null {
    if (this.all.fixed.daysOf(this.somebody.number).has(day)) return null
    let variable = this.days.get(day)
    if (variable === undefined) {
      this.builder.block = this.blockOf.day(day)
      variable = this.builder.variable(`${this.name} works on ${day}`, 0, 1)
      this.builder.block = -1
      this.days.set(day, variable)
      const [made, seats] = [variable, [...this.sessions].flatMap(([session, own]) => (this.facts(session)?.days.includes(day) ? own : []))]
      this.builder.follows((values) => { values[made] = countIn(values, seats) > 0 ? 1 : 0 })
    }
    return variable
  }

  private seatsIn(session: number): readonly number[] {
    return this.sessions.get(session) ?? []
  }

  private facts(session: number) {
    return this.context.sessions[session]
  }

  /** The one day that all of some sessions lie on; null when there is none. */
  private commonDay(sessions: readonly number[]): WallDate | null {
    const days = new Set(sessions.flatMap((session) => this.facts(session)?.days ?? []))
    const [day] = days
    return days.size === 1 && day !== undefined ? day : null
  }

  /** Sets of which one can be had, in the tightest form: where they share a day, none without the day. */
  addExclusions(): void {
    const covered = new Set<number>()
    for (const [limit, { uses, figure }] of this.context.limits.entries()) {
      if (!isExclusion(figure) || this.all.fixed.leftOf(this.somebody.number, limit) < 1) continue
      const sessions = uses.map(([session]) => session).filter((session) => this.seatsIn(session).length > 0 && !this.isFixed(session))
      if (sessions.length < 2) continue
      for (const session of sessions) covered.add(session)
      this.addOneOf(sessions)
    }
    for (const session of this.sessions.keys()) if (!covered.has(session) && !this.isFixed(session)) this.addOneOf([session])
  }

  private addOneOf(sessions: readonly number[]): void {
    const seats = sessions.flatMap((session) => this.seatsIn(session))
    const common = this.commonDay(sessions)
    const day = common === null ? null : this.openDay(common)
    if (day !== null) this.builder.atMost([...sumOf(seats), [day, -1]], 0)
    else if (seats.length > 1) this.builder.atMost(sumOf(seats), 1)
    if (common !== null) return
    for (const session of sessions) {
      for (const date of this.facts(session)?.days ?? []) {
        const variable = this.openDay(date)
        if (variable !== null) this.builder.atMost([...sumOf(this.seatsIn(session)), [variable, -1]], 0)
      }
    }
  }

  /** Days and weeks: what is left of each limit beside what is fixed. */
  addSums(): void {
    for (const [limit, { uses, figure, implied }] of this.context.limits.entries()) {
      // What is fixed may break the limits that imply this one.
      if (isExclusion(figure) || (implied && !uses.some(([session]) => this.isFixed(session)))) continue
      const own = uses.filter(([session]) => this.seatsIn(session).length > 0 && !this.isFixed(session))
      const left = this.all.fixed.leftOf(this.somebody.number, limit)
      if (own.reduce((sum, [, weight]) => sum + weight, 0) <= left) continue
      const terms = own.flatMap(([session, weight]) => sumOf(this.seatsIn(session), weight))
      const common = figure === 'load.sessions-a-week-most' ? null : this.commonDay(own.map(([session]) => session))
      const day = common === null ? null : this.openDay(common)
      if (day === null) this.builder.atMost(terms, left)
      else this.builder.atMost([...terms, [day, -left]], 0)
    }
    const left = this.all.fixed.contractLeft(this.somebody.number)
    if (this.days.size > left) this.builder.atMost(sumOf([...this.days.values()]), left)
  }

  /** Nobody goes from one camp's own circle to another's that is against it. */
  addCamps(): void {
    const { camps } = this.context
    const serves = new Map<string, number>()
    for (const session of this.sessions.keys()) {
      const key = this.facts(session)?.camp?.key
      if (key === undefined || this.all.fixed.isInCamp(this.somebody.number, key)) continue
      const variable = serves.get(key) ?? this.builder.variable(`${this.name} serves ${key}`, 0, 1)
      serves.set(key, variable)
      this.builder.atMost([...sumOf(this.seatsIn(session)), [variable, -1]], 0)
    }
    for (const [key, variable] of serves) {
      const seats = [...this.sessions].flatMap(([session, own]) => (this.facts(session)?.camp?.key === key ? own : []))
      this.builder.follows((values) => { values[variable] = countIn(values, seats) > 0 ? 1 : 0 })
    }
    const keys = [...serves.keys()]
    const clash = (one: string, other: string): boolean => camps.against(this.somebody.number, one, other) !== null
    const allClash = keys.length > 2 && keys.every((one, at) => keys.slice(at + 1).every((other) => clash(one, other)))
    const exclude = (some: readonly string[]): void => { this.builder.atMost(sumOf(some.flatMap((key) => serves.get(key) ?? [])), 1) }
    if (allClash) exclude(keys)
    else keys.forEach((one, at) => { for (const other of keys.slice(at + 1)) if (clash(one, other)) exclude([one, other]) })
  }

  /** Whether there is work for the round at all: 1 with the first day. Null when that is fixed or never happens. */
  addComing(): number | null {
    if (this.days.size === 0 || this.all.fixed.daysOf(this.somebody.number).size > 0) return null
    const comes = this.builder.variable(`${this.name} comes`, 0, 1)
    const days = [...this.days.values()]
    for (const day of days) this.builder.atMost([[day, 1], [comes, -1]], 0)
    this.builder.follows((values) => { values[comes] = countIn(values, days) > 0 ? 1 : 0 })
    return comes
  }
}

/** Sessions of the round that somebody has whatever the plan. */
const fixedSessions = (context: TeamContext, { fixed }: AllSeats, somebody: number): number =>
  [...fixed.sessionsOf(somebody)].filter((session) => context.sessions[session]?.session.roundId === context.asked.roundId).length

/**
 * The load: the most sessions that anybody has. No plan can have less than what is fixed for one person, nor than an even
 * share of the seats that must be filled, and the variable's lower bound says the former.
 */
const addLoad = (builder: ModelBuilder, context: TeamContext, all: AllSeats): Sum => {
  const fixed = context.roster.map(({ number }) => fixedSessions(context, all, number))
  const most = builder.variable('most sessions of anybody', Math.max(0, ...fixed), Math.max(0, ...fixed) + context.looked.length)
  for (const { number } of context.roster) {
    const own = all.seats.filter((seat) => seat.somebody === number && !seat.pinned).map((seat) => seat.number)
    builder.follows((values) => { values[most] = Math.max(values[most] ?? 0, (fixed[number] ?? 0) + countIn(values, own)) })
    if (own.length > 0) builder.atMost([...sumOf(own), [most, -1]], -(fixed[number] ?? 0))
  }
  return { terms: [[most, 1]], constant: 0 }
}

/** Writes what people can do, and what their work comes to. */
export const addLimits = (builder: ModelBuilder, context: TeamContext, all: AllSeats, prices: DayPrices, blockOf: BlockOf): WorkSums => {
  builder.block = -1
  const cost: Term[] = []
  const bySomebody = new Map<number, Seat[]>()
  for (const seat of all.seats) {
    const own = bySomebody.get(seat.somebody)
    if (own) own.push(seat)
    else bySomebody.set(seat.somebody, [seat])
  }
  for (const somebody of context.roster) {
    const person = new Person(builder, context, all, blockOf, somebody, bySomebody.get(somebody.number) ?? [])
    person.addExclusions()
    person.addSums()
    person.addCamps()
    const day = prices.day[somebody.number] ?? 0
    const journey = prices.journey[somebody.number] ?? 0
    if (day > 0) for (const variable of person.days.values()) cost.push([variable, day])
    const comes = journey > 0 ? person.addComing() : null
    if (comes !== null) cost.push([comes, journey])
  }
  return { load: addLoad(builder, context, all), cost: { terms: cost, constant: 0 } }
}
