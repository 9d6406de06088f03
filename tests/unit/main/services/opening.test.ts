import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRecentFiles } from '@main/services/recent-files'
import { createSamples } from '@main/services/samples'
import { fileNameFrom, withWorkspaceEnding, workspaceStem } from '@main/services/workspace-names'
import type { FileSystemPort } from '@main/storage/file-system-port'
import { nodeFileSystem } from '@main/storage/file-system-port'
import { addVenue, codeOf, currentOf, edit, makePlan, openDesk, tempFolder, valueOf, windowless } from './desk'

describe('the file given at the start', () => {
  it('is opened, and the screens hear of it', async () => {
    const desk = openDesk()
    await makePlan(desk)
    valueOf(await desk.call('workspace.close', {}))
    expect(codeOf(await desk.app.openAtStart(desk.path))).toBe('ok')
    expect((await currentOf(desk)).path).toBe(desk.path)
  })

  it('is told of when it does not open, until another workspace is opened', async () => {
    const desk = openDesk()
    const path = join(desk.folder, 'gone.parley.json')
    // Asked for at once, as a window does while the file is being opened.
    const [opened, current] = await Promise.all([desk.app.openAtStart(path), desk.call('workspace.current', {})])
    expect([codeOf(opened), valueOf(current)]).toEqual(['missing', null])
    expect(valueOf(await desk.call('app.info', {})).startProblem).toMatchObject({ path, code: 'missing' })
    expect(desk.events).toEqual([expect.objectContaining({ type: 'notice', path, code: 'missing' })])
    await makePlan(desk)
    expect(valueOf(await desk.call('app.info', {})).startProblem).toBeNull()
  })
})

it('knows its own file by another name', async () => {
  const desk = openDesk()
  await makePlan(desk)
  const link = join(desk.folder, 'link.parley.json')
  symlinkSync(desk.path, link)
  expect(valueOf(await desk.call('workspace.open', { path: link }))).toEqual(await currentOf(desk))
})

it('turns a workspace open to read into one that can be changed once it is free', async () => {
  const desk = openDesk()
  await makePlan(desk)
  valueOf(await desk.call('workspace.close', {}))
  expect(valueOf(await desk.call('workspace.open', { path: desk.path, readOnly: true })).save.kind).toBe('read-only')
  expect(codeOf(await desk.call('workspace.execute', { baseRevision: 0, command: addVenue('Castle') }))).toBe('read-only')
  valueOf(await desk.call('workspace.open', { path: desk.path }))
  expect((await edit(desk, addVenue('Castle'))).save.kind).toBe('saved')
})

it('opens a write-protected file to read only, says why, and never puts another in its place', async () => {
  const desk = openDesk()
  await makePlan(desk)
  valueOf(await desk.call('workspace.close', {}))
  chmodSync(desk.path, 0o444)
  const before = readFileSync(desk.path)
  expect(valueOf(await desk.call('workspace.open', { path: desk.path })).save).toEqual({
    kind: 'read-only',
    sentence: 'plan.parley.json is open here to read only; it is write-protected. Save it under another name to change it.',
  })
  expect(codeOf(await desk.call('workspace.execute', { baseRevision: 0, command: addVenue('Castle') }))).toBe('read-only')
  expect(readFileSync(desk.path)).toEqual(before)
  chmodSync(desk.path, 0o644)
  expect(valueOf(await desk.call('workspace.open', { path: desk.path })).save.kind).toBe('saved')
})

it('opens a file in a folder that may not be written to read only, and says why', async () => {
  const maker = openDesk()
  await makePlan(maker)
  valueOf(await maker.call('workspace.close', {}))
  const noEntry: FileSystemPort = { ...nodeFileSystem, create: () => Promise.reject(Object.assign(new Error('no entry'), { code: 'EACCES' })) }
  const desk = openDesk({ storage: { fs: noEntry } })
  const { save } = valueOf(await desk.call('workspace.open', { path: maker.path }))
  expect(save).toMatchObject({ kind: 'read-only', sentence: expect.stringContaining('you may not write in its folder') })
})

it('refuses an undo whose history was tampered with, and keeps the plan as it is', async () => {
  const desk = openDesk()
  await makePlan(desk)
  await edit(desk, addVenue('Castle'))
  await edit(desk, { type: 'update', table: 'venues', id: 'castle', fields: { name: 'Manor' } })
  valueOf(await desk.call('workspace.close', {}))
  for (const [what, from, to] of [
    ['a row of the wrong shape', '"before":{"id":"castle","name":"Castle"', '"before":{"id":"castle","name":7'],
    ['a row that is not what stands in the plan', '"after":{"id":"castle","name":"Manor"', '"after":{"id":"castle","name":"House"'],
  ] as const) {
    const path = join(desk.folder, `${what}.parley.json`)
    const text = readFileSync(desk.path, 'utf8')
    expect(text).toContain(from)
    writeFileSync(path, text.replace(from, to))
    const { workspace } = valueOf(await desk.call('workspace.open', { path }))
    expect([what, codeOf(await desk.call('workspace.undo', {}))]).toEqual([what, 'history-does-not-fit'])
    expect((await currentOf(desk)).workspace).toEqual(workspace)
  }
})

describe('the list of recent files', () => {
  const note = (path: string) => ({ path, name: path, openedAt: '2026-01-05T09:00:00.000Z' })

  it('keeps the newest twelve, each once', async () => {
    const recent = createRecentFiles(tempFolder())
    await Promise.all(Array.from({ length: 14 }, (_, number) => recent.note(note(`/plans/${String(number)}`))))
    await recent.note(note('/plans/5'))
    expect((await recent.list()).map((file) => file.path)).toEqual([5, 13, 12, 11, 10, 9, 8, 7, 6, 4, 3, 2].map((number) => `/plans/${String(number)}`))
  })

  it.each([
    ['damaged', '[{"path":', []],
    ['empty', '', []],
    ['something else', '{"path":"/x"}', []],
    ['damaged in one entry', JSON.stringify([{ path: 7 }, note('/plans/a')]), ['/plans/a']],
  ])('that is %s gives what can be read and is written anew', async (_what, text, paths) => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'recent.json'), text)
    const recent = createRecentFiles(folder)
    expect((await recent.list()).map((file) => file.path)).toEqual(paths)
    await recent.note(note('/plans/b'))
    expect((await recent.list()).map((file) => file.path)).toEqual(['/plans/b', ...paths])
  })

  it('never keeps a workspace from being opened', async () => {
    const desk = openDesk()
    writeFileSync(join(desk.folder, 'data'), 'a file where the folder should be')
    await makePlan(desk)
    expect(valueOf(await desk.call('recent.list', {}))).toEqual([])
  })
})

it('leaves a sample out that cannot be read, and offers the others', async () => {
  const resources = tempFolder()
  const desk = openDesk()
  await makePlan(desk)
  mkdirSync(join(resources, 'samples'))
  writeFileSync(join(resources, 'samples', 'good.parley.json'), readFileSync(desk.path))
  writeFileSync(join(resources, 'samples', 'broken.parley.json'), '{')
  expect(await createSamples(resources).list()).toEqual([{ name: 'good', title: 'Plan', summary: '' }])
  expect(await createSamples(join(resources, 'no such folder')).list()).toEqual([])
})

it('never rejects, and keeps what went wrong inside to itself', async () => {
  const failing = { ...windowless, chooseFile: () => Promise.reject(new Error('the passphrase is swordfish')) }
  const { call } = openDesk({ ports: failing })
  const answer = await call('files.choose', { purpose: 'open', kind: 'workspace' })
  expect(answer).toMatchObject({ ok: false, problem: { code: 'unexpected' } })
  expect(JSON.stringify(answer)).not.toContain('swordfish')
})

it('goes on telling the other screens when one fails to hear', async () => {
  const desk = openDesk()
  const heard: string[] = []
  desk.app.subscribe(() => {
    throw new Error('this screen is gone')
  })
  const stop = desk.app.subscribe((event) => heard.push(event.type))
  await makePlan(desk)
  stop()
  valueOf(await desk.call('workspace.close', {}))
  expect(heard).toEqual(['workspace-opened'])
})

it('says so when the folder for samples cannot be made', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'documents'), 'a file where the folder should be')
  const desk = openDesk({ documentsFolder: join(folder, 'documents', 'Parley') })
  expect(await desk.call('workspace.open-sample', { sample: 'stockholm-2018' })).toMatchObject({ ok: false, problem: { sentence: expect.stringContaining('PARLEY_DOCUMENTS') } })
  expect(existsSync(join(folder, 'documents', 'Parley'))).toBe(false)
})

it('names files so that every system takes them', () => {
  expect(fileNameFrom('Round 1/2: "final"?')).toBe('Round 1 2 final')
  expect(fileNameFrom('../..')).toBe('Workspace')
  expect(fileNameFrom('جولة ستوكهولم')).toBe('جولة ستوكهولم')
  expect(withWorkspaceEnding('a/plan')).toBe('a/plan.parley.json')
  expect(withWorkspaceEnding('a/plan.json')).toBe('a/plan.json')
  expect(workspaceStem('a/plan.parley.json')).toBe('plan')
})
