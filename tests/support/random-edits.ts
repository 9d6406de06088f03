import type { CommandInput } from '@shared/commands/registry'
import type { Finding } from '@shared/findings/finding'
import { ruleRegistry } from '@shared/findings/registry'
import { generateWorkspace } from '@shared/samples/generate-workspace'
import { policyKeys } from '@shared/model/policy'
import { addDays, addMinutes } from '@shared/model/time'
import type { WallDate, WallTime } from '@shared/model/time'
import type { Row, TableName, Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { withRows } from './workspace-builder'

/** Four numbers from which an edit follows, whatever the workspace looks like by then; plain data, so that failures shrink. */
export interface EditSeed {
  readonly kind: number
  readonly a: number
  readonly b: number
  readonly c: number
}

/** An edit, or the wish to take the newest one back or do it again. */
export type Edit = CommandInput | 'undo' | 'redo' | null

/** A small crowded plan of two rounds in the same rooms, in which almost any edit brings or cures something. */
export const crowdedWorkspace = (seed: number): Workspace => {
  const workspace = generateWorkspace({ sessions: 36, delegates: 26, rooms: 5, days: 2, seed, conflictShare: 0.4, unplacedShare: 0.1 })
  const chairId = rowsOf(workspace, 'teamMembers')[0]?.id ?? null
  const start = '2027-03-01'
  return withRows(workspace, {
    rounds: [{ id: 'round-2', processId: 'process-1', name: 'Second round', startDate: start, endDate: start }],
    delegations: [{ id: 'other-team', roundId: 'round-2', partyId: 'party-1', name: 'Other delegation' }],
    delegates: [{ id: 'other-1', delegationId: 'other-team', familyName: 'Zaki', speaks: ['ar'] }],
    sessions: [
      { id: 'other-a', roundId: 'round-2', title: 'Other A', format: 'plenary', minutes: 120, chairId, attendance: [{ delegationId: 'other-team' }], interpretation: 'simultaneous' },
      { id: 'other-b', roundId: 'round-2', title: 'Other B', format: 'meal', minutes: 60, chairId, attendance: [{ delegationId: 'other-team' }] },
    ],
    placements: [
      { id: 'other-a-place', sessionId: 'other-a', roomId: 'room-1', start: `${start}T09:00`, minutes: 120 },
      { id: 'other-b-place', sessionId: 'other-b', roomId: 'room-2', start: `${start}T10:00`, minutes: 60 },
    ],
    standbyExperts: [{ id: 'expert-1', familyName: 'Berg', speaks: ['en', 'fr'] }],
  })
}

const times = ['08:00', '08:30', '09:15', '10:00', '10:45', '11:30', '13:30', '15:00', '21:30', '23:30'] as const
const codes = ['ar', 'en', 'fr', 'ti'] as const
const words = ['North gate', 'north gate ', '', 'East wing'] as const
/** Every figure that a rule goes by. */
const figures = Object.keys(policyKeys).filter((key) => /^(keep-apart|turnaround|walk|session|day|prayer|women|parity|load|travel|remote|booth|team|whispered|relay)\./.test(key))
const zones = ['Europe/Zurich', 'Africa/Tunis', 'Asia/Kathmandu', 'America/New_York'] as const

/** The edit that a seed means in a workspace; null when there is nothing it could be about. `turn` keeps new ids apart. */
export const editOf = (workspace: Workspace, findings: readonly Finding[], seed: EditSeed, turn: number): Edit => {
  const { a, b, c } = seed
  const at = <T>(items: readonly T[], number: number): T | undefined => items[number % items.length]
  const one = <T extends TableName>(table: T, number: number): Row<T> | undefined => at(rowsOf(workspace, table), number)
  const update = (table: TableName, row: { readonly id: string } | undefined, fields: Readonly<Record<string, unknown>>): Edit =>
    row ? { type: 'update', table, id: row.id, fields } : null
  const remove = (table: TableName, row: { readonly id: string } | undefined): Edit => (row ? { type: 'remove', table, id: row.id } : null)
  const time = (number: number): string => `${addDays('2027-03-01' as WallDate, (number % 4) - 1)}T${at(times, number) ?? '08:00'}`
  const some = <T>(items: readonly T[], number: number): readonly T[] => items.filter((_, place) => ((number >> place % 12) & 1) === 1)
  const id = `new-${String(turn)}`
  const period = { from: time(b), to: addMinutes(time(b) as WallTime, 90), reason: 'Cleaning' }

  /** The delegations of a session sit in two rooms at about the same time, and it is interpreted. */
  const apart = (row: Row<'placements'> | undefined, room: Row<'rooms'> | undefined, number: number): Edit => {
    const [first, second] = rowsOf(workspace, 'delegations').slice(number % 3)
    if (!row || !room || !first || !second) return null
    const fields = { attendance: [{ delegationId: first.id }, { delegationId: second.id }], format: at(['proximity', 'working group', 'working group'], number), interpretation: at(['simultaneous', 'consecutive', 'whispered'], number >> 2) }
    return {
      type: 'batch', label: 'Sit apart',
      commands: [
        { type: 'update', table: 'sessions', id: row.sessionId, fields },
        { type: 'update', table: 'placements', id: row.id, fields: { delegationIds: [first.id] } },
        { type: 'create', table: 'placements', row: { id, sessionId: row.sessionId, roomId: room.id, start: addMinutes(row.start, at([0, 30, 300], number) ?? 0), minutes: row.minutes, delegationIds: [second.id] } },
      ],
    }
  }

  const edits: readonly (() => Edit)[] = [
    () => { const row = one('placements', a); return row ? { type: 'move-placement', placementId: row.id, roomId: one('rooms', b)?.id, start: time(c) } : null },
    () => { const row = one('placements', a); return row ? { type: 'move-placement', placementId: row.id, start: time(c) } : null },
    () => { const row = one('placements', a); return row ? { type: 'move-placement', placementId: row.id, roomId: one('rooms', b)?.id } : null },
    () => { const row = one('placements', a); return row ? { type: 'resize-placement', placementId: row.id, minutes: 15 + (b % 12) * 15 } : null },
    () => { const session = one('sessions', a); const room = one('rooms', b); return session && room ? { type: 'place-session', placementId: id, sessionId: session.id, roomId: room.id, start: time(c) } : null },
    () => { const session = one('sessions', a); return session ? { type: 'unplace-session', sessionId: session.id } : null },
    () => { const session = one('sessions', a); const who = one('interpreters', b); return session && who ? { type: 'assign-interpreter', assignmentId: id, sessionId: session.id, interpreterId: who.id, booth: at([null, ...codes], c) ?? null } : null },
    () => { const row = one('boothAssignments', a); return row ? { type: 'unassign-interpreter', sessionId: row.sessionId, interpreterId: row.interpreterId } : null },
    () => update('boothAssignments', one('boothAssignments', a), { status: at(['declined', 'accepted', 'asked'], b), booth: at([null, ...codes], c) }),
    () => { const finding = at(findings, a); return finding ? { type: 'accept-finding', acceptanceId: id, roundId: finding.roundId, findingKey: finding.key, reason: 'Known' } : null },
    () => remove('acceptances', one('acceptances', a)),
    () => { const round = one('rounds', a); return round ? { type: 'set-rule-severity', roundId: round.id, rule: at(Object.keys(ruleRegistry), b) ?? '', setting: at([null, 'error', 'warning', 'note', 'off'], c) ?? null } : null },
    () => { const round = one('rounds', a); return round ? { type: 'create', table: 'sessions', row: { id, roundId: round.id, title: 'New', format: at(['plenary', 'meal', 'break', 'bilateral'], b), minutes: 60, attendance: some(rowsOf(workspace, 'delegations'), c).map((row) => ({ delegationId: row.id })), chairId: one('teamMembers', b)?.id ?? null, interpretation: at(['none', 'consecutive', 'simultaneous'], c) } } : null },
    () => update('sessions', one('sessions', a), { status: at(['cancelled', 'confirmed', 'tentative'], b) }),
    () => update('sessions', one('sessions', a), { chairId: at([null, ...rowsOf(workspace, 'teamMembers').map((row) => row.id)], b), teamMemberIds: some(rowsOf(workspace, 'teamMembers'), c).map((row) => row.id) }),
    () => update('sessions', one('sessions', a), { attendance: rowsOf(workspace, 'delegations').slice(0, 1 + (b % 3)).map((row, place) => ({ delegationId: row.id, delegateIds: place === 0 ? some(rowsOf(workspace, 'delegates'), c).map((delegate) => delegate.id) : null })) }),
    () => update('sessions', one('sessions', a), { floorLanguages: some(codes, b), interpretation: at(['none', 'consecutive', 'simultaneous', 'whispered'], c) }),
    () => update('sessions', one('sessions', a), { format: at(['meal', 'break', 'plenary', 'caucus'], b), layout: at(['hollow square', 'theatre', 'standing'], c), guests: c % 40 }),
    () => update('sessions', one('sessions', a), { roundId: one('rounds', b)?.id, expertIds: some(rowsOf(workspace, 'standbyExperts'), c).map((row) => row.id) }),
    () => remove('sessions', one('sessions', a)),
    () => update('placements', one('placements', a), { delegationIds: b % 3 === 0 ? null : some(rowsOf(workspace, 'delegations'), c).map((row) => row.id) }),
    () => update('placements', one('placements', a), { sessionId: one('sessions', b)?.id }),
    () => apart(one('placements', a), one('rooms', b), c),
    () => remove('placements', one('placements', a)),
    () => update('delegates', one('delegates', a), { status: at(['withdrawn', 'accredited'], b), speaks: some(codes, c), understands: some(codes, b), speakingRight: c % 2 === 0 }),
    () => update('delegates', one('delegates', a), { delegationId: one('delegations', b)?.id }),
    () => { const delegation = one('delegations', a); return delegation ? { type: 'create', table: 'delegates', row: { id, delegationId: delegation.id, familyName: '山田', speaks: some(codes, b) } } : null },
    () => remove('delegates', one('delegates', a)),
    () => update('delegations', one('delegations', a), { partyId: at([null, ...rowsOf(workspace, 'parties').map((row) => row.id)], b) }),
    () => (a % 5 === 0 ? remove('delegations', one('delegations', b)) : { type: 'create', table: 'delegations', row: { id, roundId: one('rounds', b)?.id, partyId: one('parties', c)?.id, name: 'New delegation' } }),
    () => update('rooms', one('rooms', a), { capacities: at([{}, { 'hollow square': b % 30 }, { 'hollow square': 80, theatre: 5 }], c), adjacentRoomIds: some(rowsOf(workspace, 'rooms'), b).map((row) => row.id) }),
    () => update('rooms', one('rooms', a), { hours: at([null, { opens: '09:00', closes: '12:00' }, { opens: '18:00', closes: '02:00' }], b), unavailable: c % 2 === 0 ? [] : [period] }),
    () => update('rooms', one('rooms', a), { venueId: one('venues', b)?.id }),
    () => update('rooms', one('rooms', a), { zone: at(words, b), entrances: some(words, c), kind: at(['dining', 'caucus', 'working'], b + c) }),
    () => update('rooms', one('rooms', a), { floor: at(['', '0', '1'], b), plan: at([null, { x: b % 40, y: c % 20, width: 2, height: 3 }], b + c) }),
    () => update('venues', one('venues', a), { floorPlans: [{ floor: '', metresPerSquare: at([null, 5, 60], b) }, { floor: '0', metresPerSquare: at([20, null], c) }] }),
    () => (a % 4 === 0 ? remove('rooms', one('rooms', b)) : { type: 'create', table: 'rooms', row: { id, venueId: one('venues', b)?.id, name: 'New room', adjacentRoomIds: some(rowsOf(workspace, 'rooms'), c).map((row) => row.id) } }),
    () => update('venues', one('venues', a), { zone: at(zones, b), hours: at([null, { opens: '08:00', closes: '18:00' }, { opens: '20:00', closes: '04:00' }], c), unavailable: b % 3 === 0 ? [period] : [] }),
    () => (a % 8 === 0 ? remove('venues', one('venues', b)) : { type: 'create', table: 'venues', row: { id, name: 'New venue', zone: at(zones, b) } }),
    () => update('policyProfiles', one('policyProfiles', a), { entries: Object.fromEntries(some(figures, b + 3).map((key, place) => [key, { value: at([0, 1, 3, 20, 45, 150, 600], c + place) ?? 0, unit: 'units', source: 'Test', confidence: 'derived' }])) }),
    () => update('policyProfiles', one('policyProfiles', a), { entries: b % 4 === 0 ? {} : { 'keep-apart.gap-minutes': { value: (c % 8) * 15, unit: 'minutes', source: 'Test', confidence: 'derived' } } }),
    () => (a % 3 === 0 ? remove('policyProfiles', one('policyProfiles', b)) : { type: 'create', table: 'policyProfiles', row: { id, name: 'Other', entries: { 'keep-apart.gap-minutes': { value: 45, unit: 'minutes', source: 'Test', confidence: 'derived' } } } }),
    () => update('settings', one('settings', 0), { defaultProfileId: at([null, ...rowsOf(workspace, 'policyProfiles').map((row) => row.id)], a), officer: id }),
    () => update('rounds', one('rounds', a), { profileId: at([null, ...rowsOf(workspace, 'policyProfiles').map((row) => row.id)], b), startDate: at([null, '2027-02-28', '2027-03-01'], c), endDate: at([null, '2027-03-01', '2027-03-02'], b) }),
    () => update('rounds', one('rounds', a), { status: at(['planning', 'cancelled', 'confirmed', 'planning'], b) }),
    () => { const party = one('parties', a); return party ? { type: 'create', table: 'keepApartRules', row: { id, roundId: one('rounds', b)?.id, partyId: party.id, ...(c % 3 === 0 ? { otherDelegateId: one('delegates', b)?.id } : { otherPartyId: one('parties', c)?.id }), gapMinutes: c % 2 === 0 ? null : (c % 5) * 20 } } : null },
    () => update('keepApartRules', one('keepApartRules', a), { sameRoom: b % 3 !== 0, adjacentRooms: c % 3 !== 0, gapMinutes: at([null, 0, 30, 240], b), roundId: one('rounds', c)?.id }),
    () => update('keepApartRules', one('keepApartRules', a), { sharedEntrance: b % 2 === 0, zone: c % 2 === 0, dining: b % 3 === 0, sameRoom: c % 3 === 0, adjacentRooms: c % 4 === 0 }),
    () => update('keepApartRules', one('keepApartRules', a), { hotel: b % 2 === 0, hotelFloor: c % 2 === 0, vehicle: b % 3 === 0, arrivalWindow: c % 3 !== 0, arrivalMinutes: at([null, 0, 90], b) }),
    () => remove('keepApartRules', one('keepApartRules', a)),
    () => update('teamMembers', one('teamMembers', a), { speaks: some(codes, b) }),
    () => (a % 4 === 0 ? remove('teamMembers', one('teamMembers', b)) : update('standbyExperts', one('standbyExperts', b), { speaks: some(codes, c) })),
    () => update('interpreters', one('interpreters', a), { languages: some(codes, b).map((code, place) => ({ code, class: at(['A', 'B', 'C'], c + place), modes: c % 4 === 0 ? ['consecutive'] : [] })) }),
    () => (a % 4 === 0 ? remove('interpreters', one('interpreters', b)) : { type: 'create', table: 'interpreters', row: { id, familyName: 'New', languages: [{ code: 'ar', class: 'A' }, { code: 'en', class: 'A' }] } }),
    () => update('interpreters', one('interpreters', a), { availability: at([[], [{ from: '2027-03-01', to: '2027-03-01', free: b % 2 === 0, note: at(words, b) }], [{ from: '2027-02-28', to: '2027-03-01' }, { from: '2027-03-02', to: '2027-03-02', free: b % 3 === 0 }]], c) }),
    () => update('interpreters', one('interpreters', a), { contractDays: at([null, 0, 1, 2], b), broughtByPartyId: at([null, ...rowsOf(workspace, 'parties').map((row) => row.id)], c) }),
    () => update('interpreters', one('interpreters', a), { acceptance: some(rowsOf(workspace, 'parties'), b + 1).map((row, place) => ({ partyId: row.id, verdict: at(['accepted', 'accepted', 'refused'], c + place) })) }),
    () => update('sessions', one('boothAssignments', a) ? { id: one('boothAssignments', a)?.sessionId ?? '' } : undefined, { format: at(['caucus', 'consultation'], b), attendance: some(rowsOf(workspace, 'delegations'), c + 1).slice(0, 1).map((row) => ({ delegationId: row.id })) }),
    () => update('interpreters', one('interpreters', a), { vetting: at(['not started', 'pending', 'cleared', 'refused'], b) }),
    () => update('sessions', one('boothAssignments', a) ? { id: one('boothAssignments', a)?.sessionId ?? '' } : undefined, { confidential: b % 2 === 0, interpretation: at(['simultaneous', 'whispered', 'remote', 'consecutive'], c), floorLanguages: some(codes, b) }),
    () => update('rooms', one('rooms', a), { booths: b % 3, boothKind: at([null, 'built-in', 'mobile'], c), boothWidthCm: at([null, 50, 150, 240], b + c) }),
    () => { const [session, other] = [one('sessions', a), one('sessions', b)]; const who = one('interpreters', c); return session && other && who ? { type: 'batch', label: 'Two at once', commands: [{ type: 'assign-interpreter', assignmentId: id, sessionId: session.id, interpreterId: who.id, booth: null }, { type: 'assign-interpreter', assignmentId: `${id}-other`, sessionId: other.id, interpreterId: who.id, booth: null }] } : null },
    () => { const who = one('interpreters', a); const own = rowsOf(workspace, 'placements').filter(({ sessionId }) => rowsOf(workspace, 'boothAssignments').some((row) => row.sessionId === sessionId && row.interpreterId === who?.id)); const [first, second] = [at(own, b), at(own, b + 1 + c)]; return first && second && first !== second ? { type: 'batch', label: 'Around midnight', commands: [{ type: 'move-placement', placementId: first.id, start: '2027-02-28T23:00' }, { type: 'move-placement', placementId: second.id, start: '2027-03-01T01:00' }] } : null },
    () => (a % 12 === 0 ? remove('parties', one('parties', b)) : update('parties', one('parties', b), { name: `Renamed ${id}` })),
    () => update('parties', one('parties', a), { calendar: { weeklyRestDays: at([[], [1], [2, 7]], b), observesPrayerTimes: c % 4 !== 0, prayerTimes: [{ name: 'Noon', at: at(['12:30', '10:15', '24:00', '00:00'], c), weekdays: at([[], [1]], b) }, { name: '', at: at(['15:30', '23:55'], b) }], holidays: at([[], [{ date: '2027-03-01', name: 'Feast', confirmed: c % 2 === 0 }, { date: '2027-03-02', name: '' }]], b + c) } }),
    () => update('parties', one('parties', a), { calendar: { weeklyRestDays: at([[], [1, 2]], b), holidays: c % 2 === 0 ? [] : [{ date: '2027-03-02', name: 'Feast' }] } }),
    () => { const round = one('rounds', a); return round ? { type: 'create', table: 'movements', row: { id, roundId: round.id, kind: at(['flight', 'road', 'transfer'], b), direction: at(['arrival', 'departure', 'arrival', 'local'], c), from: 'Rome', to: 'Geneva', departs: time(b), departsZone: at(zones, c), arrives: time(c), arrivesZone: at(zones, b), delegateIds: some(rowsOf(workspace, 'delegates'), b).map((row) => row.id), interpreterIds: some(rowsOf(workspace, 'interpreters'), c).map((row) => row.id), teamMemberIds: some(rowsOf(workspace, 'teamMembers'), b).map((row) => row.id), expertIds: some(rowsOf(workspace, 'standbyExperts'), c).map((row) => row.id), vehicle: at(['', 'Van 1'], b) } } : null },
    () => update('movements', one('movements', a), { direction: at(['arrival', 'departure'], b), arrives: time(c), departs: time(b), status: at(['planned', 'cancelled', 'booked'], c) }),
    () => update('movements', one('movements', a), { roundId: one('rounds', b)?.id, delegateIds: some(rowsOf(workspace, 'delegates'), c).map((row) => row.id), interpreterIds: b % 4 === 0 ? [] : some(rowsOf(workspace, 'interpreters'), b), teamMemberIds: some(rowsOf(workspace, 'teamMembers'), c).map((row) => row.id), vehicle: at(['', 'Van 1'], c) }),
    () => remove('movements', one('movements', a)),
    () => { const round = one('rounds', a); const who = one('delegates', b); return round && who ? { type: 'create', table: 'stays', row: { id, roundId: round.id, delegateId: who.id, hotel: at(['Hotel du Lac', 'Hotel Bellevue'], c), floor: at(['', '1', '2'], b), checkIn: '2027-02-28', checkOut: '2027-03-03' } } : null },
    () => update('stays', one('stays', a), { hotel: at(['Hotel du Lac', 'Hotel Bellevue'], b), floor: at(['', '1', '2'], c), status: at(['planned', 'cancelled', 'booked'], b) }),
    () => remove('stays', one('stays', a)),
    () => update('delegations', one('delegations', a), { hotelStars: at([null, 3, 5], b), cap: at([null, 2, 40], c), hotel: at(['', 'Hotel du Lac'], b), caucusRoomId: at([null, ...rowsOf(workspace, 'rooms').map((row) => row.id)], c), kind: at(['party', 'observer', 'party'], b) }),
    () => update('sessions', one('sessions', a), { attendance: rowsOf(workspace, 'delegations').slice(b % 3, (b % 3) + 2).map((row, place) => ({ delegationId: row.id, speakingMinutes: at([null, 5, 30], c + place) })), format: at(['plenary', 'proximity', 'bilateral', 'working group'], c), guests: 0 }),
    () => update('sessions', one('sessions', a), { afterSessionIds: some(rowsOf(workspace, 'sessions'), b).map((row) => row.id), minutes: at([45, 60, 1440], c) }),
    () => update('sessions', one('sessions', a), { attendance: [], teamMemberIds: [], chairId: null, expertIds: [], guests: 0, format: at(['plenary', 'working group', 'meal'], b) }),
    () => update('rounds', one('rounds', a), { womenSharePercent: at([null, 0, 50, 100], b) }),
    () => (a % 40 === 0 ? remove('rounds', one('rounds', b)) : { type: 'create', table: 'rounds', row: { id, processId: one('processes', b)?.id, name: 'New round' } }),
    () => { const budget = one('budgets', a); return budget ? { type: 'override-budget-line', budgetId: budget.id, key: 'venue', override: b % 2 === 0 ? null : { quantity: b % 9 } } : null },
    () => { const [first, second] = [one('placements', a), one('placements', b)]; return first && second ? { type: 'batch', label: 'Swap', commands: [{ type: 'move-placement', placementId: first.id, roomId: second.roomId, start: second.start }, { type: 'move-placement', placementId: second.id, roomId: first.roomId, start: first.start }] } : null },
    () => { const row = one('placements', a); const finding = at(findings, b); return row && finding ? { type: 'batch', label: 'Move and accept', commands: [{ type: 'move-placement', placementId: row.id, start: time(c) }, { type: 'accept-finding', acceptanceId: id, roundId: finding.roundId, findingKey: finding.key, reason: 'Known' }] } : null },
    () => 'undo',
    () => 'undo',
    () => 'redo',
  ]
  return at(edits, seed.kind)?.() ?? null
}
