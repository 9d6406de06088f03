import type { SessionFormat } from '../model/session'

const negotiations: ReadonlySet<SessionFormat> = new Set(['plenary', 'proximity', 'bilateral', 'contact group', 'working group'])

/** Formats in which the parties negotiate, so that each needs somebody who may take the floor and commit it. */
export const isNegotiation = (format: SessionFormat): boolean => negotiations.has(format)

const chaired: ReadonlySet<SessionFormat> = new Set(['plenary', 'working group', 'contact group', 'ceremony'])

/** Formats that somebody presides over. Elsewhere a party is by itself, or the mediator goes between rooms. */
export const needsChair = (format: SessionFormat): boolean => chaired.has(format)
