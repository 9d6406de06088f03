import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkWorkspace } from '@shared/findings/check'
import { tableNames } from '@shared/model/workspace'
import { readWorkspaceFile } from '@shared/schema/workspace-file'
import { holdFile } from '../../../contract/file-cases'
import { deskWithPlan, oneSentence, plan } from './desk'

describe('show', () => {
  it('gives whole rows in JSON', async () => {
    const { parley } = await deskWithPlan()
    const spoken = await parley('show', plan, '--table', 'rounds', '--json')
    expect(spoken).toMatchObject({ code: 0, err: '' })
    expect(spoken.json()).toMatchObject({ table: 'rounds', rows: [{ id: 'round-stockholm', startDate: '2018-12-06', ruleSettings: {} }] })
  })

  it('shows people a line for each row under the names of its columns', async () => {
    const { parley } = await deskWithPlan()
    const lines = (await parley('show', plan, '--table', 'delegates')).out.trimEnd().split('\n')
    expect(lines).toHaveLength(31)
    expect(lines[0]).toMatch(/^id +delegationId/)
    expect(lines[1]).toMatch(/^delegate-gov-01 .*al-Hamdani/)
  })

  it('reads every table, also the empty ones', async () => {
    const { parley } = await deskWithPlan()
    for (const table of tableNames) expect(await parley('show', plan, '--table', table)).toMatchObject({ code: 0, err: '' })
    expect((await parley('show', plan, '--table', 'releases')).out).toBe('There is no release in this workspace.\n')
  })

  it.each(['Sessions', 'nothing', '__proto__', ''])('answers “%s”, which is no table, with the names of the tables', async (table) => {
    const { parley } = await deskWithPlan()
    const spoken = await parley('show', plan, '--table', table)
    expect(spoken).toMatchObject({ code: 2, out: '' })
    expect(spoken.err).toMatch(/^There is no table .*sessions, placements/)
  })

  it('reads a file that another Parley has open', async () => {
    const { parley, folder } = await deskWithPlan()
    const held = await holdFile(join(folder, plan))
    expect((await parley('show', plan, '--table', 'rooms')).code).toBe(0)
    await held.free()
  })

  it('leaves the file and its folder as they were', async () => {
    const { parley, folder, files } = await deskWithPlan()
    const before = [readFileSync(join(folder, plan), 'utf8'), files()]
    await parley('show', plan, '--table', 'rooms')
    await parley('check', plan)
    expect([readFileSync(join(folder, plan), 'utf8'), files()]).toEqual(before)
  })
})

const clash = { type: 'move-placement', placementId: 'placement-plenary-1', start: '2018-12-06T16:00' }

describe('check', () => {
  it('is content with warnings', async () => {
    const { parley } = await deskWithPlan()
    const spoken = await parley('check', plan)
    expect(spoken).toMatchObject({ code: 0, err: '' })
    expect(spoken.out).toContain('Warning  Photograph of the delegations (15 min) has no room and time yet.\n')
    expect(spoken.out).toMatch(/14 found, no error\.\n$/)
  })

  it('ends with 1 when an error is found, and names rule, severity, subjects and sentence', async () => {
    const { parley, commands } = await deskWithPlan()
    await parley('apply', plan, '--commands', commands([clash]))
    const spoken = await parley('check', plan, '--json')
    expect(spoken.code).toBe(1)
    const { findings } = spoken.json() as { findings: { rule: string; sentence: string }[] }
    expect(findings[0]).toEqual({
      rule: 'delegation-double-booked',
      severity: 'error',
      roundId: 'round-stockholm',
      subjects: expect.arrayContaining([{ table: 'sessions', id: 'session-plenary-1' }]) as unknown,
      sentence: expect.stringContaining('is expected in two places on Thu 6 Dec') as unknown,
    })
  })

  it('no longer counts an error that the officer accepted, but still tells it with the reason', async () => {
    const desk = await deskWithPlan()
    await desk.parley('apply', plan, '--commands', desk.commands([clash]))
    const read = readWorkspaceFile(JSON.parse(readFileSync(join(desk.folder, plan), 'utf8')))
    if (!read.ok) throw new Error(read.problem.sentence)
    const errors = checkWorkspace(read.value.file.workspace).filter((finding) => finding.severity === 'error')
    const accept = errors.map(({ key, roundId }) => ({ type: 'accept-finding', roundId, findingKey: key, reason: 'Both heads agreed' }))
    await desk.parley('apply', plan, '--commands', desk.commands(accept))
    const spoken = await desk.parley('check', plan, '--json')
    expect(spoken.code).toBe(0)
    const { findings } = spoken.json() as { findings: { accepted?: string }[] }
    expect(findings.filter((finding) => finding.accepted === 'Both heads agreed')).toHaveLength(errors.length)
  })

  it.each(['round-stockholm', 'Stockholm consultations', ' stockholm  CONSULTATIONS '])('finds the round by “%s”', async (round) => {
    const { parley } = await deskWithPlan()
    const spoken = await parley('check', plan, '--round', round, '--json')
    expect((spoken.json() as { findings: unknown[] }).findings).toHaveLength(14)
  })

  it('tells only what belongs to the round that was named', async () => {
    const { parley } = await deskWithPlan()
    await parley('sample', 'tunis-2020', '--out', 'tunis.json')
    expect((await parley('check', 'tunis.json', '--round', 'LPDF, virtual meetings')).out).toBe('Nothing found.\n')
    expect((await parley('check', 'tunis.json', '--round', 'LPDF, Tunis')).out).toMatch(/13 found/)
  })

  it('says which rounds there are when the one named is not', async () => {
    const { parley } = await deskWithPlan()
    const spoken = await parley('check', plan, '--round', 'Kuwait')
    expect(spoken).toMatchObject({ code: 2, out: '', err: 'There is no round “Kuwait” in this workspace. There is: “Stockholm consultations” (round-stockholm).\n' })
  })

  it('asks back when two rounds have the name', async () => {
    const { parley, commands } = await deskWithPlan()
    await parley('apply', plan, '--commands', commands([{ type: 'create', table: 'rounds', row: { id: 'second', processId: 'process-yemen', name: 'stockholm consultations' } }]))
    const spoken = await parley('check', plan, '--round', 'Stockholm Consultations')
    expect(spoken.code).toBe(2)
    expect(spoken.err).toMatch(oneSentence)
    expect(spoken.err).toContain('(round-stockholm)')
    expect(spoken.err).toContain('(second)')
    expect((await parley('check', plan, '--round', 'second')).code).toBe(0)
  })
})
