import type { RuleId } from './facts'
import { interpreterRules } from './interpreter-rules'
import { languageRules } from './language-rules'
import { roundRules } from './round-rules'
import type { Rule } from './rule'
import { scheduleRules } from './schedule-rules'

/** Every rule by its id: all the program can find. */
export const ruleRegistry = { ...scheduleRules, ...languageRules, ...interpreterRules, ...roundRules } as const satisfies { readonly [Id in RuleId]: Rule<{ readonly rule: Id }> }

/** The rules in the order the list of rules shows them. */
export const rules: readonly Rule[] = Object.values(ruleRegistry)

export const isRuleId = (id: string): id is RuleId => Object.hasOwn(ruleRegistry, id)
