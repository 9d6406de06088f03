import type { PolicyKey } from '../model/policy'
import type { WallDate } from '../model/time'
import { addDays, weekdayOf } from '../model/time'
import type { SessionFacts, Stretch } from './session-facts'

/** Sessions of which one interpreter can do so many, or so many minutes, and no more; the same for everybody. */
export interface Limit {
  /** Session numbers with what each takes of it. */
  readonly uses: readonly (readonly [session: number, weight: number])[]
  readonly most: number
  /** The figure it follows from; null where they are at the same time. */
  readonly figure: PolicyKey | null
  /** Whoever keeps the other limits keeps this one as well. */
  readonly implied: boolean
}

/** Whether a limit is about the hour: one of several sessions can be had. */
export const isExclusion = (figure: PolicyKey | null): boolean => figure === null || figure === 'load.break-minutes'

/** A limit, by its place in the list, and what a session takes of it. */
export interface LimitUse {
  readonly limit: number
  readonly weight: number
}

type Figure = (key: PolicyKey) => number | undefined

interface Spell {
  readonly session: number
  readonly start: number
  readonly end: number
}

/** For each start, the sessions then under way: any two of them exclude each other. */
const cliquesOf = (spells: readonly Spell[]): readonly (readonly number[])[] => {
  const inOrder = [...spells].sort((one, other) => one.start - other.start)
  const cliques: (readonly number[])[] = []
  let running: readonly Spell[] = []
  let growing = false
  const close = (): void => {
    const sessions = [...new Set(running.map(({ session }) => session))]
    if (growing && sessions.length > 1) cliques.push(sessions)
    growing = false
  }
  for (const spell of inOrder) {
    const still = running.filter(({ end }) => end > spell.start)
    // Only a set that is about to lose somebody is as large as it gets.
    if (still.length < running.length) close()
    running = [...still, spell]
    growing = true
  }
  close()
  return cliques
}

const spellsOf = (sessions: readonly SessionFacts[], pause: number): readonly Spell[] =>
  sessions.flatMap(({ number, stretches }) => stretches.map(({ start, end }) => ({ session: number, start, end: end + pause })))

/** Sets of sessions of which one person can do one: those at the same time, and those without the least break in between. */
const exclusions = (sessions: readonly SessionFacts[], pause: number): readonly Limit[] => {
  const limitsFor = (cliques: readonly (readonly number[])[], figure: PolicyKey | null): readonly Limit[] =>
    cliques.map((clique) => ({ uses: clique.map((session) => [session, 1] as const), most: 1, figure, implied: false }))
  const atOnce = cliquesOf(spellsOf(sessions, 0))
  if (pause <= 0) return limitsFor(atOnce, null)
  const close = cliquesOf(spellsOf(sessions.filter((facts) => !facts.pause), pause))
  const wider = close.map((clique) => new Set(clique))
  // One set within another says nothing more.
  return [...limitsFor(close, 'load.break-minutes'), ...limitsFor(atOnce.filter((clique) => !wider.some((set) => clique.every((session) => set.has(session)))), null)]
}

interface Period {
  readonly uses: Map<number, { turns: number; minutes: number }>
}

/** What each session takes of each period, such as a day; `of` names the period a stretch begins in. */
const periodsOf = (sessions: readonly SessionFacts[], of: (stretch: Stretch) => WallDate): Iterable<Period> => {
  const periods = new Map<WallDate, Period>()
  for (const { number, stretches, pause } of sessions) {
    if (pause) continue
    for (const stretch of stretches) {
      const name = of(stretch)
      const period = periods.get(name) ?? { uses: new Map() }
      periods.set(name, period)
      const use = period.uses.get(number) ?? { turns: 0, minutes: 0 }
      period.uses.set(number, use)
      use.turns += 1
      use.minutes += stretch.end - stretch.start
    }
  }
  return periods.values()
}

const mondayOf = ({ day }: Stretch): WallDate => addDays(day, 1 - weekdayOf(day))

/** What one person can do in a day and in a week, by the figures of the profile; one that is missing limits nothing. */
const dayAndWeek = (sessions: readonly SessionFacts[], figure: Figure): readonly Limit[] => {
  const found: Limit[] = []
  const limit = (key: PolicyKey, { uses }: Period, of: 'turns' | 'minutes'): void => {
    const most = figure(key)
    if (most !== undefined) found.push({ uses: [...uses].map(([session, use]) => [session, use[of]]), most, figure: key, implied: false })
  }
  for (const day of periodsOf(sessions, ({ day: date }) => date)) {
    limit('load.sessions-a-day', day, 'turns')
    limit('load.day-minutes', day, 'minutes')
  }
  // What is remote keeps its own limit, whatever else the day has.
  const remote = sessions.filter(({ session }) => session.interpretation === 'remote')
  for (const day of periodsOf(remote, ({ day: date }) => date)) limit('remote.longest-day-minutes', day, 'minutes')
  for (const week of periodsOf(sessions, mondayOf)) limit('load.sessions-a-week-most', week, 'turns')
  return found
}

/** Whether sets of which one can be had keep a sum within its limit: each of them gives it its largest share at most. */
const isImplied = ({ uses, most }: Limit, exclusive: readonly ReadonlySet<number>[]): boolean => {
  let left = [...uses].sort(([, one], [, other]) => other - one)
  let sum = 0
  while (sum <= most) {
    const [first] = left
    if (!first) return true
    const [session, weight] = first
    const sets = exclusive.filter((set) => set.has(session))
    const shares = sets.map((set) => left.filter(([other]) => !set.has(other)))
    sum += weight
    left = shares.reduce((fewest, rest) => (rest.length < fewest.length ? rest : fewest), left.slice(1))
  }
  return false
}

const isBinding = ({ uses, most }: Limit): boolean => uses.reduce((sum, [, weight]) => sum + weight, 0) > most

/**
 * What keeps one interpreter from taking all of some sessions, as few sums as can be: sessions at the same time or
 * without the break in between (one limit for each largest set of which any two exclude each other), and days and weeks.
 */
export const limitsOf = (sessions: readonly SessionFacts[], figure: Figure): readonly Limit[] => {
  const exclusive = exclusions(sessions, figure('load.break-minutes') ?? 0)
  const sets = exclusive.map(({ uses }) => new Set(uses.map(([session]) => session)))
  const sums = dayAndWeek(sessions, figure).filter(isBinding)
  return [...exclusive, ...sums.map((limit) => ({ ...limit, implied: isImplied(limit, sets) }))]
}

/** The limits that each session takes part in. */
export const usesBySession = (limits: readonly Limit[], sessions: number): readonly (readonly LimitUse[])[] => {
  const found = Array.from({ length: sessions }, (): LimitUse[] => [])
  for (const [limit, { uses }] of limits.entries()) for (const [session, weight] of uses) found[session]?.push({ limit, weight })
  return found
}
