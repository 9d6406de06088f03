import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deskWithPlan, oneSentence, plan } from './desk'

interface Told {
  readonly changes: readonly { readonly sessionId: string; readonly roomId: string; readonly start: string; readonly sentence: string }[]
  readonly aims: readonly { readonly id: string; readonly value: number; readonly gap: number; readonly proven: boolean }[]
  readonly leftOut: readonly { readonly sessionId: string; readonly sentence: string }[]
  readonly ended: string
  readonly revision?: number
  readonly applied?: number
}

const words = (...rest: readonly string[]) => ['propose-places', plan, '--round', 'Stockholm consultations', '--seconds', '4', ...rest]
const bytesOf = (folder: string): string => readFileSync(join(folder, plan), 'utf8')

describe('propose-places', () => {
  it('tells a place for each unplaced session, in sentences, and changes nothing', async () => {
    const { parley, folder } = await deskWithPlan()
    const before = bytesOf(folder)
    const spoken = await parley(...words('--json'))
    const told = spoken.json() as Told
    expect(spoken.code).toBe(0)
    expect(told.changes.map(({ sentence }) => sentence)).toContainEqual(expect.stringMatching(/^Photograph of the delegations: .+ in .+ \(Stockholm time\)$/))
    expect(told.aims[0]).toEqual({ id: 'left-out', title: 'Sessions left out', unit: 'sessions', meaning: 'Sessions for which no place is proposed.', value: 0, bound: 0, gap: 0, proven: true })
    expect(told.changes[0]).toMatchObject({ sessionTitle: 'Photograph of the delegations', roomName: 'Great Hall', zone: 'Europe/Stockholm' })
    expect(told.applied).toBe(0)
    expect(bytesOf(folder)).toBe(before)
  })

  it('takes the places as one step that undo takes back', async () => {
    const { parley } = await deskWithPlan()
    const placed = async () => ((await parley('show', plan, '--table', 'placements', '--json')).json() as { readonly rows: readonly { readonly sessionId: string; readonly roomId: string; readonly start: string }[] }).rows
    const before = (await placed()).length
    const told = (await parley(...words('--apply', '--json'))).json() as Told
    expect(told.applied).toBe(told.changes.length)
    for (const { sessionId, roomId, start } of told.changes) expect(await placed()).toContainEqual(expect.objectContaining({ sessionId, roomId, start }))
    expect((await placed()).length).toBe(before + told.changes.length)
    await parley('undo', plan)
    expect((await placed()).length).toBe(before)
  })

  it('says which sessions stay without a place and why, with exit code 1', async () => {
    const { parley, commands } = await deskWithPlan()
    await parley('apply', plan, '--commands', commands([{ type: 'create', table: 'sessions', row: { id: 'endless', roundId: 'round-stockholm', title: 'Endless talk', format: 'consultation', minutes: 1440 } }]))
    const spoken = await parley(...words())
    expect(spoken).toMatchObject({ code: 1, err: '1 session stays without a place.\n' })
    expect(spoken.out).toMatch(/^Stockholm consultations: 4 sessions placed, .+ after \d+\.\d s\.\nChanges:\n {2}Photograph/)
    expect(spoken.out).toMatch(/\nLeft out:\n {2}Endless talk stays without a place: it takes .+\.\n/)
  })

  it('looks at the sessions named only', async () => {
    const { parley } = await deskWithPlan()
    const told = (await parley(...words('--sessions', 'photograph', '--json'))).json()
    expect(told).toMatchObject({ roundName: 'Stockholm consultations', sessions: [{ id: 'session-family-photo', name: 'Photograph of the delegations' }], changes: [{ sessionId: 'session-family-photo' }] })
  })

  it('says only what is missing where a round has nothing to place', async () => {
    const { parley, commands } = await deskWithPlan()
    await parley('apply', plan, '--commands', commands([{ type: 'create', table: 'rounds', row: { id: 'next', processId: 'process-yemen', name: 'Next round' } }]))
    expect((await parley('propose-places', plan, '--round', 'next')).out).toMatch(/^Next round: nothing to place\.\nMind:\n {2}There is nothing to place: .+\n {2}The round has no rooms: .+\n {2}The round has no first or no last day yet: .+\n$/)
  })

  it.each([
    ['a session that is not there', words('--sessions', 'Opening of nothing'), 'There is no session “Opening of nothing”'],
    ['a round that is not there', ['propose-places', plan, '--round', 'Kuwait'], 'There is no round “Kuwait”'],
    ['a time that is none', words('--seconds', '-3'), 'Say --seconds'],
    ['a file that is not there', ['propose-places', 'gone.parley.json', '--round', 'Kuwait'], 'gone.parley.json'],
  ])('refuses %s', async (_what, line, part) => {
    const { parley } = await deskWithPlan()
    const spoken = await parley(...line)
    expect(spoken).toMatchObject({ code: 2, out: '' })
    expect(spoken.err).toMatch(oneSentence)
    expect(spoken.err).toContain(part)
  })
})
