import { describe, expect, it } from 'vitest'
import { checkWorkspace } from '@shared/findings/check'
import { applyCommand } from '@shared/commands/apply-command'
import { commandSchema } from '@shared/commands/registry'
import type { RoundId } from '@shared/model/ids'
import type { Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { goingOn, foreseeing, placeProposal } from '@shared/placing/read-places'
import type { PlaceProblem } from '@shared/placing/place-problem'
import { placeProblem } from '@shared/placing/place-problem'
import { generateWorkspace } from '@shared/samples/generate-workspace'
import type { Random } from '@shared/samples/random'
import { createRandom } from '@shared/samples/random'
import { countsIn, newIn, ruleOfThumb, taken } from '../../../support/places/proposed'
import { crowdedWorkspace, editOf } from '../../../support/random-edits'
import { testContext } from '../../../support/workspace-builder'

/** A crowded plan after some edits, with half of its sessions taken off the board. */
const randomPlan = (seed: number): Workspace => {
  const random = createRandom(seed)
  let workspace = crowdedWorkspace(seed)
  for (let turn = 0; turn < 12; turn += 1) {
    const edit = editOf(workspace, checkWorkspace(workspace), { kind: random.int(1_000_000), a: random.int(5000), b: random.int(5000), c: random.int(5000) }, turn)
    if (edit === null || edit === 'undo' || edit === 'redo') continue
    const applied = applyCommand(workspace, commandSchema.parse(edit), testContext)
    if (applied.ok) ({ workspace } = applied.value)
  }
  const placements = Object.fromEntries(rowsOf(workspace, 'placements').filter(() => random.chance(0.5)).map((row) => [row.id, row]))
  return { ...workspace, placements }
}

/** Any choice at all, as a solver gone mad might answer: one place for nearly every session, whatever else is there. */
const anyChoice = (random: Random, { model }: PlaceProblem): readonly number[] => {
  const values = model.variables.map(() => 0)
  for (const { lower, terms } of model.rows) if (lower === 1 && random.chance(0.9)) values[random.pick(terms)[0]] = 1
  return values
}

const roundsOf = (workspace: Workspace): readonly RoundId[] => rowsOf(workspace, 'rounds').map(({ id }) => id)

describe('no proposal brings an error', () => {
  it.each(Array.from({ length: 5 }, (_, seed) => seed))('by rule of thumb, on random plan %i', (seed) => {
    const plan = randomPlan(seed)
    for (const roundId of roundsOf(plan)) {
      const proposal = ruleOfThumb(plan, roundId)
      const found = newIn(taken(plan, proposal), plan)
      expect(found.filter(({ severity, rule }) => severity === 'error' || (rule === 'turnaround-too-short' && severity === 'warning'))).toEqual([])
      expect(countsIn(proposal).slice(0, 3)).toEqual([proposal.leftOut.length, 0, found.filter(({ severity }) => severity === 'warning').length])
      expect([...proposal.changes, ...proposal.leftOut].map(({ sessionId }) => sessionId).sort()).toEqual([...proposal.sessionIds].sort())
    }
  })

  it.each(Array.from({ length: 4 }, (_, seed) => seed))('whatever a solver answers, on random plan %i', (seed) => {
    const plan = randomPlan(100 + seed)
    const random = createRandom(seed)
    for (const roundId of roundsOf(plan)) {
      const problem = placeProblem(plan, { roundId, sessionIds: null })
      const proposal = placeProposal(goingOn(problem, { values: anyChoice(random, problem), aims: [], ended: 'stopped' }), 'stopped', 1)
      expect(newIn(taken(plan, proposal), plan).filter(({ severity }) => severity === 'error')).toEqual([])
    }
  })
})

describe('the choice a search starts from', () => {
  const violated = ({ model, start }: PlaceProblem): readonly unknown[] =>
    model.rows.filter(({ lower, upper, terms }) => {
      const sum = terms.reduce((total, [variable, factor]) => total + factor * (start[variable] ?? 0), 0)
      return sum < lower - 1e-9 || sum > upper + 1e-9
    })
  const counted = ({ model, start }: PlaceProblem): readonly number[] => model.aims.map(({ terms, constant }) => terms.reduce((sum, [variable, factor]) => sum + factor * (start[variable] ?? 0), constant))

  it.each([3, 4])('satisfies every row, also those that are added, on random plan %i', (seed) => {
    const plan = randomPlan(200 + seed)
    const random = createRandom(seed)
    let problem: PlaceProblem | null = placeProblem(plan, { roundId: 'round-1' as RoundId, sessionIds: null })
    for (let turn = 0; turn < 3 && problem?.grounds; turn += 1) {
      expect(problem.start).toHaveLength(problem.model.variables.length)
      expect(violated(problem)).toEqual([])
      expect(counted(problem)[0]).toBe(problem.grounds.start.counts[0])
      problem = foreseeing(problem, { values: anyChoice(random, problem), aims: [], ended: 'stopped' })
    }
  })

  it('is the same each time', () => {
    const plan = generateWorkspace({ sessions: 40, delegates: 30, rooms: 5, days: 2, seed: 5, unplacedShare: 0.5 })
    expect(ruleOfThumb(plan, 'round-1')).toEqual(ruleOfThumb(plan, 'round-1'))
  })
})
