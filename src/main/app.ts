import { homedir } from 'node:os'
import { join } from 'node:path'
import type { AppInfo, StartProblem } from '@shared/contract/contract'
import type { OpenWorkspace, ParleyEvent } from '@shared/contract/workspace-state'
import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import type { Handlers } from './dispatcher'
import { createDispatch } from './dispatcher'
import type { HostPorts } from './hosts/host-ports'
import { createAnnouncements } from './services/announcements'
import { createBudgetService } from './services/budget-service'
import { createFilesService } from './services/files-service'
import { createHolidaysService } from './services/holidays-service'
import { createPaperService } from './services/paper-service'
import { createProposalService } from './services/proposal-service'
import { createRecentFiles } from './services/recent-files'
import { createSamples } from './services/samples'
import type { StorageSettings } from './services/store-doors'
import { createStoreDoors } from './services/store-doors'
import { createWorkspaceService } from './services/workspace-service'

export interface AppOptions {
  /** Parley's own folder: recent files, and plans that could not be saved at the end. */
  readonly dataFolder: string
  /** Where copies of samples go; PARLEY_DOCUMENTS, else Documents/Parley in the person's home. */
  readonly documentsFolder?: string
  readonly resourcesFolder: string
  readonly version: string
  /** UTC stamp. */
  readonly now: () => string
  /** A fresh record id at every call. */
  readonly newId: () => string
  /** Another disk or clock under the workspace file; the real ones unless given. */
  readonly storage?: StorageSettings
}

/** The whole application without a window: what every host puts behind its transport. */
export interface ParleyApp {
  /** Answers one call. Always resolves, with an outcome. */
  readonly dispatch: (name: string, input: unknown) => Promise<Outcome<unknown>>
  /** Returns how to stop listening. */
  readonly subscribe: (listener: (event: ParleyEvent) => void) => () => void
  /** Opens the file given when the host was started. A failure is told to the screens as well. Never rejects. */
  readonly openAtStart: (path: string) => Promise<Outcome<OpenWorkspace>>
  /** Ends searches, which may go on for minutes: those who asked are answered soon. */
  readonly endSearches: () => void
  /** Puts the last change on disk and gives the file free. Rejects with a sentence when the change could not be saved. */
  readonly close: () => Promise<void>
}

const homeDocuments = (): string => process.env['PARLEY_DOCUMENTS'] ?? join(homedir(), 'Documents', 'Parley')

/** Puts the application together. */
export const createApp = (ports: HostPorts, options: AppOptions): ParleyApp => {
  const { now, newId, dataFolder, resourcesFolder, version, documentsFolder = homeDocuments() } = options
  const { publish, subscribe } = createAnnouncements()
  const recent = createRecentFiles(dataFolder)
  const samples = createSamples(resourcesFolder)
  const doors = createStoreDoors(ports.kind === 'command-line' ? 'command line' : ports.kind, options.storage ?? {})
  const workspaces = createWorkspaceService({ doors, recent, samples, publish, now, documentsFolder, dataFolder })
  const files = createFilesService(ports, documentsFolder)
  const budgets = createBudgetService(workspaces)
  const papers = createPaperService(workspaces, ports, now)
  const holidays = createHolidaysService()
  const proposals = createProposalService(workspaces, publish)

  let startProblem: StartProblem | null = null
  subscribe((event) => {
    if (event.type === 'workspace-opened') startProblem = null
    if (event.type === 'workspace-opened' || event.type === 'workspace-closed') proposals.stopAll()
  })

  const info = async (): Promise<AppInfo> => ({ host: ports.kind, version, samples: await samples.list(), startProblem })

  const handlers: Handlers = {
    'app.info': async () => success(await info()),
    'workspace.current': workspaces.current,
    'workspace.create': workspaces.create,
    'workspace.open-sample': ({ sample }) => workspaces.openSample(sample),
    'workspace.open': workspaces.open,
    'workspace.close': workspaces.close,
    'workspace.execute': workspaces.execute,
    'workspace.undo': workspaces.undo,
    'workspace.redo': workspaces.redo,
    'workspace.save': workspaces.save,
    'workspace.keep-mine': workspaces.keepMine,
    'workspace.save-as': ({ path }) => workspaces.saveAs(path),
    'workspace.backups': ({ path }) => workspaces.backups(path),
    'workspace.restore': workspaces.restore,
    'recent.list': async () => success(await recent.list()),
    'recent.forget': async ({ path }) => {
      await recent.forget(path)
      return success(null)
    },
    'files.choose': files.choose,
    'files.browse': files.browse,
    'files.reveal': ({ path }) => files.reveal(path),
    'holidays.countries': holidays.calendars,
    'holidays.suggest': holidays.suggest,
    'proposal.team': proposals.team,
    'proposal.places': proposals.places,
    'proposal.stop': proposals.stop,
    'budget.export': budgets.exportBudget,
    'paper.print': papers.print,
  }

  return {
    dispatch: createDispatch(handlers, newId),
    subscribe,
    openAtStart: async (path) => {
      const opened = await workspaces.open({ path, readOnly: false }).catch(() => failure('unexpected', 'The file could not be opened because of a fault of Parley’s own. Open it from the welcome page.'))
      if (!opened.ok) {
        startProblem = { path, ...opened.problem }
        publish({ type: 'notice', path, ...opened.problem })
      }
      return opened
    },
    endSearches: proposals.stopAll,
    close: async () => {
      proposals.stopAll()
      const problem = await workspaces.end()
      if (problem) throw new Error(problem.sentence)
    },
  }
}
