import { checkRound, checkWorkspace } from '@shared/findings/check'
import type { Finding } from '@shared/findings/finding'
import { failure, success } from '@shared/model/outcome'
import { recordNouns } from '@shared/model/record-name'
import type { TableName, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf, tableNames } from '@shared/model/workspace'
import { findingSentence, severityWord } from '@shared/text/finding-sentence'
import type { Answer, Answered } from './answer'
import type { Surroundings } from './desk'
import { atDesk } from './desk'
import { findRound } from './find-record'
import { textTable } from './text-table'

const isTable = (name: string): name is TableName => (tableNames as readonly string[]).includes(name)

/** The rows of one table. */
export const showTable = (around: Surroundings, file: string, table: string): Promise<Answered> =>
  atDesk(around, file, 'read', async ({ open }) => {
    if (!isTable(table)) return failure('unknown-table', `There is no table “${table}”. Tables are: ${tableNames.join(', ')}.`)
    const rows = rowsOf(open.workspace, table)
    const text = rows.length === 0 ? `There is no ${recordNouns[table]} in this workspace.` : textTable(rows as readonly object[] as readonly Readonly<Record<string, unknown>>[])
    return success({ json: { table, rows }, text })
  })

const answerWith = (workspace: Workspace, findings: readonly Finding[]): Answer => {
  const told = findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    roundId: finding.roundId,
    subjects: finding.subjects.map(({ table, id }) => ({ table, id })),
    sentence: findingSentence(workspace, finding),
    ...(finding.acceptance ? { accepted: finding.acceptance.reason } : {}),
  }))
  const rounds = new Set(findings.map((finding) => finding.roundId))
  const lines = findings.map((finding, index) => {
    const round = rounds.size > 1 ? `${rowOf(workspace, 'rounds', finding.roundId)?.name ?? finding.roundId}: ` : ''
    const accepted = finding.acceptance ? ` (accepted: ${finding.acceptance.reason})` : ''
    return `${severityWord(finding.severity).padEnd(7)}  ${round}${told[index]?.sentence ?? ''}${accepted}`
  })
  const errors = findings.filter((finding) => finding.severity === 'error' && !finding.acceptance).length
  const summary = findings.length === 0 ? 'Nothing found.' : `${String(findings.length)} found, ${errors === 0 ? 'no error' : `${String(errors)} of them ${errors === 1 ? 'an error' : 'errors'}`}.`
  return { json: { findings: told }, text: [...lines, summary].join('\n'), ...(errors > 0 ? { shortfall: { sentence: null } } : {}) }
}

/** What is wrong, missing or risky, in one round or in all; errors that were accepted do not count against it. */
export const checkFile = (around: Surroundings, file: string, round: string | undefined): Promise<Answered> =>
  atDesk(around, file, 'read', async ({ open: { workspace } }) => {
    if (round === undefined) return success(answerWith(workspace, checkWorkspace(workspace)))
    const found = findRound(workspace, round)
    return found.ok ? success(answerWith(workspace, checkRound(workspace, found.value.id))) : found
  })
