import { z } from 'zod'
import type { Problem } from '../model/outcome'
import type { RecordRef, TableName } from '../model/workspace'
import { recordName, recordNouns } from '../model/record-name'
import type { WorkspaceDraft } from './workspace-draft'

/** What the owner knows beside the command: the moment (UTC) and whose desk it is. Time is an argument, never read. */
export interface CommandContext {
  readonly now: string
  readonly officer: string
}

/** One verb: its name, the shape of its input, what it does to a draft, and how the history calls it. */
export interface CommandDefinition<Type extends string, Input extends z.ZodType> {
  readonly type: Type
  /** One line for the command reference. */
  readonly summary: string
  readonly input: Input
  /** Changes the draft; a returned problem means that nothing is to be kept. */
  readonly apply: (draft: WorkspaceDraft, input: z.output<Input>, context: CommandContext) => Problem | null
  /** "Move Plenary 3": how undo names it. Called before the command is applied. */
  readonly label: (draft: WorkspaceDraft, input: z.output<Input>) => string
}

/** Ties the types of one definition together. */
export const defineCommand = <Type extends string, Input extends z.ZodType>(
  definition: CommandDefinition<Type, Input>,
): CommandDefinition<Type, Input> => definition

/** The refusal when an id leads nowhere. */
export const unknownRecord = (table: TableName, id: string): Problem => ({
  code: 'unknown-id',
  sentence: `There is no ${recordNouns[table]} with the id "${id}". It may have been removed; reload the list and choose again.`,
})

export const invalid = (sentence: string): Problem => ({ code: 'invalid', sentence })

/** The refusal when a new record is given an id that another has. */
export const idTaken = (table: TableName, id: string): Problem => {
  const noun = recordNouns[table]
  return invalid(`There is ${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun} with the id "${id}" already.`)
}

/** The record's name as it stands in the draft. */
export const nameIn = (draft: WorkspaceDraft, record: RecordRef): string => recordName(draft.workspace(), record)
