import { Tooltip } from '@mantine/core'
import { keepMine, saveAgain } from '../actions/file-actions'
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

/** Where saving stands, in a word or two. */
export const SaveWords = () => {
  const { save, path } = useOpen()
  return (
    <Tooltip label={save.kind === 'read-only' || save.kind === 'not-saved' ? save.sentence : `${path} · your clock`} multiline maw={360}>
      <span className={classes.words} data-kind={save.kind}>
        {wordsOf(save)}
      </span>
    </Tooltip>
  )
}

/** When the newest edit could not be kept: why, in full, and every way out. Also says who holds a file open for reading. */
export const SaveTrouble = () => {
  const { save } = useOpen()
  if (save.kind === 'read-only') {
    return (
      <div className={classes.reading} role="status">
        <strong>Open for reading only.</strong> {save.sentence}
      </div>
    )
  }
  if (save.kind !== 'not-saved') return null
  return (
    <div className={classes.trouble} role="alert">
      <span className={classes.sentence}>
        <strong>Not saved.</strong> {save.sentence}
      </span>
      {save.code === 'changed-outside' ? (
        <button type="button" onClick={() => void keepMine()}>
          Keep mine
        </button>
      ) : (
        <button type="button" onClick={() => void saveAgain()}>
          Try again
        </button>
      )}
      <button type="button" onClick={actionOf('file.save-as').run}>
        Save elsewhere…
      </button>
    </div>
  )
}
