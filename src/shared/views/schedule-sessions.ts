import type { Delegate, Delegation, Placement, Session, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { delegatesPresent, delegationsAt, peopleOf } from '../languages/participants'
import { isJoint } from '../planning/joint-formats'
import type { SessionEntry } from './delegation-schedule'
import { agreedName, nameIn, paperName } from './paper-names'

/** Sessions no paper may show. */
const isHidden = (session: Session): boolean => session.confidential || session.format === 'back-channel' || session.status === 'cancelled'

const titleIn = (session: Session, language: string): string =>
  nameIn({ name: session.title, names: session.titles }, language)

/** One sitting of a delegation: the placements of a session at one time in which it sits. */
interface Sitting {
  readonly session: Session
  readonly placements: readonly [Placement, ...Placement[]]
}

const sittingsOf = (workspace: Workspace, delegation: Delegation): readonly Sitting[] => {
  const people = peopleOf(workspace)
  const sittings = new Map<string, [Placement, ...Placement[]]>()
  for (const placement of rowsOf(workspace, 'placements')) {
    const session = rowOf(workspace, 'sessions', placement.sessionId)
    if (!session || session.roundId !== delegation.roundId || isHidden(session)) continue
    const own = delegationsAt(session, placement).find((presence) => presence.delegationId === delegation.id)
    if (!own || (own.delegateIds !== null && delegatesPresent(people, own).length === 0)) continue
    const key = JSON.stringify([session.id, placement.start, placement.minutes])
    const known = sittings.get(key)
    if (known) known.push(placement)
    else sittings.set(key, [placement])
  }
  return [...sittings.values()].flatMap((placements) => {
    const session = rowOf(workspace, 'sessions', placements[0].sessionId)
    return session ? [{ session, placements }] : []
  })
}

const othersAt = (workspace: Workspace, { session, placements }: Sitting, delegation: Delegation, language: string): readonly string[] => {
  if (!isJoint(session.format)) return []
  const names = placements.flatMap((placement) =>
    delegationsAt(session, placement).flatMap((presence) => {
      const other = presence.delegationId === delegation.id ? undefined : rowOf(workspace, 'delegations', presence.delegationId)
      return other ? [agreedName(workspace, other, language)] : []
    }),
  )
  return [...new Set(names)]
}

const peopleCalled = (workspace: Workspace, { session }: Sitting, delegation: Delegation, delegates: readonly Delegate[], language: string): readonly string[] | null => {
  const own = delegationsAt(session).find((presence) => presence.delegationId === delegation.id)
  if (!own || own.delegateIds === null) return null
  const called = delegatesPresent(peopleOf(workspace), own)
  return called.length === delegates.length ? null : called.map((delegate) => paperName(delegate, language))
}

/** The placed sessions a delegation attends, each sitting once, with the rooms it sits in. */
export const sessionEntries = (workspace: Workspace, delegation: Delegation, delegates: readonly Delegate[], language: string): readonly SessionEntry[] =>
  sittingsOf(workspace, delegation).flatMap((sitting): SessionEntry[] => {
    const { session, placements } = sitting
    const [first] = placements
    const rooms = placements.flatMap((placement) => rowOf(workspace, 'rooms', placement.roomId) ?? [])
    const venue = rowOf(workspace, 'venues', rooms[0]?.venueId)
    if (!venue) return []
    const chair = rowOf(workspace, 'teamMembers', session.chairId)
    return [{
      kind: 'session',
      key: `session:${session.id}:${first.start}`,
      start: first.start,
      minutes: first.minutes,
      zone: venue.zone,
      title: titleIn(session, language),
      format: session.format,
      tentative: session.status === 'tentative',
      rooms: [...new Set(rooms.map((room) => nameIn(room, language)))],
      venue: nameIn(venue, language),
      others: othersAt(workspace, sitting, delegation, language),
      chair: chair ? paperName(chair, language) : null,
      people: peopleCalled(workspace, sitting, delegation, delegates, language),
    }]
  })
