import type { CommandInput } from '@shared/commands/registry'
import type { FindingsEngine } from '@shared/findings/findings-engine'
import { delegationsAt, seatsFor } from '@shared/languages/participants'
import { recordName } from '@shared/model/record-name'
import { instantMinutes, wallMinutes, wallTimeAt } from '@shared/model/time'
import type { Room } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import type { DragSubject, DraggedPlacement, DropTarget, SlotTarget } from './drag-target'

/** Ids for what a drop may make: given once per drag, so that what is judged is what is done. */
export type NewIds = (index: number) => string

/** What a drop is turned into a command with. */
export interface DropContext {
  readonly engine: FindingsEngine
  /** Rooms on the board, in the order of its columns. */
  readonly rooms: readonly Room[]
  readonly newId: NewIds
}

type Step = Extract<CommandInput, { readonly type: 'batch' }>['commands'][number]

/** Several commands as one step; a single one keeps its own label. */
export const asOneStep = (label: string, commands: readonly Step[]): CommandInput | null => {
  const [first] = commands
  if (!first) return null
  return commands.length === 1 ? first : { type: 'batch', label, commands: [...commands] }
}

/** Where the column has no room of its own: the first that is free and has the seats, else the first that is free, else the first. */
const roomFor = ({ engine, rooms }: DropContext, sessionId: string, start: SlotTarget['start'], minutes: number): string | null => {
  const session = rowOf(engine.workspace, 'sessions', sessionId)
  const free = rooms.filter((room) => {
    const zone = rowOf(engine.workspace, 'venues', room.venueId)?.zone ?? 'UTC'
    const from = instantMinutes(start, zone)
    return !engine.plan.bookings('room', room.id).some((booking) => booking.start < from + minutes && booking.end > from)
  })
  const seats = session ? seatsFor(engine.plan.people, session, delegationsAt(session)) : 0
  return (free.find((room) => session && (room.capacities[session.layout] ?? 0) >= seats) ?? free[0] ?? rooms[0])?.id ?? null
}

/** How far the dragged ones go: the same minutes for all, and the same number of rooms as far as all find one. */
const shiftOf = ({ rooms }: DropContext, subject: DragSubject, grabbed: DraggedPlacement, target: SlotTarget): { readonly minutes: number; readonly rooms: number } => {
  const at = (roomId: string): number => rooms.findIndex((room) => room.id === roomId)
  const wanted = target.column.roomId === null ? 0 : at(target.column.roomId) - at(grabbed.roomId)
  const places = [grabbed, ...subject.also].map((placement) => at(placement.roomId)).filter((place) => place >= 0)
  const least = Math.min(...places)
  const most = Math.max(...places)
  return {
    minutes: wallMinutes(target.start) - wallMinutes(grabbed.start),
    rooms: Math.max(-least, Math.min(rooms.length - 1 - most, wanted)),
  }
}

const movedAll = (context: DropContext, subject: DragSubject, grabbed: DraggedPlacement, target: SlotTarget): CommandInput | null => {
  const shift = shiftOf(context, subject, grabbed, target)
  if (shift.minutes === 0 && shift.rooms === 0) return null
  const moves = [grabbed, ...subject.also].map((placement) => {
    const room = context.rooms[context.rooms.findIndex((candidate) => candidate.id === placement.roomId) + shift.rooms]
    return { placementId: placement.id, start: wallTimeAt(wallMinutes(placement.start) + shift.minutes), roomId: room?.id ?? placement.roomId }
  })
  return { type: 'move-placements', moves }
}

const copies = (context: DropContext, subject: DragSubject, grabbed: DraggedPlacement, target: SlotTarget): CommandInput | null => {
  const shift = shiftOf(context, subject, grabbed, target)
  const all = [grabbed, ...subject.also]
  return asOneStep(
    `Duplicate ${String(all.length)} sessions`,
    all.flatMap((placement, index): Step[] => {
      const sessionId = rowOf(context.engine.workspace, 'placements', placement.id)?.sessionId
      const room = context.rooms[context.rooms.findIndex((candidate) => candidate.id === placement.roomId) + shift.rooms]
      if (sessionId === undefined) return []
      const place = { placementId: context.newId(index * 2 + 1), roomId: room?.id ?? placement.roomId, start: wallTimeAt(wallMinutes(placement.start) + shift.minutes) }
      return [{ type: 'duplicate-session', sessionId, newSessionId: context.newId(index * 2), place }]
    }),
  )
}

/** What dropping into the column of an interpreter or a chair changes beside the time. */
const handedOver = ({ engine, newId }: DropContext, subject: DragSubject, target: SlotTarget): readonly Step[] => {
  const { resource } = target.column
  const { sessionId } = subject
  if (resource.kind === 'chair') {
    const chairId = rowOf(engine.workspace, 'sessions', sessionId)?.chairId ?? null
    return chairId === resource.id ? [] : [{ type: 'update', table: 'sessions', id: sessionId, fields: { chairId: resource.id } }]
  }
  if (resource.kind !== 'interpreter') return []
  const from = subject.column?.resource.id ?? null
  if (from === resource.id) return []
  const onTeam = (id: string): boolean => rowsOf(engine.workspace, 'boothAssignments').some((row) => row.sessionId === sessionId && row.interpreterId === id)
  return [
    ...(from !== null && onTeam(from) ? [{ type: 'unassign-interpreter', sessionId, interpreterId: from } as const] : []),
    ...(resource.id !== null && !onTeam(resource.id) ? [{ type: 'assign-interpreter', assignmentId: newId(0), sessionId, interpreterId: resource.id } as const] : []),
  ]
}

const titleOf = (subject: DragSubject): string => subject.title

const placed = (context: DropContext, subject: DragSubject, target: SlotTarget): CommandInput | null => {
  const roomId = target.column.roomId ?? roomFor(context, subject.sessionId, target.start, target.minutes)
  if (roomId === null) return null
  return asOneStep(`Place ${titleOf(subject)}`, [{ type: 'place-session', placementId: context.newId(1), sessionId: subject.sessionId, roomId, start: target.start }, ...handedOver(context, subject, target)])
}

const moved = (context: DropContext, subject: DragSubject, grabbed: DraggedPlacement, target: SlotTarget): CommandInput | null => {
  const roomId = target.column.roomId ?? grabbed.roomId
  const still = target.start === grabbed.start && roomId === grabbed.roomId
  const move: readonly Step[] = still ? [] : [{ type: 'move-placement', placementId: grabbed.id, start: target.start, roomId }]
  const over = handedOver(context, subject, target)
  const label = move.length > 0 ? `Move ${titleOf(subject)}` : target.column.resource.kind === 'chair' ? `Change the chair of ${titleOf(subject)}` : `Change interpreters of ${titleOf(subject)}`
  return over.length > 0 ? { type: 'batch', label, commands: [...move, ...over] } : asOneStep(label, move)
}

/** The command a drop stands for; null when nothing would change. */
export const dropCommand = (context: DropContext, subject: DragSubject, target: DropTarget): CommandInput | null => {
  const { placement } = subject
  if (target.kind === 'unplaced') {
    const ids = new Set([placement, ...subject.also].flatMap((each) => (each ? rowOf(context.engine.workspace, 'placements', each.id)?.sessionId : undefined) ?? []))
    return asOneStep(`Take ${String(ids.size)} sessions off the board`, [...ids].map((sessionId): Step => ({ type: 'unplace-session', sessionId })))
  }
  if (subject.gesture === 'place') return placed(context, subject, target)
  if (!placement) return null
  if (subject.gesture === 'resize-start' || subject.gesture === 'resize-end') {
    if (target.start === placement.start && target.minutes === placement.minutes) return null
    return { type: 'resize-placement', placementId: placement.id, start: target.start, minutes: target.minutes }
  }
  if (target.copy) return copies(context, subject, placement, target)
  return subject.also.length > 0 ? movedAll(context, subject, placement, target) : moved(context, subject, placement, target)
}

/** What the ghost says beside the findings: that a column changes more, or less, than it seems. */
export const dropNote = (context: DropContext, subject: DragSubject, target: DropTarget): string => {
  if (target.kind === 'unplaced') return ''
  const { resource, roomId } = target.column
  const name = (table: 'interpreters' | 'teamMembers'): string => recordName(context.engine.workspace, { table, id: resource.id ?? '' })
  if (subject.gesture === 'place' && roomId === null) {
    const chosen = roomFor(context, subject.sessionId, target.start, target.minutes)
    const room = context.rooms.find((candidate) => candidate.id === chosen)
    return room ? `In ${room.name}.` : ''
  }
  if (subject.gesture !== 'move' || subject.column?.resource.id === resource.id) return ''
  if (resource.kind === 'delegation') return 'Only the time changes; who meets stays as it is.'
  if (resource.kind === 'interpreter') return resource.id === null ? 'Taken off the team.' : `Interpreted by ${name('interpreters')} instead.`
  if (resource.kind === 'chair') return resource.id === null ? 'Left without a chair.' : `Chaired by ${name('teamMembers')} instead.`
  return ''
}
