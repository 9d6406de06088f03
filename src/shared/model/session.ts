import { z } from 'zod'
import { delegateId, delegationId, expertId, placementId, provisionId, roomId, roundId, sessionId, teamMemberId } from './ids'
import { interpretationMode, languageCodes, translations } from './language'
import { seatingLayout } from './venue'
import { preferredTime, wallTime } from './time'

/** What kind of sitting it is; the field's standard formats and the day's logistics. */
export const sessionFormat = z.enum([
  'plenary', 'proximity', 'bilateral', 'working group', 'contact group', 'back-channel', 'caucus', 'consultation', 'ceremony', 'press', 'meal', 'break',
])
export type SessionFormat = z.infer<typeof sessionFormat>

/** A delegation's part in a session: everyone (`delegateIds` null) or the named delegates only. */
export const attendance = z.strictObject({
  delegationId,
  delegateIds: z.array(delegateId).nullable().default(null),
  /** Minutes the delegation has the floor; null while not agreed. */
  speakingMinutes: z.int().min(0).max(1440).nullable().default(null),
})

/** What is to happen: who meets, on what, how long. Where and when it happens is its {@link placementSchema placement}. */
export const sessionSchema = z.strictObject({
  id: sessionId,
  roundId,
  title: z.string().min(1),
  titles: translations,
  format: sessionFormat,
  status: z.enum(['tentative', 'confirmed', 'cancelled']).default('tentative'),
  /** Planned length in minutes; a placement may differ. */
  minutes: z.int().min(5).max(1440),
  attendance: z.array(attendance).default([]),
  chairId: teamMemberId.nullable().default(null),
  teamMemberIds: z.array(teamMemberId).default([]),
  expertIds: z.array(expertId).default([]),
  /** Heads beyond those named: observers, guests, press. */
  guests: z.int().min(0).max(10_000).default(0),
  layout: seatingLayout.default('hollow square'),
  interpretation: interpretationMode.default('none'),
  /** Languages spoken from the floor; empty means those of the delegates present. */
  floorLanguages: languageCodes.default([]),
  /** Left out of every paper and known to the officer only. */
  confidential: z.boolean().default(false),
  track: z.string().default(''),
  agenda: z.string().default(''),
  /** Sessions that must end before this one begins. */
  afterSessionIds: z.array(sessionId).default([]),
  /** When it would best be held, any of these; empty means any time will do. Read by proposals of places only. */
  preferredTimes: z.array(preferredTime).default([]),
  provisionIds: z.array(provisionId).default([]),
  note: z.string().default(''),
})

/** Where and when a session happens. Several at once are the rooms of a proximity session or of a meal in two rooms. */
export const placementSchema = z.strictObject({
  id: placementId,
  sessionId,
  roomId,
  /** Start on the wall clock of the room's venue. */
  start: wallTime,
  minutes: z.int().min(5).max(1440),
  /** Who sits in this room, when the session's delegations sit apart; null means all of them. */
  delegationIds: z.array(delegationId).nullable().default(null),
  pinned: z.boolean().default(false),
})
