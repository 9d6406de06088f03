import type { CommandInput } from '../commands/registry'
import { recordName } from '../model/record-name'
import type { RecordRef, Session, Workspace } from '../model/workspace'
import type { Presence } from '../languages/participants'
import { delegatesPresent, delegationsAt } from '../languages/participants'
import type { PlanIndex } from '../findings/plan-index'

type Fields = Extract<CommandInput, { readonly type: 'update' }>['fields']

const nameOf = (workspace: Workspace, record: RecordRef): string => recordName(workspace, record)

/** Changes a session under a label that says who goes and who comes. */
const change = (workspace: Workspace, session: Session, label: string, fields: Fields): CommandInput => ({
  type: 'batch',
  label: `${label} ${nameOf(workspace, { table: 'sessions', id: session.id })}`,
  commands: [{ type: 'update', table: 'sessions', id: session.id, fields }],
})

const presenceOf = (session: Session, delegationId: string): Presence | undefined =>
  delegationsAt(session).find((presence) => presence.delegationId === delegationId)

/** The session's attendance with other delegates of one delegation; the delegation goes when nobody is left. */
const attendanceWith = (session: Session, delegationId: string, delegateIds: readonly string[]): Fields[string] => {
  const entry = session.attendance.find((one) => one.delegationId === delegationId)
  const others = session.attendance.filter((one) => one.delegationId !== delegationId)
  if (!entry || delegateIds.length === 0) return others
  const at = session.attendance.indexOf(entry)
  const changed = { ...entry, delegateIds }
  return [...others.slice(0, at), changed, ...others.slice(at)]
}

/** The command that takes somebody off a session; null when they are not at it. */
export const removal = (plan: PlanIndex, session: Session, person: RecordRef): CommandInput | null => {
  const { workspace, people } = plan
  const label = `Take ${nameOf(workspace, person)} off`
  const edit = (fields: Fields): CommandInput => change(workspace, session, label, fields)
  switch (person.table) {
    case 'delegations':
      return presenceOf(session, person.id) ? edit({ attendance: session.attendance.filter((one) => one.delegationId !== person.id) }) : null
    case 'delegates': {
      const delegationId = people.row('delegates', person.id)?.delegationId
      const presence = delegationId === undefined ? undefined : presenceOf(session, delegationId)
      if (!presence) return null
      const present = delegatesPresent(people, presence).map(({ id }): string => id)
      if (!present.includes(person.id)) return null
      return edit({ attendance: attendanceWith(session, presence.delegationId, present.filter((id) => id !== person.id)) })
    }
    case 'interpreters': {
      const assigned = plan.entry(session.id)?.assignments.some((row) => row.interpreterId === person.id && row.status !== 'declined') ?? false
      return assigned ? { type: 'unassign-interpreter', sessionId: session.id, interpreterId: person.id } : null
    }
    case 'teamMembers': {
      const chairs = session.chairId === person.id
      if (!chairs && !session.teamMemberIds.some((id) => id === person.id)) return null
      return edit({ chairId: chairs ? null : session.chairId, teamMemberIds: session.teamMemberIds.filter((id) => id !== person.id) })
    }
    case 'standbyExperts':
      return session.expertIds.some((id) => id === person.id) ? edit({ expertIds: session.expertIds.filter((id) => id !== person.id) }) : null
    default:
      return null
  }
}

/** The command that puts one person in the place of another at a session. Both are of one kind; the first is there, the other free to come. */
export const replacement = (plan: PlanIndex, session: Session, person: RecordRef, by: RecordRef): CommandInput | null => {
  const { workspace, people } = plan
  const label = `Replace ${nameOf(workspace, person)} by ${nameOf(workspace, by)} at`
  const edit = (fields: Fields): CommandInput => change(workspace, session, label, fields)
  switch (person.table) {
    case 'delegates': {
      const delegationId = people.row('delegates', person.id)?.delegationId
      const presence = delegationId === undefined ? undefined : presenceOf(session, delegationId)
      if (!presence?.delegateIds?.includes(person.id)) return null
      return edit({ attendance: attendanceWith(session, presence.delegationId, presence.delegateIds.map((id) => (id === person.id ? by.id : id))) })
    }
    case 'interpreters': {
      const own = plan.entry(session.id)?.assignments.find((row) => row.interpreterId === person.id && row.status !== 'declined')
      if (!own) return null
      // The assignment keeps its booth; the one who comes is yet to be asked.
      return {
        type: 'batch',
        label: `${label} ${nameOf(workspace, { table: 'sessions', id: session.id })}`,
        commands: [{ type: 'update', table: 'boothAssignments', id: own.id, fields: { interpreterId: by.id, status: 'proposed', pinned: false } }],
      }
    }
    case 'teamMembers':
      return session.chairId === person.id
        ? edit({ chairId: by.id, teamMemberIds: session.teamMemberIds.filter((id) => id !== person.id && id !== by.id) })
        : null
    default:
      return null
  }
}
