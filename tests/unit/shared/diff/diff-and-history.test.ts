import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand, parseCommand } from '@shared/commands/apply-command'
import type { Diff } from '@shared/diff/diff'
import { applyDiff, changesOf, fitsWorkspace, isEmptyDiff, mergeDiffs, reverseDiff } from '@shared/diff/diff'
import { emptyHistory, historyLabels, historyLimit, recordStep, redoStep, undoStep } from '@shared/diff/history'
import type { Workspace } from '@shared/model/workspace'
import { crowdedWorkspace, editOf } from '../../../support/random-edits'
import { smallWorkspace, testContext } from '../../../support/workspace-builder'

const numbers = fc.record({ kind: fc.nat(), a: fc.nat(5000), b: fc.nat(5000), c: fc.nat(5000) })

/** The diffs of some random edits, one after the other, and where they lead. */
const chain = (start: Workspace, seeds: readonly { kind: number; a: number; b: number; c: number }[]) => {
  let workspace = start
  const diffs: Diff[] = []
  for (const [turn, seed] of seeds.entries()) {
    const edit = editOf(workspace, [], seed, turn)
    const parsed = edit === null || edit === 'undo' || edit === 'redo' ? null : parseCommand(edit)
    const outcome = parsed?.ok ? applyCommand(workspace, parsed.value, testContext) : null
    if (!outcome?.ok) continue
    diffs.push(outcome.value.diff)
    workspace = outcome.value.workspace
  }
  return { workspace, diffs }
}

const orderOf = (workspace: Workspace) => Object.values(workspace).map((table) => Object.keys(table))

const chainOf = (start: Workspace, commands: readonly object[]) => {
  let workspace = start
  const diffs: Diff[] = []
  for (const command of commands) {
    const parsed = parseCommand(command)
    const outcome = parsed.ok ? applyCommand(workspace, parsed.value, testContext) : parsed
    if (!outcome.ok) throw new Error(outcome.problem.sentence)
    diffs.push(outcome.value.diff)
    workspace = outcome.value.workspace
  }
  return { workspace, diffs }
}

describe('a diff', () => {
  const start = crowdedWorkspace(1)

  it('of any edits, taken back one by one, leads to where they began', () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 12 }), (seeds) => {
        const { workspace, diffs } = chain(start, seeds)
        let back = workspace
        for (const diff of [...diffs].reverse()) {
          const reversed = reverseDiff(diff)
          expect(fitsWorkspace(back, reversed)).toBe(true)
          back = applyDiff(back, reversed)
        }
        expect(back).toEqual(start)
      }),
      { numRuns: 40 },
    )
  })
  it('taken back one by one leaves every record where it stood', () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 12 }), (seeds) => {
        const { workspace, diffs } = chain(start, seeds)
        const back = [...diffs].reverse().map(reverseDiff).reduce(applyDiff, workspace)
        expect(orderOf(back)).toEqual(orderOf(start))
      }),
      { numRuns: 40 },
    )
  })
  it('that removed neighbours brings them back between those they stood between', () => {
    const { workspace, diffs } = chainOf(smallWorkspace(), ['south-1', 'north-2'].map((id) => ({ type: 'remove', table: 'delegates', id })))
    expect(Object.keys(workspace.delegates)).toEqual(['north-1', 'south-2'])
    const merged = diffs.reduce(mergeDiffs, {})
    expect(Object.keys(applyDiff(workspace, reverseDiff(merged)).delegates)).toEqual(['north-1', 'north-2', 'south-1', 'south-2'])
  })
  it('brings thousands of neighbours back', () => {
    const hall = smallWorkspace().rooms['hall']
    if (!hall) return expect.fail()
    const ids = Array.from({ length: 20_000 }, (_, at) => `room-${String(at)}`)
    const rooms = Object.fromEntries(ids.map((id, at) => [id, { before: null, after: { ...hall, id } as typeof hall, follows: ids[at - 1] ?? null }]))
    expect(Object.keys(applyDiff(smallWorkspace(), { rooms }).rooms)).toEqual([...ids, 'hall', 'red', 'blue'])
  })
  it('brings a record back also when the one it stood behind is gone', () => {
    const { hall, red } = smallWorkspace().rooms
    const without = { ...smallWorkspace(), rooms: {} }
    const back = applyDiff(without, { rooms: { red: { before: null, after: red ?? null, follows: 'hall' }, hall: { before: null, after: hall ?? null, follows: 'nowhere' } } })
    expect(Object.keys(back.rooms).sort()).toEqual(['hall', 'red'])
  })
  it('merged from several does what they do one after the other, and back', () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 12 }), (seeds) => {
        const { workspace, diffs } = chain(start, seeds)
        const merged = diffs.reduce(mergeDiffs, {})
        expect(applyDiff(start, merged)).toEqual(workspace)
        expect(applyDiff(workspace, reverseDiff(merged))).toEqual(start)
        for (const { before, after } of changesOf(merged)) expect(after).not.toEqual(before)
      }),
      { numRuns: 40 },
    )
  })
  it('of a change and its reverse merges to nothing', () => {
    const { diffs } = chain(start, [{ kind: 0, a: 3, b: 2, c: 5 }])
    const [diff] = diffs
    expect(diff && isEmptyDiff(diff)).toBe(false)
    expect(diff && isEmptyDiff(mergeDiffs(diff, reverseDiff(diff)))).toBe(true)
  })
  it('does not fit a workspace in which the record has changed since', () => {
    const { rooms } = smallWorkspace()
    const diff: Diff = { rooms: { hall: { before: rooms['red'] ?? null, after: null } } }
    expect(fitsWorkspace(smallWorkspace(), diff)).toBe(false)
  })
  it('leaves tables it does not touch as they are, the same object', () => {
    const before = smallWorkspace()
    const after = applyDiff(before, { rooms: { hall: { before: before.rooms['hall'] ?? null, after: null } } })
    expect(after.sessions).toBe(before.sessions)
    expect(Object.keys(after.rooms)).toEqual(['red', 'blue'])
    expect(Object.keys(before.rooms)).toEqual(['hall', 'red', 'blue'])
  })
})

describe('the history', () => {
  const step = (label: string) => ({ label, diff: { rooms: { [label]: { before: null, after: null } } } })

  it('undoes the newest step first and does it again', () => {
    const history = recordStep(recordStep(emptyHistory, step('one')), step('two'))
    const undone = undoStep(history)
    expect(undone?.step.label).toBe('two')
    expect(undone && redoStep(undone.history)?.history).toEqual(history)
    expect(undone && historyLabels(undone.history)).toEqual({ undo: ['one'], redo: ['two'] })
  })
  it('forgets what was undone once something new is done', () => {
    const undone = undoStep(recordStep(emptyHistory, step('one')))
    expect(undone && recordStep(undone.history, step('new')).undone).toEqual([])
  })
  it('has nothing to undo or redo at first', () => {
    expect([undoStep(emptyHistory), redoStep(emptyHistory)]).toEqual([null, null])
  })
  it('keeps the newest steps up to its limit', () => {
    let history = emptyHistory
    for (let at = 0; at < historyLimit + 5; at += 1) history = recordStep(history, step(String(at)))
    expect(history.done).toHaveLength(historyLimit)
    expect(history.done[0]?.label).toBe('5')
  })
})
