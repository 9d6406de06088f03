import type { RuleFacts, RuleId, Sitting } from '../../findings/facts'
import { recordName } from '../../model/record-name'
import { offsetLabel } from '../../model/time'
import type { RecordRef, Workspace } from '../../model/workspace'
import { rowOf } from '../../model/workspace'
import { daySpan, timeSpan } from '../dates'
import { list } from '../lists'

export type FactsOf<Id extends RuleId> = Extract<RuleFacts, { readonly rule: Id }>
export type SentenceOf<Facts> = (workspace: Workspace, facts: Facts) => string
/** The sentences of some rules. */
export type SentencesOf<Ids extends RuleId> = { readonly [Id in Ids]: SentenceOf<FactsOf<Id>> }

/** What people call a record. */
export const nameOf = (workspace: Workspace, table: RecordRef['table'], id: string): string => recordName(workspace, { table, id })
export const sessionName = (workspace: Workspace, sitting: Sitting): string => nameOf(workspace, 'sessions', sitting.sessionId)
export const roomName = (workspace: Workspace, sitting: Sitting): string => nameOf(workspace, 'rooms', sitting.roomId)
export const venueName = (workspace: Workspace, sitting: Sitting): string =>
  nameOf(workspace, 'venues', rowOf(workspace, 'rooms', sitting.roomId)?.venueId ?? '')

/** "Fri 7 Dec 09:30–11:00". */
export const when = (sitting: Sitting): string => daySpan(sitting.start, sitting.minutes)

/** "Plenary 3 09:30–11:00 in Room 2"; with its day when the other one is on another. */
export const sittingText = (workspace: Workspace, sitting: Sitting, withDay: boolean, withRoom: boolean): string =>
  [
    sessionName(workspace, sitting),
    withDay ? when(sitting) : timeSpan(sitting.start, sitting.minutes),
    withRoom ? `in ${roomName(workspace, sitting)}` : '',
  ]
    .filter(Boolean)
    .join(' ')

/** Two venues on different clocks: the times alone would not show how the two lie. Empty when they are on one. */
export const clocksNote = (workspace: Workspace, first: Sitting, second: Sitting): string => {
  const [one, other] = [first, second].map((sitting) => rowOf(workspace, 'venues', rowOf(workspace, 'rooms', sitting.roomId)?.venueId))
  if (!one || !other || offsetLabel(first.start, one.zone) === offsetLabel(second.start, other.zone)) return ''
  return ` (local times of ${one.name} and ${other.name})`
}

/** "Amal Haddad, 3 of Delegation of the South and Karin Lind": delegates of one delegation are counted when more than one. */
export const peopleText = (workspace: Workspace, people: readonly RecordRef[]): string => {
  const delegations = new Map<string, number>()
  const names: string[] = []
  for (const person of people) {
    const delegationId = person.table === 'delegates' ? rowOf(workspace, 'delegates', person.id)?.delegationId : undefined
    if (delegationId === undefined) names.push(recordName(workspace, person))
    else delegations.set(delegationId, (delegations.get(delegationId) ?? 0) + 1)
  }
  const groups = [...delegations].map(([id, heads]) => {
    if (heads > 1) return `${String(heads)} of ${nameOf(workspace, 'delegations', id)}`
    const only = people.find(({ table, id: who }) => table === 'delegates' && rowOf(workspace, 'delegates', who)?.delegationId === id)
    return only ? recordName(workspace, only) : nameOf(workspace, 'delegations', id)
  })
  return list([...groups, ...names], 4)
}
