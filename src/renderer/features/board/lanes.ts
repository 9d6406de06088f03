/** A stretch of a day in minutes after midnight. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Where something stands across its column, in per cent of the width. */
export interface Lane {
  readonly left: number
  readonly width: number
}

/** The least that is drawn of anything, in minutes: shorter sittings still need room for their name. */
const leastDrawn = 15
/** No card gets narrower than this, per cent; where more are at once they overlap, each with an edge to take hold of. */
const leastWidth = 30

/** Gives what is at the same time places side by side, in the order given; the answer is in the same order. */
export const lanesOf = (stretches: readonly Stretch[]): readonly Lane[] => {
  const order = stretches.map((_, at) => at).sort((one, other) => begin(stretches, one) - begin(stretches, other) || end(stretches, other) - end(stretches, one))
  const lanes: Lane[] = []
  let group: number[] = []
  let ends: number[] = []
  let laneOf: number[] = []
  let groupEnd = -Infinity
  const close = (): void => {
    const width = Math.max(100 / ends.length, leastWidth)
    const step = ends.length > 1 ? Math.min(width, (100 - width) / (ends.length - 1)) : 0
    group.forEach((at, place) => {
      lanes[at] = { left: (laneOf[place] ?? 0) * step, width }
    })
    group = []
    ends = []
    laneOf = []
  }
  for (const at of order) {
    if (begin(stretches, at) >= groupEnd) close()
    const free = ends.findIndex((busyUntil) => busyUntil <= begin(stretches, at))
    const lane = free < 0 ? ends.length : free
    ends[lane] = end(stretches, at)
    group.push(at)
    laneOf.push(lane)
    groupEnd = Math.max(groupEnd, end(stretches, at))
  }
  close()
  return lanes
}

const begin = (stretches: readonly Stretch[], at: number): number => stretches[at]?.from ?? 0

const end = (stretches: readonly Stretch[], at: number): number => {
  const stretch = stretches[at]
  return stretch ? Math.max(stretch.to, stretch.from + leastDrawn) : 0
}
