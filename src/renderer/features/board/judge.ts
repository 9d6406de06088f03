import { previewCommand } from '@shared/findings/preview-command'
import type { CommandInput } from '@shared/commands/registry'
import { parseCommand } from '@shared/commands/apply-command'
import { findingSentence } from '@shared/text/finding-sentence'
import { newId } from '../../state/new-id'
import { useWorkspaceState } from '../../state/workspace-state'
import type { DragSubject, DropTarget, Verdict } from './pointer-layer'

const unchanged: Verdict = { tone: 'ok', line: '' }

/** The command a drop stands for; null when nothing would change. */
export const commandFor = (subject: DragSubject, target: DropTarget): CommandInput | null => {
  const workspace = useWorkspaceState.getState().open?.workspace
  if (target.kind === 'unplaced') {
    const sessionId = workspace?.placements[subject.id]?.sessionId
    return sessionId === undefined ? null : { type: 'unplace-session', sessionId }
  }
  switch (subject.gesture) {
    case 'place':
      return target.roomId === null
        ? null
        : { type: 'place-session', placementId: newId(), sessionId: subject.id, roomId: target.roomId, start: target.start }
    case 'move':
      if (target.start === subject.start && (target.roomId ?? subject.roomId) === subject.roomId) return null
      return { type: 'move-placement', placementId: subject.id, start: target.start, ...(target.roomId === null ? {} : { roomId: target.roomId }) }
    case 'resize-start':
    case 'resize-end':
      if (target.start === subject.start && target.minutes === subject.minutes) return null
      return { type: 'resize-placement', placementId: subject.id, start: target.start, minutes: target.minutes }
  }
}

/** What a command would break, worst first, in the sentence every list and paper uses. */
export const judgeCommand = (command: CommandInput): Verdict => {
  const open = useWorkspaceState.getState().open
  if (!open) return unchanged
  const parsed = parseCommand(command)
  if (!parsed.ok) return { tone: 'error', line: parsed.problem.sentence }
  const preview = previewCommand(open.engine, parsed.value, { now: new Date().toISOString(), officer: '' })
  if (!preview.ok) return { tone: 'error', line: preview.problem.sentence }
  const added = preview.value.added.filter((finding) => !finding.acceptance)
  const worst = added.find((finding) => finding.severity === 'error') ?? added.find((finding) => finding.severity === 'warning') ?? added[0]
  if (worst) {
    const more = added.length > 1 ? ` +${String(added.length - 1)} more` : ''
    return { tone: worst.severity, line: `${findingSentence(preview.value.workspace, worst)}${more}` }
  }
  const cleared = preview.value.cleared.length
  return { tone: 'ok', line: cleared > 0 ? `Clears ${String(cleared)} finding${cleared === 1 ? '' : 's'}` : 'Nothing breaks' }
}

/** The verdict on dropping `subject` at `target`. */
export const judgeDrop = (subject: DragSubject, target: DropTarget): Verdict => {
  const command = commandFor(subject, target)
  return command ? judgeCommand(command) : unchanged
}
