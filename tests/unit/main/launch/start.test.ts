import { readdirSync, rmSync, writeFileSync, mkdtempSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { collected, installByHand, temporaryProject, type TemporaryProject } from './temporary-project'

/** Says what it was started with, then serves until told to stop. */
const serve = `
process.on('SIGTERM', () => { console.log('saved'); process.exit(0) })
process.on('disconnect', () => process.exit(0))
console.log(JSON.stringify(process.argv.slice(2)))
if (process.argv.includes('--port')) process.exit(3)
setInterval(() => undefined, 1000)
`

let project: TemporaryProject
beforeEach(() => {
  project = temporaryProject(serve)
  installByHand(project)
})
afterEach(() => { project.remove() })

describe('npm start with words it cannot follow', () => {
  it.each([
    ['a file that does not exist', ['nowhere.json'], 'There is no file'],
    ['a folder', ['.'], 'is a folder'],
    ['two files', ['package.json', 'package-lock.json'], 'Only one workspace file'],
    ['an unknown option', ['--fast'], '“--fast” is not known here'],
    ['no port number', ['--port'], 'is not a port'],
    ['a port out of range', ['--port', '65536'], '“65536” is not a port'],
    ['a port in words', ['--port=http'], '“http” is not a port'],
  ])('answers %s with a sentence and 2, before it sets anything up', async (_what, words, sentence) => {
    const { code, out, err } = await project.run('start.mjs', words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(sentence)
    expect(readdirSync(project.folder)).not.toContain('out')
  })
})

describe('npm start', () => {
  it('falls back to the loopback host in one line where there is no display', async () => {
    const child = project.start('start.mjs')
    const ended = collected(child)
    await once(child.stdout ?? child, 'data')
    child.kill('SIGTERM')
    const { code, out, err } = await ended
    expect(code).toBe(0)
    expect(out).toBe('[]\nsaved\n')
    expect(err.split('\n').filter((line) => line.includes('browser'))).toHaveLength(1)
  })

  it('hands on file and port, and ends as the host ends', async () => {
    const { code, out } = await project.run('start.mjs', ['package.json', '--port', '0'])
    expect(JSON.parse(out)).toEqual([project.at('package.json'), '--port', '0'])
    expect(code).toBe(3)
  })

  it('looks for the file where the user called npm from', async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'parley-plans-'))
    writeFileSync(path.join(elsewhere, 'plan.json'), '{}')
    const env = { npm_lifecycle_event: 'start', INIT_CWD: elsewhere }
    const { out } = await project.run('start.mjs', ['plan.json', '--port', '0'], { env })
    expect(JSON.parse(out)).toEqual([path.join(elsewhere, 'plan.json'), '--port', '0'])
    rmSync(elsewhere, { recursive: true })
  })
})

describe('npm run parley', () => {
  it('prints nothing of its own where nothing had to be done, and ends as the command ends', async () => {
    await project.run('parley.mjs')
    const { code, out, err } = await project.run('parley.mjs', ['check', 'plan.json', '--json'])
    expect(err).toBe('')
    expect(JSON.parse(out)).toEqual({ words: ['check', 'plan.json', '--json'], cwd: project.folder })
    expect(code).toBe(1)
  })

  it('keeps what it does itself off the output of the command', async () => {
    const { out, err } = await project.run('parley.mjs', ['show'])
    expect(JSON.parse(out)).toMatchObject({ words: ['show'] })
    expect(err).toContain('Building Parley')
  })

  it('works in the folder the user called npm from', async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'parley-plans-'))
    const { out } = await project.run('parley.mjs', ['show'], { env: { npm_lifecycle_event: 'parley', INIT_CWD: elsewhere } })
    expect(JSON.parse(out)).toMatchObject({ cwd: elsewhere })
    rmSync(elsewhere, { recursive: true })
  })
})
