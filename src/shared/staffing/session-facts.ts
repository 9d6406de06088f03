import type { PartyId } from '../model/ids'
import type { LanguageCode } from '../model/language'
import type { WallDate } from '../model/time'
import { dateOf } from '../model/time'
import type { Placement, PolicyProfile, Session, Workspace } from '../model/workspace'
import { daysOf } from '../costing/plan-line'
import type { SessionEntry } from '../findings/booking'
import { campOf } from '../findings/camps'
import { isPauseFormat } from '../findings/formats'
import { coverageOf } from '../languages/coverage'
import type { People } from '../languages/participants'
import { delegationsAt } from '../languages/participants'
import type { SessionNeeds } from '../languages/session-needs'
import { needsAt, sortedSet } from '../languages/session-needs'
import { teamNeed } from '../languages/team-need'

/** A stretch of time in instants (minutes since the Unix epoch UTC) and the day it begins on, on the venue's clock. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly day: WallDate
}

/** How many interpreters a booth asks for; null is the one booth that works both ways, or a team without booths. */
export interface SeatsAsked {
  readonly booth: LanguageCode | null
  readonly least: number
}

/** The parties whose caucus a session is. */
export interface Camp {
  readonly key: string
  readonly parties: readonly PartyId[]
}

/** What staffing asks of a session: when it is, who needs what, how big a team. Numbered in the order of the context. */
export interface SessionFacts {
  readonly number: number
  readonly session: Session
  /** Looked at, so that its team may change; others only keep their interpreters busy. */
  readonly looked: boolean
  /** Sittings in order of time, those that overlap taken as one; empty while unplaced. */
  readonly stretches: readonly Stretch[]
  /** A meal or a break: no work, though nobody can be in two places. */
  readonly pause: boolean
  /** Every local day with a minute of it. */
  readonly days: readonly WallDate[]
  readonly parties: readonly PartyId[]
  /** Its sittings with the booths of the room of each; empty where it needs none or has no room yet. */
  readonly boothsPresent: readonly { readonly placement: Placement; readonly booths: number }[]
  /** Whose caucus it is; null for anything else. */
  readonly camp: Camp | null
  readonly needs: SessionNeeds
  /** Whoever has a booth speaks into its language only. */
  readonly boothsBind: boolean
  /** Held with one booth per language. */
  readonly booths: boolean
  readonly seats: readonly SeatsAsked[]
  /** Least interpreters in all; 0 when the profile has no figure for it. */
  readonly least: number
}

const stretchesOf = ({ bookings }: SessionEntry): readonly Stretch[] => {
  const found: Stretch[] = []
  for (const { start, end, placement } of bookings) {
    const last = found.at(-1)
    if (last && start < last.end) found[found.length - 1] = { ...last, end: Math.max(last.end, end) }
    else found.push({ start, end, day: dateOf(placement.start) })
  }
  return found
}

/** The longest sitting, or the length planned where there is none, minutes. */
export const minutesHeld = (session: Session, stretches: readonly Stretch[]): number =>
  stretches.length === 0 ? session.minutes : Math.max(...stretches.map(({ start, end }) => end - start))

/** Parties of the delegations at a session, each once. */
const partiesAt = (people: People, session: Session): readonly PartyId[] =>
  sortedSet(delegationsAt(session).flatMap(({ delegationId }): readonly PartyId[] => {
    const partyId = people.row('delegations', delegationId)?.partyId ?? null
    return partyId === null ? [] : [partyId]
  }))

/** Reads a session; `profile` is that of its round. */
export const sessionFacts = (workspace: Workspace, people: People, entry: SessionEntry, number: number, looked: boolean, profile: PolicyProfile | undefined): SessionFacts => {
  const { session } = entry
  const stretches = stretchesOf(entry)
  const needs = needsAt(people, session)
  const parties = partiesAt(people, session)
  // At other sittings with one side alone the mediator's own interpreters come along, to one side as to the other.
  const circle = session.format === 'caucus' ? sortedSet(campOf(workspace, session)) : []
  const camp = circle.length === 0 ? null : { key: circle.join(' '), parties: circle }
  // What a team must be follows from the languages alone: asked of a session with nobody on its team.
  const { booths, least } = teamNeed(coverageOf(people, session, []), session, minutesHeld(session, stretches), profile)
  return {
    number, session, looked, stretches,
    pause: isPauseFormat(session.format),
    days: sortedSet(entry.bookings.flatMap(({ placement }) => daysOf(placement))),
    parties,
    boothsPresent: session.interpretation === 'simultaneous' ? entry.bookings.map(({ placement, room }) => ({ placement, booths: room.booths })) : [],
    camp,
    needs,
    boothsBind: needs.simultaneous && !needs.twoWay,
    booths: needs.simultaneous && !needs.twoWay,
    // Rooms side by side ask for people, not for booths: they are counted in all.
    seats: booths.filter((booth) => booth.least > 0 && !(booth.language === null && needs.simultaneous && !needs.twoWay)).map((booth) => ({ booth: booth.language, least: booth.least })),
    least,
  }
}
