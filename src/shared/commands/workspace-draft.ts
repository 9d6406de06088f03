import type { AnyRow, RecordRef, Row, RowSource, TableName, Workspace } from '../model/workspace'
import { rowOf, rowsOf, tableNames } from '../model/workspace'
import type { Diff, RecordChange } from '../diff/diff'
import { applyDiff } from '../diff/diff'
import type { Problem } from '../model/outcome'
import { recordName, recordNouns } from '../model/record-name'
import type { Reference } from '../schema/references'
import { idsNamed, referencesFrom, referencesTo, withoutMention } from '../schema/references'

interface Mention {
  readonly reference: Reference
  readonly id: string
}

/** A workspace being changed by one command: reads see the changes made so far, and the end of it is a diff. */
export class WorkspaceDraft implements RowSource {
  private readonly changes = new Map<TableName, Map<string, RecordChange>>()
  /** Who mentions what, by `table id`; built at the first removal, so that a cascade does not search the tables again and again. */
  private mentions: Map<string, Mention[]> | null = null

  constructor(private readonly start: Workspace) {}

  /** The row as it stands in this draft. */
  row<T extends TableName>(table: T, id: string | null | undefined): Row<T> | undefined {
    if (id === null || id === undefined) return undefined
    const change = this.changes.get(table)?.get(id)
    return change ? ((change.after ?? undefined) as Row<T> | undefined) : rowOf(this.start, table, id)
  }

  /** All rows of a table as they stand in this draft. */
  rows<T extends TableName>(table: T): readonly Row<T>[] {
    const changes = this.changes.get(table)
    if (!changes) return rowsOf(this.start, table)
    const rows: Row<T>[] = []
    for (const row of rowsOf(this.start, table)) {
      const change = changes.get(row.id)
      if (!change) rows.push(row)
      else if (change.after) rows.push(change.after as Row<T>)
    }
    for (const { before, after } of changes.values()) if (!before && after) rows.push(after as Row<T>)
    return rows
  }

  /** Adds or replaces a row under its own id. */
  put(table: TableName, row: AnyRow): void {
    this.set(table, row.id, row)
    if (this.mentions) this.noteMentions(this.mentions, table, row)
  }

  /**
   * Removes a row and settles every mention of it as the reference says.
   * Returns a problem, with nothing changed that matters, when a record that must not lose it still uses it.
   */
  remove(table: TableName, id: string): Problem | null {
    if (!this.row(table, id)) return null
    const users = this.usersOf(table, id)
    const keeper = users.find(({ reference }) => reference.onRemove === 'refuse')
    if (keeper) return this.inUse({ table, id }, { table: keeper.reference.table, id: keeper.id })
    this.set(table, id, null)
    for (const user of users) {
      const { reference } = user
      const row = this.row(reference.table, user.id)
      if (!row || !idsNamed(row, reference).includes(id)) continue
      if (reference.onRemove === 'remove') {
        const problem = this.remove(reference.table, row.id)
        if (problem) return problem
      } else this.put(reference.table, withoutMention(row, reference, id))
    }
    return null
  }

  /** Records touched so far. */
  touched(): readonly RecordRef[] {
    return [...this.changes].flatMap(([table, rows]) => [...rows.keys()].map((id) => ({ table, id })))
  }

  /** The diff from the start to here; records that ended as they began are left out. */
  diff(): Diff {
    const diff: Record<string, Record<string, RecordChange>> = {}
    for (const [table, rows] of this.changes) {
      let places: ReadonlyMap<string, string | null> | null = null
      for (const [id, change] of rows) {
        if (JSON.stringify(change.before) === JSON.stringify(change.after)) continue
        const changes = (diff[table] ??= {})
        if (change.after) changes[id] = change
        else changes[id] = { ...change, follows: (places ??= this.placesIn(table)).get(id) ?? null }
      }
    }
    return diff
  }

  /** Whom each row of a table stood behind at the start. */
  private placesIn(table: TableName): ReadonlyMap<string, string | null> {
    const places = new Map<string, string | null>()
    let last: string | null = null
    for (const id of Object.keys(this.start[table])) {
      places.set(id, last)
      last = id
    }
    return places
  }

  /** The workspace as it stands in this draft. */
  workspace(): Workspace {
    return this.changes.size === 0 ? this.start : applyDiff(this.start, this.diff())
  }

  /** Rows that mention a record now, with the reference they do it by. */
  private usersOf(table: TableName, id: string): readonly Mention[] {
    if (!referencesTo.has(table)) return []
    if (!this.mentions) {
      this.mentions = new Map()
      for (const name of tableNames) if (referencesFrom.has(name)) for (const row of this.rows(name)) this.noteMentions(this.mentions, name, row)
    }
    return (this.mentions.get(`${table} ${id}`) ?? []).filter((mention) => {
      const row = this.row(mention.reference.table, mention.id)
      return row !== undefined && idsNamed(row, mention.reference).includes(id)
    })
  }

  private noteMentions(mentions: Map<string, Mention[]>, table: TableName, row: AnyRow): void {
    for (const reference of referencesFrom.get(table) ?? []) {
      for (const named of idsNamed(row, reference)) {
        const key = `${reference.target} ${named}`
        const users = mentions.get(key)
        if (users) users.push({ reference, id: row.id })
        else mentions.set(key, [{ reference, id: row.id }])
      }
    }
  }

  private set(table: TableName, id: string, after: AnyRow | null): void {
    let rows = this.changes.get(table)
    if (!rows) {
      rows = new Map()
      this.changes.set(table, rows)
    }
    rows.set(id, { before: rowOf(this.start, table, id) ?? null, after })
  }

  private inUse(removed: RecordRef, user: RecordRef): Problem {
    const name = (record: RecordRef): string => `the ${recordNouns[record.table]} "${recordName(this.start, record)}"`
    return {
      code: 'in-use',
      sentence: `Can't remove ${name(removed)}: ${name(user)} still uses it. Move or remove that first.`,
    }
  }
}
