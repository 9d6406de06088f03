import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchProgress } from '@shared/optimisation/linear-model'
import type { solveModel as SolveModel } from '@main/solver/solve-model'
import { aim, atLeast, choiceOf, hardModel, hardStart, valuesOf, yesOrNo } from './models'

const at = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url))

let folder: string
let solveModel: typeof SolveModel

// The worker is an entry of its own in built code only, so it is built here as the application builds it.
beforeAll(async () => {
  // Inside the project, so that what is built finds the packages.
  mkdirSync(at('.cache'), { recursive: true })
  folder = mkdtempSync(join(at('.cache'), 'solver-worker-'))
  await build({
    configFile: false, logLevel: 'error', resolve: { alias: { '@shared': at('src/shared') } },
    build: {
      outDir: folder, ssr: true, minify: false,
      rolldownOptions: {
        input: { 'solver-worker': at('src/main/solver/solver-worker.ts'), 'solve-model': at('src/main/solver/solve-model.ts') },
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  const built = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'solve-model.js')).href)) as { solveModel: typeof SolveModel }
  solveModel = built.solveModel
})

afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

describe('the built solver', () => {
  it('searches in a worker thread and finds what there is', async () => {
    const model = { variables: ['a', 'b', 'c'].map(yesOrNo), rows: [atLeast(2, [0, 1], [1, 1], [2, 1])], aims: [aim('price', [[0, 5], [1, 1], [2, 2]])] }
    expect(choiceOf(await solveModel(model, { seconds: 20 }))).toMatchObject({ values: [0, 1, 1], ended: 'proven' })
    expect(await solveModel({ ...model, rows: [atLeast(4, [0, 1], [1, 1])] }, { seconds: 20 })).toEqual({ ok: true, value: null })
  })

  it('hands over the best found when it is stopped, and all it told before counts', async () => {
    const stop = new AbortController()
    const heard: SearchProgress[] = []
    const outcome = await solveModel(hardModel(), { seconds: 60, start: hardStart, stop: stop.signal, onProgress: (progress) => {
      heard.push(progress)
      if ((progress.aims[0]?.value ?? 0) < 0) stop.abort()
    } })
    const { ended, aims } = choiceOf(outcome)
    expect(ended).toBe('stopped')
    expect(aims).toEqual(heard.at(-1)?.aims)
    expect(heard.at(-1)?.aim).toBe('worth')
  })

  it('tells how it goes while the thread is busy, and ends in time', async () => {
    const shares: number[] = []
    const { ended } = choiceOf(await solveModel(hardModel(), { seconds: 1, start: hardStart, onProgress: ({ share }) => { shares.push(share) } }))
    expect(ended).toBe('time')
    expect(shares.length).toBeGreaterThan(2)
    expect(shares).toEqual([...shares].sort((one, other) => one - other))
  })
})

// From here on the worker is not ours any more.
describe('a worker that fails', () => {
  const replace = (code: string): void => { writeFileSync(join(folder, 'solver-worker.js'), code) }

  it('that never ends is ended a little after its time', async () => {
    replace('for (;;);')
    expect(valuesOf(choiceOf(await solveModel(hardModel(), { seconds: 0.2, start: hardStart })))[0]).toBe(0)
    expect(await solveModel(hardModel(), { seconds: 0.2 })).toMatchObject({ ok: false, problem: { code: 'out-of-time' } })
  })

  it.each([['dies', 'process.exit(1)'], ['throws', 'throw new Error("no memory")']])('that %s leaves the best so far, or a sentence', async (_how, code) => {
    replace(code)
    expect(choiceOf(await solveModel(hardModel(), { seconds: 60, start: hardStart }))).toMatchObject({ ended: 'stopped', values: hardStart })
    expect(await solveModel(hardModel(), { seconds: 60 })).toMatchObject({ ok: false, problem: { code: 'solver-failed', sentence: expect.stringMatching(/\.$/) } })
  })
})
