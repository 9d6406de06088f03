import { describe, expect, it } from 'vitest'
import { applyCommand } from '@shared/commands/apply-command'
import type { Command } from '@shared/commands/registry'
import { commandSchema } from '@shared/commands/registry'
import { reverseDiff } from '@shared/diff/diff'
import { checkWorkspace } from '@shared/findings/check'
import type { FindingsEngine } from '@shared/findings/findings-engine'
import { createFindingsEngine } from '@shared/findings/findings-engine'
import { testContext } from '../../../support/workspace-builder'
import { place, planWith, session } from './support'

const crowded = () =>
  planWith({
    sessions: [session('a'), session('b'), session('c'), session('late')],
    placements: [place('a', 'hall', '2018-12-07T10:00'), place('b', 'hall', '2018-12-07T10:30'), place('c', 'hall', '2018-12-07T15:00')],
  })

const moved = (start: string, id = 'b-in-hall'): Command => commandSchema.parse({ type: 'move-placement', placementId: id, start })

/** Makes an edit and answers how to take it back. */
const edited = (engine: FindingsEngine, command: Command): (() => void) => {
  const before = engine.workspace
  const outcome = applyCommand(before, command, testContext)
  if (!outcome.ok) throw new Error(outcome.problem.sentence)
  engine.apply(outcome.value.workspace, outcome.value.diff)
  return () => {
    engine.apply(before, reverseDiff(outcome.value.diff))
  }
}

describe('the findings of an engine', () => {
  it('are in order after several edits between two readings, some of them taken back', () => {
    const engine = createFindingsEngine(crowded())
    engine.findings()
    edited(engine, moved('2018-12-07T14:45'))
    edited(engine, moved('2018-12-07T15:15', 'a-in-hall'))
    edited(engine, moved('2018-12-07T20:00', 'c-in-hall'))()
    expect(engine.findings()).toEqual(checkWorkspace(engine.workspace))
    expect(engine.findings().some(({ rule }) => rule === 'room-double-booked')).toBe(true)
  })
  it('are the same as before when an edit is taken back', () => {
    const engine = createFindingsEngine(crowded())
    const before = engine.findings()
    edited(engine, moved('2018-12-07T12:00'))()
    expect(engine.findings()).toEqual(before)
  })
  it('are the very same list until something changes, and a list once given never changes', () => {
    const engine = createFindingsEngine(crowded())
    const before = engine.findings()
    const listed = [...before]
    expect(engine.findings()).toBe(before)
    edited(engine, moved('2018-12-07T12:00'))
    expect(engine.findings()).not.toEqual(before)
    expect(before).toEqual(listed)
  })
})
