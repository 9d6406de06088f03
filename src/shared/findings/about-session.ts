import type { RecordRef, Session } from '../model/workspace'
import type { Booking, SessionEntry } from './booking'
import { sittingOf } from './booking'
import type { Sitting } from './facts'
import type { Severity } from './finding'
import type { Report } from './rule'

/** What facts about a session begin with. */
export interface AboutSession {
  readonly sessionId: Session['id']
  /** The sitting the finding is about, the first unless a rule says otherwise; null while the session is unplaced. */
  readonly sitting: Sitting | null
}

/** A session as facts name it. */
export const aboutSession = ({ session, bookings }: SessionEntry, sitting: Booking | undefined = bookings[0]): AboutSession => ({
  sessionId: session.id,
  sitting: sitting ? sittingOf(sitting) : null,
})

interface SessionReport {
  /** The sitting it is about; the first unless given. */
  readonly sitting?: Booking | undefined
  /** Whom and what to jump to after the session and its sitting. */
  readonly subjects?: readonly RecordRef[]
  readonly severity?: Severity
}

/** A report about a session: one click leads to it, the next to its sitting, then to whoever is concerned. */
export const sessionReport = <Facts>({ session, bookings }: SessionEntry, key: string, facts: Facts, { sitting = bookings[0], subjects = [], severity }: SessionReport = {}): Report<Facts> => ({
  roundId: session.roundId,
  key,
  at: sitting?.start ?? null,
  subjects: [{ table: 'sessions', id: session.id }, ...(sitting ? [{ table: 'placements', id: sitting.placement.id } as const] : []), ...subjects],
  facts,
  ...(severity ? { severity } : {}),
})

/** The longest sitting of a session, the earliest of those; undefined while it is unplaced. */
export const longestSitting = ({ bookings }: SessionEntry): Booking | undefined => {
  let longest = bookings[0]
  for (const each of bookings) if (longest && each.end - each.start > longest.end - longest.start) longest = each
  return longest
}

/** How long a sitting of a session lasts in minutes; as planned while it is unplaced. */
export const minutesHeld = ({ session }: SessionEntry, sitting: Booking | undefined): number => (sitting ? sitting.end - sitting.start : session.minutes)
