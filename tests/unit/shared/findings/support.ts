import { checkWorkspace } from '@shared/findings/check'
import type { RuleFacts, RuleId } from '@shared/findings/facts'
import type { Finding } from '@shared/findings/finding'
import type { PolicyKey } from '@shared/model/policy'
import type { RowInput, Workspace } from '@shared/model/workspace'
import { findingSentence } from '@shared/text/finding-sentence'
import type { RowsByTable } from '../../../support/workspace-builder'
import { smallWorkspace, withRows } from '../../../support/workspace-builder'

/** The small sound plan with these rows added or replaced. */
export const planWith = (rows: RowsByTable): Workspace => withRows(smallWorkspace(), rows)

export const found = (workspace: Workspace): readonly Finding[] => checkWorkspace(workspace)

/** Ids of the rules that find something, each once. */
export const rulesFound = (workspace: Workspace): readonly RuleId[] => [...new Set(found(workspace).map((finding) => finding.rule))]

export type FindingOf<Id extends RuleId> = Finding<Extract<RuleFacts, { readonly rule: Id }>>

export const foundBy = <Id extends RuleId>(workspace: Workspace, rule: Id): readonly FindingOf<Id>[] =>
  found(workspace).filter((finding): finding is FindingOf<Id> => finding.rule === rule)

export const sentencesOf = (workspace: Workspace): readonly string[] => found(workspace).map((finding) => findingSentence(workspace, finding))

/** A session of the first round that needs no chair; only a guest attends unless said. */
export const session = (id: string, more: Partial<RowInput<'sessions'>> = {}): RowInput<'sessions'> => ({
  id, roundId: 'round', title: `Session ${id}`, format: 'consultation', minutes: 60, ...(more.attendance ? {} : { guests: 1 }), ...more,
})

export const place = (sessionId: string, roomId: string, start: string, more: Partial<RowInput<'placements'>> = {}): RowInput<'placements'> => ({
  id: `${sessionId}-in-${roomId}`, sessionId, roomId, start, minutes: 60, ...more,
})

export const north = { delegationId: 'north-team' }
export const south = { delegationId: 'south-team' }

/** The round's policy profile with these figures and no others. */
export const figures = (values: { readonly [K in PolicyKey]?: number }): RowInput<'policyProfiles'> => ({
  id: 'figures',
  name: 'Test figures',
  entries: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, unit: 'minutes', source: 'Test figure', confidence: 'derived' as const }])),
})

/** Two sessions on 7 December from 10:00 for an hour, and from a time on: the first in the hall, the second where said. */
export const twoSessions = (
  one: Partial<RowInput<'sessions'>>,
  other: Partial<RowInput<'sessions'>>,
  roomId: string,
  start: string,
  more: RowsByTable = {},
): Workspace =>
  planWith({
    ...more,
    sessions: [session('a', one), session('b', other), ...(more.sessions ?? [])],
    placements: [place('a', 'hall', '2018-12-07T10:00'), place('b', roomId, start), ...(more.placements ?? [])],
  })
