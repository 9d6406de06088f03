import { describe, expect, it } from 'vitest'
import { dragScroll, headHeight, nameWidth } from '../../../../src/renderer/features/languages/assignment-board/board-geometry'

const frame = { left: 200, top: 100, width: 1000, height: 600 }
const middle = { x: 800, y: 400 }
const at = (what: 'assignment' | 'name', place: Partial<typeof middle>) => dragScroll(frame, what, place.x ?? middle.x, place.y ?? middle.y)

describe('a drag on the assignment board', () => {
  it('leaves the board still away from its edges', () => {
    expect(at('assignment', {})).toEqual({ right: 0, down: 0 })
    expect(at('name', {})).toEqual({ right: 0, down: 0 })
  })

  it('scrolls towards the edge it is near, the faster the nearer, and at full speed beyond', () => {
    const [near, nearer, beyond] = [at('assignment', { x: 1180 }), at('assignment', { x: 1195 }), at('assignment', { x: 1400 })]
    expect(near.right).toBeGreaterThan(0)
    expect(nearer.right).toBeGreaterThan(near.right)
    expect(beyond.right).toBeGreaterThan(nearer.right)
    expect(at('assignment', { x: 3000 })).toEqual(beyond)
    expect(at('assignment', { y: 695 }).down).toBeGreaterThan(0)
  })

  it('scrolls back an assignment over the names, and up over the heads: nothing can be dropped there', () => {
    expect(at('assignment', { x: 200 + nameWidth - 20 }).right).toBeLessThan(0)
    expect(at('assignment', { y: 100 + headHeight - 20 }).down).toBeLessThan(0)
  })

  it('leaves a name still over the names it comes from and over the heads it may be dropped on', () => {
    expect(at('name', { x: 200 + nameWidth - 20, y: 100 + headHeight - 20 })).toEqual({ right: 0, down: 0 })
    expect(at('name', { x: 200 + nameWidth + 5 }).right).toBeLessThan(0)
    expect(at('name', { y: 695 }).down).toBe(0)
  })
})
