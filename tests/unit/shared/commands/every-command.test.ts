import { describe, expect, it } from 'vitest'
import { applyCommand, parseCommand } from '@shared/commands/apply-command'
import type { CommandInput } from '@shared/commands/registry'
import { commandDefinitions } from '@shared/commands/registry'
import { applyDiff, fitsWorkspace, isEmptyDiff, reverseDiff } from '@shared/diff/diff'
import { rowOf } from '@shared/model/workspace'
import { workspaceFaults } from '@shared/schema/integrity'
import { testContext } from '../../../support/workspace-builder'
import { fullWorkspace } from '../schema/full-workspace'

const full = fullWorkspace()

const examples: readonly (readonly [label: string, command: CommandInput])[] = [
  ['Add room Attic', { type: 'create', table: 'rooms', row: { id: 'attic', venueId: 'castle', name: 'Attic' } }],
  ['Change session Opening', { type: 'update', table: 'sessions', id: 'opening', fields: { guests: 9 } }],
  ['Remove delegation Delegation of the North', { type: 'remove', table: 'delegations', id: 'north-team' }],
  ['Place Before', { type: 'place-session', placementId: 'new', sessionId: 'before', roomId: 'red', start: '2018-12-07T09:00' }],
  ['Move Opening', { type: 'move-placement', placementId: 'opening-place', roomId: 'red', start: '2018-12-07T09:00' }],
  ['Change length of Opening', { type: 'resize-placement', placementId: 'opening-place', minutes: 45 }],
  ['Unplace Opening', { type: 'unplace-session', sessionId: 'opening' }],
  ['Duplicate Opening', { type: 'duplicate-session', sessionId: 'opening', newSessionId: 'new', place: { placementId: 'new', roomId: 'red', start: '2018-12-07T09:00' } }],
  ['Split Opening', { type: 'split-session', sessionId: 'opening', at: '2018-12-06T11:00', newSessionId: 'new', idPrefix: 'part' }],
  ['Merge Before into Opening', { type: 'merge-sessions', sessionId: 'opening', otherId: 'before' }],
  ['Move Opening', { type: 'move-placements', moves: [{ placementId: 'opening-place', roomId: 'red', start: '2018-12-07T09:00' }] }],
  ['Shift Opening by −30 min', { type: 'shift-sessions', roundId: 'round', from: '2018-12-06T00:00', minutes: -30 }],
  ['Copy Thu 6 Dec to Fri 7 Dec', { type: 'copy-day', roundId: 'round', from: '2018-12-06', to: '2018-12-07', idPrefix: 'friday' }],
  ['Place Before in 2 rooms', { type: 'place-everywhere', sessionId: 'before', roomIds: ['red', 'blue', 'red'], start: '2018-12-07T09:00', idPrefix: 'lunch' }],
  ['Assign Mansour to Before', { type: 'assign-interpreter', assignmentId: 'new', sessionId: 'before', interpreterId: 'layla' }],
  ['Take Mansour off Opening', { type: 'unassign-interpreter', sessionId: 'opening', interpreterId: 'layla' }],
  ['Match Berg to Test process', { type: 'match-expert', deploymentId: 'deployment', expertId: 'expert', at: '2018-12-04T09:00:00Z' }],
  ['Note that clearance of Berg was refused', { type: 'withdraw-expert', deploymentId: 'deployment', why: 'clearance refused', at: '2018-12-04T09:00:00Z' }],
  ['Mark Berg as cleared', { type: 'advance-deployment', deploymentId: 'deployment', status: 'cleared', at: '2018-12-04T09:00:00Z' }],
  ['Accept finding', { type: 'accept-finding', acceptanceId: 'new', roundId: 'round', findingKey: 'x', reason: 'Known' }],
  ['Set severity of a rule in First round', { type: 'set-rule-severity', roundId: 'round', rule: 'kept-apart', setting: 'note' }],
  ['Change a line of Budget', { type: 'override-budget-line', budgetId: 'budget', key: 'venue', override: { quantity: 4 } }],
  ['Issue release v2', { type: 'issue-release', releaseId: 'new', roundId: 'round', name: 'v2' }],
  ['Roll back to First', { type: 'roll-back-to-release', releaseId: 'release' }],
  ['Take snapshot After lunch', { type: 'take-plan-copy', planCopyId: 'new', roundId: 'round', kind: 'snapshot', name: 'After lunch' }],
  ['Go back to Before lunch', { type: 'restore-plan-copy', planCopyId: 'copy', drop: true }],
  ['Switch to Before lunch', { type: 'switch-plan-copy', planCopyId: 'copy', newCopyId: 'new' }],
  ['Clone First round to Second round', { type: 'clone-round', roundId: 'round', newRoundId: 'second', name: 'Second round', startDate: '2019-02-05' }],
  ['Shift First round by 7 days', { type: 'shift-round', roundId: 'round', days: 7, travel: true }],
  ['Change venue of First round to Castle', { type: 'change-round-venue', roundId: 'round', fromVenueId: 'castle', toVenueId: 'castle', rooms: { hall: 'blue', red: null } }],
  ['Two at once', { type: 'batch', label: 'Two at once', commands: [
    { type: 'create', table: 'rooms', row: { id: 'attic', venueId: 'castle', name: 'Attic' } },
    { type: 'move-placement', placementId: 'opening-place', roomId: 'attic' },
  ] }],
]

const run = (input: unknown) => {
  const parsed = parseCommand(input)
  return parsed.ok ? applyCommand(full, parsed.value, testContext) : parsed
}

describe('a command', () => {
  it('of every type has an example here', () => {
    expect([...new Set(examples.map(([, command]) => command.type))].sort()).toEqual([...Object.keys(commandDefinitions), 'batch'].sort())
  })
  it.each(examples)('"%s" applies, leaves a sound workspace, and is taken back exactly', (label, command) => {
    const before = JSON.stringify(full)
    const outcome = run(command)
    if (!outcome.ok) return expect.fail(outcome.problem.sentence)
    const { workspace, diff } = outcome.value
    expect(outcome.value.label).toBe(label)
    expect(isEmptyDiff(diff)).toBe(false)
    expect(workspaceFaults(workspace)).toEqual([])
    expect(fitsWorkspace(full, diff)).toBe(true)
    expect(applyDiff(full, diff)).toEqual(workspace)
    expect(applyDiff(workspace, reverseDiff(diff))).toEqual(full)
    expect(JSON.stringify(full)).toBe(before)
  })
  it('that changes nothing has an empty diff', () => {
    const outcome = run({ type: 'move-placement', placementId: 'opening-place' })
    expect(outcome.ok && isEmptyDiff(outcome.value.diff)).toBe(true)
  })
  it('places a session for its planned length unless another is given', () => {
    const place = (minutes?: number) => run({ type: 'place-session', placementId: 'new', sessionId: 'before', roomId: 'red', start: '2018-12-07T09:00', ...(minutes ? { minutes } : {}) })
    for (const [given, kept] of [[undefined, 60], [25, 25]] as const) {
      const outcome = place(given)
      expect(outcome.ok && rowOf(outcome.value.workspace, 'placements', 'new')?.minutes).toBe(kept)
    }
  })
  it('that accepts a finding again replaces the earlier acceptance', () => {
    const outcome = run({ type: 'accept-finding', acceptanceId: 'again', roundId: 'round', findingKey: 'x', reason: 'Still known' })
    expect(outcome.ok && Object.keys(outcome.value.workspace.acceptances)).toEqual(['again'])
  })
})

const refused: readonly (readonly [what: string, command: unknown, words: string])[] = [
  ['of an unknown type', { type: 'explode' }, 'There is no command "explode"'],
  ['named as what every object inherits', { type: 'constructor' }, 'There is no command "constructor"'],
  ['that is none at all', 'move it', 'There is no command'],
  ['with a field nobody knows', { type: 'unplace-session', sessionId: 'opening', why: 1 }, 'why'],
  ['that moves an unknown placement', { type: 'move-placement', placementId: 'nowhere' }, 'no placement with the id "nowhere"'],
  ['that moves to an unknown room', { type: 'move-placement', placementId: 'opening-place', roomId: 'nowhere' }, 'no room with the id "nowhere"'],
  ['that moves to a day that does not exist', { type: 'move-placement', placementId: 'opening-place', start: '2018-02-30T10:00' }, 'no such day'],
  ['that places an unknown session', { type: 'place-session', placementId: 'new', sessionId: 'nowhere', roomId: 'red', start: '2018-12-07T09:00' }, 'no session with the id "nowhere"'],
  ['that makes a session last no time', { type: 'resize-placement', placementId: 'opening-place', minutes: 0 }, 'minutes'],
  ['that duplicates under an id that is taken', { type: 'duplicate-session', sessionId: 'opening', newSessionId: 'before' }, 'There is a session with the id "before" already'],
  ['that splits an unplaced session', { type: 'split-session', sessionId: 'before', at: '2018-12-06T11:00', newSessionId: 'new', idPrefix: 'part' }, 'Before is not placed'],
  ['that splits a session outside its time', { type: 'split-session', sessionId: 'opening', at: '2018-12-06T12:00', newSessionId: 'new', idPrefix: 'part' }, 'not going on at 2018-12-06 12:00'],
  ['that splits off less than a session can be', { type: 'split-session', sessionId: 'opening', at: '2018-12-06T11:57', newSessionId: 'new', idPrefix: 'part' }, 'at least 5 minutes'],
  ['that makes ids that are too long', { type: 'split-session', sessionId: 'opening', at: '2018-12-06T11:00', newSessionId: 'new', idPrefix: 'p'.repeat(63) }, 'longer than 64 characters'],
  ['that merges a session with itself', { type: 'merge-sessions', sessionId: 'opening', otherId: 'opening' }, 'with itself'],
  ['that moves several, one of them unknown', { type: 'move-placements', moves: [{ placementId: 'opening-place', roomId: 'red' }, { placementId: 'nowhere' }] }, 'no placement with the id "nowhere"'],
  ['that shifts a stretch that ends before it begins', { type: 'shift-sessions', roundId: 'round', from: '2018-12-06T12:00', until: '2018-12-06T11:00', minutes: 30 }, 'before it begins'],
  ['that shifts beyond the calendar', { type: 'batch', label: 'Far', commands: [{ type: 'move-placement', placementId: 'opening-place', start: '9999-12-31T23:00' }, { type: 'shift-sessions', roundId: 'round', from: '2018-12-06T00:00', minutes: 120 }] }, 'YYYY-MM-DDTHH:mm'],
  ['that copies a day onto itself', { type: 'copy-day', roundId: 'round', from: '2018-12-06', to: '2018-12-06', idPrefix: 'x' }, 'onto itself'],
  ['that copies from an unknown room', { type: 'copy-day', roundId: 'round', from: '2018-12-06', to: '2018-12-07', idPrefix: 'x', roomIds: ['nowhere'] }, 'no room with the id "nowhere"'],
  ['that places a meal nowhere', { type: 'place-everywhere', sessionId: 'before', roomIds: [], start: '2018-12-07T09:00', idPrefix: 'x' }, 'roomIds'],
  ['that issues a release without a name', { type: 'issue-release', releaseId: 'new', roundId: 'round', name: ' ' }, 'give it a name'],
  ['that issues a release under an id that is taken', { type: 'issue-release', releaseId: 'release', roundId: 'round', name: 'v2' }, 'There is a release with the id "release" already'],
  ['that rolls back to an unknown release', { type: 'roll-back-to-release', releaseId: 'copy' }, 'no release with the id "copy"'],
  ['that copies the plan of an unknown round', { type: 'take-plan-copy', planCopyId: 'new', roundId: 'nowhere', kind: 'what-if', name: 'X' }, 'no round with the id "nowhere"'],
  ['that restores an unknown copy', { type: 'restore-plan-copy', planCopyId: 'nowhere' }, 'no copy of the plan with the id "nowhere"'],
  ['that keeps the plan under an id that is taken', { type: 'switch-plan-copy', planCopyId: 'copy', newCopyId: 'copy' }, 'There is a copy of the plan with the id "copy" already'],
  ['that clones a round under an id that is taken', { type: 'clone-round', roundId: 'round', newRoundId: 'round', name: 'X', startDate: null }, 'There is a round with the id "round" already'],
  ['that clones a round under so long an id that others would not fit', { type: 'clone-round', roundId: 'round', newRoundId: 'r'.repeat(64), name: 'X', startDate: null }, 'longer than 64 characters'],
  ['that shifts a round by centuries', { type: 'shift-round', roundId: 'round', days: 100_000, travel: true }, 'days'],
  ['that changes to an unknown venue', { type: 'change-round-venue', roundId: 'round', fromVenueId: 'castle', toVenueId: 'nowhere', rooms: {} }, 'no venue with the id "nowhere"'],
  ['that changes the venue and says nothing of a room in use', { type: 'change-round-venue', roundId: 'round', fromVenueId: 'castle', toVenueId: 'castle', rooms: { red: 'blue' } }, 'Say which room takes the place of Hall'],
  ['that maps to an unknown room', { type: 'change-round-venue', roundId: 'round', fromVenueId: 'castle', toVenueId: 'castle', rooms: { hall: 'nowhere' } }, 'no room with the id "nowhere"'],
  ['that adds a record that is there', { type: 'create', table: 'rooms', row: { id: 'hall', venueId: 'castle', name: 'Hall' } }, 'already'],
  ['that adds a record without its name', { type: 'create', table: 'rooms', row: { id: 'attic', venueId: 'castle' } }, 'name'],
  ['that adds a room to no venue', { type: 'create', table: 'rooms', row: { id: 'attic', venueId: 'nowhere', name: 'Attic' } }, 'nowhere'],
  ['that files a record under a name objects inherit', { type: 'create', table: 'rooms', row: { id: 'constructor', venueId: 'castle', name: 'X' } }, 'cannot be an id'],
  ['that changes an unknown record', { type: 'update', table: 'rooms', id: 'nowhere', fields: {} }, 'no room with the id "nowhere"'],
  ["that changes a record's id", { type: 'update', table: 'rooms', id: 'hall', fields: { id: 'other' } }, "can't be changed"],
  ['that ends a round before it begins', { type: 'update', table: 'rounds', id: 'round', fields: { endDate: '2018-12-01' } }, 'before it begins'],
  ['that gives a session a room for its chair', { type: 'update', table: 'sessions', id: 'opening', fields: { chairId: 'hall' } }, 'hall'],
  ['that adds settings', { type: 'create', table: 'settings', row: { id: 'workspace', name: 'X' } }, 'exist already'],
  ['that removes the settings', { type: 'remove', table: 'settings', id: 'workspace' }, "can't be removed"],
  ['that removes an unknown record', { type: 'remove', table: 'rooms', id: 'nowhere' }, 'no room with the id "nowhere"'],
  ['that removes a fund with money in it', { type: 'remove', table: 'funds', id: 'fund' }, 'still uses it'],
  ['that assigns an interpreter twice', { type: 'assign-interpreter', assignmentId: 'new', sessionId: 'opening', interpreterId: 'layla' }, 'already'],
  ['that assigns under an id that is taken', { type: 'batch', label: 'Two', commands: [
    { type: 'assign-interpreter', assignmentId: 'new', sessionId: 'before', interpreterId: 'layla' },
    { type: 'unassign-interpreter', sessionId: 'opening', interpreterId: 'layla' },
    { type: 'assign-interpreter', assignmentId: 'new', sessionId: 'opening', interpreterId: 'layla' },
  ] }, 'with the id "new" already'],
  ['that places under an id that is taken', { type: 'place-session', placementId: 'opening-place', sessionId: 'before', roomId: 'red', start: '2018-12-07T09:00' }, 'There is a placement with the id "opening-place" already'],
  ['that accepts another finding under an id that is taken', { type: 'accept-finding', acceptanceId: 'accepted', roundId: 'round', findingKey: 'y', reason: 'Known' }, 'There is an acceptance with the id "accepted" already'],
  ['that takes off one who is not on', { type: 'unassign-interpreter', sessionId: 'before', interpreterId: 'layla' }, 'not on the team'],
  ['that matches an unknown expert', { type: 'match-expert', deploymentId: 'deployment', expertId: 'nobody', at: '2018-12-04T09:00:00Z' }, 'no expert with the id "nobody"'],
  ['that advances an unknown deployment', { type: 'advance-deployment', deploymentId: 'none', status: 'cleared', at: '2018-12-04T09:00:00Z' }, 'no deployment with the id "none"'],
  ['that advances to what is no status', { type: 'advance-deployment', deploymentId: 'deployment', status: 'lost', at: '2018-12-04T09:00:00Z' }, 'status'],
  ['that takes an expert off an unknown deployment', { type: 'withdraw-expert', deploymentId: 'none', why: 'dropped out', at: '2018-12-04T09:00:00Z' }, 'no deployment with the id "none"'],
  ['that notes a moment that is none', { type: 'advance-deployment', deploymentId: 'deployment', status: 'cleared', at: 'today' }, 'UTC'],
  ['that accepts without a reason', { type: 'accept-finding', acceptanceId: 'new', roundId: 'round', findingKey: 'x', reason: '  ' }, 'say why it stands'],
  ['that is a batch of nothing', { type: 'batch', label: 'Nothing', commands: [] }, 'commands'],
  ['that is a batch of which one part is impossible', { type: 'batch', label: 'Half', commands: [{ type: 'unplace-session', sessionId: 'opening' }, { type: 'move-placement', placementId: 'opening-place' }] }, 'no placement'],
]

describe('a command is refused with a sentence and changes nothing', () => {
  it.each(refused)('%s', (_what, command, words) => {
    const before = JSON.stringify(full)
    const outcome = run(command)
    expect(outcome.ok).toBe(false)
    expect(outcome.ok ? '' : outcome.problem.sentence).toContain(words)
    expect(JSON.stringify(full)).toBe(before)
  })
})
