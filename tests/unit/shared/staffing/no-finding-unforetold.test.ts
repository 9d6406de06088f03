import { describe, expect, it } from 'vitest'
import { checkWorkspace } from '@shared/findings/check'
import { identityOf } from '@shared/findings/evaluate'
import type { Finding } from '@shared/findings/finding'
import type { InterpreterId, RoundId } from '@shared/model/ids'
import type { WallDate } from '@shared/model/time'
import type { Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { greedyProposal } from '@shared/staffing/read-solution'
import type { TeamAsked } from '@shared/staffing/team-problem'
import { teamProblem } from '@shared/staffing/team-problem'
import type { TeamProposal } from '@shared/staffing/team-proposal'
import { richRound } from '../../../support/staffing/rich-round'
import { needsException, propose, taking } from './proposing'

const size = { sessions: 12, interpreters: 8, days: 5 } as const
const open = ({ severity, acceptance }: Finding): boolean => severity !== 'note' && acceptance === null
const named = (finding: Finding): string => `${finding.severity} ${identityOf(finding)}`

/** Errors and warnings of one plan that another does not have, or has as something lesser. */
const newIn = (after: Workspace, before: Workspace): readonly Finding[] => {
  const rank = { note: 0, warning: 1, error: 2 } as const
  const known = new Map(checkWorkspace(before).map((finding) => [identityOf(finding), rank[finding.severity]]))
  return checkWorkspace(after).filter((finding) => open(finding) && (known.get(identityOf(finding)) ?? 0) < rank[finding.severity])
}

/** What a proposal says of findings before anything is taken. */
const isTold = ({ troubles, uncovered }: TeamProposal, finding: Finding): boolean =>
  troubles.some((trouble) => trouble.kind === 'brings' && identityOf(trouble.finding) === identityOf(finding) && trouble.finding.severity === finding.severity) ||
  (finding.facts.rule === 'language-not-covered' && uncovered.some((need) => finding.key === `language-not-covered:${need.sessionId}:${need.from}:${need.to}`)) ||
  (finding.facts.rule === 'booths-missing' && troubles.some((trouble) => trouble.kind === 'no-booths' && finding.key.startsWith(`booths-missing:${trouble.sessionId}:`)))

/** What a proposal never does, told or not: limits of this round that it keeps. */
const isKept = (workspace: Workspace, finding: Finding): boolean => {
  const { facts, roundId } = finding
  if (roundId !== 'round') return false
  if (facts.rule !== 'interpreter-both-camps') return needsException(finding)
  return facts.camps.every(({ sitting }) => sitting === null || rowOf(workspace, 'sessions', sitting.sessionId)?.format === 'caucus')
}

const keepsItsWord = (workspace: Workspace, proposal: TeamProposal): void => {
  const found = newIn(taking(workspace, proposal), workspace)
  expect(found.filter((finding) => !isTold(proposal, finding)).map(named)).toEqual([])
  expect(found.filter((finding) => isKept(workspace, finding)).map(named)).toEqual([])
  // Nothing is foretold that does not come.
  const come = new Set(found.map(identityOf))
  expect(proposal.troubles.flatMap((trouble) => (trouble.kind === 'brings' && !come.has(identityOf(trouble.finding)) ? [named(trouble.finding)] : []))).toEqual([])
}

const everyone = (asked: Partial<TeamAsked> = {}): TeamAsked => ({ roundId: 'round' as RoundId, sessionIds: null, absences: [], ...asked })
const away: Partial<TeamAsked> = { absences: [{ interpreterId: 'i1' as InterpreterId, from: '2027-03-01' as WallDate, to: '2027-03-03' as WallDate }] }

describe('whoever takes a proposal whole meets no error and no warning that it did not tell of', () => {
  it.each(Array.from({ length: 30 }, (_, seed) => seed))('by rule of thumb, in rich round %i', (seed) => {
    const workspace = richRound(seed, size, seed % 3 === 0 ? 0.3 : 0)
    keepsItsWord(workspace, greedyProposal(teamProblem(workspace, everyone(seed % 4 === 0 ? away : {})), 'Not asked.', 0))
  })

  it.each(Array.from({ length: 4 }, (_, seed) => seed))('by the solver, in rich round %i', async (seed) => {
    const workspace = richRound(100 + seed, { ...size, sessions: 8, interpreters: 6 }, seed % 2 === 0 ? 0.3 : 0)
    keepsItsWord(workspace, await propose(workspace, everyone(seed % 4 === 0 ? away : {}), 1))
  })
})
