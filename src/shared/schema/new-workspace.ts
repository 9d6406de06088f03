import type { PolicyProfile, Workspace } from '../model/workspace'
import { tableNames } from '../model/workspace'

/** A workspace with nothing in it but its settings and the policy profiles it starts from. */
export const newWorkspace = (name: string, officer: string, profiles: readonly PolicyProfile[]): Workspace => {
  const tables = Object.fromEntries(tableNames.map((table) => [table, {}])) as unknown as Workspace
  return {
    ...tables,
    settings: { workspace: { id: 'workspace', name, officer, defaultProfileId: profiles[0]?.id ?? null, caution: '' } },
    policyProfiles: Object.fromEntries(profiles.map((profile) => [profile.id, profile])),
  }
}
