import { addMinutes, dateOf } from '@shared/model/time'
import type { BoardColumn } from './board-columns'
import type { BoardEvent } from './board-events'
import type { Lanes } from './board-keys'
import type { BoardScene } from './board-scene'

const belongs = (event: BoardEvent, { roomId, resource }: BoardColumn, ids: ReadonlySet<string>): boolean => {
  const present = (own: readonly string[]): boolean => (resource.id === null ? !own.some((id) => ids.has(id)) : own.includes(resource.id))
  switch (resource.kind) {
    case 'room':
      return resource.id === null || event.roomId === roomId
    case 'delegation':
      return present(event.delegationIds)
    case 'interpreter':
      return present(event.interpreterIds)
    case 'chair':
      return present(event.chairId === null ? [] : [event.chairId])
  }
}

const touches = (event: BoardEvent, day: string): boolean => dateOf(event.startsAt) <= day && dateOf(addMinutes(event.startsAt, event.minutes - 1)) >= day

/** The sessions of each column as the keyboard walks them. Where there are no columns (month, agenda) all are one lane. */
export const lanesOfScene = ({ columns, events, view }: Pick<BoardScene, 'columns' | 'events' | 'view'>): Lanes => {
  if (view === 'month' || view === 'agenda') return [events]
  const ids = new Set(columns.flatMap(({ resource }) => resource.id ?? []))
  const byDay = new Map<string, readonly BoardEvent[]>()
  for (const { day } of columns) if (!byDay.has(day)) byDay.set(day, events.filter((event) => touches(event, day)))
  return columns.map((column) => (byDay.get(column.day) ?? []).filter((event) => belongs(event, column, ids)))
}
