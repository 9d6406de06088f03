import type { CommandInput } from '@shared/commands/registry'
import type { PlanRect } from '@shared/model/floor-geometry'
import type { Outcome } from '@shared/model/outcome'
import type { Room, Venue } from '@shared/model/workspace'
import type { Floor, RoomPair } from '@shared/views/floor-plan'
import { newId } from '../../../state/new-id'
import { execute } from '../../../state/workspace-state'
import { reported } from '../../../ui/notice'
import { neighbourChanges } from '../adjacency'
import { floorTitle } from './plan-words'

type SingleCommand = Extract<CommandInput, { type: 'batch' }>['commands'][number]
type Fields = Readonly<Record<string, unknown>>

/** One undo step under a name of its own. */
const step = (label: string, commands: readonly SingleCommand[]): Promise<Outcome<null>> =>
  commands.length === 0 ? Promise.resolve({ ok: true, value: null }) : reported(execute({ type: 'batch', label, commands: [...commands] }))

const change = (table: 'rooms' | 'venues', id: string, fields: Fields): SingleCommand => ({ type: 'update', table, id, fields })

/** Puts a room where it was dragged, drawn or placed on a floor. */
export const drawRoom = (room: Room, floor: string, plan: PlanRect): Promise<Outcome<null>> => {
  const verb = !room.plan ? 'Draw' : room.plan.width === plan.width && room.plan.height === plan.height ? 'Move' : 'Resize'
  return step(`${verb} ${room.name} on the plan`, [change('rooms', room.id, room.floor === floor ? { plan } : { plan, floor })])
}

export const takeOffPlan = (rooms: readonly Room[]): Promise<Outcome<null>> =>
  step(`Take ${rooms.length === 1 ? (rooms[0]?.name ?? 'the room') : `${String(rooms.length)} rooms`} off the plan`, rooms.map((room) => change('rooms', room.id, { plan: null })))

/** Adds a room drawn on the plan; answers its id, or null when it was refused. */
export const addDrawnRoom = async (venue: Venue, floor: string, plan: PlanRect, order: number): Promise<string | null> => {
  const id = newId()
  const answer = await step('Add room', [{ type: 'create', table: 'rooms', row: { id, venueId: venue.id, name: 'New room', floor, plan, order } }])
  return answer.ok ? id : null
}

/** Says of pairs of rooms that they are next to each other, or no longer are. */
export const setNeighbours = (rooms: readonly Room[], pairs: readonly RoomPair[], joined: boolean): Promise<Outcome<null>> => {
  const [first] = pairs
  if (!first) return step('', [])
  const what = pairs.length === 1 ? `${first[0].name} and ${first[1].name}` : `${String(pairs.length)} pairs of rooms`
  return step(`${joined ? 'Put' : 'Part'} ${what}${joined ? ' next to each other' : ''}`, neighbourChanges(rooms, pairs, joined).map(({ id, fields }) => change('rooms', id, fields)))
}

/** Keeps a floor's plan with these fields changed; a floor not drawn yet gets its plan. */
export const savePlan = (venue: Venue, floor: Floor, fields: Fields): Promise<Outcome<null>> => {
  const others = venue.floorPlans.filter((plan) => plan.floor !== floor.name)
  return step(`Change the plan of ${floorTitle(floor.name)}, ${venue.name}`, [change('venues', venue.id, { floorPlans: [...others, { ...floor.plan, ...fields }] })])
}

export const addFloor = (venue: Venue, name: string): Promise<Outcome<null>> =>
  step(`Add ${floorTitle(name)} to ${venue.name}`, [change('venues', venue.id, { floorPlans: [...venue.floorPlans, { floor: name }] })])

/** Gives a floor another name, on its plan and on its rooms. */
export const renameFloor = (venue: Venue, rooms: readonly Room[], floor: Floor, name: string): Promise<Outcome<null>> => {
  const own = rooms.filter((room) => room.venueId === venue.id && room.floor === floor.name)
  const others = venue.floorPlans.filter((plan) => plan.floor !== floor.name)
  return step(`Rename ${floorTitle(floor.name)} to ${floorTitle(name)}`, [
    change('venues', venue.id, { floorPlans: [...others, { ...floor.plan, floor: name }] }),
    ...own.map((room) => change('rooms', room.id, { floor: name })),
  ])
}

/** Takes a floor's drawing away: its plan, and the places of its rooms. The rooms stay. */
export const removePlan = (venue: Venue, floor: Floor): Promise<Outcome<null>> =>
  step(`Remove the plan of ${floorTitle(floor.name)}, ${venue.name}`, [
    change('venues', venue.id, { floorPlans: venue.floorPlans.filter((plan) => plan.floor !== floor.name) }),
    ...floor.drawn.map((room) => change('rooms', room.id, { plan: null })),
  ])
