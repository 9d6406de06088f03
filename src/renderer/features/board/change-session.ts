import type { Session } from '@shared/model/workspace'
import { execute } from '../../state/workspace-state'
import { reported } from '../../ui/notice'

/** Changes fields of a session, as one undo step. */
export const changeSession = (session: Session, fields: Readonly<Record<string, unknown>>): void => {
  void reported(execute({ type: 'update', table: 'sessions', id: session.id, fields }))
}
