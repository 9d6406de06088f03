import { applyCommand, parseCommand } from '../commands/apply-command'
import type { WallDate } from '../model/time'
import { dateOf } from '../model/time'
import type { PlanCopy, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import type { FindingCounts, RoundCost } from './round-totals'
import { costRound, countFindings } from './round-totals'
import type { ChangeKind } from './schedule-changes'
import { scheduleChanges } from './schedule-changes'
import { unsigned } from './sitting-verdict'

/** How many sessions differ from the plan on the board, by kind; one session may count under several. */
export type DifferenceCounts = Readonly<Record<ChangeKind, number>>

/** The plan on the board or a copy of it, as it would stand on the board. */
export interface PlanStanding {
  /** Null: the plan on the board. */
  readonly planCopyId: PlanCopy['id'] | null
  readonly kind: 'plan' | PlanCopy['kind']
  readonly name: string
  readonly takenAt: string | null
  readonly findings: FindingCounts
  /** Null when the round has no budget that can be added up. */
  readonly cost: RoundCost | null
  /** Sessions that are not cancelled, with and without a place. */
  readonly placed: number
  readonly unplaced: number
  /** Days of the first and the last session, at their venues; null while nothing is placed. */
  readonly firstDay: WallDate | null
  readonly lastDay: WallDate | null
  /** Against the plan on the board; null for that plan itself. */
  readonly differs: DifferenceCounts | null
}

type Figures = Pick<PlanStanding, 'findings' | 'cost' | 'placed' | 'unplaced' | 'firstDay' | 'lastDay'>

const figuresOf = (workspace: Workspace, roundId: string): Figures => {
  const sessions = rowsOf(workspace, 'sessions').filter((session) => session.roundId === roundId && session.status !== 'cancelled')
  const own = new Set<string>(sessions.map(({ id }) => id))
  const placements = rowsOf(workspace, 'placements').filter(({ sessionId }) => own.has(sessionId))
  const placed = new Set<string>(placements.map(({ sessionId }) => sessionId)).size
  const days = placements.map(({ start }) => dateOf(start)).sort()
  return {
    findings: countFindings(workspace, roundId),
    cost: costRound(workspace, roundId),
    placed,
    unplaced: sessions.length - placed,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  }
}

/** The workspace with a copy on the board, by the very command that would put it there; null when it is refused. */
const withCopy = (workspace: Workspace, planCopyId: string): Workspace | null => {
  const parsed = parseCommand({ type: 'restore-plan-copy', planCopyId })
  const applied = parsed.ok ? applyCommand(workspace, parsed.value, unsigned) : parsed
  return applied.ok ? applied.value.workspace : null
}

const differencesOf = (workspace: Workspace, roundId: string, planCopyId: string): DifferenceCounts => {
  const counts = { new: 0, moved: 0, cancelled: 0, people: 0, other: 0 }
  for (const { kinds } of scheduleChanges(workspace, roundId, { kind: 'draft' }, { kind: 'copy', planCopyId })) for (const kind of kinds) counts[kind] += 1
  return counts
}

/**
 * The plan on the board beside each copy of the round's plan, in the order they were taken: findings, cost, sessions,
 * days, and how many sessions differ. Only the plan when there are no copies; nothing when there is no such round. A copy
 * that could not be put back is left out.
 */
export const comparePlans = (workspace: Workspace, roundId: string): readonly PlanStanding[] => {
  const round = rowOf(workspace, 'rounds', roundId)
  if (!round) return []
  const copies = rowsOf(workspace, 'planCopies')
    .filter((copy) => copy.roundId === round.id)
    .sort((one, other) => (one.takenAt === other.takenAt ? (one.id < other.id ? -1 : 1) : one.takenAt < other.takenAt ? -1 : 1))
  return [
    { planCopyId: null, kind: 'plan', name: round.planName, takenAt: null, ...figuresOf(workspace, round.id), differs: null },
    ...copies.flatMap((copy): PlanStanding[] => {
      const there = withCopy(workspace, copy.id)
      if (!there) return []
      const { id: planCopyId, kind, name, takenAt } = copy
      return [{ planCopyId, kind, name, takenAt, ...figuresOf(there, round.id), differs: differencesOf(workspace, round.id, copy.id) }]
    }),
  ]
}
