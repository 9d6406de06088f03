import { describe, expect, it } from 'vitest'
import { scheduleChanges } from '@shared/planning/schedule-changes'
import { rowOf } from '@shared/model/workspace'
import { messageTo, recipientsOf, toldText } from '@/features/releases/recipients'
import { groupChanges } from '@/features/releases/change-lines'
import { afterCommand, smallWorkspace, withRows } from '../../../support/workspace-builder'

const start = withRows(smallWorkspace(), {
  delegations: [{ id: 'north-team', roundId: 'round', partyId: 'north', name: 'Delegation of the North', headId: 'north-1', language: 'ar', liaison: 'Ida Berg', liaisonPhone: '+46 1' }],
  sessions: [{ id: 'quiet', roundId: 'round', title: 'Quiet talk', format: 'bilateral', minutes: 60, confidential: true, attendance: [{ delegationId: 'south-team', delegateIds: ['south-1'] }] }],
  placements: [{ id: 'quiet-place', sessionId: 'quiet', roomId: 'red', start: '2018-12-07T20:00', minutes: 60 }],
})
const released = afterCommand(start, { type: 'issue-release', releaseId: 'v1', roundId: 'round', name: 'v1' })
const moved = afterCommand(afterCommand(released, { type: 'move-placement', placementId: 'opening-place', start: '2018-12-06T11:00' }), { type: 'move-placement', placementId: 'quiet-place', start: '2018-12-07T21:00' })
const changes = scheduleChanges(moved, 'round', { kind: 'release', releaseId: 'v1' }, { kind: 'draft' })
const round = rowOf(moved, 'rounds', 'round')
if (!round) throw new Error('The small workspace has changed.')
const recipients = recipientsOf(moved, changes)
const named = (name: string) => {
  const found = recipients.find((one) => one.name.startsWith(name))
  if (!found) throw new Error(`${name} is not told.`)
  return found
}

describe('who must be told', () => {
  it('is listed with how to reach them, delegations first; a missing number is said', () => {
    expect(recipients[0]?.name).toBe('Delegation of the North')
    expect(named('Delegation of the North').contacts).toEqual(['liaison Ida Berg +46 1'])
    const text = toldText(moved, round, 'Changes since v1', recipients)
    expect(text).toContain('All times: Stockholm time, UTC+1')
    expect(text).toContain('Delegation of the South: no phone or e-mail known')
    expect(text).toContain('Quiet talk in Red room moved from Fri 7 Dec 20:00 to 21:00. (confidential)')
  })

  it('hears of a confidential session only when in it, and a message holds nothing for others', () => {
    expect(recipients.filter(({ lines }) => lines.some(({ secret }) => secret)).map(({ name }) => name)).toEqual(['Yusuf Saleh, delegate'])
    for (const name of ['Delegation of the North', 'Delegation of the South', 'Karin Lind', 'Layla Mansour']) expect(messageTo(moved, round, 'Changes', named(name))).not.toContain('Quiet')
    expect(messageTo(moved, round, 'Changes', named('Yusuf Saleh'))).not.toContain('Opening')
  })

  it('reads the same changes by day, by delegation and by person', () => {
    expect(groupChanges(moved, changes, 'day').map(({ title, lines }) => [title, lines.length])).toEqual([['Thursday 6 December 2018', 1], ['Friday 7 December 2018', 1]])
    expect(groupChanges(moved, changes, 'delegation').map(({ title }) => title)).toEqual(['Delegation of the North', 'Delegation of the South'])
    expect(groupChanges(moved, changes, 'person').find(({ title }) => title.startsWith('Karin Lind'))?.title).toBe('Karin Lind, envoy')
  })
})
