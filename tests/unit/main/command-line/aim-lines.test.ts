import { describe, expect, it } from 'vitest'
import { aimLines, toldAims } from '@main/command-line/proposal-answer'

const lines = (value: number, bound: number, proven = false) =>
  aimLines(toldAims([{ id: 'changes', value, bound, proven }], () => 'Changes from today', () => 'changes'))

describe('an aim in one line', () => {
  it('tells how much better it could be at most, as a share of what it comes to', () => {
    expect(lines(40, 10)).toEqual(['Changes from today: 40 (at most 75 % better is possible, not below 10)'])
  })
  it('tells what is proved, and when nothing is', () => {
    expect(lines(4, 4, true)).toEqual(['Changes from today: 4 (proved best)'])
    expect([lines(4, 0), lines(4, -Number.MAX_VALUE)]).toEqual([['Changes from today: 4 (not proved best)'], ['Changes from today: 4 (not proved best)']])
  })
})
