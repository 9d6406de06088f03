import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CallName, CallOutput, ParleyClient } from '@shared/contract/contract'
import { createClient } from '@shared/contract/contract'
import type { OpenWorkspace, ParleyEvent } from '@shared/contract/workspace-state'
import type { CommandInput } from '@shared/commands/registry'
import type { Outcome } from '@shared/model/outcome'
import type { AppOptions, ParleyApp } from '@main/app'
import { createApp } from '@main/app'
import type { HostPorts } from '@main/hosts/host-ports'

const here = new URL('../../../../', import.meta.url).pathname

/** A host without a window: no dialog, and papers that are their own HTML. */
export const windowless: HostPorts = {
  kind: 'command-line',
  chooseFile: () => Promise.resolve({ kind: 'browse' }),
  printPdf: (html) => Promise.resolve(new TextEncoder().encode(html)),
  revealInFolder: () => Promise.resolve(false),
}

export const tempFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-services-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface Desk {
  readonly app: ParleyApp
  readonly call: ParleyClient['call']
  readonly events: readonly ParleyEvent[]
  readonly folder: string
  /** Where a new workspace was made. */
  readonly path: string
}

let ids = 0

/** The application in a folder of its own, with nothing open. */
export const openDesk = (options: Partial<AppOptions> & { readonly ports?: HostPorts } = {}): Desk => {
  const folder = tempFolder()
  const app = createApp(options.ports ?? windowless, {
    dataFolder: join(folder, 'data'),
    documentsFolder: join(folder, 'documents'),
    resourcesFolder: join(here, 'resources'),
    version: '1.2.3',
    now: () => '2026-01-05T09:00:00.000Z',
    newId: () => `id-${String((ids += 1))}`,
    ...options,
  })
  onTestFinished(() => app.close().catch(() => undefined))
  const events: ParleyEvent[] = []
  app.subscribe((event) => events.push(event))
  const { call } = createClient({ call: app.dispatch, subscribe: app.subscribe })
  return { app, call, events, folder, path: join(folder, 'plan.parley.json') }
}

export const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.sentence}`)
  return outcome.value
}

export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.problem.code)

export const makePlan = async (desk: Desk): Promise<OpenWorkspace> =>
  valueOf(await desk.call('workspace.create', { path: desk.path, name: 'Plan', officer: 'Ana Ruiz' }))

export const currentOf = async (desk: Desk): Promise<OpenWorkspace> => {
  const current = valueOf(await desk.call('workspace.current', {}))
  if (!current) throw new Error('nothing is open')
  return current
}

export const addVenue = (name: string, id = name.toLowerCase()): CommandInput => ({ type: 'create', table: 'venues', row: { id, name, zone: 'Europe/Stockholm' } })

export const edit = async (desk: Desk, command: CommandInput): Promise<CallOutput<'workspace.execute' & CallName>> =>
  valueOf(await desk.call('workspace.execute', { baseRevision: 0, command }))
