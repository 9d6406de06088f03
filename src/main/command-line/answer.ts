import type { Outcome } from '@shared/model/outcome'

/** What a verb says: as data for `--json`, as text for people. */
export interface Answer {
  readonly json: unknown
  readonly text: string
  /** Why the work was not done whole (refused commands, error-level findings): exit code 1. */
  readonly shortfall?: { readonly sentence: string | null }
}

/** A problem is unusable input: exit code 2, one sentence, nothing changed. */
export type Answered = Outcome<Answer>
