import type { Problem } from '@shared/model/outcome'

/** The answer of a search that was stopped with nothing to show for it. */
export const stoppedEarly: Problem = { code: 'stopped', sentence: 'The search was stopped before there was anything to propose.' }
