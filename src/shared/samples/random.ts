/** A source of chance that gives the same numbers for the same seed on every machine. */
export interface Random {
  /** A whole number from 0 up to but not including `below`; 0 when there is no choice. */
  readonly int: (below: number) => number
  /** True with this probability, 0 to 1. */
  readonly chance: (probability: number) => boolean
  /** One of the items; throws when there are none. */
  readonly pick: <T>(items: readonly T[]) => T
  /** Up to `count` different items, in random order. */
  readonly sample: <T>(items: readonly T[], count: number) => readonly T[]
}

/** Mulberry32 (Tommy Ettinger, public domain): small, quick and even enough for invented plans. Not for secrets. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (below: number): number => Math.floor(unit() * Math.max(1, below))
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(items.length)]
    if (item === undefined) throw new RangeError('There is nothing to pick from.')
    return item
  }
  return {
    int,
    chance: (probability) => unit() < probability,
    pick,
    sample: (items, count) => {
      const left = [...items]
      const taken = []
      while (taken.length < count && left.length > 0) taken.push(...left.splice(int(left.length), 1))
      return taken
    },
  }
}
