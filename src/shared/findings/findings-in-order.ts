import { compareFindings } from './evaluate'
import type { Finding, Severity } from './finding'

/**
 * Findings in order. Those alike in severity and time are put together first: a full check has thousands, of which only
 * the few that begin at one time need be compared by their keys.
 */
export const inOrderOf = (findings: Iterable<Finding>): readonly Finding[] => {
  const groups = new Map<Severity, Map<number | null, [Finding, ...Finding[]]>>()
  for (const finding of findings) {
    let ofSeverity = groups.get(finding.severity)
    if (!ofSeverity) groups.set(finding.severity, (ofSeverity = new Map<number | null, [Finding, ...Finding[]]>()))
    const alike = ofSeverity.get(finding.at)
    if (alike) alike.push(finding)
    else ofSeverity.set(finding.at, [finding])
  }
  const sorted = [...groups.values()].flatMap((ofSeverity) => [...ofSeverity.values()]).sort(([one], [other]) => compareFindings(one, other))
  const all: Finding[] = []
  for (const alike of sorted) for (const finding of alike.length > 1 ? alike.sort(compareFindings) : alike) all.push(finding)
  return all
}

/**
 * Findings that come and go, in order when they are asked for: those that stayed are not sorted again, since a plan has
 * thousands and an edit changes a handful.
 */
export class FindingsInOrder {
  private readonly come = new Set<Finding>()
  private readonly gone = new Set<Finding>()

  /** @param listed all there are, in order: it is kept as it was given */
  constructor(private listed: readonly Finding[]) {}

  /** Some go and others come in their place. */
  replace(before: readonly Finding[], after: readonly Finding[]): void {
    for (const finding of before) if (!this.come.delete(finding)) this.gone.add(finding)
    for (const finding of after) if (!this.gone.delete(finding)) this.come.add(finding)
  }

  /** All there are, gravest first; the same list until something changes. */
  all(): readonly Finding[] {
    if (this.come.size === 0 && this.gone.size === 0) return this.listed
    const stayed = this.listed.filter((finding) => !this.gone.has(finding))
    this.listed = merged(stayed, [...this.come].sort(compareFindings))
    this.come.clear()
    this.gone.clear()
    return this.listed
  }
}

/** Two lists in order as one. */
const merged = (one: readonly Finding[], other: readonly Finding[]): readonly Finding[] => {
  const all: Finding[] = []
  let from = 0
  for (const finding of other) {
    for (let next = one[from]; next && compareFindings(next, finding) <= 0; next = one[from]) {
      all.push(next)
      from += 1
    }
    all.push(finding)
  }
  for (; from < one.length; from += 1) {
    const rest = one[from]
    if (rest) all.push(rest)
  }
  return all
}
