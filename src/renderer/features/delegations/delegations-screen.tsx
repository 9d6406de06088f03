import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { rowOf } from '@shared/model/workspace'
import { dayRange } from '@shared/text/dates'
import { openSample } from '../../actions/file-actions'
import { useReadOnly, useRound, useWorkspace } from '../../state/current'
import { useFindingsOf } from '../../state/subject-findings'
import { select, showScreen, useViewState } from '../../state/view-state'
import { EmptyState } from '../../ui/empty-state'
import { Page } from '../../ui/page'
import { PageTabs } from '../../ui/page-tabs'
import { AddDelegation } from './add-delegation'
import { DelegatesTable } from './delegates-table'
import { DelegationList } from './delegation-list'
import { summariesOf } from './delegation-summary'
import { MovementsTable } from './movements-table'
import { StaysTable } from './stays-table'

const tabNames = ['delegates', 'movements', 'stays'] as const
type TabName = (typeof tabNames)[number]
const tabTitles: Readonly<Record<TabName, string>> = { delegates: 'Delegates', movements: 'Movements', stays: 'Stays' }

/** Who comes: delegations against their caps, their people, how they travel and where they sleep. */
export const DelegationsScreen = () => {
  const workspace = useWorkspace()
  const round = useRound()
  const readOnly = useReadOnly()
  const selection = useViewState((state) => state.selection)
  const findingsOf = useFindingsOf()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [tab, setTab] = useState<TabName>('delegates')
  const summaries = useMemo(() => (round ? summariesOf(workspace, round.id) : []), [workspace, round])
  const { delegations: table } = workspace
  const roundId = round?.id
  const delegations = useMemo(() => Object.values(table).filter((delegation) => delegation.roundId === roundId), [table, roundId])

  if (!round) {
    return (
      <Page title="Delegations">
        <EmptyState
          title="No round yet"
          actions={
            <>
              <Button
                disabled={readOnly}
                onClick={() => {
                  showScreen('process')
                }}
              >
                Add a round
              </Button>
              <Button variant="default" onClick={() => void openSample('stockholm-2018')}>
                Look at a sample
              </Button>
            </>
          }
        >
          Delegations belong to a round of talks. Add one under Process; the people each party sends to it then stand here.
        </EmptyState>
      </Page>
    )
  }

  const chosen = rowOf(workspace, 'delegations', delegations.some(({ id }) => id === chosenId) ? chosenId : null) ?? null
  const people = summaries.reduce((sum, summary) => sum + summary.people, 0)
  const lead = `${round.name}${round.startDate && round.endDate ? ` · ${dayRange(round.startDate, round.endDate)}` : ''} · ${String(people)} people`

  return (
    <Page title="Delegations" lead={lead} flush actions={summaries.length > 0 ? <AddDelegation round={round} onAdded={setChosenId} /> : null}>
      {summaries.length === 0 ? (
        <EmptyState
          title="No delegations yet"
          actions={
            <>
              <AddDelegation round={round} onAdded={setChosenId} primary />
              <Button
                variant="default"
                onClick={() => {
                  showScreen('process')
                }}
              >
                Go to the parties
              </Button>
            </>
          }
        >
          A delegation is the people one party sends to this round, with a head and an agreed number. Sessions, rooms, interpreters, papers and hotel nights all start from them.
        </EmptyState>
      ) : (
        <>
          <DelegationList
            summaries={summaries}
            chosenId={chosen?.id ?? null}
            findingsOf={findingsOf}
            onChoose={(id) => {
              setChosenId(id)
              if (id) select({ table: 'delegations', id })
              else if (selection?.table === 'delegations') select(null)
            }}
          />
          <PageTabs
            names={tabNames}
            value={tab}
            onChange={setTab}
            titles={tabTitles}
            panels={{
              delegates: <DelegatesTable key={chosen?.id ?? 'all'} delegations={delegations} chosen={chosen} findingsOf={findingsOf} />,
              movements: <MovementsTable round={round} delegations={delegations} chosen={chosen} />,
              stays: <StaysTable round={round} delegations={delegations} chosen={chosen} />,
            }}
          />
        </>
      )}
    </Page>
  )
}
