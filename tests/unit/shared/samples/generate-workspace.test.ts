import { describe, expect, it } from 'vitest'
import { checkWorkspace } from '@shared/findings/check'
import { rowsOf, tableNames } from '@shared/model/workspace'
import { generateWorkspace } from '@shared/samples/generate-workspace'
import { createRandom } from '@shared/samples/random'
import { workspaceFaults } from '@shared/schema/integrity'

describe('a generated workspace', () => {
  const workspace = generateWorkspace({ sessions: 400, delegates: 80, rooms: 20, seed: 5 })

  it('is the same for the same seed, and another for another', () => {
    expect(generateWorkspace({ sessions: 400, delegates: 80, rooms: 20, seed: 5 })).toEqual(workspace)
    expect(generateWorkspace({ sessions: 400, delegates: 80, rooms: 20, seed: 6 }).sessions).not.toEqual(workspace.sessions)
  })
  it('has as many sessions, delegates and rooms as asked for, and no integrity fault', () => {
    expect(workspaceFaults(workspace)).toEqual([])
    expect([rowsOf(workspace, 'sessions').length, rowsOf(workspace, 'delegates').length, rowsOf(workspace, 'rooms').length]).toEqual([400, 80, 20])
  })
  it('says that it is invented', () => {
    expect(workspace.settings['workspace']?.caution).toContain('invented')
  })
  it('is mostly sound, with some sessions unplaced and some real conflicts', () => {
    const findings = checkWorkspace(workspace)
    const count = (rule: string) => findings.filter((finding) => finding.rule === rule).length
    expect(count('session-unplaced')).toBeGreaterThan(3)
    expect(count('session-unplaced')).toBeLessThan(80)
    expect(count('room-double-booked') + count('chair-double-booked')).toBeGreaterThan(0)
    expect(new Set(findings.map((finding) => finding.rule)).size).toBeGreaterThan(4)
  })
  it('without conflicts asked for has no double booking', () => {
    const sound = generateWorkspace({ sessions: 200, delegates: 60, rooms: 12, seed: 2, conflictShare: 0 })
    expect(checkWorkspace(sound).filter((finding) => finding.rule.endsWith('double-booked'))).toEqual([])
  })
  it('can be as small as one session in one room', () => {
    const tiny = generateWorkspace({ sessions: 1, delegates: 2, rooms: 1, seed: 1 })
    expect(workspaceFaults(tiny)).toEqual([])
    expect(Object.keys(tiny).sort()).toEqual([...tableNames].sort())
  })
})

describe('a source of chance', () => {
  it('repeats itself from the same seed and stays within bounds', () => {
    const draw = () => {
      const random = createRandom(42)
      return Array.from({ length: 200 }, () => random.int(6))
    }
    expect(draw()).toEqual(draw())
    expect([...new Set(draw())].sort()).toEqual([0, 1, 2, 3, 4, 5])
  })
  it('draws different items without repeats', () => {
    const drawn = createRandom(1).sample(['a', 'b', 'c', 'd'], 3)
    expect(new Set(drawn).size).toBe(3)
  })
})
