import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const project = fileURLToPath(new URL('../../../', import.meta.url))
const source = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

let compiled: Promise<string> | undefined

/**
 * The stand-in as plain JavaScript, so that the application's process needs no loader but Node's own
 * and runs its bundle unmodified. Each test process makes its own copy and removes it at its end.
 */
export function compileStandin(): Promise<string> {
  compiled ??= compile(join(project, '.cache', `electron-standin-${process.pid}`))
  return compiled
}

async function compile(folder: string): Promise<string> {
  await buildForNode(folder, { electron: source('electron.ts'), register: source('register.ts') })
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Bundles for plain Node; packages and 'electron' stay imports. */
export async function buildForNode(folder: string, input: Record<string, string>): Promise<void> {
  await build({
    configFile: false,
    root: project,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(project, 'src/shared'), '@resources': join(project, 'resources') } },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      rolldownOptions: { input, external: ['electron'], output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' } },
    },
  })
}
