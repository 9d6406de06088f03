import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useRef } from 'react'
import { recordName, recordNouns } from '@shared/model/record-name'
import type { TableName } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { SessionInspector } from '../features/board/session-inspector'
import { DelegateInspector } from '../features/delegations/delegate-inspector'
import { DelegationInspector } from '../features/delegations/delegation-inspector'
import { MovementInspector } from '../features/delegations/movement-inspector'
import { StayInspector } from '../features/delegations/stay-inspector'
import { DeploymentInspector } from '../features/experts/deployment-inspector'
import { ExpertInspector } from '../features/experts/expert-inspector'
import { RecordFindings } from '../features/findings/record-findings'
import { InterpreterInspector } from '../features/languages/interpreter-inspector'
import { SessionTeam } from '../features/languages/session-team'
import { BudgetInspector } from '../features/money/budget-inspector'
import { BudgetLineInspector } from '../features/money/budget-line-inspector'
import { KeepApartInspector } from '../features/process/keep-apart-inspector'
import { PartyInspector } from '../features/process/party-inspector'
import { PartnerInspector } from '../features/process/partner-inspector'
import { ProcessInspector } from '../features/process/process-inspector'
import { RoundInspector } from '../features/process/round-inspector'
import { TaskInspector } from '../features/process/task-inspector'
import { TeamMemberInspector } from '../features/process/team-member-inspector'
import { RoomInspector } from '../features/venues/room-inspector'
import { VenueInspector } from '../features/venues/venue-inspector'
import { useWorkspace } from '../state/current'
import { select, useViewState } from '../state/view-state'
import classes from './inspector.module.css'

const Session = ({ id }: { id: string }) => <SessionInspector id={id} team={<SessionTeam sessionId={id} />} />

const inspectors: { readonly [T in TableName]?: ComponentType<{ id: string }> } = {
  sessions: Session,
  delegations: DelegationInspector,
  delegates: DelegateInspector,
  movements: MovementInspector,
  stays: StayInspector,
  interpreters: InterpreterInspector,
  standbyExperts: ExpertInspector,
  deployments: DeploymentInspector,
  venues: VenueInspector,
  rooms: RoomInspector,
  processes: ProcessInspector,
  rounds: RoundInspector,
  parties: PartyInspector,
  partners: PartnerInspector,
  teamMembers: TeamMemberInspector,
  keepApartRules: KeepApartInspector,
  tasks: TaskInspector,
  budgets: BudgetInspector,
  budgetLines: BudgetLineInspector,
}

/** Whether a key goes to an open menu or list of a field, which it closes, and not to the panel. */
const isOfMenu = (target: EventTarget): boolean =>
  target instanceof Element && (target.closest('[data-portal]') !== null || target.getAttribute('aria-expanded') === 'true' || (target.getAttribute('aria-haspopup') === 'listbox' && target.hasAttribute('aria-controls')))

/** The panel at the right for whatever is selected. */
export const Inspector = () => {
  const workspace = useWorkspace()
  const selection = useViewState((state) => state.selection)
  const cameFrom = useRef<HTMLElement | null>(null)
  if (!selection) return null
  const close = (): void => {
    select(null)
    cameFrom.current?.focus()
  }
  const row = rowOf(workspace, selection.table, selection.id)
  const Body = inspectors[selection.table]
  return (
    <aside
      className={classes.inspector}
      aria-label="Inspector"
      onFocus={({ currentTarget, relatedTarget }) => {
        // Menus of its own fields stand elsewhere on the page.
        if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget) && !relatedTarget.closest('[data-portal]')) cameFrom.current = relatedTarget
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !isOfMenu(event.target)) close()
      }}
    >
      <header className={classes.head}>
        <div className={classes.kind}>{recordNouns[selection.table]}</div>
        <h2 className={classes.name}>{row ? recordName(workspace, selection) : 'Removed'}</h2>
        <ActionIcon
          className={classes.close ?? ''}
          aria-label="Close the inspector"
          onClick={close}
        >
          <IconX size={16} />
        </ActionIcon>
      </header>
      <div className={classes.body}>
        {row ? <RecordFindings record={selection} /> : <p>This was removed. Undo brings it back.</p>}
        {row && Body ? <Body key={selection.id} id={selection.id} /> : null}
      </div>
    </aside>
  )
}
