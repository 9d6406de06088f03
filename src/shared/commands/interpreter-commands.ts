import { z } from 'zod'
import { boothAssignmentId, interpreterId, sessionId } from '../model/ids'
import { languageCode } from '../model/language'
import { defineCommand, invalid, nameIn, unknownRecord } from './command'
import { addRow } from './new-rows'

export const assignInterpreter = defineCommand({
  type: 'assign-interpreter',
  summary: "Puts an interpreter on a session's team, in a booth when one is named.",
  input: z.strictObject({
    type: z.literal('assign-interpreter'),
    assignmentId: boothAssignmentId,
    sessionId,
    interpreterId,
    booth: languageCode.nullable().default(null),
  }),
  apply: (draft, input) => {
    if (!draft.row('sessions', input.sessionId)) return unknownRecord('sessions', input.sessionId)
    if (!draft.row('interpreters', input.interpreterId)) return unknownRecord('interpreters', input.interpreterId)
    const twice = draft.rows('boothAssignments').some((row) => row.sessionId === input.sessionId && row.interpreterId === input.interpreterId)
    if (twice) {
      const names = [nameIn(draft, { table: 'interpreters', id: input.interpreterId }), nameIn(draft, { table: 'sessions', id: input.sessionId })]
      return invalid(`${names[0] ?? ''} is on the team of ${names[1] ?? ''} already.`)
    }
    return addRow(draft, 'boothAssignments', {
      id: input.assignmentId,
      sessionId: input.sessionId,
      interpreterId: input.interpreterId,
      booth: input.booth,
    })
  },
  label: (draft, input) =>
    `Assign ${nameIn(draft, { table: 'interpreters', id: input.interpreterId })} to ${nameIn(draft, { table: 'sessions', id: input.sessionId })}`,
})

export const unassignInterpreter = defineCommand({
  type: 'unassign-interpreter',
  summary: "Takes an interpreter off a session's team.",
  input: z.strictObject({ type: z.literal('unassign-interpreter'), sessionId, interpreterId }),
  apply: (draft, input) => {
    const assignments = draft.rows('boothAssignments').filter((row) => row.sessionId === input.sessionId && row.interpreterId === input.interpreterId)
    if (assignments.length === 0) return invalid('This interpreter is not on the team of that session.')
    for (const assignment of assignments) draft.remove('boothAssignments', assignment.id)
    return null
  },
  label: (draft, input) =>
    `Take ${nameIn(draft, { table: 'interpreters', id: input.interpreterId })} off ${nameIn(draft, { table: 'sessions', id: input.sessionId })}`,
})
