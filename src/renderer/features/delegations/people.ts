import { fullName } from '@shared/model/person'
import type { Delegation, Movement, Stay, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import type { Choice } from '../../ui/fields'

const named = (row: { readonly familyName: string; readonly givenName: string } | undefined): readonly string[] => (row ? [fullName(row)] : [])

/** Everyone on a movement, by name. */
export const passengers = (workspace: Workspace, movement: Movement): readonly string[] => [
  ...movement.delegateIds.flatMap((id) => named(rowOf(workspace, 'delegates', id))),
  ...movement.interpreterIds.flatMap((id) => named(rowOf(workspace, 'interpreters', id))),
  ...movement.expertIds.flatMap((id) => named(rowOf(workspace, 'standbyExperts', id))),
  ...movement.teamMemberIds.flatMap((id) => named(rowOf(workspace, 'teamMembers', id))),
]

/** The one person of a stay. */
export const guestOf = (workspace: Workspace, stay: Stay): string =>
  [
    ...named(rowOf(workspace, 'delegates', stay.delegateId)),
    ...named(rowOf(workspace, 'interpreters', stay.interpreterId)),
    ...named(rowOf(workspace, 'standbyExperts', stay.expertId)),
    ...named(rowOf(workspace, 'teamMembers', stay.teamMemberId)),
  ].join('')

/** The delegation of a stay's guest; undefined for interpreters, experts and the team. */
export const delegationOfStay = (workspace: Workspace, stay: Stay): Delegation | undefined =>
  rowOf(workspace, 'delegations', rowOf(workspace, 'delegates', stay.delegateId)?.delegationId)

/** What a delegation is called where space is short: its party's short name, else its own name. */
export const shortNameOf = (workspace: Workspace, delegation: Delegation): string => rowOf(workspace, 'parties', delegation.partyId)?.shortName ?? delegation.name

/** Delegations on a movement, each once. */
export const delegationsOn = (workspace: Workspace, movement: Movement): readonly Delegation[] => {
  const ids = new Set(movement.delegateIds.flatMap((id) => rowOf(workspace, 'delegates', id)?.delegationId ?? []))
  return [...ids].flatMap((id) => rowOf(workspace, 'delegations', id) ?? [])
}

/** The delegates of some delegations as choices, named with their delegation where there are several. */
export const delegateChoices = (workspace: Workspace, delegations: readonly Delegation[]): readonly Choice[] => {
  const names = new Map<string, string>(delegations.map((delegation) => [delegation.id, shortNameOf(workspace, delegation)]))
  return rowsOf(workspace, 'delegates').flatMap((delegate) => {
    const name = names.get(delegate.delegationId)
    if (name === undefined || delegate.status === 'withdrawn') return []
    const person = fullName(delegate) === '' ? 'Unnamed delegate' : fullName(delegate)
    return [{ value: delegate.id, label: delegations.length > 1 ? `${person}, ${name}` : person }]
  })
}

/** All known time zones, for searching. */
export const zones = (): readonly string[] => Intl.supportedValuesOf('timeZone')
