import type { CommandInput } from '@shared/commands/registry'
import type { Outcome } from '@shared/model/outcome'
import type { PlanCopy, TalksRound, Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { newId } from '../state/new-id'
import { reviewStep, showChanges, showReleasesTab } from '../state/plan-view'
import { showScreen } from '../state/view-state'
import { execute, useWorkspaceState } from '../state/workspace-state'
import { reported, showDone } from '../ui/notice'
import type { Action } from './action'
import { executeTogether } from './record-edits'
import { askAboutRound, keepBoardInRound, roundNow, roundWritable } from './round-actions'

type Step = Extract<CommandInput, { type: 'batch' }>['commands'][number]

/** What a plan on the board is called that is no what-if. */
export const mainPlanName = 'Main plan'

/** The what-if copies of a round, oldest first. */
export const whatIfsOf = (workspace: Workspace, roundId: string): readonly PlanCopy[] =>
  rowsOf(workspace, 'planCopies').filter((copy) => copy.roundId === roundId && copy.kind === 'what-if')

/** Freezes the schedule under a name; answers the release's id, or null when it was refused. */
export const issueRelease = async (round: TalksRound, name: string, note: string): Promise<string | null> => {
  const releaseId = newId()
  const answer = await reported(execute({ type: 'issue-release', releaseId, roundId: round.id, name, note }))
  if (!answer.ok) return null
  showDone(`${name} is issued. The draft goes on; Ctrl+Z takes the release back.`)
  return releaseId
}

/** Puts the schedule of a release back on the board, as one step. */
export const rollBack = (releaseId: string): Promise<Outcome<null>> => reported(execute({ type: 'roll-back-to-release', releaseId }))

export const takeSnapshot = (roundId: string, name: string, note: string): Promise<Outcome<null>> =>
  reported(execute({ type: 'take-plan-copy', planCopyId: newId(), roundId, kind: 'snapshot', name, note }))

/** Puts a snapshot's plan on the board in place of the present one. */
export const restoreSnapshot = async (planCopyId: string): Promise<Outcome<null>> => {
  const answer = await reported(execute({ type: 'restore-plan-copy', planCopyId }))
  if (answer.ok) keepBoardInRound()
  return answer
}

export const removeCopy = async (copy: PlanCopy): Promise<void> => {
  const what = copy.kind === 'snapshot' ? 'snapshot' : 'what-if'
  const answer = await reported(execute({ type: 'batch', label: `Drop ${what} ${copy.name}`, commands: [{ type: 'remove', table: 'planCopies', id: copy.id }] }))
  if (answer.ok) showDone(`Dropped the ${what} ${copy.name}. Ctrl+Z brings it back.`)
}

/** Copies the plan and goes on in the copy; the plan that was on the board is kept beside it. */
export const tryWhatIf = async (round: TalksRound, name: string, note: string): Promise<boolean> => {
  const planCopyId = newId()
  const answer = await executeTogether(`Try what-if ${name}`, [
    { type: 'take-plan-copy', planCopyId, roundId: round.id, kind: 'what-if', name, note },
    { type: 'switch-plan-copy', planCopyId, newCopyId: newId() },
  ])
  if (answer.ok) showDone(`${name} is on the board now. ${round.planName} is kept as it is; switch back at the top.`)
  return answer.ok
}

/** Puts another plan on the board; the present one is kept among the copies. */
export const switchPlan = async (copy: PlanCopy): Promise<void> => {
  const answer = await reported(execute({ type: 'switch-plan-copy', planCopyId: copy.id, newCopyId: newId() }))
  if (!answer.ok) return
  keepBoardInRound()
  showDone(`${copy.name} is on the board now.`)
}

/**
 * Makes a what-if the round's plan: the one on the board (`copy` null) or another. The plans beside it go or stay; the
 * main plan that stays is told apart by its name.
 */
export const keepWhatIf = async (round: TalksRound, copy: PlanCopy | null, dropOthers: boolean): Promise<boolean> => {
  const workspace = useWorkspaceState.getState().open?.workspace
  if (!workspace) return false
  const name = copy?.name ?? round.planName
  const newCopyId = newId()
  const beside = whatIfsOf(workspace, round.id).filter((one) => one.id !== copy?.id).map((one) => ({ id: one.id as string, name: one.name }))
  const others = copy ? [...beside, { id: newCopyId, name: round.planName }] : beside
  const settled = others.flatMap((other): Step[] => {
    if (dropOthers) return [{ type: 'remove', table: 'planCopies', id: other.id }]
    return other.name === mainPlanName ? [{ type: 'update', table: 'planCopies', id: other.id, fields: { name: `${mainPlanName} before ${name}` } }] : []
  })
  const switched: readonly Step[] = copy ? [{ type: 'switch-plan-copy', planCopyId: copy.id, newCopyId }] : []
  const named: Step = { type: 'update', table: 'rounds', id: round.id, fields: { planName: mainPlanName } }
  const answer = await reported(execute({ type: 'batch', label: `Keep what-if ${name}`, commands: [...switched, ...settled, named] }))
  if (answer.ok) {
    keepBoardInRound()
    showDone(`${name} is the plan now.`)
  }
  return answer.ok
}

/** Gives a copy of the plan, or the what-if on the board (`planCopyId` null), another name. */
export const renamePlan = (roundId: string, planCopyId: string | null, name: string): Promise<Outcome<null>> =>
  reported(
    execute({
      type: 'batch',
      label: `Rename plan to ${name}`,
      commands: [
        planCopyId === null ? { type: 'update', table: 'rounds', id: roundId, fields: { planName: name } } : { type: 'update', table: 'planCopies', id: planCopyId, fields: { name } },
      ],
    }),
  )

const workspaceNow = (): Workspace | undefined => useWorkspaceState.getState().open?.workspace

const goTo = (show: () => void): void => {
  showScreen('releases')
  show()
}

/** The main plan while a what-if is on the board. */
const mainPlanCopy = (): PlanCopy | undefined => {
  const workspace = workspaceNow()
  const round = roundNow()
  return workspace && round && round.planName !== mainPlanName ? whatIfsOf(workspace, round.id).find((copy) => copy.name === mainPlanName) : undefined
}

const hasRelease = (): boolean => {
  const workspace = workspaceNow()
  return workspace !== undefined && rowsOf(workspace, 'releases').some((release) => release.roundId === roundNow()?.id)
}

const hasWhatIf = (): boolean => {
  const workspace = workspaceNow()
  return workspace !== undefined && whatIfsOf(workspace, roundNow()?.id ?? '').length > 0
}

export const releaseActions: readonly Action[] = [
  { id: 'release.issue', title: () => 'Issue a release…', group: 'Round', enabled: roundWritable, run: () => { goTo(() => { reviewStep({ kind: 'issue' }) }) } },
  { id: 'release.changes', title: () => 'Show what changed since the last release', group: 'Round', enabled: hasRelease, run: () => { goTo(() => { showChanges(null, null) }) } },
  { id: 'release.snapshot', title: () => 'Take a private snapshot…', group: 'Round', enabled: roundWritable, run: () => { askAboutRound('snapshot') } },
  { id: 'plan.what-if', title: () => 'Try a what-if…', group: 'Round', enabled: roundWritable, run: () => { askAboutRound('what-if') } },
  { id: 'plan.compare', title: () => 'Compare the plans side by side', group: 'Round', enabled: hasWhatIf, run: () => { goTo(() => { showReleasesTab('plans') }) } },
  {
    id: 'plan.switch-back',
    title: () => `Switch back to ${mainPlanName.toLowerCase()}`,
    group: 'Round',
    enabled: () => roundWritable() && mainPlanCopy() !== undefined,
    run: () => {
      const copy = mainPlanCopy()
      if (copy) void switchPlan(copy)
    },
  },
]
