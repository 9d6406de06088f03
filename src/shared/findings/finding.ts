import type { RecordRef, Acceptance } from '../model/workspace'
import type { RoundId } from '../model/ids'
import type { RuleFacts } from './facts'

export type Severity = 'error' | 'warning' | 'note'

/** A fact that something is wrong, missing or risky. Facts only: the sentence is made in `text/`, in any language. */
export interface Finding<Facts extends { readonly rule: string } = RuleFacts> {
  /** The same for the same trouble after any edit that leaves it standing; what acceptances name. Unique in a round. */
  readonly key: string
  readonly rule: Facts['rule']
  readonly severity: Severity
  readonly roundId: RoundId
  /** When the trouble begins, in minutes since the Unix epoch UTC; null when it has no time yet. */
  readonly at: number | null
  /** Who and what it is about, the one to jump to first. */
  readonly subjects: readonly RecordRef[]
  readonly facts: Facts
  /** The officer's acceptance, when it was accepted. */
  readonly acceptance: Acceptance | null
}
