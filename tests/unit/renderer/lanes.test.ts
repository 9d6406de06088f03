import { describe, expect, it } from 'vitest'
import { lanesOf } from '@/features/board/lanes'

describe('sessions at the same time in one column', () => {
  it('have the whole width when they follow each other', () => {
    expect(lanesOf([{ from: 60, to: 120 }, { from: 120, to: 180 }])).toEqual([{ left: 0, width: 100 }, { left: 0, width: 100 }])
  })

  it('stand side by side when they overlap, whatever their order', () => {
    expect(lanesOf([{ from: 90, to: 150 }, { from: 60, to: 120 }])).toEqual([{ left: 50, width: 50 }, { left: 0, width: 50 }])
  })

  it('use a lane again that has become free', () => {
    const lanes = lanesOf([{ from: 0, to: 300 }, { from: 0, to: 60 }, { from: 60, to: 120 }])
    expect(lanes.map(({ left }) => left)).toEqual([0, 50, 50])
  })

  it('count as a quarter of an hour at least, so that short ones do not cover each other', () => {
    expect(lanesOf([{ from: 60, to: 65 }, { from: 65, to: 125 }]).map(({ left }) => left)).toEqual([0, 50])
  })

  it('overlap when there are many, each with an edge of its own inside the column', () => {
    const lanes = lanesOf(Array.from({ length: 300 }, () => ({ from: 60, to: 120 })))
    expect(new Set(lanes.map(({ left }) => left)).size).toBe(300)
    for (const { left, width } of lanes) expect(left + width).toBeLessThanOrEqual(100.001)
  })
})
