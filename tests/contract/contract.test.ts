import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '@shared/contract/contract'
import type { Desk } from './desks/desk'
import { openDesk } from './desks/desk'
import { connectElectronDesk } from './desks/electron'
import { connectInProcess } from './desks/in-process'
import { connectLoopback } from './desks/loopback'
import type { Spec } from './spec'
import { badInputSpecs } from './specs/bad-input-specs'
import { editingSpecs } from './specs/editing-specs'
import { fileSpecs } from './specs/file-specs'
import { holidaySpecs } from './specs/holiday-specs'
import { outputSpecs } from './specs/output-specs'
import { proposalSpecs } from './specs/proposal-specs'

const specs: readonly Spec[] = [...fileSpecs, ...editingSpecs, ...badInputSpecs, ...outputSpecs, ...holidaySpecs, ...proposalSpecs]

const transports = {
  'in process': connectInProcess,
  'over loopback HTTP': connectLoopback,
  'over Electron IPC': connectElectronDesk,
} as const

const ran = new Map<string, string[]>()

describe.each(Object.entries(transports))('the contract %s', (transport, connect) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk(connect)
  })
  afterAll(async () => {
    await desk.close()
  })

  it.each(specs)('$name', async (spec) => {
    await spec.run(desk)
    ran.set(spec.name, [...(ran.get(spec.name) ?? []), transport])
  })

  it('was called by every name it has', () => {
    expect([...desk.called].sort()).toEqual(Object.keys(contract).sort())
  })
})

it('every spec ran over every transport', () => {
  expect(new Set(specs.map((spec) => spec.name)).size).toBe(specs.length)
  for (const spec of specs) expect([spec.name, ran.get(spec.name)]).toEqual([spec.name, Object.keys(transports)])
  console.info(`${String(specs.length)} contract specs × ${String(Object.keys(transports).length)} transports`)
})
