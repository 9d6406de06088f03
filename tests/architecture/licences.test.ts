import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isPermissive, licenceProblem, productPackages, statedElsewhere } from './licences'
import { codeBelow, importsOf, projectFolder } from './sources'

const packages = productPackages(projectFolder)

it('every package of the product is under a permissive licence', () => {
  expect(packages.length).toBeGreaterThan(100)
  expect(packages.map(licenceProblem).filter((problem) => problem !== null)).toEqual([])
})

it('no exception outlives its package', () => {
  const present = packages.map(({ name, version }) => `${name ?? ''}@${version ?? ''}`)
  expect(Object.keys(statedElsewhere).filter((name) => !present.includes(name))).toEqual([])
})

it.each(['GPL-3.0-only', 'AGPL-3.0', 'LGPL-2.1', 'SSPL-1.0', 'BUSL-1.1', 'CC-BY-NC-4.0', 'UNLICENSED', 'SEE LICENSE IN TERMS', '(MIT AND GPL-3.0-only)', ''])('would catch %j', (license) => {
  expect(licenceProblem({ name: 'stranger', version: '1.0.0', license })).toContain('stranger@1.0.0')
})

it('would catch a package that states nothing, or a strange one in the old way', () => {
  expect(licenceProblem({ name: 'stranger', version: '1.0.0' })).toBe('stranger@1.0.0 states no licence')
  expect(licenceProblem({ name: 'stranger', version: '1.0.0', licenses: [{ type: 'GPL' }] })).toBe('stranger@1.0.0 is under GPL')
})

it.each(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', 'MIT/X11', 'OFL-1.1'])('lets %s in', (licence) => {
  expect(isPermissive(licence)).toBe(true)
})

it('what the product imports is installed with it, not only for its makers', () => {
  const { dependencies } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  const imported = codeBelow('src')
    .filter((file) => !file.path.startsWith('src/main/launch/') && !file.path.endsWith('.d.ts'))
    .flatMap((file) => importsOf(file).flatMap((one) => (one.kind === 'package' && !one.specifier.startsWith('node:') ? [one.name] : [])))
  // Electron is the one thing fetched apart: its binary may be out of reach.
  const missing = [...new Set(imported)].filter((name) => name !== 'electron' && !Object.hasOwn(dependencies, name))
  expect(missing).toEqual([])
})
