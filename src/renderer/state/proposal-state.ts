import { create } from 'zustand'
import type { CallInput } from '@shared/contract/contract'
import type { ParleyEvent } from '@shared/contract/workspace-state'
import type { Problem } from '@shared/model/outcome'
import type { DayPeriod } from '@shared/planning/day-periods'
import type { PlaceProposal } from '@shared/placing/place-proposal'
import type { TeamProposal } from '@shared/staffing/team-proposal'
import { client } from '../api/client'
import { newId } from './new-id'

export type ProposalKind = 'team' | 'places'
export type Proposal = TeamProposal | PlaceProposal
export type Progress = Extract<ParleyEvent, { type: 'proposal-progress' }>['progress']

/** What a proposal is asked for: what the call takes but the name of the search, which is given when it starts. */
export type Question =
  | ({ readonly kind: 'team' } & Omit<CallInput<'proposal.team'>, 'jobId'>)
  | ({ readonly kind: 'places' } & Omit<CallInput<'proposal.places'>, 'jobId'>)

/** A proposal that came back, with what the officer leaves out of it. */
export interface Answer {
  readonly question: Question
  readonly proposal: Proposal
  /** Ids of changes that are not to be taken. */
  readonly left: ReadonlySet<string>
  /** The plan's revision when it was asked: with a newer one some changes may no longer fit. */
  readonly revision: number
}

/** A search while it runs. */
export interface Search {
  readonly jobId: string
  readonly question: Question
  readonly progress: Progress | null
  readonly stopping: boolean
}

interface ProposalState {
  readonly kind: ProposalKind
  readonly search: Search | null
  readonly answers: { readonly [Kind in ProposalKind]: Answer | null }
  /** What the last search was asked, and why it gave nothing. */
  readonly failed: { readonly question: Question; readonly problem: Problem } | null
  /** Whose absence a replan is to be asked for, when that was chosen elsewhere. */
  readonly absentId: string | null
  /** The days of it, where they are known; null leaves them to the form. */
  readonly absentDays: DayPeriod | null
}

const atRest = { search: null, answers: { team: null, places: null }, failed: null, absentId: null, absentDays: null } as const

export const useProposals = create<ProposalState>(() => ({ kind: 'team', ...atRest }))

export const showProposalKind = (kind: ProposalKind): void => {
  useProposals.setState({ kind, failed: null })
}

/** Asks for a replan around somebody's absence: the form opens with the name filled in. */
export const askForReplan = (absentId: string | null, absentDays: DayPeriod | null = null): void => {
  useProposals.setState({ kind: 'team', absentId, absentDays })
}

const setAnswer = (kind: ProposalKind, answer: Answer | null): void => {
  useProposals.setState(({ answers }) => ({ answers: { ...answers, [kind]: answer } }))
}

/** The last word to stop: a question that follows it waits for its answer, so that the two never cross on their way. */
let lastStop: Promise<unknown> = Promise.resolve()

/** Stops the search; it then answers with the best it has. */
export const stopSearch = async (): Promise<void> => {
  const { search } = useProposals.getState()
  if (!search || search.stopping) return
  useProposals.setState({ search: { ...search, stopping: true } })
  const word = client.call('proposal.stop', { jobId: search.jobId })
  lastStop = word
  const stopped = await word
  // Word that did not come through is to be given again.
  if (!stopped.ok) useProposals.setState(({ search: now }) => (now?.jobId === search.jobId ? { search: { ...now, stopping: false } } : {}))
}

/** Starts a search, in place of one that runs. `revision` is that of the plan on screen. */
export const startSearch = async (question: Question, revision: number): Promise<void> => {
  void stopSearch()
  const jobId = newId()
  useProposals.setState({ kind: question.kind, search: { jobId, question, progress: null, stopping: false }, failed: null })
  await lastStop
  // Another search may have begun, or the workspace been closed, meanwhile.
  const isCurrent = (): boolean => useProposals.getState().search?.jobId === jobId
  if (!isCurrent()) return
  const { kind, ...asked } = question
  const answered = question.kind === 'team' ? await client.call('proposal.team', { ...asked, jobId }) : await client.call('proposal.places', { ...asked, jobId })
  if (!isCurrent()) return
  useProposals.setState({ search: null })
  if (answered.ok) setAnswer(kind, { question, proposal: answered.value, left: new Set(), revision })
  else useProposals.setState({ failed: { question, problem: answered.problem } })
}

/** Takes in how a search goes; of another window's search nothing is shown. */
export const hearProgress = ({ jobId, progress }: Extract<ParleyEvent, { type: 'proposal-progress' }>): void => {
  useProposals.setState(({ search }) => (search?.jobId === jobId ? { search: { ...search, progress } } : {}))
}

/** Takes changes into what is to be done, or leaves them out. */
export const takeChanges = (kind: ProposalKind, ids: readonly string[], taken: boolean): void => {
  const answer = useProposals.getState().answers[kind]
  if (!answer) return
  const left = new Set(answer.left)
  for (const id of ids) {
    if (taken) left.delete(id)
    else left.add(id)
  }
  setAnswer(kind, { ...answer, left })
}

/** Puts a proposal away, done or not. */
export const forgetProposal = (kind: ProposalKind): void => {
  setAnswer(kind, null)
}

/** Forgets all of it: another workspace is opened, or this one closed. */
export const forgetProposals = (): void => {
  void stopSearch()
  useProposals.setState(atRest)
}
