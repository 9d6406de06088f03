import { notFreeOn } from '@shared/findings/availability'
import { campOf, opposedIn } from '@shared/findings/camps'
import { journeysOf } from '@shared/findings/interpreter-journeys'
import { absencesAt, awayDuring } from '@shared/findings/person-away'
import { gives } from '@shared/languages/booth-places'
import { capability } from '@shared/languages/capability'
import { coverageOf, needsInterpretation } from '@shared/languages/coverage'
import { peopleOf } from '@shared/languages/participants'
import { teamNeed } from '@shared/languages/team-need'
import type { PartyId, RoundId } from '@shared/model/ids'
import type { LanguageCode } from '@shared/model/language'
import type { WallDate } from '@shared/model/time'
import { addDays, dateOf, instantMinutes, weekdayOf } from '@shared/model/time'
import type { BoothAssignment, Interpreter, Session, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { policyValue, profileOf } from '@shared/policy/policy-value'
import type { PolicyKey } from '@shared/model/policy'
import type { Absence, TeamAim } from '@shared/staffing/team-proposal'

/*
 * Tries every plan there is, told by the rules in words and not by the model: for small rounds only. It shares with the
 * product what languages, availability, journeys and camps mean, and nothing of how plans are put as numbers.
 */

interface Held {
  readonly start: number
  readonly end: number
  readonly day: WallDate
}

/** When a session is held; each of these sessions has at most one sitting. */
const heldAt = (workspace: Workspace, session: Session): Held | null => {
  const placement = rowsOf(workspace, 'placements').find((row) => row.sessionId === session.id)
  if (!placement) return null
  const start = instantMinutes(placement.start, 'Europe/Zurich')
  return { start, end: start + placement.minutes, day: dateOf(placement.start) }
}

/** Whose caucus a session is. */
const caucusOf = (workspace: Workspace, session: Session): readonly PartyId[] => (session.format === 'caucus' ? campOf(workspace, session) : [])

const groups = <Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly (readonly Item[])[] =>
  [...new Set(items.map(nameOf))].map((name) => items.filter((item) => nameOf(item) === name))

/** One way of staffing one session: per interpreter the booth, or undefined for not being there. */
type Team = readonly (LanguageCode | null | undefined)[]

interface Judged {
  readonly team: Team
  /** A bit per interpreter. */
  readonly there: number
  readonly uncovered: number
  readonly short: number
  readonly relays: number
  readonly retours: number
  readonly changes: number
}

export class Exhaustive {
  private readonly people
  private readonly round
  private readonly figure: (key: PolicyKey) => number | undefined
  private readonly interpreters: readonly Interpreter[]
  private readonly sessions: readonly Session[]
  private readonly standing: readonly BoothAssignment[]

  constructor(private readonly workspace: Workspace, private readonly roundId: RoundId, private readonly absences: readonly Absence[]) {
    this.people = peopleOf(workspace)
    this.round = rowOf(workspace, 'rounds', roundId)
    const profile = profileOf(workspace, this.round)
    this.figure = (key) => policyValue(profile, key)
    this.interpreters = rowsOf(workspace, 'interpreters')
    this.sessions = rowsOf(workspace, 'sessions').filter((session) => session.roundId === roundId && needsInterpretation(session))
    this.standing = rowsOf(workspace, 'boothAssignments').filter((row) => row.status !== 'declined')
  }

  private rowAt(session: Session, interpreter: Interpreter): BoothAssignment | undefined {
    return this.standing.find((row) => row.sessionId === session.id && row.interpreterId === interpreter.id)
  }

  private isAbsent(interpreter: Interpreter, session: Session): boolean {
    const day = heldAt(this.workspace, session)?.day
    return day !== undefined && this.absences.some(({ interpreterId, from, to }) => interpreterId === interpreter.id && from <= day && day <= to)
  }

  private isPinned(session: Session, interpreter: Interpreter): boolean {
    return this.rowAt(session, interpreter)?.pinned === true && !this.isAbsent(interpreter, session)
  }

  /** What speaks against somebody at a session whatever else they do. */
  private mayNot(interpreter: Interpreter, session: Session): boolean {
    const { workspace } = this
    const held = heldAt(workspace, session)
    const parties = session.attendance.flatMap(({ delegationId }) => rowOf(workspace, 'delegations', delegationId)?.partyId ?? [])
    if (interpreter.vetting === 'refused' || this.isAbsent(interpreter, session)) return true
    if (rowsOf(workspace, 'boothAssignments').some((row) => row.sessionId === session.id && row.interpreterId === interpreter.id && row.status === 'declined')) return true
    if (interpreter.acceptance.some(({ partyId, verdict }) => verdict === 'refused' && parties.includes(partyId))) return true
    if (session.confidential && interpreter.vetting !== 'cleared' && !this.rowAt(session, interpreter)) return true
    const accepts = (partyId: string): boolean => interpreter.acceptance.some((each) => each.partyId === partyId && each.verdict === 'accepted')
    const [brought, camp] = [interpreter.broughtByPartyId, caucusOf(workspace, session)]
    if (brought !== null && camp.length > 0 && !camp.includes(brought) && !camp.every((party) => accepts(party) && accepts(brought))) return true
    if ((held ? held.end - held.start : session.minutes) > (this.figure('load.session-most-minutes') ?? Infinity)) return true
    if (!held) return false
    if (notFreeOn(interpreter.availability, held.day) || awayDuring(absencesAt(workspace, this.roundId, 'interpreters').get(interpreter.id), held.start, held.end)) return true
    const [long, rest] = [this.figure('travel.long-minutes') ?? Infinity, this.figure('travel.rest-minutes') ?? 0]
    return journeysOf(workspace, interpreter.id).some(({ start, end }) => end - start >= long && held.start >= end && held.start - end < rest)
  }

  /**
   * Whether somebody can do all of some sessions: hours, days, weeks, contract, rounds, camps. What is fixed and breaks a
   * limit by itself widens it just so far.
   */
  private isDoable(interpreter: Interpreter, own: readonly Session[], fixed: readonly Session[]): boolean {
    const { figure } = this
    const held = own.flatMap((session) => { const at = heldAt(this.workspace, session); return at ? [{ session, fixed: fixed.includes(session), ...at }] : [] })
    const pause = figure('load.break-minutes') ?? 0
    if (held.some((one, at) => held.slice(at + 1).some((other) => !(one.fixed && other.fixed) && one.start < other.end + pause && other.start < one.end + pause))) return false
    type Items = readonly (typeof held)[number][]
    const within = (items: Items, of: (some: Items) => number, limit: number): boolean => of(items) <= Math.max(limit, of(items.filter((one) => one.fixed)))
    const days = groups(held, ({ day }) => day)
    const weeks = groups(held, ({ day }) => addDays(day, 1 - weekdayOf(day)))
    const rounds = (items: Items): number => new Set(items.map(({ session }) => session.roundId)).size
    const daysOfRound = (items: Items): number => new Set(items.filter(({ session }) => session.roundId === this.roundId).map(({ day }) => day)).size
    const minutes = (items: Items): number => items.reduce((sum, { start, end }) => sum + end - start, 0)
    return (
      days.every((day) => within(day, (items) => items.length, figure('load.sessions-a-day') ?? Infinity)) &&
      days.every((day) => within(day, minutes, figure('load.day-minutes') ?? Infinity)) &&
      days.every((day) => within(day.filter(({ session }) => session.interpretation === 'remote'), minutes, figure('remote.longest-day-minutes') ?? Infinity)) &&
      days.every((day) => within(day, rounds, figure('load.contracts-a-day') ?? Infinity)) &&
      weeks.every((week) => within(week, (items) => items.length, figure('load.sessions-a-week-most') ?? Infinity)) &&
      within(held, daysOfRound, interpreter.contractDays ?? Infinity) &&
      !this.servesBothCamps(interpreter, own.filter(({ roundId }) => roundId === this.roundId), fixed)
    )
  }

  private servesBothCamps(interpreter: Interpreter, own: readonly Session[], fixed: readonly Session[]): boolean {
    const opposed = opposedIn(this.workspace, this.roundId)
    const accepts = (partyId: string): boolean => interpreter.acceptance.some((each) => each.partyId === partyId && each.verdict === 'accepted')
    const circle = (session: Session): string => [...caucusOf(this.workspace, session)].sort().join(' ')
    const served = new Set(fixed.filter(({ roundId }) => roundId === this.roundId).map(circle))
    return own.some((first) => own.some((second) => {
      if (served.has(circle(first)) && served.has(circle(second))) return false
      const [mine, theirs] = [caucusOf(this.workspace, first), caucusOf(this.workspace, second)]
      return mine.some((one) => !theirs.includes(one) && theirs.some((other) => !mine.includes(other) && opposed(one, other) && !(accepts(one) && accepts(other))))
    }))
  }

  /** Whether somebody could do anything of what a session needs, from a booth, together with anybody who may be there. */
  private isUseful(session: Session, interpreter: Interpreter, booth: LanguageCode | null, others: readonly Interpreter[]): boolean {
    const { pairs, twoWay } = coverageOf(this.people, session, [])
    const mode = session.interpretation
    const able = (one: LanguageCode, other: LanguageCode): boolean => (booth === null || booth === other || twoWay) && capability(interpreter, one, other, mode) !== null
    const someone = (one: LanguageCode, other: LanguageCode): boolean => others.some((each) => capability(each, one, other, mode) !== null)
    const pivots = [...new Set(others.flatMap((each) => each.languages.map(({ code }) => code)))]
    return pairs.some(({ from, to }) => able(from, to) || pivots.some((pivot) => pivot !== from && pivot !== to && ((able(from, pivot) && someone(pivot, to)) || (able(pivot, to) && someone(from, pivot)))))
  }

  private choicesOf(session: Session, interpreter: Interpreter, others: readonly Interpreter[]): readonly (LanguageCode | null | undefined)[] {
    const row = this.rowAt(session, interpreter)
    if (row && this.isPinned(session, interpreter)) return [row.booth]
    if (!others.includes(interpreter)) return [undefined]
    const { twoWay } = coverageOf(this.people, session, [])
    const booths: readonly (LanguageCode | null)[] = session.interpretation === 'simultaneous' && !twoWay ? ['ar', 'en', 'fr'] : [null]
    const useful = booths.filter((booth) => this.isUseful(session, interpreter, booth, others))
    return [undefined, ...new Set([...(row ? [row.booth] : []), ...useful])]
  }

  private judge(session: Session, team: Team): Judged {
    const rows = team.flatMap((booth, at): readonly BoothAssignment[] => {
      const interpreter = this.interpreters[at]
      return booth === undefined || !interpreter ? [] : [{ id: `try-${interpreter.id}` as BoothAssignment['id'], sessionId: session.id, interpreterId: interpreter.id, booth, status: 'proposed', pinned: false, note: '' }]
    })
    const { pairs } = coverageOf(this.people, session, rows)
    const count = (mode: string): number => pairs.filter((pair) => pair.mode === mode).length
    const changes = this.interpreters.filter((interpreter, at) => {
      const row = this.rowAt(session, interpreter)
      return row ? team[at] === undefined || team[at] !== row.booth : team[at] !== undefined
    }).length
    const there = team.reduce((bits: number, booth, at) => (booth === undefined ? bits : bits | (1 << at)), 0)
    return { team, there, uncovered: count('none'), short: this.missing(session, team), relays: count('relay'), retours: count('retour'), changes }
  }

  /** Interpreters missing: those with a booth sit there, those without one wherever that helps most. */
  private missing(session: Session, team: Team): number {
    const alone = coverageOf(this.people, session, [])
    const held = heldAt(this.workspace, session)
    const { booths, least } = teamNeed(alone, session, held ? held.end - held.start : session.minutes, profileOf(this.workspace, this.round))
    const inBooths = session.interpretation === 'simultaneous' && !alone.twoWay
    const there = team.flatMap((booth, at) => {
      const interpreter = this.interpreters[at]
      return booth === undefined || !interpreter ? [] : [{ interpreter, booth }]
    })
    const terms = { mode: session.interpretation, boothsBind: !alone.twoWay }
    // At work is whoever does a pair, or a leg of a relay of which somebody else does the other.
    const working = there.filter((place) =>
      alone.pairs.some(({ from, to }) => gives(place, from, to, terms) !== null || ['ar', 'en', 'fr'].some((pivot) =>
        pivot !== from && pivot !== to &&
        ((gives(place, from, pivot, terms) !== null && there.some((other) => gives(other, pivot, to, terms) !== null)) ||
          (gives(place, pivot, to, terms) !== null && there.some((other) => gives(other, from, pivot, terms) !== null))))),
    ).map(({ booth }) => booth)
    const free = inBooths ? working.filter((booth) => booth === null).length : 0
    const open = booths.reduce((sum, { language, least: wanted }) => sum + Math.max(0, wanted - (inBooths ? working.filter((booth) => booth === language).length : working.length)), 0)
    return Math.max(open - free, least - working.length, 0)
  }

  private mayCome(session: Session): readonly Interpreter[] {
    return this.interpreters.filter((interpreter) => this.isPinned(session, interpreter) || (!this.mayNot(interpreter, session) && this.isDoableBeside(interpreter, [session])))
  }

  /** What is fixed for somebody: other rounds' sessions and pins. */
  private fixedOf(interpreter: Interpreter): readonly Session[] {
    const others = this.standing.filter((row) => row.interpreterId === interpreter.id).flatMap((row) => rowOf(this.workspace, 'sessions', row.sessionId) ?? [])
    return others.filter((session) => !this.sessions.includes(session) || this.isPinned(session, interpreter))
  }

  private isDoableBeside(interpreter: Interpreter, more: readonly Session[]): boolean {
    const fixed = this.fixedOf(interpreter)
    return more.every((session) => fixed.includes(session)) || this.isDoable(interpreter, [...new Set([...fixed, ...more])], fixed)
  }

  private teamsOf(session: Session): readonly Judged[] {
    const others = this.mayCome(session)
    const choices = this.interpreters.map((interpreter) => this.choicesOf(session, interpreter, others))
    const teams = choices.reduce<readonly Team[]>((made, own) => made.flatMap((team) => own.map((booth) => [...team, booth])), [[]])
    return teams.map((team) => this.judge(session, team))
  }

  private prices(): { readonly day: readonly number[]; readonly journey: readonly number[] } {
    const { workspace } = this
    const rate = rowsOf(workspace, 'exchangeRates')[0]
    const fees = this.interpreters.map(({ dayRate }) => dayRate)
    const currency = fees.find((fee) => fee !== null)?.currency
    const units = fees.map((fee) => {
      if (fee === null) return null
      const plain = fee.minor / 100
      if (fee.currency === currency) return plain
      return rate ? Math.round(fee.currency === rate.base ? plain * rate.rate : plain / rate.rate) : NaN
    })
    const known = units.filter((unit) => unit !== null)
    const counted = known.length > 0 && known.every((unit) => !Number.isNaN(unit))
    const average = counted ? Math.round(known.reduce((sum, unit) => sum + unit, 0) / known.length) : 1
    const journey = Math.round((this.figure('proposal.journey-days') ?? 0) * average)
    return {
      day: units.map((unit) => (counted ? (unit ?? average) : 1)),
      journey: this.interpreters.map(({ domicile }) => (domicile !== '' && domicile !== 'Geneva' ? journey : 0)),
    }
  }

  /** What each set of the round's sessions, a bit each, means for one interpreter: whether it can be, its load and its cost. */
  private meanings(at: number): readonly { readonly doable: boolean; readonly load: number; readonly cost: number }[] {
    const interpreter = this.interpreters[at]
    const { day, journey } = this.prices()
    return Array.from({ length: 1 << this.sessions.length }, (_, bits) => {
      if (!interpreter) return { doable: false, load: 0, cost: 0 }
      const own = this.sessions.filter((__, session) => (bits & (1 << session)) !== 0)
      const fixed = this.fixedOf(interpreter).filter(({ roundId }) => roundId === this.roundId)
      const daysOf = (sessions: readonly Session[]): ReadonlySet<string> => new Set(sessions.flatMap((session) => heldAt(this.workspace, session)?.day ?? []))
      const [before, after] = [daysOf(fixed), daysOf([...fixed, ...own])]
      const comes = before.size === 0 && after.size > 0
      return {
        doable: this.isDoableBeside(interpreter, own),
        load: new Set([...fixed, ...own]).size,
        cost: (after.size - before.size) * (day[at] ?? 0) + (comes ? (journey[at] ?? 0) : 0),
      }
    })
  }

  /** The best that any plan gives, in the order of the aims; null when no plan is within the limits. */
  best(order: readonly TeamAim[]): readonly number[] | null {
    const teams = this.sessions.map((session) => this.teamsOf(session))
    const meanings = this.interpreters.map((_, at) => this.meanings(at))
    const isFixedAt = this.interpreters.map((interpreter) => this.sessions.reduce((bits, session, at) => (this.isPinned(session, interpreter) ? bits | (1 << at) : bits), 0))
    let best: readonly number[] | null = null
    const look = (session: number, bits: readonly number[], sums: Readonly<Record<TeamAim, number>>): void => {
      if (session < teams.length) {
        for (const one of teams[session] ?? []) {
          const after = bits.map((own, at) => ((one.there & (1 << at)) === 0 ? own : own | (1 << session)))
          if (after.some((own, at) => (own & ~(isFixedAt[at] ?? 0)) !== 0 && meanings[at]?.[own]?.doable !== true)) continue
          look(session + 1, after, {
            ...sums, uncovered: sums.uncovered + one.uncovered, short: sums.short + one.short, relays: sums.relays + one.relays, retours: sums.retours + one.retours, changes: sums.changes + one.changes,
          })
        }
        return
      }
      const own = bits.map((each, at) => meanings[at]?.[each] ?? { load: 0, cost: 0 })
      const all = { ...sums, load: Math.max(0, ...own.map(({ load }) => load)), cost: own.reduce((sum, { cost }) => sum + cost, 0) }
      const values = order.map((aim) => all[aim])
      const first = best ? values.findIndex((value, at) => value !== best?.[at]) : 0
      if (!best || (first >= 0 && (values[first] ?? 0) < (best[first] ?? 0))) best = values
    }
    look(0, this.interpreters.map(() => 0), { uncovered: 0, short: 0, relays: 0, retours: 0, load: 0, cost: 0, changes: 0 })
    return best
  }
}
