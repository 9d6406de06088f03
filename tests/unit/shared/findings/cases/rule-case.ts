import type { RuleId } from '@shared/findings/facts'
import type { Workspace } from '@shared/model/workspace'

/** One small plan with what it shows, as a claim: "two sittings of one hall overlap by five minutes". */
export interface PlanSample {
  readonly title: string
  readonly plan: () => Workspace
}

/** What every rule must show: a plan that triggers it, and one as near as can be that does not. */
export interface RuleCase {
  readonly rule: RuleId
  readonly triggers: PlanSample
  readonly near: PlanSample
}
