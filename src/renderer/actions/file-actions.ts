import { client } from '../api/client'
import { askForPath } from '../state/file-picker-state'
import { showWorkspace, useWorkspaceState } from '../state/workspace-state'
import { showRound } from '../state/view-state'
import { reported, showDone } from '../ui/notice'
import type { Action } from './action'

const isOpen = (): boolean => useWorkspaceState.getState().phase === 'open'
const always = (): boolean => true

/** A file name out of a workspace's title. */
const fileNameOf = (title: string): string => `${title.trim().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').toLowerCase() || 'workspace'}.parley.json`

/** Opens a workspace file by path; a problem is shown in words. */
export const openWorkspace = async (path: string, readOnly = false): Promise<boolean> => {
  const answer = await reported(client.call('workspace.open', { path, readOnly }))
  if (!answer.ok) return false
  showRound(null)
  showWorkspace(answer.value)
  return true
}

/** Opens a fresh copy of a sample. */
export const openSample = async (sample: string): Promise<void> => {
  const answer = await reported(client.call('workspace.open-sample', { sample }))
  if (!answer.ok) return
  showRound(null)
  showWorkspace(answer.value)
}

/** Creates a workspace after asking where to keep it; false when the person thought better of it. */
export const createWorkspace = async (name: string, officer: string): Promise<boolean> => {
  const path = await askForPath('save', 'workspace', fileNameOf(name))
  if (path === null) return false
  const answer = await reported(client.call('workspace.create', { path, name, officer }))
  if (!answer.ok) return false
  showRound(null)
  showWorkspace(answer.value)
  return true
}

const openByDialog = async (): Promise<void> => {
  const path = await askForPath('open', 'workspace')
  if (path !== null) await openWorkspace(path)
}

const saveElsewhere = async (): Promise<void> => {
  const workspace = useWorkspaceState.getState().open?.workspace
  const path = await askForPath('save', 'workspace', fileNameOf(workspace?.settings['workspace']?.name ?? 'workspace'))
  if (path === null) return
  const answer = await reported(client.call('workspace.save-as', { path }))
  if (!answer.ok) return
  showWorkspace(answer.value)
  showDone(`Saved as ${path}. You are now working in this file.`)
}

const close = async (): Promise<void> => {
  const answer = await reported(client.call('workspace.close', {}))
  if (!answer.ok) return
  showWorkspace(null)
}

export const saveAgain = async (): Promise<void> => {
  const answer = await reported(client.call('workspace.save', {}))
  if (answer.ok && answer.value.save.kind === 'saved') showDone('Saved.')
}

/** After somebody else changed the file: sets their version aside as a dated copy and writes what is on screen. */
export const keepMine = async (): Promise<void> => {
  const answer = await reported(client.call('workspace.keep-mine', {}))
  if (answer.ok && answer.value.save.kind === 'saved') showDone('Saved. The other version is kept among the dated copies.')
}

export const fileActions: readonly Action[] = [
  { id: 'file.open', title: () => 'Open a workspace…', group: 'File', keys: 'mod+o', enabled: always, run: () => void openByDialog() },
  { id: 'file.save-as', title: () => 'Save a copy elsewhere and go on there…', group: 'File', keys: 'mod+shift+s', enabled: isOpen, run: () => void saveElsewhere() },
  { id: 'file.save', title: () => 'Save now', group: 'File', keys: 'mod+s', enabled: isOpen, run: () => void saveAgain() },
  { id: 'file.close', title: () => 'Close this workspace', group: 'File', enabled: isOpen, run: () => void close() },
]
