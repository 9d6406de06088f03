import type { AnyRow, RowInput, TableName } from '@shared/model/workspace'
import { tableNames, tableSchemas } from '@shared/model/workspace'
import { shippedProfiles } from '@shared/policy/shipped-profiles'
import { currentFormat } from '@shared/schema/migrations'

/** A workspace being written down row by row; every row is parsed as it is added, so a slip stops the build. */
export class Sample {
  private readonly tables = new Map<TableName, Map<string, AnyRow>>()

  constructor(name: string, officer: string) {
    this.add('policyProfiles', ...shippedProfiles)
    this.add('settings', {
      id: 'workspace',
      name,
      officer,
      defaultProfileId: shippedProfiles[0]?.id ?? null,
      caution: 'Sample. People are invented; sessions and costs are illustrative; dates, venue and delegation sizes follow public reports.',
    })
  }

  /** Adds rows; fields with a default may be left out. Throws on a wrong row and on an id used twice. */
  add<T extends TableName>(table: T, ...rows: readonly RowInput<T>[]): void {
    const kept = this.tables.get(table) ?? new Map<string, AnyRow>()
    for (const row of rows) {
      const parsed: AnyRow = tableSchemas[table].parse(row)
      if (kept.has(parsed.id)) throw new Error(`${table} has two rows called ${parsed.id}`)
      kept.set(parsed.id, parsed)
    }
    this.tables.set(table, kept)
  }

  /** The file's text: ordinary JSON with one row per line, so that a change of one row is a change of one line. */
  fileText(savedAt: string): string {
    const tables = tableNames.map((name) => {
      const rows = [...(this.tables.get(name) ?? [])].map(([id, row]) => `      ${JSON.stringify(id)}: ${JSON.stringify(row)}`)
      return `    ${JSON.stringify(name)}: ${rows.length > 0 ? `{\n${rows.join(',\n')}\n    }` : '{}'}`
    })
    return `{
  "format": ${String(currentFormat)},
  "savedAt": ${JSON.stringify(savedAt)},
  "revision": 1,
  "workspace": {
${tables.join(',\n')}
  },
  "history": { "done": [], "undone": [] }
}
`
  }
}
