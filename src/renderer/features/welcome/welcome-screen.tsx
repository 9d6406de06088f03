import { Button, TextInput } from '@mantine/core'
import { IconFolderOpen, IconX } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import type { AppInfo, BackupInfo, RecentFile } from '@shared/contract/contract'
import type { Outcome, Problem } from '@shared/model/outcome'
import { createWorkspace, openSample, openWorkspace } from '../../actions/file-actions'
import { actionOf } from '../../actions/registry'
import { client } from '../../api/client'
import { showWorkspace } from '../../state/workspace-state'
import { reported } from '../../ui/notice'
import classes from './welcome.module.css'

const stamp = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })
const when = (utc: string): string => stamp.format(new Date(utc))

/** A recent file that would not open: why, and each way out that exists. */
const Trouble = ({ path, problem, onClose }: { path: string; problem: Problem; onClose: () => void }) => {
  const [backups, setBackups] = useState<readonly BackupInfo[]>([])
  useEffect(() => {
    void client.call('workspace.backups', { path }).then((answer) => {
      setBackups(answer.ok ? answer.value.filter((backup) => backup.readable).slice(0, 5) : [])
    })
  }, [path])
  const restore = async (backup: string): Promise<void> => {
    const answer = await reported(client.call('workspace.restore', { path, backup }))
    if (answer.ok) showWorkspace(answer.value)
  }
  return (
    <div className={classes.trouble} role="alert">
      <div className={classes.troubleHead}>
        <strong>Couldn't open it</strong>
        <button type="button" className={classes.forget} aria-label="Close this message" onClick={onClose}>
          <IconX size={14} />
        </button>
      </div>
      <p>{problem.sentence}</p>
      {problem.code === 'locked' ? (
        <Button variant="default" onClick={() => void openWorkspace(path, true)}>
          Open for reading
        </Button>
      ) : null}
      {backups.length > 0 ? (
        <>
          <p>Dated copies that can be read (the file as it is now is kept beside it):</p>
          <ul className={classes.list}>
            {backups.map((backup) => (
              <li key={backup.path}>
                <Button variant="default" onClick={() => void restore(backup.path)}>
                  Go back to {when(backup.takenAt)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}

const NewWorkspace = () => {
  const [name, setName] = useState('')
  const [officer, setOfficer] = useState('')
  return (
    <form
      className={classes.new}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void createWorkspace(name, officer)
      }}
    >
      <TextInput
        label="Name of the workspace"
        placeholder="Northern talks"
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value)
        }}
      />
      <TextInput
        label="Your name (for acceptances and releases)"
        value={officer}
        onChange={(event) => {
          setOfficer(event.currentTarget.value)
        }}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        Choose where to keep it…
      </Button>
    </form>
  )
}

/** What is seen before a workspace is open: start one, open one, go on with one, or look at a real round. */
export const WelcomeScreen = () => {
  const [info, setInfo] = useState<AppInfo | null>(null)
  const [recent, setRecent] = useState<readonly RecentFile[]>([])
  const [trouble, setTrouble] = useState<{ path: string; problem: Problem } | null>(null)

  const show = useCallback((about: Outcome<AppInfo>, files: Outcome<readonly RecentFile[]>): void => {
    if (about.ok) {
      setInfo(about.value)
      const start = about.value.startProblem
      if (start) setTrouble({ path: start.path, problem: start })
    }
    if (files.ok) setRecent(files.value)
  }, [])

  useEffect(() => {
    void Promise.all([reported(client.call('app.info', {})), reported(client.call('recent.list', {}))]).then(([about, files]) => {
      show(about, files)
    })
  }, [show])

  const forget = async (path: string): Promise<void> => {
    const answer = await reported(client.call('recent.forget', { path }))
    if (answer.ok) setRecent((files) => files.filter((file) => file.path !== path))
  }

  const openRecent = async (path: string): Promise<void> => {
    const answer = await client.call('workspace.open', { path })
    if (answer.ok) showWorkspace(answer.value)
    else setTrouble({ path, problem: answer.problem })
  }

  return (
    <main className={classes.welcome}>
      <div className={classes.sheet}>
        <header>
          <h1 className={classes.brand}>Parley</h1>
          <p className={classes.lead}>Plan peace talks end to end: rounds, rooms, delegations, interpreters, money, papers. One file on this computer; nothing leaves it.</p>
        </header>
        <div className={classes.columns}>
          <section aria-label="Go on">
            <h2>Go on</h2>
            {trouble ? (
              <Trouble
                {...trouble}
                onClose={() => {
                  setTrouble(null)
                }}
              />
            ) : null}
            <ul className={classes.list}>
              {recent.map((file) => (
                <li key={file.path} className={classes.recent}>
                  <button type="button" className={classes.file} onClick={() => void openRecent(file.path)}>
                    <span className={classes.fileName}>{file.name}</span>
                    <span className={classes.fileFacts}>{file.exists ? `opened ${when(file.openedAt)}` : 'not where it was'}</span>
                    <span className={classes.filePath}>{file.path}</span>
                  </button>
                  <button
                    type="button"
                    className={classes.forget}
                    aria-label={`Forget ${file.name}`}
                    onClick={() => void forget(file.path)}
                  >
                    <IconX size={14} />
                  </button>
                </li>
              ))}
            </ul>
            {recent.length === 0 ? <p className={classes.none}>Workspaces you open are listed here.</p> : null}
            <Button variant="default" leftSection={<IconFolderOpen size={15} aria-hidden />} onClick={actionOf('file.open').run}>
              Open a workspace…
            </Button>
          </section>
          <section aria-label="Start">
            <h2>Start a new one</h2>
            <NewWorkspace />
            <h2 className={classes.samplesTitle}>Look at a real round</h2>
            <ul className={classes.list}>
              {info?.samples.map((sample) => (
                <li key={sample.name}>
                  <button type="button" className={classes.file} onClick={() => void openSample(sample.name)}>
                    <span className={classes.fileName}>{sample.title}</span>
                    <span className={classes.sampleText}>{sample.summary}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <footer className={classes.foot}>Parley {info?.version}</footer>
      </div>
    </main>
  )
}
