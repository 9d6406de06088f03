import { create } from 'zustand'
import type { Change } from '@shared/commands/apply-command'
import { applyCommand, parseCommand } from '@shared/commands/apply-command'
import type { CommandContext } from '@shared/commands/command'
import type { Command, CommandInput } from '@shared/commands/registry'
import type { Executed } from '@shared/contract/contract'
import type { OpenWorkspace, ParleyEvent, SaveState } from '@shared/contract/workspace-state'
import type { Diff } from '@shared/diff/diff'
import { applyDiff } from '@shared/diff/diff'
import type { HistoryLabels } from '@shared/diff/history'
import type { Finding } from '@shared/findings/finding'
import type { FindingsEngine } from '@shared/findings/findings-engine'
import { createFindingsEngine } from '@shared/findings/findings-engine'
import type { Outcome, Problem } from '@shared/model/outcome'
import type { Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { client, transport } from '../api/client'
import { showProblem } from '../ui/notice'
import { forgetProposals, hearProgress } from './proposal-state'

/** An edit shown before the owner confirmed it. */
interface Pending {
  readonly command: Command
  readonly diff: Diff
}

/** The open workspace as this screen sees it: what the owner confirmed plus edits on their way. */
export interface OpenState {
  readonly path: string
  /** Newest revision the owner confirmed. */
  readonly revision: number
  readonly confirmed: Workspace
  readonly pending: readonly Pending[]
  /** Confirmed and pending together: what is drawn. */
  readonly workspace: Workspace
  readonly engine: FindingsEngine
  readonly findings: readonly Finding[]
  readonly history: HistoryLabels
  readonly save: SaveState
}

interface WorkspaceState {
  readonly phase: 'starting' | 'closed' | 'open' | 'unreachable'
  readonly open: OpenState | null
  readonly problem: Problem | null
}

export const useWorkspaceState = create<WorkspaceState>(() => ({ phase: 'starting', open: null, problem: null }))

const opened = (current: OpenWorkspace): OpenState => {
  const engine = createFindingsEngine(current.workspace)
  return {
    path: current.path,
    revision: current.revision,
    confirmed: current.workspace,
    pending: [],
    workspace: current.workspace,
    engine,
    findings: engine.findings(),
    history: current.history,
    save: current.save,
  }
}

/** Shows a workspace the owner just opened, or the welcome screen. */
export const showWorkspace = (current: OpenWorkspace | null): void => {
  useWorkspaceState.setState({ phase: current ? 'open' : 'closed', open: current ? opened(current) : null, problem: null })
}

/** Fetches everything anew: at the start, and whenever an event was missed. */
export const reloadWorkspace = async (): Promise<void> => {
  const answer = await client.call('workspace.current', {})
  if (answer.ok) showWorkspace(answer.value)
  else useWorkspaceState.setState({ phase: 'unreachable', problem: answer.problem })
}

const setOpen = (change: (open: OpenState) => OpenState): void => {
  useWorkspaceState.setState((state) => (state.open ? { open: change(state.open) } : state))
}

const context = (workspace: Workspace): CommandContext => ({
  now: new Date().toISOString(),
  officer: rowOf(workspace, 'settings', 'workspace')?.officer ?? '',
})

/** What a command would do to the plan on screen; nothing is changed. */
export const predict = (command: CommandInput): Outcome<Change & { readonly command: Command }> => {
  const open = useWorkspaceState.getState().open
  if (!open) return { ok: false, problem: { code: 'closed', sentence: 'No workspace is open.' } }
  const parsed = parseCommand(command)
  if (!parsed.ok) return parsed
  const change = applyCommand(open.workspace, parsed.value, context(open.workspace))
  return change.ok ? { ok: true, value: { ...change.value, command: parsed.value } } : change
}

const rebuilt = (open: OpenState): OpenState => {
  let workspace = open.confirmed
  for (const { command } of open.pending) {
    // A pending edit that the owner has applied already is refused here ("exists already"); skipping it is right.
    const change = applyCommand(workspace, command, context(workspace))
    if (change.ok) workspace = change.value.workspace
  }
  const engine = createFindingsEngine(workspace)
  return { ...open, workspace, engine, findings: engine.findings() }
}

const same = (one: Diff, other: Diff): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Takes in one revision from the owner. When it is the edit already shown, nothing on screen changes. */
const confirm = (open: OpenState, revision: number, diff: Diff): OpenState => {
  if (revision <= open.revision) return open
  const confirmed = applyDiff(open.confirmed, diff)
  const [first, ...later] = open.pending
  if (first && same(first.diff, diff)) return { ...open, revision, confirmed: later.length === 0 ? open.workspace : confirmed, pending: later }
  if (open.pending.length > 0) return rebuilt({ ...open, revision, confirmed })
  open.engine.apply(confirmed, diff)
  return { ...open, revision, confirmed, workspace: confirmed, findings: open.engine.findings() }
}

const settle = (pending: Pending, executed: Executed): void => {
  const known = useWorkspaceState.getState().open
  if (known && executed.revision > known.revision + 1) {
    // Somebody else's change has not reached this screen yet.
    void reloadWorkspace()
    return
  }
  setOpen((open) => {
    const after = confirm(open, executed.revision, executed.diff)
    const without = after.pending.filter((item) => item !== pending)
    const settled = without.length === after.pending.length ? after : { ...after, pending: without }
    return { ...settled, save: executed.save }
  })
}

/**
 * Sends a command. The screen shows its effect at once; when the owner refuses, the screen goes back to what the owner
 * has and the problem is returned.
 */
export const execute = async (input: CommandInput): Promise<Outcome<null>> => {
  const predicted = predict(input)
  if (!predicted.ok) return predicted
  const { command, diff, workspace } = predicted.value
  if (Object.keys(diff).length === 0) return { ok: true, value: null }
  const pending: Pending = { command, diff }
  let baseRevision = 0
  setOpen((open) => {
    baseRevision = open.revision
    open.engine.apply(workspace, diff)
    return { ...open, workspace, pending: [...open.pending, pending], findings: open.engine.findings(), save: open.save.kind === 'read-only' ? open.save : { kind: 'saving' } }
  })
  const answer = await client.call('workspace.execute', { baseRevision, command })
  if (answer.ok) {
    settle(pending, answer.value)
    return { ok: true, value: null }
  }
  await reloadWorkspace()
  return answer
}

/** Whether an edit of this screen is on its way to the owner. */
export const hasPendingEdits = (): boolean => (useWorkspaceState.getState().open?.pending.length ?? 0) > 0

/** Comes when every edit of this screen has reached the owner, kept or refused. */
export const editsSettled = (): Promise<void> =>
  new Promise((resolve) => {
    if (!hasPendingEdits()) {
      resolve()
      return
    }
    const stop = useWorkspaceState.subscribe(() => {
      if (hasPendingEdits()) return
      stop()
      resolve()
    })
  })

/** Undoes or redoes the newest step; answers the owner's problem when there is none. */
export const stepHistory = async (direction: 'undo' | 'redo'): Promise<Outcome<string>> => {
  const answer = await client.call(direction === 'undo' ? 'workspace.undo' : 'workspace.redo', {})
  if (!answer.ok) return answer
  setOpen((open) => ({ ...confirm(open, answer.value.revision, answer.value.diff), save: answer.value.save }))
  return { ok: true, value: answer.value.label }
}

const isParleyEvent = (event: unknown): event is ParleyEvent | { readonly type: 'reconnected' } =>
  typeof event === 'object' && event !== null && 'type' in event

const receive = (event: unknown): void => {
  if (!isParleyEvent(event)) return
  switch (event.type) {
    case 'workspace-opened':
      forgetProposals()
      void reloadWorkspace()
      break
    case 'reconnected':
      void reloadWorkspace()
      break
    case 'workspace-closed':
      forgetProposals()
      showWorkspace(null)
      break
    case 'workspace-changed': {
      const open = useWorkspaceState.getState().open
      if (!open) return
      if (event.revision > open.revision + 1) void reloadWorkspace()
      else setOpen((current) => ({ ...confirm(current, event.revision, event.diff), history: event.history, save: event.save }))
      break
    }
    case 'proposal-progress':
      hearProgress(event)
      break
    case 'notice':
      showProblem(event.sentence, 'Please note')
      break
    case 'save-state':
      setOpen((open) => ({ ...open, save: event.save }))
      break
  }
}

/** Starts listening and loads what is open. Returns how to stop. */
export const connect = (): (() => void) => {
  const stop = transport.subscribe(receive)
  void reloadWorkspace()
  return stop
}
