import type { Diff } from '../diff/diff'
import { applyDiff } from '../diff/diff'
import type { Outcome, Problem } from '../model/outcome'
import type { Workspace } from '../model/workspace'
import { rowFaults } from '../schema/integrity'
import { issueSentence } from '../schema/issue-sentence'
import type { CommandContext, CommandDefinition } from './command'
import { invalid } from './command'
import type { Command, SingleCommand } from './registry'
import { batchCommand, commandDefinitions, singleCommand } from './registry'
import { WorkspaceDraft } from './workspace-draft'
import type { z } from 'zod'

/** What a command does: the next workspace, the reversible diff and the label for the history. */
export interface Change {
  readonly workspace: Workspace
  readonly diff: Diff
  readonly label: string
}

const definitionOf = (command: SingleCommand): CommandDefinition<string, z.ZodType> => commandDefinitions[command.type]

const run = (draft: WorkspaceDraft, command: SingleCommand, context: CommandContext): Problem | null =>
  definitionOf(command).apply(draft, command, context)

/** A removal elsewhere in the same draft can leave a touched row pointing nowhere; that is impossible, not merely wrong. */
const brokenRow = (draft: WorkspaceDraft): Problem | null => {
  for (const { table, id } of draft.touched()) {
    const fault = rowFaults(draft, table, id)[0]
    if (fault) return invalid(`This can't be done: ${fault.sentence}.`)
  }
  return null
}

/**
 * Applies one parsed command (or a batch, all or nothing). Only the impossible is refused: unknown ids, an end before a
 * start, a value of the wrong shape. A plan may be wrong; findings say so.
 */
export const applyCommand = (workspace: Workspace, command: Command, context: CommandContext): Outcome<Change> => {
  const draft = new WorkspaceDraft(workspace)
  const commands = command.type === 'batch' ? command.commands : [command]
  const label = command.type === 'batch' ? command.label : definitionOf(command).label(draft, command)
  for (const single of commands) {
    const problem = run(draft, single, context)
    if (problem) return { ok: false, problem }
  }
  const problem = brokenRow(draft)
  if (problem) return { ok: false, problem }
  const diff = draft.diff()
  return { ok: true, value: { workspace: applyDiff(workspace, diff), diff, label } }
}

const typeOf = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined)

/** Reads a command from outside. The refusal names an unknown command, or the field that is wrong. */
export const parseCommand = (value: unknown): Outcome<Command> => {
  const type = typeOf(value)
  if (type !== 'batch' && !(typeof type === 'string' && Object.hasOwn(commandDefinitions, type))) {
    const known = [...Object.keys(commandDefinitions), 'batch'].join(', ')
    return { ok: false, problem: { code: 'unknown-command', sentence: `There is no command "${String(type)}". Commands are: ${known}.` } }
  }
  const parsed = (type === 'batch' ? batchCommand : singleCommand).safeParse(value)
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problem: invalid(`The command "${type}" can't be read: ${issueSentence(parsed.error)}.`) }
}
