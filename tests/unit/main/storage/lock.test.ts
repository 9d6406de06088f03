import { readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeFileSystem } from '../../../../src/main/storage/file-system-port'
import { acquireLock } from '../../../../src/main/storage/lock'
import type { HeldLock, LockOptions } from '../../../../src/main/storage/lock'
import type { FileProblem, Outcome } from '../../../../src/main/storage/file-problem'
import { manualClock } from './support/manual-clock'
import { codeOf, valueOf } from './support/notebook'
import { failingCall } from './support/ports'
import { tempFolder } from './support/temp-folder'

const workspace = (): string => join(tempFolder(), 'talks.json')

const acquire = (path: string, choices: Partial<LockOptions> = {}): Promise<Outcome<HeldLock>> =>
  acquireLock({ fs: nodeFileSystem, clock: manualClock(), path, hostKind: 'loopback', isRunning: () => true, ...choices })

const written = (path: string): unknown => JSON.parse(readFileSync(`${path}.lock`, 'utf8'))
const standing = { heartbeatMs: 2_000, staleAfterMs: 10_000, watchMs: 5_000 }

describe('the lock of a workspace file', () => {
  it('says who has the file', async () => {
    const path = workspace()
    const lock = valueOf(await acquire(path, { hostKind: 'electron', hostName: 'LAPTOP-7', pid: 77 }))
    expect(written(path)).toEqual(lock.holder)
    expect(lock.holder).toMatchObject({ hostKind: 'electron', hostName: 'LAPTOP-7', pid: 77, since: '2026-01-05T09:00:00.000Z' })
    await lock.release()
  })

  it('turns a second opener away and names the first', async () => {
    const path = workspace()
    const first = valueOf(await acquire(path, { hostName: 'LAPTOP-7' }))
    const second = await acquire(path, { hostName: 'LAPTOP-8' })
    expect(second).toMatchObject({ ok: false, problem: { code: 'locked', holder: { hostName: 'LAPTOP-7' } } })
    await first.release()
    const third = valueOf(await acquire(path))
    await third.release()
    expect(readdirSync(join(path, '..'))).toEqual([])
  })

  it('goes to exactly one of twenty who ask at once, also when they find an abandoned one', async () => {
    const path = workspace()
    // The age of a lock that is being written is told by the disk's own clock.
    const clock = manualClock(Date.now())
    for (const round of ['free', 'abandoned', 'abandoned', 'abandoned']) {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => acquire(path, { clock, pid: 100 + index, isRunning: (pid) => pid !== 1 })))
      expect([round, answers.filter((answer) => answer.ok).length]).toEqual([round, 1])
      for (const answer of answers) if (answer.ok) await answer.value.release()
      // Left behind by a program that is gone, for the next round.
      const left = valueOf(await acquire(path, { clock, pid: 1 }))
      const bytes = readFileSync(`${path}.lock`)
      await left.release()
      writeFileSync(`${path}.lock`, bytes)
    }
  })

  it('passes on at once when its holder’s program is gone from this machine', async () => {
    const path = workspace()
    const clock = manualClock()
    const dead = valueOf(await acquire(path, { clock, pid: 77 }))
    const next = valueOf(await acquire(path, { clock, isRunning: (pid) => pid !== 77 }))
    expect(clock.waits).toEqual([])
    expect(next.holder.fence).toBeGreaterThan(dead.holder.fence)
    await expect(dead.verifyStillHeld()).rejects.toMatchObject({ problem: { code: 'lost-lock' } })
    await next.verifyStillHeld()
  })

  it('is not taken from another machine for its program number alone', async () => {
    const path = workspace()
    valueOf(await acquire(path, { pid: 77, hostName: 'LAPTOP-7' }))
    expect(codeOf(await acquire(path, { hostName: 'LAPTOP-8', isRunning: () => false }))).toBe('locked')
  })

  it('is taken over after ten seconds without a sign of life, and not a moment before', async () => {
    const path = workspace()
    const asleep = valueOf(await acquire(path))
    const early = manualClock()
    early.advance(10_000)
    expect(codeOf(await acquire(path, { clock: early }))).toBe('locked')
    expect(early.waits).toEqual([])
    const late = manualClock()
    late.advance(10_001)
    const next = valueOf(await acquire(path, { clock: late }))
    expect(late.waits).toEqual([2_000, 2_000, 1_000])
    await expect(asleep.verifyStillHeld()).rejects.toMatchObject({ problem: { code: 'lost-lock' } })
    await asleep.release()
    expect(written(path)).toEqual(next.holder)
  })

  it('stays with a holder that wakes up while it is being watched', async () => {
    const path = workspace()
    const asleep = manualClock()
    const first = valueOf(await acquire(path, { clock: asleep }))
    const opener = manualClock()
    opener.advance(3_600_000)
    const answer = await acquire(path, {
      clock: {
        ...opener,
        wait: async (ms) => {
          asleep.advance(ms)
          await expect.poll(() => written(path)).toMatchObject({ heartbeat: new Date(asleep.now()).toISOString() })
        },
      },
    })
    expect(codeOf(answer)).toBe('locked')
    await first.verifyStillHeld()
  })

  it('keeps telling that it lives without ever touching another owner’s lock', async () => {
    const path = workspace()
    const clock = manualClock()
    const told: FileProblem[] = []
    const first = valueOf(await acquire(path, { clock, pid: 77, onLost: (problem) => told.push(problem) }))
    clock.advance(standing.heartbeatMs)
    await expect.poll(() => written(path)).toMatchObject({ heartbeat: '2026-01-05T09:00:02.000Z' })
    const next = valueOf(await acquire(path, { clock: manualClock(clock.now()), isRunning: () => false }))
    clock.advance(standing.heartbeatMs)
    await expect.poll(() => told.map((problem) => problem.code)).toEqual(['lost-lock'])
    expect(written(path)).toEqual(next.holder)
    await first.release()
    expect(written(path)).toEqual(next.holder)
  })

  it('comes back when someone tidied it away and nobody took the file', async () => {
    const path = workspace()
    const lock = valueOf(await acquire(path))
    rmSync(`${path}.lock`)
    await lock.verifyStillHeld()
    expect(written(path)).toEqual(lock.holder)
    rmSync(`${path}.lock`)
    const other = valueOf(await acquire(path))
    await expect(lock.verifyStillHeld()).rejects.toMatchObject({ problem: { code: 'lost-lock' } })
    await other.verifyStillHeld()
  })

  it('is respected while it is being written, and given up when it never was finished', async () => {
    const path = workspace()
    writeFileSync(`${path}.lock`, '')
    const at = new Date('2026-01-05T09:00:00Z')
    utimesSync(`${path}.lock`, at, at)
    expect(await acquire(path)).toMatchObject({ ok: false, problem: { code: 'locked' } })
    const later = manualClock()
    later.advance(60_000)
    valueOf(await acquire(path, { clock: later }))
  })

  it('is left alone by a latecomer that had judged it abandoned before another took it over', async () => {
    const path = workspace()
    const isRunning = (pid: number): boolean => pid !== 77
    valueOf(await acquire(path, { pid: 77 }))
    const faster: HeldLock[] = []
    const slow = {
      ...nodeFileSystem,
      create: async (target: string, mode: number) => {
        if (target.includes('.takeover-') && faster.length === 0) faster.push(valueOf(await acquire(path, { isRunning })))
        return nodeFileSystem.create(target, mode)
      },
    }
    expect(codeOf(await acquire(path, { fs: slow, isRunning }))).toBe('locked')
    expect(faster).toHaveLength(1)
    for (const lock of faster) await lock.verifyStillHeld()
  })

  it('is lost when its number has moved on, even under the same name', async () => {
    const path = workspace()
    const lock = valueOf(await acquire(path))
    writeFileSync(`${path}.lock`, JSON.stringify({ ...lock.holder, fence: lock.holder.fence + 1 }))
    await expect(lock.verifyStillHeld()).rejects.toMatchObject({ problem: { code: 'lost-lock' } })
  })

  it('is not blocked by a takeover that crashed half-way, and waits for one that is under way', async () => {
    const path = workspace()
    const dead = valueOf(await acquire(path, { pid: 77 }))
    const guard = `${path}.lock.takeover-${dead.holder.owner}`
    const onlyRunning = (running: number) => ({ pid: running, isRunning: (pid: number) => pid === running || pid === 88 })
    writeFileSync(guard, JSON.stringify({ ...dead.holder, owner: 'taker', pid: 88 }))
    expect(codeOf(await acquire(path, onlyRunning(99)))).toBe('locked')
    writeFileSync(guard, JSON.stringify({ ...dead.holder, owner: 'taker', pid: 89 }))
    const next = valueOf(await acquire(path, onlyRunning(99)))
    await next.verifyStillHeld()
    await next.release()
    expect(readdirSync(join(path, '..'))).toEqual([])
  })

  it('says so when the folder cannot be written', async () => {
    for (const [system, code] of [['EACCES', 'read-only-folder'], ['EROFS', 'read-only-folder'], ['ENOSPC', 'disk-full'], ['EIO', 'write-failed']] as const) {
      const answer = await acquire(workspace(), { fs: failingCall('create', system) })
      expect(answer).toMatchObject({ ok: false, problem: { code } })
    }
  })
})
