import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CallAnswer, CallInput, CallName } from '@shared/contract/contract'
import { createClient } from '@shared/contract/contract'
import type { ParleyEvent } from '@shared/contract/workspace-state'

export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url))

/** How a desk's calls and events travel. */
export interface Wire {
  readonly call: (name: string, input: unknown) => Promise<unknown>
  /** Every event from now on; returns how to stop. */
  readonly onEvent: (listener: (event: unknown) => void) => () => void
  /** Queues a person's answer to the next file dialog; absent on hosts that have none. */
  readonly answerFileDialog?: (path: string | null) => Promise<void>
  readonly close: () => Promise<void>
}

/** A running Parley at the end of one transport, as a spec sees it. */
export interface Desk {
  readonly call: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallAnswer<Name>>
  /** A call as a broken or hostile program might make it. */
  readonly rawCall: (name: string, input: unknown) => Promise<CallAnswer<CallName>>
  /** All events since the desk was opened, as they came. */
  readonly events: readonly ParleyEvent[]
  readonly answerFileDialog?: Wire['answerFileDialog']
  readonly documentsFolder: string
  /** A new empty folder, gone when the desk is closed. */
  readonly newFolder: () => string
  /** Names of all calls made so far. */
  readonly called: ReadonlySet<string>
  readonly close: () => Promise<void>
}

export interface DeskFolders {
  readonly dataFolder: string
  readonly documentsFolder: string
}

/** Opens a desk in folders of its own. */
export const openDesk = async (connect: (folders: DeskFolders) => Promise<Wire>): Promise<Desk> => {
  const root = mkdtempSync(join(tmpdir(), 'parley-contract-'))
  const dataFolder = join(root, 'data')
  const documentsFolder = join(dataFolder, 'documents')
  mkdirSync(dataFolder)
  const wire = await connect({ dataFolder, documentsFolder })
  const events: ParleyEvent[] = []
  const stop = wire.onEvent((event) => events.push(event as ParleyEvent))
  const client = createClient({ call: wire.call, subscribe: wire.onEvent })
  const called = new Set<string>()
  return {
    call: (name, input) => {
      called.add(name)
      return client.call(name, input)
    },
    rawCall: (name, input) => client.call(name as CallName, input as never),
    events,
    ...(wire.answerFileDialog ? { answerFileDialog: wire.answerFileDialog } : {}),
    documentsFolder,
    newFolder: () => mkdtempSync(join(root, 'case-')),
    called,
    close: async () => {
      stop()
      await wire.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
