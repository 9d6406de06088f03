import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, vi } from 'vitest'
import type { Spec } from '../spec'
import { addVenue, bytesOf, currentOf, execute, nothingChanges, openNew, problemOf, valueOf } from '../spec'
import { holdFile, projectSamples } from '../file-cases'

export const fileSpecs: readonly Spec[] = [
  {
    name: 'the application says which host, version and samples it has',
    run: async (desk) => {
      const info = valueOf<'app.info'>(await desk.call('app.info', {}))
      expect(info.version).toMatch(/^\d+\.\d+\.\d+/)
      expect(info.startProblem).toBeNull()
      expect(info.samples.map((sample) => sample.name)).toEqual(projectSamples())
      for (const sample of info.samples) {
        expect(sample.title).not.toBe('')
        expect(sample.summary).not.toBe('')
      }
    },
  },
  {
    name: 'a new workspace is made as a file, opened, announced and remembered',
    run: async (desk) => {
      const from = desk.events.length
      const opened = await openNew(desk, 'Geneva III')
      expect(opened).toMatchObject({ revision: 0, save: { kind: 'saved' }, history: { undo: [], redo: [] } })
      expect(opened.workspace.settings['workspace']).toMatchObject({ name: 'Geneva III', officer: 'Ana Ruiz' })
      expect(Object.keys(opened.workspace.policyProfiles).length).toBeGreaterThan(0)
      expect(await currentOf(desk)).toEqual(opened)
      await vi.waitFor(() => expect(desk.events.slice(from)).toContainEqual({ type: 'workspace-opened' }))
      const [newest] = valueOf<'recent.list'>(await desk.call('recent.list', {}))
      expect(newest).toMatchObject({ path: opened.path, name: 'Geneva III', exists: true })
    },
  },
  {
    name: 'a new workspace never takes the place of a file that is there',
    run: async (desk) => {
      const opened = await openNew(desk)
      await nothingChanges(desk, async () => {
        expect(problemOf(await desk.call('workspace.create', { path: opened.path, name: 'Other' })).code).toBe('already-exists')
      })
    },
  },
  {
    name: 'closing gives the file free, and nothing can be changed without a workspace',
    run: async (desk) => {
      const opened = await openNew(desk)
      const from = desk.events.length
      valueOf<'workspace.close'>(await desk.call('workspace.close', {}))
      await vi.waitFor(() => expect(desk.events.slice(from)).toContainEqual({ type: 'workspace-closed' }))
      expect(valueOf<'workspace.current'>(await desk.call('workspace.current', {}))).toBeNull()
      expect(problemOf(await execute(desk, 0, addVenue('Castle'))).code).toBe('no-workspace')
      expect(problemOf(await desk.call('workspace.undo', {})).code).toBe('no-workspace')
      expect(problemOf(await desk.call('workspace.save', {})).code).toBe('no-workspace')
      expect(problemOf(await desk.call('workspace.save-as', { path: join(desk.newFolder(), 'x.parley.json') })).code).toBe('no-workspace')
      const hold = await holdFile(opened.path)
      await hold.free()
    },
  },
  {
    name: 'opening a workspace gives back what was saved; opening it again changes nothing',
    run: async (desk) => {
      const opened = await openNew(desk)
      await execute(desk, 0, addVenue('Castle'))
      const before = await currentOf(desk)
      await openNew(desk, 'Another')
      const again = valueOf<'workspace.open'>(await desk.call('workspace.open', { path: opened.path }))
      expect(again).toMatchObject({ path: before.path, revision: before.revision, workspace: before.workspace, history: before.history })
      await nothingChanges(desk, async () => {
        expect(valueOf<'workspace.open'>(await desk.call('workspace.open', { path: opened.path }))).toEqual(again)
      })
    },
  },
  {
    name: 'a file that another program holds can be read but not changed',
    run: async (desk) => {
      const opened = await openNew(desk)
      await openNew(desk, 'Another')
      const bytes = bytesOf(opened.path)
      const hold = await holdFile(opened.path)
      try {
        await nothingChanges(desk, async () => {
          expect(problemOf(await desk.call('workspace.open', { path: opened.path })).code).toBe('locked')
        })
        const read = valueOf<'workspace.open'>(await desk.call('workspace.open', { path: opened.path, readOnly: true }))
        expect(read.save).toMatchObject({ kind: 'read-only', sentence: expect.stringContaining(basename(opened.path)) })
        for (const refused of [await execute(desk, 0, addVenue('Castle')), await desk.call('workspace.undo', {})]) expect(problemOf(refused).code).toBe('read-only')
        expect(valueOf<'workspace.save'>(await desk.call('workspace.save', {})).save.kind).toBe('read-only')
      } finally {
        await hold.free()
      }
      expect(bytesOf(opened.path)).toBe(bytes)
      expect(valueOf<'workspace.open'>(await desk.call('workspace.open', { path: opened.path })).save.kind).toBe('saved')
    },
  },
  {
    name: 'saving under another name goes on there and leaves the first file as it was, free',
    run: async (desk) => {
      const opened = await openNew(desk)
      await execute(desk, 0, addVenue('Castle'))
      const bytes = bytesOf(opened.path)
      const target = join(desk.newFolder(), 'copy.parley.json')
      const copy = valueOf<'workspace.save-as'>(await desk.call('workspace.save-as', { path: target }))
      expect(copy).toMatchObject({ path: target, revision: 1, history: { undo: ['Add venue Castle'] }, save: { kind: 'saved' } })
      await execute(desk, 1, addVenue('Manor'))
      expect(bytesOf(opened.path)).toBe(bytes)
      expect(bytesOf(target)).toContain('Manor')
      await (await holdFile(opened.path)).free()
      await nothingChanges(desk, async () => {
        expect(problemOf(await desk.call('workspace.save-as', { path: opened.path })).code).toBe('already-exists')
      })
    },
  },
  {
    name: 'a file changed by another program is not written over; the officer can keep her version, and the other is set aside',
    run: async (desk) => {
      const opened = await openNew(desk)
      const foreign = bytesOf(opened.path).replace('Shuttle talks', 'Edited elsewhere')
      writeFileSync(opened.path, foreign, 'latin1')
      const done = valueOf<'workspace.execute'>(await execute(desk, 0, addVenue('Castle')))
      expect(done).toMatchObject({ revision: 1, save: { kind: 'not-saved', code: 'changed-outside' } })
      expect((await currentOf(desk)).save.kind).toBe('not-saved')
      expect(valueOf<'workspace.save'>(await desk.call('workspace.save', {})).save.kind).toBe('not-saved')
      expect(problemOf(await desk.call('workspace.close', {})).code).toBe('not-saved')
      expect(bytesOf(opened.path)).toBe(foreign)
      expect(valueOf<'workspace.keep-mine'>(await desk.call('workspace.keep-mine', {})).save.kind).toBe('saved')
      expect(bytesOf(opened.path)).toContain('Castle')
      const copies = valueOf<'workspace.backups'>(await desk.call('workspace.backups', { path: opened.path }))
      expect(copies.map((copy) => bytesOf(copy.path))).toContain(foreign)
    },
  },
  {
    name: 'a dated copy can be put back, and what it replaces is kept',
    run: async (desk) => {
      const opened = await openNew(desk)
      valueOf<'workspace.close'>(await desk.call('workspace.close', {}))
      valueOf<'workspace.open'>(await desk.call('workspace.open', { path: opened.path }))
      const [copy] = valueOf<'workspace.backups'>(await desk.call('workspace.backups', { path: opened.path }))
      if (!copy) throw new Error('opening took no dated copy')
      expect(copy).toMatchObject({ readable: true, bytes: readFileSync(copy.path).byteLength })
      await execute(desk, 0, addVenue('Castle'))
      const replaced = bytesOf(opened.path)
      await nothingChanges(desk, async () => {
        problemOf(await desk.call('workspace.restore', { path: opened.path, backup: join(dirname(copy.path), 'no such copy.json') }))
      })
      const restored = valueOf<'workspace.restore'>(await desk.call('workspace.restore', { path: opened.path, backup: copy.path }))
      expect(restored).toMatchObject({ path: opened.path, revision: 0, workspace: opened.workspace })
      const copies = valueOf<'workspace.backups'>(await desk.call('workspace.backups', { path: opened.path }))
      expect(copies.map((one) => bytesOf(one.path))).toContain(replaced)
    },
  },
  {
    name: 'a sample is copied before it is opened, each time under a free name',
    run: async (desk) => {
      await openNew(desk)
      for (const sample of projectSamples()) {
        const paths = []
        for (let time = 0; time < 2; time += 1) {
          const opened = valueOf<'workspace.open-sample'>(await desk.call('workspace.open-sample', { sample }))
          expect(opened.history).toEqual({ undo: [], redo: [] })
          paths.push(opened.path)
        }
        expect(paths.map((path) => basename(path))).toEqual([`${sample}.parley.json`, `${sample} 2.parley.json`])
        for (const path of paths) expect(dirname(path)).toBe(desk.documentsFolder)
      }
      await nothingChanges(desk, async () => {
        expect(problemOf(await desk.call('workspace.open-sample', { sample: '../policy-profiles/standard' })).code).toBe('unknown-sample')
      })
    },
  },
  {
    name: 'a recent file can be forgotten, and one that is gone says so',
    run: async (desk) => {
      const opened = await openNew(desk)
      const gone = join(desk.newFolder(), 'gone.parley.json')
      valueOf<'workspace.save-as'>(await desk.call('workspace.save-as', { path: gone }))
      valueOf<'recent.forget'>(await desk.call('recent.forget', { path: gone }))
      const paths = valueOf<'recent.list'>(await desk.call('recent.list', {})).map((file) => file.path)
      expect(paths).toContain(opened.path)
      expect(paths).not.toContain(gone)
      expect(existsSync(gone)).toBe(true)
    },
  },
  {
    name: 'files are chosen in the host’s dialog, or listed for the screen’s own picker',
    run: async (desk) => {
      const folder = desk.newFolder()
      for (const name of ['b.parley.json', 'a.parley.json', 'notes.txt', '.hidden.parley.json']) writeFileSync(join(folder, name), '{}')
      const chosen = join(folder, 'a.parley.json')
      await desk.answerFileDialog?.(chosen)
      const choice = valueOf<'files.choose'>(await desk.call('files.choose', { purpose: 'save', kind: 'workspace', suggestedName: 'Round 1/2: plan' }))
      if (desk.answerFileDialog) expect(choice).toEqual({ kind: 'path', path: chosen })
      else expect(choice).toMatchObject({ kind: 'browse', suggestedName: 'Round 1 2 plan.parley.json' })
      const listing = valueOf<'files.browse'>(await desk.call('files.browse', { folder, kind: 'workspace' }))
      expect(listing).toMatchObject({ folder, parent: dirname(folder) })
      expect(listing.files.map((file) => file.name)).toEqual(['a.parley.json', 'b.parley.json'])
      const above = valueOf<'files.browse'>(await desk.call('files.browse', { folder: dirname(folder), kind: 'paper' }))
      expect(above.folders.map((one) => one.path)).toContain(folder)
      problemOf(await desk.call('files.browse', { folder: join(folder, 'no such folder'), kind: 'workspace' }))
      problemOf(await desk.call('files.browse', { folder: chosen, kind: 'workspace' }))
      expect(readdirSync(folder)).toHaveLength(4)
    },
  },
  {
    name: 'a file that is not there is not shown in its folder',
    run: async (desk) => {
      expect(valueOf<'files.reveal'>(await desk.call('files.reveal', { path: join(desk.newFolder(), 'nothing.xlsx') }))).toBe(false)
    },
  },
]
