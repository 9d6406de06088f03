import type { PartyId, RoundId } from '../model/ids'
import type { Workspace } from '../model/workspace'
import { opposedIn } from '../findings/camps'
import type { Camp, SessionFacts } from './session-facts'
import type { Somebody } from './team-context'

/** Who may go from the caucuses of one camp to another's. Camps are named by their key. */
export interface Camps {
  /** The party of the first camp that somebody who serves it can't leave for the second; null when both are open to them. */
  readonly against: (somebody: number, served: string, other: string) => PartyId | null
  /** The party that brought somebody, when the camp is another's; null when they may serve it. */
  readonly broughtAgainst: (somebody: number, camp: string | null) => PartyId | null
}

/**
 * The rule on serving both camps as limits, for caucuses: two opposed parties, each in one without the other, unless both
 * have said that they accept the interpreter; and a party's own interpreter is in no other's caucus without that either.
 */
export const campsOf = (workspace: Workspace, roundId: RoundId, roster: readonly Somebody[], sessions: readonly SessionFacts[]): Camps => {
  const opposed = opposedIn(workspace, roundId)
  const camps = new Map<string, Camp>(sessions.flatMap(({ camp }) => (camp ? [[camp.key, camp] as const] : [])))
  const accepted = roster.map(({ interpreter }) => new Set(interpreter.acceptance.flatMap(({ partyId, verdict }) => (verdict === 'accepted' ? [partyId] : []))))
  const mayServeBoth = (somebody: number, one: PartyId, other: PartyId): boolean => {
    const by = accepted[somebody]
    return by !== undefined && by.has(one) && by.has(other)
  }
  const partiesOf = (key: string): readonly PartyId[] => camps.get(key)?.parties ?? []
  return {
    against: (somebody, served, other) => {
      if (served === other) return null
      const [mine, theirs] = [partiesOf(served), partiesOf(other)]
      return mine.find((one) => !theirs.includes(one) && theirs.some((two) => !mine.includes(two) && opposed(one, two) && !mayServeBoth(somebody, one, two))) ?? null
    },
    broughtAgainst: (somebody, key) => {
      const brought = roster[somebody]?.interpreter.broughtByPartyId ?? null
      const parties = key === null ? [] : partiesOf(key)
      if (brought === null || parties.length === 0 || parties.includes(brought)) return null
      return parties.every((party) => mayServeBoth(somebody, brought, party)) ? null : brought
    },
  }
}
