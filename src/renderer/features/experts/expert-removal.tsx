import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { fullName } from '@shared/model/person'
import { rowOf } from '@shared/model/workspace'
import { expertRemovalWords } from '@shared/text/expert-removal-words'
import { list } from '@shared/text/lists'
import { removeRecords } from '../../actions/record-table'
import { useWorkspace } from '../../state/current'
import { Dialog } from '../../ui/dialog'
import classes from './expert-removal.module.css'

interface ExpertRemoval {
  /** Removes experts; those with deployments only once what becomes of these was read and agreed to. */
  readonly remove: (ids: readonly string[]) => void
  /** The question, while it is open. */
  readonly question: ReactNode
}

/** Takes experts off the roster. `onRemoved` is told when they are gone. */
export const useExpertRemoval = (onRemoved?: () => void): ExpertRemoval => {
  const workspace = useWorkspace()
  const [asked, setAsked] = useState<readonly string[]>([])
  const removeNow = async (ids: readonly string[]): Promise<void> => {
    setAsked([])
    if (await removeRecords('standbyExperts', ids)) onRemoved?.()
  }
  const remove = (ids: readonly string[]): void => {
    if (expertRemovalWords(workspace, ids).length > 0) setAsked(ids)
    else void removeNow(ids)
  }
  const names = asked.flatMap((id) => { const expert = rowOf(workspace, 'standbyExperts', id); return expert ? [fullName(expert)] : [] })
  const close = (): void => { setAsked([]) }
  const question = (
    <Dialog opened={asked.length > 0} onClose={close} title={`Remove ${list(names, 3)} from the roster?`} closeLabel="Cancel">
      <ul className={classes.effects}>
        {expertRemovalWords(workspace, asked).map((sentence) => <li key={sentence}>{sentence}</li>)}
      </ul>
      <div className={classes.buttons}>
        <Button variant="default" data-autofocus onClick={close}>Keep</Button>
        <Button color="red.9" onClick={() => void removeNow(asked)}>Remove</Button>
      </div>
    </Dialog>
  )
  return { remove, question }
}
