import type { RecordRef, Room, Venue } from '../model/workspace'
import { rowOf } from '../model/workspace'
import { counted, daysOf, type PlanFacts, type PlanLine } from './plan-line'

interface Use<Hired> {
  readonly hired: Hired
  readonly days: Set<string>
  readonly placements: RecordRef[]
}

const noteUse = <Hired extends Room | Venue>(uses: Map<string, Use<Hired>>, hired: Hired, days: readonly string[], placement: RecordRef): void => {
  const use = uses.get(hired.id) ?? { hired, days: new Set(), placements: [] }
  for (const day of days) use.days.add(day)
  use.placements.push(placement)
  uses.set(hired.id, use)
}

/** Days of hire: of a whole venue that has a daily cost, else of each of its rooms that has one. */
export const venueLines = ({ workspace, planned }: PlanFacts): readonly PlanLine[] => {
  const venues = new Map<string, Use<Venue>>()
  const rooms = new Map<string, Use<Room>>()
  for (const placement of planned.flatMap((one) => one.placements)) {
    const room = rowOf(workspace, 'rooms', placement.roomId)
    const venue = rowOf(workspace, 'venues', room?.venueId)
    if (!room || !venue) continue
    const source = { table: 'placements', id: placement.id } as const
    if (venue.dailyCost) noteUse(venues, venue, daysOf(placement), source)
    else if (room.dailyCost) noteUse(rooms, room, daysOf(placement), source)
  }
  const line = (table: 'venues' | 'rooms', use: Use<Room | Venue>, description: string): PlanLine => ({
    key: `${table === 'venues' ? 'venue' : 'room'}-days:${use.hired.id}`,
    kind: 'venue',
    description,
    unit: 'day',
    quantity: use.days.size,
    unitCost: use.hired.dailyCost,
    price: null,
    percent: 100,
    explanation: `${counted(use.days.size, 'day')} with at least one session there`,
    sources: [{ table, id: use.hired.id }, ...use.placements],
  })
  return [
    ...[...venues.values()].map((use) => line('venues', use, `Hire of ${use.hired.name}`)),
    ...[...rooms.values()].map((use) => line('rooms', use, `Hire of ${use.hired.name}, ${rowOf(workspace, 'venues', use.hired.venueId)?.name ?? ''}`)),
  ]
}
