import type { CommandInput } from '@shared/commands/registry'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { daySpan } from '@shared/text/dates'
import { say, setWaysOut, useBoardTasks } from '../state/board-tasks'
import { execute, useWorkspaceState } from '../state/workspace-state'
import { reported } from '../ui/notice'
import { judge, spokenVerdict } from './judge-command'

/** "Plenary 3, Fri 7 Dec 10:00–11:30, Library". */
const standing = (sessionId: string): string => {
  const workspace = useWorkspaceState.getState().open?.workspace
  const session = workspace && rowOf(workspace, 'sessions', sessionId)
  if (!workspace || !session) return ''
  const placements = rowsOf(workspace, 'placements').filter((placement) => placement.sessionId === sessionId)
  const where = placements.map(({ start, minutes, roomId }) => `${daySpan(start, minutes)}, ${rowOf(workspace, 'rooms', roomId)?.name ?? ''}`)
  return `${session.title}, ${where.length === 0 ? 'unplaced' : where.slice(0, 3).join('; ')}`
}

/**
 * Does what was decided on the board and says how it went: where the session stands now and the worst of what that
 * breaks. What breaks gravely opens the ways out.
 * @param about the session it is about; null when it is about several
 */
export const perform = async (command: CommandInput, about: string | null): Promise<boolean> => {
  const { verdict, added, label } = judge(command)
  const answer = await reported(execute(command))
  if (!answer.ok) {
    say(answer.problem.sentence)
    return false
  }
  const grave = added.filter((finding) => finding.severity !== 'note').length > 0
  const { waysOut } = useBoardTasks.getState()
  if (about !== null && grave) setWaysOut({ sessionId: about, asked: false })
  else if (waysOut !== null && !(waysOut.asked && waysOut.sessionId === about)) setWaysOut(null)
  say([about === null ? label : standing(about), spokenVerdict(verdict), about !== null && grave ? 'Press T for ways out.' : ''].filter(Boolean).join('. ').replaceAll('..', '.'))
  return true
}
