import type { Interpreter } from '../../model/workspace'
import type { AboutSession } from '../about-session'
import { aboutSession, sessionReport } from '../about-session'
import type { Report, Rule } from '../rule'
import { sessionLanguages } from '../session-languages'

export interface InterpreterVettingFacts extends AboutSession {
  readonly rule: 'interpreter-vetting'
  readonly interpreterId: Interpreter['id']
  readonly vetting: Interpreter['vetting']
}

export const interpreterVetting: Rule<InterpreterVettingFacts> = {
  id: 'interpreter-vetting',
  title: 'An interpreter on the team is not cleared',
  severity: 'warning',
  source: "The interpreter's vetting as entered",
  looksAt: 'Whether the vetting of each interpreter on the team was refused, which is an error anywhere, and in a confidential session whether it is finished.',
  unit: 'session',
  check: (plan, unit) => {
    const entry = plan.entry(unit)
    const team = entry && sessionLanguages(plan, entry)?.coverage.team
    let reports: Report<InterpreterVettingFacts>[] | null = null
    for (const id of team ?? []) {
      const interpreter = plan.people.row('interpreters', id)
      if (!entry || !interpreter || interpreter.vetting === 'cleared') continue
      const refused = interpreter.vetting === 'refused'
      if (!refused && !entry.session.confidential) continue
      const facts: InterpreterVettingFacts = { rule: 'interpreter-vetting', ...aboutSession(entry), interpreterId: interpreter.id, vetting: interpreter.vetting }
      const report = sessionReport(entry, `${unit}:${id}`, facts, { subjects: [{ table: 'interpreters', id }], ...(refused ? { severity: 'error' } : {}) })
      reports ??= []
      reports.push(report)
    }
    return reports ?? []
  },
}
