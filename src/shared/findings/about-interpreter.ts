import type { RecordRef } from '../model/workspace'
import type { Booking } from './booking'

/** What a finding about an interpreter leads to: the interpreter, the sittings, their sessions, and whatever else it is about. */
export const interpreterSubjects = (interpreterId: string, sittings: readonly Booking[], more: readonly RecordRef[] = []): readonly RecordRef[] => {
  const subjects: RecordRef[] = [{ table: 'interpreters', id: interpreterId }]
  for (const { placement } of sittings) subjects.push({ table: 'placements', id: placement.id })
  for (const [at, { session }] of sittings.entries()) {
    if (sittings.findIndex((other) => other.session === session) === at) subjects.push({ table: 'sessions', id: session.id })
  }
  subjects.push(...more)
  return subjects
}
