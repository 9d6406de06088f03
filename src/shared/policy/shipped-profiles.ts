import standard from '@resources/policy-profiles/standard.json'
import type { PolicyProfile } from '../model/workspace'
import { policyProfileSchema } from '../model/policy'

/** The policy profiles that come with Parley; a new workspace starts with copies of them, to be edited freely. */
export const shippedProfiles: readonly PolicyProfile[] = [policyProfileSchema.parse(standard)]
