import { checkWorkspace } from '@shared/findings/check'
import type { RuleFacts, RuleId } from '@shared/findings/facts'
import type { Finding } from '@shared/findings/finding'
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

/** A session of the first round; nobody attends unless said. */
export const session = (id: string, more: Partial<RowInput<'sessions'>> = {}): RowInput<'sessions'> => ({
  id, roundId: 'round', title: `Session ${id}`, format: 'working group', minutes: 60, ...more,
})

export const place = (sessionId: string, roomId: string, start: string, more: Partial<RowInput<'placements'>> = {}): RowInput<'placements'> => ({
  id: `${sessionId}-in-${roomId}`, sessionId, roomId, start, minutes: 60, ...more,
})

export const north = { delegationId: 'north-team' }
export const south = { delegationId: 'south-team' }
