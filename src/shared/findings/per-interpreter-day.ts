import type { TalksRound } from '../model/workspace'
import type { InterpreterDay, InterpreterWeek } from './interpreter-week'
import type { PlanIndex } from './plan-index'
import type { Report } from './rule'

const nothing: readonly never[] = []

/**
 * The check of a rule that looks at each day of an interpreter by itself, once for each round worked for on it. Most have
 * nothing to report, and cost no list.
 */
export const perInterpreterDay =
  <Facts>(look: (plan: PlanIndex, week: InterpreterWeek, day: InterpreterDay, round: TalksRound) => Report<Facts> | null) =>
  (plan: PlanIndex, unit: string): readonly Report<Facts>[] => {
    const week = plan.interpreterWeek(unit)
    if (!week) return nothing
    let found: Report<Facts>[] | null = null
    for (const day of week.days) {
      for (const round of day.rounds) {
        const report = look(plan, week, day, round)
        if (report) (found ??= []).push(report)
      }
    }
    return found ?? nothing
  }
