import type { RecordRef } from '../model/workspace'
import type { Booking } from './booking'

/** What a finding about an interpreter leads to: the interpreter, the sittings, their sessions, and whatever else it is about. */
export const interpreterSubjects = (interpreterId: string, sittings: readonly Booking[], more: readonly RecordRef[] = []): readonly RecordRef[] => [
  { table: 'interpreters', id: interpreterId },
  ...sittings.map(({ placement }): RecordRef => ({ table: 'placements', id: placement.id })),
  ...[...new Set(sittings.map(({ session }) => session.id))].map((id): RecordRef => ({ table: 'sessions', id })),
  ...more,
]
