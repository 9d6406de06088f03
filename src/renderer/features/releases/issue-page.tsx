import { Button, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { TalksRound } from '@shared/model/workspace'
import { count } from '@shared/text/lists'
import { issueRelease, mainPlanName } from '../../actions/release-actions'
import { countBySeverity, useRoundFindings, useWorkspace } from '../../state/current'
import { reviewStep, showChanges, showReleasesTab } from '../../state/plan-view'
import { Page } from '../../ui/page'
import { groupChanges } from './change-lines'
import { ChangeList } from './change-list'
import { useIssueDraft } from './issue-draft'
import classes from './releases.module.css'
import { ReviewFindings } from './review-findings'
import { releasesOf, useChanges } from './use-changes'
import { WhoToTell } from './who-to-tell'

/** "Issue v3", "Issue with 3 open errors", "Issue with 2 open warnings": the gravest is named, nothing is in the way. */
const issueVerb = (name: string, counts: ReturnType<typeof countBySeverity>): string => {
  if (counts.error > 0) return `Issue with ${count(counts.error, 'open error', 'open errors')}`
  if (counts.warning > 0) return `Issue with ${count(counts.warning, 'open warning', 'open warnings')}`
  return name === '' ? 'Issue' : `Issue ${name}`
}

/** The review before a release: what is open, what changed since the last, who must be told; then name, note, out. */
export const IssuePage = ({ round }: { round: TalksRound }) => {
  const workspace = useWorkspace()
  const findings = useRoundFindings()
  const counts = countBySeverity(findings)
  const open = counts.error + counts.warning + counts.note
  const releases = useMemo(() => releasesOf(workspace, round.id), [workspace, round.id])
  const [last] = releases
  const draft = useIssueDraft(round.id)
  const name = draft.name ?? `v${String((last?.number ?? 0) + 1)}`
  const { note } = draft
  const changes = useChanges(round, last?.id ?? null, null)
  const groups = useMemo(() => groupChanges(workspace, changes, 'day'), [workspace, changes])
  const wanted = name.trim()
  const trouble = wanted === '' ? 'This needs a word or two.' : releases.some((release) => release.name === wanted) ? `There is a release called ${wanted} already.` : null

  const issue = async (): Promise<void> => {
    if (trouble !== null) return
    const issued = await issueRelease(round, wanted, note.trim())
    if (issued === null) return
    draft.forget()
    // What went out is what has to be told next: from the release before to this one.
    if (last) showChanges(last.id, issued)
    else showReleasesTab('releases')
  }

  return (
    <Page
      title="Issue a release"
      lead={round.name}
      flush
      actions={
        <Button variant="default" onClick={() => { draft.forget(); reviewStep(null) }}>
          Not now
        </Button>
      }
    >
      <div className={classes.review}>
        <div className={classes.main} tabIndex={0} role="region" aria-label="Review">
          <section className={classes.part} aria-label="Open findings">
            <h2>
              Open findings <span>{open === 0 ? 'none' : 'they do not stand in the way; whoever reads the schedule will meet them'}</span>
            </h2>
            <ReviewFindings findings={findings} />
          </section>
          <section className={classes.part} aria-label="What changed">
            <h2>
              {last ? `Changes since ${last.name}` : 'The first release'} <span>{last ? count(changes.length, 'session', 'sessions') : 'all of the schedule goes out'}</span>
            </h2>
            {last && changes.length === 0 ? <p className={classes.quiet}>Nothing changed since {last.name}.</p> : null}
            {last ? <ChangeList groups={groups} /> : null}
          </section>
        </div>
        <form
          className={classes.side}
          aria-label="Release"
          onSubmit={(event) => {
            event.preventDefault()
            void issue()
          }}
        >
          {round.planName === mainPlanName ? null : <p className={classes.caution}>The plan on the board is the what-if {round.planName}. It is this one that would go out.</p>}
          <TextInput label="Name" value={name} error={trouble} onChange={(event) => { draft.type({ name: event.currentTarget.value }) }} />
          <Textarea label="Note" description="Why it goes out; kept with the release" value={note} onChange={(event) => { draft.type({ note: event.currentTarget.value }) }} />
          <Button type="submit" disabled={trouble !== null}>
            {issueVerb(wanted, counts)}
          </Button>
          {last ? <WhoToTell round={round} changes={changes} title={`${round.name}: changes since ${last.name}`} within /> : null}
        </form>
      </div>
    </Page>
  )
}
