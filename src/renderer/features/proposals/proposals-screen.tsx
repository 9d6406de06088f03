import { Button, SegmentedControl } from '@mantine/core'
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { TalksRound, Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { takeProposal, takenIds, takingCommand, unfitIds } from '../../actions/proposal-actions'
import { useCommandPreview } from '../../state/command-preview'
import { useOpen, useReadOnly, useRound } from '../../state/current'
import type { Answer, ProposalKind } from '../../state/proposal-state'
import { askForReplan, forgetProposal, showProposalKind, useProposals } from '../../state/proposal-state'
import { showScreen } from '../../state/view-state'
import { EmptyState } from '../../ui/empty-state'
import { FindingsChange } from '../../ui/findings-change'
import { Page } from '../../ui/page'
import { AskForPlaces, AskForTeam } from './ask-form'
import { Caution } from './caution'
import { PlacesAnswer } from './places-answer'
import classes from './proposals.module.css'
import { SearchProgress } from './search-progress'
import { TeamAnswer } from './team-answer'

const kinds: readonly { readonly value: ProposalKind; readonly label: string }[] = [
  { value: 'team', label: 'Interpreters' },
  { value: 'places', label: 'Rooms and times' },
]

const leads: Readonly<Record<ProposalKind, string>> = {
  team: 'Who interprets where. Nothing changes until you take it.',
  places: 'Rooms and times for sessions that have none. Nothing changes until you take it.',
}

const takeWords = (taken: number, all: number): string => (taken < all ? `Take ${String(taken)} of ${String(all)} changes` : all === 1 ? 'Take the change' : `Take all ${String(all)} changes`)

/** Takes the chosen changes; an absence among them is in the plan then and no longer asked about. */
const take = async (workspace: Workspace, answer: Answer): Promise<void> => {
  const absent = answer.proposal.kind === 'team' && answer.proposal.changes.some(({ id, kind }) => kind === 'mark-absent' && !answer.left.has(id))
  if ((await takeProposal(workspace, answer)) && absent) askForReplan(null)
}

/** What the officer is told of a plan that has moved on since it was asked about. */
const staleWords = (taken: number, fitting: number): string => {
  if (taken === 0) return 'The plan has changed since this was proposed. Ask again.'
  if (fitting === taken) return 'The plan has changed since this was proposed. All that is chosen still fits.'
  if (fitting === 0) return 'The plan has changed since this was proposed, and nothing of what is chosen fits any more. Ask again.'
  return `The plan has changed since this was proposed. ${String(taken - fitting)} of the ${String(taken)} changes chosen no longer ${taken - fitting === 1 ? 'fits' : 'fit'} and ${taken - fitting === 1 ? 'is' : 'are'} left out.`
}

/** What taking the chosen changes would do to the findings, and the buttons that do it or put the proposal away. */
const Take = ({ answer, unfit }: { answer: Answer; unfit: ReadonlySet<string> }) => {
  const { workspace, revision } = useOpen()
  const readOnly = useReadOnly()
  // Of hundreds of changes the command takes a while; ticking does not wait for it.
  const settled = useDeferredValue(answer)
  const command = useMemo(() => takingCommand(workspace, settled), [workspace, settled])
  const preview = useCommandPreview(command)
  const chosen = takenIds(answer)
  const fitting = chosen.filter((id) => !unfit.has(id)).length
  const all = answer.proposal.changes.length
  return (
    <section className={classes.take} aria-label="Take the proposal">
      {revision === answer.revision || (chosen.length === 0 && all > 0) ? null : <p className={classes.quiet} role="status">{staleWords(chosen.length, fitting)}</p>}
      {all === 0 ? null : (
        <Button disabled={readOnly || fitting === 0} onClick={() => void take(workspace, answer)}>
          {takeWords(fitting, all)}
        </Button>
      )}
      <Button variant="default" onClick={() => { forgetProposal(answer.proposal.kind) }}>
        {all === 0 ? 'Put it away' : 'Take none and put it away'}
      </Button>
      {preview?.ok ? <FindingsChange brings={preview.value.brings} cures={preview.value.cures} /> : null}
      {preview && !preview.ok ? <p className={classes.quiet}>{preview.problem.sentence}</p> : null}
      {readOnly ? <p className={classes.quiet}>This file is open for reading only; a proposal can be looked at but not taken.</p> : null}
    </section>
  )
}

/** `waiting` names the round that a proposal not in view is for. */
const Nothing = ({ kind, searching, waiting }: { kind: ProposalKind; searching: boolean; waiting: string | null }) => (
  <EmptyState title={searching ? 'Searching' : kind === 'team' ? 'No team proposed yet' : 'No places proposed yet'}>
    {kind === 'team'
      ? 'The search looks at who is free, what they speak, whom the parties accept and what the policy profile allows. Every pair covered comes first, then the fewest relays, the least retour, a fair load, the least cost, the fewest changes. Pinned assignments stay as they are.'
      : 'The search tries the rooms and days of the round for every session without a place: no double bookings, nobody led past those they must not meet, in the order the sessions ask for and at the times they prefer.'}
    {waiting === null ? null : ` What was proposed for ${waiting} is kept until the next question, and shown when that round is in view.`}
  </EmptyState>
)

const roundName = (workspace: Workspace, id: string): string => rowOf(workspace, 'rounds', id)?.name ?? 'a round that was removed'

const none: ReadonlySet<string> = new Set()

const Review = ({ round }: { round: TalksRound }) => {
  const { workspace, revision } = useOpen()
  // How a search goes is told many times a second, and is no matter of the answer on screen.
  const kind = useProposals((state) => state.kind)
  const search = useProposals((state) => state.search?.jobId ?? null)
  const searchedRoundId = useProposals((state) => state.search?.question.roundId ?? null)
  const failed = useProposals((state) => state.failed)
  const held = useProposals((state) => state.answers[state.kind])
  const answer = held?.proposal.roundId === round.id ? held : null
  const problem = failed?.question.kind === kind && failed.question.roundId === round.id ? failed.problem : null
  const elsewhere = searchedRoundId === null || searchedRoundId === round.id ? null : roundName(workspace, searchedRoundId)
  const proposed = answer && answer.revision !== revision ? answer.proposal : null
  const unfit = useMemo(() => (proposed ? unfitIds(workspace, proposed) : none), [workspace, proposed])
  const region = useRef<HTMLDivElement>(null)
  const shown = useRef({ search, answer })
  useEffect(() => {
    if (shown.current.search === search && shown.current.answer === answer) return
    shown.current = { search, answer }
    // A button that went with the search or the answer had the focus: it goes to what is there now.
    if (document.activeElement === document.body) region.current?.focus({ preventScroll: true })
  }, [search, answer])
  return (
    <Page
      title="Proposals"
      lead={leads[kind]}
      flush
      actions={
        <SegmentedControl
          aria-label="What is proposed"
          data={[...kinds]}
          value={kind}
          onChange={(value) => {
            showProposalKind(value === 'places' ? 'places' : 'team')
          }}
        />
      }
    >
      <div className={classes.review}>
        <div ref={region} className={classes.main} tabIndex={0} role="region" aria-label="Proposal">
          {problem ? <Caution>{problem.sentence}</Caution> : null}
          {answer?.proposal.kind === 'team' ? <TeamAnswer proposal={answer.proposal} left={answer.left} unfit={unfit} /> : null}
          {answer?.proposal.kind === 'places' ? <PlacesAnswer proposal={answer.proposal} left={answer.left} unfit={unfit} /> : null}
          {!answer && !problem ? <Nothing kind={kind} searching={search !== null && elsewhere === null} waiting={held && !answer ? roundName(workspace, held.proposal.roundId) : null} /> : null}
        </div>
        <div className={classes.side}>
          {kind === 'team' ? <AskForTeam round={round} /> : <AskForPlaces round={round} />}
          <SearchProgress elsewhere={elsewhere} />
          {answer && search === null ? <Take answer={answer} unfit={unfit} /> : null}
        </div>
      </div>
    </Page>
  )
}

/** A search for a proposal while it runs, and its answer to be reviewed: taken whole, in part, or not at all. */
export const ProposalsScreen = () => {
  const round = useRound()
  if (round) return <Review round={round} />
  return (
    <Page title="Proposals">
      <EmptyState title="No round of talks yet" actions={<Button onClick={() => { showScreen('process') }}>Go to Process</Button>}>
        Teams and places are proposed for the sessions of a round. Create one under Process first.
      </EmptyState>
    </Page>
  )
}
