import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const project = fileURLToPath(new URL('../../../', import.meta.url))
const source = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

let compiled: Promise<string> | undefined

/**
 * The stand-in as plain JavaScript, so that the application's process needs no loader but Node's own
 * and runs its bundle unmodified. Made once for a state of its sources, whoever asks first.
 */
export function compileStandin(): Promise<string> {
  compiled ??= compile()
  return compiled
}

async function compile(): Promise<string> {
  const kept = join(project, '.cache', 'electron-standin')
  const hash = createHash('sha256')
  for (const name of (await readdir(source('.'))).filter((file) => file.endsWith('.ts')).sort()) hash.update(await readFile(source(name)))
  const name = hash.digest('hex').slice(0, 16)
  const folder = join(kept, name)
  if (existsSync(folder)) return folder
  const half = join(kept, `${name}.${process.pid}`)
  await buildForNode(half, { electron: source('./electron.ts'), register: source('./register.ts') })
  // Another test process may have been faster; its copy is the same.
  await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }))
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
