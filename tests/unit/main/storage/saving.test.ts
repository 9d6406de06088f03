import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listBackups } from '../../../../src/main/storage/backups'
import { nodeFileSystem } from '../../../../src/main/storage/file-system-port'
import type { FileSystemPort } from '../../../../src/main/storage/file-system-port'
import { acquireLock } from '../../../../src/main/storage/lock'
import { openStore } from '../../../../src/main/storage/workspace-store'
import type { Store } from '../../../../src/main/storage/store'
import { manualClock } from './support/manual-clock'
import { asText, codeOf, countOnDisk, notebook, notebookCodec, openNotebook, valueOf } from './support/notebook'
import type { Notebook } from './support/notebook'
import { failingPort } from './support/ports'
import { breachesOfDurability } from './support/power-cut'
import { tempFolder } from './support/temp-folder'

const fs = nodeFileSystem

function workspace(): string {
  const path = join(tempFolder(), 'talks.json')
  writeFileSync(path, asText(notebook(0)))
  return path
}

async function opened(path: string, port: FileSystemPort = fs): Promise<Store<Notebook>> {
  return valueOf(await openNotebook(path, { clock: manualClock(), fs: port }))
}

describe('saving', () => {
  it('is acknowledged only when a power cut could no longer take it back', async () => {
    const path = workspace()
    const saveOnce = (spoil: (port: FileSystemPort) => FileSystemPort) =>
      breachesOfDurability(path, asText(notebook(1)), async (port) => {
        const store = await opened(path, spoil(port))
        valueOf(await store.save(notebook(1)))
        await store.close()
      })
    expect(await saveOnce((port) => port)).toEqual([])
    writeFileSync(path, asText(notebook(0)))
    expect(await saveOnce((port) => ({ ...port, syncFolder: () => Promise.resolve() }))).not.toEqual([])
  })

  it('turns a burst into few writes of the newest value and tells everyone', async () => {
    const path = workspace()
    let encoded = 0
    const store = valueOf(
      await openStore({ path, hostKind: 'loopback', codec: { ...notebookCodec, encode: (value) => ((encoded += 1), notebookCodec.encode(value)) } }),
    )
    const outcomes = await Promise.all(Array.from({ length: 1000 }, (_, index) => store.save(notebook(index + 1))))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1000)
    expect([countOnDisk(path), store.value.count, encoded]).toEqual([1000, 1000, 1])
    await store.close()
  })

  it('never acknowledges a value before it, or a newer one, is on disk', async () => {
    const path = workspace()
    const store = await opened(path)
    const told: Promise<void>[] = []
    for (let count = 1; count <= 200; count += 1) {
      told.push(store.save(notebook(count)).then((outcome) => expect([outcome.ok, countOnDisk(path) >= count]).toEqual([true, true])))
      if (count % 7 === 0) await Promise.race(told)
    }
    await Promise.all(told)
    await store.close()
  })

  it('tells each waiter its own outcome when one write of several fails', async () => {
    const path = workspace()
    let syncs = 0
    const { fs: port } = failingPort({ code: 'EIO', hits: (_number, call) => call.name === 'sync' && call.path.includes('.talks.json.') && (syncs += 1) === 2 })
    const store = await opened(path, port)
    const first = await store.save(notebook(1))
    const failing = [store.save(notebook(2)), store.save(notebook(3))]
    expect([codeOf(first), ...(await Promise.all(failing)).map(codeOf)]).toEqual(['ok', 'write-failed', 'write-failed'])
    expect([countOnDisk(path), store.value.count]).toEqual([1, 1])
    expect(codeOf(await store.save(notebook(4)))).toBe('ok')
    await store.close()
    expect(countOnDisk(path)).toBe(4)
  })

  it('tells the waiter when the value cannot be written down at all', async () => {
    const path = workspace()
    const store = valueOf(await openStore({ path, hostKind: 'loopback', codec: { ...notebookCodec, encode: () => { throw new Error('a number without end') } } }))
    expect(await store.save(notebook(1))).toMatchObject({ ok: false, problem: { code: 'write-failed', sentence: expect.stringContaining('a number without end') } })
    await store.close()
    expect(countOnDisk(path)).toBe(0)
  })

  it('refuses a value it could not open again', async () => {
    const path = workspace()
    const store = valueOf(await openNotebook(path, { largestFile: 5_000 }))
    expect(codeOf(await store.save(notebook(1, 'x'.repeat(5_000))))).toBe('too-large')
    expect(codeOf(await store.save(notebook(1)))).toBe('ok')
    await store.close()
  })

  it('finishes what was asked before closing and refuses what comes after', async () => {
    const path = workspace()
    const store = await opened(path)
    const last = store.save(notebook(1))
    const closing = store.close()
    expect(codeOf(await store.save(notebook(2)))).toBe('closed')
    await closing
    expect([codeOf(await last), countOnDisk(path)]).toEqual(['ok', 1])
  })

  it('stays possible after a write that failed when the file was already renamed', async () => {
    const path = workspace()
    let folderSyncs = 0
    const { fs: port } = failingPort({ code: 'EIO', hits: (_number, call) => call.name === 'syncFolder' && !call.path.endsWith('backups') && (folderSyncs += 1) === 2 })
    const store = await opened(path, port)
    expect(codeOf(await store.save(notebook(1)))).toBe('write-failed')
    expect(codeOf(await store.save(notebook(2)))).toBe('ok')
    await store.close()
  })
})

describe('a file changed by another program while open', () => {
  it('is not overwritten, and the officer can save a copy or keep his version with the other set aside', async () => {
    const path = workspace()
    const store = await opened(path)
    writeFileSync(path, asText(notebook(77)))
    expect(codeOf(await store.save(notebook(1)))).toBe('changed-outside')
    expect(countOnDisk(path)).toBe(77)
    const copy = join(path, '..', 'talks of mine.json')
    valueOf(await store.saveCopy(copy, notebook(1)))
    expect(codeOf(await store.saveCopy(copy, notebook(2)))).toBe('already-exists')
    expect([countOnDisk(copy), countOnDisk(path)]).toEqual([1, 77])
    const { setAside } = valueOf(await store.keepMine(notebook(1)))
    expect([countOnDisk(path), countOnDisk(setAside?.path ?? '')]).toEqual([1, 77])
    expect(codeOf(await store.save(notebook(2)))).toBe('ok')
    await store.close()
  })

  it('is noticed when it was replaced, even by one of the same size and age', async () => {
    const path = workspace()
    const store = await opened(path)
    const { atime, mtime } = statSync(path)
    writeFileSync(`${path}.new`, asText(notebook(9)))
    utimesSync(`${path}.new`, atime, mtime)
    renameSync(`${path}.new`, path)
    expect(codeOf(await store.save(notebook(1)))).toBe('changed-outside')
    expect(countOnDisk(path)).toBe(9)
    await store.close()
  })

  it('is still ours when a sync tool only touched it or wrote the same bytes back', async () => {
    const path = workspace()
    const store = await opened(path)
    utimesSync(path, 1, 1)
    expect(codeOf(await store.save(notebook(1)))).toBe('ok')
    const same = readFileSync(path)
    rmSync(path)
    writeFileSync(path, same)
    expect(codeOf(await store.save(notebook(2)))).toBe('ok')
    expect((await listBackups(fs, path)).filter((backup) => backup.kind === 'set-aside')).toEqual([])
    await store.close()
  })

  it('is not made anew when it was moved or deleted', async () => {
    const path = workspace()
    const store = await opened(path)
    renameSync(path, `${path}.moved`)
    const outcome = await store.save(notebook(1))
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'changed-outside', sentence: expect.stringContaining('moved, renamed or deleted') } })
    valueOf(await store.saveCopy(join(path, '..', 'again.json'), notebook(1)))
    await store.close()
  })
})

describe('an owner that lost its file', () => {
  it('writes no more, not even over an unchanged file, and can still save a copy', async () => {
    const path = workspace()
    const told: string[] = []
    const asleep = valueOf(await openNotebook(path, { clock: manualClock(), lock: { pid: 77 }, onNotice: (problem) => told.push(problem.code) }))
    const next = valueOf(await openNotebook(path, { lock: { isRunning: (pid) => pid !== 77 } }))
    expect(codeOf(await asleep.save(notebook(1)))).toBe('lost-lock')
    expect(codeOf(await asleep.keepMine(notebook(1)))).toBe('lost-lock')
    expect([countOnDisk(path), told]).toEqual([0, ['lost-lock']])
    valueOf(await asleep.saveCopy(join(path, '..', 'mine.json'), notebook(1)))
    await asleep.close()
    valueOf(await next.save(notebook(2)))
    await next.close()
    expect(countOnDisk(path)).toBe(2)
  })

  it('is told so even when it was suspended between its last check and the rename', async () => {
    const path = workspace()
    let overtake = (): Promise<void> => Promise.resolve()
    const slow: FileSystemPort = {
      ...fs,
      rename: async (from, to) => {
        await overtake()
        await fs.rename(from, to)
      },
    }
    const asleep = valueOf(await openNotebook(path, { fs: slow, lock: { pid: 77 } }))
    overtake = async () => {
      overtake = () => Promise.resolve()
      const next = valueOf(await openNotebook(path, { lock: { isRunning: (pid) => pid !== 77 } }))
      valueOf(await next.save(notebook(50)))
    }
    expect(codeOf(await asleep.save(notebook(1)))).toBe('lost-lock')
    expect(countOnDisk(path)).toBe(50)
  })

  it('is told so even when its rename went through because the new owner had only just come', async () => {
    const path = workspace()
    let overtake = (): Promise<void> => Promise.resolve()
    const slow: FileSystemPort = {
      ...fs,
      rename: async (from, to) => {
        await overtake()
        await fs.rename(from, to)
      },
    }
    const asleep = valueOf(await openNotebook(path, { fs: slow, lock: { pid: 77 } }))
    overtake = async () => {
      overtake = () => Promise.resolve()
      valueOf(await acquireLock({ fs, clock: manualClock(), path, hostKind: 'electron', isRunning: (pid) => pid !== 77 }))
    }
    expect(codeOf(await asleep.save(notebook(1)))).toBe('lost-lock')
    expect(countOnDisk(path)).toBe(1)
    await asleep.close()
  })
})
