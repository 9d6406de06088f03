import { z } from 'zod'
import { releaseId, roundId } from '../model/ids'
import { fullName } from '../model/person'
import { defineCommand, nameIn, unknownRecord } from './command'
import { bringBack, scheduleOf } from './frozen-plan'
import { addRow } from './new-rows'
import type { WorkspaceDraft } from './workspace-draft'

const nextNumber = (draft: WorkspaceDraft, round: string): number =>
  Math.max(0, ...draft.rows('releases').flatMap((release) => (release.roundId === round ? [release.number] : []))) + 1

export const issueRelease = defineCommand({
  type: 'issue-release',
  summary: "Freezes the round's schedule as it goes out, with a name and the next number. Cancelled sessions are in it; the draft goes on.",
  input: z.strictObject({ type: z.literal('issue-release'), releaseId, roundId, name: z.string().trim().min(1, 'give it a name'), note: z.string().default('') }),
  apply: (draft, input, context) => {
    if (!draft.row('rounds', input.roundId)) return unknownRecord('rounds', input.roundId)
    const schedule = scheduleOf(draft, input.roundId)
    const rooms = new Set<string>(schedule.placements.map((placement) => placement.roomId))
    return addRow(draft, 'releases', {
      id: input.releaseId,
      roundId: input.roundId,
      number: nextNumber(draft, input.roundId),
      name: input.name,
      issuedAt: context.now,
      by: context.officer,
      note: input.note,
      ...schedule,
      delegates: draft.rows('delegates').flatMap((delegate) =>
        delegate.status !== 'withdrawn' && draft.row('delegations', delegate.delegationId)?.roundId === input.roundId
          ? [{ id: delegate.id, delegationId: delegate.delegationId, name: fullName(delegate) }]
          : [],
      ),
      rooms: draft.rows('rooms').flatMap((room) => (rooms.has(room.id) ? [{ id: room.id, name: room.name }] : [])),
    })
  },
  label: (_draft, { name }) => `Issue release ${name}`,
})

export const rollBackToRelease = defineCommand({
  type: 'roll-back-to-release',
  summary: "Puts the round's sessions, placements and interpreter assignments back to a release's; later sessions go. What was removed since is left out; all else stays.",
  input: z.strictObject({ type: z.literal('roll-back-to-release'), releaseId }),
  apply: (draft, input) => {
    const release = draft.row('releases', input.releaseId)
    return release ? bringBack(draft, release) : unknownRecord('releases', input.releaseId)
  },
  label: (draft, input) => `Roll back to ${nameIn(draft, { table: 'releases', id: input.releaseId })}`,
})
