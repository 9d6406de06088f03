import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtMain } from './standin/launch'

const project = fileURLToPath(new URL('../../', import.meta.url))

/** Inside the project, so that a mutant finds the same packages as the build it is made from. */
export const mutantsFolder = join(project, '.cache', `electron-mutants-${process.pid}`)

export interface Change {
  readonly bundle: 'main' | 'preload'
  readonly from: RegExp
  readonly to: string
}

/** A copy of the build with one change in its text; gives the path of its main bundle. */
export async function makeMutant(name: string, change: Change): Promise<string> {
  const built = dirname(dirname(builtMain))
  const out = join(mutantsFolder, name, 'out')
  await mkdir(out, { recursive: true })
  for (const part of ['main', 'preload']) await cp(join(built, part), join(out, part), { recursive: true })
  await symlink(join(built, 'renderer'), join(out, 'renderer'), 'junction')

  let changed = 0
  const folder = join(out, change.bundle)
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/\.c?js$/.test(file)) continue
    const text = await readFile(join(folder, file), 'utf8')
    const mutated = text.replace(change.from, () => change.to)
    if (mutated === text) continue
    changed++
    await writeFile(join(folder, file), mutated)
  }
  if (changed === 0) throw new Error(`the build has no ${change.from} to change: bring the mutant up to date`)
  return join(out, 'main', 'index.js')
}
