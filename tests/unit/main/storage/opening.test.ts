import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listBackups, takeBackup } from '../../../../src/main/storage/backups'
import { nodeFileSystem } from '../../../../src/main/storage/file-system-port'
import { manualClock } from './support/manual-clock'
import { asText, codeOf, countOnDisk, createNotebook, notebook, openNotebook, valueOf } from './support/notebook'
import { failingCall } from './support/ports'
import { leftovers, tempFolder } from './support/temp-folder'

const fs = nodeFileSystem
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function workspace(content: string | Uint8Array = asText(notebook(3))): string {
  const path = join(tempFolder(), 'talks.json')
  writeFileSync(path, content)
  return path
}

describe('opening a workspace file', () => {
  it('gives its value, and gives the file free on closing', async () => {
    const path = workspace()
    const store = valueOf(await openNotebook(path))
    expect(store.value).toEqual(notebook(3))
    expect(store.readOnly).toBe(false)
    await store.close()
    await store.close()
    expect(leftovers(join(path, '..'))).toEqual([])
  })

  const whole = asText(notebook(3))
  it.each([
    ['empty', ''],
    ['empty', new Uint8Array(5000)],
    ['truncated', whole.slice(0, -9)],
    ['unreadable', whole.replace(',', ',,')],
    ['foreign', 'Dear colleague,'],
    ['foreign', '{"name":"parley","version":"0.1.0"}'],
    ['newer-format', '{"format":3,"count":3}'],
    ['invalid', '{"format":2,"count":"three"}'],
  ])('refuses a file that is %s, leaves it byte for byte, and offers the newest copy that opens', async (code, content) => {
    const path = workspace(content)
    const clock = manualClock()
    await takeBackup({ fs, clock, path }, bytesOf(asText(notebook(1))), 'routine')
    const good = await takeBackup({ fs, clock, path }, bytesOf(asText(notebook(2))), 'routine')
    await takeBackup({ fs, clock, path }, bytesOf('{"cut'), 'routine')
    const before = readFileSync(path)
    const outcome = await openNotebook(path, { clock })
    expect(outcome).toMatchObject({ ok: false, problem: { code, newestGoodBackup: { path: good.path } } })
    expect(outcome.ok ? '' : outcome.problem.sentence).toContain('talks.json')
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(await listBackups(fs, path)).toHaveLength(3)
    expect(leftovers(join(path, '..'))).toEqual([])
  })

  it('copies a file of an older format aside before anything is written, whatever is pruned later', async () => {
    const old = '{"format":1,"n":4}'
    const path = workspace(old)
    const store = valueOf(await openNotebook(path))
    expect([store.value.count, store.migratedFrom]).toEqual([4, 1])
    expect(readFileSync(path, 'utf8')).toBe(old)
    const [copy] = (await listBackups(fs, path)).filter((backup) => backup.kind === 'before-update')
    expect(readFileSync(copy?.path ?? '', 'utf8')).toBe(old)
    valueOf(await store.save(notebook(5)))
    await store.close()
    expect(readFileSync(copy?.path ?? '', 'utf8')).toBe(old)
  })

  it('does not update a file whose old bytes could not be copied aside', async () => {
    const path = workspace('{"format":1,"n":4}')
    expect(codeOf(await openNotebook(path, { fs: failingCall('write', 'ENOSPC', (target) => target.includes('backups')) }))).toBe('disk-full')
    expect(readFileSync(path, 'utf8')).toBe('{"format":1,"n":4}')
    expect(leftovers(join(path, '..'))).toEqual([])
  })

  it('turns a second opener away, who may still read', async () => {
    const path = workspace()
    const store = valueOf(await openNotebook(path, { hostKind: 'electron', lock: { hostName: 'LAPTOP-7' } }))
    expect(await openNotebook(path)).toMatchObject({ ok: false, problem: { code: 'locked', holder: { hostName: 'LAPTOP-7', hostKind: 'electron' } } })
    const reader = valueOf(await openNotebook(path, { access: 'read' }))
    expect([reader.value.count, reader.readOnly, reader.holder]).toEqual([3, true, undefined])
    expect(codeOf(await reader.save(notebook(4)))).toBe('read-only')
    expect(codeOf(await reader.keepMine(notebook(4)))).toBe('read-only')
    await reader.close()
    valueOf(await store.save(notebook(5)))
    await store.close()
    expect(countOnDisk(path)).toBe(5)
  })

  it('writes nothing at all when opened to read', async () => {
    const path = workspace()
    const reader = valueOf(await openNotebook(path, { access: 'read' }))
    await reader.close()
    expect(readdirSync(join(path, '..'))).toEqual(['talks.json'])
  })

  it('sees what another owner saved between the first look and the lock', async () => {
    const path = workspace()
    let looked = false
    const slow = {
      ...fs,
      read: async (target: string) => {
        const bytes = await fs.read(target)
        if (!looked && target === path) writeFileSync(path, asText(notebook(44)))
        looked = true
        return bytes
      },
    }
    const store = valueOf(await openNotebook(path, { fs: slow }))
    expect(store.value.count).toBe(44)
    valueOf(await store.save(notebook(45)))
    await store.close()
  })

  it('follows a symbolic link and leaves it a link', async () => {
    const path = workspace()
    const link = join(tempFolder(), 'shortcut.json')
    symlinkSync(path, link)
    const store = valueOf(await openNotebook(link))
    expect(codeOf(await openNotebook(path))).toBe('locked')
    valueOf(await store.save(notebook(4)))
    await store.close()
    expect([countOnDisk(path), countOnDisk(link)]).toEqual([4, 4])
  })

  it('says what is wrong with a path that is no workspace file', async () => {
    const folder = tempFolder()
    expect(codeOf(await openNotebook(folder))).toBe('not-a-file')
    expect(codeOf(await openNotebook(join(folder, 'none.json')))).toBe('missing')
    expect(codeOf(await openNotebook(join(folder, 'none', 'none.json')))).toBe('missing')
    expect(readdirSync(folder)).toEqual([])
  })

  it('refuses a file far larger than any workspace without reading it', async () => {
    const path = workspace()
    truncateSync(path, 200_000_001)
    const outcome = await openNotebook(path, { fs: failingCall('read', 'EIO') })
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'too-large', sentence: expect.stringMatching(/talks\.json has 200 MB/) } })
  })

  it.each([
    ['no-permission', 'read', 'EACCES'],
    ['read-failed', 'read', 'EIO'],
    ['read-only-folder', 'create', 'EACCES'],
    ['read-only-folder', 'create', 'EROFS'],
    ['disk-full', 'create', 'ENOSPC'],
  ] as const)('answers %s when %s fails with %s', async (code, call, system) => {
    const path = workspace()
    expect(codeOf(await openNotebook(path, { fs: failingCall(call, system) }))).toBe(code)
    expect(countOnDisk(path)).toBe(3)
  })

  it('clears away what a crash left behind, the copies’ folder included', async () => {
    const path = workspace()
    const folder = join(path, '..')
    const id = '0b8f6a52-1a3c-4d7e-9f10-2b3c4d5e6f70'
    mkdirSync(join(folder, 'talks backups'))
    for (const name of [`.talks.json.${id}.tmp`, `talks.json.lock.${id}.new`, `talks backups/.talks 2026-01-05 09-00-00-000Z.json.${id}.tmp`]) writeFileSync(join(folder, name), 'x')
    const store = valueOf(await openNotebook(path))
    await store.close()
    expect(leftovers(folder)).toEqual([])
  })
})

describe('making a workspace file', () => {
  it('writes it durably and opens it', async () => {
    const path = join(tempFolder(), 'talks.json')
    const store = valueOf(await createNotebook(path, notebook(1)))
    expect(countOnDisk(path)).toBe(1)
    valueOf(await store.save(notebook(2)))
    await store.close()
    expect([countOnDisk(path), leftovers(join(path, '..'))]).toEqual([2, []])
  })

  it('refuses a name that is taken, even when it is taken at the last moment', async () => {
    const path = workspace()
    expect(codeOf(await createNotebook(path, notebook(1)))).toBe('already-exists')
    const late = join(tempFolder(), 'late.json')
    const racing = { ...fs, link: (from: string, to: string) => (writeFileSync(late, 'theirs'), fs.link(from, to)) }
    expect(codeOf(await createNotebook(late, notebook(1), { fs: racing }))).toBe('already-exists')
    expect([countOnDisk(path), readFileSync(late, 'utf8')]).toEqual([3, 'theirs'])
    expect(leftovers(join(late, '..'))).toEqual([])
  })

  it('refuses a folder that is not there and leaves nothing when it fails', async () => {
    const folder = tempFolder()
    expect(codeOf(await createNotebook(join(folder, 'none', 'talks.json'), notebook(1)))).toBe('missing-folder')
    const path = join(folder, 'talks.json')
    expect(codeOf(await createNotebook(path, notebook(1), { fs: failingCall('syncFolder', 'EIO') }))).toBe('write-failed')
    expect(existsSync(path)).toBe(false)
    const store = valueOf(await createNotebook(path, notebook(1)))
    await store.close()
  })
})
