import type { PolicyKey } from '../model/policy'
import type { TalksRound, Workspace } from '../model/workspace'
import { policyValue, profileOf } from '../policy/policy-value'

/** A policy figure as facts carry it: its value and where it comes from. */
export interface FigureUsed {
  readonly key: PolicyKey
  readonly value: number
  readonly unit: string
  readonly source: string
  readonly effectiveDate: string
  readonly confidence: string
}

/** A figure of the profile a round is judged by; undefined when that lacks it, which silences what needs it. */
export const figureUsed = (workspace: Workspace, round: TalksRound, key: PolicyKey): FigureUsed | undefined => {
  const profile = profileOf(workspace, round)
  if (policyValue(profile, key) === undefined) return undefined
  const entry = profile?.entries[key]
  if (!entry) return undefined
  const { value, unit, source, effectiveDate, confidence } = entry
  return { key, value, unit, source, effectiveDate, confidence }
}
