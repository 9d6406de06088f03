import { countedAs } from '@shared/findings/delegation-size'
import { fullName } from '@shared/model/person'
import type { Delegate, Delegation, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'

/** What the list of delegations says about one of them. Those who withdrew do not count. */
export interface DelegationSummary {
  readonly delegation: Delegation
  readonly headName: string
  /** Everyone who is neither secretary nor support; what the cap is about. */
  readonly members: number
  readonly secretaries: number
  /** Interpreters, protection, medical and protocol staff the party brings; no cap counts them. */
  readonly support: number
  /** Women among members and secretaries. */
  readonly women: number
  readonly people: number
  /** Persons who need a visa and have none yet. */
  readonly visasOutstanding: number
  readonly bannedWithoutExemption: number
  readonly banned: number
}

export const visaOutstanding = (delegate: Delegate): boolean => delegate.visa.status !== 'granted' && delegate.visa.status !== 'not needed'

export const summaryOf = (workspace: Workspace, delegation: Delegation): DelegationSummary => {
  const people = rowsOf(workspace, 'delegates').filter((delegate) => delegate.delegationId === delegation.id && delegate.status !== 'withdrawn')
  const head = rowOf(workspace, 'delegates', delegation.headId)
  const counted = people.filter((delegate) => countedAs(delegate.role) !== 'support')
  const secretaries = counted.filter((delegate) => countedAs(delegate.role) === 'secretary').length
  const banned = people.filter((delegate) => delegate.travelBan.listed)
  return {
    delegation,
    headName: head ? fullName(head) : '',
    members: counted.length - secretaries,
    secretaries,
    support: people.length - counted.length,
    women: counted.filter((delegate) => delegate.gender === 'woman').length,
    people: people.length,
    visasOutstanding: people.filter(visaOutstanding).length,
    bannedWithoutExemption: banned.filter((delegate) => delegate.travelBan.exemption !== 'granted' && delegate.travelBan.exemption !== 'not needed').length,
    banned: banned.length,
  }
}

/** The round's delegations in the order they were added, each with its figures. */
export const summariesOf = (workspace: Workspace, roundId: string): readonly DelegationSummary[] =>
  rowsOf(workspace, 'delegations')
    .filter((delegation) => delegation.roundId === roundId)
    .map((delegation) => summaryOf(workspace, delegation))
