import { parentPort, workerData } from 'node:worker_threads'
import type { Workspace } from '@shared/model/workspace'
import type { SearchProgress } from '@shared/optimisation/linear-model'
import type { PlaceAim } from '@shared/placing/place-proposal'
import type { TeamAim } from '@shared/staffing/team-proposal'
import type { Proposal, ProposalJob } from './make-proposal'
import { makeProposal } from './make-proposal'

/** What the worker is started with. Any message to it is word to stop. */
export interface ProposalAsked {
  readonly workspace: Workspace
  readonly job: ProposalJob
}

/** All the worker says: how the search goes, then what it proposes. */
export type ProposalWord =
  | { readonly kind: 'progress'; readonly progress: SearchProgress<TeamAim | PlaceAim> }
  | { readonly kind: 'proposal'; readonly proposal: Proposal }

const say = (word: ProposalWord): void => parentPort?.postMessage(word)

const { workspace, job } = workerData as ProposalAsked
const stop = new AbortController()
parentPort?.once('message', () => { stop.abort() })
say({ kind: 'proposal', proposal: await makeProposal(workspace, job, { stop: stop.signal, onProgress: (progress) => { say({ kind: 'progress', progress }) } }) })
parentPort?.close()
