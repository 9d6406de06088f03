import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deskInFolder, deskWithPlan, oneSentence, plan, projectFolder } from './desk'

const schedule = (ending: 'json' | 'xml'): string => join(projectFolder, 'tests/fixtures/schedules', `small-congress.${ending}`)

interface Told {
  readonly findings: readonly { readonly rule: string; readonly sentence: string }[]
}

describe('import schedule', () => {
  it.each(['json', 'xml'] as const)('makes a workspace from %s in which check names the double bookings exactly', async (ending) => {
    const { parley } = deskInFolder()
    const spoken = await parley('import', 'schedule', 'congress.parley.json', '--from', schedule(ending), '--json')
    expect(spoken.code).toBe(1)
    expect(spoken.err).toBe('2 entries were left out; everything else came in.\n')
    expect(spoken.json()).toMatchObject({ revision: 1, sessions: 8, rooms: 2, people: 5, roundName: 'Small congress 2014' })
    const { findings } = (await parley('check', 'congress.parley.json', '--json')).json() as Told
    const named = findings.filter(({ rule }) => rule === 'delegate-double-booked').map(({ sentence }) => sentence.replace(/ \(.*/, ''))
    expect(named).toEqual(['Grace Hopper', 'እዮብ መኮንን'])
  })

  it('is one undo step in a workspace that was there, and adds nothing the second time', async () => {
    const { parley } = await deskWithPlan()
    await parley('import', 'schedule', plan, '--from', schedule('json'))
    const again = await parley('import', 'schedule', plan, '--from', schedule('xml'), '--json')
    expect(again.json()).toMatchObject({ sessions: 0, people: 0, rooms: 0 })
    expect((await parley('undo', plan)).out).toBe('Undo: Import Small congress 2014.\n')
    const { rows } = (await parley('show', plan, '--table', 'rounds', '--json')).json() as { rows: readonly unknown[] }
    expect(rows).toHaveLength(1)
  })

  it('goes into a round by name', async () => {
    const { parley } = await deskWithPlan()
    const { rows } = (await parley('show', plan, '--table', 'rounds', '--json')).json() as { rows: readonly { id: string; name: string }[] }
    const round = rows[0]
    const spoken = await parley('import', 'schedule', plan, '--from', schedule('json'), '--round', round?.name ?? '', '--json')
    expect(spoken.json()).toMatchObject({ roundId: round?.id, sessions: 8 })
  })

  it('leaves nothing behind when the schedule can not be used', async () => {
    const { parley, write, files } = deskInFolder()
    write('broken.json', '{"schedule":')
    const spoken = await parley('import', 'schedule', 'new.parley.json', '--from', 'broken.json')
    expect(spoken.code).toBe(2)
    expect(spoken.err).toMatch(oneSentence)
    expect((await parley('import', 'schedule', 'new.parley.json', '--from', 'nowhere.xml')).err).toContain('There is no schedule')
    expect((await parley('import', 'schedule', 'new.parley.json', '--from', schedule('json'), '--zone', 'Mars')).err).toContain('"Mars" is not a known time zone')
    expect((await parley('import', 'schedule', 'new.parley.json', '--from', schedule('json'), '--round', 'Nowhere')).code).toBe(2)
    expect(files()).toEqual(['broken.json'])
  })

  it('leaves a file alone that is no workspace', async () => {
    const { parley, write, folder } = deskInFolder()
    write('notes.json', '{"mine":true}')
    expect((await parley('import', 'schedule', 'notes.json', '--from', schedule('json'))).code).toBe(2)
    expect(readFileSync(join(folder, 'notes.json'), 'utf8')).toBe('{"mine":true}')
  })
})

describe('rules', () => {
  it('lists every rule with its severity and source', async () => {
    const { parley } = deskInFolder()
    const { rules } = (await parley('rules', '--json')).json() as { rules: readonly { id: string; severity: string; source: string; looksAt: string }[] }
    expect(rules.find(({ id }) => id === 'room-double-booked')).toMatchObject({ severity: 'error', source: expect.stringContaining('Plain logic') as string })
    expect((await parley('rules')).out).toContain('kept-apart')
  })
})
