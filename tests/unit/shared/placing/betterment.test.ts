import { describe, expect, it } from 'vitest'
import type { RoundId } from '@shared/model/ids'
import type { Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { checkWorkspace } from '@shared/findings/check'
import type { Arrangement } from '@shared/placing/arrangement'
import { arranged, compareCounts } from '@shared/placing/arrangement'
import { Betterment } from '@shared/placing/betterment'
import type { PlaceProblem } from '@shared/placing/place-problem'
import { placeProblem } from '@shared/placing/place-problem'
import { floorsAsked, goingOn, knowing, placeProposal, withFloor } from '@shared/placing/read-places'
import { generateWorkspace } from '@shared/samples/generate-workspace'
import { placingInstance } from '../../../bench/placing-instances'
import { newIn, proposed, ruleOfThumb, taken } from '../../../support/places/proposed'
import { works } from '../findings/interpreter-plans'
import { figures } from '../findings/support'

const problemOf = (workspace: Workspace, roundId = 'round-1'): PlaceProblem => placeProblem(workspace, { roundId: roundId as RoundId, sessionIds: null })

const generated = (seed: number): PlaceProblem => problemOf(generateWorkspace({ sessions: 60, delegates: 40, rooms: 4, days: 3, seed, unplacedShare: 0.5, conflictShare: 0 }))

const groundsOf = ({ grounds }: PlaceProblem) => grounds ?? expect.fail('there is nothing to decide')

const bettered = (problem: PlaceProblem, moves: number): Arrangement => {
  const { basis, start } = groundsOf(problem)
  const betterment = new Betterment(basis, start)
  for (let move = 0; move < moves; move += 1) betterment.step(move / moves)
  return betterment.best()
}

describe('moves by the rules', () => {
  it('better the rule of thumb, and bring no error', () => {
    const problem = problemOf(placingInstance({ sessions: 120, rooms: 8, days: 4, unplaced: 40, seed: 1 }))
    const best = bettered(problem, 3000)
    expect(compareCounts(best, groundsOf(problem).start)).toBeLessThan(0)
    const proposal = placeProposal(knowing(problem, best), 'time', 1)
    expect(proposal.aims.map(({ value }) => value)).toEqual(best.counts)
    const news = newIn(taken(problem.workspace, proposal), problem.workspace)
    expect(news.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(news.filter(({ severity }) => severity === 'warning')).toHaveLength(best.counts[2])
  })

  it('never make it worse, and are the same each time', () => {
    const problem = generated(4)
    const best = bettered(problem, 300)
    expect(compareCounts(best, groundsOf(problem).start)).toBeLessThanOrEqual(0)
    expect(bettered(problem, 300).chosen).toEqual(best.chosen)
  })

  it('count what the rules count anew', () => {
    const problem = generated(5)
    const best = bettered(problem, 600)
    expect(arranged(groundsOf(problem).basis, best.chosen, false).counts.slice(0, 2)).toEqual(best.counts.slice(0, 2))
  })
})

describe('what is known', () => {
  it('is not lost to a worse answer', () => {
    const problem = generated(3)
    const known = knowing(problem, bettered(problem, 300))
    const after = goingOn(known, { values: problem.start, aims: [], ended: 'time' })
    expect(groundsOf(after).best).toBe(groundsOf(known).best)
  })

  it('is asked of each aim by itself, and what is proved of it holds while those before it are no worse', () => {
    const problem = generated(3)
    const floors = floorsAsked(problem, [])
    const late = floors.find(({ model }) => model.aims[0]?.id === 'late') ?? expect.fail('lateness is not asked about')
    expect(late.model.variables.some(({ integer }) => integer)).toBe(false)
    const told = withFloor(problem, late, { values: problem.start, aims: [{ id: 'late', value: 9, bound: 2.5, proven: false }], ended: 'time' })
    expect(placeProposal(told, 'time', 1).aims.at(-1)?.bound).toBe(3)
    expect(floorsAsked(told, []).some(({ model }) => model.aims[0]?.id === 'late')).toBe(false)
  })
})

describe('a warning that stands', () => {
  /** Layla has as many sessions in the week as make a warning; one more is not placed. */
  const plan = (): Workspace => {
    const full = works([['a', '2018-12-10T10:00', 60], ['b', '2018-12-11T10:00', 60], ['c', '2018-12-12T10:00', 60], ['d', '2018-12-13T10:00', 60]], {
      policyProfiles: [figures({ 'load.sessions-a-week': 2, 'load.sessions-a-week-most': 3 })],
      rounds: [{ id: 'round', processId: 'process', name: 'First round', startDate: '2018-12-10', endDate: '2018-12-14', profileId: 'figures', partyIds: ['north', 'south'], venueIds: ['castle'] }],
    })
    return { ...full, placements: Object.fromEntries(rowsOf(full, 'placements').filter(({ sessionId }) => sessionId !== 'd').map((row) => [row.id, row])) }
  }
  const gravest = (workspace: Workspace): readonly string[] => checkWorkspace(workspace).filter(({ rule }) => rule === 'interpreter-week-overloaded').map(({ severity }) => severity)

  it('never becomes an error by what is proposed', async () => {
    expect(gravest(plan())).toEqual(['warning'])
    for (const proposal of [ruleOfThumb(plan()), await proposed(plan())]) {
      expect(proposal.leftOut.map(({ sessionId }) => sessionId)).toContain('d')
      expect(gravest(taken(plan(), proposal))).toEqual(['warning'])
    }
  })
})
