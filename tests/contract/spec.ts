import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { CallAnswer, CallName, CallOutput } from '@shared/contract/contract'
import type { CommandInput } from '@shared/commands/registry'
import type { OpenWorkspace } from '@shared/contract/workspace-state'
import type { Problem } from '@shared/model/outcome'
import type { Desk } from './desks/desk'

/** One claim about the contract, true over every transport. */
export interface Spec {
  readonly name: string
  readonly run: (desk: Desk) => Promise<void>
}

/** The value of an answer that must be a success. */
export const valueOf = <Name extends CallName>(answer: CallAnswer<Name>): CallOutput<Name> => {
  if (!answer.ok) throw new Error(`refused: ${answer.problem.code}: ${answer.problem.sentence}`)
  return answer.value as CallOutput<Name>
}

/** The problem of an answer that must be a refusal, told in a sentence a person can use. */
export const problemOf = (answer: CallAnswer<CallName>): Problem => {
  if (answer.ok) throw new Error(`accepted: ${JSON.stringify(answer.value)?.slice(0, 200)}`)
  const { code, sentence } = answer.problem
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
  expect(sentence).toMatch(/^.{10,600}\.$/s)
  expect(sentence).not.toMatch(/\[object|TypeError|ENOENT|node:internal|\bat .*:\d+:\d+/)
  expect(Object.keys(answer.problem).sort()).toEqual(['code', 'sentence'])
  return answer.problem
}

export const bytesOf = (path: string): string => readFileSync(path, 'latin1')

/** A new workspace in a folder of its own, open. */
export const openNew = async (desk: Desk, name = 'Shuttle talks'): Promise<OpenWorkspace> => {
  valueOf<'workspace.close'>(await desk.call('workspace.close', {}))
  return valueOf<'workspace.create'>(await desk.call('workspace.create', { path: join(desk.newFolder(), `${name}.parley.json`), name, officer: 'Ana Ruiz' }))
}

export const currentOf = async (desk: Desk): Promise<OpenWorkspace> => {
  const current = valueOf<'workspace.current'>(await desk.call('workspace.current', {}))
  if (!current) throw new Error('no workspace is open')
  return current
}

export const addVenue = (name: string, id?: string): CommandInput => ({
  type: 'create', table: 'venues', row: { ...(id === undefined ? {} : { id }), name, zone: 'Europe/Stockholm' },
})

export const execute = (desk: Desk, baseRevision: number, command: CommandInput): Promise<CallAnswer<'workspace.execute'>> =>
  desk.call('workspace.execute', { baseRevision, command })

/** Runs something that must leave file, plan and history as they were. */
export const nothingChanges = async (desk: Desk, attempt: () => Promise<void>): Promise<void> => {
  const before = valueOf<'workspace.current'>(await desk.call('workspace.current', {}))
  const bytes = before ? bytesOf(before.path) : ''
  await attempt()
  expect(valueOf<'workspace.current'>(await desk.call('workspace.current', {}))).toEqual(before)
  if (before) expect(bytesOf(before.path)).toBe(bytes)
}
