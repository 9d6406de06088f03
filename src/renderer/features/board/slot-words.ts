import type { Finding } from '@shared/findings/finding'
import type { WallTime } from '@shared/model/time'
import type { Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { daySpan } from '@shared/text/dates'
import { findingSentence } from '@shared/text/finding-sentence'
import type { Verdict } from '../../actions/judge-command'

/** "Fri 7 Dec 10:00–11:30". */
export const slotTime = ({ start, minutes }: { readonly start: WallTime; readonly minutes: number }): string => daySpan(start, minutes)

export const roomName = (workspace: Workspace, roomId: string): string => rowOf(workspace, 'rooms', roomId)?.name ?? ''

/** How a proposed place and time stands: what is best said of it in a line. Notes alone do not speak against it. */
export const slotStanding = (workspace: Workspace, findings: readonly Finding[], sound: string): { readonly tone: Verdict['tone']; readonly line: string } => {
  const [worst] = findings
  if (!worst) return { tone: 'ok', line: sound }
  if (worst.severity === 'note') return { tone: 'ok', line: `${sound}; ${findings.length === 1 ? '1 note' : `${String(findings.length)} notes`}: ${findingSentence(workspace, worst)}` }
  return { tone: worst.severity, line: `${findingSentence(workspace, worst)}${findings.length > 1 ? ` +${String(findings.length - 1)} more` : ''}` }
}
