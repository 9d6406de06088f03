import { parentPort, workerData } from 'node:worker_threads'
import loadHighs from 'highs'
import type { Choice } from './choice'
import type { CompactModel } from './compact-model'
import type { SearchEnd } from './lexicographic-search'
import { searchLexicographically } from './lexicographic-search'
import type { SearchNews } from './standing'

/** What the worker is started with; its end comes by itself at the deadline, or sooner when it is terminated. */
export interface SolverJob {
  readonly model: CompactModel
  readonly start: Choice | null
  /** As `Date.now()` counts. */
  readonly deadline: number
}

/** All the worker says: how it goes, then how it ended. */
export type SolverWord = SearchNews | { readonly kind: 'end'; readonly end: SearchEnd }

const say = (word: SolverWord): void => parentPort?.postMessage(word)

const { model, start, deadline } = workerData as SolverJob
say({ kind: 'end', end: await searchLexicographically(await loadHighs(), model, { start, deadline, tell: say, stopped: () => false }) })
