import { join, resolve } from 'node:path'
import type { ParleyClient } from '@shared/contract/contract'
import { createClient } from '@shared/contract/contract'
import type { OpenWorkspace } from '@shared/contract/workspace-state'
import type { Outcome } from '@shared/model/outcome'
import { failure } from '@shared/model/outcome'
import { createApp } from '../app'
import type { HostPorts } from '../hosts/host-ports'
import { createChromiumPdf } from '../pdf/chromium-pdf'
import { isWriteProtected } from '../services/write-protection'

/** What the command line is given by the machine it runs on. */
export interface Surroundings {
  /** Parley's own folder on this machine. */
  readonly dataFolder: string
  readonly resourcesFolder: string
  readonly version: string
  /** The folder in which relative file names are meant. */
  readonly folder: string
  /** UTC stamp. */
  readonly now: () => string
  /** A fresh record id at every call. */
  readonly newId: () => string
  /** Listens for the person wanting an end (Ctrl+C) instead of ending at once; returns how to stop listening. */
  readonly onInterrupt?: (listener: () => void) => () => void
}

export interface Desk {
  readonly client: ParleyClient
  readonly open: OpenWorkspace
  /** A file name of the command line as a full path. */
  readonly path: (name: string) => string
  readonly newId: () => string
  readonly now: () => string
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Opens a workspace through the owner's services, works on it and gives it free, whatever happened. */
export const atDesk = async <T>(
  around: Surroundings,
  file: string,
  access: 'read' | 'write',
  work: (desk: Desk) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const pdf = createChromiumPdf()
  const ports: HostPorts = {
    kind: 'command-line',
    chooseFile: () => Promise.resolve({ kind: 'cancelled' }),
    printPdf: async (html) => {
      const printed = await pdf.print(html)
      if (!printed.ok) throw new Error(printed.problem.sentence)
      return printed.value
    },
    revealInFolder: () => Promise.resolve(false),
  }
  const { resourcesFolder, version, now, newId } = around
  // A folder of its own: files that scripts open do not push the officer's out of the list of recent ones.
  const app = createApp(ports, { dataFolder: join(around.dataFolder, 'command-line'), resourcesFolder, version, now, newId })
  const client = createClient({ call: app.dispatch, subscribe: app.subscribe })
  const path = (name: string): string => resolve(around.folder, name)

  const attempt = async (): Promise<Outcome<T>> => {
    if (access === 'write' && (await isWriteProtected(path(file)))) {
      return failure('read-only', `${file} is write-protected, so nothing was changed. Take the protection off it, or work on a copy.`)
    }
    const opened = await client.call('workspace.open', { path: path(file), readOnly: access === 'read' })
    // What lies in a folder that may not be written opens to read only.
    if (opened.ok && access === 'write' && opened.value.save.kind === 'read-only') return failure('read-only', `${opened.value.save.sentence} Nothing was changed.`)
    return opened.ok ? work({ client, open: opened.value, path, newId, now }) : opened
  }

  let outcome = await attempt().catch((error: unknown) => failure('unexpected', `Parley could not do this because of a fault of its own (${sentenceOf(error)}). Look at the file before you try again.`))
  try {
    await app.close()
  } catch (error) {
    outcome = failure('not-saved', sentenceOf(error))
  }
  await pdf.close()
  return outcome
}
