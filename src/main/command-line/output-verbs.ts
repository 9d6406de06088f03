import { failure, success } from '@shared/model/outcome'
import type { Answered } from './answer'
import type { Surroundings } from './desk'
import { atDesk } from './desk'
import { findBudget, findDelegation, findRound } from './find-record'

interface BudgetWords {
  readonly round: string
  readonly budget?: string
  readonly out: string
}

/** A round's budget as an Excel workbook; a file of that name is replaced. */
export const exportBudget = (around: Surroundings, file: string, { round, budget, out }: BudgetWords): Promise<Answered> =>
  atDesk(around, file, 'read', async ({ client, open: { workspace }, path }) => {
    const foundRound = findRound(workspace, round)
    if (!foundRound.ok) return foundRound
    const found = findBudget(workspace, foundRound.value, budget)
    if (!found.ok) return found
    const written = await client.call('budget.export', { budgetId: found.value.id, path: path(out) })
    return written.ok ? success({ json: { path: written.value.path }, text: `${found.value.name} is in ${written.value.path}.` }) : written
  })

interface PaperWords {
  readonly round: string
  readonly delegation: string
  readonly lang?: string
  readonly out: string
}

const languages = ['en', 'ar']

/** A delegation's own schedule as a PDF, in its own language unless told; a file of that name is replaced. */
export const printDelegation = (around: Surroundings, file: string, { round, delegation, lang, out }: PaperWords): Promise<Answered> =>
  atDesk(around, file, 'read', async ({ client, open: { workspace }, path }) => {
    const foundRound = findRound(workspace, round)
    if (!foundRound.ok) return foundRound
    const found = findDelegation(workspace, foundRound.value, delegation)
    if (!found.ok) return found
    const language = lang ?? found.value.language
    if (!languages.includes(language)) return failure('invalid', `There is no paper in the language “${language}” yet. Say --lang en or --lang ar.`)
    const paper = { kind: 'delegation-schedule', roundId: foundRound.value.id, delegationId: found.value.id, language } as const
    const written = await client.call('paper.print', { paper, path: path(out) })
    return written.ok ? success({ json: { path: written.value.path }, text: `The schedule of ${found.value.name} is in ${written.value.path}.` }) : written
  })
