import { applyCommand } from '@shared/commands/apply-command'
import { checkWorkspace } from '@shared/findings/check'
import { identityOf } from '@shared/findings/evaluate'
import type { Finding } from '@shared/findings/finding'
import type { RoundId, SessionId } from '@shared/model/ids'
import type { Workspace } from '@shared/model/workspace'
import { placeProposalCommands } from '@shared/placing/place-commands'
import { placeProblem } from '@shared/placing/place-problem'
import type { PlaceProposal } from '@shared/placing/place-proposal'
import { foreseeing, goingOn, greedyPlaceProposal, placeProposal } from '@shared/placing/read-places'
import { solveModel } from '../../../src/main/solver/solve-model'
import type { RowsByTable } from '../workspace-builder'
import { smallWorkspace, testContext, withRows } from '../workspace-builder'

const figure = (value: number): { readonly value: number; readonly unit: string; readonly source: string; readonly confidence: 'derived' } => ({
  value, unit: 'minutes', source: 'Test figure', confidence: 'derived',
})

/**
 * The small plan on two days with fewer hours: the castle is open 09:00 to 13:00, the round works until 12:00, a room
 * needs 15 minutes between sessions and 15 more when another party comes in, and two hours are enough without a break.
 */
export const shortDays = (rows: RowsByTable = {}): Workspace =>
  withRows(
    withRows(smallWorkspace(), {
      policyProfiles: [
        {
          id: 'figures',
          name: 'Test figures',
          entries: {
            'keep-apart.gap-minutes': figure(30), 'turnaround.minutes': figure(15), 'turnaround.security-sweep-minutes': figure(15), 'prayer.minutes': figure(20),
            'day.usual-start-minutes': figure(540), 'day.usual-end-minutes': figure(720), 'day.longest-without-break-minutes': figure(120), 'day.break-minutes': figure(15),
          },
        },
      ],
      venues: [{ id: 'castle', name: 'Castle', zone: 'Europe/Stockholm', hours: { opens: '09:00', closes: '13:00' } }],
      rounds: [
        {
          id: 'round', processId: 'process', name: 'First round', startDate: '2018-12-06', endDate: '2018-12-07', partyIds: ['north', 'south'], venueIds: ['castle'], profileId: 'figures',
        },
      ],
    }),
    rows,
  )

const seconds = 20

/** Every unplaced session of `round` (or those named) placed as well as can be: the solver's answer, looked over until nothing is new. */
export const proposed = async (workspace: Workspace, sessionIds: readonly string[] | null = null, roundId = 'round'): Promise<PlaceProposal> => {
  let problem = placeProblem(workspace, { roundId: roundId as RoundId, sessionIds: sessionIds as readonly SessionId[] | null })
  for (let turn = 0; turn < 40; turn += 1) {
    const outcome = await solveModel(problem.model, { seconds, start: problem.start })
    if (!outcome.ok || !outcome.value) return greedyPlaceProposal(problem, outcome.ok ? 'Nothing satisfies the rows.' : outcome.problem.sentence, 0)
    const next = foreseeing(problem, outcome.value)
    if (!next) return placeProposal(goingOn(problem, outcome.value), outcome.value.ended, 0)
    problem = next
  }
  throw new Error('The rules found something new forty times over.')
}

/** The proposal without a solver. */
export const ruleOfThumb = (workspace: Workspace, roundId = 'round'): PlaceProposal =>
  greedyPlaceProposal(placeProblem(workspace, { roundId: roundId as RoundId, sessionIds: null }), 'Not asked.', 0)

/** The workspace with some changes of a proposal taken; all unless told. */
export const taken = (workspace: Workspace, proposal: PlaceProposal, changeIds: readonly string[] = proposal.changes.map(({ id }) => id)): Workspace => {
  let next = Object.keys(workspace.placements).length
  const commands = placeProposalCommands(workspace, proposal, changeIds, () => `new-${String((next += 1))}`)
  if (commands.length === 0) return workspace
  const applied = applyCommand(workspace, { type: 'batch', label: 'Take proposed places', commands: [...commands] }, testContext)
  if (!applied.ok) throw new Error(applied.problem.sentence)
  return applied.value.workspace
}

/** Open findings of a workspace that another does not have. */
export const newIn = (after: Workspace, before: Workspace): readonly Finding[] => {
  const known = new Set(checkWorkspace(before).map(identityOf))
  return checkWorkspace(after).filter((finding) => finding.acceptance === null && !known.has(identityOf(finding)))
}

/** "talk red 06 09:00", in order of time. */
export const placesIn = ({ changes }: PlaceProposal): readonly string[] => changes.map(({ sessionId, roomId, start }) => `${sessionId} ${roomId} ${start.slice(8, 10)} ${start.slice(11)}`)

export const countsIn = ({ aims }: PlaceProposal): readonly number[] => aims.map(({ value }) => value)
