import { expect, it } from 'vitest'
import { checkWorkspace } from '@shared/findings/check'
import { identityOf } from '@shared/findings/evaluate'
import type { RuleId } from '@shared/findings/facts'
import type { Finding } from '@shared/findings/finding'
import { sessionCoverage } from '@shared/languages/coverage'
import type { InterpreterId, RoundId } from '@shared/model/ids'
import type { LanguageCode } from '@shared/model/language'
import type { Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { greedyProposal } from '@shared/staffing/read-solution'
import { teamProblem } from '@shared/staffing/team-problem'
import type { HeldBack, UncoveredNeed, WayOut } from '@shared/staffing/team-proposal'
import { richRound } from '../../../support/staffing/rich-round'
import { afterCommand, withRows } from '../../../support/workspace-builder'
import { needsException, propose, taking } from './proposing'

const size = { sessions: 12, interpreters: 7, days: 4 } as const
const greedy = (workspace: Workspace) => greedyProposal(teamProblem(workspace, { roundId: 'round' as RoundId, sessionIds: null, absences: [] }), 'Not asked.', 0)

const isCovered = (workspace: Workspace, { sessionId, from, to }: UncoveredNeed): boolean => {
  const session = rowOf(workspace, 'sessions', sessionId)
  return session !== undefined && sessionCoverage(workspace, session).pairs.some((pair) => pair.from === from && pair.to === to && pair.mode !== 'none')
}

/** Errors and warnings that neither the plan as it was nor the plan with the proposal taken has. */
const newIn = (after: Workspace, ...before: readonly Workspace[]): readonly Finding[] => {
  const known = new Set(before.flatMap((plan) => checkWorkspace(plan).map(identityOf)))
  return checkWorkspace(after).filter((finding) => finding.severity !== 'note' && !known.has(identityOf(finding)))
}

/** How many pairs of the need's session are open. */
const openIn = (plan: Workspace, { sessionId }: UncoveredNeed): number =>
  rowsOf(plan, 'sessions').filter(({ id }) => id === sessionId).flatMap((session) => sessionCoverage(plan, session).uncovered).length

/** The team of one session asked for anew, all others as they are. */
const asked = async (workspace: Workspace, { sessionId }: UncoveredNeed): Promise<Workspace> => taking(workspace, await propose(workspace, { sessionIds: [sessionId] }, 2))

const putting = (workspace: Workspace, { sessionId, to }: UncoveredNeed, interpreterId: InterpreterId): Workspace =>
  afterCommand(workspace, { type: 'assign-interpreter', assignmentId: 'by-way-out', sessionId, interpreterId, booth: to })

const stranger = (from: LanguageCode, to: LanguageCode, workspace: Workspace): Workspace =>
  withRows(workspace, { interpreters: [{ id: 'hired', familyName: 'Hired', vetting: 'cleared', languages: [{ code: from, class: 'A' }, { code: to, class: 'A' }] }] })

const shortened = (workspace: Workspace, { sessionId }: UncoveredNeed, minutes: number): Workspace => {
  const held = (most: number): number => Math.min(most, minutes)
  const session = rowOf(workspace, 'sessions', sessionId)
  return withRows(workspace, {
    sessions: session ? [{ ...session, minutes: held(session.minutes) }] : [],
    placements: rowsOf(workspace, 'placements').filter((row) => row.sessionId === sessionId).map((row) => ({ ...row, minutes: held(row.minutes) })),
  })
}

/** What findings call an exception. */
const exceptions = (reason: HeldBack['reason']): readonly RuleId[] => {
  switch (reason.kind) {
    case 'unavailable':
      return ['interpreter-unavailable']
    case 'travelling':
      return ['interpreter-rest-after-travel', 'outside-stay']
    case 'contract-days':
      return ['interpreter-over-contract']
    case 'not-cleared':
      return ['interpreter-vetting']
    case 'limit':
      return reason.figure === 'load.break-minutes'
        ? ['interpreter-rest-too-short']
        : reason.figure === 'load.contracts-a-day'
          ? ['interpreter-two-contracts']
          : reason.figure === 'load.session-most-minutes'
            ? ['interpreter-session-too-long']
            : ['interpreter-day-overloaded', 'interpreter-week-overloaded']
    default:
      return []
  }
}

/** A way out with what it is for: the plan as it was, and with the proposal taken. */
interface Tried<Kind extends WayOut['kind']> {
  readonly was: Workspace
  readonly taken: Workspace
  readonly need: UncoveredNeed
  readonly way: Extract<WayOut, { kind: Kind }>
}

const exceptionsIn = (after: Workspace, was: Workspace, taken: Workspace, allowed: readonly RuleId[] = []): readonly string[] =>
  newIn(after, was, taken).filter((finding) => needsException(finding) && !allowed.includes(finding.rule)).map(({ key }) => key)

const holds: { readonly [Kind in WayOut['kind']]: (tried: Tried<Kind>) => void | Promise<void> } = {
  move: async ({ taken, need, way: { placementId, start, interpreterIds } }) => {
    const staffed = await asked(afterCommand(taken, { type: 'move-placement', placementId, start }), need)
    expect(openIn(staffed, need)).toBe(0)
    expect(interpreterIds.length).toBeGreaterThan(0)
    expect(newIn(staffed, taken).filter(({ severity }) => severity === 'error').map(({ key }) => key)).toEqual([])
  },
  'let-off': ({ was, taken, need, way: { held, also } }) => {
    const staffed = putting(taken, need, held.interpreterId)
    expect(isCovered(staffed, need)).toBe(true)
    expect(exceptionsIn(staffed, was, taken, [held.reason, ...also].flatMap(exceptions))).toEqual([])
  },
  hire: async ({ was, taken, need, way: { from, to, minutes } }) => {
    const hired = stranger(from, to, minutes === null ? taken : shortened(taken, need, minutes))
    const staffed = putting(hired, need, 'hired' as InterpreterId)
    expect(isCovered(staffed, need)).toBe(true)
    expect(exceptionsIn(staffed, was, taken)).toEqual([])
    expect(openIn(await asked(hired, need), need)).toBeLessThan(openIn(taken, need))
  },
  shorten: ({ was, taken, need, way: { minutes, interpreterIds } }) => {
    for (const interpreterId of interpreterIds) {
      const staffed = putting(shortened(taken, need, minutes), need, interpreterId)
      expect(isCovered(staffed, need)).toBe(true)
      expect(exceptionsIn(staffed, was, taken)).toEqual([])
    }
  },
}

const tryOut = <Kind extends WayOut['kind']>(tried: Tried<Kind>): void | Promise<void> => holds[tried.way.kind as Kind](tried)

it.each(Array.from({ length: 8 }, (_, seed) => seed))('every way out of rich round %i, followed on a copy, covers the pair', async (seed) => {
  const was = richRound(300 + seed, size, seed % 3 === 0 ? 0.2 : 0)
  const proposal = greedy(was)
  const taken = taking(was, proposal)
  const tried = new Map<string, number>()
  for (const need of proposal.uncovered) {
    for (const way of need.waysOut) {
      // A few of each kind will do: each is a search of its own.
      const times = tried.get(way.kind) ?? 0
      tried.set(way.kind, times + 1)
      if (times < 3) await tryOut({ was, taken, need, way })
    }
  }
  expect(tried.get('hire') ?? 0).toBeGreaterThan(0)
})
