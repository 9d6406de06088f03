import type { WallDate } from '../../model/time'
import type { Interpreter, TalksRound } from '../../model/workspace'
import { interpreterSubjects } from '../about-interpreter'
import { sittingOf } from '../booking'
import type { Sitting } from '../facts'
import type { FigureUsed } from '../figure'
import type { InterpreterDay, Turn } from '../interpreter-week'
import { perInterpreterDay } from '../per-interpreter-day'
import type { PlanIndex } from '../plan-index'
import type { Rule } from '../rule'

export interface InterpreterDayOverloadedFacts {
  readonly rule: 'interpreter-day-overloaded'
  readonly interpreterId: Interpreter['id']
  readonly date: WallDate
  /** What the interpreter does that day, in order of time. */
  readonly sittings: readonly Sitting[]
  /** Time spent at it; two sittings at once count once. */
  readonly minutes: number
  /** All of it is interpreted remotely. */
  readonly remote: boolean
  /** The limit each that is exceeded; null where it is kept. */
  readonly sessionLimit: number | null
  readonly minuteLimit: number | null
  readonly figures: readonly FigureUsed[]
}

const minutesOf = (turns: readonly Turn[]): number => {
  let minutes = 0
  let until = -Infinity
  for (const { start, end } of turns) {
    minutes += Math.max(0, end - Math.max(start, until))
    until = Math.max(until, end)
  }
  return minutes
}

const isRemote = ({ booking }: Turn): boolean => booking.session.interpretation === 'remote'

/** The limits of a round that a day exceeds. */
const exceeded = (plan: PlanIndex, round: TalksRound, { turns }: InterpreterDay, minutes: number, remote: boolean) => {
  const sessions = plan.rounds.figure(round, 'load.sessions-a-day')
  const remoteLimit = remote ? plan.rounds.figure(round, 'remote.longest-day-minutes') : undefined
  const longest = remoteLimit ?? plan.rounds.figure(round, 'load.day-minutes')
  return { sessions: sessions && turns.length > sessions.value ? sessions : undefined, longest: longest && minutes > longest.value ? longest : undefined }
}

export const interpreterDayOverloaded: Rule<InterpreterDayOverloadedFacts> = {
  id: 'interpreter-day-overloaded',
  title: "An interpreter's day is overloaded",
  severity: 'warning',
  source: "The most sessions and minutes of an interpreter's day of the round's policy profile; UN-AIIC agreement",
  looksAt:
    "For each interpreter and day: how many sittings begin on it, and how long they last together. Sessions of other rounds count too; meals, breaks and assignments that were declined don't. A day that is remote throughout has a limit of its own.",
  unit: 'interpreterWeek',
  check: perInterpreterDay((plan, { interpreter }, day, round) => {
    const minutes = minutesOf(day.turns)
    const remote = day.turns.every(isRemote)
    const { sessions, longest } = exceeded(plan, round, day, minutes, remote)
    if (!sessions && !longest) return null
    const bookings = day.turns.map(({ booking }) => booking)
    return {
      roundId: round.id,
      key: `${interpreter.id}:${day.date}`,
      at: day.turns[0]?.start ?? null,
      subjects: interpreterSubjects(interpreter.id, bookings),
      facts: {
        rule: 'interpreter-day-overloaded',
        interpreterId: interpreter.id,
        date: day.date,
        sittings: bookings.map(sittingOf),
        minutes,
        remote,
        sessionLimit: sessions?.value ?? null,
        minuteLimit: longest?.value ?? null,
        figures: [sessions, longest].flatMap((figure) => figure ?? []),
      },
    }
  }),
}
