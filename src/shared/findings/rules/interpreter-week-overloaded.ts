import type { WallDate } from '../../model/time'
import type { Interpreter } from '../../model/workspace'
import { interpreterSubjects } from '../about-interpreter'
import { sittingOf } from '../booking'
import type { Sitting } from '../facts'
import type { FigureUsed } from '../figure'
import type { Rule } from '../rule'

export interface InterpreterWeekOverloadedFacts {
  readonly rule: 'interpreter-week-overloaded'
  readonly interpreterId: Interpreter['id']
  readonly monday: WallDate
  readonly sessions: number
  readonly limit: number
  /** The first that is too many. */
  readonly sitting: Sitting
  readonly figures: readonly FigureUsed[]
}

export const interpreterWeekOverloaded: Rule<InterpreterWeekOverloadedFacts> = {
  id: 'interpreter-week-overloaded',
  title: "An interpreter's week is overloaded",
  severity: 'warning',
  source: "The most sessions of an interpreter's week of the round's policy profile; UN service description",
  looksAt:
    "For each interpreter and week from Monday to Sunday: how many sittings begin in it. Sessions of other rounds count too; meals, breaks and assignments that were declined don't. More than the most that is ever asked is an error.",
  unit: 'interpreterWeek',
  check: (plan, unit) => {
    const week = plan.interpreterWeek(unit)
    if (!week) return []
    const { interpreter, monday, turns, rounds } = week
    return rounds.flatMap((round) => {
      const usual = plan.rounds.figure(round, 'load.sessions-a-week')
      const most = plan.rounds.figure(round, 'load.sessions-a-week-most')
      const beyond = most && turns.length > most.value ? most : usual && turns.length > usual.value ? usual : undefined
      const limit = beyond && Math.max(0, Math.floor(beyond.value))
      const tooMany = limit === undefined ? [] : turns.slice(limit).map(({ booking }) => booking)
      const [first] = tooMany
      if (!beyond || limit === undefined || !first) return []
      return [
        {
          roundId: round.id,
          key: `${interpreter.id}:${monday}`,
          at: first.start,
          subjects: interpreterSubjects(interpreter.id, tooMany),
          facts: { rule: 'interpreter-week-overloaded' as const, interpreterId: interpreter.id, monday, sessions: turns.length, limit, sitting: sittingOf(first), figures: [beyond] },
          ...(beyond === most ? { severity: 'error' as const } : {}),
        },
      ]
    })
  },
}
