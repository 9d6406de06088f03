import { addDays, addMinutes, dateOf, minutesOfDay, timeOf, wallMinutes } from '@shared/model/time'
import type { WallDate, WallTime } from '@shared/model/time'
import type { Room, Session, Workspace } from '@shared/model/workspace'
import { placementSchema } from '@shared/model/session'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { seatsNeeded } from '@shared/languages/participants'
import { peopleOf } from '@shared/languages/participants'
import { newIn } from './proposed'

/*
 * The best there is by trying everything: every session at every start of every room or nowhere, each whole plan put to
 * the full check. Knows the aims from their description only. For plans with one venue, opening hours and usual hours.
 */

interface Seat {
  readonly room: Room
  readonly start: WallTime
}

const isFree = (workspace: Workspace, room: Room, from: number, to: number): boolean =>
  rowsOf(workspace, 'placements').every((other) => other.roomId !== room.id || wallMinutes(other.start) >= to || wallMinutes(other.start) + other.minutes <= from)

/** Starts in a room on a day: each half hour; each quarter where a free stretch leaves less than an hour of choice. */
const startsOf = (workspace: Workspace, room: Room, day: WallDate, { minutes, preferredTimes }: Session): readonly WallTime[] => {
  const hours = room.hours ?? rowOf(workspace, 'venues', room.venueId)?.hours
  const [opens, closes] = hours ? [minutesOfDay(hours.opens), minutesOfDay(hours.closes)] : [0, 1440]
  const midnight = wallMinutes(`${day}T00:00` as WallTime)
  const fits = (at: number): boolean => at >= opens && at + minutes <= closes && isFree(workspace, room, midnight + at, midnight + at + minutes)
  const starts = new Set<number>()
  let run: number[] = []
  const close = (): void => {
    const [first = 0, last = 0] = [run[0], run.at(-1)]
    for (const at of run) if (at % 30 === 0 || (last - first < 60 && at % 15 === 0)) starts.add(at)
    run = []
  }
  for (let at = opens; at <= closes; at += 1) {
    if (fits(at)) run.push(at)
    else if (run.length > 0) close()
  }
  for (const { date, from } of preferredTimes) if ((date === null || date === day) && fits(minutesOfDay(from))) starts.add(minutesOfDay(from))
  return [...starts].sort((one, other) => one - other).map((at) => addMinutes(`${day}T00:00` as WallTime, at))
}

const isWished = ({ preferredTimes, minutes }: Session, start: WallTime, usual: readonly [number, number]): boolean => {
  const at = minutesOfDay(timeOf(start))
  const lies = (from: number, to: number): boolean => at >= from && at + minutes <= to
  return preferredTimes.length === 0 ? lies(...usual) : preferredTimes.some(({ date, from, to }) => (date === null || date === dateOf(start)) && lies(minutesOfDay(from), minutesOfDay(to)))
}

/** The least of the aims, in their order: left out, errors, warnings, wishes, late. */
export const leastOf = (workspace: Workspace, usual: readonly [number, number]): readonly number[] => {
  const round = rowOf(workspace, 'rounds', 'round')
  const first = round?.startDate
  if (!round || !first) throw new Error('The round has no dates.')
  const placed = new Set(rowsOf(workspace, 'placements').map(({ sessionId }) => sessionId))
  const sessions = rowsOf(workspace, 'sessions').filter(({ id, status }) => status !== 'cancelled' && !placed.has(id))
  const days: WallDate[] = []
  for (let day = first; day <= (round.endDate ?? first); day = addDays(day, 1)) days.push(day)
  const seats = sessions.map((session) => days.flatMap((day) => rowsOf(workspace, 'rooms').flatMap((room) => startsOf(workspace, room, day, session).map((start): Seat => ({ room, start })))))

  const late = (session: Session, { room, start }: Seat): number => {
    const at = Math.floor((days.indexOf(dateOf(start)) * (usual[1] - usual[0]) + Math.max(0, minutesOfDay(timeOf(start)) - usual[0])) / 30)
    const needed = seatsNeeded(peopleOf(workspace), session)
    let doublings = 0
    while (doublings < 4 && needed * 2 ** (doublings + 1) <= (room.capacities[session.layout] ?? 0)) doublings += 1
    return at + doublings
  }
  const waits = (session: Session, seat: readonly (Seat | null)[]): boolean => session.afterSessionIds.some((id) => sessions.some((other, at) => other.id === id && other.id !== session.id && seat[at] === null))

  let best: readonly number[] = [Infinity]
  const isBetter = (counts: readonly number[]): boolean => {
    for (const [at, count] of counts.entries()) if (count !== best[at]) return count < (best[at] ?? Infinity)
    return false
  }
  const weigh = (chosen: readonly (Seat | null)[]): void => {
    const left = chosen.filter((seat) => seat === null).length
    // Nothing that leaves out more can be better.
    if (left > (best[0] ?? Infinity) || sessions.some((session, at) => chosen[at] && waits(session, chosen))) return
    const placements = sessions.flatMap((session, at) => {
      const seat = chosen[at]
      return seat ? [placementSchema.parse({ id: `try-${String(at)}`, sessionId: session.id, roomId: seat.room.id, start: seat.start, minutes: session.minutes })] : []
    })
    const after: Workspace = { ...workspace, placements: { ...workspace.placements, ...Object.fromEntries(placements.map((row) => [row.id, row])) } }
    const found = newIn(after, workspace)
    if (found.some(({ severity, rule }) => severity === 'error' || rule === 'turnaround-too-short')) return
    const sum = (of: (session: Session, seat: Seat) => number): number => sessions.reduce((total, session, at) => total + (chosen[at] ? of(session, chosen[at]) : 0), 0)
    const counts = [left, 0, found.filter(({ severity }) => severity === 'warning').length, sum((session, { start }) => Number(!isWished(session, start, usual))), sum(late)]
    if (isBetter(counts)) best = counts
  }
  const go = (at: number, chosen: readonly (Seat | null)[]): void => {
    if (at === sessions.length) weigh(chosen)
    else for (const seat of [...(seats[at] ?? []), null]) go(at + 1, [...chosen, seat])
  }
  go(0, [])
  return best
}
