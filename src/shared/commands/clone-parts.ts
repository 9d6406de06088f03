import type { WallDate } from '../model/time'
import { addDays, addMinutes } from '../model/time'
import type { Budget, Delegate, Row, TableName } from '../model/workspace'
import type { Cloning } from './cloning'

/**
 * One table's part in a clone: which rows are the old round's, which of them come along, and what of a copy begins anew.
 * Mentions are turned to the copies already when `renewed` is asked; whom a row cannot stand without must come along too.
 */
export interface ClonePart<T extends TableName> {
  readonly table: T
  readonly ofRound: (row: Row<T>, cloning: Cloning) => boolean
  readonly comes: (row: Row<T>, cloning: Cloning) => boolean
  readonly renewed: (row: Row<T>, cloning: Cloning) => Row<T>
}

const isOfRound = (row: { readonly roundId: string | null }, { round }: Cloning): boolean => row.roundId === round.id

/** A visa stays granted only when it is good to the end of the new round; else the person applies anew. */
const renewedVisa = (visa: Delegate['visa'], lastDay: WallDate | null): Delegate['visa'] => {
  const isGood = visa.status === 'granted' && visa.validUntil !== null && lastDay !== null && visa.validUntil >= lastDay
  return isGood || visa.status === 'not needed' ? visa : { ...visa, status: 'to apply', appliedOn: null, validUntil: null }
}

/** A travel ban's exemption is given for one journey. */
const renewedBan = (ban: Delegate['travelBan']): Delegate['travelBan'] =>
  ban.exemption === 'not needed' ? ban : { ...ban, exemption: 'to request', requestedOn: null }

/** Overrides of the budget lines of one delegation are kept under its copy. */
const renewedOverrides = (overrides: Budget['overrides'], cloning: Cloning): Budget['overrides'] =>
  Object.fromEntries(
    Object.entries(overrides).flatMap(([key, override]) => {
      const [, before = '', id] = /^(.*?\bdelegation:)([^:]+)/.exec(key) ?? []
      if (id === undefined) return [[key, override]]
      const copy = cloning.copyOf('delegations', id)
      return copy === null ? [] : [[before + copy + key.slice(before.length + id.length), override]]
    }),
  )

export const delegationPart: ClonePart<'delegations'> = {
  table: 'delegations',
  ofRound: isOfRound,
  comes: (_row, { bring }) => bring.delegations,
  // A guarantee of safe passage is given for one round.
  renewed: (row) => ({ ...row, safePassageGuarantee: '' }),
}

export const delegatePart: ClonePart<'delegates'> = {
  table: 'delegates',
  ofRound: (row, cloning) => cloning.isOwn('delegations', row.delegationId),
  comes: (row, { bring }) => bring.delegates && row.status !== 'withdrawn',
  renewed: (row, { lastDay }) => ({ ...row, status: 'proposed', visa: renewedVisa(row.visa, lastDay), travelBan: renewedBan(row.travelBan) }),
}

export const keepApartPart: ClonePart<'keepApartRules'> = {
  table: 'keepApartRules',
  ofRound: isOfRound,
  comes: (_row, { bring }) => bring.keepApart,
  renewed: (row) => row,
}

export const sessionPart: ClonePart<'sessions'> = {
  table: 'sessions',
  ofRound: isOfRound,
  comes: (row, { bring }) => bring.sessions && row.status !== 'cancelled',
  renewed: (row, { bring }) => ({
    ...row,
    status: 'tentative',
    // Without the persons, whoever the delegation will send is meant.
    attendance: bring.delegates ? row.attendance : row.attendance.map((item) => ({ ...item, delegateIds: null })),
  }),
}

export const placementPart: ClonePart<'placements'> = {
  table: 'placements',
  ofRound: (row, cloning) => cloning.isOwn('sessions', row.sessionId),
  comes: (_row, { bring, days }) => bring.placements && days !== null,
  renewed: (row, { days }) => ({
    ...row,
    start: addMinutes(row.start, (days ?? 0) * 1440),
    delegationIds: row.delegationIds?.length === 0 ? null : row.delegationIds,
    pinned: false,
  }),
}

export const assignmentPart: ClonePart<'boothAssignments'> = {
  table: 'boothAssignments',
  ofRound: (row, cloning) => cloning.isOwn('sessions', row.sessionId),
  comes: (row, { bring }) => bring.interpreters && row.status !== 'declined',
  renewed: (row) => ({ ...row, status: 'proposed', pinned: false }),
}

export const movementPart: ClonePart<'movements'> = {
  table: 'movements',
  ofRound: isOfRound,
  comes: (row, cloning) => {
    if (!cloning.bring.travel || cloning.days === null || row.status === 'cancelled') return false
    const stay = [...row.expertIds, ...row.teamMemberIds, ...(cloning.bring.interpreters ? row.interpreterIds : [])]
    const named = row.delegateIds.length + row.interpreterIds.length + row.expertIds.length + row.teamMemberIds.length
    return named === 0 || stay.length > 0 || row.delegateIds.some((id) => cloning.copyOf('delegates', id) !== null)
  },
  renewed: (row, { bring, days }) => ({
    ...row,
    departs: addMinutes(row.departs, (days ?? 0) * 1440),
    arrives: addMinutes(row.arrives, (days ?? 0) * 1440),
    interpreterIds: bring.interpreters ? row.interpreterIds : [],
    status: 'planned',
  }),
}

export const stayPart: ClonePart<'stays'> = {
  table: 'stays',
  ofRound: isOfRound,
  comes: (row, { bring, days }) => bring.travel && days !== null && row.status !== 'cancelled' && (row.interpreterId === null || bring.interpreters),
  renewed: (row, { days }) => ({ ...row, checkIn: addDays(row.checkIn, days ?? 0), checkOut: addDays(row.checkOut, days ?? 0), roomNumber: '', status: 'planned' }),
}

export const budgetPart: ClonePart<'budgets'> = {
  table: 'budgets',
  ofRound: isOfRound,
  comes: (_row, { bring }) => bring.budget,
  renewed: (row, cloning) => ({ ...row, status: 'draft', rateDate: null, overrides: renewedOverrides(row.overrides, cloning) }),
}

export const budgetLinePart: ClonePart<'budgetLines'> = {
  table: 'budgetLines',
  ofRound: (row, cloning) => cloning.isOwn('budgets', row.budgetId),
  comes: (_row, { bring }) => bring.budget,
  renewed: (row) => row,
}

export const taskPart: ClonePart<'tasks'> = {
  table: 'tasks',
  ofRound: isOfRound,
  comes: (row, { bring }) => bring.tasks && row.status !== 'dropped',
  renewed: (row, { days }) => ({ ...row, dueDate: row.dueDate === null || days === null ? null : addDays(row.dueDate, days), status: 'open' }),
}
