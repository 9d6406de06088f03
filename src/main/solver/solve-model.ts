import type { Highs } from 'highs'
import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import type { LinearModel, SearchProgress, Solution } from '@shared/optimisation/linear-model'
import { asChoice } from './choice'
import { compactModel } from './compact-model'
import type { SearchEnd } from './lexicographic-search'
import type { SolverJob, SolverWord } from './solver-worker'
import type { SearchNews } from './standing'
import { createStanding } from './standing'
import { isBuilt, startWorker } from './start-worker'

/** How long to search, from where, and who is told. */
export interface SolveOptions<Id extends string> {
  /** Most seconds the search may take. */
  readonly seconds: number
  /** A choice known to satisfy the model, to start from: one value per variable. One that does not is left aside. */
  readonly start?: readonly number[]
  readonly onProgress?: (progress: SearchProgress<Id>) => void
  /** Stops the search, which then answers with the best it has. */
  readonly stop?: AbortSignal
  /** Search in a thread of its own also from sources, where it otherwise shares the thread of whoever asks. */
  readonly apart?: boolean
}

/** How a search came to its end: by itself, or cut off. */
type Ended = SearchEnd | 'time' | 'stopped' | 'broken'

/** Milliseconds between two words of progress, at least. */
const progressEvery = 250
/** Milliseconds a worker is given beyond its time, in which it may end by itself. */
const grace = 500

interface Hearing {
  readonly hear: (news: SearchNews) => void
  readonly pulse: () => void
  readonly stop: AbortSignal | undefined
}

/** Whatever the worker does, this is answered: at its end, at its fault, at a stop, or a little after its time. */
const inWorker = (job: SolverJob, { hear, pulse, stop }: Hearing): Promise<Ended> =>
  new Promise((resolve) => {
    const worker = startWorker('solver-worker', job)
    const beat = setInterval(pulse, progressEvery)
    const watchdog = setTimeout(() => { end('time') }, Math.max(0, job.deadline - Date.now()) + grace)
    const onStop = (): void => { end('stopped') }
    const end = (how: Ended): void => {
      clearInterval(beat)
      clearTimeout(watchdog)
      stop?.removeEventListener('abort', onStop)
      worker.removeAllListeners()
      worker.on('error', () => undefined)
      void worker.terminate()
      resolve(how)
    }
    stop?.addEventListener('abort', onStop)
    worker.on('message', (word: SolverWord) => {
      if (word.kind === 'end') end(word.end)
      else hear(word)
    })
    worker.on('error', () => { end('broken') })
    worker.on('exit', () => { end('broken') })
  })

/** The solver in this thread, loaded once; after a fault it can't be used again. */
let own: Promise<Highs> | null = null

const inLine = async ({ model, start, deadline }: SolverJob, { hear, pulse, stop }: Hearing): Promise<Ended> => {
  const { searchLexicographically } = await import('./lexicographic-search')
  const stopped = (): boolean => {
    pulse()
    return stop?.aborted ?? false
  }
  try {
    own ??= import('highs').then(({ default: loadHighs }) => loadHighs())
    return await searchLexicographically(await own, model, { start, deadline, tell: hear, stopped })
  } catch {
    own = null
    return 'broken'
  }
}

const withoutChoice: Readonly<Record<'done' | 'time' | 'stopped' | 'broken', { readonly code: string; readonly sentence: string }>> = {
  done: { code: 'out-of-time', sentence: 'The solver found no plan in the time it was given. Give it more time, or ask about fewer sessions.' },
  time: { code: 'out-of-time', sentence: 'The solver found no plan in the time it was given. Give it more time, or ask about fewer sessions.' },
  stopped: { code: 'stopped', sentence: 'The search was stopped before it had found any plan.' },
  broken: { code: 'solver-failed', sentence: 'The solver broke off before it had found any plan, perhaps for want of memory. Ask about fewer sessions.' },
}

/**
 * The best choice found; null when the model has none at all (proved). A failure is the solver's own. The built
 * application searches in a worker thread.
 */
export const solveModel = async <Id extends string>(model: LinearModel<Id>, options: SolveOptions<Id>): Promise<Outcome<Solution<Id> | null>> => {
  const [begun, milliseconds] = [Date.now(), Math.max(0, options.seconds) * 1000]
  const compact = compactModel(model)
  if (!compact.ok) return compact
  const standing = createStanding(model, compact.value)
  let told = -Infinity
  const pulse = (): void => {
    const now = Date.now()
    if (now - told < progressEvery) return
    told = now
    options.onProgress?.(standing.progress(milliseconds === 0 ? 1 : (now - begun) / milliseconds))
  }
  const hear = (news: SearchNews): void => {
    standing.hear(news)
    pulse()
  }

  // Where there is nothing to choose, choosing nothing may do.
  const given = options.start ?? (model.variables.length === 0 ? [] : null)
  const start = given && asChoice(compact.value, given)
  if (start) hear({ kind: 'choice', choice: start })
  const settled = standing.solution('time')?.ended === 'proven'
  const job: SolverJob = { model: compact.value, start, deadline: begun + milliseconds }
  const hearing: Hearing = { hear, pulse, stop: options.stop }
  let ended: Ended = 'done'
  if (options.stop?.aborted) ended = 'stopped'
  else if (!settled && milliseconds > 0) ended = await (options.apart === true || isBuilt() ? inWorker : inLine)(job, hearing)

  if (ended === 'none') return success(null)
  const solution = standing.solution(options.stop?.aborted || ended === 'broken' ? 'stopped' : 'time')
  if (solution) return success(solution)
  const { code, sentence } = withoutChoice[options.stop?.aborted ? 'stopped' : ended]
  return failure(code, sentence)
}
