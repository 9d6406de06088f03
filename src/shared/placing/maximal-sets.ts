import type { Span } from '../planning/minute-spans'

/**
 * Items whose spans all hold one moment, as large as can be: what can't all be at once. Every two spans that overlap are
 * together in one of them.
 */
export const maximalSets = <Item extends Span>(items: readonly Item[]): readonly (readonly Item[])[] => {
  const sets: (readonly Item[])[] = []
  let active: Item[] = []
  let grown = false
  for (const item of items.toSorted((one, other) => one.from - other.from)) {
    const left = active.filter(({ to }) => to > item.from)
    if (left.length < active.length) {
      if (grown) sets.push(active)
      grown = false
    }
    active = [...left, item]
    grown = true
  }
  if (grown) sets.push(active)
  return sets
}

/**
 * Groups chosen from some so that every two members that are together in any are together in one of those chosen: the
 * largest first, none that adds no pair.
 */
export const coveringGroups = (groups: readonly ReadonlySet<number>[]): readonly ReadonlySet<number>[] => {
  const covered = new Set<string>()
  return groups
    .toSorted((one, other) => other.size - one.size)
    .filter((group) => {
      const members = [...group].sort((one, other) => one - other)
      let news = false
      for (const [at, one] of members.entries()) {
        for (const other of members.slice(at + 1)) {
          const pair = `${String(one)} ${String(other)}`
          if (covered.has(pair)) continue
          covered.add(pair)
          news = true
        }
      }
      return news
    })
}
