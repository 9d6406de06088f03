import type { PolicyKey } from '../model/policy'
import type { PolicyProfile, TalksRound, Workspace } from '../model/workspace'
import { rowOf } from '../model/workspace'

/** The profile a round is judged by: its own, else the workspace's; undefined when neither is set. */
export const profileOf = (workspace: Workspace, round: TalksRound | undefined): PolicyProfile | undefined =>
  rowOf(workspace, 'policyProfiles', round?.profileId) ?? rowOf(workspace, 'policyProfiles', rowOf(workspace, 'settings', 'workspace')?.defaultProfileId)

/** A figure of a profile, in the unit its entry names; undefined when the profile lacks it, which silences what needs it. */
export const policyValue = (profile: PolicyProfile | undefined, key: PolicyKey): number | undefined =>
  profile && Object.hasOwn(profile.entries, key) ? profile.entries[key]?.value : undefined
