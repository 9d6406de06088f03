import type { RowInput, Workspace } from '@shared/model/workspace'
import type { RowsByTable } from '../../../support/workspace-builder'
import { planWith } from './support'

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
