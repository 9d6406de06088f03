import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import type { Import, SourceFile } from './sources'
import { importsOf, projectFolder } from './sources'

/** The statements through which a file loads others at once: not types, and not what it asks for later. */
const loadingStatements = ({ path, text }: SourceFile): readonly ts.Statement[] =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true).statements.filter((statement) =>
    ts.isImportDeclaration(statement) ? statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword : ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined && !statement.isTypeOnly)

/** What a file loads as soon as it is loaded itself. */
export const loadedBy = (file: SourceFile): readonly Import[] =>
  loadingStatements(file).flatMap((statement) => importsOf({ path: file.path, text: statement.getText() }))

const fileAt = (path: string): SourceFile | undefined => {
  const found = ['.ts', '.tsx', ''].map((ending) => path + ending).find((each) => /\.tsx?$/.test(each) && existsSync(join(projectFolder, each)))
  return found === undefined ? undefined : { path: found, text: readFileSync(join(projectFolder, found), 'utf8') }
}

/** Names of all packages that starting from a file loads before anything is asked of it. */
export const packagesLoadedFrom = (entry: string): ReadonlySet<string> => {
  const packages = new Set<string>()
  const seen = new Set<string>()
  const waiting = [entry]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = fileAt(path)
    if (!file || seen.has(file.path)) continue
    seen.add(file.path)
    for (const each of loadedBy(file)) {
      if (each.kind === 'file') waiting.push(each.path)
      else packages.add(each.name)
    }
  }
  return packages
}
