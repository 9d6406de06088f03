import { describe, expect, it } from 'vitest'
import { parseCommand } from '@shared/commands/apply-command'
import type { CommandInput } from '@shared/commands/registry'
import { costBudget } from '@shared/costing/cost-budget'
import { renderPaper } from '@shared/documents/render-paper'
import { checkWorkspace } from '@shared/findings/check'
import { createFindingsEngine } from '@shared/findings/findings-engine'
import { previewCommand } from '@shared/findings/preview-command'
import type { Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { workspaceFaults } from '@shared/schema/integrity'
import { findingSentence, whyText } from '@shared/text/finding-sentence'
import type { RowsByTable } from '../../support/workspace-builder'
import { afterCommand, smallWorkspace, testContext, withRows } from '../../support/workspace-builder'

const planWith = (rows: RowsByTable): Workspace => withRows(smallWorkspace(), rows)
const session = (id: string, more: object = {}) => ({ id, roundId: 'round', title: `Session ${id}`, format: 'working group' as const, minutes: 60, attendance: [{ delegationId: 'north-team' }], ...more })
const placed = (id: string, roomId: string, start: string, minutes = 60) => ({ id: `${id}-place`, sessionId: id, roomId, start, minutes })

/** Everything the program says of a plan; throws where any of it does. */
const everythingSaid = (workspace: Workspace): readonly string[] => {
  const findings = checkWorkspace(workspace)
  const papers = rowsOf(workspace, 'delegations').map(({ id, roundId }) => {
    const paper = renderPaper(workspace, { kind: 'delegation-schedule', roundId, delegationId: id, language: 'en' }, { printedAt: '2018-12-01T08:00:00.000Z', fontFaces: '' })
    return paper.ok ? paper.value.body : paper.problem.sentence
  })
  for (const budget of rowsOf(workspace, 'budgets')) costBudget(workspace, budget.id)
  return [...findings.flatMap((finding) => [findingSentence(workspace, finding), whyText(finding)]), ...papers]
}

const refusalOf = (command: unknown): string => {
  const parsed = parseCommand(command)
  return parsed.ok ? '' : parsed.problem.sentence
}

describe('a plan that is odd', () => {
  const odd: Readonly<Record<string, Workspace>> = {
    'a round without dates': planWith({ rounds: [{ id: 'round', processId: 'process', name: 'No dates', partyIds: ['north', 'south'], venueIds: ['castle'] }] }),
    'a venue without rooms': planWith({ venues: [{ id: 'tent', name: 'Tent', zone: 'Africa/Tunis' }], rounds: [{ id: 'bare', processId: 'process', name: 'Bare', venueIds: ['tent'], startDate: '2018-12-06', endDate: '2018-12-07' }] }),
    'a round without a venue': planWith({ rounds: [{ id: 'bare', processId: 'process', name: 'Bare' }], sessions: [session('lost', { roundId: 'bare', attendance: [] })] }),
    '300 sessions on one day': planWith({
      sessions: Array.from({ length: 300 }, (_, at) => session(`many-${String(at)}`)),
      placements: Array.from({ length: 300 }, (_, at) => placed(`many-${String(at)}`, ['hall', 'red', 'blue'][at % 3] ?? 'hall', `2018-12-07T${String(7 + (at % 14)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`)),
    }),
    'two rooms with one name': planWith({ rooms: [{ id: 'second-hall', venueId: 'castle', name: 'Hall' }], sessions: [session('one')], placements: [placed('one', 'second-hall', '2018-12-06T10:00')] }),
    'names in Arabic, Chinese and Amharic': planWith({
      parties: [{ id: 'north', processId: 'process', name: 'الطرف الشمالي', shortName: 'الشمال', colour: 'party-1' }],
      rooms: [{ id: 'red', venueId: 'castle', name: '红厅' }],
      delegates: [{ id: 'north-3', delegationId: 'north-team', familyName: 'መኮንን', givenName: 'እዮብ' }],
      sessions: [session('多', { title: '全体会议' }), session('two', { title: 'ስብሰባ' })].map((row, at) => ({ ...row, id: `odd-${String(at)}` })),
      placements: [placed('odd-0', 'red', '2018-12-07T10:00'), placed('odd-1', 'red', '2018-12-07T10:30')],
    }),
    'a session as long as a day, over midnight': planWith({ sessions: [session('long', { minutes: 1440 })], placements: [placed('long', 'hall', '2018-12-12T20:00', 1440)] }),
  }

  it.each(Object.entries(odd))('is checked, printed and costed in words: %s', (_name, workspace) => {
    expect(workspaceFaults(workspace)).toEqual([])
    for (const sentence of everythingSaid(workspace)) expect(sentence).not.toMatch(/undefined|NaN|\[object/)
  })

  it.each(Object.entries(odd))('can go on being changed: %s', (_name, workspace) => {
    const engine = createFindingsEngine(workspace)
    const command: CommandInput = { type: 'create', table: 'sessions', row: session('next') }
    const parsed = parseCommand(command)
    if (!parsed.ok) throw new Error(parsed.problem.sentence)
    expect(previewCommand(engine, parsed.value, testContext).ok).toBe(true)
    expect(checkWorkspace(afterCommand(workspace, command)).length).toBeGreaterThanOrEqual(0)
  })
})

describe('a session of no length or of 30 hours', () => {
  it.each([0, 4, 1800, 12.5])('is refused with a sentence: %d minutes', (minutes) => {
    expect(refusalOf({ type: 'place-session', placementId: 'new', sessionId: 'opening', roomId: 'hall', start: '2018-12-06T10:00', minutes })).toMatch(/minutes/)
    expect(refusalOf({ type: 'resize-placement', placementId: 'opening-place', minutes })).toMatch(/^The command "resize-placement" can't be read: .*minutes/)
  })

  it('leaves the plan as it was', () => {
    const before = smallWorkspace()
    expect(() => afterCommand(before, { type: 'create', table: 'sessions', row: session('none', { minutes: 0 }) })).toThrow(/^This session can't be kept: /)
    expect(before).toEqual(smallWorkspace())
  })
})

describe('a room that is gone and still in releases and copies', () => {
  const released = [
    { type: 'issue-release', releaseId: 'first', roundId: 'round', name: 'v1' },
    { type: 'take-plan-copy', planCopyId: 'before', roundId: 'round', kind: 'snapshot', name: 'Before' },
    { type: 'remove', table: 'rooms', id: 'hall' },
  ] as const satisfies readonly CommandInput[]
  const without = released.reduce<Workspace>((workspace, command) => afterCommand(workspace, command), smallWorkspace())

  it('leaves a sound workspace in which the session is unplaced', () => {
    expect(workspaceFaults(without)).toEqual([])
    expect(checkWorkspace(without).map(({ rule }) => rule)).toContain('session-unplaced')
    expect(everythingSaid(without).join(' ')).toContain('Opening')
  })

  it.each([
    { type: 'roll-back-to-release', releaseId: 'first' },
    { type: 'restore-plan-copy', planCopyId: 'before' },
  ] as const satisfies readonly CommandInput[])('$type brings back all but the room', (command) => {
    const back = afterCommand(without, command)
    expect(workspaceFaults(back)).toEqual([])
    expect(back.sessions['opening']?.title).toBe('Opening')
    expect(rowsOf(back, 'placements')).toEqual([])
  })
})
