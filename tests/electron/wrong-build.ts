import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Change } from './mutants'
import { builtMain, insistOnBuild } from './standin/launch'

const project = fileURLToPath(new URL('../../', import.meta.url))

/** Inside the project, so that a wrong build finds the same packages as the build it is made from. */
export const wrongBuildsFolder = join(project, '.cache', `electron-mutants-${process.pid}`)

/** A copy of the build with changes in its text; gives the path of its main bundle. */
export async function wrongBuild(name: string, changes: readonly Change[]): Promise<string> {
  insistOnBuild()
  const built = dirname(dirname(builtMain))
  const out = join(wrongBuildsFolder, name, 'out')
  await mkdir(out, { recursive: true })
  for (const part of ['main', 'preload']) await cp(join(built, part), join(out, part), { recursive: true })
  await symlink(join(built, 'renderer'), join(out, 'renderer'), 'junction')
  for (const change of changes) await apply(change, join(out, change.bundle))
  return join(out, 'main', 'index.js')
}

async function apply({ from, to }: Change, folder: string): Promise<void> {
  let changed = 0
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/\.c?js$/.test(file)) continue
    const text = await readFile(join(folder, file), 'utf8')
    const mutated = text.replace(from, () => to)
    if (mutated === text) continue
    changed++
    await writeFile(join(folder, file), mutated)
  }
  if (changed === 0) throw new Error(`the build has no ${from} to change: bring the mutant up to date`)
}
