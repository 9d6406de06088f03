import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommandLine } from '@main/command-line/run'
import { deskWithPlan, oneSentence, plan, projectFolder } from './desk'

interface Told {
  readonly changes: readonly { readonly kind: string; readonly sentence: string; readonly interpreterId: string }[]
  readonly before: { readonly pairs: { readonly uncovered: number } }
  readonly after: { readonly pairs: { readonly uncovered: number } }
  readonly aims: readonly { readonly id: string; readonly title: string; readonly value: number; readonly bound: number; readonly gap: number; readonly proven: boolean }[]
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
    expect(told).not.toHaveProperty('revision')
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
    expect(out).toMatch(/^Stockholm consultations, \d+ sessions: \d+ changes, .+ after \d+\.\d s\.\n/)
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

  it('ends at Ctrl+C with the best so far, or saying that there is none yet', async () => {
    const { folder, dataFolder } = await deskWithoutTeam()
    const heard = { out: '', err: '' }
    let listening = 0
    const code = await runCommandLine(
      words('--seconds', '600', '--json'),
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
    expect(code).toBe(told.problem ? 2 : 0)
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
