import { existsSync, readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandDefinitions } from '@shared/commands/registry'
import { badFiles } from '../../../contract/file-cases'
import { deskInFolder, deskWithPlan, oneSentence, plan, projectFolder } from './desk'

describe('words that make no sense', () => {
  it.each([
    ['nothing at all', [], 'Say what to do: sample, schema, rules, show'],
    ['half a verb', ['export'], 'Say what to export: budget'],
    ['a verb there is none of', ['fly', plan], 'Unknown command fly'],
    ['an option there is none of', ['check', plan, '--loud'], 'Unknown option --loud'],
    ['a missing option', ['show', plan], '--table'],
    ['a missing file', ['check'], 'Missing required argument file'],
    ['a word too many', ['check', plan, 'another.json'], 'Too many arguments'],
  ])('%s: one sentence and exit code 2', async (_what, words, part) => {
    const { parley } = deskInFolder()
    const spoken = await parley(...words)
    expect(spoken).toMatchObject({ code: 2, out: '' })
    expect(spoken.err).toMatch(oneSentence)
    expect(spoken.err).toContain(part)
  })

  it('are a problem in JSON too when JSON was asked for', async () => {
    const spoken = await deskInFolder().parley('show', plan, '--json')
    expect(spoken.json()).toMatchObject({ problem: { code: 'usage' } })
    expect(spoken.err).toMatch(oneSentence)
  })

  it('asking for help is no failure', async () => {
    const spoken = await deskInFolder().parley('--help')
    expect(spoken).toMatchObject({ code: 0, err: '' })
    for (const verb of ['sample', 'schema', 'show', 'apply', 'undo', 'redo', 'check', 'export', 'print']) expect(spoken.out).toContain(`  ${verb}`)
  })
})

const verbs: readonly (readonly [string, (file: string) => readonly string[]])[] = [
  ['show', (file) => ['show', file, '--table', 'rooms']],
  ['check', (file) => ['check', file]],
  ['apply', (file) => ['apply', file, '--commands', 'commands.json']],
  ['undo', (file) => ['undo', file]],
  ['redo', (file) => ['redo', file]],
  ['export budget', (file) => ['export', 'budget', file, '--round', 'r', '--out', 'b.xlsx']],
  ['print delegation', (file) => ['print', 'delegation', file, '--round', 'r', '--delegation', 'd', '--lang', 'en', '--out', 'p.pdf']],
]

describe.each(verbs)('%s', (_verb, words) => {
  it.each(badFiles)('refuses $what in one sentence that names it, and leaves it byte for byte', async ({ bytes, code }) => {
    const { parley, write, commands, folder, files } = deskInFolder()
    commands([])
    write('bad.parley.json', bytes)
    const before = [readFileSync(join(folder, 'bad.parley.json'), 'latin1'), files()]
    const spoken = await parley(...words('bad.parley.json'), '--json')
    expect(spoken.code).toBe(2)
    expect(spoken.err).toMatch(oneSentence)
    expect(spoken.err).toContain('bad.parley.json')
    expect(spoken.json()).toMatchObject({ problem: { code } })
    expect([readFileSync(join(folder, 'bad.parley.json'), 'latin1'), files()]).toEqual(before)
  })

  it('refuses a file that is not there, and makes none', async () => {
    const { parley, commands, files } = deskInFolder()
    commands([])
    const spoken = await parley(...words('absent.parley.json'))
    expect(spoken).toMatchObject({ code: 2, out: '' })
    expect(spoken.err).toMatch(/^absent\.parley\.json [^\n]*\.\n$/)
    expect(files()).toEqual(['commands.json'])
  })
})

describe('schema', () => {
  it('describes the file and every command', async () => {
    const described = (await deskInFolder().parley('schema', '--json')).json() as { file: { properties: object }; commands: Record<string, { schema: { properties: object } }> }
    expect(Object.keys(described.file.properties)).toEqual(['format', 'savedAt', 'revision', 'workspace', 'history'])
    expect(Object.keys(described.commands)).toEqual([...Object.keys(commandDefinitions), 'batch'])
    expect(described.commands['move-placement']?.schema).toMatchObject({ required: ['type', 'placementId'], additionalProperties: false })
  })

  it('asks of a row only what has no default', async () => {
    const described = (await deskInFolder().parley('schema')).json() as { file: { properties: { workspace: { properties: Record<string, { additionalProperties: { required: string[] } }> } } } }
    expect(described.file.properties.workspace.properties['rooms']?.additionalProperties.required).toEqual(['id', 'venueId', 'name'])
  })
})

it("keeps its own list of recent files, so that scripts do not push the officer's out", async () => {
  const { parley, dataFolder } = await deskWithPlan()
  await parley('check', plan)
  expect(existsSync(join(dataFolder, 'recent.json'))).toBe(false)
})

describe.skipIf(!existsSync(join(projectFolder, 'out/main/cli.js')))('the built program', () => {
  const built = (folder: string, ...words: readonly string[]) =>
    spawnSync(process.execPath, [join(projectFolder, 'out/main/cli.js'), ...words], { cwd: folder, encoding: 'utf8', env: { ...process.env, PARLEY_DATA: join(folder, 'data') } })

  it('writes a sample, checks it and answers in JSON alone', () => {
    const { folder } = deskInFolder()
    expect(built(folder, 'sample', 'stockholm-2018', '--out', plan)).toMatchObject({ status: 0, stderr: '' })
    const checked = built(folder, 'check', plan, '--json')
    expect(checked).toMatchObject({ status: 0, stderr: '' })
    expect((JSON.parse(checked.stdout) as { findings: unknown[] }).findings).toHaveLength(14)
  })

  it('exports a workbook and ends', () => {
    const { folder, files } = deskInFolder()
    built(folder, 'sample', 'stockholm-2018', '--out', plan)
    expect(built(folder, 'export', 'budget', plan, '--round', 'round-stockholm', '--out', 'b.xlsx')).toMatchObject({ status: 0, stderr: '' })
    expect(files()).toContain('b.xlsx')
  })

  it('ends with 2 and a sentence on what it can not use', () => {
    const { folder } = deskInFolder()
    const spoken = built(folder, 'check', 'absent.parley.json')
    expect(spoken).toMatchObject({ status: 2, stdout: '' })
    expect(spoken.stderr).toMatch(oneSentence)
  })
})
