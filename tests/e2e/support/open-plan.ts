import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ownerHome, startOwner } from '../../support/owner-process'

type Fields = Readonly<Record<string, unknown>>

/** The Stockholm sample as a file that a test changes by hand before it is opened. */
export class PlanFile {
  private readonly file = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', '..', 'resources', 'samples', 'stockholm-2018.parley.json'), 'utf8')) as {
    readonly workspace: Readonly<Record<string, Record<string, Fields>>>
  }

  /** Changes a row, or adds one that is like another (`like`) but for its id and these fields. */
  put(table: string, id: string, fields: Fields, like = id): this {
    const rows = this.file.workspace[table]
    const model = rows?.[like]
    if (!rows || !model) throw new Error(`The sample has no ${table} ${like}.`)
    rows[id] = { ...model, ...fields, id }
    return this
  }

  text(): string {
    return JSON.stringify(this.file)
  }
}

/** Runs a test on a page with the file open that `write` puts at a path; everything is put away afterwards. */
const withFile = async (page: Page, write: (path: string) => void, run: () => Promise<void>): Promise<void> => {
  const home = ownerHome()
  mkdirSync(home.documents, { recursive: true })
  const path = join(home.documents, 'plan.parley.json')
  write(path)
  const owner = await startOwner(home, path)
  try {
    await page.goto(owner.link)
    await run()
  } finally {
    await page.close()
    await owner.stop()
    home.remove()
  }
}

/** Runs a test on a page with a plan of its own open. */
export const withPlan = (page: Page, plan: PlanFile, run: () => Promise<void>): Promise<void> =>
  withFile(page, (path) => { writeFileSync(path, plan.text()) }, run)

/** Runs a test on a page with a generated plan of a given size open. */
export const withGeneratedPlan = (page: Page, { sessions, delegates, seed }: { readonly sessions: number; readonly delegates: number; readonly seed: number }, run: () => Promise<void>): Promise<void> =>
  withFile(
    page,
    (path) => {
      const cli = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'cli.js')
      execFileSync(process.execPath, [cli, 'sample', 'generate', '--sessions', String(sessions), '--delegates', String(delegates), '--seed', String(seed), '--out', path])
    },
    run,
  )
