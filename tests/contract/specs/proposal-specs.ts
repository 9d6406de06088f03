import { expect } from 'vitest'
import type { CallAnswer } from '@shared/contract/contract'
import type { OpenWorkspace } from '@shared/contract/workspace-state'
import type { InterpreterId, RoundId, SessionId } from '@shared/model/ids'
import type { WallDate } from '@shared/model/time'
import type { Desk } from '../desks/desk'
import type { Spec } from '../spec'
import { nothingChanges, openNew, problemOf, valueOf } from '../spec'

const openStockholm = async (desk: Desk): Promise<OpenWorkspace> => {
  valueOf<'workspace.close'>(await desk.call('workspace.close', {}))
  return valueOf<'workspace.open-sample'>(await desk.call('workspace.open-sample', { sample: 'stockholm-2018' }))
}

const roundId = 'round-stockholm' as RoundId
const day = (text: string): WallDate => text as WallDate

const progressOf = (desk: Desk, jobId: string): readonly number[] =>
  desk.events.flatMap((event) => (event.type === 'proposal-progress' && event.jobId === jobId ? [event.progress.share] : []))

/** Stops a search as soon as it is there; false when it has answered before. */
const stopOnceThere = async (desk: Desk, jobId: string, running: Promise<unknown>): Promise<boolean> => {
  let answered = false
  void running.finally(() => { answered = true })
  while (!answered) if (valueOf<'proposal.stop'>(await desk.call('proposal.stop', { jobId }))) return true
  return false
}

/** A stopped search answers with the best it has, or that it has nothing yet. */
const isStopped = (answer: CallAnswer<'proposal.team'>): boolean => (answer.ok ? ['stopped', 'proven'].includes(answer.value.ended) : problemOf(answer).code === 'stopped')

export const proposalSpecs: readonly Spec[] = [
  {
    name: 'a team and places are proposed, told of while they are sought, and nothing in the plan changes',
    run: async (desk) => {
      await openStockholm(desk)
      await nothingChanges(desk, async () => {
        const team = valueOf<'proposal.team'>(await desk.call('proposal.team', { jobId: 'a team', roundId, seconds: 2 }))
        expect(team).toMatchObject({ kind: 'team', roundId, absences: [] })
        expect(new Set(team.changes.map(({ id }) => id)).size).toBe(team.changes.length)
        const places = valueOf<'proposal.places'>(await desk.call('proposal.places', { jobId: 'some places', roundId, seconds: 2 }))
        expect(places).toMatchObject({ kind: 'places', roundId })
      })
      for (const jobId of ['a team', 'some places']) {
        const shares = progressOf(desk, jobId)
        expect(shares.length).toBeGreaterThan(0)
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
      }
    },
  },
  {
    name: 'a plan open to read only is a plan to ask about too',
    run: async (desk) => {
      const { path } = await openStockholm(desk)
      valueOf<'workspace.close'>(await desk.call('workspace.close', {}))
      valueOf<'workspace.open'>(await desk.call('workspace.open', { path, readOnly: true }))
      await nothingChanges(desk, async () => {
        expect(valueOf<'proposal.team'>(await desk.call('proposal.team', { jobId: 'read', roundId, seconds: 0.5 })).roundId).toBe(roundId)
      })
    },
  },
  {
    name: 'a search that runs is stopped by its name, one that does not run is not',
    run: async (desk) => {
      await openStockholm(desk)
      expect(valueOf<'proposal.stop'>(await desk.call('proposal.stop', { jobId: 'nobody’s' }))).toBe(false)
      const running = desk.call('proposal.team', { jobId: 'long', roundId, seconds: 600 })
      expect(await stopOnceThere(desk, 'long', running)).toBe(true)
      expect(isStopped(await running)).toBe(true)
      expect(valueOf<'proposal.stop'>(await desk.call('proposal.stop', { jobId: 'long' }))).toBe(false)
    },
  },
  {
    name: 'searches end when their workspace is closed, and both of two of one kind are answered',
    run: async (desk) => {
      await openStockholm(desk)
      const two = ['first', 'second'].map((jobId) => desk.call('proposal.team', { jobId, roundId, seconds: 600 }))
      const places = desk.call('proposal.places', { jobId: 'third', roundId, seconds: 600 })
      valueOf<'workspace.close'>(await desk.call('workspace.close', {}))
      for (const answer of [...(await Promise.all(two)), await places]) if (!answer.ok) expect(problemOf(answer).code).toMatch(/^(stopped|no-workspace)$/)
      for (const jobId of ['first', 'second', 'third']) expect(valueOf<'proposal.stop'>(await desk.call('proposal.stop', { jobId }))).toBe(false)
    },
  },
  {
    name: 'questions about what is not there, and impossible ones, are refused in a sentence',
    run: async (desk) => {
      const { workspace } = await openStockholm(desk)
      const interpreterId = Object.values(workspace.interpreters)[0]?.id
      if (!interpreterId) throw new Error('the sample has no interpreter')
      const ask = async (more: object): Promise<string> => problemOf(await desk.rawCall('proposal.team', { jobId: 'odd', roundId, ...more })).code
      const [from, to] = [day('2018-12-07'), day('2018-12-06')]
      await nothingChanges(desk, async () => {
        expect(await ask({ roundId: 'no-such' as RoundId })).toBe('unknown-round')
        expect(await ask({ sessionIds: ['no-such' as SessionId] })).toBe('unknown-session')
        expect(await ask({ absences: [{ interpreterId: 'no-such' as InterpreterId, from: to, to: from }] })).toBe('unknown-interpreter')
        expect(await ask({ absences: [{ interpreterId, from, to }] })).toBe('invalid')
        for (const seconds of [0, -1, 1e9, '5', null]) expect(await ask({ seconds })).toBe('invalid')
        expect(await ask({ jobId: '' })).toBe('invalid')
        expect(problemOf(await desk.rawCall('proposal.places', { jobId: 'odd', roundId: 'no-such' })).code).toBe('unknown-round')
        expect(problemOf(await desk.rawCall('proposal.stop', {})).code).toBe('invalid')
      })
      await openNew(desk)
      expect(await ask({})).toBe('unknown-round')
      valueOf<'workspace.close'>(await desk.call('workspace.close', {}))
      expect(await ask({})).toBe('no-workspace')
    },
  },
]
