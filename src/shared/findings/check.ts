import type { Workspace } from '../model/workspace'
import { evaluateAll } from './evaluate'
import type { Finding } from './finding'
import { inOrderOf } from './findings-in-order'
import { PlanIndex } from './plan-index'

/** All that is wrong, missing or risky in a workspace: gravest first, then by time. */
export const checkWorkspace = (workspace: Workspace): readonly Finding[] => {
  const plan = new PlanIndex(workspace)
  const findings: Finding[] = []
  evaluateAll(plan, (_kind, _unit, found) => {
    for (const finding of found) findings.push(finding)
  })
  return inOrderOf(findings)
}

/** The findings of one round, in the same order. Other rounds' use of the same rooms and people counts. */
export const checkRound = (workspace: Workspace, roundId: string): readonly Finding[] =>
  checkWorkspace(workspace).filter((finding) => finding.roundId === roundId)
