import { describe, expect, it } from 'vitest'
import { stillHolds } from '@main/solver/choice'
import { solveModel } from '@main/solver/solve-model'
import type { RoundId } from '@shared/model/ids'
import type { AimResult, LinearModel } from '@shared/optimisation/linear-model'
import { gapOf } from '@shared/optimisation/linear-model'
import { teamProblem } from '@shared/staffing/team-problem'
import type { TeamAim } from '@shared/staffing/team-proposal'
import { randomRound } from '../../../support/staffing/random-round'

const answer = async (model: LinearModel<TeamAim>, start: readonly number[], seconds: number): Promise<readonly AimResult<TeamAim>[]> => {
  const solved = await solveModel(model, { seconds, start })
  if (!solved.ok || !solved.value) throw new Error('There is no answer.')
  return solved.value.aims
}

describe('a model in blocks', () => {
  it.each([1, 2, 3, 4, 5, 6])('comes out as it does without them (seed %i)', async (seed) => {
    const { model, start } = teamProblem(randomRound(seed, { sessions: 7, interpreters: 5, days: 4 }), { roundId: 'round' as RoundId, sessionIds: null, absences: [] })
    const { blocks, ...whole } = model
    expect(new Set(blocks).size).toBeGreaterThan(2)
    const [inBlocks, atOnce] = [await answer(model, start, 20), await answer(whole, start, 20)]
    expect(inBlocks.every(({ proven }) => proven)).toBe(true)
    expect(inBlocks.map(({ value }) => Math.round(value * 1000) / 1000)).toEqual(atOnce.map(({ value }) => Math.round(value * 1000) / 1000))
  })

  it('never proves more than is so, however little time it had', async () => {
    const { model, start } = teamProblem(randomRound(11, { sessions: 12, interpreters: 6, days: 5 }), { roundId: 'round' as RoundId, sessionIds: null, absences: [] })
    const [soon, late] = [await answer(model, start, 0.15), await answer(model, start, 20)]
    // A bound stands while the aims before it are as they were.
    const same = late.findIndex(({ value }, at) => Math.abs(value - (soon[at]?.value ?? NaN)) > 1e-4)
    for (const [at, aim] of soon.entries()) if (same < 0 || at <= same) expect(aim.bound).toBeLessThanOrEqual((late[at]?.value ?? 0) + 1e-3)
    expect(soon.every((aim) => gapOf(aim) >= 0)).toBe(true)
  })
})

describe('what is proved of an aim', () => {
  it('stands while no aim before it gets worse', () => {
    expect(stillHolds([3, 0, 4], [2, 0, 5])).toEqual([true, true, true])
    expect(stillHolds([3, 0, 4], [2, 1, 2])).toEqual([true, true, false])
    expect(stillHolds([3, 0, 4], [3, 0, 4])).toEqual([true, true, true])
  })
})
