import type { Outcome, Problem } from '@shared/model/outcome'
import { success } from '@shared/model/outcome'
import type { Workspace } from '@shared/model/workspace'
import type { PlaceProposal } from '@shared/placing/place-proposal'
import type { TeamProposal } from '@shared/staffing/team-proposal'
import type { Proposal, ProposalJob, Watching } from './make-proposal'
import type { ProposalAsked, ProposalWord } from './proposal-worker'
import { startWorker } from './start-worker'
import { stoppedEarly } from './stopped-early'

/** Milliseconds beyond a job's own time for putting the question and reading the answer, which no search counts. */
const allowance = 60_000
/** Milliseconds a stopped search is given to hand over the best it has. */
const stopAllowance = 5_000

const broke: Problem = { code: 'solver-failed', sentence: 'The search broke off because of a fault, perhaps for want of memory. Ask about fewer sessions.' }
const tooLong: Problem = { code: 'out-of-time', sentence: 'The question is too large to be worked out in time. Ask about fewer sessions.' }

/**
 * Has a proposal worked out beside this thread, which stays free for everything else. Answers whatever happens: with the
 * proposal, with the best so far soon after a stop, or with a sentence.
 */
const request = (workspace: Workspace, job: ProposalJob, { onProgress, stop }: Watching): Promise<Outcome<Proposal>> =>
  new Promise((resolve) => {
    if (stop.aborted) {
      resolve({ ok: false, problem: stoppedEarly })
      return
    }
    const asked: ProposalAsked = { workspace, job }
    const worker = startWorker('proposal-worker', asked)
    let searching = false
    let watchdog = setTimeout(() => { end({ ok: false, problem: tooLong }) }, job.seconds * 1000 + allowance)
    const end = (outcome: Outcome<Proposal>): void => {
      clearTimeout(watchdog)
      stop.removeEventListener('abort', onStop)
      worker.removeAllListeners()
      worker.on('error', () => undefined)
      void worker.terminate()
      resolve(outcome)
    }
    const onStop = (): void => {
      // While the question is still being put the worker hears nothing, and has nothing.
      if (!searching) {
        end({ ok: false, problem: stoppedEarly })
        return
      }
      clearTimeout(watchdog)
      watchdog = setTimeout(() => { end({ ok: false, problem: stoppedEarly }) }, stopAllowance)
      worker.postMessage('stop')
    }
    stop.addEventListener('abort', onStop)
    worker.on('message', (word: ProposalWord) => {
      if (word.kind === 'proposal') end(success(word.proposal))
      else {
        searching = true
        onProgress(word.progress)
      }
    })
    worker.on('error', () => { end({ ok: false, problem: broke }) })
    worker.on('exit', () => { end({ ok: false, problem: broke }) })
  })

/** Who should interpret where; see `makeProposal`. */
export const requestTeam = async (workspace: Workspace, job: Extract<ProposalJob, { kind: 'team' }>, watching: Watching): Promise<Outcome<TeamProposal>> => {
  const outcome = await request(workspace, job, watching)
  return outcome.ok ? (outcome.value.kind === 'team' ? success(outcome.value) : { ok: false, problem: broke }) : outcome
}

/** Rooms and times for sessions that have none; see `makeProposal`. */
export const requestPlaces = async (workspace: Workspace, job: Extract<ProposalJob, { kind: 'places' }>, watching: Watching): Promise<Outcome<PlaceProposal>> => {
  const outcome = await request(workspace, job, watching)
  return outcome.ok ? (outcome.value.kind === 'places' ? success(outcome.value) : { ok: false, problem: broke }) : outcome
}
