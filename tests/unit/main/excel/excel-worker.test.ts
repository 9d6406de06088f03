import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { exportBudget as ExportBudget } from '@main/excel/export-budget'
import { readWorkbook, fullBudget, tempFolder } from './budget-workbooks'

const at = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url))

let folder: string
let exportBudget: typeof ExportBudget

// The worker only exists in built code, so it is built here as the application builds it: one entry beside the other.
beforeAll(async () => {
  // Inside the project, so that what is built finds the packages.
  mkdirSync(at('.cache'), { recursive: true })
  folder = mkdtempSync(join(at('.cache'), 'excel-worker-'))
  await build({
    configFile: false, logLevel: 'error', resolve: { alias: { '@shared': at('src/shared'), '@resources': at('resources') } },
    build: {
      outDir: folder, ssr: true, minify: false,
      rolldownOptions: {
        input: { 'excel-worker': at('src/main/excel/excel-worker.ts'), 'export-budget': at('src/main/excel/export-budget.ts') },
        output: { entryFileNames: '[name].js' },
      },
    },
  })
  const built = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'export-budget.js')).href)) as { exportBudget: typeof ExportBudget }
  exportBudget = built.exportBudget
})

afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

describe('the built export', () => {
  it('works in a worker thread and writes the same workbook', async () => {
    const path = join(tempFolder(), 'budget.xlsx')
    expect(await exportBudget(fullBudget(), 'budget', path)).toEqual({ ok: true, value: { path } })
    expect((await readWorkbook(path)).worksheets).toHaveLength(5)
  })

  it('hands the worker’s refusals back in words', async () => {
    const outcome = await exportBudget(fullBudget(), 'budget', join(tempFolder(), 'gone', 'budget.xlsx'))
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'missing-folder' } })
  })

  it('says so when the worker dies', async () => {
    writeFileSync(join(folder, 'excel-worker.js'), 'process.exit(1)')
    expect(await exportBudget(fullBudget(), 'budget', join(tempFolder(), 'budget.xlsx'))).toMatchObject({ ok: false, problem: { code: 'write-failed' } })
  })
})
