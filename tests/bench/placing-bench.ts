import type { RoundId } from '@shared/model/ids'
import type { Workspace } from '@shared/model/workspace'
import { gapOf } from '@shared/optimisation/linear-model'
import type { PlaceProblem } from '@shared/placing/place-problem'
import { placeProblem } from '@shared/placing/place-problem'
import type { PlaceAim, PlaceProposal } from '@shared/placing/place-proposal'
import { greedyPlaceProposal } from '@shared/placing/read-places'
import { makeProposal } from '../../src/main/solver/make-proposal'
import { leastOf } from '../support/places/every-place'
import { countsIn, newIn, proposed, taken } from '../support/places/proposed'
import { smallPlan, usual } from '../support/places/small-plan'
import type { Benchmark, ReportFigure } from './benchmark'
import { timed } from './benchmark'
import type { PlacingInstance } from './placing-instances'
import { placingInstance } from './placing-instances'

const seconds = 10
const smallPlans = 50

const instances: readonly (PlacingInstance & { readonly name: string })[] = [
  { name: '20-of-100', sessions: 100, rooms: 8, days: 4, unplaced: 20, seed: 1 },
  ...[1, 2, 3, 4].map((seed) => ({ name: seed === 1 ? '100-of-300' : `100-of-300-seed-${String(seed)}`, sessions: 300, rooms: 12, days: 6, unplaced: 100, seed })),
]

const asked = { roundId: 'round-1' as RoundId, sessionIds: null }

const errorsBrought = (workspace: Workspace, proposal: PlaceProposal): number =>
  newIn(taken(workspace, proposal), workspace).filter(({ severity }) => severity === 'error').length

const aimOf = ({ aims }: PlaceProposal, id: PlaceAim): { readonly id: PlaceAim; readonly value: number; readonly bound: number; readonly proven: boolean } =>
  aims.find((aim) => aim.id === id) ?? { id, value: Number.NaN, bound: 0, proven: false }

const aims: readonly { readonly id: PlaceAim; readonly unit: string; readonly goal: string }[] = [
  { id: 'left-out', unit: 'sessions', goal: '<= 0' },
  { id: 'warnings', unit: 'warnings', goal: 'as few as can be' },
  { id: 'wishes', unit: 'wishes missed', goal: 'as few as can be' },
  { id: 'late', unit: 'half hours', goal: 'as few as can be' },
]

/** Beside each figure of the proposal stands that of the rule of thumb. */
const measure = async (tell: ReportFigure, name: string, workspace: Workspace, instance: Readonly<Record<string, number>>): Promise<void> => {
  const report: ReportFigure = (figure) => { tell({ ...figure, instance }) }
  let problem: PlaceProblem | null = null
  const building = timed(() => { problem = placeProblem(workspace, asked) })
  const thumb = greedyPlaceProposal(problem ?? placeProblem(workspace, asked), 'Asked for by the benchmark.', 0)
  report({ name: `${name}-first`, value: building, unit: 'ms to a first sound choice', goal: '< 5000' })
  const begun = performance.now()
  const proposal = await makeProposal(workspace, { kind: 'places', asked, seconds }, { onProgress: () => undefined, stop: new AbortController().signal })
  if (proposal.kind !== 'places') throw new Error('The solver answered another question.')
  report({ name: `${name}-answer`, value: performance.now() - begun, unit: 'ms to the answer', goal: `< ${String((seconds + 5) * 1000)}` })
  report({ name: `${name}-errors`, value: errorsBrought(workspace, proposal), unit: 'errors brought', goal: '<= 0', baseline: errorsBrought(workspace, thumb) })
  for (const { id, unit, goal } of aims) {
    const [found, before] = [aimOf(proposal, id), aimOf(thumb, id)]
    report({ name: `${name}-${id}`, value: found.value, unit, goal, baseline: before.value, bound: found.bound, proven: found.proven })
    report({ name: `${name}-${id}-bound`, value: found.bound, unit: `${unit}, proved least`, goal: 'as near as can be' })
    report({ name: `${name}-${id}-gap`, value: gapOf(found), unit: 'share of the value', goal: id === 'left-out' ? '<= 0.05' : 'as near 0 as can be' })
  }
}

export const benchmark: Benchmark = {
  name: 'placing',
  summary: 'Rooms and times for unplaced sessions: building, aims and bounds after 10 s beside the rule of thumb, and equality with trying everything.',
  run: async (report) => {
    for (const instance of instances) {
      const { name, ...sizes } = instance
      await measure(report, name, placingInstance(instance), sizes)
    }
    let equal = 0
    for (let seed = 0; seed < smallPlans; seed += 1) {
      const plan = smallPlan(seed)
      if (JSON.stringify(countsIn(await proposed(plan))) === JSON.stringify(leastOf(plan, usual))) equal += 1
    }
    report({ name: 'small-plans-equal', value: equal, unit: `of ${String(smallPlans)}, every aim`, goal: `>= ${String(smallPlans)}`, instance: { plans: smallPlans, firstSeed: 0 } })
  },
}
