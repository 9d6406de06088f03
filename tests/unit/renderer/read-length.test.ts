import { expect, it } from 'vitest'
import { lengthProblem, readLength, readTime, timeProblem } from '@/features/board/read-length'

it.each([['9', '09:00'], ['9:30', '09:30'], ['0930', '09:30'], ['23.59', '23:59'], [' 07:05 ', '07:05']])('reads the time %s as %s', (text, time) => {
  expect(readTime(text)).toBe(time)
  expect(timeProblem(text)).toBeNull()
})

it.each(['', 'noon', '24:00', '25:00', '9:75', '-1'])('says that "%s" is no time', (text) => {
  expect(readTime(text)).toBeNull()
  expect(timeProblem(text)).toBe('Write the time as 09:30, 24-hour.')
})

it.each([['90', 90], ['90 min', 90], ['1:30', 90], ['1h30', 90], ['1 h 30 min', 90], ['2h', 120], ['24 hours', 1440], ['5', 5]])('reads the length %s as %i minutes', (text, minutes) => {
  expect(readLength(text)).toBe(minutes)
  expect(lengthProblem(text)).toBeNull()
})

it('says what is wrong with a length of nothing, of 0 hours and of 30 hours', () => {
  expect(lengthProblem('')).toBe('Write the length in minutes, such as 90, or as 1:30.')
  expect(lengthProblem('long')).toBe('Write the length in minutes, such as 90, or as 1:30.')
  expect(lengthProblem('0')).toBe('A session lasts at least 5 minutes.')
  expect(lengthProblem('0 h')).toBe('A session lasts at least 5 minutes.')
  expect(lengthProblem('30 h')).toBe('A session lasts 24 hours at most. Split it, or make two of it.')
})
