import aiic from '@resources/policy-profiles/aiic.json'
import aiicCanada from '@resources/policy-profiles/aiic-canada.json'
import standard from '@resources/policy-profiles/standard.json'
import unSecretariat from '@resources/policy-profiles/un-secretariat.json'
import type { PolicyProfile } from '../model/workspace'
import { policyProfileSchema } from '../model/policy'

/** A file that says only where it departs from the standard one; the profile made of it is whole and stands alone. */
const onStandard = (own: { readonly entries: object }): PolicyProfile =>
  policyProfileSchema.parse({ ...own, entries: { ...standard.entries, ...own.entries } })

/** The policy profiles that come with Parley, the one to start with first; a workspace has copies of them, to be edited freely. */
export const shippedProfiles: readonly PolicyProfile[] = [
  policyProfileSchema.parse(standard), onStandard(aiic), onStandard(aiicCanada), onStandard(unSecretariat),
]
