import type { Change } from '../commands/apply-command'
import { applyCommand } from '../commands/apply-command'
import type { CommandContext } from '../commands/command'
import type { Command } from '../commands/registry'
import type { Outcome } from '../model/outcome'
import type { FindingsChange, FindingsEngine } from './findings-engine'

/**
 * What a command would do to the engine's workspace and what it would bring and cure: what a drag shows before the drop.
 * Nothing is changed; a command that would be refused answers the refusal.
 */
export const previewCommand = (engine: FindingsEngine, command: Command, context: CommandContext): Outcome<Change & FindingsChange> => {
  const outcome = applyCommand(engine.workspace, command, context)
  if (!outcome.ok) return outcome
  return { ok: true, value: { ...outcome.value, ...engine.preview(outcome.value.workspace, outcome.value.diff) } }
}
