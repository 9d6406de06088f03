import type { PartyColour } from '@shared/model/process'
import { dateOf } from '@shared/model/time'
import type { RecordRef, Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { recordNouns } from '@shared/model/record-name'
import type { ChangesFor } from '@shared/planning/changes-for'
import { changesByDelegation, changesByPerson } from '@shared/planning/changes-for'
import type { ChangeKind, ScheduleChange } from '@shared/planning/schedule-changes'
import { changeText } from '@shared/text/change-sentence'
import { longDay } from '@shared/text/dates'

export const changeKinds: readonly ChangeKind[] = ['new', 'moved', 'cancelled', 'people', 'other']

export type Grouping = 'day' | 'delegation' | 'person'

/** One session's change as a line of a list. */
export interface ChangeLine {
  readonly sessionId: string
  readonly title: string
  /** The first of its kinds: what it is listed as. */
  readonly kind: ChangeKind
  readonly sentence: string
  /** For those in it only. */
  readonly secret: boolean
  /** The session is in the plan still, so one can go there. */
  readonly isThere: boolean
}

export interface ChangeGroup {
  readonly key: string
  readonly title: string
  /** A delegation's colour; null for one without; left out of groups that are no delegation. */
  readonly colour?: PartyColour | null
  readonly lines: readonly ChangeLine[]
}

export const changeLine = (workspace: Workspace, change: ScheduleChange): ChangeLine => ({
  sessionId: change.sessionId,
  title: change.title,
  kind: change.kinds[0] ?? 'other',
  sentence: changeText(change),
  secret: (change.after?.secret ?? false) || (change.before?.secret ?? false),
  isThere: rowOf(workspace, 'sessions', change.sessionId) !== undefined,
})

/** "Amal Haddad, delegate", "Karin Lind, envoy"; a delegation by its name alone. */
export const whoText = (workspace: Workspace, { who }: ChangesFor): string => {
  if (who.table === 'delegations') return who.name
  const role = who.table === 'teamMembers' ? rowOf(workspace, 'teamMembers', who.id)?.role : undefined
  return `${who.name}, ${role === undefined || role === 'other' ? recordNouns[who.table] : role}`
}

/** The colour a delegation goes by; undefined for what is no delegation. */
export const colourOf = (workspace: Workspace, who: RecordRef): PartyColour | null | undefined =>
  who.table === 'delegations' ? (rowOf(workspace, 'parties', rowOf(workspace, 'delegations', who.id)?.partyId)?.colour ?? null) : undefined

const byDay = (workspace: Workspace, changes: readonly ScheduleChange[]): readonly ChangeGroup[] => {
  const days = new Map<string, ChangeLine[]>()
  for (const change of changes) {
    const start = change.after?.placements[0]?.start ?? change.before?.placements[0]?.start
    const title = start === undefined ? 'Without a room and time' : longDay(dateOf(start))
    const day = days.get(title)
    if (day) day.push(changeLine(workspace, change))
    else days.set(title, [changeLine(workspace, change)])
  }
  return [...days].map(([title, lines]) => ({ key: title, title, lines }))
}

/** Changes as groups to be listed: by the day they are on now (or were), by delegation, or by person, each as it is seen from there. */
export const groupChanges = (workspace: Workspace, changes: readonly ScheduleChange[], grouping: Grouping): readonly ChangeGroup[] => {
  if (grouping === 'day') return byDay(workspace, changes)
  return (grouping === 'delegation' ? changesByDelegation(changes) : changesByPerson(changes)).map((own) => {
    const colour = colourOf(workspace, own.who)
    return {
      key: `${own.who.table} ${own.who.id}`,
      title: whoText(workspace, own),
      ...(colour === undefined ? {} : { colour }),
      lines: own.changes.map((change) => changeLine(workspace, change)),
    }
  })
}
