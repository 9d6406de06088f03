import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyNames, foldersWithoutReadme, longestFile, longestReadme, oddNames, tooLong } from './shape'
import { codeBelow, filesBelow, projectFolder } from './sources'

const read = (path: string) => ({ path, text: readFileSync(join(projectFolder, path), 'utf8') })
const ofLines = (count: number): string => 'x\n'.repeat(count)

describe('code files', () => {
  it('fit on a few screens', () => {
    expect(tooLong(codeBelow('src', 'tests'), longestFile)).toEqual([])
  })

  it('would be caught one line too long', () => {
    const files = [{ path: 'src/fits.ts', text: ofLines(longestFile) }, { path: 'src/long.ts', text: ofLines(longestFile + 1) }]
    expect(tooLong(files, longestFile)).toEqual([`src/long.ts: ${String(longestFile + 1)} lines, ${String(longestFile)} at most`])
  })
})

describe('names', () => {
  it('say what is inside', () => {
    expect(emptyNames(filesBelow('src', 'tests'))).toEqual([])
  })

  it('would be caught saying nothing', () => {
    const empty = ['src/shared/utils/dates.ts', 'src/main/file-helpers.ts', 'src/main/windowManager.ts', 'tests/common.ts']
    expect(emptyNames([...empty, 'src/shared/commands/command.ts', 'src/renderer/ui/field-in-common-room.tsx'])).toEqual([...empty, 'src/renderer/ui/field-in-common-room.tsx'])
  })

  it('are kebab-case', () => {
    expect(oddNames(filesBelow('src', 'tests'))).toEqual([])
    expect(oddNames(['src/BudgetTable.tsx', 'src/budget_table.ts', 'src/budget-table.tsx', 'src/README.md'])).toEqual(['src/BudgetTable.tsx', 'src/budget_table.ts'])
  })
})

describe('folders', () => {
  const paths = filesBelow('src')

  it('say what they are for', () => {
    expect(foldersWithoutReadme(paths)).toEqual([])
  })

  it('say it shortly', () => {
    expect(tooLong(paths.filter((path) => path.endsWith('README.md')).map(read), longestReadme)).toEqual([])
  })

  it('would be caught saying nothing', () => {
    expect(foldersWithoutReadme(['src/a/one.ts', 'src/a/two.ts', 'src/b/one.ts', 'src/b/two.css', 'src/c/one.ts', 'src/c/two.ts', 'src/c/README.md'])).toEqual(['src/a'])
  })
})
