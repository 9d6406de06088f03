import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Licences that let anyone use, change and pass on the work, under terms no harder than naming its authors. */
export const permissive: ReadonlySet<string> = new Set([
  'MIT', 'MIT-0', 'X11', 'ISC', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'OFL-1.1', 'Unlicense', 'CC0-1.0', 'BlueOak-1.0.0', 'Python-2.0', 'PSF-2.0', 'Zlib', 'CC-BY-3.0', 'CC-BY-4.0',
])

/** Packages whose own files name no licence, with what is known instead. */
export const statedElsewhere: Readonly<Record<string, string>> = {
  'buffers@0.1.1': 'the repository it was published from carries the MIT licence of its author, James Halliday',
}

export interface PackageFacts {
  readonly name?: string
  readonly version?: string
  readonly license?: unknown
  readonly licenses?: unknown
}

const typeOf = (stated: unknown): string | undefined => {
  if (typeof stated === 'string') return stated
  return typeof stated === 'object' && stated !== null && 'type' in stated && typeof stated.type === 'string' ? stated.type : undefined
}

/** What a package states, as one expression: a list is a choice. */
const licenceOf = ({ license, licenses }: PackageFacts): string | undefined => {
  const list: unknown[] = Array.isArray(licenses) ? licenses : []
  return typeOf(license) ?? (list.map(typeOf).filter((type) => type !== undefined).join(' OR ') || undefined)
}

/** Whether an expression leaves a permissive choice: one side of OR is enough, both sides of AND are needed. */
export const isPermissive = (expression: string): boolean => {
  const bare = expression.replace(/[()]/g, '').replace('/', ' OR ')
  return bare.split(/ OR /i).some((choice) => choice.split(/ AND /i).every((one) => permissive.has(one.trim())))
}

/** What is wrong with a package's licence; null when nothing is. */
export const licenceProblem = (facts: PackageFacts): string | null => {
  const name = `${facts.name ?? '?'}@${facts.version ?? '?'}`
  const licence = licenceOf(facts)
  if (licence === undefined) return Object.hasOwn(statedElsewhere, name) ? null : `${name} states no licence`
  return isPermissive(licence) ? null : `${name} is under ${licence}`
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly optional?: boolean }>>
}

/** The packages that are part of the product, as installed. Those for other systems are in the lock and not here. */
export const productPackages = (folder: string): readonly PackageFacts[] => {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as Lock
  return Object.entries(packages)
    .filter(([place, entry]) => place !== '' && entry.dev !== true && !(entry.optional === true && !existsSync(join(folder, place))))
    .map(([place]) => JSON.parse(readFileSync(join(folder, place, 'package.json'), 'utf8')) as PackageFacts)
}
