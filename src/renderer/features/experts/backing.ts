import type { Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'

/** One process whose backers change. */
interface BackingCommand {
  readonly type: 'update'
  readonly table: 'processes'
  readonly id: string
  readonly fields: { readonly advisoryBackerIds: readonly string[] }
}

/** The processes that a member of the advisory board backs. */
export const backedBy = (workspace: Workspace, expertId: string): readonly string[] =>
  rowsOf(workspace, 'processes').flatMap(({ id, advisoryBackerIds }) => (advisoryBackerIds.some((one) => one === expertId) ? [id] : []))

/** What it takes for a member to back these processes and no others. */
export const backingCommands = (workspace: Workspace, expertId: string, processIds: readonly string[]): readonly BackingCommand[] =>
  rowsOf(workspace, 'processes').flatMap(({ id, advisoryBackerIds }): BackingCommand[] => {
    const [is, shall] = [advisoryBackerIds.some((one) => one === expertId), processIds.includes(id)]
    if (is === shall) return []
    return [{ type: 'update', table: 'processes', id, fields: { advisoryBackerIds: shall ? [...advisoryBackerIds, expertId] : advisoryBackerIds.filter((one) => one !== expertId) } }]
  })
