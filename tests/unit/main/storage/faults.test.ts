import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listBackups } from '../../../../src/main/storage/backups'
import type { FileProblem, Outcome } from '../../../../src/main/storage/file-problem'
import { nodeFileSystem } from '../../../../src/main/storage/file-system-port'
import type { FileSystemPort } from '../../../../src/main/storage/file-system-port'
import { restoreBackup } from '../../../../src/main/storage/restore-backup'
import type { StoreOptions } from '../../../../src/main/storage/store'
import { manualClock } from './support/manual-clock'
import type { ManualClock } from './support/manual-clock'
import { asText, countOnDisk, createNotebook, notebook, notebookCodec, openNotebook } from './support/notebook'
import type { Notebook } from './support/notebook'
import { failingPort, shortWrites } from './support/ports'
import type { CallName, Fault } from './support/ports'
import { leftovers, tempFolder } from './support/temp-folder'

/** Everything a flow was told, so that it can be held against what the disk says. */
interface Told {
  readonly path: string
  readonly clock: ManualClock
  readonly choices: Pick<StoreOptions<Notebook>, 'fs' | 'clock' | 'renameRetryMs' | 'onNotice' | 'lock'>
  /** Highest count that the file was promised to hold. */
  promised: number
  readonly problems: FileProblem[]
}

function note<T>(told: Told, outcome: Outcome<T>, count?: number): outcome is { readonly ok: true; readonly value: T } {
  if (!outcome.ok) told.problems.push(outcome.problem)
  else if (count !== undefined) told.promised = Math.max(told.promised, count)
  return outcome.ok
}

async function openAnd(told: Told, act: (store: Extract<Awaited<ReturnType<typeof openNotebook>>, { ok: true }>['value']) => Promise<void>): Promise<void> {
  const outcome = await openNotebook(told.path, told.choices)
  if (!note(told, outcome)) return
  told.problems.push(...outcome.value.notices)
  await act(outcome.value)
  await outcome.value.close()
}

const start = (content: string) => (told: Told): void => writeFileSync(told.path, content)

interface Flow {
  readonly prepare?: (told: Told) => void | Promise<void>
  readonly run: (told: Told) => Promise<void>
}

const flows: Record<string, Flow> = {
  'making a file and saving twice': {
    run: async (told) => {
      const outcome = await createNotebook(told.path, notebook(1), told.choices)
      if (!note(told, outcome, 1)) return
      for (const count of [2, 3]) note(told, await outcome.value.save(notebook(count)), count)
      await outcome.value.close()
    },
  },
  'opening and saving one by one': {
    prepare: start(asText(notebook(0))),
    run: (told) =>
      openAnd(told, async (store) => {
        for (const count of [1, 2, 3]) note(told, await store.save(notebook(count)), count)
      }),
  },
  'saving in a burst and closing at once': {
    prepare: start(asText(notebook(0))),
    run: (told) =>
      openAnd(told, async (store) => {
        const first = store.save(notebook(1)).then((outcome) => note(told, outcome, 1))
        await Promise.resolve()
        await Promise.resolve()
        const rest = [2, 3, 4].map((count) => store.save(notebook(count)).then((outcome) => note(told, outcome, count)))
        await store.close()
        await Promise.all([first, ...rest])
      }),
  },
  'editing long enough for a dated copy': {
    prepare: start(asText(notebook(0))),
    run: (told) =>
      openAnd(told, async (store) => {
        told.clock.advance(20 * 60_000)
        for (const count of [1, 2]) note(told, await store.save(notebook(count)), count)
      }),
  },
  'updating an older format': {
    prepare: start('{"format":1,"n":0}'),
    run: (told) =>
      openAnd(told, async (store) => {
        note(told, await store.save(notebook(1)), 1)
      }),
  },
  'keeping mine after a change outside': {
    prepare: start(asText(notebook(0))),
    run: (told) =>
      openAnd(told, async (store) => {
        writeFileSync(told.path, asText(notebook(7)))
        const outcome = await store.keepMine(notebook(8))
        if (!note(told, outcome, 8)) told.promised = 7
      }),
  },
  'taking over after a crash': {
    prepare: async (told) => {
      writeFileSync(told.path, asText(notebook(0)))
      const outcome = await openNotebook(told.path, { clock: told.clock, lock: { pid: 77 } })
      const lockBytes = readFileSync(`${told.path}.lock`)
      if (outcome.ok) await outcome.value.close()
      writeFileSync(`${told.path}.lock`, lockBytes)
    },
    run: (told) =>
      openAnd(told, async (store) => {
        note(told, await store.save(notebook(1)), 1)
      }),
  },
  'restoring a dated copy': {
    prepare: async (told) => {
      writeFileSync(told.path, asText(notebook(5)))
      const outcome = await openNotebook(told.path, { clock: told.clock })
      if (outcome.ok) await outcome.value.close()
      writeFileSync(told.path, '{"cut')
    },
    run: async (told) => {
      const [backup] = await listBackups(nodeFileSystem, told.path)
      note(told, await restoreBackup({ path: told.path, backupPath: backup?.path ?? '', codec: notebookCodec, hostKind: 'loopback', ...told.choices }), 5)
    },
  },
}

async function runWith(flow: Flow, fs: FileSystemPort): Promise<{ told: Told; folder: string }> {
  const folder = tempFolder(fastFolder)
  const clock = manualClock()
  const problems: FileProblem[] = []
  // A program with number 77 has crashed; every other one runs.
  const lock = { isRunning: (pid: number) => pid !== 77 }
  const told: Told = { path: join(folder, 'talks.json'), clock, problems, promised: -1, choices: { fs, clock, renameRetryMs: 50, lock, onNotice: (problem) => problems.push(problem) } }
  await flow.prepare?.(told)
  await flow.run(told)
  return { told, folder }
}

// Thousands of small real files: in memory where the system offers that, since no disk is on trial here.
const fastFolder = existsSync('/dev/shm') ? '/dev/shm' : undefined

/** What must hold after any flow with any fault; answers what does not. */
async function broken(told: Told, folder: string): Promise<string[]> {
  const wrong: string[] = []
  if (told.problems.some((problem) => problem.sentence.length < 20)) wrong.push('a problem without a sentence')
  if (told.promised >= 0 && !existsSync(told.path)) wrong.push('the promised file is not there')
  // A restore that failed honestly leaves the damaged file, for which it was called.
  const outcome = await openNotebook(told.path, { clock: told.clock, lock: { isRunning: () => false } })
  if (outcome.ok) {
    if (outcome.value.value.count < told.promised) wrong.push(`promised ${told.promised}, found ${outcome.value.value.count}`)
    await outcome.value.close()
    if (leftovers(folder).length > 0) wrong.push(`left after the next open: ${leftovers(folder).join(', ')}`)
  } else if (told.promised >= 0) wrong.push(`promised ${told.promised}, but: ${outcome.problem.sentence}`)
  else if (outcome.problem.code !== 'missing' && outcome.problem.code !== 'truncated') wrong.push(`unreadable: ${outcome.problem.sentence}`)
  return wrong
}

/** Calls that change names: those a scanner or a right can block, and where the code looks at what blocked them. */
const naming: ReadonlySet<CallName> = new Set(['create', 'rename', 'link', 'remove', 'makeFolder', 'syncFolder'])

/** Calls with an effect. For the others, failing after the work is failing before it, and no disk is too full to read. */
const changing: ReadonlySet<CallName> = new Set([...naming, 'write', 'sync', 'close'])

const kinds: readonly (Pick<Fault, 'code' | 'when'> & { readonly only?: ReadonlySet<CallName> })[] = [
  { code: 'EIO' },
  { code: 'EIO', when: 'after', only: changing },
  { code: 'ENOSPC', only: changing },
  { code: 'EPERM', only: naming },
  { code: 'EBUSY', only: naming },
]

interface Case extends Fault {
  readonly at: string
}

/** Runs every case in a folder of its own, some at a time, since most of the time goes by in waiting for the disk. */
async function expectNothingLost(flow: Flow, cases: readonly Case[]): Promise<void> {
  const left = [...cases]
  const wrong: string[] = []
  const work = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const { told, folder } = await runWith(flow, failingPort(next).fs)
      for (const breach of await broken(told, folder)) wrong.push(`${next.at}: ${breach}`)
    }
  }
  await Promise.all(Array.from({ length: 12 }, work))
  expect(wrong).toEqual([])
}

describe('when the disk fails', () => {
  it.each(Object.entries(flows))('at any one call while %s, nothing is lost without a word', async (_name, flow) => {
    const plain = failingPort()
    const healthy = await runWith(flow, plain.fs)
    expect(healthy.told.problems).toEqual([])
    expect(healthy.told.promised).toBeGreaterThanOrEqual(1)
    const cases: Case[] = []
    for (const kind of kinds) {
      for (let call = 1; call <= plain.calls.length; call += 1) {
        if (kind.only?.has(plain.calls[call - 1]?.name ?? 'read') === false) continue
        cases.push({ ...kind, hits: (number) => number === call, at: `${kind.code} ${kind.when ?? 'before'} call ${call} (${plain.calls[call - 1]?.name})` })
      }
    }
    await expectNothingLost(flow, cases)
  })

  it.each(Object.entries(flows))('for good from any call on while %s, nothing is lost without a word', async (_name, flow) => {
    const plain = failingPort()
    await runWith(flow, plain.fs)
    const cases: Case[] = []
    for (const code of ['EIO', 'EBUSY']) {
      for (let call = 1; call <= plain.calls.length; call += 4) {
        cases.push({ code, hits: (number) => number >= call, at: `${code} from call ${call} (${plain.calls[call - 1]?.name})` })
      }
    }
    await expectNothingLost(flow, cases)
  })

  it.each(Object.entries(flows))('takes few bytes at a time while %s, everything arrives', async (_name, flow) => {
    const { told, folder } = await runWith(flow, shortWrites(5))
    expect([told.problems, await broken(told, folder)]).toEqual([[], []])
  })

  it('a writer that hides a failed fsync or takes a short write for a whole one is found out', async () => {
    const flow = flows['opening and saving one by one']
    if (flow === undefined) throw new Error('the flow is gone')
    // Takes half of what it is given and says that it took all.
    const careless: FileSystemPort = {
      ...nodeFileSystem,
      create: async (path, mode) => {
        const file = await nodeFileSystem.create(path, mode)
        return { ...file, write: async (bytes, position) => (path.endsWith('.tmp') ? (await file.write(bytes.subarray(0, bytes.length / 2), position), bytes.length) : file.write(bytes, position)) }
      },
    }
    const { told, folder } = await runWith(flow, careless)
    expect(await broken(told, folder)).not.toEqual([])
    expect(() => countOnDisk(told.path)).toThrow()
  })
})
