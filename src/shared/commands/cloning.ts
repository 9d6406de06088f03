import { z } from 'zod'
import type { WallDate } from '../model/time'
import { addDays, dateOf, dayNumber } from '../model/time'
import type { Problem } from '../model/outcome'
import type { Row, RowInput, TableName, TalksRound } from '../model/workspace'
import { idsNamed, referencesFrom, withMentions } from '../schema/references'
import type { ClonePart } from './clone-parts'
import { addRowEarly, eachOf, idSeries } from './new-rows'
import type { WorkspaceDraft } from './workspace-draft'

/** What of a round comes along when it is cloned. What stays behind is left out of all that names it. */
export const bring = z.strictObject({
  delegations: z.boolean().default(true),
  delegates: z.boolean().default(true),
  sessions: z.boolean().default(true),
  placements: z.boolean().default(true),
  interpreters: z.boolean().default(true),
  keepApart: z.boolean().default(true),
  travel: z.boolean().default(true),
  budget: z.boolean().default(true),
  tasks: z.boolean().default(true),
})
export type Bring = z.output<typeof bring>

/** Days from the old round's start to the new one's; null when either is open, so that nothing dated can come along. */
const daysTo = (draft: WorkspaceDraft, round: TalksRound, startDate: WallDate | null): number | null => {
  if (startDate === null) return null
  let start = round.startDate
  if (start === null) {
    for (const placement of draft.rows('placements')) {
      const day = dateOf(placement.start)
      if (draft.row('sessions', placement.sessionId)?.roundId === round.id && (start === null || day < start)) start = day
    }
  }
  return start === null ? null : dayNumber(startDate) - dayNumber(start)
}

/** A round on its way to the next: what belongs to it, which copies are made, and under which ids. */
export class Cloning {
  readonly days: number | null
  readonly endDate: WallDate | null
  private readonly own = new Map<TableName, Set<string>>()
  private readonly copies = new Map<TableName, Map<string, string>>()
  private readonly nextId: () => string

  constructor(
    private readonly draft: WorkspaceDraft,
    readonly round: TalksRound,
    newRoundId: string,
    readonly startDate: WallDate | null,
    readonly bring: Bring,
  ) {
    this.days = daysTo(draft, round, startDate)
    const end = round.endDate === null || this.days === null ? null : addDays(round.endDate, this.days)
    this.endDate = end !== null && startDate !== null && end >= startDate ? end : null
    this.nextId = idSeries(newRoundId)
    this.own.set('rounds', new Set([round.id]))
    this.copies.set('rounds', new Map([[round.id, newRoundId]]))
  }

  /** Last day of the new round as far as it is known. */
  get lastDay(): WallDate | null {
    return this.endDate ?? this.startDate
  }

  /** Whether a record belongs to the old round, whether or not it comes along. */
  isOwn(table: TableName, id: string): boolean {
    return this.own.get(table)?.has(id) ?? false
  }

  /** The copy's id; the id itself for what is not the old round's; null for what stays behind. */
  copyOf(table: TableName, id: string): string | null {
    return this.copies.get(table)?.get(id) ?? (this.isOwn(table, id) ? null : id)
  }

  /** Chooses the rows of one table and gives the copies ids; what a row cannot stand without must have been chosen before. */
  choose<T extends TableName>(part: ClonePart<T>): () => Problem | null {
    const rows = this.draft.rows(part.table).filter((row) => part.ofRound(row, this))
    this.own.set(part.table, new Set(rows.map((row) => row.id)))
    const needs = (referencesFrom.get(part.table) ?? []).filter((reference) => reference.onRemove === 'remove')
    const canStand = (row: Row<T>): boolean => needs.every((reference) => idsNamed(row, reference).every((id) => this.copyOf(reference.target, id) !== null))
    const chosen = rows.filter((row) => part.comes(row, this) && canStand(row))
    this.copies.set(part.table, new Map(chosen.map((row) => [row.id, this.nextId()])))
    return () => eachOf(chosen, (row) => this.write(part, row))
  }

  private write<T extends TableName>(part: ClonePart<T>, row: Row<T>): Problem | null {
    let turned = row
    for (const reference of referencesFrom.get(part.table) ?? []) turned = withMentions(turned, reference, (id) => this.copyOf(reference.target, id))
    // A row as it is stored is one that may be written; the compiler cannot see that for every table at once.
    const copy = { ...part.renewed(turned, this), id: this.copyOf(part.table, row.id) ?? row.id } as unknown as RowInput<T>
    return addRowEarly(this.draft, part.table, copy)
  }
}
