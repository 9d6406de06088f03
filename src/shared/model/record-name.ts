import { fullName } from './person'
import type { AnyRow, RecordRef, Workspace } from './workspace'
import { rowOf } from './workspace'

/** What one record of each table is called in running text. */
export const recordNouns = {
  settings: 'workspace',
  processes: 'process',
  partners: 'partner',
  parties: 'party',
  teamMembers: 'team member',
  rounds: 'round',
  keepApartRules: 'keep-apart rule',
  sessions: 'session',
  placements: 'placement',
  venues: 'venue',
  rooms: 'room',
  delegations: 'delegation',
  delegates: 'delegate',
  movements: 'movement',
  stays: 'stay',
  interpreters: 'interpreter',
  boothAssignments: 'interpreter assignment',
  standbyExperts: 'expert',
  deployments: 'deployment',
  funds: 'fund',
  contributions: 'contribution',
  fundRequests: 'fund request',
  budgets: 'budget',
  budgetLines: 'budget line',
  commitments: 'commitment',
  expenditures: 'expenditure',
  exchangeRates: 'exchange rate',
  policyProfiles: 'policy profile',
  acceptances: 'acceptance',
  releases: 'release',
  planCopies: 'copy of the plan',
  tasks: 'task',
  agreements: 'agreement',
  provisions: 'provision',
  lessons: 'lesson',
} as const

const ownName = (row: AnyRow): string => {
  if ('familyName' in row) return fullName(row)
  if ('name' in row) return row.name
  if ('title' in row) return row.title
  if ('number' in row && typeof row.number === 'string' && row.number !== '') return row.number
  if ('donor' in row) return row.donor
  if ('description' in row) return row.description
  if ('base' in row) return `${row.base} in ${row.quote}`
  return ''
}

/** The name people know a record by; records without one are named by what they join ("Plenary 3"). */
export const recordName = (workspace: Workspace, { table, id }: RecordRef): string => {
  const row = rowOf(workspace, table, id)
  if (!row) return id
  const own = ownName(row)
  if (own !== '') return own
  if ('sessionId' in row) return recordName(workspace, { table: 'sessions', id: row.sessionId })
  if ('hotel' in row && 'checkIn' in row) return `${row.hotel}, ${row.checkIn}`
  if ('from' in row && 'departs' in row) return `${row.from} to ${row.to}`
  if ('partyId' in row && 'sameRoom' in row) {
    const other = row.otherPartyId ? recordName(workspace, { table: 'parties', id: row.otherPartyId }) : recordName(workspace, { table: 'delegates', id: row.otherDelegateId ?? '' })
    return `${recordName(workspace, { table: 'parties', id: row.partyId })} and ${other}`
  }
  if ('expertId' in row && 'wanted' in row) return row.expertId ? recordName(workspace, { table: 'standbyExperts', id: row.expertId }) : row.purpose || 'request for an expert'
  return recordNouns[table]
}
