import type { SessionFormat } from '../model/session'

const joint: ReadonlySet<SessionFormat> = new Set(['plenary', 'bilateral', 'working group', 'contact group', 'ceremony', 'press'])

/** Formats in which delegations sit at one table and know of each other; elsewhere nobody is told who else is there. */
export const isJoint = (format: SessionFormat): boolean => joint.has(format)
