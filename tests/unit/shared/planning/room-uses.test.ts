import { describe, expect, it } from 'vitest'
import type { Room, Session } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { isMeantFor } from '@shared/planning/room-uses'
import { smallWorkspace, withRows } from '../../../support/workspace-builder'
import { session } from './support'

const plan = (format: Session['format'], kind: Room['kind'], attendance: readonly string[] = []) => {
  const workspace = withRows(smallWorkspace(), {
    rooms: [{ id: 'there', venueId: rowOf(smallWorkspace(), 'rooms', 'red')?.venueId ?? '', name: 'There', kind }],
    sessions: [session('talk', { format, attendance: attendance.map((delegationId) => ({ delegationId })) })],
  })
  const [room, held] = [rowOf(workspace, 'rooms', 'there'), rowOf(workspace, 'sessions', 'talk')]
  if (!room || !held) throw new Error('The room and the session are there.')
  return { workspace, room, held }
}

describe('a room is meant for a session', () => {
  it.each([
    ['working group', 'working', true], ['working group', 'medical', false], ['working group', 'lounge', false], ['plenary', 'prayer', false], ['plenary', 'plenary', true],
    ['meal', 'dining', true], ['meal', 'plenary', false], ['press', 'press', true], ['plenary', 'press', false], ['back-channel', 'secure', true], ['working group', 'other', true],
  ] as const)('%s in a %s room: %s', (format, kind, meant) => {
    const { workspace, room, held } = plan(format, kind)
    expect(isMeantFor(workspace, room, held)).toBe(meant)
  })

  it('but not a caucus room of a delegation that does not come', () => {
    for (const [attending, meant] of [['north-team', true], ['south-team', false]] as const) {
      const { workspace, held } = plan('bilateral', 'caucus', [attending])
      const north = rowOf(workspace, 'delegations', 'north-team')
      if (!north) throw new Error('The delegation is there.')
      const owned = withRows(workspace, { delegations: [{ ...north, caucusRoomId: 'there' }] })
      const there = rowOf(owned, 'rooms', 'there')
      expect(there && isMeantFor(owned, there, held)).toBe(meant)
    }
  })
})
