import type { SessionFormat } from '../model/session'
import type { Party, Session, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'

/** Formats at which nothing is said that the other side may not hear, and those at which nothing is interpreted for long. */
const open: ReadonlySet<SessionFormat> = new Set(['ceremony', 'press', 'meal', 'break'])

const noCamp: readonly Party['id'][] = []

const known = new WeakMap<object, WeakMap<Session, readonly Party['id'][]>>()

/** Tells the {@link campOf} of a session. */
export type CampReader = (session: Session) => readonly Party['id'][]

/** {@link campOf} for many sessions of a workspace. An interpreter may have hundreds, of which one moves. */
export const campsOf = (workspace: Workspace): CampReader => {
  // Rows and tables are replaced, never changed in place.
  const ofTable = known.get(workspace.delegations) ?? new WeakMap<Session, readonly Party['id'][]>()
  known.set(workspace.delegations, ofTable)
  return (session) => {
    const held = ofTable.get(session)
    if (held) return held
    const camp = readCamp(workspace, session)
    ofTable.set(session, camp)
    return camp
  }
}

/**
 * The parties in whose own circle a session is held: those of a caucus, or the one party whose delegations alone attend
 * another session; none where several sit together, observers too, and at ceremonies, meetings with the press and meals.
 */
export const campOf = (workspace: Workspace, session: Session): readonly Party['id'][] => campsOf(workspace)(session)

const readCamp = (workspace: Workspace, { format, attendance }: Session): readonly Party['id'][] => {
  if (open.has(format)) return noCamp
  let camp = noCamp
  for (const { delegationId } of attendance) {
    const partyId = rowOf(workspace, 'delegations', delegationId)?.partyId ?? null
    if (partyId !== null && camp.includes(partyId)) continue
    if (format !== 'caucus' && (partyId === null || camp.length > 0)) return noCamp
    if (partyId !== null) camp = [...camp, partyId]
  }
  return camp
}

/** Which two parties of a round are opposed: those that its keep-apart rules name, or any two where none names two parties. */
export const opposedIn = (workspace: Workspace, roundId: string): ((one: Party['id'], other: Party['id']) => boolean) => {
  const pairs = rowsOf(workspace, 'keepApartRules').filter((rule) => rule.roundId === roundId && rule.otherPartyId !== null)
  if (pairs.length === 0) return () => true
  return (one, other) =>
    pairs.some(({ partyId, otherPartyId }) => (partyId === one && otherPartyId === other) || (partyId === other && otherPartyId === one))
}
