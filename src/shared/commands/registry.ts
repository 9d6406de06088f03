import { z } from 'zod'
import { cloneRound } from './clone-round'
import { copyDay, movePlacements, placeEverywhere, shiftSessions } from './day-verbs'
import { advanceDeployment, matchExpert, withdrawExpert } from './deployment-commands'
import { assignInterpreter, unassignInterpreter } from './interpreter-commands'
import { mergeSessions } from './merge-sessions'
import { movePlacement, placeSession, resizePlacement, unplaceSession } from './placement-commands'
import { restorePlanCopy, switchPlanCopy, takePlanCopy } from './plan-copy-commands'
import { createRecord, removeRecord, updateRecord } from './record-commands'
import { issueRelease, rollBackToRelease } from './release-commands'
import { acceptFinding, overrideBudgetLine, setRuleSeverity } from './round-commands'
import { changeRoundVenue, shiftRound } from './round-verbs'
import { duplicateSession, splitSession } from './session-verbs'

/** The table of contents of all a user can change. A batch, below, is several of these as one undo step. */
export const commandDefinitions = {
  create: createRecord,
  update: updateRecord,
  remove: removeRecord,
  'place-session': placeSession,
  'move-placement': movePlacement,
  'resize-placement': resizePlacement,
  'unplace-session': unplaceSession,
  'duplicate-session': duplicateSession,
  'split-session': splitSession,
  'merge-sessions': mergeSessions,
  'move-placements': movePlacements,
  'shift-sessions': shiftSessions,
  'copy-day': copyDay,
  'place-everywhere': placeEverywhere,
  'assign-interpreter': assignInterpreter,
  'unassign-interpreter': unassignInterpreter,
  'match-expert': matchExpert,
  'advance-deployment': advanceDeployment,
  'withdraw-expert': withdrawExpert,
  'accept-finding': acceptFinding,
  'set-rule-severity': setRuleSeverity,
  'override-budget-line': overrideBudgetLine,
  'issue-release': issueRelease,
  'roll-back-to-release': rollBackToRelease,
  'take-plan-copy': takePlanCopy,
  'restore-plan-copy': restorePlanCopy,
  'switch-plan-copy': switchPlanCopy,
  'clone-round': cloneRound,
  'shift-round': shiftRound,
  'change-round-venue': changeRoundVenue,
} as const

export const singleCommand = z.discriminatedUnion('type', [
  createRecord.input,
  updateRecord.input,
  removeRecord.input,
  placeSession.input,
  movePlacement.input,
  resizePlacement.input,
  unplaceSession.input,
  duplicateSession.input,
  splitSession.input,
  mergeSessions.input,
  movePlacements.input,
  shiftSessions.input,
  copyDay.input,
  placeEverywhere.input,
  assignInterpreter.input,
  unassignInterpreter.input,
  matchExpert.input,
  advanceDeployment.input,
  withdrawExpert.input,
  acceptFinding.input,
  setRuleSeverity.input,
  overrideBudgetLine.input,
  issueRelease.input,
  rollBackToRelease.input,
  takePlanCopy.input,
  restorePlanCopy.input,
  switchPlanCopy.input,
  cloneRound.input,
  shiftRound.input,
  changeRoundVenue.input,
])

/** Several commands as one undo step with a label of its own; all or nothing. */
export const batchCommand = z.strictObject({ type: z.literal('batch'), label: z.string().min(1), commands: z.array(singleCommand).min(1) })

export const commandSchema = z.union([singleCommand, batchCommand])

export type SingleCommand = z.output<typeof singleCommand>
export type Command = z.output<typeof commandSchema>
/** A command as it may be written by hand: ids are plain text and defaults may be left out. */
export type CommandInput = z.input<typeof commandSchema>
