import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { nodeFileSystem } from '@main/storage/file-system-port'
import { lockPathFor } from '@main/storage/lock-file'
import { manualClock } from '../storage/support/manual-clock'
import { portAround, systemError } from '../storage/support/ports'
import { addVenue, codeOf, currentOf, edit, makePlan, openDesk, valueOf } from './desk'

/** A disk that is full while `full` is true, for the file at hand only: locks and lists go on. */
const fillableDisk = () => {
  const disk = { full: false, writes: 0 }
  const fs = portAround((call, run) => {
    if (call.name === 'create' && call.path.endsWith('.tmp')) {
      disk.writes += 1
      if (disk.full) return Promise.reject(systemError('ENOSPC'))
    }
    return run()
  }, nodeFileSystem)
  return { disk, fs }
}

const venuesOnDisk = (path: string): string[] => Object.keys((JSON.parse(readFileSync(path, 'utf8')) as { workspace: { venues: object } }).workspace.venues)

it('keeps an edit in memory when the disk is full, says so, and saves it with the next edit', async () => {
  const { disk, fs } = fillableDisk()
  const desk = openDesk({ storage: { fs } })
  await makePlan(desk)
  disk.full = true
  const done = await edit(desk, addVenue('Castle'))
  expect(done).toMatchObject({ revision: 1, save: { kind: 'not-saved', code: 'disk-full', sentence: expect.stringContaining('the disk is full') } })
  expect(await currentOf(desk)).toMatchObject({ revision: 1, save: done.save, history: { undo: ['Add venue Castle'] } })
  expect(desk.events.at(-1)).toEqual({ type: 'save-state', revision: 1, save: done.save })
  expect(venuesOnDisk(desk.path)).toEqual([])
  disk.full = false
  expect((await edit(desk, addVenue('Manor'))).save.kind).toBe('saved')
  expect(venuesOnDisk(desk.path)).toEqual(['castle', 'manor'])
  expect(desk.events.at(-1)).toMatchObject({ type: 'save-state', revision: 2, save: { kind: 'saved' } })
})

it('saves what could not be saved when asked to once there is space again', async () => {
  const { disk, fs } = fillableDisk()
  const desk = openDesk({ storage: { fs } })
  await makePlan(desk)
  disk.full = true
  await edit(desk, addVenue('Castle'))
  expect(valueOf(await desk.call('workspace.save', {})).save).toMatchObject({ kind: 'not-saved', code: 'disk-full' })
  disk.full = false
  expect(valueOf(await desk.call('workspace.save', {})).save.kind).toBe('saved')
  expect(venuesOnDisk(desk.path)).toEqual(['castle'])
  const { writes } = disk
  expect(valueOf(await desk.call('workspace.save', {})).save.kind).toBe('saved')
  expect(disk.writes).toBe(writes)
})

it('undoes an edit that could not be saved', async () => {
  const { disk, fs } = fillableDisk()
  const desk = openDesk({ storage: { fs } })
  const { workspace } = await makePlan(desk)
  disk.full = true
  await edit(desk, addVenue('Castle'))
  expect(valueOf(await desk.call('workspace.undo', {})).save.kind).toBe('not-saved')
  expect((await currentOf(desk)).workspace).toEqual(workspace)
})

it('does not leave a workspace with unsaved changes: not by closing, opening, making or restoring another', async () => {
  const { disk, fs } = fillableDisk()
  const desk = openDesk({ storage: { fs } })
  await makePlan(desk)
  disk.full = true
  await edit(desk, addVenue('Castle'))
  const before = await currentOf(desk)
  for (const attempt of [
    () => desk.call('workspace.close', {}),
    () => desk.call('workspace.open', { path: join(desk.folder, 'other.parley.json') }),
    () => desk.call('workspace.create', { path: join(desk.folder, 'other.parley.json'), name: 'Other' }),
    () => desk.call('workspace.open-sample', { sample: 'stockholm-2018' }),
    () => desk.call('workspace.restore', { path: desk.path, backup: desk.path }),
  ]) {
    expect(codeOf(await attempt())).toBe('not-saved')
    expect(await currentOf(desk)).toEqual(before)
  }
  disk.full = false
  expect(codeOf(await desk.call('workspace.close', {}))).toBe('ok')
  expect(venuesOnDisk(desk.path)).toEqual(['castle'])
})

it('acknowledges each of 500 edits made at once, in the order they were made, with few writes', async () => {
  const { disk, fs } = fillableDisk()
  const desk = openDesk({ storage: { fs } })
  await makePlan(desk)
  const { writes } = disk
  const answers = await Promise.all(Array.from({ length: 500 }, (_, number) => edit(desk, addVenue(`v${String(number)}`))))
  expect(answers.map((answer) => answer.revision)).toEqual(Array.from({ length: 500 }, (_, number) => number + 1))
  expect(answers.every((answer) => answer.save.kind === 'saved')).toBe(true)
  expect(venuesOnDisk(desk.path)).toEqual(Array.from({ length: 500 }, (_, number) => `v${String(number)}`))
  expect(disk.writes - writes).toBeLessThan(50)
})

it('says "saved" only when the newest edit is on disk, however many are on the way', async () => {
  const desk = openDesk()
  await makePlan(desk)
  const told: (readonly [saidSaved: number, onDisk: number])[] = []
  desk.app.subscribe((event) => {
    if (event.type !== 'save-state' || event.save.kind !== 'saved') return
    told.push([event.revision, (JSON.parse(readFileSync(desk.path, 'utf8')) as { revision: number }).revision])
  })
  await Promise.all(Array.from({ length: 30 }, (_, number) => edit(desk, addVenue(`v${String(number)}`))))
  expect(told).toEqual([[30, 30]])
})

it('keeps the order of edits when one of them is refused', async () => {
  const desk = openDesk()
  await makePlan(desk)
  const [first, refused, second] = await Promise.all([
    desk.call('workspace.execute', { baseRevision: 0, command: addVenue('Castle') }),
    desk.call('workspace.execute', { baseRevision: 0, command: addVenue('Castle') }),
    desk.call('workspace.execute', { baseRevision: 0, command: addVenue('Manor') }),
  ])
  expect([codeOf(first), codeOf(refused), codeOf(second)]).toEqual(['ok', 'invalid', 'ok'])
  expect((await currentOf(desk)).history.undo).toEqual(['Add venue Manor', 'Add venue Castle'])
})

it('an edit asked for after closing does not reach the closed file', async () => {
  const desk = openDesk()
  await makePlan(desk)
  const [closed, late] = await Promise.all([desk.call('workspace.close', {}), desk.call('workspace.execute', { baseRevision: 0, command: addVenue('Castle') })])
  expect([codeOf(closed), codeOf(late)]).toEqual(['ok', 'no-workspace'])
  expect(venuesOnDisk(desk.path)).toEqual([])
})

it('saves an edit asked for just before closing', async () => {
  const desk = openDesk()
  await makePlan(desk)
  const [done, closed] = await Promise.all([edit(desk, addVenue('Castle')), desk.call('workspace.close', {})])
  expect([done.save.kind, codeOf(closed)]).toEqual(['saved', 'ok'])
  expect(venuesOnDisk(desk.path)).toEqual(['castle'])
})

it('says that the file went to another owner without being asked, and lets the plan go on under another name', async () => {
  const clock = manualClock()
  const desk = openDesk({ storage: { clock } })
  await makePlan(desk)
  const lock = lockPathFor(desk.path)
  const holder = JSON.parse(readFileSync(lock, 'utf8')) as { fence: number }
  // Put in its place whole, as a take-over does: our heartbeat goes on in the old file.
  writeFileSync(`${lock}.other`, `${JSON.stringify({ ...holder, owner: 'somebody-else', hostName: 'field-office', fence: holder.fence + 1 })}\n`)
  renameSync(`${lock}.other`, lock)
  clock.advance(3_000)
  await vi.waitFor(() => expect(desk.events.at(-1)).toMatchObject({ type: 'save-state', save: { kind: 'not-saved', code: 'lost-lock', sentence: expect.stringContaining('field-office') } }))
  expect((await edit(desk, addVenue('Castle'))).save).toMatchObject({ kind: 'not-saved', code: 'lost-lock' })
  expect(venuesOnDisk(desk.path)).toEqual([])
  const copy = valueOf(await desk.call('workspace.save-as', { path: join(desk.folder, 'copy') }))
  expect(copy).toMatchObject({ path: join(desk.folder, 'copy.parley.json'), revision: 1, save: { kind: 'saved' } })
  expect(venuesOnDisk(copy.path)).toEqual(['castle'])
})

it('keeps a plan that cannot be saved at the end in the data folder, and says where', async () => {
  const desk = openDesk()
  await makePlan(desk)
  writeFileSync(desk.path, `${readFileSync(desk.path, 'utf8')} `)
  expect((await edit(desk, addVenue('Castle'))).save).toMatchObject({ kind: 'not-saved', code: 'changed-outside' })
  const unsaved = join(desk.folder, 'data', 'unsaved')
  await expect(desk.app.close()).rejects.toThrow(join(unsaved, 'plan.parley.json'))
  expect(readdirSync(unsaved)).toEqual(['plan.parley.json'])
  expect(venuesOnDisk(join(unsaved, 'plan.parley.json'))).toEqual(['castle'])
  expect(venuesOnDisk(desk.path)).toEqual([])
  expect(codeOf(await desk.call('workspace.current', {}))).toBe('closing')
})

it('tells of a dated copy that could not be made although opening went well', async () => {
  const fs = portAround((call, run) => (call.name === 'makeFolder' ? Promise.reject(systemError('ENOSPC')) : run()), nodeFileSystem)
  const desk = openDesk({ storage: { fs } })
  await makePlan(desk)
  valueOf(await desk.call('workspace.close', {}))
  expect(valueOf(await desk.call('workspace.open', { path: desk.path })).save.kind).toBe('saved')
  expect(desk.events.at(-1)).toMatchObject({ type: 'notice', path: desk.path, code: 'disk-full', sentence: expect.stringContaining('No dated copy') })
})

it('goes back to the file it had when a copy cannot be put in its place', async () => {
  const disk = { full: false }
  const fs = portAround((call, run) => (disk.full && call.name === 'rename' ? Promise.reject(systemError('ENOSPC')) : run()), nodeFileSystem)
  const desk = openDesk({ storage: { fs } })
  await makePlan(desk)
  valueOf(await desk.call('workspace.close', {}))
  valueOf(await desk.call('workspace.open', { path: desk.path }))
  const [copy] = valueOf(await desk.call('workspace.backups', { path: desk.path }))
  await edit(desk, addVenue('Castle'))
  const before = await currentOf(desk)
  disk.full = true
  expect(codeOf(await desk.call('workspace.restore', { path: desk.path, backup: copy?.path ?? '' }))).toBe('disk-full')
  disk.full = false
  expect(await currentOf(desk)).toMatchObject({ path: before.path, revision: before.revision, workspace: before.workspace })
  expect((await edit(desk, addVenue('Manor'))).save.kind).toBe('saved')
})
