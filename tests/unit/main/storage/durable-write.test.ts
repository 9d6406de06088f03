import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { durableWrite, removeStaleTemps } from '../../../../src/main/storage/durable-write'
import { nodeFileSystem } from '../../../../src/main/storage/file-system-port'
import type { FileSystemPort } from '../../../../src/main/storage/file-system-port'
import { manualClock } from './support/manual-clock'
import { failingCall, failingPort, shortWrites } from './support/ports'
import { breachesOfDurability } from './support/power-cut'
import { leftovers, tempFolder } from './support/temp-folder'

type Writer = (fs: FileSystemPort, path: string, text: string) => Promise<void>

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const write: Writer = async (fs, path, text) => {
  await durableWrite({ fs, clock: manualClock(), path, bytes: bytesOf(text), replace: 'allowed' })
}

const nothing = (): Promise<void> => Promise.resolve()

function withoutFileSync(fs: FileSystemPort): FileSystemPort {
  return { ...fs, create: async (path, mode) => ({ ...(await fs.create(path, mode)), sync: nothing }) }
}

const late: Promise<void>[] = []

/** Writers with one mistake each. Every check below must notice the ones it is there for. */
const mutants: Record<string, Writer> = {
  'without fsync of the file': (fs, path, text) => write(withoutFileSync(fs), path, text),
  'without fsync of the folder': (fs, path, text) => write({ ...fs, syncFolder: nothing }, path, text),
  'acknowledging early': (fs, path, text) => {
    late.push(write(fs, path, text))
    return nothing()
  },
  'renaming before the fsync': async (fs, path, text) => {
    const temp = `${path}.tmp`
    const file = await fs.create(temp, 0o600)
    await file.write(bytesOf(text), 0)
    await fs.rename(temp, path)
    await file.sync()
    await file.close()
    await fs.syncFolder(dirname(path))
  },
  'deleting the old file first': async (fs, path, text) => {
    await fs.remove(path)
    await write(fs, path, text)
  },
  'writing in place': async (fs, path, text) => {
    await fs.remove(path)
    const file = await fs.create(path, 0o600)
    await file.write(bytesOf(text), 0)
    await file.sync()
    await file.close()
    await fs.syncFolder(dirname(path))
  },
}

async function breaches(writer: Writer): Promise<string[]> {
  const path = join(tempFolder(), 'talks.json')
  writeFileSync(path, 'old content')
  const found = await breachesOfDurability(path, 'new content', (fs) => writer(fs, path, 'new content'))
  await Promise.all(late.splice(0))
  return found
}

describe('a durable write', () => {
  it('leaves the old or the new content wherever the power goes, and the new one once acknowledged', async () => {
    expect(await breaches(write)).toEqual([])
  })

  it.each(Object.entries(mutants))('is told from a writer %s', async (_name, mutant) => {
    expect(await breaches(mutant)).not.toEqual([])
  })

  it('writes a temp file, fsyncs it, renames it and fsyncs the folder, in this order', async () => {
    const path = join(tempFolder(), 'talks.json')
    const { fs, calls } = failingPort()
    await write(fs, path, 'content')
    expect(calls.map((call) => call.name)).toEqual(['create', 'write', 'sync', 'fileFacts', 'close', 'rename', 'syncFolder'])
    expect(dirname(calls[0]?.path ?? '')).toBe(dirname(path))
    expect(calls[0]?.path).not.toBe(path)
  })

  it('makes a file only its owner can read', async () => {
    const path = join(tempFolder(), 'talks.json')
    await write(nodeFileSystem, path, 'content')
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('writes everything when the disk takes a few bytes at a time', async () => {
    const path = join(tempFolder(), 'talks.json')
    await write(shortWrites(3), path, 'ten letters and more')
    expect(readFileSync(path, 'utf8')).toBe('ten letters and more')
  })

  it('fails rather than loops when the disk takes nothing', async () => {
    const path = join(tempFolder(), 'talks.json')
    await expect(write(shortWrites(0), path, 'content')).rejects.toMatchObject({ code: 'EIO' })
  })

  it.each(['create', 'write', 'sync', 'fileFacts', 'close', 'rename'] as const)('keeps the old file and no temp file when %s fails', async (name) => {
    const folder = tempFolder()
    const path = join(folder, 'talks.json')
    writeFileSync(path, 'old')
    await expect(write(failingCall(name, 'EIO'), path, 'new')).rejects.toMatchObject({ code: 'EIO' })
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['talks.json'])
  })

  it('does not report success when only the fsync of the folder failed', async () => {
    const path = join(tempFolder(), 'talks.json')
    await expect(write(failingCall('syncFolder', 'EIO'), path, 'new')).rejects.toMatchObject({ code: 'EIO' })
  })

  it.each(['EPERM', 'EACCES', 'EBUSY'])('tries a rename again, slower each time, while a scanner holds the file (%s)', async (code) => {
    const path = join(tempFolder(), 'talks.json')
    const clock = manualClock()
    let held = 12
    const { fs } = failingPort({ code, hits: (_number, call) => call.name === 'rename' && (held -= 1) >= 0 })
    await durableWrite({ fs, clock, path, bytes: bytesOf('new'), replace: 'allowed' })
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(clock.waits).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 100, 100])
  })

  it('gives up a blocked rename when its time is over', async () => {
    const path = join(tempFolder(), 'talks.json')
    const clock = manualClock()
    const giveUp = durableWrite({ fs: failingCall('rename', 'EBUSY'), clock, path, bytes: bytesOf('new'), replace: 'allowed', renameRetryMs: 100 })
    await expect(giveUp).rejects.toMatchObject({ code: 'EBUSY' })
    expect(clock.waits).toEqual([10, 20, 30, 40])
  })

  it('never takes a name that is in use when told not to', async () => {
    const folder = tempFolder()
    const path = join(folder, 'talks.json')
    writeFileSync(path, 'theirs')
    for (const fs of [nodeFileSystem, failingCall('link', 'EPERM')]) {
      const attempt = durableWrite({ fs, clock: manualClock(), path, bytes: bytesOf('ours'), replace: 'never' })
      await expect(attempt).rejects.toMatchObject({ problem: { code: 'already-exists' } })
    }
    expect(readFileSync(path, 'utf8')).toBe('theirs')
    expect(readdirSync(folder)).toEqual(['talks.json'])
  })

  it('makes a new file on a memory stick that has no second names', async () => {
    const path = join(tempFolder(), 'talks.json')
    await durableWrite({ fs: failingCall('link', 'EPERM'), clock: manualClock(), path, bytes: bytesOf('new'), replace: 'never' })
    expect(readFileSync(path, 'utf8')).toBe('new')
  })

  it('removes its own stale temp files and nobody else’s', async () => {
    const folder = tempFolder()
    const id = '0b8f6a52-1a3c-4d7e-9f10-2b3c4d5e6f70'
    const others = [`.other.json.${id}.tmp`, '.talks.json.swp', 'talks.json', 'talks.json.lock', 'talksXjson.tmp']
    for (const name of [...others, `.talks.json.${id}.tmp`, `talks.json.lock.${id}.new`, `talks.json.lock.takeover-${id}`]) await writeFile(join(folder, name), 'x')
    mkdirSync(join(folder, 'talks backups'))
    await removeStaleTemps(nodeFileSystem, join(folder, 'talks.json'))
    expect(readdirSync(folder).sort()).toEqual([...others, 'talks backups'].sort())
    expect(leftovers(folder)).toEqual([`.other.json.${id}.tmp`, 'talks.json.lock', 'talksXjson.tmp'])
  })
})
