import { readdirSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { ruleRegistry } from '@shared/findings/registry'
import type { RuleCase } from '../unit/shared/findings/cases/rule-case'

const casesFolder = new URL('../unit/shared/findings/cases/', import.meta.url)

/** Where the table of all rules is kept for people to read. */
export const ruleTableFile = fileURLToPath(new URL('../../resources/rule-table.md', import.meta.url))

/** The case of every rule: each file beside `rule-case.ts` is one. */
export const ruleCases = async (): Promise<readonly RuleCase[]> => {
  const files = readdirSync(casesFolder).filter((name) => name.endsWith('.ts') && name !== 'rule-case.ts')
  const loaded = await Promise.all(files.sort().map(async (name) => (await import(new URL(name, casesFolder).href)) as { readonly ruleCase: RuleCase }))
  return loaded.map(({ ruleCase }) => ruleCase)
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

/** All rules as a table: id, severity, source, the test that triggers it and the near one that does not. */
export const ruleTable = (cases: readonly RuleCase[]): string => {
  const byRule = new Map(cases.map((each) => [each.rule as string, each]))
  const rows = Object.values(ruleRegistry).map(({ id, severity, source }) => {
    const shown = byRule.get(id)
    return `| \`${id}\` | ${severity} | ${cell(source)} | ${cell(shown?.triggers.title ?? '')} | ${cell(shown?.near.title ?? '')} |`
  })
  return [
    '# Rules',
    '',
    'Every rule of the findings with its own severity (a round may set another), where it comes from, the test that',
    'triggers it and the nearest that does not. Both are in `tests/unit/shared/findings/cases`, a file per rule.',
    '',
    '| Rule | Severity | Source | Triggered by | Not by |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(ruleTableFile, ruleTable(await ruleCases()))
