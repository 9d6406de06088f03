import { z } from 'zod'
import { roundId } from '../model/ids'
import { wallDate } from '../model/time'
import {
  assignmentPart, budgetLinePart, budgetPart, delegatePart, delegationPart, keepApartPart, movementPart, placementPart, sessionPart, stayPart, taskPart,
} from './clone-parts'
import { Cloning, bring } from './cloning'
import { defineCommand, nameIn, unknownRecord } from './command'
import { addRow, eachOf } from './new-rows'

/**
 * What begins anew in the clone: sessions are tentative (cancelled ones stay behind), interpreters proposed (not those who
 * declined), persons proposed for accreditation (not those who withdrew), visas to be applied for unless they are good to
 * the last day, exemptions from travel bans to be requested, travel planned (not what was cancelled), budgets drafts,
 * tasks open (not those dropped). Commitments, spending, acceptances, releases and copies of the plan never come along.
 */
export const cloneRound = defineCommand({
  type: 'clone-round',
  summary:
    'Makes the next round from one: rules, venues and what `bring` names, all dates moved with the start, all statuses begun anew. Without a start date sessions come unplaced and travel stays behind.',
  input: z.strictObject({
    type: z.literal('clone-round'),
    roundId,
    newRoundId: roundId,
    name: z.string().trim().min(1, 'give it a name'),
    startDate: wallDate.nullable(),
    bring: bring.prefault({}),
  }),
  apply: (draft, input) => {
    const round = draft.row('rounds', input.roundId)
    if (!round) return unknownRecord('rounds', input.roundId)
    const cloning = new Cloning(draft, round, input.newRoundId, input.startDate, input.bring)
    const { planName: _plan, ...kept } = round
    const problem = addRow(draft, 'rounds', { ...kept, id: input.newRoundId, name: input.name, startDate: input.startDate, endDate: cloning.endDate, status: 'planning' })
    if (problem) return problem
    // All are chosen before any is written, since some name others that come later (a delegation its head).
    const writes = [
      cloning.choose(delegationPart), cloning.choose(delegatePart), cloning.choose(keepApartPart), cloning.choose(sessionPart), cloning.choose(placementPart),
      cloning.choose(assignmentPart), cloning.choose(movementPart), cloning.choose(stayPart), cloning.choose(budgetPart), cloning.choose(budgetLinePart),
      cloning.choose(taskPart),
    ]
    return eachOf(writes, (write) => write())
  },
  label: (draft, input) => `Clone ${nameIn(draft, { table: 'rounds', id: input.roundId })} to ${input.name}`,
})
