import type { TimeOfDay, WallTime } from '../../model/time'
import { minutesOfDay, wallTimeAt, weekdayOf, dateOf } from '../../model/time'
import type { Party, Workspace } from '../../model/workspace'
import { rowsOf } from '../../model/workspace'
import type { Booking } from '../booking'
import { isPause, sittingOf } from '../booking'
import type { Sitting } from '../facts'
import type { FigureUsed } from '../figure'
import { isLoose } from '../formats'
import type { Report, Rule } from '../rule'

/** One prayer that a session runs into. */
export interface PrayerHit {
  /** As entered; may be empty. */
  readonly name: string
  readonly at: TimeOfDay
  readonly start: WallTime
}

export interface PrayerTimeFacts {
  readonly rule: 'prayer-time'
  readonly partyId: Party['id']
  readonly sitting: Sitting
  /** In order of time, on the wall clock of the venue. */
  readonly prayers: readonly PrayerHit[]
  readonly figures: readonly FigureUsed[]
}

const DAY = 1440

/** The prayers of a party that fall into a sitting, on the wall clock of its venue. */
const prayersIn = ({ wallStart, placement }: Booking, { prayerTimes }: Party['calendar'], length: number): readonly PrayerHit[] => {
  const end = wallStart + placement.minutes
  const found: { readonly minute: number; readonly hit: PrayerHit }[] = []
  // A prayer of the evening before may still run.
  for (let midnight = Math.floor((wallStart - length) / DAY) * DAY; midnight < end; midnight += DAY) {
    for (const { name, at, weekdays } of prayerTimes) {
      const minute = midnight + minutesOfDay(at)
      if (minute >= end || minute + length <= wallStart) continue
      const start = wallTimeAt(minute)
      if (weekdays.length > 0 && !weekdays.includes(weekdayOf(dateOf(wallTimeAt(midnight))))) continue
      found.push({ minute, hit: { name, at, start } })
    }
  }
  return found.sort((one, other) => one.minute - other.minute).map(({ hit }) => hit)
}

const known = new WeakMap<object, boolean>()

/** Whether any party has prayer times at all. Tables are replaced, never changed in place, so one look serves. */
const anyPrays = (workspace: Workspace): boolean => {
  let found = known.get(workspace.parties)
  if (found === undefined) {
    found = rowsOf(workspace, 'parties').some(({ calendar }) => calendar.observesPrayerTimes && calendar.prayerTimes.length > 0)
    known.set(workspace.parties, found)
  }
  return found
}

export const prayerTime: Rule<PrayerTimeFacts> = {
  id: 'prayer-time',
  title: 'A session runs into a prayer time',
  severity: 'warning',
  source: 'The prayer times agreed with the party and entered in its calendar',
  looksAt:
    'Parties that observe prayer times, and the prayers that fall into a session they attend, on the wall clock of the venue. Meals and breaks are left out; where people come and go (caucus, proximity, consultation, back-channel) it is a note.',
  unit: 'session',
  check: (plan, unit) => {
    if (!anyPrays(plan.workspace)) return []
    let found: Map<string, Report<PrayerTimeFacts>> | null = null
    for (const booking of plan.entry(unit)?.bookings ?? []) {
      if (isPause(booking)) continue
      for (const { delegationId } of booking.delegations) {
        const party = plan.people.row('parties', plan.people.row('delegations', delegationId)?.partyId)
        if (!party?.calendar.observesPrayerTimes || party.calendar.prayerTimes.length === 0 || found?.has(party.id)) continue
        const minutes = plan.rounds.figure(booking.round, 'prayer.minutes')
        if (!minutes || minutes.value <= 0) continue
        const prayers = prayersIn(booking, party.calendar, minutes.value)
        if (prayers.length === 0) continue
        found ??= new Map<string, Report<PrayerTimeFacts>>()
        found.set(party.id, {
          roundId: booking.round.id,
          key: `${unit}:${party.id}`,
          at: booking.start,
          subjects: [{ table: 'placements', id: booking.placement.id }, { table: 'sessions', id: booking.session.id }, { table: 'parties', id: party.id }],
          facts: { rule: 'prayer-time', partyId: party.id, sitting: sittingOf(booking), prayers, figures: [minutes] },
          ...(isLoose(booking.session.format) ? { severity: 'note' as const } : {}),
        })
      }
    }
    return found ? [...found.values()] : []
  },
}
