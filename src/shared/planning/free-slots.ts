import type { WallTime } from '../model/time'
import { instantOfWallMinutes, wallTimeAt } from '../model/time'
import type { Finding } from '../findings/finding'
import type { FindingsEngine } from '../findings/findings-engine'
import type { PlanIndex } from '../findings/plan-index'
import { engagementsOf } from './engagements'
import type { Span } from './minute-spans'
import { gapsIn, merged, overlaps } from './minute-spans'
import type { SessionNeeds } from './session-people'
import { needsOf, spareSeats } from './session-people'
import { countOf, createVerdict } from './sitting-verdict'
import { wallMinutesIn } from './venue-clock'
import type { Place, TimesAsked } from './unavailable-times'
import { outsideDates, placesOf, roomTimes, windowsOf } from './unavailable-times'

/** A place and time for a session, with what would be wrong with it there. */
export interface FreeSlot {
  readonly roomId: string
  /** On the wall clock of the room's venue. */
  readonly start: WallTime
  readonly minutes: number
  /** Nobody who must be there is busy elsewhere, away or resting. */
  readonly everyone: boolean
  /** The open findings that holding it there would mean, gravest first. */
  readonly findings: readonly Finding[]
}

export interface SlotsAsked extends TimesAsked {
  /** How long it is to last. */
  readonly minutes: number
  /** Starts are looked for every so many minutes from midnight. */
  readonly gridMinutes: number
  /** At most so many are answered; 8 when left out. */
  readonly limit?: number
}

/** A start that the room, its hours and the round's dates allow, before findings are asked. */
interface Candidate extends Span {
  readonly place: Place
  /** How many of those who must be there are not free. */
  readonly missing: number
  /** Seats left over; below 0 when too few, Infinity when not known. */
  readonly spare: number
  /** Days and minutes from where the session is now (or from the first day asked about). */
  readonly daysOff: number
  readonly minutesOff: number
  readonly otherRoom: boolean
}

/** How many starts are put to the rules: each costs about a millisecond on a plan of 5,000 sessions. */
const looksFirst = 24
const looksInAll = 36

const DAY = 1440

/** Where a session is now, as an instant, a day and a room; from the first day asked about where it is nowhere. */
interface Present {
  readonly instant: number | null
  readonly day: number
  readonly roomId: string | null
}

const presentOf = (plan: PlanIndex, { placement }: SessionNeeds, windows: readonly Span[]): Present => {
  const booking = placement && plan.entry(placement.sessionId)?.bookings.find((one) => one.placement.id === placement.id)
  return booking
    ? { instant: booking.start, day: Math.floor(booking.wallStart / DAY), roomId: booking.room.id }
    : { instant: null, day: Math.floor((windows[0]?.from ?? 0) / DAY), roomId: null }
}

const spareRank = ({ spare }: Candidate): number => (spare < 0 ? 2 : spare === Infinity ? 1 : 0)

const nearest = (one: Candidate, other: Candidate): number =>
  one.daysOff - other.daysOff ||
  one.minutesOff - other.minutesOff ||
  spareRank(one) - spareRank(other) ||
  one.spare - other.spare ||
  Number(one.otherRoom) - Number(other.otherRoom) ||
  one.from - other.from ||
  one.place.room.order - other.place.room.order ||
  (one.place.room.id < other.place.room.id ? -1 : 1)

/** Before findings are known: everyone there and seats enough, then near. */
const promising = (one: Candidate, other: Candidate): number => one.missing - other.missing || spareRank(one) - spareRank(other) || nearest(one, other)

/** Counts who is not free in a stretch that begins at a wall minute of a zone; each start is counted once for all rooms. */
const missingIn = (plan: PlanIndex, needs: SessionNeeds, zone: string, window: Span, minutes: number): ((from: number) => number) => {
  const busy = engagementsOf(plan, needs, zone, window).map((own) => merged<Span>(own))
  const counted = new Map<number, number>()
  return (from) => {
    let missing = counted.get(from)
    if (missing === undefined) {
      const span = { from, to: from + minutes }
      missing = 0
      for (const own of busy) if (own.some((one) => overlaps(one, span))) missing += 1
      counted.set(from, missing)
    }
    return missing
  }
}

const candidatesOf = (plan: PlanIndex, needs: SessionNeeds, { roomIds, days, minutes, gridMinutes }: SlotsAsked): readonly Candidate[] => {
  const places = placesOf(plan, roomIds)
  const windows = windowsOf(days)
  const present = presentOf(plan, needs, windows)
  const grid = Math.max(1, Math.round(gridMinutes))
  const found: Candidate[] = []
  for (const window of windows) {
    // A session that begins late may run on into the day after, where rooms and people must be free as well.
    const reach: Span = { from: window.from, to: window.to + minutes }
    const counts = new Map<string, (from: number) => number>()
    const closedDays = outsideDates(needs, window)
    for (const place of places) {
      const { zone } = place.venue
      const missing = counts.get(zone) ?? missingIn(plan, needs, zone, reach, minutes)
      counts.set(zone, missing)
      const spare = spareSeats(needs, place.room) ?? Infinity
      const otherRoom = present.roomId !== null && place.room.id !== present.roomId
      for (const free of gapsIn(roomTimes(plan, needs, place, reach), reach)) {
        for (let from = Math.ceil(free.from / grid) * grid; from + minutes <= free.to && from < window.to; from += grid) {
          // A session belongs to the day on which it begins.
          if (closedDays.some((closed) => from >= closed.from && from < closed.to)) continue
          const instant = instantOfWallMinutes(from, zone)
          // Where clocks go forward an hour is not there to begin in.
          if (wallMinutesIn(instant, zone) !== from) continue
          if (instant === present.instant && !otherRoom && needs.placement?.minutes === minutes) continue
          const minutesOff = present.instant === null ? 0 : Math.abs(instant - present.instant)
          const daysOff = Math.abs(Math.floor(from / DAY) - present.day)
          found.push({ from, to: from + minutes, place, spare, missing: missing(from), daysOff, minutesOff, otherRoom })
        }
      }
    }
  }
  return found.sort(promising)
}

interface Judged {
  readonly candidate: Candidate
  readonly findings: readonly Finding[]
  readonly errors: number
  readonly warnings: number
}

const best = (one: Judged, other: Judged): number =>
  one.errors - other.errors ||
  one.warnings - other.warnings ||
  Number(one.candidate.missing > 0) - Number(other.candidate.missing > 0) ||
  nearest(one.candidate, other.candidate)

const isSound = ({ candidate, errors, warnings }: Judged): boolean => errors + warnings + candidate.missing === 0

const collide = (one: Candidate, other: Candidate): boolean => one.place.room.id === other.place.room.id && overlaps(one, other)

/**
 * Where and when else a session could be held, best first: fewest errors, fewest warnings, everyone there, same day and
 * near the present time, seats enough with least to spare, no change of room. Starts lie on the grid, within opening
 * hours, closed periods, the round's dates and what others hold in the room; the most promising are put to the rules
 * themselves, so that findings decide. Two answers in one room never overlap. Nothing when nothing is free.
 */
export const freeSlots = (engine: FindingsEngine, asked: SlotsAsked): readonly FreeSlot[] => {
  const needs = needsOf(engine.plan, asked.sessionId, asked.placementId)
  if (!needs || asked.minutes <= 0) return []
  const limit = asked.limit ?? 8
  const candidates = candidatesOf(engine.plan, needs, asked)
  const verdict = createVerdict(engine, needs)
  const judged: Judged[] = []
  const looked = new Set<Candidate>()
  let sound = 0
  const enough = (looks: number): boolean => looked.size >= looks || sound >= limit
  const judge = (candidate: Candidate): void => {
    looked.add(candidate)
    const findings = verdict({ roomId: candidate.place.room.id, start: wallTimeAt(candidate.from), minutes: asked.minutes })
    const one: Judged = { candidate, findings, errors: countOf(findings, 'error'), warnings: countOf(findings, 'warning') }
    judged.push(one)
    if (isSound(one)) sound += 1
  }
  // One look at each stretch of each room, until enough are wholly sound: those that follow are further away.
  for (const candidate of candidates) {
    if (enough(looksFirst)) break
    if (!judged.some((one) => collide(one.candidate, candidate))) judge(candidate)
  }
  // Then a second look at stretches that the first found something against.
  for (const candidate of candidates) {
    if (enough(looksInAll)) break
    if (!looked.has(candidate) && !judged.some((one) => isSound(one) && collide(one.candidate, candidate))) judge(candidate)
  }
  const chosen: Judged[] = []
  for (const one of judged.sort(best)) {
    if (chosen.length >= limit) break
    if (!chosen.some((other) => collide(one.candidate, other.candidate))) chosen.push(one)
  }
  return chosen.map(({ candidate, findings }) => ({
    roomId: candidate.place.room.id,
    start: wallTimeAt(candidate.from),
    minutes: asked.minutes,
    everyone: candidate.missing === 0,
    findings,
  }))
}

