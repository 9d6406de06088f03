import { success } from '@shared/model/outcome'
import type { TalksRound, Workspace } from '@shared/model/workspace'
import { placeProposalCommands } from '@shared/placing/place-commands'
import type { PlaceProposal } from '@shared/placing/place-proposal'
import { count } from '@shared/text/lists'
import { leftOutReason, placeAimTitle, placeChangeSentence, placeTroubleSentence } from '@shared/text/place-proposal-words'
import type { Answer, Answered } from './answer'
import type { Surroundings } from './desk'
import { atDesk } from './desk'
import { findRound } from './find-record'
import type { Applied } from './proposal-answer'
import { aimLines, appliedLine, applyAll, block, endWords, secondsOf, stoppable, toldAims } from './proposal-answer'

export interface PlacesWords {
  readonly round: string
  readonly seconds?: string
  readonly apply?: boolean
}

const answerOf = (workspace: Workspace, round: TalksRound, proposal: PlaceProposal, applied: Applied | null): Answer => {
  const aims = toldAims(proposal.aims, placeAimTitle)
  const changes = proposal.changes.map((change) => ({ ...change, sentence: placeChangeSentence(workspace, change) }))
  const troubles = proposal.troubles.map((trouble) => ({ ...trouble, says: placeTroubleSentence(workspace, trouble) }))
  const leftOut = proposal.leftOut.map((session) => ({ ...session, sentence: leftOutReason(workspace, session) }))
  const placed = changes.length === 0 ? 'nothing to place' : count(changes.length, 'session placed', 'sessions placed')
  const text = [
    `${round.name}: ${placed}, ${endWords(proposal.ended, proposal.seconds)}.`,
    ...block('Mind:', troubles.map(({ says }) => says)),
    ...block('Changes:', changes.map(({ sentence }) => sentence)),
    ...(aims.length === 0 ? [] : ['Aims, in order:', ...aimLines(aims)]),
    ...block('Left out:', leftOut.map(({ sentence }) => sentence)),
    ...(applied ? [appliedLine(applied)] : []),
  ]
  const { roundId, sessionIds, ended, seconds } = proposal
  return {
    json: { roundId, sessionIds, changes, aims, ended, seconds, leftOut, troubles, ...(applied ?? {}) },
    text: text.join('\n'),
    ...(leftOut.length > 0 ? { shortfall: { sentence: `${count(leftOut.length, 'session stays', 'sessions stay')} without a place.` } } : {}),
  }
}

/** Proposes rooms and times for a round's unplaced sessions, and with `apply` places them as one undo step. */
export const proposePlaces = (around: Surroundings, file: string, said: PlacesWords): Promise<Answered> =>
  atDesk(around, file, said.apply === true ? 'write' : 'read', async (desk) => {
    const { client, newId, open: { workspace } } = desk
    const round = findRound(workspace, said.round)
    if (!round.ok) return round
    const seconds = secondsOf(said.seconds)
    if (!seconds.ok) return seconds
    const proposed = await stoppable(around, desk, (jobId) => client.call('proposal.places', { jobId, roundId: round.value.id, seconds: seconds.value }))
    if (!proposed.ok) return proposed
    const proposal = proposed.value
    if (said.apply !== true) return success(answerOf(workspace, round.value, proposal, null))
    const applied = await applyAll(desk, 'Take proposed places', placeProposalCommands(workspace, proposal, proposal.changes.map(({ id }) => id), newId))
    return applied.ok ? success(answerOf(workspace, round.value, proposal, applied.value)) : applied
  })
