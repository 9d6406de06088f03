import { describe, expect, it } from 'vitest'
import { checkWorkspace } from '@shared/findings/check'
import type { Finding } from '@shared/findings/finding'
import { sessionCoverage } from '@shared/languages/coverage'
import type { RoundId } from '@shared/model/ids'
import type { Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { greedyProposal } from '@shared/staffing/read-solution'
import { teamProblem } from '@shared/staffing/team-problem'
import type { TeamProposal } from '@shared/staffing/team-proposal'
import { withRows } from '../../../support/workspace-builder'
import { propose, taking } from './proposing'
import { randomRound } from '../../../support/staffing/random-round'

/** Rules that proposals keep as hard limits; those that also speak sooner count when they are errors, or their variant says so. */
const isBreach = (workspace: Workspace, { facts, severity }: Finding): boolean => {
  switch (facts.rule) {
    case 'interpreter-double-booked':
    case 'interpreter-rest-too-short':
    case 'interpreter-day-overloaded':
    case 'interpreter-unavailable':
    case 'interpreter-over-contract':
    case 'interpreter-two-contracts':
    case 'interpreter-rest-after-travel':
      return true
    case 'interpreter-week-overloaded':
    case 'interpreter-session-too-long':
      return severity === 'error'
    case 'interpreter-refused':
      return facts.variant === 'refused'
    case 'interpreter-both-camps':
      // Elsewhere than in caucuses it is for the officer to weigh.
      return !facts.accepted && facts.camps.every(({ sitting }) => sitting === null || workspace.sessions[sitting.sessionId]?.format === 'caucus')
    default:
      return false
  }
}

const breaches = (workspace: Workspace): readonly string[] => checkWorkspace(workspace).filter((finding) => isBreach(workspace, finding)).map(({ key, facts }) => `${facts.rule} ${key}`)

/** Nobody pinned: pins may break limits, which is another matter. */
const unpinned = (workspace: Workspace): Workspace =>
  withRows(workspace, { boothAssignments: rowsOf(workspace, 'boothAssignments').map((row) => ({ ...row, pinned: false })) })

/** Teams of other rounds are none of the proposal's business, right or wrong. */
const ownOnly = (workspace: Workspace): Workspace => ({
  ...workspace,
  boothAssignments: Object.fromEntries(Object.entries(workspace.boothAssignments).filter(([, { sessionId }]) => workspace.sessions[sessionId]?.roundId === 'round')),
})

const size = { sessions: 14, interpreters: 8, days: 5 } as const
const seeds = Array.from({ length: 5 }, (_, at) => at + 1)

const pairsOf = (workspace: Workspace): Readonly<Record<string, number>> => {
  const counts = { direct: 0, retour: 0, relay: 0, none: 0 }
  for (const session of rowsOf(workspace, 'sessions')) if (session.roundId === 'round') for (const { mode } of sessionCoverage(workspace, session).pairs) counts[mode] += 1
  return { direct: counts.direct, retour: counts.retour, relay: counts.relay, uncovered: counts.none }
}

const aimOf = ({ aims }: TeamProposal, id: string): number | undefined => aims.find((aim) => aim.id === id)?.value

describe.each(seeds)('a proposal for a random round (seed %i)', (seed) => {
  it('breaks no limit, by the rules themselves', async () => {
    const workspace = ownOnly(unpinned(randomRound(seed, size)))
    const proposal = await propose(workspace, {}, 1)
    expect(breaches(taking(workspace, proposal))).toEqual([])
  })

  it('tells of pairs what coverage tells of the teams it makes', async () => {
    const workspace = randomRound(seed, size)
    const proposal = await propose(workspace, {}, 1)
    const after = pairsOf(taking(workspace, proposal))
    expect(proposal.after.pairs).toEqual(after)
    expect(proposal.before.pairs).toEqual(pairsOf(workspace))
    expect([aimOf(proposal, 'uncovered'), aimOf(proposal, 'relays'), aimOf(proposal, 'retours')]).toEqual([after['uncovered'], after['relay'], after['retour']])
    expect(proposal.uncovered).toHaveLength(after['uncovered'] ?? 0)
  })

  it('leaves every pin where it is', async () => {
    const workspace = randomRound(seed, size)
    const pinned = rowsOf(workspace, 'boothAssignments').filter((row) => row.pinned && row.status !== 'declined' && workspace.sessions[row.sessionId]?.roundId === 'round')
    const proposal = await propose(workspace, {}, 1)
    expect(Object.values(taking(workspace, proposal).boothAssignments)).toEqual(expect.arrayContaining([...pinned]))
  })

  it('is worse by rule of thumb, yet within every limit and better than nothing', () => {
    const workspace = ownOnly(unpinned(randomRound(seed, size)))
    const proposal = greedyProposal(teamProblem(workspace, { roundId: 'round' as RoundId, sessionIds: null, absences: [] }), 'The solver did not start.', 0)
    expect(breaches(taking(workspace, proposal))).toEqual([])
    expect(proposal.troubles).toContainEqual({ kind: 'solver-failed', sentence: 'The solver did not start.' })
    expect(proposal.after.pairs.uncovered).toBeLessThan(pairsOf({ ...workspace, boothAssignments: {} })['uncovered'] ?? 0)
  })
})

describe('a proposal for some of the sessions', () => {
  it('leaves the others alone, and keeps free of what their interpreters do there', async () => {
    const workspace = ownOnly(unpinned(randomRound(3, size)))
    const all = await propose(workspace, {}, 1)
    const staffed = taking(workspace, all)
    const some = all.sessionIds.slice(0, 5)
    const emptied: Workspace = { ...staffed, boothAssignments: Object.fromEntries(Object.entries(staffed.boothAssignments).filter(([, row]) => !some.includes(row.sessionId))) }
    const proposal = await propose(emptied, { sessionIds: some }, 1)
    expect(proposal.changes.every((change) => change.kind === 'assign' && some.includes(change.sessionId))).toBe(true)
    expect(proposal.sessionIds).toHaveLength(5)
    expect(breaches(taking(emptied, proposal))).toEqual([])
  })
})
