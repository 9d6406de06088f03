import { Button, SegmentedControl } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { count } from '@shared/text/lists'
import { countBySeverity, useRound, useRoundFindings, useWorkspace } from '../../state/current'
import { showScreen } from '../../state/view-state'
import { EmptyState } from '../../ui/empty-state'
import { Page } from '../../ui/page'
import { ChosenBar } from './chosen-bar'
import { FilterBar } from './filter-bar'
import { filtered } from './finding-filter'
import { FindingList } from './finding-list'
import { setFindingsView, showAllFindings, useFindingsView } from './findings-view'
import { RuleSettings } from './rule-settings'
import classes from './findings.module.css'

const nothingYet = {
  open: ['Nothing open', 'No rule found anything wrong, missing or risky here. Findings come and go as the plan changes.'],
  accepted: ['Nothing accepted', 'A finding that is known and stands can be accepted with a reason; it is listed here then.'],
} as const

const views = ['open', 'accepted', 'rules'] as const

/** Everything that is wrong, missing or risky in the round in view, worst first; and how loud each rule speaks. */
export const FindingsScreen = () => {
  const workspace = useWorkspace()
  const round = useRound()
  const findings = useRoundFindings()
  const { shown, severity, rule, delegationId, text } = useFindingsView()
  const words = useDeferredValue(text)
  const inList = shown === 'accepted' ? 'accepted' : 'open'
  const all = useMemo(() => findings.filter((finding) => (inList === 'accepted') === (finding.acceptance !== null)), [findings, inList])
  const listed = useMemo(() => filtered(workspace, all, { shown: inList, severity, rule, delegationId, text: words }), [workspace, all, inList, severity, rule, delegationId, words])
  if (!round) {
    return (
      <Page title="Findings">
        <EmptyState title="No round of talks yet" actions={<Button onClick={() => { showScreen('process') }}>Add a round</Button>}>
          Findings name what is wrong, missing or risky in a round. Create one under Process.
        </EmptyState>
      </Page>
    )
  }
  const counts = countBySeverity(findings)
  const accepted = findings.length - counts.error - counts.warning - counts.note
  const [title, explanation] = nothingYet[inList]
  return (
    <Page
      title="Findings"
      lead={`${round.name}: ${count(counts.error, 'error', 'errors')}, ${count(counts.warning, 'warning', 'warnings')}, ${count(counts.note, 'note', 'notes')} open`}
      flush
      actions={
        <SegmentedControl
          size="xs"
          aria-label="What to list"
          value={shown}
          data={[
            { value: 'open', label: 'Open' },
            { value: 'accepted', label: `Accepted (${String(accepted)})` },
            { value: 'rules', label: 'Rules' },
          ]}
          onChange={(value) => {
            const view = views.find((candidate) => candidate === value)
            if (view) setFindingsView({ shown: view, chosen: new Set() })
          }}
        />
      }
    >
      {shown === 'rules' ? (
        <RuleSettings round={round} findings={findings} />
      ) : (
        <>
          <div className={classes.bars}>
            <FilterBar round={round} findings={all} />
            {all.length > 0 ? <ChosenBar listed={listed} total={all.length} accepted={inList === 'accepted'} /> : null}
          </div>
          {listed.length > 0 ? <FindingList key={`${round.id} ${inList}`} findings={listed} /> : null}
          {all.length === 0 ? <EmptyState title={title}>{explanation}</EmptyState> : null}
          {all.length > 0 && listed.length === 0 ? (
            <EmptyState title="None of them match" actions={<Button variant="default" onClick={showAllFindings}>Show all {all.length}</Button>}>
              {`No ${inList} finding fits the filters above.`}
            </EmptyState>
          ) : null}
        </>
      )}
    </Page>
  )
}
