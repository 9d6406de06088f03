import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { applyCommand, parseCommand } from '@shared/commands/apply-command'
import { completeCommand } from '@shared/commands/complete-command'
import type { Command } from '@shared/commands/registry'
import type { Executed } from '@shared/contract/contract'
import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import { rowOf } from '@shared/model/workspace'
import { parseJsonBytes } from '../storage/codec'
import { systemCodeOf } from '../storage/file-problem'
import type { Answer, Answered } from './answer'
import type { Desk, Surroundings } from './desk'
import { atDesk } from './desk'

/** Reads a list of commands from a JSON file; what the commands say is judged one by one later. */
const readList = async (path: string): Promise<Outcome<readonly unknown[]>> => {
  const name = basename(path)
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    const code = systemCodeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return failure('missing', `There is no file of commands “${path}”. Check its name and folder.`)
    if (code === 'EISDIR') return failure('not-a-file', `${name} is a folder. Name the file of commands in it.`)
    return failure('read-failed', `${name} could not be read (${code ?? 'unknown reason'}). Check that you may read it.`)
  }
  const parsed = parseJsonBytes(bytes, { fileName: name })
  if (!parsed.ok) return failure('unreadable', `${name} is not a JSON list of commands: it is ${parsed.problem.code === 'empty' ? 'empty' : parsed.problem.code === 'truncated' ? 'cut off before its end' : 'something else'}. Nothing was changed.`)
  if (!Array.isArray(parsed.value)) return failure('not-a-list', `${name} holds no list of commands. Put them between [ and ], also when there is only one. Nothing was changed.`)
  return success(parsed.value)
}

type Try = Outcome<Executed>

const labelOf = (outcome: Try): object => (outcome.ok ? { ok: true, label: outcome.value.label, revision: outcome.value.revision } : { ok: false, problem: outcome.problem })

const lineOf = (outcome: Try, index: number): string => `${String(index + 1).padStart(4)}  ${outcome.ok ? outcome.value.label : `refused: ${outcome.problem.sentence}`}`

/** Why nothing of a list may be applied: the first command that would be refused, tried on the plan in memory. */
const firstRefusal = (desk: Desk, commands: readonly Outcome<Command>[]): { readonly index: number; readonly outcome: Extract<Outcome<never>, { ok: false }> } | null => {
  let { workspace } = desk.open
  for (const [index, command] of commands.entries()) {
    const officer = rowOf(workspace, 'settings', 'workspace')?.officer ?? ''
    const change = command.ok ? applyCommand(workspace, command.value, { now: desk.now(), officer }) : command
    if (!change.ok) return { index, outcome: change }
    workspace = change.value.workspace
  }
  return null
}

const answerOf = (revision: number, outcomes: readonly Try[]): Answer => {
  const refused = outcomes.flatMap((outcome, index) => (outcome.ok ? [] : [{ number: index + 1, sentence: outcome.problem.sentence }]))
  const [first, ...others] = refused
  const more = others.length > 0 ? ` ${String(others.length)} more ${others.length === 1 ? 'was' : 'were'} refused.` : ''
  const applied = outcomes.length - refused.length
  return {
    json: { revision, applied, answers: outcomes.map(labelOf) },
    text: [...outcomes.map(lineOf), `${String(applied)} of ${String(outcomes.length)} applied.`].join('\n'),
    ...(first ? { shortfall: { sentence: `Command ${String(first.number)} was refused: ${first.sentence}${more}` } } : {}),
  }
}

/** A change that could not be put on disk is no change: the sentence says where the plan is. */
const notSaved = (outcomes: readonly Try[]): Outcome<null> => {
  const last = outcomes.findLast((outcome) => outcome.ok)
  return last?.ok && last.value.save.kind === 'not-saved' ? failure(last.value.save.code, last.value.save.sentence) : success(null)
}

/** Applies a list of commands, one undo step each; with `atomic` all of them or none. */
export const applyCommands = async (around: Surroundings, file: string, list: string, atomic: boolean): Promise<Answered> => {
  const read = await readList(resolve(around.folder, list))
  if (!read.ok) return read
  return atDesk(around, file, 'write', async (desk) => {
    const commands = read.value.map((raw) => parseCommand(completeCommand(raw, desk.newId)))
    const { revision } = desk.open
    const refusal = atomic ? firstRefusal(desk, commands) : null
    if (refusal) {
      const number = String(refusal.index + 1)
      const others = failure('not-applied', `Not applied, because command ${number} was refused.`)
      const answer = answerOf(revision, commands.map((_, index): Try => (index === refusal.index ? refusal.outcome : others)))
      return success({ ...answer, shortfall: { sentence: `Nothing was changed: command ${number} was refused. ${refusal.outcome.problem.sentence}` } })
    }
    // All are sent at once: the owner takes them in turn, and a burst is written in few writes.
    const outcomes = await Promise.all(
      commands.map((command): Promise<Try> | Try => (command.ok ? desk.client.call('workspace.execute', { baseRevision: revision, command: command.value }) : command)),
    )
    const saved = notSaved(outcomes)
    if (!saved.ok) return saved
    return success(answerOf(outcomes.reduce((newest, outcome) => (outcome.ok ? Math.max(newest, outcome.value.revision) : newest), revision), outcomes))
  })
}

/** Takes the newest step back, or does the newest undone step again. */
export const walkHistory = (around: Surroundings, file: string, way: 'undo' | 'redo'): Promise<Answered> =>
  atDesk(around, file, 'write', async ({ client, open }) => {
    const outcome = await client.call(`workspace.${way}`, {})
    const saved = notSaved([outcome])
    if (!saved.ok) return saved
    return success(
      outcome.ok
        ? { json: { revision: outcome.value.revision, label: outcome.value.label }, text: `${outcome.value.label}.` }
        : { json: { revision: open.revision, problem: outcome.problem }, text: '', shortfall: { sentence: outcome.problem.sentence } },
    )
  })
