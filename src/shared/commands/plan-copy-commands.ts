import { z } from 'zod'
import { planCopyId, roundId } from '../model/ids'
import { planCopySchema } from '../model/release'
import type { RowInput, TalksRound } from '../model/workspace'
import type { CommandContext } from './command'
import { defineCommand, nameIn, unknownRecord } from './command'
import { bringBack, scheduleOf } from './frozen-plan'
import { addRow, idProblem } from './new-rows'
import { putRow } from './record-commands'
import type { WorkspaceDraft } from './workspace-draft'

type CopyNames = Pick<RowInput<'planCopies'>, 'id' | 'kind' | 'name' | 'note'>

/** The round's whole plan as it stands, as a copy of it. */
const copyOf = (draft: WorkspaceDraft, round: TalksRound, names: CopyNames, context: CommandContext): RowInput<'planCopies'> => ({
  ...names,
  roundId: round.id,
  takenAt: context.now,
  by: context.officer,
  startDate: round.startDate,
  endDate: round.endDate,
  venueIds: round.venueIds,
  caucusRooms: draft.rows('delegations').flatMap(({ id, roundId: of, caucusRoomId }) => (of === round.id ? [{ delegationId: id, roomId: caucusRoomId }] : [])),
  ...scheduleOf(draft, round.id),
  movements: draft.rows('movements').filter((movement) => movement.roundId === round.id),
  stays: draft.rows('stays').filter((stay) => stay.roundId === round.id),
})

export const takePlanCopy = defineCommand({
  type: 'take-plan-copy',
  summary: "Keeps the round's whole plan as it stands under a name: a private snapshot to go back to, or a what-if to work on and compare.",
  input: z.strictObject({
    type: z.literal('take-plan-copy'),
    planCopyId,
    roundId,
    kind: planCopySchema.shape.kind,
    name: z.string().trim().min(1, 'give it a name'),
    note: z.string().default(''),
  }),
  apply: (draft, input, context) => {
    const round = draft.row('rounds', input.roundId)
    if (!round) return unknownRecord('rounds', input.roundId)
    return addRow(draft, 'planCopies', copyOf(draft, round, { id: input.planCopyId, kind: input.kind, name: input.name, note: input.note }, context))
  },
  label: (_draft, { kind, name }) => `Take ${kind} ${name}`,
})

export const restorePlanCopy = defineCommand({
  type: 'restore-plan-copy',
  summary: "Puts the round's dates, venues, caucus rooms, schedule and travel back to a copy's; the copy stays unless it is to be dropped. What was removed since is left out.",
  input: z.strictObject({ type: z.literal('restore-plan-copy'), planCopyId, drop: z.boolean().default(false) }),
  apply: (draft, input) => {
    const copy = draft.row('planCopies', input.planCopyId)
    if (!copy) return unknownRecord('planCopies', input.planCopyId)
    return bringBack(draft, copy) ?? (input.drop ? draft.remove('planCopies', copy.id) : null)
  },
  label: (draft, input) => `Go back to ${nameIn(draft, { table: 'planCopies', id: input.planCopyId })}`,
})

export const switchPlanCopy = defineCommand({
  type: 'switch-plan-copy',
  summary: 'Puts a copy on the board as the plan and keeps the plan so far as a what-if under its own name. A what-if that became the plan is no longer listed; a snapshot stays.',
  input: z.strictObject({ type: z.literal('switch-plan-copy'), planCopyId, newCopyId: planCopyId }),
  apply: (draft, input, context) => {
    const copy = draft.row('planCopies', input.planCopyId)
    if (!copy) return unknownRecord('planCopies', input.planCopyId)
    const round = draft.row('rounds', copy.roundId)
    if (!round) return unknownRecord('rounds', copy.roundId)
    const taken = idProblem(draft, 'planCopies', input.newCopyId)
    if (taken) return taken
    const kept = copyOf(draft, round, { id: input.newCopyId, kind: 'what-if', name: round.planName }, context)
    return (
      bringBack(draft, copy) ??
      putRow(draft, 'rounds', { ...draft.row('rounds', round.id), planName: copy.name }) ??
      (copy.kind === 'what-if' ? draft.remove('planCopies', copy.id) : null) ??
      addRow(draft, 'planCopies', kept)
    )
  },
  label: (draft, input) => `Switch to ${nameIn(draft, { table: 'planCopies', id: input.planCopyId })}`,
})
