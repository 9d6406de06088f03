import type { FindingsEngine } from '../findings/findings-engine'
import { createFindingsEngine } from '../findings/findings-engine'
import { interpreterRules } from '../findings/interpreter-rules'
import { languageRules } from '../findings/language-rules'
import type { WallTime } from '../model/time'
import { dateOf, dayNumber, instantOfWallMinutes, wallMinutes, wallTimeAt } from '../model/time'
import { engagementsOf } from '../planning/engagements'
import type { Span } from '../planning/minute-spans'
import { gapsIn } from '../planning/minute-spans'
import { needsOf } from '../planning/session-people'
import { createVerdict } from '../planning/sitting-verdict'
import { roomTimes } from '../planning/unavailable-times'
import type { SessionFacts } from './session-facts'
import { standingReason } from './standing-reasons'
import type { Somebody, TeamContext } from './team-context'
import type { Workload } from './workload'

/** A time of the same day at which a session could be held in its room, and the interpreters who would be free for it. */
export interface TimeFree {
  readonly placementId: string
  readonly start: WallTime
  /** From the time it has now. */
  readonly minutesOff: number
  readonly free: readonly Somebody[]
}

export type OtherTimes = (facts: SessionFacts) => readonly TimeFree[]

const DAY = 1440
/** Starts are looked for on the half hour. */
const grid = 30
/** The usual hours of a working day by the round's profile, minutes after midnight; the whole day where it does not say. */
const usualHours = ({ figure }: TeamContext): Span => ({ from: figure('day.usual-start-minutes') ?? 0, to: figure('day.usual-end-minutes') ?? DAY })

/** Whether somebody could take a session if it were held at another time of its day: the limits of that day are asked anew. */
const couldCome = (context: TeamContext, work: Workload, somebody: Somebody, moved: SessionFacts): boolean => {
  if (standingReason(context, somebody, moved) !== null) return false
  const pause = context.figure('load.break-minutes') ?? 0
  for (const session of work.sessionsOf(somebody.number)) {
    const other = context.sessions[session]
    if (!other || session === moved.number) continue
    const gap = other.pause ? 0 : pause
    if (other.stretches.some(({ start, end }) => moved.stretches.some((one) => one.start < end + gap && start < one.end + gap))) return false
  }
  // What does not turn on the hour stays as it is: sessions of the day and of the week, contract, camps.
  return work.has(somebody.number, moved.number) || work.againstDay(somebody.number, moved.number) === null
}

const factsAt = (facts: SessionFacts, start: number, end: number): SessionFacts => ({ ...facts, stretches: facts.stretches.map(({ day }) => ({ start, end, day })) })

/** Errors of these rules are about the team, which the proposal makes anew. */
const ofTeam: ReadonlySet<string> = new Set([...Object.keys(interpreterRules), ...Object.keys(languageRules)])

/**
 * Other times for sessions of one sitting: in the same room on the same day, when it is open and nobody else has it, when
 * everyone who attends is free, and when no rule calls it an error. The plan's interpreters count as busy with all else that the plan gives them.
 */
export const otherTimes = (context: TeamContext, work: Workload): OtherTimes => {
  let engine: FindingsEngine | undefined
  const known = new Map<number, readonly TimeFree[]>()
  const hours = usualHours(context)
  const look = (facts: SessionFacts): readonly TimeFree[] => {
    engine ??= createFindingsEngine(context.workspace)
    const index = engine.plan
    const [booking, ...others] = index.entry(facts.session.id)?.bookings ?? []
    const needs = booking && needsOf(index, facts.session.id, booking.placement.id)
    if (!booking || !needs || others.length > 0 || facts.stretches.length !== 1) return []
    const { placement, room, venue } = booking
    const midnight = dayNumber(dateOf(placement.start)) * DAY
    const window: Span = { from: midnight, to: midnight + DAY }
    const off = gapsIn([{ from: midnight + hours.from, to: midnight + hours.to }], window)
    const attending = { ...needs, participants: needs.participants.filter(({ part }) => part !== 'interpreter') }
    const taken = [...off, ...roomTimes(index, needs, { room, venue }, window), ...engagementsOf(index, attending, venue.zone, window).flat()]
    const verdict = createVerdict(engine, needs)
    const found: TimeFree[] = []
    const now = wallMinutes(placement.start)
    for (const gap of gapsIn(taken, window)) {
      for (let from = Math.ceil(gap.from / grid) * grid; from + placement.minutes <= gap.to; from += grid) {
        if (from === now) continue
        const bars = verdict({ roomId: room.id, start: wallTimeAt(from), minutes: placement.minutes }).some(({ severity, rule }) => severity === 'error' && !ofTeam.has(rule))
        if (bars) continue
        const start = instantOfWallMinutes(from, venue.zone)
        const moved = factsAt(facts, start, start + placement.minutes)
        found.push({ placementId: placement.id, start: wallTimeAt(from), minutesOff: Math.abs(from - now), free: context.roster.filter((somebody) => couldCome(context, work, somebody, moved)) })
      }
    }
    return found
  }
  return (facts) => {
    const times = known.get(facts.number) ?? look(facts)
    known.set(facts.number, times)
    return times
  }
}
