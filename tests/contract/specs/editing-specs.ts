import { expect, vi } from 'vitest'
import type { ParleyEvent } from '@shared/contract/workspace-state'
import { applyDiff } from '@shared/diff/diff'
import type { Spec } from '../spec'
import { addVenue, bytesOf, currentOf, execute, nothingChanges, openNew, problemOf, valueOf } from '../spec'

type Changed = Extract<ParleyEvent, { type: 'workspace-changed' }>
const isChange = (event: ParleyEvent): event is Changed => event.type === 'workspace-changed'

export const editingSpecs: readonly Spec[] = [
  {
    name: 'an edit is on disk when it is acknowledged, with a revision one higher and a label',
    run: async (desk) => {
      const opened = await openNew(desk)
      const done = valueOf<'workspace.execute'>(await execute(desk, opened.revision, addVenue('Johannesberg Castle', 'castle')))
      expect(done).toMatchObject({ revision: opened.revision + 1, label: 'Add venue Johannesberg Castle', save: { kind: 'saved' } })
      expect(done.diff.venues?.['castle']).toMatchObject({ before: null, after: { name: 'Johannesberg Castle' } })
      const onDisk = JSON.parse(bytesOf(opened.path)) as { revision: number; workspace: { venues: Record<string, unknown> } }
      expect(onDisk.revision).toBe(opened.revision + 1)
      expect(Object.keys(onDisk.workspace.venues)).toEqual(['castle'])
      expect((await currentOf(desk)).save.kind).toBe('saved')
    },
  },
  {
    name: 'a record made without an id is given one, alone and in a batch',
    run: async (desk) => {
      const opened = await openNew(desk)
      await execute(desk, opened.revision, addVenue('First'))
      await execute(desk, opened.revision, { type: 'batch', label: 'Two more', commands: [addVenue('Second'), addVenue('Third')] as never })
      const { workspace } = await currentOf(desk)
      const ids = Object.keys(workspace.venues)
      expect(new Set(ids).size).toBe(3)
      expect(Object.values(workspace.venues).map((venue) => venue.id)).toEqual(ids)
    },
  },
  {
    name: 'a burst of edits is told to every screen in order, each revision one higher, and adds up to the plan',
    run: async (desk) => {
      const opened = await openNew(desk)
      const from = desk.events.length
      const answers = await Promise.all(Array.from({ length: 20 }, (_, number) => execute(desk, opened.revision, addVenue(`Venue ${String(number)}`, `v${String(number)}`))))
      for (const answer of answers) expect(valueOf<'workspace.execute'>(answer).save.kind).toBe('saved')
      await vi.waitFor(() => expect(desk.events.slice(from).filter(isChange)).toHaveLength(20))
      const changes = desk.events.slice(from).filter(isChange)
      expect(changes.map((event) => event.revision)).toEqual(Array.from({ length: 20 }, (_, number) => opened.revision + 1 + number))
      expect(changes.every((event) => event.save.kind === 'saving')).toBe(true)
      const replica = changes.reduce((workspace, event) => applyDiff(workspace, event.diff), opened.workspace)
      expect(replica).toEqual((await currentOf(desk)).workspace)
      const last = opened.revision + 20
      await vi.waitFor(() => expect(desk.events.slice(from)).toContainEqual({ type: 'save-state', revision: last, save: { kind: 'saved', at: expect.any(String) } }))
    },
  },
  {
    name: 'undo and redo give back exactly what was there, step by step, also after closing and opening again',
    run: async (desk) => {
      const opened = await openNew(desk)
      const states = [opened.workspace]
      const commands = [addVenue('Castle', 'castle'), { type: 'update', table: 'venues', id: 'castle', fields: { name: 'Manor' } }, { type: 'remove', table: 'venues', id: 'castle' }] as const
      for (const command of commands) {
        valueOf<'workspace.execute'>(await execute(desk, opened.revision, command))
        states.push((await currentOf(desk)).workspace)
      }
      expect((await currentOf(desk)).history).toEqual({ undo: ['Remove venue Manor', 'Change venue Castle', 'Add venue Castle'], redo: [] })
      for (const state of states.slice(0, -1).reverse()) {
        expect(valueOf<'workspace.undo'>(await desk.call('workspace.undo', {})).save.kind).toBe('saved')
        expect((await currentOf(desk)).workspace).toEqual(state)
      }
      expect(problemOf(await desk.call('workspace.undo', {})).code).toBe('nothing-to-undo')
      valueOf<'workspace.close'>(await desk.call('workspace.close', {}))
      valueOf<'workspace.open'>(await desk.call('workspace.open', { path: opened.path }))
      for (const state of states.slice(1)) {
        valueOf<'workspace.redo'>(await desk.call('workspace.redo', {}))
        expect((await currentOf(desk)).workspace).toEqual(state)
      }
      expect(problemOf(await desk.call('workspace.redo', {})).code).toBe('nothing-to-redo')
      expect((await currentOf(desk)).revision).toBe(opened.revision + 9)
    },
  },
  {
    name: 'an edit after an undo takes the redo away',
    run: async (desk) => {
      const opened = await openNew(desk)
      await execute(desk, opened.revision, addVenue('Castle'))
      await desk.call('workspace.undo', {})
      await execute(desk, opened.revision, addVenue('Manor'))
      expect((await currentOf(desk)).history).toEqual({ undo: ['Add venue Manor'], redo: [] })
      expect(problemOf(await desk.call('workspace.redo', {})).code).toBe('nothing-to-redo')
    },
  },
  {
    name: 'an edit that changes nothing is no step and no revision',
    run: async (desk) => {
      const opened = await openNew(desk)
      await nothingChanges(desk, async () => {
        const done = valueOf<'workspace.execute'>(await execute(desk, opened.revision, { type: 'update', table: 'settings', id: 'workspace', fields: { name: 'Shuttle talks' } }))
        expect(done).toMatchObject({ revision: opened.revision, diff: {} })
      })
    },
  },
  {
    name: 'an edit made on an older revision is taken, one on a newer is refused',
    run: async (desk) => {
      const opened = await openNew(desk)
      await execute(desk, opened.revision, addVenue('Castle', 'castle'))
      expect(valueOf<'workspace.execute'>(await execute(desk, opened.revision, addVenue('Manor'))).revision).toBe(opened.revision + 2)
      await nothingChanges(desk, async () => {
        expect(problemOf(await execute(desk, opened.revision + 3, addVenue('House'))).code).toBe('out-of-step')
      })
    },
  },
  {
    name: 'a batch is done whole, as one step, or not at all',
    run: async (desk) => {
      const opened = await openNew(desk)
      await nothingChanges(desk, async () => {
        const refused = await execute(desk, opened.revision, { type: 'batch', label: 'Both', commands: [addVenue('Castle', 'castle'), { type: 'remove', table: 'venues', id: 'no-such' }] as never })
        expect(problemOf(refused).code).toBe('unknown-id')
      })
      await execute(desk, opened.revision, { type: 'batch', label: 'Both', commands: [addVenue('Castle'), addVenue('Manor')] as never })
      expect((await currentOf(desk)).history.undo).toEqual(['Both'])
      await desk.call('workspace.undo', {})
      expect((await currentOf(desk)).workspace).toEqual(opened.workspace)
    },
  },
]
