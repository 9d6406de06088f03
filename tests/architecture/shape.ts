import { basename, dirname } from 'node:path'
import type { SourceFile } from './sources'

/** Longest code file, in lines. */
export const longestFile = 300
/** Longest README of a folder, in lines. */
export const longestReadme = 25

const lines = (text: string): number => text.replace(/\n$/, '').split('\n').length

export const tooLong = (files: readonly SourceFile[], most: number): readonly string[] =>
  files.filter((file) => lines(file.text) > most).map((file) => `${file.path}: ${String(lines(file.text))} lines, ${String(most)} at most`)

const bannedWords = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'managers'])

/** Names that say nothing about what is inside. */
export const emptyNames = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => path.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase().split(/[-/._]/).some((word) => bannedWords.has(word)))

/** kebab-case, with a second ending where there is one (`.test.ts`, `.module.css`). */
export const oddNames = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => !/^([a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+|README\.md|tsconfig\.json|\..+)$/.test(basename(path)))

/** Folders with two files or more that say nothing about themselves. */
export const foldersWithoutReadme = (paths: readonly string[]): readonly string[] => {
  return [...byFolder(paths)]
    .filter(([, inside]) => inside.filter((path) => /\.(ts|tsx|mjs)$/.test(path)).length >= 2 && !inside.some((path) => basename(path) === 'README.md'))
    .map(([folder]) => folder)
}

const byFolder = (paths: readonly string[]): Map<string, string[]> => {
  const found = new Map<string, string[]>()
  for (const path of paths) found.set(dirname(path), [...(found.get(dirname(path)) ?? []), path])
  return found
}
