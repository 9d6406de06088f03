import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Coverage, CoverageMode } from '@shared/languages/coverage'
import { sessionCoverage, uncoveredPairs } from '@shared/languages/coverage'
import { peopleOf } from '@shared/languages/participants'
import type { LanguageCode } from '@shared/model/language'
import { rowsOf } from '@shared/model/workspace'
import { oracleCoverage } from './coverage-oracle'
import type { Drawn } from './random-sessions'
import { codes, drawnInterpreter, drawnSession, openingOf, workspaceFor } from './random-sessions'

const coverageFor = (drawn: Drawn): Coverage => {
  const workspace = workspaceFor(drawn)
  return sessionCoverage(workspace, openingOf(workspace))
}

const worse: readonly CoverageMode[] = ['direct', 'retour', 'relay', 'none']

/** A session with every language called by another one's name. */
const relabelled = (drawn: Drawn, name: (code: LanguageCode) => LanguageCode): Drawn => ({
  mode: drawn.mode,
  floorLanguages: drawn.floorLanguages.map(name),
  delegates: drawn.delegates.map((one) => ({ ...one, speaks: one.speaks.map(name), understands: one.understands.map(name) })),
  chair: drawn.chair.map(name),
  ...(drawn.rooms ? { rooms: drawn.rooms } : {}),
  team: drawn.team.map((one) => ({ ...one, booth: one.booth === null ? null : name(one.booth), languages: one.languages.map((language) => ({ ...language, code: name(language.code) })) })),
})

const sorted = (words: readonly string[]): readonly string[] => [...words].sort()

/**
 * What coverage says under other names, in no order. Which of several equal pivots is taken goes by the alphabet, so
 * pivots are compared as sets, and who works through them is left out.
 */
const underNames = ({ spoken, listened, pairs, team, twoWay, boothsNeeded }: Coverage, name: (code: LanguageCode) => LanguageCode) => ({
  spoken: sorted(spoken.map(name)),
  listened: sorted(listened.map(name)),
  pairs: pairs
    .map((pair) => ({
      key: `${name(pair.from)} ${name(pair.to)}`, mode: pair.mode, pivots: sorted(pair.pivots.map(name)), why: pair.why, ableIds: pair.ableIds,
      listeners: pair.listeners, interpreterIds: pair.mode === 'relay' ? [] : pair.interpreterIds,
    }))
    .sort((one, other) => (one.key < other.key ? -1 : 1)),
  team,
  twoWay,
  boothsNeeded: pairs.some((pair) => pair.mode === 'relay') ? null : boothsNeeded,
})

describe('coverage of random sessions', () => {
  it('is what trying every language by the definitions gives', () => {
    const seen = new Set<string>()
    let apart = 0
    fc.assert(
      fc.property(drawnSession, (drawn) => {
        const found = coverageFor(drawn)
        const { spoken, listened, pairs } = oracleCoverage(drawn)
        expect([found.spoken, found.listened]).toEqual([spoken, listened])
        expect(found.pairs.map(({ from, to, mode, pivot, pivots, why, listeners }) => ({ from, to, mode, pivot, pivots, why, listeners: listeners.map(({ id }) => id) }))).toEqual(
          pairs.map(({ from, to, mode, pivot, pivots, why, listeners }) => ({ from, to, mode, pivot, pivots, why, listeners: sorted(listeners.filter((id) => id !== 'envoy')).concat(listeners.includes('envoy') ? ['envoy'] : []) })),
        )
        for (const { mode, why } of pairs) seen.add(why ?? mode)
        if (found.rooms.length > 1 && pairs.length > 0) apart += 1
      }),
      { numRuns: 600, seed: 14 },
    )
    // The drawing reaches every case there is.
    expect(sorted([...seen])).toEqual(['direct', 'no-team', 'no-way-between', 'nobody-from', 'nobody-into', 'other-booth', 'other-mode', 'relay', 'retour'])
    expect(apart).toBeGreaterThan(100)
  })

  it('tells the same pairs when only those not covered are asked for', () => {
    fc.assert(
      fc.property(drawnSession, (drawn) => {
        const workspace = workspaceFor(drawn)
        expect(uncoveredPairs(peopleOf(workspace), openingOf(workspace), rowsOf(workspace, 'boothAssignments'))).toEqual(coverageFor(drawn).uncovered)
      }),
      { numRuns: 150 },
    )
  })

  it('never gets worse for any pair when an interpreter joins', () => {
    fc.assert(
      fc.property(drawnSession, drawnInterpreter, (drawn, joining) => {
        const alone = coverageFor(drawn)
        const together = coverageFor({ ...drawn, team: [...drawn.team, joining] })
        expect(together.pairs).toHaveLength(alone.pairs.length)
        for (const [at, pair] of together.pairs.entries()) {
          const before = alone.pairs[at] ?? expect.fail('a pair more than before')
          expect([pair.from, pair.to]).toEqual([before.from, before.to])
          expect(worse.indexOf(pair.mode)).toBeLessThanOrEqual(worse.indexOf(before.mode))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('changes nothing but names when languages are called otherwise', () => {
    fc.assert(
      fc.property(drawnSession, fc.shuffledSubarray([...codes], { minLength: codes.length }), (drawn, names) => {
        const name = (code: LanguageCode): LanguageCode => names[codes.indexOf(code)] ?? code
        expect(underNames(coverageFor(relabelled(drawn, name)), (code) => code)).toEqual(underNames(coverageFor(drawn), name))
      }),
      { numRuns: 150 },
    )
  })

  it('names interpreters who are on the team, the legs of a relay and nothing else by the rules of a pair', () => {
    fc.assert(
      fc.property(drawnSession, (drawn) => {
        const { pairs, team, uncovered } = coverageFor(drawn)
        expect(uncovered).toEqual(pairs.filter(({ mode }) => mode === 'none'))
        for (const { mode, interpreterIds, ableIds, legs, pivot, pivots, why } of pairs) {
          expect(team).toEqual(expect.arrayContaining([...interpreterIds, ...ableIds]))
          expect(why === null).toBe(mode !== 'none')
          expect([pivot !== null, legs !== null, pivots.length > 0]).toEqual(Array(3).fill(mode === 'relay'))
          if (legs) expect(interpreterIds).toEqual(sorted([...new Set([...legs.into, ...legs.onward])]))
          if (legs) expect([legs.into.filter((id) => legs.onward.includes(id)), ableIds]).toEqual([[], []])
          if (mode === 'direct' || mode === 'retour') expect(ableIds).toEqual(expect.arrayContaining([...interpreterIds]))
        }
      }),
      { numRuns: 150 },
    )
  })
})
