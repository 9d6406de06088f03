import { z } from 'zod'
import { budgetLineSchema, budgetSchema, commitmentSchema, exchangeRateSchema, expenditureSchema } from './budget'
import { delegateSchema, delegationSchema } from './delegation'
import { deploymentSchema, standbyExpertSchema } from './expert'
import { contributionSchema, fundRequestSchema, fundSchema } from './fund'
import { policyProfileId } from './ids'
import { boothAssignmentSchema, interpreterSchema } from './interpreter'
import { agreementSchema, lessonSchema, provisionSchema } from './library'
import { policyProfileSchema } from './policy'
import { partnerSchema, partySchema, processSchema, teamMemberSchema } from './process'
import { planCopySchema, releaseSchema } from './release'
import { acceptanceSchema, keepApartRuleSchema, roundSchema, taskSchema } from './round'
import { placementSchema, sessionSchema } from './session'
import { movementSchema, staySchema } from './travel'
import { roomSchema, venueSchema } from './venue'

/** The one row of the `settings` table: what holds for the whole workspace. Its id is always `workspace`. */
export const settingsSchema = z.strictObject({
  id: z.literal('workspace'),
  name: z.string().min(1),
  officer: z.string().default(''),
  defaultProfileId: policyProfileId.nullable().default(null),
  /** Said under the title wherever the workspace is a sample; empty for real work. */
  caution: z.string().default(''),
})

/** Every table of a workspace, in reading order. A row is keyed by its own `id`. */
export const tableSchemas = {
  settings: settingsSchema,
  processes: processSchema,
  partners: partnerSchema,
  parties: partySchema,
  teamMembers: teamMemberSchema,
  rounds: roundSchema,
  keepApartRules: keepApartRuleSchema,
  sessions: sessionSchema,
  placements: placementSchema,
  venues: venueSchema,
  rooms: roomSchema,
  delegations: delegationSchema,
  delegates: delegateSchema,
  movements: movementSchema,
  stays: staySchema,
  interpreters: interpreterSchema,
  boothAssignments: boothAssignmentSchema,
  standbyExperts: standbyExpertSchema,
  deployments: deploymentSchema,
  funds: fundSchema,
  contributions: contributionSchema,
  fundRequests: fundRequestSchema,
  budgets: budgetSchema,
  budgetLines: budgetLineSchema,
  commitments: commitmentSchema,
  expenditures: expenditureSchema,
  exchangeRates: exchangeRateSchema,
  policyProfiles: policyProfileSchema,
  acceptances: acceptanceSchema,
  releases: releaseSchema,
  planCopies: planCopySchema,
  tasks: taskSchema,
  agreements: agreementSchema,
  provisions: provisionSchema,
  lessons: lessonSchema,
} as const

export type TableName = keyof typeof tableSchemas

/** All table names, in reading order. */
export const tableNames = Object.keys(tableSchemas) as readonly TableName[]

/** Deeply read-only: plans are replaced, never changed in place. Branded text stays as it is. */
export type Immutable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Immutable<Item>[]
    : { readonly [K in keyof T]: Immutable<T[K]> }

/** A stored row of a table, complete and read-only. */
export type Row<T extends TableName> = Immutable<z.output<(typeof tableSchemas)[T]>>

/** A row as it may be written by hand: fields with a default may be left out. */
export type RowInput<T extends TableName> = Immutable<z.input<(typeof tableSchemas)[T]>>

export type AnyRow = Row<TableName>

export type Table<T extends TableName> = { readonly [id: string]: Row<T> }

/** Everything an officer keeps: one record per table. Plain data, never changed in place. */
export type Workspace = { readonly [T in TableName]: Table<T> }

export type Settings = Row<'settings'>
export type MediationProcess = Row<'processes'>
export type Partner = Row<'partners'>
export type Party = Row<'parties'>
export type TeamMember = Row<'teamMembers'>
export type TalksRound = Row<'rounds'>
export type KeepApartRule = Row<'keepApartRules'>
export type Session = Row<'sessions'>
export type Placement = Row<'placements'>
export type Venue = Row<'venues'>
export type Room = Row<'rooms'>
export type Delegation = Row<'delegations'>
export type Delegate = Row<'delegates'>
export type Movement = Row<'movements'>
export type Stay = Row<'stays'>
export type Interpreter = Row<'interpreters'>
export type BoothAssignment = Row<'boothAssignments'>
export type StandbyExpert = Row<'standbyExperts'>
export type Deployment = Row<'deployments'>
export type Fund = Row<'funds'>
export type Contribution = Row<'contributions'>
export type FundRequest = Row<'fundRequests'>
export type Budget = Row<'budgets'>
export type BudgetLine = Row<'budgetLines'>
export type Commitment = Row<'commitments'>
export type Expenditure = Row<'expenditures'>
export type ExchangeRate = Row<'exchangeRates'>
export type PolicyProfile = Row<'policyProfiles'>
export type Acceptance = Row<'acceptances'>
export type Release = Row<'releases'>
export type PlanCopy = Row<'planCopies'>
export type Task = Row<'tasks'>
export type Agreement = Row<'agreements'>
export type Provision = Row<'provisions'>
export type Lesson = Row<'lessons'>

/** A record named by table and id. */
export interface RecordRef {
  readonly table: TableName
  readonly id: string
}

/** The row with this id, or undefined. Looks at own keys only, so a strange id finds nothing. */
export const rowOf = <T extends TableName>(workspace: Workspace, table: T, id: string | null | undefined): Row<T> | undefined => {
  if (id === null || id === undefined) return undefined
  const rows: Table<TableName> = workspace[table]
  const row = rows[id]
  // A row that knows its id is the table's own; only for anything else need that be asked, at some cost.
  return row === undefined || row.id === id || Object.hasOwn(rows, id) ? (row as Row<T> | undefined) : undefined
}

const listed = new WeakMap<object, readonly AnyRow[]>()

/** All rows of a table, in the order they were added. Tables are replaced, never changed in place, so each is listed once. */
export const rowsOf = <T extends TableName>(workspace: Workspace, table: T): readonly Row<T>[] => {
  let rows = listed.get(workspace[table])
  if (!rows) {
    rows = Object.values(workspace[table])
    listed.set(workspace[table], rows)
  }
  return rows as readonly Row<T>[]
}

/** Anything rows can be looked up in: a workspace, or one being changed. */
export interface RowSource {
  readonly row: <T extends TableName>(table: T, id: string | null | undefined) => Row<T> | undefined
}

/** A workspace as a {@link RowSource}. */
export const rowSource = (workspace: Workspace): RowSource => ({ row: (table, id) => rowOf(workspace, table, id) })
