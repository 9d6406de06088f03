import { parseCommand } from '@shared/commands/apply-command'
import type { CommandInput } from '@shared/commands/registry'
import type { Finding, Severity } from '@shared/findings/finding'
import { previewCommand } from '@shared/findings/preview-command'
import { findingSentence, severityWord, whyText } from '@shared/text/finding-sentence'
import { useWorkspaceState } from '../state/workspace-state'

/** What the plan says of something before it is done: one sentence, how many more there are, and why the first is a finding. */
export interface Verdict {
  readonly tone: 'ok' | Severity
  readonly line: string
  readonly more: number
  readonly why: string
}

/** What a command would do, as it is shown before it is done. */
export interface Judgement {
  readonly verdict: Verdict
  /** Open findings it brings, gravest first; empty when it would be refused. */
  readonly added: readonly Finding[]
  /** How the history would call it. */
  readonly label: string
}

/** A verdict that is only a sentence. */
export const plainVerdict = (tone: Verdict['tone'], line: string): Verdict => ({ tone, line, more: 0, why: '' })

/** The verdict in one breath, for screen readers. */
export const spokenVerdict = ({ tone, line, more }: Verdict): string =>
  [tone === 'ok' ? '' : `${severityWord(tone)}:`, line, more > 0 ? `And ${String(more)} more.` : ''].filter(Boolean).join(' ')

const severities: readonly Severity[] = ['error', 'warning', 'note']

const refusal = (sentence: string): Judgement => ({ verdict: plainVerdict('error', sentence), added: [], label: '' })

/** What a command would break, gravest first, in the sentence every list and paper uses. */
export const judge = (command: CommandInput): Judgement => {
  const open = useWorkspaceState.getState().open
  if (!open) return { verdict: plainVerdict('ok', ''), added: [], label: '' }
  const parsed = parseCommand(command)
  if (!parsed.ok) return refusal(parsed.problem.sentence)
  const preview = previewCommand(open.engine, parsed.value, { now: new Date().toISOString(), officer: '' })
  if (!preview.ok) return refusal(preview.problem.sentence)
  const { label, workspace, cleared } = preview.value
  const added = preview.value.added.filter((finding) => !finding.acceptance)
  const worst = severities.map((severity) => added.find((finding) => finding.severity === severity)).find((finding) => finding !== undefined)
  if (!worst) {
    const count = cleared.length
    return { verdict: plainVerdict('ok', count > 0 ? `Clears ${String(count)} finding${count === 1 ? '' : 's'}.` : 'Nothing breaks.'), added, label }
  }
  return { verdict: { tone: worst.severity, line: findingSentence(workspace, worst), more: added.length - 1, why: whyText(worst) }, added, label }
}

/** {@link judge}, the verdict alone. */
export const judgeCommand = (command: CommandInput): Verdict => judge(command).verdict
