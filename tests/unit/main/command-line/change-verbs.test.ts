import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { holdFile } from '../../../contract/file-cases'
import { leftovers } from '../storage/support/temp-folder'
import { deskWithPlan, oneSentence, plan } from './desk'

type Desk = Awaited<ReturnType<typeof deskWithPlan>>

const bytesOf = ({ folder }: Desk): string => readFileSync(join(folder, plan), 'utf8')

const startOf = async ({ parley }: Desk, placementId: string): Promise<unknown> => {
  const { rows } = (await parley('show', plan, '--table', 'placements', '--json')).json() as { rows: { id: string; start: string }[] }
  return rows.find((row) => row.id === placementId)?.start
}

const move = (start: string) => ({ type: 'move-placement', placementId: 'placement-plenary-1', start })
const unknownSession = { type: 'unplace-session', sessionId: 'nobody' }

describe('apply', () => {
  it('makes each command an undo step of its own and answers for each', async () => {
    const desk = await deskWithPlan()
    const spoken = await desk.parley('apply', plan, '--commands', desk.commands([move('2018-12-06T14:00'), move('2018-12-06T14:30')]), '--json')
    expect(spoken).toMatchObject({ code: 0, err: '' })
    const label = 'Move Plenary 1: agenda and rules'
    expect(spoken.json()).toEqual({ revision: 3, applied: 2, answers: [{ ok: true, label, revision: 2 }, { ok: true, label, revision: 3 }] })
    await desk.parley('undo', plan)
    expect(await startOf(desk, 'placement-plenary-1')).toBe('2018-12-06T14:00')
    await desk.parley('undo', plan)
    expect(await startOf(desk, 'placement-plenary-1')).toBe('2018-12-06T15:00')
  })

  it('goes on after a refused command and ends with 1', async () => {
    const desk = await deskWithPlan()
    const spoken = await desk.parley('apply', plan, '--commands', desk.commands([unknownSession, move('2018-12-06T14:00'), { type: 'fly' }]), '--json')
    expect(spoken.code).toBe(1)
    expect(spoken.err).toBe('Command 1 was refused: There is no session with the id "nobody". It may have been removed; reload the list and choose again. 1 more was refused.\n')
    expect(spoken.json()).toMatchObject({ applied: 1, answers: [{ ok: false, problem: { code: 'unknown-id' } }, { ok: true }, { ok: false, problem: { code: 'unknown-command' } }] })
    expect(await startOf(desk, 'placement-plenary-1')).toBe('2018-12-06T14:00')
  })

  it('with --atomic changes nothing when one of them is refused, and says which', async () => {
    const desk = await deskWithPlan()
    const before = bytesOf(desk)
    const spoken = await desk.parley('apply', plan, '--atomic', '--commands', desk.commands([move('2018-12-06T14:00'), unknownSession]), '--json')
    expect(spoken.code).toBe(1)
    expect(spoken.err).toMatch(/^Nothing was changed: command 2 was refused\. .*"nobody"/)
    expect(spoken.json()).toMatchObject({ applied: 0, answers: [{ ok: false, problem: { code: 'not-applied' } }, { ok: false, problem: { code: 'unknown-id' } }] })
    expect(bytesOf(desk)).toBe(before)
  })

  it('with --atomic lets a command build on the one before, each its own undo step', async () => {
    const desk = await deskWithPlan()
    const list = [
      { type: 'create', table: 'sessions', row: { id: 'extra', roundId: 'round-stockholm', title: 'Extra', format: 'plenary', minutes: 60 } },
      { type: 'place-session', sessionId: 'extra', roomId: 'room-plenary', start: '2018-12-07T09:00' },
    ]
    expect((await desk.parley('apply', plan, '--atomic', '--commands', desk.commands(list))).code).toBe(0)
    expect((await desk.parley('undo', plan)).out).toBe('Undo: Place Extra.\n')
    expect((await desk.parley('undo', plan)).out).toBe('Undo: Add session Extra.\n')
  })

  it('refuses an end before the start like the screens do', async () => {
    const desk = await deskWithPlan()
    const before = bytesOf(desk)
    const spoken = await desk.parley('apply', plan, '--commands', desk.commands([{ type: 'update', table: 'rounds', id: 'round-stockholm', fields: { endDate: '2018-12-01' } }]))
    expect(spoken.code).toBe(1)
    expect(spoken.err).toContain('it ends (2018-12-01) before it begins (2018-12-06)')
    expect(bytesOf(desk)).toBe(before)
  })

  it('takes an empty list for what it is', async () => {
    const desk = await deskWithPlan()
    expect(await desk.parley('apply', plan, '--commands', desk.commands([]))).toMatchObject({ code: 0, out: '0 of 0 applied.\n', err: '' })
  })

  it.each([
    ['one command outside a list', JSON.stringify(move('2018-12-06T14:00')), 'between [ and ]'],
    ['a text', '"move it"', 'something else'],
    ['nothing', '', 'empty'],
    ['half a list', '[{"type":"move-placement"', 'cut off'],
    ['words', 'please move the plenary', 'something else'],
  ])('refuses a file of commands that holds %s', async (_what, content, part) => {
    const desk = await deskWithPlan()
    const before = bytesOf(desk)
    const spoken = await desk.parley('apply', plan, '--commands', desk.write('c.json', content))
    expect(spoken).toMatchObject({ code: 2, out: '' })
    expect(spoken.err).toMatch(oneSentence)
    expect(spoken.err).toContain(part)
    expect(bytesOf(desk)).toBe(before)
  })

  it.each([['missing.json', /^There is no file of commands/], ['.', /is a folder/]])('refuses %s for a file of commands', async (name, sentence) => {
    const desk = await deskWithPlan()
    const spoken = await desk.parley('apply', plan, '--commands', name)
    expect(spoken.code).toBe(2)
    expect(spoken.err).toMatch(sentence)
  })

  it('says who has the file when another Parley does, and changes nothing', async () => {
    const desk = await deskWithPlan()
    const before = bytesOf(desk)
    const held = await holdFile(join(desk.folder, plan))
    const spoken = await desk.parley('apply', plan, '--commands', desk.commands([move('2018-12-06T14:00')]))
    await held.free()
    expect(spoken).toMatchObject({ code: 2, out: '' })
    expect(spoken.err).toMatch(/^plan\.parley\.json is open in .*\n$/)
    expect(bytesOf(desk)).toBe(before)
  })

  it('gives the file free and leaves nothing half written behind', async () => {
    const desk = await deskWithPlan()
    await desk.parley('apply', plan, '--commands', desk.commands([move('2018-12-06T14:00')]))
    expect(leftovers(desk.folder)).toEqual([])
  })
})

describe('undo and redo', () => {
  it('go back and forth over what apply did', async () => {
    const desk = await deskWithPlan()
    await desk.parley('apply', plan, '--commands', desk.commands([move('2018-12-06T14:00')]))
    expect((await desk.parley('undo', plan, '--json')).json()).toEqual({ revision: 3, label: 'Undo: Move Plenary 1: agenda and rules' })
    expect((await desk.parley('redo', plan)).out).toBe('Redo: Move Plenary 1: agenda and rules.\n')
    expect(await startOf(desk, 'placement-plenary-1')).toBe('2018-12-06T14:00')
  })

  it.each(['undo', 'redo'])('%s ends with 1 when there is nothing to do', async (way) => {
    const desk = await deskWithPlan()
    const before = bytesOf(desk)
    expect(await desk.parley(way, plan)).toMatchObject({ code: 1, out: '', err: `There is nothing to ${way}.\n` })
    expect(bytesOf(desk)).toBe(before)
  })
})
