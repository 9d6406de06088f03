import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Coverage, CoverageMode, CoveragePair } from '@shared/languages/coverage'
import { sessionCoverage } from '@shared/languages/coverage'
import { singlePoints } from '@shared/languages/redundancy'
import type { LanguageCode } from '@shared/model/language'
import type { Drawn, DrawnInterpreter } from './random-sessions'
import { codes, drawnInterpreter, drawnSession, openingOf, workspaceFor } from './random-sessions'

const coverageFor = (drawn: Drawn): Coverage => {
  const workspace = workspaceFor(drawn)
  return sessionCoverage(workspace, openingOf(workspace))
}

const worse: readonly CoverageMode[] = ['direct', 'retour', 'relay', 'none']
const rank = ({ mode }: CoveragePair): number => worse.indexOf(mode)

/** Sessions with enough people on the team for pairs to be met by several, and by several ways. */
const staffed = fc.tuple(drawnSession, fc.array(drawnInterpreter, { minLength: 3, maxLength: 7 })).map(([drawn, team]): Drawn => ({ ...drawn, team }))

/** Pairs that get worse when somebody joins: none may. */
const madeWorse = (drawn: Drawn, joining: DrawnInterpreter): readonly string[] => {
  const [alone, together] = [coverageFor(drawn), coverageFor({ ...drawn, team: [...drawn.team, joining] })]
  expect(together.pairs.map(({ from, to }) => [from, to])).toEqual(alone.pairs.map(({ from, to }) => [from, to]))
  return together.pairs.flatMap((pair, at) => (rank(pair) > rank(alone.pairs[at] ?? pair) ? [`${pair.from} ${pair.to}`] : []))
}

/** The drawn session without one of its team; the others keep their ids, so the place stays, declined. */
const without = (drawn: Drawn, gone: number): Drawn => ({ ...drawn, team: drawn.team.map((one, at) => (at === gone ? { ...one, status: 'declined' } : one)) })

describe('when a team changes', () => {
  it('a double of anybody on it makes no pair worse', () => {
    let met = 0
    fc.assert(
      fc.property(staffed, (drawn) => {
        for (const one of drawn.team) expect(madeWorse(drawn, one)).toEqual([])
        met += coverageFor(drawn).pairs.filter(({ mode }) => mode === 'retour').length
      }),
      { numRuns: 120, seed: 5 },
    )
    expect(met).toBeGreaterThan(10)
  })

  it('somebody with languages in play makes no pair worse', () => {
    fc.assert(
      fc.property(staffed, fc.constantFrom('A' as const, 'B' as const), (drawn, level) => {
        const { spoken, listened } = coverageFor(drawn)
        for (const from of spoken) {
          for (const to of listened) expect(madeWorse(drawn, { languages: [{ code: from, class: 'C' }, { code: to, class: level }], booth: null, status: 'accepted' })).toEqual([])
        }
      }),
      { numRuns: 120, seed: 6 },
    )
  })

  it('the order in which it was entered changes nothing of how a pair is met', () => {
    const told = ({ pairs, boothsNeeded }: Coverage) => ({ boothsNeeded, pairs: pairs.map(({ from, to, mode, pivot, pivots, why }) => ({ from, to, mode, pivot, pivots, why })) })
    fc.assert(
      fc.property(staffed, (drawn) => {
        expect(told(coverageFor({ ...drawn, team: [...drawn.team].reverse() }))).toEqual(told(coverageFor(drawn)))
      }),
      { numRuns: 150 },
    )
  })

  it('a pair hangs on somebody exactly when nobody else can do it, or the leg of its relay', () => {
    let single = 0
    fc.assert(
      fc.property(staffed, (drawn) => {
        const { pairs, rooms } = coverageFor(drawn)
        // Of several rooms a pair is told as where it is worst off, which may be another room without them.
        fc.pre(rooms.length === 0)
        const hanging = singlePoints(coverageFor(drawn))
        for (const [at] of drawn.team.entries()) {
          const left = coverageFor(without(drawn, at)).pairs
          for (const [index, pair] of pairs.entries()) {
            if (pair.mode !== 'direct' && pair.mode !== 'retour') continue
            const lost = rank(left[index] ?? pair) > worse.indexOf('retour')
            const named = hanging.some(({ from, to, interpreterId }) => from === pair.from && to === pair.to && interpreterId === `who-${String(at)}`)
            expect(named).toBe(lost)
            if (lost) single += 1
          }
        }
      }),
      { numRuns: 120, seed: 7 },
    )
    expect(single).toBeGreaterThan(20)
  })

  it('languages of which nobody has heard serve as well as those of the United Nations', () => {
    const others: readonly LanguageCode[] = ['prs', 'so', 'zh', 'din', 'ckb']
    const name = (code: LanguageCode): LanguageCode => others[codes.indexOf(code)] ?? code
    const renamed = (drawn: Drawn): Drawn => ({
      ...drawn,
      floorLanguages: drawn.floorLanguages.map(name),
      delegates: drawn.delegates.map((one) => ({ ...one, speaks: one.speaks.map(name), understands: one.understands.map(name) })),
      chair: drawn.chair.map(name),
      team: drawn.team.map((one) => ({ ...one, booth: one.booth === null ? null : name(one.booth), languages: one.languages.map((language) => ({ ...language, code: name(language.code) })) })),
    })
    const told = ({ pairs }: Coverage, called: (code: LanguageCode) => LanguageCode) =>
      pairs.map(({ from, to, mode, why, pivots, listeners, ableIds }) => ({ pair: `${called(from)} ${called(to)}`, mode, why, pivots: pivots.map(called).sort(), listeners, ableIds })).sort((one, other) => (one.pair < other.pair ? -1 : 1))
    fc.assert(
      fc.property(drawnSession, (drawn) => {
        expect(told(coverageFor(renamed(drawn)), (code) => code)).toEqual(told(coverageFor(drawn), name))
      }),
      { numRuns: 150 },
    )
  })
})
