import type { LanguageCode } from '../model/language'
import type { Delegate, RecordRef } from '../model/workspace'
import type { People, Presence } from './participants'
import { delegatesPresent } from './participants'

/** People of one delegation who speak and follow the same languages, or one other person. */
export interface Group {
  readonly who: readonly RecordRef[]
  /** What they speak, best first, then what they follow by ear. */
  readonly follows: readonly LanguageCode[]
  /** What they speak, best first: the beginning of `follows`. */
  readonly speaks: readonly LanguageCode[]
  readonly hasTheFloor: boolean
}

const noGroups: readonly Group[] = []
const alone = new WeakMap<Delegate, Group>()
const together = new WeakMap<readonly Delegate[], readonly Group[]>()

/** Rows are replaced, never changed in place, so a delegate's group of one is made once. */
const groupOfOne = (delegate: Delegate): Group => {
  const known = alone.get(delegate)
  if (known) return known
  const { id, speaks, understands, speakingRight } = delegate
  const group: Group = { who: [{ table: 'delegates', id }], follows: [...speaks, ...understands], speaks, hasTheFloor: speakingRight }
  alone.set(delegate, group)
  return group
}

const groupsAmong = (delegates: readonly Delegate[]): readonly Group[] => {
  const groups = new Map<string, Group>()
  for (const delegate of delegates) {
    const group = groupOfOne(delegate)
    const key = `${group.follows.join()} ${String(group.speaks.length)} ${String(group.hasTheFloor)}`
    const known = groups.get(key)
    groups.set(key, known ? { ...known, who: [...known.who, ...group.who] } : group)
  }
  return [...groups.values()]
}

/** The groups behind a delegation's presence; those of a whole delegation are worked out once. */
export const groupsOf = (people: People, presence: Presence): readonly Group[] => {
  const delegates = delegatesPresent(people, presence)
  if (presence.delegateIds !== null) return delegates.map(groupOfOne)
  const known = together.get(delegates)
  if (known) return known
  const groups = groupsAmong(delegates)
  together.set(delegates, groups)
  return groups
}

interface Member {
  readonly id: string
  readonly speaks: readonly LanguageCode[]
}

const members = new WeakMap<Member, readonly Group[]>()

/** A team member or an expert, as a group of one; nobody when the row is missing. */
export const memberGroup = (row: Member | undefined, table: 'teamMembers' | 'standbyExperts'): readonly Group[] => {
  if (!row) return noGroups
  const known = members.get(row)
  if (known) return known
  const group = [{ who: [{ table, id: row.id }], follows: row.speaks, speaks: row.speaks, hasTheFloor: true }]
  members.set(row, group)
  return group
}
