import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { currentFormat } from '@shared/schema/migrations'
import type { Workspace } from '@shared/model/workspace'
import { ownerHome, startOwner } from '../../support/owner-process'

/** Runs a test on a page with a plan of the test's own open; everything is put away afterwards. */
export const withPlan = async (page: Page, workspace: Workspace, run: () => Promise<void>): Promise<void> => {
  const home = ownerHome()
  mkdirSync(home.documents, { recursive: true })
  const file = join(home.documents, 'plan.parley.json')
  writeFileSync(file, JSON.stringify({ format: currentFormat, savedAt: '2018-12-01T08:00:00.000Z', revision: 0, workspace, history: { done: [], undone: [] } }))
  const owner = await startOwner(home, file)
  try {
    await page.goto(owner.link)
    await run()
  } finally {
    await page.close()
    await owner.stop()
    home.remove()
  }
}
