import { describe, expect, it } from 'vitest'
import { previewCommand } from '@shared/findings/preview-command'
import { parseCommand } from '@shared/commands/apply-command'
import type { FindingsEngine } from '@shared/findings/findings-engine'
import { createFindingsEngine } from '@shared/findings/findings-engine'
import type { Placement } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { freeSlots } from '@shared/planning/free-slots'
import type { FreeSlot, SlotsAsked } from '@shared/planning/free-slots'
import { otherRooms } from '@shared/planning/other-rooms'
import { generateWorkspace } from '@shared/samples/generate-workspace'
import { testContext, workspaceOf } from '../../../support/workspace-builder'
import { day, engineWith, nairobi, north, place, session, south, time } from './support'

const ask = (engine: FindingsEngine, more: Partial<SlotsAsked> = {}): readonly FreeSlot[] =>
  freeSlots(engine, { sessionId: 'talk', placementId: null, days: [day('2018-12-07')], roomIds: ['red'], minutes: 60, gridMinutes: 30, ...more })

const said = (slots: readonly FreeSlot[]): readonly string[] =>
  slots.map(({ roomId, start, everyone, findings }) => `${roomId} ${start.slice(11)}${everyone ? '' : ' not everyone'}${findings.map(({ rule }) => ` ${rule}`).join('')}`)

describe('free slots', () => {
  it('begin with the opening of the room when the session is nowhere yet, and never overlap in one room', () => {
    const slots = ask(engineWith({ sessions: [session('talk', { attendance: [north] })] }))
    expect(said(slots).slice(0, 3)).toEqual(['red 07:00', 'red 08:00', 'red 09:00'])
    expect(slots).toHaveLength(8)
  })

  it('lie within hours, and the last one ends when the room closes', () => {
    const engine = engineWith({
      rooms: [{ id: 'red', venueId: 'castle', name: 'Red room', capacities: { 'hollow square': 12 }, hours: { opens: '09:15', closes: '11:30' } }],
      sessions: [session('talk', { attendance: [north] })],
    })
    expect(said(ask(engine))).toEqual(['red 09:30', 'red 10:30'])
  })

  it('come nearest first when the session has a place, which is not among them', () => {
    const engine = engineWith({ sessions: [session('talk', { attendance: [north] })], placements: [place('talk', 'red', '2018-12-07T12:00')] })
    expect(said(ask(engine, { placementId: 'talk-in-red', limit: 3 }))).toEqual(['red 11:30', 'red 12:30', 'red 10:30'])
  })

  it('leave out what others hold, and put those for whom somebody is missing last', () => {
    const engine = engineWith({
      sessions: [session('talk', { attendance: [north] }), session('other', { attendance: [south] }), session('side', { attendance: [north] })],
      placements: [place('other', 'red', '2018-12-07T08:00'), place('side', 'blue', '2018-12-07T10:00')],
      rooms: [{ id: 'red', venueId: 'castle', name: 'Red room', capacities: { 'hollow square': 12 }, hours: { opens: '08:00', closes: '12:00' } }],
    })
    expect(said(ask(engine))).toEqual(['red 09:00', 'red 11:00', 'red 10:00 not everyone delegation-double-booked'])
  })

  it('say what stands already where it is now, when it would stand there too', () => {
    const engine = engineWith({
      sessions: [session('talk', { attendance: [north], guests: 30 })],
      placements: [place('talk', 'red', '2018-12-07T12:00')],
    })
    const [first] = ask(engine, { placementId: 'talk-in-red', limit: 1 })
    expect(first?.findings.map(({ rule }) => rule)).toEqual(['room-too-small'])
    expect(ask(engine, { placementId: 'talk-in-red', roomIds: ['red', 'hall'], limit: 1 }).map(({ roomId, findings }) => [roomId, findings])).toEqual([['hall', []]])
  })

  it('take the room with fewest seats to spare at the same time', () => {
    const engine = engineWith({ sessions: [session('talk', { attendance: [north] })], placements: [place('talk', 'hall', '2018-12-07T12:00')] })
    expect(said(ask(engine, { placementId: 'talk-in-hall', roomIds: ['hall', 'red', 'blue'], limit: 2 }))).toEqual(['blue 12:00', 'red 12:00'])
  })

  it('are not looked for outside the dates of the round', () => {
    const engine = engineWith({ sessions: [session('talk')] })
    expect(ask(engine, { days: [day('2018-12-05'), day('2018-12-14')] })).toEqual([])
    expect(ask(engine, { days: [day('2018-12-05'), day('2018-12-13')], limit: 1 }).map(({ start }) => start)).toEqual(['2018-12-13T07:00'])
  })

  it('are found in a round without dates', () => {
    const engine = engineWith({ rounds: [{ id: 'round', processId: 'process', name: 'Round' }], sessions: [session('talk')] })
    expect(said(ask(engine, { days: [day('2030-01-01')], limit: 1 }))).toEqual(['red 07:00'])
  })

  it('may run past midnight where the room is open, if everybody is free on the next day', () => {
    const engine = engineWith({
      rooms: [{ id: 'red', venueId: 'castle', name: 'Red room', capacities: { 'hollow square': 12 }, hours: { opens: '22:00', closes: '02:00' } }],
      sessions: [session('talk', { attendance: [north], minutes: 120 }), session('night', { attendance: [north] })],
      placements: [place('night', 'blue', '2018-12-08T01:00')],
    })
    expect(said(ask(engine, { minutes: 120, gridMinutes: 60 }))).toEqual(['red 00:00', 'red 22:00'])
    expect(said(ask(engine, { minutes: 240, gridMinutes: 60 }))).toEqual(['red 22:00 not everyone delegation-double-booked'])
  })

  it('do not begin in an hour that the clocks skip', () => {
    const engine = engineWith({
      rounds: [{ id: 'round', processId: 'process', name: 'Round' }],
      venues: [{ id: 'castle', name: 'Castle', zone: 'Europe/Stockholm' }],
      sessions: [session('talk', { attendance: [north] })],
    })
    const starts = ask(engine, { days: [day('2019-03-31')], gridMinutes: 60, limit: 24 }).map(({ start }) => start.slice(11))
    expect(starts).toHaveLength(23)
    expect(starts.slice(0, 4)).toEqual(['00:00', '01:00', '03:00', '04:00'])
  })

  it.each([
    ['a session that is not there', { sessionId: 'nothing' }],
    ['no rooms', { roomIds: [] }],
    ['no days', { days: [] }],
    ['a session longer than any opening', { minutes: 1440 }],
    ['no length', { minutes: 0 }],
  ] as const)('are none for %s', (_what, more) => {
    expect(ask(engineWith({ sessions: [session('talk')] }), more)).toEqual([])
  })

  it('find nothing in an empty workspace', () => {
    expect(ask(createFindingsEngine(workspaceOf({})))).toEqual([])
  })
})

describe('on a big plan', () => {
  const workspace = generateWorkspace({ sessions: 300, delegates: 60, rooms: 12, days: 5, seed: 3, conflictShare: 0.3 })
  const engine = createFindingsEngine(workspace)
  const roomIds = rowsOf(workspace, 'rooms').map(({ id }) => id)
  const placements = rowsOf(workspace, 'placements').filter((_, at) => at % 23 === 0)
  const slotsOf = (placement: Placement): readonly FreeSlot[] =>
    freeSlots(engine, { sessionId: placement.sessionId, placementId: placement.id, days: [day(placement.start.slice(0, 10))], roomIds, minutes: placement.minutes, gridMinutes: 15 })

  it('slots are ranked by errors, then warnings, and say no less than the move itself would bring', () => {
    for (const placement of placements) {
      const ranks = slotsOf(placement).map(({ findings }) => [findings.filter((one) => one.severity === 'error').length, findings.filter((one) => one.severity === 'warning').length] as const)
      expect(ranks).toEqual([...ranks].sort(([a, b], [c, d]) => a - c || b - d))
      for (const { roomId, start, findings } of slotsOf(placement)) {
        const command = parseCommand({ type: 'move-placement', placementId: placement.id, roomId, start })
        const preview = command.ok ? previewCommand(engine, command.value, testContext) : command
        expect(preview.ok && preview.value.added.every(({ key }) => findings.some((one) => one.key === key))).toBe(true)
      }
    }
  })

  it('looking changes nothing', () => {
    const before = engine.findings()
    for (const placement of placements) slotsOf(placement)
    expect(engine.findings()).toEqual(before)
    expect(createFindingsEngine(engine.workspace).findings()).toEqual(before)
  })
})

describe('other rooms at the same time', () => {
  it('put those first that break nothing and fit best', () => {
    const engine = engineWith({
      sessions: [session('talk', { attendance: [north, south] }), session('other', { attendance: [] })],
      placements: [place('talk', 'hall', '2018-12-07T12:00'), place('other', 'red', '2018-12-07T12:30')],
    })
    const rooms = otherRooms(engine, { placementId: 'talk-in-hall', roomIds: ['hall', 'red', 'blue', 'gone'] })
    expect(rooms.map(({ roomId, spareSeats, findings }) => [roomId, spareSeats, findings.map(({ rule }) => rule).filter((rule) => rule === 'room-double-booked')])).toEqual([
      ['blue', 8, []],
      ['red', 8, ['room-double-booked']],
    ])
  })

  it('are at the same moment, on their own clocks', () => {
    const engine = engineWith({ ...nairobi, sessions: [session('talk')], placements: [place('talk', 'red', '2018-12-07T12:00')] })
    expect(otherRooms(engine, { placementId: 'talk-in-red', roomIds: ['gold'] }).map(({ start }) => start)).toEqual(['2018-12-07T14:00'])
  })

  it('can be asked for a session that is yet to be placed', () => {
    const engine = engineWith({ sessions: [session('talk')] })
    const rooms = otherRooms(engine, { sessionId: 'talk', roomId: 'hall', start: time('2018-12-06T10:30'), minutes: 30, roomIds: ['hall', 'red'] })
    expect(rooms.map(({ roomId, findings }) => [roomId, findings.filter(({ rule }) => rule === 'room-double-booked')])).toEqual([['red', []]])
  })

  it('are none for a sitting that is not there', () => {
    expect(otherRooms(engineWith({}), { placementId: 'nothing', roomIds: ['red'] })).toEqual([])
  })
})
