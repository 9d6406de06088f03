import type { Action } from './action'
import { boardActions } from './board-actions'
import { editActions } from './edit-actions'
import { fileActions } from './file-actions'
import { goActions } from './go-actions'
import { paperActions } from './paper-actions'
import { proposalActions } from './proposal-actions'
import { releaseActions } from './release-actions'
import { roundActions } from './round-actions'

/** Everything a person can do by palette or key, in palette order. */
export const actions: readonly Action[] = [...editActions, ...boardActions, ...goActions, ...releaseActions, ...roundActions, ...proposalActions, ...paperActions, ...fileActions]

const byId = new Map(actions.map((action) => [action.id, action]))

/** The action with this id; asking for one that is not there is a mistake in the code. */
export const actionOf = (id: string): Action => {
  const action = byId.get(id)
  if (!action) throw new Error(`No action "${id}" is registered.`)
  return action
}
