import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url))

/** A file of the project: its path from the project folder, with slashes, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

const isCode = (path: string): boolean => /\.(ts|tsx|mts|mjs|js)$/.test(path)

/** Paths of all files below some folders of the project, with slashes. */
export const filesBelow = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(projectFolder, join(entry.parentPath, entry.name)).split(sep).join('/')),
  ).sort()

export const codeBelow = (...folders: readonly string[]): readonly SourceFile[] =>
  filesBelow(...folders).filter(isCode).map((path) => ({ path, text: readFileSync(join(projectFolder, path), 'utf8') }))

/** One import: of a file of the project (its path without an ending), or of a package or a part of Node (its name). */
export type Import = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'package'; readonly name: string; readonly specifier: string }

const aliases: readonly (readonly [alias: string, folder: string])[] = [
  ['@shared/', 'src/shared/'],
  ['@resources/', 'resources/'],
  ['@main/', 'src/main/'],
  ['@/', 'src/renderer/'],
]

const packageName = (specifier: string): string => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')

const resolveImport = (from: string, specifier: string): Import => {
  if (specifier.startsWith('.')) return { kind: 'file', path: posix.normalize(posix.join(dirname(from), specifier)) }
  const alias = aliases.find(([start]) => specifier.startsWith(start))
  if (alias) return { kind: 'file', path: alias[1] + specifier.slice(alias[0].length) }
  return { kind: 'package', name: packageName(specifier), specifier }
}

/** Everything a file imports: values and types, static and dynamic, and what it passes on. */
export const importsOf = ({ path, text }: SourceFile): readonly Import[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => resolveImport(path, fileName))
