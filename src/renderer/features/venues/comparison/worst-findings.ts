import { applyCommand, parseCommand } from '@shared/commands/apply-command'
import type { CommandInput } from '@shared/commands/registry'
import { checkRound } from '@shared/findings/check'
import type { TalksRound, Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import type { VenueComparison } from '@shared/planning/venue-comparison'
import { findingSentence } from '@shared/text/finding-sentence'
import type { FindingLine } from '../../../ui/findings-change'

type SingleCommand = Extract<CommandInput, { type: 'batch' }>['commands'][number]

/** The moves that bring all of a round to a venue, one for each venue it is at now. */
const movesTo = (workspace: Workspace, round: TalksRound, { venueId, rooms }: VenueComparison): readonly SingleCommand[] => {
  const byVenue = new Map<string, Record<string, string | null>>()
  for (const [from, to] of Object.entries(rooms)) {
    const home = rowOf(workspace, 'rooms', from)?.venueId
    if (home !== undefined && home !== venueId) byVenue.set(home, { ...byVenue.get(home), [from]: to })
  }
  return [...byVenue].map(([fromVenueId, mapping]) => ({ type: 'change-round-venue', roundId: round.id, fromVenueId, toVenueId: venueId, rooms: mapping }))
}

/** The gravest open findings of the round with its plan at the compared venue. */
export const worstFindings = (workspace: Workspace, round: TalksRound, comparison: VenueComparison, most: number): readonly FindingLine[] => {
  const commands = movesTo(workspace, round, comparison)
  const parsed = commands.length === 0 ? null : parseCommand({ type: 'batch', label: 'Compare', commands: [...commands] })
  const moved = parsed?.ok ? applyCommand(workspace, parsed.value, { now: '2000-01-01T00:00:00.000Z', officer: '' }) : null
  const after = moved?.ok ? moved.value.workspace : workspace
  return checkRound(after, round.id)
    .filter(({ acceptance }) => acceptance === null)
    .slice(0, most)
    .map((finding) => ({ key: finding.key, severity: finding.severity, sentence: findingSentence(after, finding) }))
}
