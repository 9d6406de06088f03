import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupFolderFor, listBackups, listCheckedBackups, pruneBackups, takeBackup, takeRoutineBackup } from '../../../../src/main/storage/backups'
import type { BackupPolicy } from '../../../../src/main/storage/backups'
import { nodeFileSystem } from '../../../../src/main/storage/file-system-port'
import { restoreBackup } from '../../../../src/main/storage/restore-backup'
import { manualClock } from './support/manual-clock'
import { asText, codeOf, countOnDisk, notebook, notebookCodec, openNotebook, valueOf } from './support/notebook'
import { failingCall } from './support/ports'
import { leftovers, tempFolder } from './support/temp-folder'

const fs = nodeFileSystem
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const minute = 60_000
const day = 24 * 60 * minute
const policy: BackupPolicy = { everyMinutes: 10, keepNewest: 3, keepDays: 5 }

describe('dated copies', () => {
  it('stand in a folder beside the file and are named after it and the time only', async () => {
    const path = join(tempFolder(), 'stockholm.json')
    const backup = await takeBackup({ fs, clock: manualClock(), path }, bytesOf('content'), 'routine')
    expect(backup.path).toBe(join(path, '..', 'stockholm backups', 'stockholm 2026-01-05 09-00-00-000Z.json'))
    expect(readFileSync(backup.path, 'utf8')).toBe('content')
    expect(statSync(backup.path).mode & 0o777).toBe(0o600)
    expect(statSync(backupFolderFor(path)).mode & 0o777).toBe(0o700)
  })

  it('never replace each other, even within a millisecond', async () => {
    const path = join(tempFolder(), 'talks.json')
    const place = { fs, clock: manualClock(), path }
    for (const text of ['a', 'b', 'c']) await takeBackup(place, bytesOf(text), 'set-aside')
    expect((await listBackups(fs, path)).map((backup) => readFileSync(backup.path, 'utf8'))).toEqual(['c', 'b', 'a'])
  })

  it('are listed newest first, with those that no longer open marked, and nothing else listed', async () => {
    const path = join(tempFolder(), 'talks.json')
    const clock = manualClock()
    for (const text of [asText(notebook(1)), '{"cut', asText(notebook(3))]) {
      await takeBackup({ fs, clock, path }, bytesOf(text), 'routine')
      clock.advance(minute)
    }
    for (const name of ['talks notes.json', 'talks 2026-01-05 09-00-00-000Z.xlsx', 'other 2026-01-05 09-00-00-000Z.json']) writeFileSync(join(backupFolderFor(path), name), '')
    mkdirSync(join(backupFolderFor(path), 'talks 2026-01-05 09-09-00-000Z.json'))
    expect((await listCheckedBackups(fs, path, notebookCodec)).map(({ takenAt, opens }) => [takenAt, opens])).toEqual([
      ['2026-01-05T09:02:00.000Z', true],
      ['2026-01-05T09:01:00.000Z', false],
      ['2026-01-05T09:00:00.000Z', true],
    ])
  })

  it('are not taken twice of the same bytes', async () => {
    const path = join(tempFolder(), 'talks.json')
    const place = { fs, clock: manualClock(), path }
    for (const text of ['same', 'same', 'other', 'same']) await takeRoutineBackup(place, bytesOf(text), policy)
    expect(await listBackups(fs, path)).toHaveLength(3)
  })

  it('are pruned to the newest and one a day, and the other kinds are never pruned', async () => {
    const path = join(tempFolder(), 'talks.json')
    const clock = manualClock()
    const place = { fs, clock, path }
    await takeBackup(place, bytesOf('old format'), 'before-update')
    await takeBackup(place, bytesOf('other version'), 'set-aside')
    for (let hour = 0; hour < 8 * 4; hour += 1) {
      await takeBackup(place, bytesOf(String(hour)), 'routine')
      clock.advance(day / 4)
    }
    await pruneBackups(place, policy)
    const kept = await listBackups(fs, path)
    expect(kept.filter((backup) => backup.kind !== 'routine')).toHaveLength(2)
    const routine = kept.filter((backup) => backup.kind === 'routine').map((backup) => backup.takenAt.slice(5, 16).replace('T', ' '))
    expect(routine).toEqual(['01-13 03:00', '01-12 21:00', '01-12 15:00', '01-11 21:00', '01-10 21:00', '01-09 21:00', '01-08 21:00'])
  })
})

describe('dated copies of an open workspace', () => {
  it('are taken on opening, byte for byte, then at most every ten minutes of editing, and on closing', async () => {
    const path = join(tempFolder(), 'talks.json')
    const original = `${asText(notebook(0))}   \n`
    writeFileSync(path, original)
    const clock = manualClock()
    const store = valueOf(await openNotebook(path, { clock }))
    const counts = async (): Promise<string[]> => (await listBackups(fs, path)).map((backup) => readFileSync(backup.path, 'utf8'))
    expect(await counts()).toEqual([original])
    for (let count = 1; count <= 25; count += 1) {
      clock.advance(minute)
      valueOf(await store.save(notebook(count)))
    }
    expect(await counts()).toEqual([asText(notebook(20)), asText(notebook(10)), original])
    await store.close()
    expect(await counts()).toEqual([asText(notebook(25)), asText(notebook(20)), asText(notebook(10)), original])
  })

  it('do not stop the work when they fail, and the officer is told', async () => {
    const path = join(tempFolder(), 'talks.json')
    writeFileSync(path, asText(notebook(0)))
    const clock = manualClock()
    const told: string[] = []
    const full = failingCall('create', 'ENOSPC', (target) => target.includes('talks backups'))
    const store = valueOf(await openNotebook(path, { clock, fs: full, onNotice: (problem) => told.push(problem.sentence) }))
    expect(store.notices.map((notice) => notice.code)).toEqual(['disk-full'])
    clock.advance(11 * minute)
    valueOf(await store.save(notebook(1)))
    await store.close()
    expect(told).toEqual([expect.stringMatching(/^No dated copy of talks\.json could be made: the disk is full\. The workspace itself is not affected/)])
  })
})

describe('restoring a dated copy', () => {
  it('puts the copy back and keeps what stood there, even damaged, byte for byte', async () => {
    const folder = tempFolder()
    const path = join(folder, 'talks.json')
    const clock = manualClock()
    const backup = await takeBackup({ fs, clock, path }, bytesOf(asText(notebook(5))), 'routine')
    writeFileSync(path, '{"format":2,"cou')
    const { setAside } = valueOf(await restoreBackup({ path, backupPath: backup.path, codec: notebookCodec, hostKind: 'loopback', clock }))
    expect(countOnDisk(path)).toBe(5)
    expect(setAside?.kind).toBe('set-aside')
    expect(readFileSync(setAside?.path ?? '', 'utf8')).toBe('{"format":2,"cou')
    expect(leftovers(folder)).toEqual([])
  })

  it('works when the file is gone', async () => {
    const path = join(tempFolder(), 'talks.json')
    const backup = await takeBackup({ fs, clock: manualClock(), path }, bytesOf(asText(notebook(5))), 'routine')
    expect(valueOf(await restoreBackup({ path, backupPath: backup.path, codec: notebookCodec, hostKind: 'loopback' }))).toEqual({})
    expect(countOnDisk(path)).toBe(5)
  })

  it('refuses a copy that does not open, and a file that is in use, and changes nothing', async () => {
    const path = join(tempFolder(), 'talks.json')
    const clock = manualClock()
    writeFileSync(path, asText(notebook(9)))
    const bad = await takeBackup({ fs, clock, path }, bytesOf('{"cut'), 'routine')
    const good = await takeBackup({ fs, clock, path }, bytesOf(asText(notebook(5))), 'routine')
    const restore = (backupPath: string) => restoreBackup({ path, backupPath, codec: notebookCodec, hostKind: 'loopback', clock })
    expect(codeOf(await restore(bad.path))).toBe('truncated')
    const store = valueOf(await openNotebook(path, { clock }))
    expect(codeOf(await restore(good.path))).toBe('locked')
    await store.close()
    expect(countOnDisk(path)).toBe(9)
    expect(readdirSync(backupFolderFor(path))).toHaveLength(3)
  })
})
