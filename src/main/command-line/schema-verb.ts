import { z } from 'zod'
import { batchCommand, commandDefinitions } from '@shared/commands/registry'
import { workspaceFileSchema } from '@shared/schema/workspace-file'
import type { Answer } from './answer'

const jsonSchema = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })

/** JSON Schema of the workspace file and of every command, for programs that write either. */
export const describeSchema = (): Answer => {
  const commands = {
    ...Object.fromEntries(Object.values(commandDefinitions).map(({ type, summary, input }) => [type, { summary, schema: jsonSchema(input) }])),
    batch: { summary: 'Several commands as one undo step with a label of its own; all or nothing.', schema: jsonSchema(batchCommand) },
  }
  const json = { file: jsonSchema(workspaceFileSchema), commands }
  return { json, text: JSON.stringify(json, null, 2) }
}
