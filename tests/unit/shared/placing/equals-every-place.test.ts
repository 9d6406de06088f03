import { describe, expect, it } from 'vitest'
import { leastOf } from '../../../support/places/every-place'
import { countsIn, proposed } from '../../../support/places/proposed'
import { smallPlan, usual } from '../../../support/places/small-plan'

describe('a proposal is the best there is', () => {
  it.each([...Array.from({ length: 13 }, (_, seed) => seed), 39])('as trying every place of every session shows, plan %i', async (seed) => {
    const plan = smallPlan(seed)
    const proposal = await proposed(plan)
    expect(countsIn(proposal)).toEqual(leastOf(plan, usual))
    expect(proposal.aims.every(({ proven }) => proven)).toBe(true)
  })
})
