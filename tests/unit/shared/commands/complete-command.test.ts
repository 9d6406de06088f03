import { expect, it } from 'vitest'
import { completeCommand } from '@shared/commands/complete-command'

const counter = () => {
  let last = 0
  return () => `new-${String((last += 1))}`
}

it.each([
  ['create', { type: 'create', table: 'venues', row: { name: 'Castle' } }, { type: 'create', table: 'venues', row: { name: 'Castle', id: 'new-1' } }],
  ['place-session', { type: 'place-session', sessionId: 's' }, { type: 'place-session', sessionId: 's', placementId: 'new-1' }],
  ['assign-interpreter', { type: 'assign-interpreter' }, { type: 'assign-interpreter', assignmentId: 'new-1' }],
  ['duplicate-session', { type: 'duplicate-session', place: { roomId: 'hall' } }, { type: 'duplicate-session', newSessionId: 'new-1', place: { roomId: 'hall', placementId: 'new-2' } }],
  ['split-session', { type: 'split-session' }, { type: 'split-session', newSessionId: 'new-1', idPrefix: 'new-2' }],
  ['accept-finding', { type: 'accept-finding' }, { type: 'accept-finding', acceptanceId: 'new-1' }],
])('gives the record that %s makes an id where none is given', (_what, raw, complete) => {
  expect(completeCommand(raw, counter())).toEqual(complete)
})

it('gives a session that is duplicated without a place no placement', () => {
  expect(completeCommand({ type: 'duplicate-session' }, counter())).toEqual({ type: 'duplicate-session', newSessionId: 'new-1' })
})

it('gives each record of a batch an id of its own', () => {
  const one = { type: 'create', table: 'venues', row: {} }
  expect(completeCommand({ type: 'batch', label: 'Two', commands: [one, one] }, counter())).toMatchObject({ commands: [{ row: { id: 'new-1' } }, { row: { id: 'new-2' } }] })
})

it.each([
  ['an id that is there, even a wrong one', { type: 'create', table: 'venues', row: { id: 7 } }],
  ['a command that makes nothing', { type: 'move-placement', roomId: 'hall' }],
  ['a command named as what every object inherits', { type: 'toString' }],
  ['a row that is none', { type: 'create', row: 'Castle' }],
  ['a batch without commands', { type: 'batch', commands: 'all' }],
  ['no command at all', 'create'],
  ['nothing', null],
])('leaves %s as it is', (_what, raw) => {
  expect(completeCommand(raw, counter())).toEqual(raw)
})
