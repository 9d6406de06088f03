import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { BudgetId, DelegationId, RoundId } from '@shared/model/ids'
import type { OpenWorkspace } from '@shared/contract/workspace-state'
import type { Desk } from '../desks/desk'
import type { Spec } from '../spec'
import { nothingChanges, problemOf, valueOf } from '../spec'

const openStockholm = async (desk: Desk): Promise<OpenWorkspace> => {
  valueOf<'workspace.close'>(await desk.call('workspace.close', {}))
  return valueOf<'workspace.open-sample'>(await desk.call('workspace.open-sample', { sample: 'stockholm-2018' }))
}

interface Schedule {
  readonly kind: 'delegation-schedule'
  readonly roundId: RoundId
  readonly delegationId: DelegationId
  readonly language: 'en' | 'ar'
}

const scheduleOf = ({ workspace }: OpenWorkspace, language: 'en' | 'ar'): Schedule => {
  const delegation = Object.values(workspace.delegations)[0]
  if (!delegation) throw new Error('the sample has no delegation')
  return { kind: 'delegation-schedule', roundId: delegation.roundId, delegationId: delegation.id, language }
}

export const outputSpecs: readonly Spec[] = [
  {
    name: 'a budget becomes an Excel workbook, also in the place of an older one',
    run: async (desk) => {
      const opened = await openStockholm(desk)
      const budget = Object.values(opened.workspace.budgets)[0]
      if (!budget) throw new Error('the sample has no budget')
      const path = join(desk.newFolder(), 'budget.xlsx')
      writeFileSync(path, 'an older export')
      await nothingChanges(desk, async () => {
        expect(valueOf<'budget.export'>(await desk.call('budget.export', { budgetId: budget.id, path }))).toEqual({ path })
      })
      expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
    },
  },
  {
    name: 'a delegation’s schedule becomes a PDF, in English and in Arabic',
    run: async (desk) => {
      const opened = await openStockholm(desk)
      const folder = desk.newFolder()
      for (const language of ['en', 'ar'] as const) {
        const path = join(folder, `${language}.pdf`)
        await nothingChanges(desk, async () => {
          expect(valueOf<'paper.print'>(await desk.call('paper.print', { paper: scheduleOf(opened, language), path }))).toEqual({ path })
        })
        expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
      }
    },
  },
  {
    name: 'exports and papers that can’t be made say why and leave nothing behind',
    run: async (desk) => {
      const opened = await openStockholm(desk)
      const budgetId = Object.values(opened.workspace.budgets)[0]?.id
      if (!budgetId) throw new Error('the sample has no budget')
      const folder = desk.newFolder()
      const paper = scheduleOf(opened, 'en')
      await nothingChanges(desk, async () => {
        expect(problemOf(await desk.call('budget.export', { budgetId: 'no-such' as BudgetId, path: join(folder, 'a.xlsx') })).code).toMatch(/^unknown-/)
        expect(problemOf(await desk.call('budget.export', { budgetId, path: opened.path })).code).toBe('wrong-ending')
        problemOf(await desk.call('budget.export', { budgetId, path: join(folder, 'no such folder', 'a.xlsx') }))
        expect(problemOf(await desk.call('paper.print', { paper: { ...paper, delegationId: 'no-such' as DelegationId }, path: join(folder, 'a.pdf') })).code).toMatch(/^unknown-/)
        expect(problemOf(await desk.call('paper.print', { paper, path: opened.path })).code).toBe('wrong-ending')
        problemOf(await desk.call('paper.print', { paper, path: join(folder, 'no such folder', 'a.pdf') }))
      })
      expect(readdirSync(folder)).toEqual([])
      expect(existsSync(opened.path)).toBe(true)
      valueOf<'workspace.close'>(await desk.call('workspace.close', {}))
      expect(problemOf(await desk.call('budget.export', { budgetId, path: join(folder, 'a.xlsx') })).code).toBe('no-workspace')
      expect(problemOf(await desk.call('paper.print', { paper, path: join(folder, 'a.pdf') })).code).toBe('no-workspace')
    },
  },
]
