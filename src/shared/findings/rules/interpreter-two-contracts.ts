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

export interface InterpreterTwoContractsFacts {
  readonly rule: 'interpreter-two-contracts'
  readonly interpreterId: Interpreter['id']
  readonly date: WallDate
  /** The rounds worked for on that day, each with the first sitting, in order of time. */
  readonly works: readonly { readonly roundId: TalksRound['id']; readonly sitting: Sitting }[]
  readonly figures: readonly FigureUsed[]
}

const firstOf = ({ turns }: InterpreterDay, { id }: TalksRound): readonly Booking[] => turns.flatMap(({ booking }) => (booking.round.id === id ? [booking] : [])).slice(0, 1)

export const interpreterTwoContracts: Rule<InterpreterTwoContractsFacts> = {
  id: 'interpreter-two-contracts',
  title: 'An interpreter works for several rounds on one day',
  severity: 'warning',
  source: "The most rounds an interpreter may work for on one day of the round's policy profile; AIIC: one contract a day, even for a few hours",
  looksAt: "For each interpreter and day: the rounds of the sittings that begin on it. Meals, breaks and assignments that were declined don't count.",
  unit: 'interpreterWeek',
  check: perInterpreterDay((plan, { interpreter }, day, round) => {
    const { rounds } = day
    if (rounds.length < 2) return null
    const most = plan.rounds.figure(round, 'load.contracts-a-day')
    if (!most || rounds.length <= most.value) return null
    const bookings = rounds.flatMap((each) => firstOf(day, each))
    return {
      roundId: round.id,
      key: `${interpreter.id}:${day.date}`,
      at: bookings[0]?.start ?? null,
      subjects: interpreterSubjects(interpreter.id, bookings),
      facts: {
        rule: 'interpreter-two-contracts',
        interpreterId: interpreter.id,
        date: day.date,
        works: bookings.map((booking) => ({ roundId: booking.round.id, sitting: sittingOf(booking) })),
        figures: [most],
      },
    }
  }),
}
