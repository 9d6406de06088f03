import { describe, expect, it } from 'vitest'
import { applyCommand } from '@shared/commands/apply-command'
import { commandSchema } from '@shared/commands/registry'
import { applyDiff, reverseDiff } from '@shared/diff/diff'
import type { TableName, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf, tableNames } from '@shared/model/workspace'
import { workspaceFaults } from '@shared/schema/integrity'
import type { Reference } from '@shared/schema/references'
import { idsNamed, references } from '@shared/schema/references'
import { afterCommand, smallWorkspace, testContext, withRows } from '../../../support/workspace-builder'
import { fullWorkspace } from './full-workspace'

const nameOf = ({ table, path, target, onRemove }: Reference): string => `${table}.${path} to ${target}: ${onRemove}`
const full = fullWorkspace()
const removal = (workspace: Workspace, table: string, id: string) =>
  applyCommand(workspace, commandSchema.parse({ type: 'remove', table, id }), testContext)

/** Money that would make the removal be refused on another account is left out. */
const workspaceFor = (reference: Reference): Workspace => {
  const keeps = (table: TableName): boolean => table === reference.table || (table === 'commitments' && reference.table === 'expenditures')
  const without = (['contributions', 'fundRequests', 'commitments', 'expenditures'] as const).filter((table) => !keeps(table))
  return { ...full, ...Object.fromEntries(without.map((table) => [table, {}])) }
}

/** A row that uses a reference, and what it names. */
const useOf = (workspace: Workspace, reference: Reference) => {
  for (const row of rowsOf(workspace, reference.table)) {
    const id = idsNamed(row, reference)[0]
    if (id !== undefined) return { row, id }
  }
  return expect.fail(`nothing uses ${nameOf(reference)}`)
}

describe('removing what a record names', () => {
  it('starts from a sound workspace', () => {
    expect(workspaceFaults(full)).toEqual([])
  })
  it.each(references.map((reference) => [nameOf(reference), reference] as const))('%s', (_name, reference) => {
    const before = workspaceFor(reference)
    const { row, id } = useOf(before, reference)
    const outcome = removal(before, reference.target, id)
    if (reference.onRemove === 'refuse') return expect(outcome).toMatchObject({ ok: false, problem: { code: 'in-use' } })
    if (!outcome.ok) return expect.fail(outcome.problem.sentence)
    const { workspace, diff } = outcome.value
    const left = rowOf(workspace, reference.table, row.id)
    if (reference.onRemove === 'remove') expect(left).toBeUndefined()
    else if (left) expect(idsNamed(left, reference)).not.toContain(id)
    expect(workspaceFaults(workspace)).toEqual([])
    expect(applyDiff(workspace, reverseDiff(diff))).toEqual(before)
  })
  it('names the record that still uses it and the way out', () => {
    expect(removal(full, 'funds', 'fund')).toMatchObject({ problem: { sentence: `Can't remove the fund "Fund": the contribution "Donor" still uses it. Move or remove that first.` } })
  })
  it('keeps the rest of a session when one of its delegations goes', () => {
    const left = afterCommand(smallWorkspace(), { type: 'remove', table: 'delegations', id: 'north-team' }).sessions['opening']
    expect(left?.attendance).toEqual([{ delegationId: 'south-team', delegateIds: null, speakingMinutes: null }])
  })
})

describe('a workspace', () => {
  it('has a table for each that a reference speaks of', () => {
    for (const { table, target } of references) expect(tableNames).toEqual(expect.arrayContaining([table, target]))
  })
  it.each([
    ['an id that leads nowhere', { placements: [{ id: 'p', sessionId: 'nowhere', roomId: 'hall', start: '2018-12-06T10:00', minutes: 60 }] }, 'names "nowhere"'],
    ['a round that ends before it begins', { rounds: [{ id: 'r', processId: 'process', name: 'R', startDate: '2018-12-06', endDate: '2018-12-05' }] }, 'before it begins'],
    ['a stay of nobody', { stays: [{ id: 's', roundId: 'round', hotel: 'Inn', checkIn: '2018-12-06', checkOut: '2018-12-07' }] }, 'names exactly one person'],
    ['a rule that keeps a party from itself', { keepApartRules: [{ id: 'k', roundId: 'round', partyId: 'north', otherPartyId: 'north' }] }, 'from itself'],
    ['a closed period that ends before it begins', { rooms: [{ id: 'x', venueId: 'castle', name: 'X', unavailable: [{ from: '2018-12-06T10:00', to: '2018-12-06T09:00' }] }] }, 'before it begins'],
  ] as const)('is not sound with %s', (_what, rows, words) => {
    expect(workspaceFaults(withRows(smallWorkspace(), rows)).map((fault) => fault.sentence).join()).toContain(words)
  })
  it('is not sound with a row filed under another id', () => {
    const { hall } = smallWorkspace().rooms
    const misfiled = { ...smallWorkspace(), rooms: { ...smallWorkspace().rooms, ...(hall ? { attic: hall } : {}) } }
    expect(workspaceFaults(misfiled)).toMatchObject([{ record: { table: 'rooms', id: 'attic' }, field: 'id' }])
  })
})
