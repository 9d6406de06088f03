import { expect, it } from 'vitest'
import type { InterpreterId } from '@shared/model/ids'
import type { WallDate } from '@shared/model/time'
import { rowsOf } from '@shared/model/workspace'
import { gapOf } from '@shared/optimisation/linear-model'
import { teamProposalCommands } from '@shared/staffing/proposal-commands'
import { aimText, aimTitle, teamChangeSentence } from '@shared/text/team-proposal-words'
import { afterCommand } from '../../../support/workspace-builder'
import { propose, taking } from './proposing'
import { interpreter, sitting, talks } from './story'

const workspace = talks(
  { interpreters: [interpreter('layla', 'ar A, en B'), interpreter('omar', 'ar A, en A'), interpreter('karim', 'ar C, en C')] },
  sitting('first', 'sudanese', '10:00'),
  sitting('second', 'sudanese', '14:00'),
  { boothAssignments: [{ id: 'first-karim', sessionId: 'first', interpreterId: 'karim', status: 'asked' }] },
)

it('a proposal taken whole, in part, or not at all is one batch, or nothing', async () => {
  const proposal = await propose(workspace)
  const [one] = proposal.changes
  const whole = taking(workspace, proposal)
  expect(rowsOf(whole, 'boothAssignments').map(({ sessionId, interpreterId, status }) => `${sessionId} ${interpreterId} ${status}`).sort()).toEqual([
    'first layla proposed', 'first omar proposed', 'second layla proposed', 'second omar proposed',
  ])
  expect(one && rowsOf(taking(workspace, proposal, [one.id]), 'boothAssignments')).toHaveLength(one?.kind === 'assign' ? 2 : 0)
  expect(teamProposalCommands(workspace, proposal, [], () => 'new')).toEqual([])
})

it('says its changes so that anybody can follow', async () => {
  const proposal = await propose(workspace)
  expect(proposal.changes.map((change) => teamChangeSentence(workspace, change))).toEqual([
    'Take Karim off First, Wed 12 May 10:00–11:00',
    'Put Layla on the team of First, Wed 12 May 10:00–11:00',
    'Put Omar on the team of First, Wed 12 May 10:00–11:00',
    'Put Layla on the team of Second, Wed 12 May 14:00–15:00',
    'Put Omar on the team of Second, Wed 12 May 14:00–15:00',
  ])
})

it('changes that no longer fit are left out, the others stand', async () => {
  const proposal = await propose(workspace)
  const moved = afterCommand(afterCommand(workspace, { type: 'assign-interpreter', assignmentId: 'by-hand', sessionId: 'second', interpreterId: 'omar' }), { type: 'remove', table: 'sessions', id: 'first' })
  const commands = teamProposalCommands(moved, proposal, proposal.changes.map(({ id }) => id), () => 'new')
  expect(commands).toEqual([{ type: 'assign-interpreter', assignmentId: 'new', sessionId: 'second', interpreterId: 'layla', booth: null }])
})

it('an absence is entered once, however often the proposal is taken', async () => {
  const absences = [{ interpreterId: 'layla' as InterpreterId, from: '2027-05-12' as WallDate, to: '2027-05-13' as WallDate }]
  const proposal = await propose(workspace, { absences })
  const once = taking(workspace, proposal)
  expect(once.interpreters['layla']?.availability).toEqual([{ from: '2027-05-12', to: '2027-05-13', free: false, note: '' }])
  expect(taking(once, proposal)).toEqual(once)
  expect(proposal.changes[0] && teamChangeSentence(workspace, proposal.changes[0])).toBe('Enter that Layla is not free from Wed 12 May to Thu 13 May')
})

it('an aim tells its value and how good it is proved to be', () => {
  expect(aimTitle('uncovered')).toBe('Pairs without interpretation')
  expect(aimText({ id: 'uncovered', value: 0, bound: 0, proven: true })).toBe('none')
  expect(aimText({ id: 'relays', value: 4, bound: 4, proven: true })).toBe('4, proved the least there can be')
  expect(aimText({ id: 'cost', value: 52_000, bound: 50_000, proven: false })).toBe('52,000, at most 4 % above the least (50,000 or more)')
  expect(aimText({ id: 'load', value: 8, bound: -Number.MAX_VALUE, proven: false })).toBe('8, not proved to be the least')
  expect(gapOf({ id: 'cost', value: 52_000, bound: 50_000, proven: false })).toBeCloseTo(0.0385, 3)
})
