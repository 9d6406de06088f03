import { z } from 'zod'
import { acceptanceId, budgetId, roundId } from '../model/ids'
import { ruleSetting } from '../model/round'
import { lineOverride } from '../model/budget'
import { defineCommand, nameIn, unknownRecord } from './command'
import { addRow } from './new-rows'
import { putRow } from './record-commands'

export const acceptFinding = defineCommand({
  type: 'accept-finding',
  summary: 'Records that a finding is known and stands, with a reason; who and when are recorded with it.',
  input: z.strictObject({
    type: z.literal('accept-finding'),
    acceptanceId,
    roundId,
    findingKey: z.string().min(1),
    reason: z.string().trim().min(1, 'say why it stands'),
  }),
  apply: (draft, input, context) => {
    if (!draft.row('rounds', input.roundId)) return unknownRecord('rounds', input.roundId)
    for (const row of draft.rows('acceptances')) {
      if (row.roundId === input.roundId && row.findingKey === input.findingKey) draft.remove('acceptances', row.id)
    }
    return addRow(draft, 'acceptances', {
      id: input.acceptanceId,
      roundId: input.roundId,
      findingKey: input.findingKey,
      reason: input.reason,
      by: context.officer,
      at: context.now,
    })
  },
  label: () => 'Accept finding',
})

export const setRuleSeverity = defineCommand({
  type: 'set-rule-severity',
  summary: 'Sets how loud one rule speaks in one round; null returns it to its own severity.',
  input: z.strictObject({ type: z.literal('set-rule-severity'), roundId, rule: z.string(), setting: ruleSetting.nullable() }),
  apply: (draft, input) => {
    const round = draft.row('rounds', input.roundId)
    if (!round) return unknownRecord('rounds', input.roundId)
    const { [input.rule]: _dropped, ...others } = round.ruleSettings
    return putRow(draft, 'rounds', {
      ...round,
      ruleSettings: input.setting === null ? others : { ...others, [input.rule]: input.setting },
    })
  },
  label: (draft, input) => `Set severity of a rule in ${nameIn(draft, { table: 'rounds', id: input.roundId })}`,
})

export const overrideBudgetLine = defineCommand({
  type: 'override-budget-line',
  summary: 'Bends a budget line that the plan produces (quantity, unit cost, left out); null lets it follow the plan again.',
  input: z.strictObject({ type: z.literal('override-budget-line'), budgetId, key: z.string().min(1), override: lineOverride.nullable() }),
  apply: (draft, input) => {
    const budget = draft.row('budgets', input.budgetId)
    if (!budget) return unknownRecord('budgets', input.budgetId)
    const { [input.key]: _dropped, ...others } = budget.overrides
    return putRow(draft, 'budgets', {
      ...budget,
      overrides: input.override === null ? others : { ...others, [input.key]: input.override },
    })
  },
  label: (draft, input) => `Change a line of ${nameIn(draft, { table: 'budgets', id: input.budgetId })}`,
})
