import type { InterpreterId, RoundId } from '@shared/model/ids'
import type { Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import type { AimResult } from '@shared/optimisation/linear-model'
import { gapOf } from '@shared/optimisation/linear-model'
import { teamProposalCommands } from '@shared/staffing/proposal-commands'
import { greedyProposal, teamProposal } from '@shared/staffing/read-solution'
import { teamProblem } from '@shared/staffing/team-problem'
import type { TeamProblem } from '@shared/staffing/team-problem'
import type { Absence, TeamAim, TeamProposal } from '@shared/staffing/team-proposal'
import { solveModel } from '../../src/main/solver/solve-model'
import { Exhaustive } from '../support/staffing/exhaustive-search'
import { randomRound } from '../support/staffing/random-round'
import { afterCommand } from '../support/workspace-builder'
import type { Benchmark, ReportFigure } from './benchmark'
import { median, percentile } from './benchmark'
import { staffingInstance } from './staffing-instances'

const roundId = 'round' as RoundId
const big = { sessions: 300, interpreters: 40 } as const
const seeds = [1, 2, 3, 4, 5] as const
const secondsGiven = 10
const smallRounds = 50
const smallInstance = { rounds: smallRounds, sessions: 3, mostInterpreters: 4, days: 2, firstSeed: 1 } as const

const units: Readonly<Record<TeamAim, string>> = {
  uncovered: 'pairs', short: 'interpreters', relays: 'pairs', retours: 'pairs', load: 'sessions', cost: 'USD', changes: 'changes',
}

const problemOf = (workspace: Workspace, absences: readonly Absence[] = []): TeamProblem => teamProblem(workspace, { roundId, sessionIds: null, absences })

/** The answer within so many seconds of `begun`, searched for in a thread of its own as the application does. */
const solved = async (problem: TeamProblem, begun: number, seconds: number): Promise<TeamProposal> => {
  const answer = await solveModel(problem.model, { seconds: seconds - (performance.now() - begun) / 1000, start: problem.start, apart: true })
  if (!answer.ok || !answer.value) throw new Error(answer.ok ? 'The question has no answer.' : answer.problem.sentence)
  return teamProposal(problem, answer.value, (performance.now() - begun) / 1000)
}

const aimOf = ({ aims }: TeamProposal, id: TeamAim): AimResult<TeamAim> => {
  const aim = aims.find((one) => one.id === id)
  if (!aim) throw new Error(`The proposal has no aim ${id}.`)
  return aim
}

/** One instance: the rule of thumb beside the plan and the bound, after ten seconds in all. */
const propose = async (seed: number, report: ReportFigure): Promise<{ readonly workspace: Workspace; readonly proposal: TeamProposal; readonly first: number }> => {
  const workspace = staffingInstance({ ...big, seed })
  const begun = performance.now()
  const problem = problemOf(workspace)
  const first = performance.now() - begun
  const proposal = await solved(problem, begun, secondsGiven)
  const greedy = greedyProposal(problem, '', 0)
  for (const aim of proposal.aims) {
    const name = `staffing.${String(seed)}.${aim.id}`
    report({ name, value: aim.value, unit: units[aim.id], goal: `>= ${String(aim.bound)}`, baseline: aimOf(greedy, aim.id).value, bound: aim.bound, proven: aim.proven, instance: { ...big, seed } })
    report({ name: `${name}-gap`, value: 100 * gapOf(aim), unit: '% of the value lies above the bound', goal: '<= 5', instance: { ...big, seed } })
  }
  return { workspace, proposal, first }
}

const taken = (workspace: Workspace, proposal: TeamProposal): Workspace => {
  let next = 0
  const commands = teamProposalCommands(workspace, proposal, proposal.changes.map(({ id }) => id), () => `assigned-${String((next += 1))}`)
  return afterCommand(workspace, { type: 'batch', label: 'Propose a team', commands: [...commands] })
}

/** The interpreter with most sessions is ill on the first day they work. */
const illness = (workspace: Workspace): Absence => {
  const counts = new Map<InterpreterId, number>()
  for (const { interpreterId } of rowsOf(workspace, 'boothAssignments')) counts.set(interpreterId, (counts.get(interpreterId) ?? 0) + 1)
  const [busiest] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? []
  if (busiest === undefined) throw new Error('Nobody works.')
  const days = rowsOf(workspace, 'boothAssignments').flatMap(({ interpreterId, sessionId }) =>
    interpreterId === busiest ? rowsOf(workspace, 'placements').flatMap((row) => (row.sessionId === sessionId ? [row.start.slice(0, 10)] : [])) : [],
  )
  const day = days.sort()[0] as Absence['from']
  return { interpreterId: busiest, from: day, to: day }
}

const replanned = async (workspace: Workspace, report: ReportFigure): Promise<void> => {
  const absence = illness(workspace)
  const instance = { ...big, seed: seeds[0] }
  const begun = performance.now()
  const problem = problemOf(workspace, [absence])
  const proposal = await solved(problem, begun, 1.7)
  report({ name: 'staffing.replan', value: performance.now() - begun, unit: 'ms, one interpreter ill for a day', goal: '< 2000', instance })
  const greedy = greedyProposal(problem, '', 0)
  for (const id of ['uncovered', 'short', 'changes'] as const) {
    const aim = aimOf(proposal, id)
    report({ name: `staffing.replan-${id}`, value: aim.value, unit: units[id], goal: `>= ${String(aim.bound)}`, baseline: aimOf(greedy, id).value, bound: aim.bound, proven: aim.proven, instance })
  }
}

/** Milliseconds from asking a search to stop until it has answered, while it is at work. */
const cancelled = async (problem: TeamProblem, after: number): Promise<number> => {
  const stop = new AbortController()
  let asked = 0
  const timer = setTimeout(() => {
    asked = performance.now()
    stop.abort()
  }, after)
  await solveModel(problem.model, { seconds: 60, start: problem.start, stop: stop.signal, apart: true })
  clearTimeout(timer)
  return performance.now() - asked
}

/** How many small rounds come out exactly as trying every plan there is. */
const exact = async (absences: readonly Absence[]): Promise<number> => {
  let equal = 0
  for (let seed = 1; seed <= smallRounds; seed += 1) {
    const workspace = randomRound(seed, { sessions: 3, interpreters: seed % 3 === 0 ? 4 : 3, days: 2 })
    const problem = problemOf(workspace, absences)
    const answer = await solveModel(problem.model, { seconds: 20, start: problem.start })
    if (!answer.ok || !answer.value) continue
    const proposal = teamProposal(problem, answer.value, 0)
    const best = new Exhaustive(workspace, roundId, absences).best(proposal.aims.map(({ id }) => id))
    if (proposal.ended === 'proven' && JSON.stringify(best) === JSON.stringify(proposal.aims.map(({ value }) => value))) equal += 1
  }
  return equal
}

export const benchmark: Benchmark = {
  name: 'staffing',
  summary: '300 sessions and 40 interpreters from a seeded generator: plan, bound and rule of thumb after 10 s, first plan, cancel, replan; 50 small rounds against every plan',
  run: async (report) => {
    const absence: Absence = { interpreterId: 'i1' as InterpreterId, from: '2027-03-01' as Absence['from'], to: '2027-03-02' as Absence['to'] }
    report({ name: 'staffing.exact', value: await exact([]), unit: `of ${String(smallRounds)} small rounds as good as every plan tried`, goal: `= ${String(smallRounds)}`, instance: smallInstance })
    report({ name: 'staffing.exact-replan', value: await exact([absence]), unit: `of ${String(smallRounds)} small rounds, fewest changes after an absence`, goal: `= ${String(smallRounds)}`, instance: smallInstance })
    const firsts: number[] = []
    const gaps: number[] = []
    for (const seed of seeds) {
      const { workspace, proposal, first } = await propose(seed, report)
      firsts.push(first)
      gaps.push(...proposal.aims.map((aim) => 100 * gapOf(aim)))
      if (seed === seeds[0]) await replanned(taken(workspace, proposal), report)
    }
    report({ name: 'staffing.first-plan', value: Math.max(...firsts), unit: 'ms to the first plan, the slowest', goal: '< 1000', instance: big })
    report({ name: 'staffing.gap-median', value: median(gaps), unit: `% after ${String(secondsGiven)} s, all aims of ${String(seeds.length)} instances`, goal: '<= 5' })
    report({ name: 'staffing.gap-worst', value: percentile(gaps, 1), unit: `% after ${String(secondsGiven)} s`, goal: '<= 5' })
    const problem = problemOf(staffingInstance({ ...big, seed: seeds[0] }))
    const waits: number[] = []
    for (const after of [1500, 2500, 4000]) waits.push(await cancelled(problem, after))
    report({ name: 'staffing.cancel', value: Math.max(...waits), unit: 'ms from asking to the answer, the slowest', goal: '< 100', instance: { ...big, seed: seeds[0] } })
  },
}
