import type { CommandInput } from '@shared/commands/registry'
import type { Outcome } from '@shared/model/outcome'
import { rowOf } from '@shared/model/workspace'
import type { TalksRound } from '@shared/model/workspace'
import { roundInView } from '../state/current'
import type { PlanForm } from '../state/plan-view'
import { askAboutPlan, askToCompareVenues } from '../state/plan-view'
import { setBoard, showRound, showScreen, useViewState } from '../state/view-state'
import { execute, useWorkspaceState } from '../state/workspace-state'
import { reported, showDone } from '../ui/notice'
import type { Action } from './action'

/** The round in view; undefined while nothing is open or there is none. */
export const roundNow = (): TalksRound | undefined => {
  const workspace = useWorkspaceState.getState().open?.workspace
  return workspace ? roundInView(workspace, useViewState.getState().roundId) : undefined
}

/** Whether there is a round in view and the workspace can be changed. */
export const roundWritable = (): boolean => roundNow() !== undefined && useWorkspaceState.getState().open?.save.kind !== 'read-only'

/** Opens a form about the round in view. */
export const askAboutRound = (kind: Exclude<PlanForm['kind'], 'rename' | 'keep'>): void => {
  const round = roundNow()
  if (round) askAboutPlan({ kind, roundId: round.id })
}

/** Clones a round and shows the new one. */
export const cloneRound = async (command: Extract<CommandInput, { type: 'clone-round' }>): Promise<boolean> => {
  const answer = await reported(execute(command))
  if (!answer.ok) return false
  const workspace = useWorkspaceState.getState().open?.workspace
  const made = workspace ? rowOf(workspace, 'rounds', command.newRoundId) : undefined
  if (made) showRound(made.id)
  showDone(`${command.name} is made and in view. Ctrl+Z takes it away again.`)
  return true
}

/** The board looks at a day of the round again when its dates have moved away from under it. */
export const keepBoardInRound = (): void => {
  const round = roundNow()
  const { boardDate } = useViewState.getState()
  if (!round || boardDate === null) return
  if ((round.startDate && boardDate < round.startDate) || (round.endDate && boardDate > round.endDate)) setBoard({ boardDate: null })
}

/** Shifts a round or changes its dates, in one step. */
export const changeRoundDates = async (command: CommandInput): Promise<Outcome<null>> => {
  const answer = await reported(execute(command))
  if (answer.ok) keepBoardInRound()
  return answer
}

export const roundActions: readonly Action[] = [
  { id: 'round.clone', title: () => 'Clone the round to the next…', group: 'Round', enabled: roundWritable, run: () => { askAboutRound('clone') } },
  { id: 'round.shift', title: () => 'Shift the round by days…', group: 'Round', enabled: roundWritable, run: () => { askAboutRound('shift') } },
  { id: 'round.dates', title: () => 'Change the dates of the round…', group: 'Round', enabled: roundWritable, run: () => { askAboutRound('dates') } },
  {
    id: 'round.venue',
    title: () => 'Compare venues or change the venue…',
    group: 'Round',
    enabled: () => roundNow() !== undefined,
    run: () => {
      showScreen('venues')
      askToCompareVenues()
    },
  },
]
