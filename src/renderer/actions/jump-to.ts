import { dateOf } from '@shared/model/time'
import type { RecordRef, TableName } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import type { Screen } from '../state/view-state'
import { select, setBoard, showRound, showScreen, useViewState } from '../state/view-state'
import { useWorkspaceState } from '../state/workspace-state'

const screenFor: Readonly<Partial<Record<TableName, Screen>>> = {
  sessions: 'board',
  placements: 'board',
  delegations: 'delegations',
  delegates: 'delegations',
  movements: 'delegations',
  stays: 'delegations',
  interpreters: 'languages',
  boothAssignments: 'languages',
  standbyExperts: 'experts',
  deployments: 'experts',
  venues: 'venues',
  rooms: 'venues',
  budgets: 'money',
  budgetLines: 'money',
  exchangeRates: 'money',
  funds: 'money',
  contributions: 'money',
  fundRequests: 'money',
  commitments: 'money',
  expenditures: 'money',
  processes: 'process',
  parties: 'process',
  partners: 'process',
  teamMembers: 'process',
  rounds: 'process',
  keepApartRules: 'process',
  tasks: 'process',
}

/** Goes to the screen where a record lives, to its day on the board, and opens it in the inspector. */
export const jumpTo = (record: RecordRef): void => {
  const workspace = useWorkspaceState.getState().open?.workspace
  if (!workspace) return
  const row = rowOf(workspace, record.table, record.id)
  if (!row) return
  if (record.table === 'rounds') showRound(rowOf(workspace, 'rounds', record.id)?.id ?? null)
  const session = record.table === 'placements' ? rowOf(workspace, 'sessions', rowOf(workspace, 'placements', record.id)?.sessionId) : rowOf(workspace, 'sessions', record.table === 'sessions' ? record.id : null)
  if (session && session.roundId !== useViewState.getState().roundId) showRound(session.roundId)
  const screen = screenFor[record.table]
  if (screen) showScreen(screen)
  if (session) {
    const placement = rowOf(workspace, 'placements', record.table === 'placements' ? record.id : null) ?? rowsOf(workspace, 'placements').find((candidate) => candidate.sessionId === session.id)
    if (placement) setBoard({ boardDate: dateOf(placement.start), boardView: useViewState.getState().boardView === 'agenda' ? 'agenda' : 'day' })
    select({ table: 'sessions', id: session.id })
  } else select(record)
}
