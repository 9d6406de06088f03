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

/** Runs a test on a page with a plan of its own open; everything is put away afterwards. */
export const withPlan = async (page: Page, plan: PlanFile, run: () => Promise<void>): Promise<void> => {
  const home = ownerHome()
  mkdirSync(home.documents, { recursive: true })
  const path = join(home.documents, 'plan.parley.json')
  writeFileSync(path, plan.text())
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
