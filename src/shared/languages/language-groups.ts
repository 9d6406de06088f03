import type { LanguageCode } from '../model/language'
import type { Delegate, RecordRef } from '../model/workspace'
import type { People, Presence } from './participants'
import { delegatesPresent } from './participants'

/** People of one delegation who speak and follow the same languages, or one other person. */
export interface Group {
  readonly who: readonly RecordRef[]
  /** What they speak, best first, then what they follow by ear. */
  readonly follows: readonly LanguageCode[]
  /** Whether they speak a language at all, which is then the first of `follows`. */
  readonly speaks: boolean
  readonly hasTheFloor: boolean
}

const grouped = new WeakMap<readonly Delegate[], readonly Group[]>()

const groupsAmong = (delegates: readonly Delegate[]): readonly Group[] => {
  const groups = new Map<string, { group: Omit<Group, 'who'>; who: RecordRef[] }>()
  for (const { id, speaks, understands, speakingRight } of delegates) {
    const key = `${speaks.join()} ${understands.join()} ${String(speakingRight)}`
    const known = groups.get(key)
    const who: RecordRef = { table: 'delegates', id }
    if (known) known.who.push(who)
    else groups.set(key, { group: { follows: [...speaks, ...understands], speaks: speaks.length > 0, hasTheFloor: speakingRight }, who: [who] })
  }
  return [...groups.values()].map(({ group, who }) => ({ ...group, who }))
}

/** The groups behind a delegation's presence; those of a whole delegation are worked out once. */
export const groupsOf = (people: People, presence: Presence): readonly Group[] => {
  const delegates = delegatesPresent(people, presence)
  if (presence.delegateIds !== null) return groupsAmong(delegates)
  const known = grouped.get(delegates)
  if (known) return known
  const groups = groupsAmong(delegates)
  grouped.set(delegates, groups)
  return groups
}

interface Member {
  readonly id: string
  readonly speaks: readonly LanguageCode[]
}

/** A team member or an expert, as a group of one; nobody when the row is missing. */
export const memberGroup = (row: Member | undefined, table: 'teamMembers' | 'standbyExperts'): readonly Group[] =>
  row ? [{ who: [{ table, id: row.id }], follows: row.speaks, speaks: row.speaks.length > 0, hasTheFloor: true }] : []
