import type { WallDate } from '../../model/time'
import type { Interpreter, TalksRound } from '../../model/workspace'
import { interpreterSubjects } from '../about-interpreter'
import type { Booking } from '../booking'
import { sittingOf } from '../booking'
import type { Sitting } from '../facts'
import type { FigureUsed } from '../figure'
import type { InterpreterDay } from '../interpreter-week'
import { perInterpreterDay } from '../per-interpreter-day'
import type { Rule } from '../rule'

export interface InterpreterRestTooShortFacts {
  readonly rule: 'interpreter-rest-too-short'
  readonly interpreterId: Interpreter['id']
  readonly date: WallDate
  /** The two sittings with the least time between them. */
  readonly first: Sitting
  readonly second: Sitting
  readonly gapMinutes: number
  /** How many gaps of the day are too short. */
  readonly gaps: number
  readonly figures: readonly FigureUsed[]
}

interface Gap {
  readonly from: Booking
  readonly to: Booking
  readonly minutes: number
}

const nothing: readonly never[] = []

/** The times before a round's turns of a day that are less than `least`, but for those of turns that overlap another. */
const gapsOf = ({ turns }: InterpreterDay, round: TalksRound, least: number): readonly Gap[] => {
  let gaps: Gap[] | null = null
  for (const { booking: to, previous: from } of turns) {
    if (!from || from.end > to.start || to.round !== round) continue
    const minutes = to.start - from.end
    if (minutes < least) (gaps ??= []).push({ from, to, minutes })
  }
  return gaps ?? nothing
}

export const interpreterRestTooShort: Rule<InterpreterRestTooShortFacts> = {
  id: 'interpreter-rest-too-short',
  title: 'An interpreter has too little rest between sessions',
  severity: 'warning',
  source: "The least time between two sessions of an interpreter of the round's policy profile; UN-AIIC agreement",
  looksAt:
    "For each interpreter and day: the time from the end of one sitting to the start of the next, over midnight too. Meals, breaks and assignments that were declined don't count; sessions at the same time are another finding.",
  unit: 'interpreterWeek',
  check: perInterpreterDay((plan, { interpreter }, day, round) => {
    const least = plan.rounds.figure(round, 'load.break-minutes')
    const gaps = least ? gapsOf(day, round, least.value) : nothing
    const [first, ...others] = gaps
    if (!least || !first) return null
    const tightest = others.reduce((one, other) => (other.minutes < one.minutes ? other : one), first)
    return {
      roundId: round.id,
      key: `${interpreter.id}:${day.date}`,
      at: tightest.to.start,
      subjects: interpreterSubjects(interpreter.id, [tightest.from, tightest.to]),
      facts: {
        rule: 'interpreter-rest-too-short',
        interpreterId: interpreter.id,
        date: day.date,
        first: sittingOf(tightest.from),
        second: sittingOf(tightest.to),
        gapMinutes: tightest.minutes,
        gaps: gaps.length,
        figures: [least],
      },
    }
  }),
}
