import type { interpreterRules } from '../../findings/interpreter-rules'
import type { SentencesOf } from './phrases'

/** An interpreter's days, weeks and contracts. Clashes are said in `clash-sentences.ts`. */
export const interpreterSentences: SentencesOf<Exclude<keyof typeof interpreterRules, 'interpreter-double-booked'>> = {}
