import type { CallAnswer, ParsedInput } from '@shared/contract/contract'
import type { ParleyEvent } from '@shared/contract/workspace-state'
import type { Outcome, Problem } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import { fullName } from '@shared/model/person'
import type { Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import type { Watching } from '../solver/make-proposal'
import { stoppedEarly } from '../solver/stopped-early'
import type { WorkspaceService } from './workspace-service'

/** What the calls of the contract named `proposal.…` are answered by. */
export interface ProposalService {
  readonly team: (input: ParsedInput<'proposal.team'>) => Promise<CallAnswer<'proposal.team'>>
  readonly places: (input: ParsedInput<'proposal.places'>) => Promise<CallAnswer<'proposal.places'>>
  readonly stop: (input: ParsedInput<'proposal.stop'>) => Promise<CallAnswer<'proposal.stop'>>
  /** Stops every search: what they look at is no longer the open workspace. */
  readonly stopAll: () => void
}

type Kind = 'team' | 'places'

interface Job {
  readonly kind: Kind
  readonly stopping: AbortController
}

type Asked = Pick<ParsedInput<'proposal.team'>, 'roundId' | 'sessionIds'> & Partial<Pick<ParsedInput<'proposal.team'>, 'absences'>>

/** What a question names and the workspace has not; null when all of it is there. */
const unknownIn = (workspace: Workspace, { roundId, sessionIds, absences = [] }: Asked): Problem | null => {
  const unknown = (code: string, sentence: string): Problem => ({ code, sentence })
  const round = rowOf(workspace, 'rounds', roundId)
  if (!round) return unknown('unknown-round', `There is no round “${roundId}” in this workspace. Choose one that is there.`)
  for (const sessionId of sessionIds ?? []) {
    const session = rowOf(workspace, 'sessions', sessionId)
    if (!session) return unknown('unknown-session', `There is no session “${sessionId}” in this workspace. Leave it out of the question.`)
    if (session.roundId !== roundId) return unknown('unknown-session', `“${session.title}” is not a session of ${round.name}. Ask about its own round.`)
  }
  for (const { interpreterId, from, to } of absences) {
    const interpreter = rowOf(workspace, 'interpreters', interpreterId)
    if (!interpreter) return unknown('unknown-interpreter', `There is no interpreter “${interpreterId}” on the roster. Choose one that is there.`)
    if (to < from) return unknown('invalid', `The absence of ${fullName(interpreter)} ends on ${to}, before it begins on ${from}. Change one of the two days.`)
  }
  return null
}

/**
 * Searches for proposals over the plan as it is when they are asked for, each told of and stopped by the name the screen
 * gave it. Nothing is changed, so files open to read have them too. A new search stops one of its kind that runs.
 */
export const createProposalService = (workspaces: WorkspaceService, publish: (event: ParleyEvent) => void): ProposalService => {
  const jobs = new Map<string, Job>()
  /** Searches stopped before their question came: word and question may overtake one another on their way. */
  const stoppedAhead = new Set<string>()

  const stopWhere = (which: (id: string, job: Job) => boolean): boolean => {
    const stopped = [...jobs].filter(([id, job]) => which(id, job))
    for (const [id, { stopping }] of stopped) {
      jobs.delete(id)
      stopping.abort()
    }
    return stopped.length > 0
  }

  const search = async <T>(kind: Kind, input: Asked & { readonly jobId: string }, ask: (workspace: Workspace, watching: Watching) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const { jobId } = input
    if (stoppedAhead.delete(jobId)) return { ok: false, problem: stoppedEarly }
    stopWhere((id, job) => id === jobId || job.kind === kind)
    const job: Job = { kind, stopping: new AbortController() }
    jobs.set(jobId, job)
    try {
      const snapshot = await workspaces.snapshot()
      if (!snapshot.ok) return snapshot
      const { workspace } = snapshot.value
      const problem = unknownIn(workspace, input)
      if (problem) return failure(problem.code, problem.sentence)
      return await ask(workspace, { stop: job.stopping.signal, onProgress: (progress) => { publish({ type: 'proposal-progress', jobId, progress }) } })
    } finally {
      if (jobs.get(jobId) === job) jobs.delete(jobId)
    }
  }

  return {
    // The solver is loaded at the first search, so that it does not slow down every start.
    team: (input) =>
      search('team', input, async (workspace, watching) => {
        const { requestTeam } = await import('../solver/request-proposal')
        const { roundId, sessionIds, absences, seconds } = input
        return requestTeam(workspace, { kind: 'team', asked: { roundId, sessionIds, absences }, seconds }, watching)
      }),
    places: (input) =>
      search('places', input, async (workspace, watching) => {
        const { requestPlaces } = await import('../solver/request-proposal')
        const { roundId, sessionIds, seconds } = input
        return requestPlaces(workspace, { kind: 'places', asked: { roundId, sessionIds }, seconds }, watching)
      }),
    stop: ({ jobId }) => {
      const stopped = stopWhere((id) => id === jobId)
      if (!stopped) stoppedAhead.add(jobId)
      return Promise.resolve(success(stopped))
    },
    stopAll: () => {
      stopWhere(() => true)
      stoppedAhead.clear()
    },
  }
}
