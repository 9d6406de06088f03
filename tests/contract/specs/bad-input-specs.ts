import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { badFiles, soundFile, unwritableFolder, writeFile } from '../file-cases'
import type { Spec } from '../spec'
import { addVenue, bytesOf, execute, nothingChanges, openNew, problemOf, valueOf } from '../spec'

class Stranger {
  readonly type = 'create'
  act(): string {
    return 'not data'
  }
}

const loop: Record<string, unknown> = {}
loop['path'] = loop

/** Inputs no screen of ours sends. */
const badInputs: readonly (readonly [what: string, call: string, input: unknown])[] = [
  ['a call nobody knows', 'workspace.explode', {}],
  ['a call named as what every object inherits', 'constructor', {}],
  ['a field nobody knows', 'workspace.undo', { steps: 3 }],
  ['a missing field', 'workspace.create', { name: 'No path' }],
  ['a number for a path', 'workspace.open', { path: 7 }],
  ['an empty path', 'workspace.open', { path: '' }],
  ['a list for an input', 'workspace.close', [1, 2]],
  ['text for an input', 'workspace.close', 'now'],
  ['a blank name', 'workspace.create', { path: 'x.parley.json', name: '   ' }],
  ['a function', 'workspace.open', { path: () => 'x' }],
  ['a class instance for text', 'workspace.open', { path: new Stranger() }],
  ['a map for text', 'workspace.open', { path: new Map([['path', 'x']]) }],
  ['a loop', 'workspace.open', loop],
  ['a negative revision', 'workspace.execute', { baseRevision: -1, command: addVenue('Castle') }],
  ['no command', 'workspace.execute', { baseRevision: 0 }],
  ['null for a command', 'workspace.execute', { baseRevision: 0, command: null }],
  ['a class instance for a command', 'workspace.execute', { baseRevision: 0, command: new Stranger() }],
  ['a paper nobody prints', 'paper.print', { paper: { kind: 'secret-plan' }, path: 'x.pdf' }],
]

const venue = { name: 'Castle', zone: 'Europe/Stockholm' }

/** Commands that can't be done, with the code of the refusal. */
const badCommands: readonly (readonly [what: string, command: unknown, code: string])[] = [
  ['an unknown command', { type: 'explode' }, 'unknown-command'],
  ['a command named as what every object inherits', { type: 'toString' }, 'unknown-command'],
  ['an unknown table', { type: 'create', table: 'secrets', row: {} }, 'invalid'],
  ['a field nobody knows', { type: 'create', table: 'venues', row: { ...venue, colour: 'red' } }, 'invalid'],
  ['a wrong type', { type: 'create', table: 'venues', row: { ...venue, name: 7 } }, 'invalid'],
  ['an id that is a path', { type: 'create', table: 'venues', row: { ...venue, id: '../castle' } }, 'invalid'],
  ['an id every object inherits', { type: 'create', table: 'venues', row: { ...venue, id: 'constructor' } }, 'invalid'],
  ['a prototype in a row', { type: 'create', table: 'venues', row: JSON.parse('{"name":"Castle","zone":"Europe/Stockholm","__proto__":{"id":"x"}}') as unknown }, 'invalid'],
  ['an id used twice', { type: 'create', table: 'venues', row: { ...venue, id: 'castle' } }, 'invalid'],
  ['an unknown id', { type: 'remove', table: 'venues', id: 'no-such' }, 'unknown-id'],
  ['a room of an unknown venue', { type: 'create', table: 'rooms', row: { name: 'Hall', venueId: 'no-such' } }, 'invalid'],
  ['a placement of an unknown session', { type: 'place-session', sessionId: 'no-such', roomId: 'hall', start: '2026-02-01T09:00' }, 'unknown-id'],
  ['an end before its start', { type: 'update', table: 'venues', id: 'castle', fields: { unavailable: [{ from: '2026-02-10T09:00', to: '2026-02-01T09:00' }] } }, 'invalid'],
  ['a new id for an old record', { type: 'update', table: 'venues', id: 'castle', fields: { id: 'manor' } }, 'invalid'],
  ['the settings removed', { type: 'remove', table: 'settings', id: 'workspace' }, 'invalid'],
  ['an empty batch', { type: 'batch', label: 'Nothing', commands: [] }, 'invalid'],
]

export const badInputSpecs: readonly Spec[] = [
  ...badInputs.map(([what, call, input]): Spec => ({
    name: `refuses ${what} with a sentence`,
    run: async (desk) => {
      await openNew(desk)
      await nothingChanges(desk, async () => {
        problemOf(await desk.rawCall(call, input))
      })
    },
  })),
  {
    name: 'refuses commands that can’t be done, each with a sentence, and changes nothing',
    run: async (desk) => {
      await openNew(desk)
      valueOf<'workspace.execute'>(await execute(desk, 0, addVenue('Castle', 'castle')))
      for (const [what, command, code] of badCommands) {
        await nothingChanges(desk, async () => {
          expect([what, problemOf(await desk.rawCall('workspace.execute', { baseRevision: 1, command })).code]).toEqual([what, code])
        })
      }
    },
  },
  ...badFiles.map(({ what, bytes, code }): Spec => ({
    name: `leaves ${what} alone and stays with the open workspace`,
    run: async (desk) => {
      const folder = desk.newFolder()
      const path = writeFile(folder, bytes)
      await openNew(desk)
      await nothingChanges(desk, async () => {
        const problem = problemOf(await desk.call('workspace.open', { path }))
        expect(problem.code).toBe(code)
        expect(problem.sentence).toContain('case.parley.json')
        problemOf(await desk.call('workspace.open', { path, readOnly: true }))
      })
      expect(bytesOf(path)).toBe(bytes)
      expect(readdirSync(folder)).toEqual(['case.parley.json'])
    },
  })),
  {
    name: 'opens the sound file next to the bad ones',
    run: async (desk) => {
      await openNew(desk)
      const path = writeFile(desk.newFolder(), soundFile())
      expect(valueOf<'workspace.open'>(await desk.call('workspace.open', { path })).revision).toBe(3)
    },
  },
  {
    name: 'a missing file and a folder are refused by name',
    run: async (desk) => {
      const folder = join(desk.newFolder(), 'plans.parley.json')
      mkdirSync(folder)
      await openNew(desk)
      await nothingChanges(desk, async () => {
        expect(problemOf(await desk.call('workspace.open', { path: join(folder, 'gone.parley.json') }))).toMatchObject({ code: 'missing', sentence: expect.stringContaining('gone.parley.json') })
        expect(problemOf(await desk.call('workspace.open', { path: folder }))).toMatchObject({ code: 'not-a-file', sentence: expect.stringContaining('plans.parley.json') })
        problemOf(await desk.call('workspace.restore', { path: join(folder, 'gone.parley.json'), backup: folder }))
      })
      expect(readdirSync(folder)).toEqual([])
    },
  },
  {
    name: 'a folder that can’t be written, or isn’t there, keeps the open workspace open',
    run: async (desk) => {
      const parent = desk.newFolder()
      await openNew(desk)
      for (const folder of [unwritableFolder(parent), join(parent, 'no such folder')]) {
        const path = join(folder, 'plan.parley.json')
        await nothingChanges(desk, async () => {
          problemOf(await desk.call('workspace.create', { path, name: 'Plan' }))
          problemOf(await desk.call('workspace.save-as', { path }))
        })
        expect(existsSync(path)).toBe(false)
      }
    },
  },
]
