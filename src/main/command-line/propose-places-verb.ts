import { success } from '@shared/model/outcome'
import type { TalksRound, Workspace } from '@shared/model/workspace'
import { placeProposalCommands } from '@shared/placing/place-commands'
import type { PlaceAim, PlaceProposal } from '@shared/placing/place-proposal'
import { count } from '@shared/text/lists'
import { leftOutReason, placeAimMeaning, placeAimTitle, placeChangeSentence, placeTroubleSentence } from '@shared/text/place-proposal-words'
import type { Answer, Answered } from './answer'
import type { Surroundings } from './desk'
import { atDesk } from './desk'
import { findRound, sessionsNamed } from './find-record'
import { named, withNames, zoneOfRoom } from './named-records'
import type { Taken } from './proposal-answer'
import { aimLines, block, endWords, leftSentence, secondsOf, stoppable, take, takenLines, toldAims } from './proposal-answer'

export interface PlacesWords {
  readonly round: string
  /** Ids or titles, with commas between them; see `sessionsNamed`. */
  readonly sessions?: string
  readonly seconds?: string
  readonly apply?: boolean
}

const units: Readonly<Record<PlaceAim, string>> = { 'left-out': 'sessions', errors: 'errors', warnings: 'warnings', wishes: 'wishes', late: 'half hours' }

const shortfallOf = ({ leftOut }: PlaceProposal, { left }: Taken): Pick<Answer, 'shortfall'> => {
  const open = leftOut.length === 0 ? [] : [`${count(leftOut.length, 'session stays', 'sessions stay')} without a place.`]
  const said = [...(left ? [leftSentence] : []), ...open]
  return said.length === 0 ? {} : { shortfall: { sentence: said.join(' ') } }
}

const answerOf = (workspace: Workspace, round: TalksRound, proposal: PlaceProposal, taken: Taken): Answer => {
  const { roundId, sessionIds, ended, seconds } = proposal
  const aims = toldAims(proposal.aims, placeAimTitle, (id) => units[id]).map((aim, at) => ({ ...aim, meaning: placeAimMeaning(proposal.aims[at]?.id ?? 'left-out') }))
  const changes = proposal.changes.map((change) => ({ ...change, zone: zoneOfRoom(workspace, change.roomId), sentence: placeChangeSentence(workspace, change) }))
  const troubles = proposal.troubles.map((trouble) => ({ ...trouble, sentence: placeTroubleSentence(workspace, trouble) }))
  const leftOut = proposal.leftOut.map((session) => ({ ...session, sentence: leftOutReason(workspace, session) }))
  const placed = changes.length === 0 ? 'no session placed' : count(changes.length, 'session placed', 'sessions placed')
  const text = [
    sessionIds.length === 0 ? `${round.name}: nothing to place.` : `${round.name}: ${placed}, ${endWords(ended, seconds)}.`,
    ...block('Mind:', troubles.map(({ sentence }) => sentence)),
    ...block('Changes:', changes.map(({ sentence }) => sentence)),
    ...(sessionIds.length === 0 ? [] : block('Aims, in order:', aimLines(aims))),
    ...block('Left out:', leftOut.map(({ sentence }) => sentence)),
    ...takenLines(taken),
  ]
  return {
    json: withNames(workspace, {
      roundId, sessions: sessionIds.map((id) => named(workspace, 'sessions', id)), changes, aims, ended, seconds, leftOut, troubles, applied: taken.applied, revision: taken.revision,
    }),
    text: text.join('\n'),
    ...shortfallOf(proposal, taken),
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
    const sessionIds = sessionsNamed(workspace, round.value, said.sessions)
    if (!sessionIds.ok) return sessionIds
    const question = { roundId: round.value.id, sessionIds: sessionIds.value === null ? null : [...sessionIds.value], seconds: seconds.value }
    const proposed = await stoppable(around, desk, (jobId) => client.call('proposal.places', { ...question, jobId }))
    if (!proposed.ok) return proposed
    const proposal = proposed.value
    const taken = await take(desk, said.apply === true, proposal.ended, 'Take proposed places', () => placeProposalCommands(workspace, proposal, proposal.changes.map(({ id }) => id), newId))
    return taken.ok ? success(answerOf(workspace, round.value, proposal, taken.value)) : taken
  })
