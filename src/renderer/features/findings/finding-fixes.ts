import type { RuleId } from '@shared/findings/facts'
import type { Finding } from '@shared/findings/finding'
import { recordName } from '@shared/model/record-name'
import type { TableName, Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { personWaysOut } from '@shared/planning/person-ways-out'
import { jumpTo } from '../../actions/jump-to'
import { replanWithout } from '../../actions/proposal-actions'
import { setPlacing } from '../../state/board-tasks'
import { select, setBoard, showScreen } from '../../state/view-state'
import { execute, useWorkspaceState } from '../../state/workspace-state'
import { reported } from '../../ui/notice'

/** One way to end a finding, as a menu shows it. */
export interface FindingFix {
  readonly label: string
  readonly run: () => void
}

/** Sessions of one finding whose teams are offered. */
const sessionsEach = 4

const subjectsIn = ({ subjects }: Finding, table: TableName): readonly string[] => [...new Set(subjects.flatMap((subject) => (subject.table === table ? [subject.id] : [])))]

/** Findings that another team would end, but no other time. */
const ofTeamsAlone: ReadonlySet<RuleId> = new Set<RuleId>([
  'language-not-covered', 'relay-needed', 'relay-few-providers', 'single-provider', 'team-too-small', 'interpreter-declined', 'interpreter-refused', 'interpreter-vetting', 'whispering-too-many',
  'interpreter-both-camps',
])

/** Findings that another team would end. */
const ofTeams: ReadonlySet<RuleId> = new Set<RuleId>([
  ...ofTeamsAlone,
  'interpreter-unavailable', 'interpreter-double-booked', 'interpreter-session-too-long', 'interpreter-day-overloaded', 'interpreter-week-overloaded', 'interpreter-rest-too-short', 'interpreter-rest-after-travel',
  'interpreter-over-contract', 'interpreter-two-contracts',
])

/** Findings that more or wider booths would end. */
const ofBooths: ReadonlySet<RuleId> = new Set<RuleId>(['booths-missing', 'booth-too-narrow'])

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

/** Others on the team: by hand, at the sessions concerned, or by a proposal, around the one who is not free. */
const teams = (workspace: Workspace, finding: Finding): readonly FindingFix[] => {
  if (!ofTeams.has(finding.rule)) return []
  const { facts } = finding
  const absent = facts.rule === 'interpreter-unavailable' ? facts : null
  return [
    ...subjectsIn(finding, 'sessions').slice(0, sessionsEach).map((id): FindingFix => ({
      label: `Assign interpreters to ${recordName(workspace, { table: 'sessions', id })}…`,
      run: () => {
        showScreen('languages')
        select({ table: 'sessions', id })
      },
    })),
    {
      label: absent === null ? 'Propose a team of interpreters…' : `Replan without ${recordName(workspace, { table: 'interpreters', id: absent.interpreterId })}…`,
      run: () => {
        if (absent === null) replanWithout(null)
        else replanWithout(absent.interpreterId, absent.notFree.why === 'not free' ? absent.notFree.period : { from: absent.date, to: absent.date })
      },
    },
  ]
}

const booths = (workspace: Workspace, finding: Finding): readonly FindingFix[] =>
  (ofBooths.has(finding.rule) ? subjectsIn(finding, 'rooms') : []).map((id) => ({
    label: `Change the booths of ${recordName(workspace, { table: 'rooms', id })}…`, run: () => { jumpTo({ table: 'rooms', id }) },
  }))

/** The ways to end a finding: another time or room, other people, the rule or the figure behind it. */
export const fixesOf = (finding: Finding): readonly FindingFix[] => {
  const workspace = useWorkspaceState.getState().open?.workspace
  if (!workspace) return []
  return [
    ...(ofTeamsAlone.has(finding.rule) ? [] : moves(workspace, finding)),
    ...people(workspace, finding),
    ...teams(workspace, finding),
    ...booths(workspace, finding),
    ...subjectsIn(finding, 'keepApartRules').map((id): FindingFix => ({ label: 'Change what is kept apart…', run: () => { jumpTo({ table: 'keepApartRules', id }) } })),
    ...('figures' in finding.facts ? [{ label: 'Look at the figures…', run: () => { showScreen('figures') } }] : []),
  ]
}
