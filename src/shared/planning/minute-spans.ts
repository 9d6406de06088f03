/** A stretch in minutes on one clock: `from` belongs to it, `to` no longer does. */
export interface Span {
  readonly from: number
  readonly to: number
}

export const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to

/** The part of a span inside a window; null when there is none. */
export const clipped = <S extends Span>(span: S, window: Span): S | null => {
  if (!overlaps(span, window)) return null
  return span.from >= window.from && span.to <= window.to ? span : { ...span, from: Math.max(span.from, window.from), to: Math.min(span.to, window.to) }
}

const byTime = (one: Span, other: Span): number => one.from - other.from || one.to - other.to

/** Spans of one kind in order of time, those that touch or overlap made one. `join` settles what the joint span says. */
export const merged = <S extends Span>(spans: readonly S[], join: (one: S, other: S) => S = (one) => one): readonly S[] => {
  if (spans.length < 2) return spans
  const found: S[] = []
  for (const span of [...spans].sort(byTime)) {
    const last = found.at(-1)
    if (last && span.from <= last.to) found[found.length - 1] = { ...join(last, span), from: last.from, to: Math.max(last.to, span.to) }
    else found.push(span)
  }
  return found
}

/** {@link merged} within each group of spans that have the same key; groups in the order they first come. */
export const mergedBy = <S extends Span>(spans: readonly S[], keyOf: (span: S) => string): readonly S[] => {
  const groups = new Map<string, S[]>()
  for (const span of spans) {
    const key = keyOf(span)
    const group = groups.get(key)
    if (group) group.push(span)
    else groups.set(key, [span])
  }
  return [...groups.values()].flatMap((group) => merged(group))
}

/** What of a window none of the spans covers. */
export const gapsIn = (spans: readonly Span[], window: Span): readonly Span[] => {
  const gaps: Span[] = []
  let at = window.from
  for (const span of merged(spans)) {
    if (span.from > at) gaps.push({ from: at, to: Math.min(span.from, window.to) })
    at = Math.max(at, span.to)
    if (at >= window.to) break
  }
  if (at < window.to) gaps.push({ from: at, to: window.to })
  return gaps.filter(({ from, to }) => from < to)
}
