import { basename, dirname, join } from 'node:path'
import type { CallAnswer, Executed, ParsedInput } from '@shared/contract/contract'
import type { OpenWorkspace, ParleyEvent, SaveState } from '@shared/contract/workspace-state'
import { emptyHistory } from '@shared/diff/history'
import type { Outcome, Problem } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import type { Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { shippedProfiles } from '@shared/policy/shipped-profiles'
import { currentFormat } from '@shared/schema/migrations'
import { newWorkspace } from '@shared/schema/new-workspace'
import type { WorkspaceFile } from '@shared/schema/workspace-file'
import type { FileProblem } from '../storage/file-problem'
import type { Store } from '../storage/store'
import type { Change, OpenSession } from './open-session'
import { createSession } from './open-session'
import type { RecentFiles } from './recent-files'
import type { Samples } from './samples'
import type { StoreDoors } from './store-doors'
import { realPathOf, underFreeName } from './store-doors'
import { createTurns } from './turns'
import { withWorkspaceEnding, workspaceEnding, workspaceStem } from './workspace-names'
import { isWriteProtected } from './write-protection'

export interface WorkspaceServiceOptions {
  readonly doors: StoreDoors
  readonly recent: RecentFiles
  readonly samples: Samples
  readonly publish: (event: ParleyEvent) => void
  /** UTC stamp. */
  readonly now: () => string
  /** Where copies of samples go. */
  readonly documentsFolder: string
  readonly dataFolder: string
}

type Opening = Promise<Outcome<OpenWorkspace>>

/** The one open workspace: opened, changed and closed one step at a time, in the order that was asked for. */
export interface WorkspaceService {
  readonly current: () => Promise<Outcome<OpenWorkspace | null>>
  readonly create: (input: ParsedInput<'workspace.create'>) => Opening
  readonly openSample: (name: string) => Opening
  readonly open: (input: ParsedInput<'workspace.open'>) => Opening
  readonly saveAs: (path: string) => Opening
  readonly restore: (input: ParsedInput<'workspace.restore'>) => Opening
  readonly close: () => Promise<Outcome<null>>
  readonly execute: (input: ParsedInput<'workspace.execute'>) => Promise<Outcome<Executed>>
  readonly undo: () => Promise<Outcome<Executed>>
  readonly redo: () => Promise<Outcome<Executed>>
  readonly save: () => Promise<CallAnswer<'workspace.save'>>
  readonly keepMine: () => Promise<CallAnswer<'workspace.keep-mine'>>
  readonly backups: (path: string) => Promise<CallAnswer<'workspace.backups'>>
  /** The plan as it is now, for papers and exports. */
  readonly snapshot: () => Promise<Outcome<{ readonly workspace: Workspace; readonly revision: number }>>
  /**
   * Writes the last change and gives the file free; nothing can be opened or changed afterwards. When the file can't be
   * written the plan is put into the data folder, and the returned problem says where.
   */
  readonly end: () => Promise<Problem | null>
}

const noWorkspace: Problem = { code: 'no-workspace', sentence: 'No workspace is open. Open one or make a new one first.' }

/** Notices of a store reach the session once there is one; before that they wait. */
const createRelay = () => {
  const waiting: FileProblem[] = []
  let hear: ((problem: FileProblem) => void) | undefined
  return {
    tell: (problem: FileProblem): void => {
      if (hear) hear(problem)
      else waiting.push(problem)
    },
    to: (listener: (problem: FileProblem) => void): void => {
      hear = listener
      for (const problem of waiting.splice(0)) listener(problem)
    },
  }
}
type Relay = ReturnType<typeof createRelay>

export const createWorkspaceService = (options: WorkspaceServiceOptions): WorkspaceService => {
  const { doors, recent, samples, publish, now } = options
  const turn = createTurns()
  let current: OpenSession | null = null
  let ended = false

  /** Does one step in its turn; refused once the application is closing. */
  const step = <T>(work: () => Outcome<T> | Promise<Outcome<T>>): Promise<Outcome<T>> =>
    turn(() => (ended ? failure('closing', 'Parley is closing. Start it again to go on.') : work()))

  /** Makes a store the open workspace; the one open before is given free. */
  const goOnWith = async (store: Store<WorkspaceFile>, readOnly: string | null, relay: Relay): Opening => {
    const before = current
    const session = createSession({ store, readOnly, publish, now })
    current = session
    await before?.retire()
    const { path } = store
    await recent.note({ path, name: rowOf(store.value.workspace, 'settings', 'workspace')?.name ?? workspaceStem(path), openedAt: now() })
    publish({ type: 'workspace-opened' })
    const notice = ({ code, sentence }: Problem): void => publish({ type: 'notice', path, code, sentence })
    for (const problem of store.notices) notice(problem)
    relay.to((problem) => (problem.code === 'lost-lock' ? session.lost(problem) : notice(problem)))
    return success(session.state())
  }

  /** The open workspace is left only when nothing of it would be lost. */
  const mayLeave = async (): Promise<Problem | null> => {
    const problem = await current?.settle()
    if (!problem || !current) return null
    return { code: problem.code, sentence: `${basename(current.store.path)} has changes that are not saved: ${problem.sentence} It stays open until they are.` }
  }

  const openFile = async (path: string, readOnly: boolean): Opening => {
    const relay = createRelay()
    const toRead = async (why: (path: string) => Promise<string>): Opening => {
      const opened = await doors.openToRead(path)
      if (!opened.ok) return opened
      const { path: real } = opened.value
      const because = await why(real)
      return goOnWith(opened.value, `${basename(real)} is open here to read only${because === '' ? '' : `; ${because}`}. Save it under another name to change it.`, relay)
    }
    if (readOnly) return toRead(doors.whoHas)
    if (await isWriteProtected(path)) return toRead(() => Promise.resolve('it is write-protected'))
    const opened = await doors.open(path, relay.tell)
    if (opened.ok) return goOnWith(opened.value, null, relay)
    return opened.problem.code === 'read-only-folder' ? toRead((real) => Promise.resolve(`you may not write in its folder “${basename(dirname(real))}”`)) : opened
  }

  const createFile = async (path: string, file: WorkspaceFile): Opening => {
    const relay = createRelay()
    const made = await doors.create(path, file, relay.tell)
    return made.ok ? goOnWith(made.value, null, relay) : made
  }

  /** Whether a path is the open workspace's own file. */
  const isOpen = async (path: string): Promise<boolean> => current !== null && (await realPathOf(path)) === current.store.path

  const changing = async (make: (session: OpenSession) => Change): Promise<Outcome<Executed>> => {
    const made = await step(() => (current ? make(current) : { ok: false, problem: noWorkspace }))
    // Waiting for the disk takes no turn, so that a burst of edits becomes few writes.
    return made.ok ? success({ ...made.value.executed, save: await made.value.saved }) : made
  }

  const saving = async (how: (session: OpenSession) => Promise<SaveState>): Promise<Outcome<{ readonly save: SaveState }>> => {
    const session = await step(() => (current ? success(current) : { ok: false, problem: noWorkspace }))
    return session.ok ? success({ save: await how(session.value) }) : session
  }

  return {
    current: () => step(() => success(current?.state() ?? null)),

    create: ({ path, name, officer }) =>
      step(async () => {
        const problem = await mayLeave()
        if (problem) return { ok: false, problem }
        const workspace = newWorkspace(name, officer, shippedProfiles)
        return createFile(withWorkspaceEnding(path), { format: currentFormat, savedAt: now(), revision: 0, workspace, history: emptyHistory })
      }),

    openSample: (name) =>
      step(async () => {
        const sample = await samples.read(name)
        if (!sample.ok) return sample
        const problem = await mayLeave()
        if (problem) return { ok: false, problem }
        return underFreeName(options.documentsFolder, name, workspaceEnding, (path) => createFile(path, { ...sample.value, savedAt: now() }))
      }),

    open: ({ path, readOnly }) =>
      step(async () => {
        const again = current !== null && (await isOpen(path))
        // The file is open already; only a copy open to read can become one that can be changed.
        if (again && current && (!current.store.readOnly || readOnly)) return success(current.state())
        const problem = await mayLeave()
        return problem ? { ok: false, problem } : openFile(path, readOnly)
      }),

    saveAs: (path) =>
      step(async () => {
        if (!current) return { ok: false, problem: noWorkspace }
        const target = withWorkspaceEnding(path)
        if (!current.store.readOnly && (await isOpen(target))) {
          const save = await current.save()
          return save.kind === 'not-saved' ? failure(save.code, save.sentence) : success(current.state())
        }
        return createFile(target, current.file())
      }),

    restore: ({ path, backup }) =>
      step(async () => {
        const own = await isOpen(path)
        const problem = await mayLeave()
        if (problem) return { ok: false, problem }
        // Looked at before anything is given up.
        const copy = await doors.openToRead(backup)
        if (!copy.ok) return copy
        await copy.value.close()
        if (own) await current?.retire()
        const restored = await doors.restore(path, backup)
        const opened = restored.ok || own ? await openFile(path, false) : restored
        if (own && !opened.ok) {
          current = null
          publish({ type: 'workspace-closed' })
        }
        return restored.ok ? opened : restored
      }),

    close: () =>
      step(async () => {
        const problem = await mayLeave()
        if (problem) return { ok: false, problem }
        if (current) {
          await current.retire()
          current = null
          publish({ type: 'workspace-closed' })
        }
        return success(null)
      }),

    execute: ({ baseRevision, command }) => changing((session) => session.execute(baseRevision, command)),
    undo: () => changing((session) => session.undo()),
    redo: () => changing((session) => session.redo()),
    save: () => saving((session) => session.save()),
    keepMine: () => saving((session) => session.keepMine()),
    backups: (path) => doors.backups(path),
    snapshot: () =>
      step(() => {
        if (!current) return { ok: false, problem: noWorkspace }
        const { workspace, revision } = current.state()
        return success({ workspace, revision })
      }),

    end: () =>
      turn(async () => {
        ended = true
        const session = current
        current = null
        if (!session) return null
        const problem = await session.settle()
        const file = session.file()
        await session.retire()
        if (!problem) return null
        const rescued = await underFreeName(join(options.dataFolder, 'unsaved'), workspaceStem(session.store.path), workspaceEnding, async (path) => {
          const outcome = await session.store.saveCopy(path, file)
          return outcome.ok ? success(path) : failure(outcome.problem.code, outcome.problem.sentence)
        })
        const where = rescued.ok ? ` The changes are kept in ${rescued.value}; open that file the next time.` : ''
        return { code: problem.code, sentence: `${problem.sentence}${where}` }
      }),
  }
}
