import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommandLine } from '@main/command-line/run'
import { deskWithPlan, oneSentence, plan, projectFolder } from './desk'

interface Told {
  readonly changes: readonly { readonly kind: string; readonly sentence: string; readonly interpreterId: string }[]
  readonly before: { readonly pairs: { readonly uncovered: number } }
  readonly after: { readonly pairs: { readonly uncovered: number } }
  readonly aims: readonly { readonly id: string; readonly title: string; readonly unit: string; readonly value: number; readonly bound: number; readonly gap: number; readonly proven: boolean }[]
  readonly ended: string
  readonly seconds: number
  readonly uncovered: readonly { readonly sentence: string }[]
  readonly revision?: number
  readonly applied?: number
}

const words = (...rest: readonly string[]) => ['assign', plan, '--round', 'Stockholm consultations', ...rest]
const bytesOf = (folder: string): string => readFileSync(join(folder, plan), 'utf8')

/** The sample without anybody assigned, so that there is a team to propose. */
const deskWithoutTeam = async () => {
  const desk = await deskWithPlan()
  const { json } = await desk.parley('show', plan, '--table', 'boothAssignments', '--json')
  const rows = (json() as { readonly rows: readonly { readonly id: string }[] }).rows
  await desk.parley('apply', plan, '--commands', desk.commands(rows.map(({ id }) => ({ type: 'remove', table: 'boothAssignments', id }))))
  return desk
}

describe('assign', () => {
  it('tells a team in sentences, with what is proved of it, and changes nothing', async () => {
    const { parley, folder } = await deskWithoutTeam()
    const before = bytesOf(folder)
    const spoken = await parley(...words('--seconds', '10', '--json'))
    const told = spoken.json() as Told
    expect(told.changes.length).toBeGreaterThan(0)
    for (const { sentence } of told.changes) expect(sentence).toMatch(/^Put .+/)
    expect(told.after.pairs.uncovered).toBeLessThan(told.before.pairs.uncovered)
    expect(told.aims[0]).toMatchObject({ id: 'uncovered', value: told.uncovered.length, proven: true, gap: 0 })
    expect(spoken.code).toBe(told.uncovered.length > 0 ? 1 : 0)
    expect(told.applied).toBe(0)
    expect(bytesOf(folder)).toBe(before)
  })

  it('puts a name beside every id, a unit beside every figure and its clock beside every time', async () => {
    const { parley } = await deskWithoutTeam()
    const told = (await parley(...words('--sessions', 'session-opening,session-closing', '--seconds', '10', '--json'))).json() as Told & { readonly sessions: readonly unknown[]; readonly languages: unknown }
    expect(told).toMatchObject({ roundId: 'round-stockholm', roundName: 'Stockholm consultations' })
    expect(told.sessions[0]).toEqual({ id: 'session-opening', name: 'Opening ceremony', places: [{ room: { id: 'room-plenary', name: 'Great Hall' }, start: '2018-12-06T10:00', minutes: 60, zone: 'Europe/Stockholm' }] })
    expect(told.changes.length).toBeGreaterThan(0)
    for (const change of told.changes) expect(change).toMatchObject({ sessionTitle: expect.stringMatching(/ceremony$/) as unknown, interpreterName: expect.stringMatching(/^\p{L}+ \p{L}/u) as unknown })
    expect(told.aims.map(({ unit }) => unit)).toEqual(['pairs', 'interpreters', 'pairs', 'pairs', 'sessions', 'USD', 'changes'])
  })

  it('says why a pair stays open and the ways out, with exit code 1, and takes the rest', async () => {
    const { parley, commands } = await deskWithPlan()
    await parley('apply', plan, '--commands', commands([{ type: 'update', table: 'sessions', id: 'session-opening', fields: { floorLanguages: ['am'] } }]))
    const spoken = await parley(...words('--sessions', 'session-opening', '--seconds', '10', '--apply', '--json'))
    const told = spoken.json() as Told
    expect(spoken).toMatchObject({ code: 1, err: '2 pairs stay without interpretation.\n' })
    expect(told.uncovered[0]).toMatchObject({
      sessionTitle: 'Opening ceremony', direction: 'Amharic into Arabic', why: { kind: 'nobody-from', language: 'am' },
      sentence: 'No Amharic into Arabic at Opening ceremony, Thu 6 Dec 10:00–11:00: nobody on the roster works from Amharic.',
      waysOut: [{ kind: 'hire', sentence: expect.stringContaining('Hire one more for Amharic into Arabic') as unknown }],
    })
    expect(told.applied).toBe(told.changes.length)
  })

  it('finds round, sessions and people by a part of their names, and asks back what several have', async () => {
    const { parley } = await deskWithPlan()
    const line = (...rest: readonly string[]) => ['assign', plan, '--round', 'stockholm', ...rest, '--seconds', '5', '--json']
    const told = (await parley(...line('--sessions', 'sana’a, opening CER', '--absent', 'khoury:2018-12-06'))).json()
    expect(told).toMatchObject({ sessions: [{ id: 'session-opening' }, { id: 'session-proximity-1' }], absences: [{ interpreterId: 'interpreter-khoury', interpreterName: 'Rami Khoury' }] })
    const asked = await parley(...line('--sessions', 'taiz'))
    expect(asked).toMatchObject({ code: 2 })
    expect(asked.err).toMatch(/^“taiz” is part of the name of several sessions of Stockholm consultations: “Working group: Taiz \(1\)” \(session-group-taiz-1, Sun 9 Dec 09:30–12:00 Stockholm time\), .+ and “Shuttle talks: Taiz corridors” \(session-proximity-3\)\. Say more of the name, or its id\.\n$/)
    expect((await parley(...line('--sessions', 'closing words'))).err).toMatch(/^There is no session “closing words” of Stockholm consultations\. Near it: “Closing ceremony” \(.+\) and “Closing press conference” \(.+\)\.\n$/)
  })

  it('says only what is missing where a round has nothing to look at', async () => {
    const { parley, commands } = await deskWithPlan()
    await parley('apply', plan, '--commands', commands([{ type: 'create', table: 'rounds', row: { id: 'next', processId: 'process-yemen', name: 'Next round' } }]))
    expect((await parley('assign', plan, '--round', 'next')).out).toBe('Next round: nothing to change.\nMind:\n  There is no session here that needs interpretation: choose a way of interpreting for those that do.\n')
  })

  it('leaves a write-protected file as it is', async () => {
    const { parley, folder } = await deskWithPlan()
    chmodSync(join(folder, plan), 0o444)
    const before = bytesOf(folder)
    const spoken = await parley(...words('--sessions', 'session-opening', '--seconds', '5', '--apply', '--json'))
    expect(spoken.json()).toMatchObject({ problem: { code: 'read-only' } })
    expect(spoken).toMatchObject({ code: 2, err: `${plan} is write-protected, so nothing was changed. Take the protection off it, or work on a copy.\n` })
    expect(bytesOf(folder)).toBe(before)
  })

  it('takes the team as one step that undo takes back', async () => {
    const { parley } = await deskWithoutTeam()
    const assigned = async () => ((await parley('show', plan, '--table', 'boothAssignments', '--json')).json() as { readonly rows: readonly unknown[] }).rows.length
    const told = (await parley(...words('--seconds', '10', '--apply', '--json'))).json() as Told
    expect(told.applied).toBe(told.changes.length)
    expect(await assigned()).toBe(told.changes.filter(({ kind }) => kind === 'assign').length)
    await parley('undo', plan)
    expect(await assigned()).toBe(0)
  })

  it('says the same to people, line by line', async () => {
    const { parley } = await deskWithoutTeam()
    const { out } = await parley(...words('--seconds', '10'))
    expect(out).toMatch(/^Stockholm consultations, \d+ sessions: \d+ changes, .+ after \d+\.\d s\.\nTimes are Stockholm time\.\n/)
    expect(out).toMatch(/\nChanges:\n {2}Put /)
    expect(out).toMatch(/\nIn figures:\n {2} +today +proposed\n/)
    expect(out).toMatch(/\nAims, in order:\n {2}\S.*: \d+ \(proved best\)\n/)
  })

  it('plans around an absence, named in words, for the sessions named', async () => {
    const { parley } = await deskWithPlan()
    const sessions = (await parley('show', plan, '--table', 'boothAssignments', '--json')).json() as { readonly rows: readonly { readonly sessionId: string; readonly interpreterId: string }[] }
    const first = sessions.rows[0]
    if (!first) throw new Error('nobody is assigned')
    const told = (await parley(...words('--sessions', first.sessionId, '--absent', `${first.interpreterId}:2018-12-01:2018-12-31`, '--seconds', '10', '--json'))).json() as Told
    expect(told.changes.map(({ kind }) => kind)).toContain('mark-absent')
    expect(told.changes.find(({ kind }) => kind === 'take-off')?.interpreterId).toBe(first.interpreterId)
  })

  it.each([{ more: [], whenStopped: 0 }, { more: ['--apply'], whenStopped: 1 }])('ends at Ctrl+C with the best so far, or saying that there is none yet, and takes nothing ($more)', async ({ more, whenStopped }) => {
    const { folder, dataFolder } = await deskWithoutTeam()
    const before = bytesOf(folder)
    const heard = { out: '', err: '' }
    let listening = 0
    const code = await runCommandLine(
      words('--seconds', '600', '--json', ...more),
      {
        dataFolder, folder, resourcesFolder: join(projectFolder, 'resources'), version: '0.0.0', now: () => '2026-11-24T10:00:00.000Z', newId: () => 'job',
        onInterrupt: (listener) => {
          listening += 1
          const pressing = setInterval(listener, 20)
          return () => {
            listening -= 1
            clearInterval(pressing)
          }
        },
      },
      { out: (text) => { heard.out += text }, err: (text) => { heard.err += text } },
    )
    const told = JSON.parse(heard.out) as Partial<Told> & { readonly problem?: { readonly code: string } }
    expect([told.ended, told.problem?.code]).toContain('stopped')
    expect(code).toBe(told.problem ? 2 : whenStopped)
    expect(told.applied ?? 0).toBe(0)
    expect(bytesOf(folder)).toBe(before)
    expect(listening).toBe(0)
  })

  it.each([
    ['a round that is not there', ['assign', plan, '--round', 'Kuwait'], 'There is no round “Kuwait”'],
    ['a session that is not there', words('--sessions', 'Opening of nothing'), 'There is no session “Opening of nothing”'],
    ['no sessions', words('--sessions', ' , '), 'Name the sessions'],
    ['somebody who is not there', words('--absent', 'Nobody:2018-12-06'), 'There is no interpreter “Nobody”'],
    ['an absence without a day', words('--absent', 'Nobody'), 'does not say who is absent when'],
    ['an absence on no day of the calendar', words('--absent', 'Nobody:2018-02-30'), 'does not say who is absent when'],
    ['no time', words('--seconds', '0'), 'Say --seconds'],
    ['a time that is none', words('--seconds', 'soon'), 'Say --seconds'],
  ])('refuses %s and leaves the file as it is', async (_what, line, part) => {
    const { parley, folder } = await deskWithPlan()
    const before = bytesOf(folder)
    const spoken = await parley(...line)
    expect(spoken).toMatchObject({ code: 2, out: '' })
    expect(spoken.err).toMatch(oneSentence)
    expect(spoken.err).toContain(part)
    expect(bytesOf(folder)).toBe(before)
  })
})
