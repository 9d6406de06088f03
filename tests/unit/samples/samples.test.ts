import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { costBudget, whyNotExported } from '@shared/costing/cost-budget'
import { checkWorkspace } from '@shared/findings/check'
import type { Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { readWorkspaceFile } from '@shared/schema/workspace-file'
import { sampleFiles } from '../../support/samples/sample-files'
import { projectFolder } from '../main/command-line/desk'

const folder = join(projectFolder, 'resources/samples')
const ending = '.parley.json'
const committed = (name: string): string => readFileSync(join(folder, `${name}${ending}`), 'utf8')

const workspaceOf = (name: string): Workspace => {
  const read = readWorkspaceFile(JSON.parse(committed(name)))
  if (!read.ok) throw new Error(read.problem.sentence)
  return read.value.file.workspace
}

const built = sampleFiles()

it('every sample file has its builder', () => {
  expect(readdirSync(folder).filter((file) => file.endsWith(ending)).sort()).toEqual(built.map(({ name }) => `${name}${ending}`).sort())
})

/** Warnings that tell of the talks: few women, long days, halls of unlike size. */
const warned: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'stockholm-2018': { 'women-below-share': 2, 'day-too-long': 2, 'interpreter-rest-too-short': 2 },
  'tunis-2020': { 'women-below-share': 5, 'parity-caucus-rooms': 1, 'interpreter-rest-too-short': 1 },
}

describe.each(built)('$name', ({ name, text }) => {
  const workspace = workspaceOf(name)
  const placed = new Set(rowsOf(workspace, 'placements').map((placement) => placement.sessionId))

  // Build again with: npx tsx tests/support/samples/build-samples.ts
  it('is what its builder writes, byte for byte', () => {
    expect(committed(name) === text).toBe(true)
  })

  it('keeps one row on one line, so that changes can be read', () => {
    const rows = Object.values(workspace).reduce((sum, table) => sum + Object.keys(table).length, 0)
    expect(committed(name).split('\n').filter((line) => line.startsWith('      "'))).toHaveLength(rows)
  })

  it('has no error, and warns of nothing but the sessions left unplaced on purpose and what the talks themselves were like', () => {
    const findings = checkWorkspace(workspace)
    const unplaced = rowsOf(workspace, 'sessions').filter((session) => !placed.has(session.id))
    expect(unplaced.length).toBeGreaterThanOrEqual(3)
    expect(unplaced.length).toBeLessThanOrEqual(5)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const warnings = findings.filter(({ severity }) => severity === 'warning')
    expect(warnings.flatMap(({ rule, subjects }) => (rule === 'session-unplaced' ? [subjects[0]?.id] : [])).sort()).toEqual(unplaced.map(({ id }) => id).sort())
    const counts = new Map<string, number>()
    for (const { rule } of warnings) if (rule !== 'session-unplaced') counts.set(rule, (counts.get(rule) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toEqual(warned[name])
    expect(findings.length).toBeLessThanOrEqual(30)
  })

  it('has a programme of 35 to 50 sessions of many kinds', () => {
    const sessions = rowsOf(workspace, 'sessions')
    expect(sessions.length).toBeGreaterThanOrEqual(35)
    expect(sessions.length).toBeLessThanOrEqual(50)
    expect(new Set(sessions.map((session) => session.format)).size).toBeGreaterThanOrEqual(9)
  })

  it('says at once that it is a sample, and of each person that it is invented', () => {
    expect(rowsOf(workspace, 'settings')[0]?.caution).toMatch(/^Sample\. People are invented;/)
    for (const person of [...rowsOf(workspace, 'delegates'), ...rowsOf(workspace, 'interpreters'), ...rowsOf(workspace, 'standbyExperts')]) expect(person.note).toContain('Invented person.')
    const real = rowsOf(workspace, 'teamMembers').filter((member) => !member.note.startsWith('Invented person.'))
    expect(real.map(({ role, note }) => [role, note.includes('(public office)')])).toEqual([['envoy', true]])
  })

  it('says of amounts, programme and rates that they are illustrative', () => {
    for (const row of [...rowsOf(workspace, 'contributions'), ...rowsOf(workspace, 'fundRequests'), ...rowsOf(workspace, 'budgets')]) expect(row.note).toMatch(/illustrative/i)
    for (const rate of rowsOf(workspace, 'exchangeRates')) expect(rate.source).toMatch(/^Illustrative/)
  })

  it('has Arabic for all that a delegation reads', () => {
    const arabic = /^[\u0600-\u06FF0-9 ():،.-]+$/
    for (const session of rowsOf(workspace, 'sessions')) expect(session.titles['ar'], session.id).toMatch(arabic)
    const named = [...rowsOf(workspace, 'rooms'), ...rowsOf(workspace, 'venues'), ...rowsOf(workspace, 'parties'), ...rowsOf(workspace, 'delegations'), ...rowsOf(workspace, 'delegates'), ...rowsOf(workspace, 'teamMembers')]
    for (const row of named) expect(row.names['ar'], row.id).toMatch(arabic)
  })

  it('gives no two people the same name', () => {
    const names = rowsOf(workspace, 'delegates').map((delegate) => `${delegate.givenName} ${delegate.familyName}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it('lodges every delegate and brings each in and out', () => {
    const stays = new Set(rowsOf(workspace, 'stays').map((stay) => stay.delegateId))
    const travelling = (direction: string) => new Set(rowsOf(workspace, 'movements').filter((movement) => movement.direction === direction && movement.kind === 'flight').flatMap((movement) => movement.delegateIds))
    for (const { id } of rowsOf(workspace, 'delegates')) expect([stays.has(id), travelling('arrival').has(id), travelling('departure').has(id)], id).toEqual([true, true, true])
  })

  it('gives no interpreter more than two sittings a day', () => {
    const sittings = rowsOf(workspace, 'boothAssignments').flatMap(({ sessionId, interpreterId }) =>
      [...new Set(rowsOf(workspace, 'placements').filter((placement) => placement.sessionId === sessionId).map(({ start }) => `${interpreterId} ${start.slice(0, 10)}`))])
    expect(sittings.filter((one) => sittings.filter((other) => other === one).length > 2)).toEqual([])
  })

  it('has budgets that can be costed to the last line, in two currencies', () => {
    for (const budget of rowsOf(workspace, 'budgets')) {
      const costed = costBudget(workspace, budget.id)
      if (!costed.ok) throw new Error(costed.problem.sentence)
      expect(whyNotExported(costed.value)).toBeNull()
    }
    const currencies = rowsOf(workspace, 'budgetLines').map((line) => line.unitCost.currency)
    expect(new Set(currencies).size).toBe(2)
  })
})

describe('stockholm-2018', () => {
  const workspace = workspaceOf('stockholm-2018')

  it('follows the public reports: dates, place, two delegations of twelve and three', () => {
    expect(rowsOf(workspace, 'rounds')[0]).toMatchObject({ startDate: '2018-12-06', endDate: '2018-12-13' })
    expect(rowsOf(workspace, 'venues')[0]).toMatchObject({ name: 'Johannesberg Castle', city: 'Rimbo', country: 'Sweden', zone: 'Europe/Stockholm' })
    for (const delegation of rowsOf(workspace, 'delegations')) {
      const people = rowsOf(workspace, 'delegates').filter((delegate) => delegate.delegationId === delegation.id)
      const secretaries = people.filter((delegate) => delegate.role === 'secretary').length
      expect([people.length - secretaries, secretaries, delegation.cap, delegation.secretaryCap]).toEqual([12, 3, 12, 3])
    }
  })

  it('has the Government leave only after Ansar Allah has landed', () => {
    const landing = workspace.movements['flight-sanaa-stockholm']
    const leaving = workspace.movements['flight-riyadh-stockholm']
    expect([landing?.arrives.slice(0, 10), leaving?.departs.slice(0, 10)]).toEqual(['2018-12-04', '2018-12-05'])
  })

  it('keeps the parties in wings of their own', () => {
    const apart = rowsOf(workspace, 'rooms').filter((room) => /-(east|west)$/.test(room.id))
    for (const room of apart) for (const next of room.adjacentRoomIds) expect(next.slice(-4)).toBe(room.id.slice(-4))
  })

  it('puts nothing at the table on Friday', () => {
    const friday = rowsOf(workspace, 'placements').filter((placement) => placement.start.startsWith('2018-12-07')).map((placement) => workspace.sessions[placement.sessionId])
    expect(new Set(friday.filter((session) => session?.attendance.length !== 0).map((session) => session?.format))).toEqual(new Set(['break', 'meal']))
  })
})

describe('tunis-2020', () => {
  const workspace = workspaceOf('tunis-2020')

  it('follows the public reports: seventy-five participants, 9 to 15 November, after two virtual days', () => {
    expect(rowsOf(workspace, 'delegates')).toHaveLength(75)
    expect(rowsOf(workspace, 'rounds').map(({ startDate, endDate }) => [startDate, endDate])).toEqual([['2020-11-09', '2020-11-15'], ['2020-11-07', '2020-11-08']])
    expect(rowsOf(workspace, 'venues')[0]).toMatchObject({ zone: 'Africa/Tunis', city: 'Tunis' })
  })
})
