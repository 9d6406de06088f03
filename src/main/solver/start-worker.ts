import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

/** The workers there are, by their entry files. */
export type WorkerName = 'solver-worker' | 'proposal-worker'

/** Megabytes of JavaScript objects a worker may use; WebAssembly's memory is beside it. */
const megabytes = 1024

/** Built code lies in one folder or in a folder of chunks below it; from sources there is no built worker. */
const builtScript = (name: WorkerName): string | undefined =>
  [`./${name}.js`, `../${name}.js`].map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync)

/** Whether this runs as built code, which has its workers beside it. */
export const isBuilt = (): boolean => builtScript('solver-worker') !== undefined

/** From sources a worker first learns to read TypeScript. */
const fromSources = (name: WorkerName): string =>
  `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(new URL(`./${name}.ts`, import.meta.url).href)}) })`

/** Starts a thread beside this one; what it is given must be plain data. */
export const startWorker = (name: WorkerName, workerData: unknown): Worker => {
  const built = builtScript(name)
  const options = { workerData, resourceLimits: { maxOldGenerationSizeMb: megabytes } }
  return built === undefined ? new Worker(fromSources(name), { ...options, eval: true }) : new Worker(built, options)
}
