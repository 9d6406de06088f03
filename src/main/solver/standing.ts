import type { AimResult, LinearModel, SearchProgress, Solution } from '@shared/optimisation/linear-model'
import type { Choice } from './choice'
import { aimValues, floorsOf, isBetter, isProven, nextValue, stillHolds } from './choice'
import type { CompactModel } from './compact-model'

/** What a search tells while it goes. `bound` is proved: with the aims before it as they are, the aim can't be smaller. */
export type SearchNews =
  | { readonly kind: 'aim'; readonly aim: number }
  | { readonly kind: 'choice'; readonly choice: Choice }
  | { readonly kind: 'bound'; readonly aim: number; readonly bound: number }

/** Where a search stands: the best choice so far and what is proved of it. Kept by the owner, so that it outlives the search. */
export interface Standing<Id extends string> {
  readonly hear: (news: SearchNews) => void
  readonly hasChoice: () => boolean
  readonly progress: (share: number) => SearchProgress<Id>
  /** The best choice as an answer; null before there is one. */
  readonly solution: (cut: 'time' | 'stopped') => Solution<Id> | null
}

/** Infinity does not travel as JSON. */
const finite = (bound: number): number => Math.max(bound, -Number.MAX_VALUE)

/** Without the small errors of the solver's sums. */
const plain = (value: number): number => (Math.abs(value) < 1e9 ? Math.round(value * 1e4) / 1e4 + 0 : value)

/** Where a search of a model stands before anything is known of it. */
export const createStanding = <Id extends string>(model: LinearModel<Id>, compact: CompactModel): Standing<Id> => {
  const floors = floorsOf(compact)
  const bounds = [...floors]
  let best: { readonly choice: Choice; readonly values: readonly number[] } | null = null
  let current: Id | null = null

  const results = (values: readonly number[]): readonly AimResult<Id>[] =>
    model.aims.map(({ id, step }, index) => {
      const [value = 0, bound] = [values[index], nextValue(bounds[index] ?? -Infinity, compact.constants[index] ?? 0, step)]
      const proven = isProven(value, bound, step)
      return { id, value: plain(value), bound: plain(proven ? value : finite(bound)), proven }
    })

  return {
    hear: (news) => {
      if (news.kind === 'aim') current = model.aims[news.aim]?.id ?? null
      else if (news.kind === 'bound') bounds[news.aim] = Math.max(bounds[news.aim] ?? -Infinity, news.bound)
      else {
        const values = aimValues(compact, news.choice)
        if (best !== null && !isBetter(values, best.values)) return
        const holds = stillHolds(best?.values ?? values, values)
        for (const aim of values.keys()) if (!holds[aim]) bounds[aim] = floors[aim] ?? -Infinity
        best = { choice: news.choice, values }
      }
    },
    hasChoice: () => best !== null,
    progress: (share) => ({ aim: current, share: Math.min(1, Math.max(0, share)), aims: best ? results(best.values) : [] }),
    solution: (cut) => {
      if (!best) return null
      const aims = results(best.values)
      return { values: [...best.choice], aims, ended: aims.every(({ proven }) => proven) ? 'proven' : cut }
    },
  }
}
