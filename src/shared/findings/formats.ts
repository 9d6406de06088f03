import type { SessionFormat } from '../model/session'

const negotiations: ReadonlySet<SessionFormat> = new Set(['plenary', 'proximity', 'bilateral', 'contact group', 'working group'])

/** Formats in which the parties negotiate, so that each needs somebody who may take the floor and commit it. */
export const isNegotiation = (format: SessionFormat): boolean => negotiations.has(format)

const chaired: ReadonlySet<SessionFormat> = new Set(['plenary', 'working group', 'contact group', 'ceremony'])

/** Formats that somebody presides over. Elsewhere a party is by itself, or the mediator goes between rooms. */
export const needsChair = (format: SessionFormat): boolean => chaired.has(format)

const loose: ReadonlySet<SessionFormat> = new Set(['caucus', 'proximity', 'consultation', 'back-channel'])

/** Formats in which people come and go, so that they may pause by themselves. */
export const isLoose = (format: SessionFormat): boolean => loose.has(format)

/** Meals and breaks: no work is done in them. */
export const isPauseFormat = (format: SessionFormat): boolean => format === 'meal' || format === 'break'
