import type { WallDate } from '../model/time'
import { isExclusion } from './limits'
import type { Reason } from './standing-reasons'
import type { TeamContext } from './team-context'

/** What one person has on their hands. */
interface Hands {
  readonly sessions: Set<number>
  /** Of each limit, what is used and what may be used at most. */
  readonly used: Float64Array
  readonly most: Float64Array
  /** Sessions of the round on each day with one. */
  readonly days: Map<WallDate, number>
  /** Days of the contract, and days that may be worked: more where what is fixed has more. Infinity when it names none. */
  readonly contract: number
  contractDays: number
  /** Rounds beside this one worked for, by day. */
  readonly otherRounds: Map<WallDate, Set<string>>
  /** Sessions in each camp's own circle. */
  readonly camps: Map<string, number>
}

/**
 * Who does what, kept up to date as people are put on teams and taken off, and what stands against one more session. What
 * is fixed (sessions not looked at, and pins) is there from the start: limits that it breaks are widened just so far.
 */
export class Workload {
  private hands: readonly Hands[]
  /** Days that this round asks of somebody, found by session. */
  private readonly own: readonly boolean[]

  constructor(private readonly context: TeamContext) {
    this.own = context.sessions.map(({ session, pause }) => session.roundId === context.asked.roundId && !pause)
    this.hands = context.roster.map(({ interpreter }) => ({
      sessions: new Set(),
      used: new Float64Array(context.limits.length),
      most: Float64Array.from(context.limits, ({ most }) => most),
      days: new Map(),
      contract: interpreter.contractDays ?? Infinity,
      contractDays: interpreter.contractDays ?? Infinity,
      otherRounds: new Map(),
      camps: new Map(),
    }))
  }

  /** The same, to be changed on its own. */
  copy(): Workload {
    const copied = new Workload(this.context)
    copied.hands = this.hands.map((hands) => ({
      ...hands,
      sessions: new Set(hands.sessions), used: hands.used.slice(), most: hands.most.slice(), days: new Map(hands.days),
      otherRounds: new Map([...hands.otherRounds].map(([day, rounds]) => [day, new Set(rounds)] as const)), camps: new Map(hands.camps),
    }))
    return copied
  }

  has(somebody: number, session: number): boolean {
    return this.hands[somebody]?.sessions.has(session) ?? false
  }

  sessionsOf(somebody: number): ReadonlySet<number> {
    return this.hands[somebody]?.sessions ?? new Set()
  }

  /** Days with work for the round. */
  daysOf(somebody: number): ReadonlyMap<WallDate, number> {
    return this.hands[somebody]?.days ?? new Map<WallDate, number>()
  }

  /** How much of a limit somebody may still take. */
  leftOf(somebody: number, limit: number): number {
    const hands = this.hands[somebody]
    return hands ? (hands.most[limit] ?? 0) - (hands.used[limit] ?? 0) : 0
  }

  /** Days that somebody's contract still has; Infinity when it names none. */
  contractLeft(somebody: number): number {
    const hands = this.hands[somebody]
    return hands ? hands.contractDays - hands.days.size : 0
  }

  /** Whether somebody serves a camp already. */
  isInCamp(somebody: number, camp: string): boolean {
    return this.hands[somebody]?.camps.has(camp) ?? false
  }

  /** Puts somebody on a team, whatever stands against it. */
  add(somebody: number, session: number): void {
    this.change(somebody, session, 1)
  }

  remove(somebody: number, session: number): void {
    this.change(somebody, session, -1)
  }

  /** Puts on a team what can't be changed, and widens what it breaks. */
  fix(somebody: number, session: number): void {
    this.add(somebody, session)
    const hands = this.hands[somebody]
    if (!hands) return
    for (const { limit } of this.context.usesOf[session] ?? []) hands.most[limit] = Math.max(hands.most[limit] ?? 0, hands.used[limit] ?? 0)
    hands.contractDays = Math.max(hands.contractDays, hands.days.size)
  }

  private change(somebody: number, session: number, by: 1 | -1): void {
    const hands = this.hands[somebody]
    const facts = this.context.sessions[session]
    if (!hands || !facts) return
    if (by > 0) hands.sessions.add(session)
    else hands.sessions.delete(session)
    for (const { limit, weight } of this.context.usesOf[session] ?? []) hands.used[limit] = (hands.used[limit] ?? 0) + by * weight
    if (this.own[session]) {
      for (const day of facts.days) count(hands.days, day, by)
      if (facts.camp !== null) count(hands.camps, facts.camp.key, by)
    } else if (by > 0 && !facts.pause && facts.session.roundId !== this.context.asked.roundId) {
      for (const day of facts.days) hands.otherRounds.set(day, (hands.otherRounds.get(day) ?? new Set()).add(facts.session.roundId))
    }
  }

  /** Whether nothing stands against one more session. Asked very often, so it makes nothing. */
  allows(somebody: number, session: number): boolean {
    const hands = this.hands[somebody]
    if (!hands || hands.sessions.has(session)) return false
    for (const { limit, weight } of this.context.usesOf[session] ?? []) if ((hands.used[limit] ?? 0) + weight > (hands.most[limit] ?? 0)) return false
    return this.contractReason(hands, session) === null && this.campReason(hands, somebody, session) === null
  }

  /** What stands against one more session, beside what {@link standingReason} says; null when nothing does. */
  against(somebody: number, session: number): Reason | null {
    const hands = this.hands[somebody]
    if (!hands) return null
    return this.limitReason(hands, session) ?? this.contractReason(hands, session) ?? this.campReason(hands, somebody, session)
  }

  /** All that stands against one more session: each limit once, and the contract and the camps. */
  allAgainst(somebody: number, session: number): readonly Reason[] {
    const hands = this.hands[somebody]
    if (!hands) return []
    const limits = [...this.limitReasons(hands, session)]
    return [...limits, this.contractDaysReason(hands, session), this.roundsReason(hands, session), this.campReason(hands, somebody, session)].flatMap((reason) => reason ?? [])
  }

  /** The same whatever the hour: the day's and the week's sums, the contract and the camps. */
  againstDay(somebody: number, session: number): Reason | null {
    const hands = this.hands[somebody]
    if (!hands) return null
    return this.limitReason(hands, session, true) ?? this.contractReason(hands, session) ?? this.campReason(hands, somebody, session)
  }

  /** A session at the same time before any figure. */
  private limitReason(hands: Hands, session: number, sumsOnly = false): Reason | null {
    let found: Reason | null = null
    for (const reason of this.limitReasons(hands, session, sumsOnly)) {
      if (reason.kind === 'elsewhere') return reason
      found ??= reason
    }
    return found
  }

  private *limitReasons(hands: Hands, session: number, sumsOnly = false): Iterable<Reason> {
    for (const { limit, weight } of this.context.usesOf[session] ?? []) {
      const figure = this.context.limits[limit]?.figure ?? null
      if (sumsOnly && isExclusion(figure)) continue
      if ((hands.used[limit] ?? 0) + weight <= (hands.most[limit] ?? 0)) continue
      const elsewhere = isExclusion(figure) ? this.clashOf(hands, session) : null
      if (elsewhere !== null) yield { kind: 'elsewhere', sessionId: elsewhere }
      else if (figure !== null) yield { kind: 'limit', figure, value: this.context.figure(figure) ?? 0 }
    }
  }

  /** A session at the same time that somebody has already. */
  private clashOf({ sessions }: Hands, session: number) {
    const wanted = this.context.sessions[session]?.stretches ?? []
    for (const other of sessions) {
      const facts = this.context.sessions[other]
      if (facts?.stretches.some(({ start, end }) => wanted.some((one) => one.start < end && start < one.end))) return facts.session.id
    }
    return null
  }

  private contractReason(hands: Hands, session: number): Reason | null {
    return this.contractDaysReason(hands, session) ?? this.roundsReason(hands, session)
  }

  private contractDaysReason({ days, contract, contractDays }: Hands, session: number): Reason | null {
    if (contractDays === Infinity) return null
    let more = 0
    for (const day of this.context.sessions[session]?.days ?? []) if (!days.has(day)) more += 1
    return more > 0 && days.size + more > contractDays ? { kind: 'contract-days', days: contract } : null
  }

  private roundsReason({ days, otherRounds }: Hands, session: number): Reason | null {
    const most = this.context.figure('load.contracts-a-day')
    const facts = this.context.sessions[session]
    if (!facts || most === undefined || otherRounds.size === 0) return null
    const crowded = facts.days.some((day) => !days.has(day) && (otherRounds.get(day)?.size ?? 0) + 1 > most)
    return crowded ? { kind: 'limit', figure: 'load.contracts-a-day', value: most } : null
  }

  private campReason({ camps }: Hands, somebody: number, session: number): Reason | null {
    const camp = this.context.sessions[session]?.camp ?? null
    if (camp === null || camps.size === 0 || camps.has(camp.key)) return null
    for (const key of camps.keys()) {
      const partyId = this.context.camps.against(somebody, key, camp.key)
      if (partyId !== null) return { kind: 'other-camp', partyId }
    }
    return null
  }
}

const count = <Key>(counts: Map<Key, number>, key: Key, by: 1 | -1): void => {
  const after = (counts.get(key) ?? 0) + by
  if (after > 0) counts.set(key, after)
  else counts.delete(key)
}
