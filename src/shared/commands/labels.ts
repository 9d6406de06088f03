import type { WallDate } from '../model/time'
import { nameIn } from './command'
import type { WorkspaceDraft } from './workspace-draft'

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })

/** "Thu 6 Dec". */
export const dayLabel = (date: WallDate): string => day.format(new Date(`${date}T00:00:00Z`)).replace(',', '')

/** "4 sessions"; a single one by its name. */
export const sessionsLabel = (draft: WorkspaceDraft, ids: Iterable<string>): string => {
  const distinct = [...new Set(ids)]
  const [only] = distinct
  return distinct.length === 1 && only !== undefined ? nameIn(draft, { table: 'sessions', id: only }) : `${String(distinct.length)} sessions`
}

/** "1 day", "−3 days". */
export const amountLabel = (amount: number, one: string, many: string): string => `${amount < 0 ? '−' : ''}${String(Math.abs(amount))} ${Math.abs(amount) === 1 ? one : many}`
