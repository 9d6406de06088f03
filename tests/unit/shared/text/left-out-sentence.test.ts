import { expect, it } from 'vitest'
import { leftOutSentence } from '@shared/text/left-out-sentence'

it.each([
  ['a place whose room is gone', { table: 'placements', name: 'Plenary 3', missing: 'rooms', missingName: 'Blue Room', whole: true }, 'Plenary 3 comes back without a place: its room Blue Room was removed since.'],
  ['an interpreter who is gone, whose name was not kept', { table: 'boothAssignments', name: 'Plenary 3', missing: 'interpreters', missingName: null, whole: true }, 'Plenary 3 comes back without an interpreter: the interpreter was removed since.'],
  ['a delegate who was named', { table: 'sessions', name: 'Caucus', missing: 'delegates', missingName: 'Amal Haddad', whole: false }, 'Caucus comes back without the delegate Amal Haddad; that was removed since.'],
  ['hotel nights of somebody gone', { table: 'stays', name: 'Hotel Ritz, 2018-12-06', missing: 'delegates', missingName: null, whole: true }, 'The stay Hotel Ritz, 2018-12-06 stays out: the delegate was removed since.'],
] as const)('says what can’t come back: %s', (_what, { table, name, missing, missingName, whole }, sentence) => {
  expect(leftOutSentence({ record: { table, id: 'x' }, name, missing: { table: missing, id: 'y' }, missingName, whole })).toBe(sentence)
})
