import { z } from 'zod'

/**
 * An opaque record id: 1 to 64 letters, digits, `_` or `-`, unique within its table. The brand keeps a room's id
 * from being passed where a session's is meant. Names every JavaScript object inherits ("constructor") are refused,
 * because tables are plain objects keyed by id.
 */
export const idOf = <Brand extends string>() =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'an id is 1 to 64 letters, digits, "_" or "-"')
    .refine((value) => !(value in {}), 'this word cannot be an id')
    .brand<Brand>()

export const processId = idOf<'ProcessId'>()
export const partnerId = idOf<'PartnerId'>()
export const partyId = idOf<'PartyId'>()
export const teamMemberId = idOf<'TeamMemberId'>()
export const roundId = idOf<'RoundId'>()
export const sessionId = idOf<'SessionId'>()
export const placementId = idOf<'PlacementId'>()
export const venueId = idOf<'VenueId'>()
export const roomId = idOf<'RoomId'>()
export const delegationId = idOf<'DelegationId'>()
export const delegateId = idOf<'DelegateId'>()
export const movementId = idOf<'MovementId'>()
export const stayId = idOf<'StayId'>()
export const interpreterId = idOf<'InterpreterId'>()
export const boothAssignmentId = idOf<'BoothAssignmentId'>()
export const expertId = idOf<'ExpertId'>()
export const deploymentId = idOf<'DeploymentId'>()
export const fundId = idOf<'FundId'>()
export const contributionId = idOf<'ContributionId'>()
export const fundRequestId = idOf<'FundRequestId'>()
export const budgetId = idOf<'BudgetId'>()
export const budgetLineId = idOf<'BudgetLineId'>()
export const commitmentId = idOf<'CommitmentId'>()
export const expenditureId = idOf<'ExpenditureId'>()
export const exchangeRateId = idOf<'ExchangeRateId'>()
export const policyProfileId = idOf<'PolicyProfileId'>()
export const keepApartRuleId = idOf<'KeepApartRuleId'>()
export const acceptanceId = idOf<'AcceptanceId'>()
export const releaseId = idOf<'ReleaseId'>()
export const planCopyId = idOf<'PlanCopyId'>()
export const taskId = idOf<'TaskId'>()
export const agreementId = idOf<'AgreementId'>()
export const provisionId = idOf<'ProvisionId'>()
export const lessonId = idOf<'LessonId'>()

export type ProcessId = z.infer<typeof processId>
export type PartyId = z.infer<typeof partyId>
export type RoundId = z.infer<typeof roundId>
export type SessionId = z.infer<typeof sessionId>
export type PlacementId = z.infer<typeof placementId>
export type VenueId = z.infer<typeof venueId>
export type RoomId = z.infer<typeof roomId>
export type DelegationId = z.infer<typeof delegationId>
export type DelegateId = z.infer<typeof delegateId>
export type InterpreterId = z.infer<typeof interpreterId>
export type BudgetId = z.infer<typeof budgetId>
export type TeamMemberId = z.infer<typeof teamMemberId>
export type PolicyProfileId = z.infer<typeof policyProfileId>
