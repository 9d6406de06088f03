import { expect, it } from 'vitest'
import { nextRoundName } from '@/features/rounds/next-round-name'

it.each([
  ['Round 2', [], 'Round 3'],
  ['Round 9', ['Round 10'], 'Round 11'],
  ['Geneva talks', [], 'Geneva talks 2'],
  ['Geneva talks', ['Geneva talks 2'], 'Geneva talks 3'],
  ['Stockholm 2018', [], 'Stockholm 2018 2'],
  ['الجولة 4', [], 'الجولة 5'],
])('after %s, with %j taken, comes %s', (name, taken, next) => {
  expect(nextRoundName(name, new Set(taken))).toBe(next)
})
