import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/main/storage/clock'
import { asText, codeOf, countOnDisk, notebook, openNotebook, valueOf } from '../unit/main/storage/support/notebook'
import { tempFolder } from '../unit/main/storage/support/temp-folder'
import { bundleScript, runScript } from './programs'

const writerScript = await bundleScript('writer')
const contenderScript = await bundleScript('contender')

function workspace(): string {
  const path = join(tempFolder(), 'talks.json')
  writeFileSync(path, asText(notebook(0)))
  return path
}

const edits = 100

/** Two programs add to one count, starting together. Ends with the first that gives up, or with both when neither does. */
async function fight(locking: 'locking' | 'no lock', each: number): Promise<{ onDisk: number; tallies: Record<string, number>[] }> {
  const path = workspace()
  const programs = [1, 2].map(() => runScript(contenderScript, [path, String(each), locking]))
  await Promise.all(programs.map((program) => program.line(/^ready$/)))
  for (const program of programs) program.process.stdin?.write('go\n')
  await (locking === 'locking' ? Promise.all(programs.map((program) => program.ended)) : Promise.race(programs.map((program) => program.ended)))
  for (const program of programs) program.process.kill('SIGKILL')
  await Promise.all(programs.map((program) => program.ended))
  const tallyLines = programs.flatMap((program) => program.lines.filter((line) => line.startsWith('{')))
  return { onDisk: countOnDisk(path), tallies: tallyLines.map((line): Record<string, number> => Object.fromEntries(Object.entries(JSON.parse(line)))) }
}

const undisturbed = (tally: Record<string, number>): boolean => Object.keys(tally).every((word) => word === 'saved' || word === 'locked')

describe('two programs on one file', () => {
  it('take turns: every edit of both is there and neither is refused for more than the lock', async () => {
    const { onDisk, tallies } = await fight('locking', edits)
    expect(tallies.map((tally) => [tally['saved'], undisturbed(tally)])).toEqual([[edits, true], [edits, true]])
    expect(onDisk).toBe(2 * edits)
  })

  it('are found out when the lock does not hold: they go on until one meets the other’s edits', async () => {
    const { tallies } = await fight('no lock', Number.MAX_SAFE_INTEGER)
    expect(tallies.some((tally) => !undisturbed(tally))).toBe(true)
  })

  it('turns the second away, who can read, until the first is killed; then the file is free at once', async () => {
    const path = workspace()
    const writer = runScript(writerScript, [path, '1000'])
    const fence = Number((await writer.line(/^opened/)).split(' ')[2])
    await writer.line(/^saved 3$/)
    const refused = await openNotebook(path)
    expect(refused).toMatchObject({ ok: false, problem: { code: 'locked', holder: { pid: writer.process.pid, hostKind: 'loopback' } } })
    const reader = valueOf(await openNotebook(path, { access: 'read' }))
    expect(reader.value.count).toBeGreaterThanOrEqual(3)
    writer.process.kill('SIGKILL')
    await writer.ended
    const promised = Number(writer.lines.at(-1)?.split(' ')[1])
    const waits: number[] = []
    const store = valueOf(await openNotebook(path, { clock: { ...systemClock, wait: (ms) => (waits.push(ms), Promise.resolve()) } }))
    expect(waits).toEqual([])
    expect(store.value.count).toBeGreaterThanOrEqual(promised)
    expect(store.holder?.fence).toBeGreaterThan(fence)
    await store.close()
  })

  it('a program that slept for an hour while another took its file over writes no more', async () => {
    const path = workspace()
    const sleeper = runScript(writerScript, [path, '1000'])
    await sleeper.line(/^saved 3$/)
    sleeper.process.kill('SIGSTOP')
    expect(codeOf(await openNotebook(path))).toBe('locked')
    const hourLater = { ...systemClock, now: () => Date.now() + 3_600_000, wait: () => Promise.resolve() }
    const store = valueOf(await openNotebook(path, { clock: hourLater }))
    valueOf(await store.save(notebook(1_000_000)))
    const bytes = readFileSync(path)
    sleeper.process.kill('SIGCONT')
    await sleeper.ended
    expect(sleeper.lines.at(-1)).toBe('refused lost-lock')
    expect(readFileSync(path).equals(bytes)).toBe(true)
    valueOf(await store.save(notebook(1_000_001)))
    await store.close()
  })
})
