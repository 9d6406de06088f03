import { parentPort, workerData } from 'node:worker_threads'
import type { BudgetBook } from './budget-book'
import { writeBudgetWorkbook } from './write-budget-workbook'

/** What the worker is started with. */
export interface ExcelJob {
  readonly book: BudgetBook
  readonly path: string
}

const { book, path } = workerData as ExcelJob
parentPort?.postMessage(await writeBudgetWorkbook(book, path))
