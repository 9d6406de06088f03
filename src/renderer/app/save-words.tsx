import { Tooltip } from '@mantine/core'
import { saveAgain } from '../actions/file-actions'
import { actionOf } from '../actions/registry'
import { useOpen } from '../state/current'
import type { SaveState } from '@shared/contract/workspace-state'
import classes from './save-words.module.css'

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

const wordsOf = (save: SaveState): string => {
  switch (save.kind) {
    case 'saved':
      return `Saved ${clock.format(new Date(save.at))}`
    case 'saving':
      return 'Saving…'
    case 'not-saved':
      return 'Not saved'
    case 'read-only':
      return 'Read only'
  }
}

/** Where saving stands, in words. When an edit could not be kept it says why and offers both ways out. */
export const SaveWords = () => {
  const { save, path } = useOpen()
  if (save.kind === 'not-saved') {
    return (
      <div className={classes.trouble} role="alert">
        <strong>Not saved:</strong> <span className={classes.sentence}>{save.sentence}</span>
        <button type="button" onClick={() => void saveAgain()}>
          Try again
        </button>
        <button type="button" onClick={actionOf('file.save-as').run}>
          Save elsewhere…
        </button>
      </div>
    )
  }
  return (
    <Tooltip label={save.kind === 'read-only' ? save.sentence : `${path} · your clock`} multiline maw={360}>
      <span className={classes.words} data-kind={save.kind} role="status" aria-live="off">
        {wordsOf(save)}
      </span>
    </Tooltip>
  )
}
