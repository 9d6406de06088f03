import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unwritableFolder } from '../../../contract/file-cases'
import { deskInFolder, oneSentence } from './desk'

const workspaceIn = (folder: string, name: string): Record<string, Record<string, unknown>> => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { workspace: Record<string, Record<string, unknown>> }).workspace

describe('sample', () => {
  it.each(['stockholm-2018', 'tunis-2020'])('writes %s under exactly the name that was given', async (name) => {
    const { parley, folder, files } = deskInFolder()
    expect(await parley('sample', name, '--out', 'any name.json')).toMatchObject({ code: 0, err: '' })
    expect(files()).toContain('any name.json')
    expect(Object.keys(workspaceIn(folder, 'any name.json')['rounds'] ?? {})).not.toEqual([])
  })

  it('says in JSON where the file is, and nothing else', async () => {
    const { parley, folder } = deskInFolder()
    const spoken = await parley('sample', 'tunis-2020', '--out', 't.parley.json', '--json')
    expect(spoken.json()).toEqual({ path: join(folder, 't.parley.json'), name: 'Libyan forum, Tunis 2020 (sample)' })
  })

  it('leaves a file that exists as it is', async () => {
    const { parley, write, folder } = deskInFolder()
    write('taken.json', 'mine')
    const spoken = await parley('sample', 'stockholm-2018', '--out', 'taken.json')
    expect(spoken).toMatchObject({ code: 2, out: '' })
    expect(spoken.err).toMatch(/^There is already a file named taken\.json .*\n$/)
    expect(readFileSync(join(folder, 'taken.json'), 'utf8')).toBe('mine')
  })

  it('names the samples there are when asked for another', async () => {
    const spoken = await deskInFolder().parley('sample', 'geneva-1986', '--out', 'g.json')
    expect(spoken).toMatchObject({ code: 2, out: '', err: 'There is no sample "geneva-1986". Samples are: stockholm-2018, tunis-2020.\n' })
  })

  it('refuses a folder that is not there and makes none', async () => {
    const { parley, files } = deskInFolder()
    const spoken = await parley('sample', 'stockholm-2018', '--out', 'nowhere/s.json')
    expect(spoken.code).toBe(2)
    expect(spoken.err).toMatch(oneSentence)
    expect(spoken.err).toContain('“nowhere”')
    expect(files()).toEqual([])
  })

  it('refuses a folder that cannot be written, in one sentence', async () => {
    const { parley, folder } = deskInFolder()
    const spoken = await parley('sample', 'stockholm-2018', '--out', join(unwritableFolder(folder), 's.json'))
    expect(spoken).toMatchObject({ code: 2, out: '' })
    expect(spoken.err).toMatch(oneSentence)
    expect(spoken.err).toContain('s.json')
  })
})

describe('sample generate', () => {
  const words = (seed: string, out: string) => ['sample', 'generate', '--sessions', '40', '--delegates', '20', '--seed', seed, '--out', out]

  it('writes as many sessions and delegates as asked', async () => {
    const { parley, folder } = deskInFolder()
    expect((await parley(...words('7', 'g.json'))).code).toBe(0)
    const workspace = workspaceIn(folder, 'g.json')
    expect(Object.keys(workspace['sessions'] ?? {})).toHaveLength(40)
    expect(Object.keys(workspace['delegates'] ?? {})).toHaveLength(20)
  })

  it('gives the same plan for the same seed and another for another', async () => {
    const { parley, folder } = deskInFolder()
    for (const [seed, out] of [['7', 'a.json'], ['7', 'b.json'], ['8', 'c.json']] as const) await parley(...words(seed, out))
    expect(workspaceIn(folder, 'a.json')).toEqual(workspaceIn(folder, 'b.json'))
    expect(workspaceIn(folder, 'a.json')).not.toEqual(workspaceIn(folder, 'c.json'))
  })

  it.each([['--sessions', 'many'], ['--delegates', '1'], ['--seed', '-4'], ['--sessions', '1e3'], ['--sessions', '0']])('refuses %s %s in one sentence and writes nothing', async (option, value) => {
    const { parley, files } = deskInFolder()
    const spoken = await parley('sample', 'generate', `${option}=${value}`, '--out', 'g.json')
    expect(spoken.code).toBe(2)
    expect(spoken.err).toMatch(oneSentence)
    expect(spoken.err).toContain(value)
    expect(files()).toEqual([])
  })
})
