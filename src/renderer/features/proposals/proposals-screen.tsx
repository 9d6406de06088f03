import { Button, SegmentedControl } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import type { TalksRound, Workspace } from '@shared/model/workspace'
import { takeProposal, takenIds, takingCommand } from '../../actions/proposal-actions'
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

/** What taking the chosen changes would do to the findings, and the buttons that do it or put the proposal away. */
const Take = ({ answer }: { answer: Answer }) => {
  const { workspace, revision } = useOpen()
  const readOnly = useReadOnly()
  const command = useMemo(() => takingCommand(workspace, answer), [workspace, answer])
  const preview = useCommandPreview(command)
  const taken = takenIds(answer).length
  const all = answer.proposal.changes.length
  return (
    <section className={classes.take} aria-label="Take the proposal">
      {revision === answer.revision ? null : <p className={classes.quiet}>The plan has changed since this was proposed. What no longer fits is left out.</p>}
      {all === 0 ? null : (
        <Button disabled={readOnly || command === null} onClick={() => void take(workspace, answer)}>
          {takeWords(taken, all)}
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

const Nothing = ({ kind, searching }: { kind: ProposalKind; searching: boolean }) => (
  <EmptyState title={searching ? 'Searching' : kind === 'team' ? 'No team proposed yet' : 'No places proposed yet'}>
    {kind === 'team'
      ? 'The search looks at who is free, what they speak, whom the parties accept and what the policy profile allows. Every pair covered comes first, then the fewest relays, the least retour, a fair load, the least cost, the fewest changes. Pinned assignments stay as they are.'
      : 'The search tries the rooms and days of the round for every session without a place: no double bookings, nobody led past those they must not meet, in the order the sessions ask for and at the times they prefer.'}
  </EmptyState>
)

const Review = ({ round }: { round: TalksRound }) => {
  const { kind, search, answers, problem } = useProposals()
  const answer = answers[kind]?.proposal.roundId === round.id ? answers[kind] : null
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
          {answer?.proposal.kind === 'team' ? <TeamAnswer proposal={answer.proposal} left={answer.left} /> : null}
          {answer?.proposal.kind === 'places' ? <PlacesAnswer proposal={answer.proposal} left={answer.left} /> : null}
          {!answer && !problem ? <Nothing kind={kind} searching={search !== null} /> : null}
        </div>
        <div className={classes.side}>
          {kind === 'team' ? <AskForTeam round={round} /> : <AskForPlaces round={round} />}
          {search ? <SearchProgress jobId={search.jobId} progress={search.progress} seconds={search.question.seconds ?? 20} stopping={search.stopping} /> : null}
          {answer && !search ? <Take answer={answer} /> : null}
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
