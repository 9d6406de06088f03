import type { RuleId } from '@shared/findings/facts'
import type { Finding } from '@shared/findings/finding'
import { recordName } from '@shared/model/record-name'
import type { TableName, Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { personWaysOut } from '@shared/planning/person-ways-out'
import { jumpTo } from '../../actions/jump-to'
import { setPlacing } from '../../state/board-tasks'
import { select, setBoard, showScreen } from '../../state/view-state'
import { execute, useWorkspaceState } from '../../state/workspace-state'
import { reported } from '../../ui/notice'

/** One way to end a finding, as a menu shows it. */
export interface FindingFix {
  readonly label: string
  readonly run: () => void
}

const subjectsIn = ({ subjects }: Finding, table: TableName): readonly string[] => [...new Set(subjects.flatMap((subject) => (subject.table === table ? [subject.id] : [])))]

/** Findings that another team would end. */
const ofTeams: ReadonlySet<string> = new Set<RuleId>([
  'language-not-covered', 'relay-needed', 'relay-few-providers', 'single-provider', 'team-too-small', 'interpreter-declined', 'interpreter-refused', 'interpreter-vetting', 'whispering-too-many',
])

/** Whether there may be a fix beside going there; what it is, is worked out only when asked. */
export const mayBeFixed = (finding: Finding): boolean =>
  ['placements', 'keepApartRules'].some((table) => subjectsIn(finding, table as TableName).length > 0) || finding.rule === 'session-unplaced' || ofTeams.has(finding.rule) || 'figures' in finding.facts

const moves = (workspace: Workspace, finding: Finding): readonly FindingFix[] => {
  if (finding.rule === 'session-unplaced') {
    const [sessionId] = subjectsIn(finding, 'sessions')
    if (sessionId === undefined) return []
    return [{
      label: `Give ${recordName(workspace, { table: 'sessions', id: sessionId })} a room and time…`,
      run: () => {
        jumpTo({ table: 'sessions', id: sessionId })
        setPlacing(sessionId)
      },
    }]
  }
  return subjectsIn(finding, 'placements').flatMap((id): readonly FindingFix[] => {
    const placement = rowOf(workspace, 'placements', id)
    if (!placement) return []
    return [{
      label: `Move ${recordName(workspace, { table: 'sessions', id: placement.sessionId })}…`,
      run: () => {
        jumpTo({ table: 'placements', id })
        setBoard({ moving: placement.id })
      },
    }]
  })
}

const people = (workspace: Workspace, finding: Finding): readonly FindingFix[] => {
  const engine = useWorkspaceState.getState().open?.engine
  if (!engine) return []
  return personWaysOut(engine, finding).map(({ kind, person, by, sessionId, command }) => {
    const session = recordName(workspace, { table: 'sessions', id: sessionId })
    const who = recordName(workspace, person)
    return {
      label: kind === 'swap' && by ? `${session}: ${recordName(workspace, by)} instead of ${who}` : `${session}: without ${who}`,
      run: () => void reported(execute(command)),
    }
  })
}

/** The ways to end a finding: another time or room, other people, the rule or the figure behind it. */
export const fixesOf = (finding: Finding): readonly FindingFix[] => {
  const workspace = useWorkspaceState.getState().open?.workspace
  if (!workspace) return []
  return [
    ...moves(workspace, finding),
    ...people(workspace, finding),
    ...(ofTeams.has(finding.rule) ? subjectsIn(finding, 'sessions').slice(0, 1).map((id): FindingFix => ({
      label: `Assign interpreters to ${recordName(workspace, { table: 'sessions', id })}…`,
      run: () => {
        showScreen('languages')
        select({ table: 'sessions', id })
      },
    })) : []),
    ...subjectsIn(finding, 'keepApartRules').map((id): FindingFix => ({ label: 'Change what is kept apart…', run: () => { jumpTo({ table: 'keepApartRules', id }) } })),
    ...('figures' in finding.facts ? [{ label: 'Look at the figures…', run: () => { showScreen('figures') } }] : []),
  ]
}
