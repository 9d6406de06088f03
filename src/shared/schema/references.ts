import type { TableName } from '../model/workspace'

/**
 * What becomes of a row when the record it points to is removed:
 * `remove` it goes too; `clear` the field becomes null or the list loses the entry; `drop-item` the list entry that
 * holds the field goes (an attendance without its delegation); `refuse` the removal is refused and says who still uses it.
 */
export type OnRemove = 'remove' | 'clear' | 'drop-item' | 'refuse'

/** One field that names records of another table. `[]` in the path steps into a list. */
export interface Reference {
  readonly table: TableName
  readonly path: string
  readonly target: TableName
  readonly onRemove: OnRemove
}

const from =
  (table: TableName) =>
  (path: string, target: TableName, onRemove: OnRemove): Reference => ({ table, path, target, onRemove })

const process = from('processes')
const party = from('parties')
const round = from('rounds')
const apart = from('keepApartRules')
const session = from('sessions')
const placement = from('placements')
const room = from('rooms')
const delegation = from('delegations')
const movement = from('movements')
const stay = from('stays')
const interpreter = from('interpreters')
const assignment = from('boothAssignments')
const deployment = from('deployments')
const contribution = from('contributions')
const request = from('fundRequests')
const budget = from('budgets')
const commitment = from('commitments')
const expenditure = from('expenditures')
const task = from('tasks')
const lesson = from('lessons')

/** Every reference between tables. Integrity checks, removal and "used by" lists all read this one list. */
export const references: readonly Reference[] = [
  from('settings')('defaultProfileId', 'policyProfiles', 'clear'),
  process('envoyId', 'teamMembers', 'clear'),
  process('partnerIds[]', 'partners', 'clear'),
  process('advisoryBackerIds[]', 'standbyExperts', 'clear'),
  party('processId', 'processes', 'remove'),
  from('teamMembers')('processId', 'processes', 'remove'),
  round('processId', 'processes', 'remove'),
  round('partyIds[]', 'parties', 'clear'),
  round('venueIds[]', 'venues', 'clear'),
  round('profileId', 'policyProfiles', 'clear'),
  apart('roundId', 'rounds', 'remove'),
  apart('partyId', 'parties', 'remove'),
  apart('otherPartyId', 'parties', 'remove'),
  apart('otherDelegateId', 'delegates', 'remove'),
  session('roundId', 'rounds', 'remove'),
  session('attendance[].delegationId', 'delegations', 'drop-item'),
  session('attendance[].delegateIds[]', 'delegates', 'clear'),
  session('chairId', 'teamMembers', 'clear'),
  session('teamMemberIds[]', 'teamMembers', 'clear'),
  session('expertIds[]', 'standbyExperts', 'clear'),
  session('afterSessionIds[]', 'sessions', 'clear'),
  session('provisionIds[]', 'provisions', 'clear'),
  placement('sessionId', 'sessions', 'remove'),
  placement('roomId', 'rooms', 'remove'),
  placement('delegationIds[]', 'delegations', 'clear'),
  room('venueId', 'venues', 'remove'),
  room('adjacentRoomIds[]', 'rooms', 'clear'),
  delegation('roundId', 'rounds', 'remove'),
  delegation('partyId', 'parties', 'remove'),
  delegation('partnerId', 'partners', 'clear'),
  delegation('headId', 'delegates', 'clear'),
  delegation('caucusRoomId', 'rooms', 'clear'),
  from('delegates')('delegationId', 'delegations', 'remove'),
  movement('roundId', 'rounds', 'remove'),
  movement('delegateIds[]', 'delegates', 'clear'),
  movement('interpreterIds[]', 'interpreters', 'clear'),
  movement('expertIds[]', 'standbyExperts', 'clear'),
  movement('teamMemberIds[]', 'teamMembers', 'clear'),
  stay('roundId', 'rounds', 'remove'),
  stay('delegateId', 'delegates', 'remove'),
  stay('interpreterId', 'interpreters', 'remove'),
  stay('expertId', 'standbyExperts', 'remove'),
  stay('teamMemberId', 'teamMembers', 'remove'),
  interpreter('acceptance[].partyId', 'parties', 'drop-item'),
  interpreter('broughtByPartyId', 'parties', 'clear'),
  assignment('sessionId', 'sessions', 'remove'),
  assignment('interpreterId', 'interpreters', 'remove'),
  deployment('expertId', 'standbyExperts', 'clear'),
  deployment('withdrawn[].expertId', 'standbyExperts', 'clear'),
  deployment('processId', 'processes', 'remove'),
  deployment('roundId', 'rounds', 'clear'),
  contribution('fundId', 'funds', 'refuse'),
  contribution('earmark.processId', 'processes', 'clear'),
  request('fundId', 'funds', 'refuse'),
  request('processId', 'processes', 'remove'),
  request('roundId', 'rounds', 'clear'),
  budget('roundId', 'rounds', 'remove'),
  budget('fundId', 'funds', 'clear'),
  from('budgetLines')('budgetId', 'budgets', 'remove'),
  commitment('budgetId', 'budgets', 'refuse'),
  commitment('lineId', 'budgetLines', 'clear'),
  expenditure('budgetId', 'budgets', 'refuse'),
  expenditure('lineId', 'budgetLines', 'clear'),
  expenditure('commitmentId', 'commitments', 'clear'),
  from('acceptances')('roundId', 'rounds', 'remove'),
  from('releases')('roundId', 'rounds', 'remove'),
  from('planCopies')('roundId', 'rounds', 'remove'),
  task('processId', 'processes', 'remove'),
  task('roundId', 'rounds', 'clear'),
  task('ownerId', 'teamMembers', 'clear'),
  from('agreements')('processId', 'processes', 'clear'),
  from('provisions')('agreementId', 'agreements', 'remove'),
  lesson('processId', 'processes', 'remove'),
  lesson('roundId', 'rounds', 'clear'),
]

const grouped = (by: (reference: Reference) => TableName): ReadonlyMap<TableName, readonly Reference[]> => {
  const groups = new Map<TableName, Reference[]>()
  for (const reference of references) {
    const group = groups.get(by(reference))
    if (group) group.push(reference)
    else groups.set(by(reference), [reference])
  }
  return groups
}

/** References grouped by the table that holds them. */
export const referencesFrom = grouped((reference) => reference.table)

/** References grouped by the table they point to. */
export const referencesTo = grouped((reference) => reference.target)

type Plain = Readonly<Record<string, unknown>>
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

const splitPaths = new Map<string, readonly string[]>()
const stepsOf = (path: string): readonly string[] => {
  let steps = splitPaths.get(path)
  if (!steps) {
    steps = path.replaceAll('[]', '.[]').split('.')
    splitPaths.set(path, steps)
  }
  return steps
}

const collect = (value: unknown, steps: readonly string[], at: number, found: string[]): void => {
  const step = steps[at]
  if (step === undefined) {
    if (typeof value === 'string') found.push(value)
  } else if (step === '[]') {
    if (Array.isArray(value)) for (const item of value) collect(item, steps, at + 1, found)
  } else if (isPlain(value)) collect(value[step], steps, at + 1, found)
}

/** The ids that a row names through one reference; nulls are left out. */
export const idsNamed = (row: object, reference: Reference): readonly string[] => {
  const found: string[] = []
  collect(row, stepsOf(reference.path), 0, found)
  return found
}

/** What stands in the place of a named id; null takes the mention away. */
export type TurnId = (id: string) => string | null

const turned = (value: unknown, steps: readonly string[], at: number, turn: TurnId, dropItem: boolean): unknown => {
  const step = steps[at]
  if (step === undefined) return typeof value === 'string' ? turn(value) : value
  if (step === '[]') {
    if (!Array.isArray(value)) return value
    const isLast = at === steps.length - 1
    if (isLast) return value.map((item: unknown) => (typeof item === 'string' ? turn(item) : item)).filter((item) => item !== null)
    const field = steps[at + 1] ?? ''
    const goes = (item: unknown): boolean => dropItem && isPlain(item) && typeof item[field] === 'string' && turn(item[field]) === null
    return value.flatMap((item: unknown) => (goes(item) ? [] : [turned(item, steps, at + 1, turn, dropItem)]))
  }
  if (!isPlain(value)) return value
  return { ...value, [step]: turned(value[step], steps, at + 1, turn, dropItem) }
}

/**
 * The row with other ids in the place of those it names through one reference. An id turned into null is no longer
 * mentioned: the field becomes null, the list loses the entry, or (`drop-item`) the entry that holds the field goes.
 */
export const withMentions = <R extends object>(row: R, reference: Reference, turn: TurnId): R =>
  turned(row, stepsOf(reference.path), 0, turn, reference.onRemove === 'drop-item') as R

/** The row without its mention of `id` through one reference (of kind `clear` or `drop-item`). */
export const withoutMention = <R extends object>(row: R, reference: Reference, id: string): R =>
  withMentions(row, reference, (named) => (named === id ? null : named))
