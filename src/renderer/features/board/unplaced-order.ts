import type { Session } from '@shared/model/workspace'

export const unplacedOrders = ['added', 'title', 'length', 'format', 'after'] as const
export type UnplacedOrder = (typeof unplacedOrders)[number]

/** Short, because they stand in a narrow box. */
export const orderWords: Readonly<Record<UnplacedOrder, string>> = {
  added: 'Added',
  title: 'Title',
  length: 'Longest',
  format: 'Format',
  after: 'In turn',
}

/**
 * Sessions so that each stands after those it must come after. Of several that could come next the first in the list
 * does; sessions that wait for each other in a circle come last, as they were.
 */
const inTurn = (sessions: readonly Session[]): readonly Session[] => {
  const waiting = new Map<string, Session>(sessions.map((session) => [session.id, session]))
  const ordered: Session[] = []
  for (let found = true; found; ) {
    found = false
    for (const session of waiting.values()) {
      if (session.afterSessionIds.some((id) => id !== session.id && waiting.has(id))) continue
      waiting.delete(session.id)
      ordered.push(session)
      found = true
    }
  }
  return [...ordered, ...waiting.values()]
}

/** Unplaced sessions in the order asked for. */
export const inOrder = (sessions: readonly Session[], order: UnplacedOrder): readonly Session[] => {
  const byTitle = (one: Session, other: Session): number => one.title.localeCompare(other.title, undefined, { numeric: true })
  switch (order) {
    case 'added':
      return sessions
    case 'title':
      return [...sessions].sort(byTitle)
    case 'length':
      return [...sessions].sort((one, other) => other.minutes - one.minutes || byTitle(one, other))
    case 'format':
      return [...sessions].sort((one, other) => one.format.localeCompare(other.format) || byTitle(one, other))
    case 'after':
      return inTurn(sessions)
  }
}

/** Those whose title, format or track has every word that is looked for. */
export const matching = (sessions: readonly Session[], wanted: string): readonly Session[] => {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return sessions
  return sessions.filter(({ title, format, track }) => {
    const text = `${title} ${format} ${track}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
