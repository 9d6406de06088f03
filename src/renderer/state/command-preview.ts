import { useEffect, useMemo, useState } from 'react'
import type { Change } from '@shared/commands/apply-command'
import { parseCommand } from '@shared/commands/apply-command'
import type { CommandInput } from '@shared/commands/registry'
import type { Finding } from '@shared/findings/finding'
import type { FindingsEngine } from '@shared/findings/findings-engine'
import { previewCommand } from '@shared/findings/preview-command'
import type { Outcome } from '@shared/model/outcome'
import type { Workspace } from '@shared/model/workspace'
import { findingSentence } from '@shared/text/finding-sentence'
import type { FindingLine } from '../ui/findings-change'
import { useOpen } from './current'

/** What a command would do: the plan after it, and the open findings it brings and cures, in words. */
export interface CommandPreview extends Change {
  readonly brings: readonly FindingLine[]
  readonly cures: readonly FindingLine[]
}

const linesOf = (workspace: Workspace, findings: readonly Finding[]): readonly FindingLine[] =>
  findings.flatMap((finding) =>
    finding.acceptance ? [] : [{ key: `${finding.roundId} ${finding.key}`, severity: finding.severity, sentence: findingSentence(workspace, finding) }],
  )

/** What a command would do to the plan on screen; a command that would be refused answers why. Nothing is changed. */
export const previewOf = (engine: FindingsEngine, input: CommandInput): Outcome<CommandPreview> => {
  const parsed = parseCommand(input)
  if (!parsed.ok) return parsed
  const { workspace: before } = engine
  const preview = previewCommand(engine, parsed.value, { now: new Date().toISOString(), officer: '' })
  if (!preview.ok) return preview
  const { workspace, diff, label, added, cleared } = preview.value
  return { ok: true, value: { workspace, diff, label, brings: linesOf(workspace, added), cures: linesOf(before, cleared) } }
}

/** How long a form's fields must stand still before the plan is looked at again, milliseconds: on a large plan that takes a while. */
const stillness = 150

/**
 * {@link previewOf} for a form: of the command that stood still last, so that typing never waits for it. Null without a
 * command.
 */
export const useCommandPreview = (command: CommandInput | null): Outcome<CommandPreview> | null => {
  const { engine, workspace } = useOpen()
  // A command is plain data, so its text tells whether it is another one.
  const text = command ? JSON.stringify(command) : null
  const [still, setStill] = useState(text)
  useEffect(() => {
    if (text === still) return
    const timer = setTimeout(() => {
      setStill(text)
    }, stillness)
    return () => {
      clearTimeout(timer)
    }
  }, [text, still])
  const preview = useMemo(() => (still === null || engine.workspace !== workspace ? null : previewOf(engine, JSON.parse(still) as CommandInput)), [still, engine, workspace])
  return text === null ? null : preview
}
