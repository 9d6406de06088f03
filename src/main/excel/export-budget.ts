import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { costBudget, whyNotExported } from '@shared/costing/cost-budget'
import type { Outcome } from '@shared/model/outcome'
import { failure } from '@shared/model/outcome'
import type { Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import type { BudgetBook } from './budget-book'
import type { ExcelJob } from './excel-worker'

export interface ExportOptions {
  /** Printed on the first sheet; now unless told. */
  readonly writtenAt?: Date
}

type Written = Outcome<{ readonly path: string }>

/** Built code lies in one folder or in a folder of chunks below it; from sources there is no built worker. */
const findWorker = (): string | undefined =>
  ['./excel-worker.js', '../excel-worker.js'].map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync)

const stopped = (path: string): Written =>
  failure('write-failed', `${basename(path)} was not written: the export stopped before it was done. Try again; if it goes on, restart Parley.`)

const inWorker = (script: string, job: ExcelJob): Promise<Written> =>
  new Promise((resolve) => {
    const worker = new Worker(script, { workerData: job })
    worker.once('message', (answer: Written) => { resolve(answer) })
    worker.once('error', () => { resolve(stopped(job.path)) })
    worker.once('exit', () => { resolve(stopped(job.path)) })
  })

/**
 * Writes a budget as an Excel workbook whose derived cells are live formulas with their values. A missing exchange rate
 * or an unknown budget refuses with a sentence and writes nothing; so does a folder that cannot be written.
 * The built application works in a worker thread, so that the screens stay quick; from sources it works in line.
 */
export const exportBudget = async (workspace: Workspace, budgetId: string, path: string, options: ExportOptions = {}): Promise<Written> => {
  const costed = costBudget(workspace, budgetId)
  if (!costed.ok) return costed
  const refusal = whyNotExported(costed.value)
  if (refusal !== null) return failure('not-exported', refusal)
  const book: BudgetBook = {
    costed: costed.value,
    processName: rowOf(workspace, 'processes', costed.value.round.processId)?.name ?? '',
    caution: rowOf(workspace, 'settings', 'workspace')?.caution ?? '',
    writtenAt: (options.writtenAt ?? new Date()).toISOString(),
  }
  const worker = findWorker()
  if (worker !== undefined) return inWorker(worker, { book, path })
  const { writeBudgetWorkbook } = await import('./write-budget-workbook')
  return writeBudgetWorkbook(book, path)
}
