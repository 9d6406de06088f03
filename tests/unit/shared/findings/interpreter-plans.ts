import type { RuleId } from '@shared/findings/facts'
import type { RowInput, Workspace } from '@shared/model/workspace'
import { findingSentence } from '@shared/text/finding-sentence'
import type { RowsByTable } from '../../../support/workspace-builder'
import { foundBy, place, planWith, session } from './support'

/** Layla Mansour, with these of her fields. */
export const layla = (more: Partial<RowInput<'interpreters'>>): RowInput<'interpreters'> => ({
  id: 'layla', familyName: 'Mansour', givenName: 'Layla', languages: [{ code: 'ar', class: 'A' }, { code: 'en', class: 'B' }], ...more,
})

/** The small sound plan with these rows, and Layla on the team of each of these sessions. She interprets the opening too. */
export const withLayla = (rows: RowsByTable): Workspace =>
  planWith({
    ...rows,
    boothAssignments: [
      ...(rows.sessions ?? []).map(({ id }): RowInput<'boothAssignments'> => ({ id: `${id}-layla`, sessionId: id, interpreterId: 'layla', status: 'accepted' })),
      ...(rows.boothAssignments ?? []),
    ],
  })

/** A sitting in the hall that Layla interprets: its session, start, minutes and whatever else is to be said of the session. */
export type Work = readonly [id: string, start: string, minutes: number, more?: Partial<RowInput<'sessions'>>]

/** The small sound plan with this work for Layla, and these rows. */
export const works = (list: readonly Work[], more: RowsByTable = {}): Workspace =>
  withLayla({
    ...more,
    sessions: list.map(([id, , minutes, fields]) => session(id, { minutes, ...fields })),
    placements: [...list.map(([id, start, minutes]) => place(id, 'hall', start, { minutes })), ...(more.placements ?? [])],
  })

/** What one rule says of a plan. */
export const say = (workspace: Workspace, rule: RuleId): readonly string[] => foundBy(workspace, rule).map((finding) => findingSentence(workspace, finding))

/** A second round, judged by the same figures, and a session's field that puts it there. */
export const secondRound: RowInput<'rounds'> = { id: 'other', processId: 'process', name: 'Second round', profileId: 'figures' }
export const inOther = { roundId: 'other' }
