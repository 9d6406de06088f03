import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runEdits } from '../../../support/edit-run'
import { crowdedWorkspace } from '../../../support/random-edits'

/** 4,800 edits; the benchmark `check` tries 10,000. */
const runs = 60
const length = 80

const seeds = fc.array(fc.record({ kind: fc.nat(), a: fc.nat(5000), b: fc.nat(5000), c: fc.nat(5000) }), { minLength: length, maxLength: length })

/** What the edits must have reached for the claim to mean anything. */
const reached = [
  'move-placement', 'resize-placement', 'place-session', 'unplace-session', 'assign-interpreter', 'unassign-interpreter', 'accept-finding',
  'set-rule-severity', 'override-budget-line', 'batch', 'undo', 'redo', 'create sessions', 'update sessions', 'remove sessions', 'update placements',
  'remove placements', 'update boothAssignments', 'remove acceptances', 'create delegates', 'update delegates', 'remove delegates', 'create delegations',
  'update delegations', 'remove delegations', 'create rooms', 'update rooms', 'remove rooms', 'create venues', 'update venues', 'remove venues',
  'create policyProfiles', 'update policyProfiles', 'remove policyProfiles', 'update settings', 'create rounds', 'update rounds', 'remove rounds',
  'create keepApartRules', 'update keepApartRules', 'remove keepApartRules', 'update teamMembers', 'remove teamMembers', 'update standbyExperts',
  'create interpreters', 'update interpreters', 'remove interpreters', 'update parties', 'remove parties',
  'rooms apart at once', 'create movements', 'update movements', 'remove movements', 'create stays', 'update stays', 'remove stays',
]

describe('the findings engine', () => {
  it('answers what a full check answers, after each of thousands of random edits of every kind', () => {
    const counts = new Map<string, number>()
    let tried = 0
    fc.assert(
      fc.property(fc.nat(7), seeds, (seed, edits) => {
        const run = runEdits(crowdedWorkspace(seed), edits)
        tried += run.tried
        for (const [name, count] of run.applied) counts.set(name, (counts.get(name) ?? 0) + count)
        expect(run.difference).toBeNull()
      }),
      { numRuns: runs, seed: 20181206 },
    )
    expect(tried).toBeGreaterThanOrEqual(runs * length)
    expect(reached.filter((name) => !counts.has(name))).toEqual([])
  }, 300_000)
})
