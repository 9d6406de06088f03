import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { recordName } from '@shared/model/record-name'
import type { Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { count } from '@shared/text/lists'
import { removeRecords } from '../../actions/record-table'
import { useWorkspace } from '../../state/current'
import { Dialog } from '../../ui/dialog'
import type { RemovalEffects } from './removal-effects'
import { effectSentences, isHarmless, removalEffects } from './removal-effects'
import classes from './venues.module.css'

interface Asked {
  readonly table: 'rooms' | 'venues'
  readonly ids: readonly string[]
  readonly what: string
  readonly effects: RemovalEffects
  readonly onGone: () => void
}

const nameOf = (workspace: Workspace, table: 'rooms' | 'venues', ids: readonly string[]): string =>
  ids.length === 1 ? recordName(workspace, { table, id: ids[0] ?? '' }) : count(ids.length, table === 'rooms' ? 'room' : 'venue', table)

/**
 * Removes rooms or venues. What nothing hangs on goes at once; for the rest a question says plainly what it would do.
 * `question` is to be drawn by whoever asks.
 */
export const useRemoval = (): { readonly remove: (table: 'rooms' | 'venues', ids: readonly string[], onGone?: () => void) => void; readonly question: ReactNode } => {
  const workspace = useWorkspace()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [open, setOpen] = useState(false)

  const go = async ({ table, ids, onGone }: Pick<Asked, 'table' | 'ids' | 'onGone'>): Promise<void> => {
    if (await removeRecords(table, ids)) onGone()
  }
  const remove = (table: 'rooms' | 'venues', ids: readonly string[], onGone: () => void = () => undefined): void => {
    const rooms = table === 'rooms' ? ids : rowsOf(workspace, 'rooms').filter(({ venueId }) => ids.includes(venueId)).map(({ id }) => id)
    const effects = removalEffects(workspace, rooms)
    if (isHarmless(effects)) void go({ table, ids, onGone })
    else {
      setAsked({ table, ids, what: nameOf(workspace, table, ids), effects, onGone })
      setOpen(true)
    }
  }
  const question = (
    <Dialog opened={open} onClose={() => { setOpen(false) }} title={asked ? `Remove ${asked.what}?` : ''} closeLabel="Keep it">
      {asked ? (
        <>
          <ul className={classes.effects}>
            {effectSentences(asked.effects).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p className={classes.quiet}>Undo brings it all back.</p>
          <div className={classes.answers}>
            <Button variant="default" data-autofocus onClick={() => { setOpen(false) }}>
              Keep
            </Button>
            <Button color="red.9" onClick={() => { setOpen(false); void go(asked) }}>
              Remove
            </Button>
          </div>
        </>
      ) : null}
    </Dialog>
  )
  return { remove, question }
}
