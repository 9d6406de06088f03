import { Button, Modal, TextInput } from '@mantine/core'
import { IconArrowUp, IconFile, IconFolder } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import type { CallAnswer, FolderListing } from '@shared/contract/contract'
import { client } from '../api/client'
import type { PickerRequest } from '../state/file-picker-state'
import { useFilePickerState } from '../state/file-picker-state'
import classes from './file-picker.module.css'

const titles = {
  open: { workspace: 'Open a workspace', budget: 'Open a workbook', paper: 'Open a paper' },
  save: { workspace: 'Where to keep the workspace', budget: 'Where to put the workbook', paper: 'Where to put the paper' },
} as const

const endings = { workspace: '.parley.json', budget: '.xlsx', paper: '.pdf' } as const

const Picker = ({ request }: { request: PickerRequest }) => {
  const [listing, setListing] = useState<FolderListing | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [name, setName] = useState(request.suggestedName)
  const [replacing, setReplacing] = useState(false)

  const list = useCallback((folder: string) => client.call('files.browse', { folder, kind: request.kind }), [request.kind])
  const take = useCallback((answer: CallAnswer<'files.browse'>): void => {
    setProblem(answer.ok ? null : answer.problem.sentence)
    if (answer.ok) setListing(answer.value)
  }, [])
  const show = async (folder: string): Promise<void> => {
    take(await list(folder))
  }

  useEffect(() => {
    void list(request.folder).then(take)
  }, [request.folder, list, take])

  const chosen = name.trim()
  const isPath = /[\\/]/.test(chosen)
  const withEnding = request.purpose === 'save' && chosen !== '' && !chosen.toLowerCase().endsWith(endings[request.kind]) ? `${chosen}${endings[request.kind]}` : chosen
  const existing = listing?.files.find((file) => file.name === withEnding)
  const separator = listing?.folder.includes('\\') ? '\\' : '/'

  // A workspace is somebody's work: it is never replaced from here. Workbooks and papers can be made again.
  const inTheWay = request.purpose === 'save' && existing !== undefined
  const trouble = !inTheWay
    ? null
    : request.kind === 'workspace'
      ? `There is a workspace ${withEnding} here already. Give this one another name.`
      : replacing
        ? `There is a file ${withEnding} here already. Press the button again to replace it, or change the name.`
        : null

  const finish = (): void => {
    if (chosen === '' || !listing || (inTheWay && request.kind === 'workspace')) return
    if (inTheWay && !replacing) {
      setReplacing(true)
      return
    }
    request.settle(isPath ? withEnding : `${listing.folder.replace(/[\\/]$/, '')}${separator}${withEnding}`)
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        finish()
      }}
    >
      <div className={classes.where}>
        <Button
          variant="default"
          disabled={!listing?.parent}
          leftSection={<IconArrowUp size={14} aria-hidden />}
          onClick={() => {
            if (listing?.parent) void show(listing.parent)
          }}
        >
          Up
        </Button>
        <span className={classes.folder}>{listing?.folder ?? request.folder}</span>
      </div>
      {problem ? (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      ) : null}
      <ul className={classes.list} aria-label="Folders and files">
        {listing?.folders.map((folder) => (
          <li key={folder.path}>
            <button type="button" className={classes.item} onClick={() => void show(folder.path)}>
              <IconFolder size={16} stroke={1.6} aria-hidden /> {folder.name}
            </button>
          </li>
        ))}
        {listing?.files.map((file) => (
          <li key={file.path}>
            <button
              type="button"
              className={classes.item}
              aria-pressed={file.name === chosen}
              onClick={() => {
                setName(file.name)
                setReplacing(false)
              }}
              onDoubleClick={() => {
                if (request.purpose === 'open') request.settle(file.path)
              }}
            >
              <IconFile size={16} stroke={1.6} aria-hidden /> {file.name}
            </button>
          </li>
        ))}
        {listing && listing.folders.length + listing.files.length === 0 ? <li className={classes.nothing}>Nothing that fits is in this folder.</li> : null}
      </ul>
      <TextInput
        label={request.purpose === 'save' ? 'File name' : 'File name or full path'}
        value={name}
        data-autofocus
        onChange={(event) => {
          setName(event.currentTarget.value)
          setReplacing(false)
        }}
        error={trouble}
      />
      <div className={classes.buttons}>
        <Button
          variant="default"
          onClick={() => {
            request.settle(null)
          }}
        >
          Cancel
        </Button>
        <Button type="submit" disabled={chosen === '' || (inTheWay && request.kind === 'workspace')}>
          {request.purpose === 'open' ? 'Open' : replacing ? 'Replace it' : 'Save here'}
        </Button>
      </div>
    </form>
  )
}

/** Parley's own file picker, for hosts without a file dialog. */
export const FilePicker = () => {
  const request = useFilePickerState((state) => state.request)
  return (
    <Modal
      opened={request !== null}
      onClose={() => request?.settle(null)}
      title={request ? titles[request.purpose][request.kind] : ''}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Cancel' }}
    >
      {request ? <Picker request={request} /> : null}
    </Modal>
  )
}
