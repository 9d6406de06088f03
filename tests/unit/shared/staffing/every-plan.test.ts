import { expect, it } from 'vitest'
import { solveModel } from '@main/solver/solve-model'
import type { InterpreterId, RoundId } from '@shared/model/ids'
import type { WallDate } from '@shared/model/time'
import type { Workspace } from '@shared/model/workspace'
import { teamProposal } from '@shared/staffing/read-solution'
import { teamProblem } from '@shared/staffing/team-problem'
import type { Absence, TeamProposal } from '@shared/staffing/team-proposal'
import { Exhaustive } from '../../../support/staffing/exhaustive-search'
import { randomRound } from '../../../support/staffing/random-round'

const roundId = 'round' as RoundId

const propose = async (workspace: Workspace, absences: readonly Absence[] = []): Promise<TeamProposal> => {
  const problem = teamProblem(workspace, { roundId, sessionIds: null, absences })
  const solved = await solveModel(problem.model, { seconds: 20, start: problem.start })
  if (!solved.ok || !solved.value) throw new Error('There is no answer.')
  return teamProposal(problem, solved.value, 0)
}

const seeds = Array.from({ length: 50 }, (_, at) => at + 1)

it.each(seeds)('no plan of all there are is better than the one proposed (seed %i)', async (seed) => {
  const workspace = randomRound(seed, { sessions: 3, interpreters: seed % 3 === 0 ? 4 : 3, days: 2 })
  const proposal = await propose(workspace)
  const order = proposal.aims.map(({ id }) => id)
  const best = new Exhaustive(workspace, roundId, []).best(order)
  expect(order).toEqual(['uncovered', 'short', 'relays', 'retours', 'load', 'cost', 'changes'])
  expect(proposal.ended).toBe('proven')
  expect(proposal.aims.map(({ value }) => value)).toEqual(best)
})

it.each(seeds.slice(0, 25))('after an absence no plan that covers as much changes less (seed %i)', async (seed) => {
  const workspace = randomRound(seed + 1000, { sessions: 3, interpreters: seed % 3 === 0 ? 4 : 3, days: 2 })
  const absences: readonly Absence[] = [{ interpreterId: 'i1' as InterpreterId, from: '2027-03-01' as WallDate, to: '2027-03-02' as WallDate }]
  const proposal = await propose(workspace, absences)
  const order = proposal.aims.map(({ id }) => id)
  expect(order.slice(0, 3)).toEqual(['uncovered', 'short', 'changes'])
  expect(proposal.ended).toBe('proven')
  expect(proposal.aims.map(({ value }) => value)).toEqual(new Exhaustive(workspace, roundId, absences).best(order))
})
