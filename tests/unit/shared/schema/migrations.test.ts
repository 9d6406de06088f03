import { describe, expect, it } from 'vitest'
import { currentFormat } from '@shared/schema/migrations'
import { fitsWorkspace, reverseDiff } from '@shared/diff/diff'
import { shippedProfiles } from '@shared/policy/shipped-profiles'
import { readWorkspaceFile } from '@shared/schema/workspace-file'
import { smallWorkspace } from '../../../support/workspace-builder'

type Plain = Record<string, unknown>
const withoutKeys = (row: object, ...keys: readonly string[]): Plain => Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)))

/** A file as Parley wrote it in format 1: no copies of the plan, no fields that came after it. */
const formatOne = (): Plain => {
  const { planCopies: _none, ...tables } = smallWorkspace()
  const round = tables.rounds['round'] ?? {}
  const before = withoutKeys(round, 'womenSharePercent', 'planName')
  return {
    format: 1,
    savedAt: '2018-11-20T08:00:00.000Z',
    revision: 3,
    workspace: { ...tables, rounds: { round: before }, policyProfiles: { ...tables.policyProfiles, 'profile-standard': { id: 'profile-standard', name: 'Ours', entries: { 'turnaround.minutes': { value: 99, unit: 'minutes', source: 'Ours', confidence: 'derived' } } } } },
    history: { done: [{ label: 'Rename round', diff: { rounds: { round: { before: { ...before, name: 'Old name' }, after: before } } } }], undone: [] },
  }
}

describe('a file of format 1', () => {
  it('opens as the current format, with every new field at its default', () => {
    const read = readWorkspaceFile(formatOne())
    expect(read.ok && read.value.migratedFrom).toBe(1)
    expect(read.ok && read.value.file.format).toBe(currentFormat)
    expect(read.ok && read.value.file.workspace.rounds['round']?.planName).toBe('Main plan')
    expect(read.ok && read.value.file.workspace.planCopies).toEqual({})
  })

  it('undoes to a row that has the new fields too', () => {
    const read = readWorkspaceFile(formatOne())
    const change = read.ok ? read.value.file.history.done[0]?.diff.rounds?.['round'] : undefined
    expect(change?.before).toMatchObject({ name: 'Old name', womenSharePercent: null, planName: 'Main plan' })
  })

  it('gives the shipped profile the figures that are new and keeps those the officer changed', () => {
    const read = readWorkspaceFile(formatOne())
    const profiles = read.ok ? read.value.file.workspace.policyProfiles : {}
    expect(profiles['profile-standard']?.entries['turnaround.minutes']?.value).toBe(99)
    expect(profiles['profile-standard']?.entries['session.longest-minutes']?.value).toBe(180)
    expect(profiles['figures']?.entries['session.longest-minutes']).toBeUndefined()
  })

  it('can still undo a change to the figures of the shipped profile', () => {
    const file = formatOne()
    const profile = (file['workspace'] as { policyProfiles: Plain }).policyProfiles['profile-standard'] as Plain
    const diff = { policyProfiles: { 'profile-standard': { before: { ...profile, name: 'Before' }, after: profile } } }
    const read = readWorkspaceFile({ ...file, history: { done: [{ label: 'Rename policy profile', diff }], undone: [] } })
    expect(read.ok).toBe(true)
    if (!read.ok) return
    const step = read.value.file.history.done[0]
    expect(step && fitsWorkspace(read.value.file.workspace, reverseDiff(step.diff))).toBe(true)
    expect(step?.diff.policyProfiles?.['profile-standard']?.before).toMatchObject({ name: 'Before', entries: { 'session.longest-minutes': { value: 180 } } })
  })
})

describe('a file of format 2', () => {
  const standard = shippedProfiles[0]

  /** As Parley wrote it in format 2; the officer has taken one figure out of the shipped profile. */
  const formatTwo = (): Plain => {
    const tables = smallWorkspace()
    const figures = Object.fromEntries(Object.entries(standard?.entries ?? {}).filter(([key]) => !/^(team|load|relay)\./.test(key) && key !== 'turnaround.minutes'))
    const session = tables.sessions['session'] ?? Object.values(tables.sessions)[0]
    const before = withoutKeys(session ?? {}, 'preferredTimes')
    return {
      format: 2,
      savedAt: '2018-11-20T08:00:00.000Z',
      revision: 3,
      workspace: { ...tables, sessions: { ...tables.sessions, [session?.id ?? '']: before }, policyProfiles: { ...tables.policyProfiles, 'profile-standard': { ...standard, entries: figures } } },
      history: { done: [{ label: 'Rename session', diff: { sessions: { [session?.id ?? '']: { before: { ...before, title: 'Old title' }, after: before } } } }], undone: [] },
    }
  }

  it('gets the figures that came with format 3, and no figure the officer had taken away', () => {
    const read = readWorkspaceFile(formatTwo())
    const entries = read.ok ? read.value.file.workspace.policyProfiles['profile-standard']?.entries : undefined
    expect(entries?.['load.sessions-a-day']?.value).toBe(2)
    expect(entries?.['relay.least-providers']?.value).toBe(2)
    expect(entries?.['turnaround.minutes']).toBeUndefined()
  })

  it('can still undo an edit made before', () => {
    const read = readWorkspaceFile(formatTwo())
    expect(read.ok && read.value.migratedFrom).toBe(2)
    if (!read.ok) return
    const step = read.value.file.history.done[0]
    expect(step && fitsWorkspace(read.value.file.workspace, reverseDiff(step.diff))).toBe(true)
  })
})
