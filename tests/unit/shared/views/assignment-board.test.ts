import { describe, expect, it } from 'vitest'
import { PlanIndex } from '@shared/findings/plan-index'
import type { RowInput, Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { wallDate } from '@shared/model/time'
import type { AssignmentCell } from '@shared/views/assignment-board'
import { assignmentBoard, assignmentCell, sessionWithout } from '@shared/views/assignment-board'
import { dayVerdict, nextDayState, withDays } from '@shared/views/assignment-availability'
import { assignmentDay } from '@shared/views/assignment-day'
import { daysOver, loadOn } from '@shared/views/assignment-load'
import { cellText, dayText, loadText } from '@shared/text/assignment-words'
import type { RowsByTable } from '../../../support/workspace-builder'
import { smallWorkspace, withRows } from '../../../support/workspace-builder'

const figure = (value: number, unit: string) => ({ value, unit, source: 'Test figure', confidence: 'derived' as const })
const figures: RowInput<'policyProfiles'> = {
  id: 'figures', name: 'Test figures',
  entries: {
    'load.break-minutes': figure(90, 'minutes'), 'load.sessions-a-day': figure(2, 'sessions'), 'load.day-minutes': figure(360, 'minutes'),
    'load.sessions-a-week': figure(3, 'sessions'), 'load.sessions-a-week-most': figure(4, 'sessions'), 'load.contracts-a-day': figure(1, 'rounds'),
    'team.consecutive-two-languages': figure(2, 'interpreters'),
  },
}

/** Somebody whom nothing speaks against: asked, cleared, accepted by both. */
const omar: RowInput<'interpreters'> = {
  id: 'omar', familyName: 'Rashid', givenName: 'Omar', languages: [{ code: 'ar', class: 'A' }, { code: 'en', class: 'A' }], vetting: 'cleared',
  availability: [{ from: '2018-12-05', to: '2018-12-14' }], acceptance: [{ partyId: 'north', verdict: 'accepted' }, { partyId: 'south', verdict: 'accepted' }],
}

const both = [{ delegationId: 'north-team' }, { delegationId: 'south-team' }]

/** The opening on 6 December 10:00 to 12:00 with nobody on its team, and a talk from 15:00 to 17:00 that needs the same. */
const plan = (rows: RowsByTable = {}): Workspace => {
  const bare: Workspace = { ...withRows(smallWorkspace(), { policyProfiles: [figures] }), interpreters: {}, boothAssignments: {} }
  return withRows(bare, {
    ...rows,
    interpreters: rows.interpreters ?? [omar],
    sessions: [{ id: 'talk', roundId: 'round', title: 'Talk', format: 'bilateral', minutes: 120, chairId: 'envoy', attendance: both, interpretation: 'consecutive' }, ...(rows.sessions ?? [])],
    placements: [{ id: 'talk-place', sessionId: 'talk', roomId: 'red', start: '2018-12-06T15:00', minutes: 120 }, ...(rows.placements ?? [])],
  })
}

const boardOf = (workspace: Workspace) => {
  const [round] = rowsOf(workspace, 'rounds')
  if (!round) throw new Error('The plan has no round.')
  return assignmentBoard(new PlanIndex(workspace), round)
}

const rowAndColumn = (workspace: Workspace, sessionId: string, interpreterId: string) => {
  const board = boardOf(workspace)
  const session = board.sessions.find((one) => one.session.id === sessionId)
  const one = board.interpreters.find(({ interpreter }) => interpreter.id === interpreterId)
  if (!session || !one) throw new Error('The board lacks the session or the interpreter.')
  return { board, session, one }
}

const cellAt = (workspace: Workspace, sessionId = 'opening', interpreterId = 'omar'): AssignmentCell => {
  const { board, session, one } = rowAndColumn(workspace, sessionId, interpreterId)
  return assignmentCell(board, session, one)
}

const kindsOf = (cell: AssignmentCell): readonly string[] => cell.reasons.map(({ kind }) => kind)
const at = (sessionId: string, more: Partial<RowInput<'boothAssignments'>> = {}, interpreterId = 'omar'): RowInput<'boothAssignments'> => ({ id: `${sessionId}-${interpreterId}`, sessionId, interpreterId, ...more })

describe('how an interpreter fits a session they are not on', () => {
  it('fits where nobody covers what is needed and nothing speaks against it', () => {
    const cell = cellAt(plan())
    expect(cell).toMatchObject({ state: 'free', fit: 'good', reasons: [] })
    expect(cell.covers).toEqual([{ from: 'ar', to: 'en' }, { from: 'en', to: 'ar' }])
  })

  it('could join once the team is complete, and fits while it is one short', () => {
    const helpers = ['ana', 'ben'].map((id): RowInput<'interpreters'> => ({ ...omar, id, familyName: id }))
    const with_ = (count: number) => plan({ interpreters: [omar, ...helpers], boothAssignments: helpers.slice(0, count).map(({ id }) => at('opening', {}, id)) })
    expect(cellAt(with_(1))).toMatchObject({ fit: 'good', covers: [], strengthens: { least: 2 } })
    expect(cellAt(with_(2))).toMatchObject({ fit: 'spare', strengthens: null })
  })

  it('strengthens the booth of a pivot that is short, though nobody listens to it', () => {
    const works = (id: string, codes: Readonly<Record<string, 'A' | 'C'>>): RowInput<'interpreters'> => ({ ...omar, id, familyName: id, languages: Object.entries(codes).map(([code, level]) => ({ code, class: level })) })
    const [gives, takes] = [works('gives', { fr: 'A', ru: 'C' }), works('takes', { ar: 'A', en: 'A', fr: 'C' })]
    const relayed = plan({
      policyProfiles: [{ ...figures, entries: { ...figures.entries, 'booth.interpreters-one-way': figure(2, 'interpreters'), 'booth.interpreters-arabic': figure(1, 'interpreters') } }],
      interpreters: [gives, takes, works('omar', { fr: 'A', ru: 'C' })],
      sessions: [{ id: 'opening', roundId: 'round', title: 'Opening', format: 'plenary', minutes: 120, chairId: 'envoy', attendance: both, interpretation: 'simultaneous', floorLanguages: ['ru'] }],
      boothAssignments: [at('opening', {}, 'gives'), at('opening', {}, 'takes')],
    })
    expect(cellAt(relayed)).toMatchObject({ fit: 'good', covers: [], strengthens: { language: 'fr', least: 2, interpreterIds: ['gives'] } })
    expect(cellAt(withRows(relayed, { interpreters: [works('omar', { fr: 'C', ru: 'C' })] }))).toMatchObject({ fit: 'none' })
  })

  it.each<[string, Partial<RowInput<'interpreters'>>, AssignmentCell['fit'], readonly string[]]>([
    ['somebody not free that day', { availability: [{ from: '2018-12-06', to: '2018-12-06', free: false }] }, 'bad', ['unavailable']],
    ['somebody refused by a party present', { acceptance: [{ partyId: 'north', verdict: 'refused' }, { partyId: 'south', verdict: 'accepted' }] }, 'bad', ['refused']],
    ['somebody whose vetting was refused', { vetting: 'refused' }, 'bad', ['vetting-refused']],
    ['somebody whose days are not known', { availability: [] }, 'unknown', ['availability-unknown']],
    ['somebody free on other days only', { availability: [{ from: '2018-12-08', to: '2018-12-09' }] }, 'bad', ['unavailable']],
    ['somebody busy on other days, who was not asked about this one', { availability: [{ from: '2018-12-08', to: '2018-12-09', free: false }] }, 'unknown', ['availability-unknown']],
    ['somebody without languages', { languages: [] }, 'unknown', ['no-languages']],
    ['somebody a party was not asked about', { acceptance: [{ partyId: 'north', verdict: 'accepted' }] }, 'warning', ['not-asked']],
    ['somebody who can only do retour', { languages: [{ code: 'ar', class: 'B' }, { code: 'en', class: 'B' }] }, 'warning', ['retour-only']],
    ['somebody whose vetting goes on, which is no doubt yet', { vetting: 'pending' }, 'good', ['vetting-open']],
    ['somebody with no language in common', { languages: [{ code: 'fr', class: 'A' }, { code: 'es', class: 'B' }] }, 'none', []],
    ['somebody who offers the language in other modes only', { languages: [{ code: 'ar', class: 'A', modes: ['simultaneous'] }, { code: 'en', class: 'C' }] }, 'none', []],
  ])('judges %s', (_, change, fit, kinds) => {
    const cell = cellAt(plan({ interpreters: [{ ...omar, ...change }] }))
    expect([cell.fit, kindsOf(cell)]).toEqual([fit, kinds])
  })

  it('is against it when they are needed elsewhere at the same time, but not for what they declined', () => {
    const clash = { sessions: [{ id: 'other', roundId: 'round', title: 'Other', format: 'bilateral' as const, minutes: 60, interpretation: 'consecutive' as const }], placements: [{ id: 'other-place', sessionId: 'other', roomId: 'blue', start: '2018-12-06T11:00', minutes: 60 }] }
    expect(cellAt(plan({ ...clash, boothAssignments: [at('other')] }))).toMatchObject({ fit: 'bad', reasons: [{ kind: 'elsewhere', sessionId: 'other' }] })
    expect(cellAt(plan({ ...clash, boothAssignments: [at('other', { status: 'declined' })] }))).toMatchObject({ fit: 'good' })
  })

  it('doubts when the break would be too short, and not when it is just long enough', () => {
    const talkAt = (start: string) => plan({ placements: [{ id: 'talk-place', sessionId: 'talk', roomId: 'red', start, minutes: 120 }], boothAssignments: [at('talk')] })
    expect(cellAt(talkAt('2018-12-06T13:29'))).toMatchObject({ fit: 'warning', reasons: [{ kind: 'break-short', minutes: 89, limit: { value: 90 } }] })
    expect(cellAt(talkAt('2018-12-06T13:30'))).toMatchObject({ fit: 'good', reasons: [] })
  })

  it('doubts when the day or the contract would be more than full', () => {
    const late = { sessions: [{ id: 'late', roundId: 'round', title: 'Late', format: 'bilateral' as const, minutes: 60, interpretation: 'consecutive' as const }], placements: [{ id: 'late-place', sessionId: 'late', roomId: 'red', start: '2018-12-06T19:00', minutes: 60 }] }
    const cell = cellAt(plan({ ...late, boothAssignments: [at('talk'), at('late')] }))
    expect(cell).toMatchObject({ fit: 'warning', reasons: [{ kind: 'day-full', sessions: 3, limit: { key: 'load.sessions-a-day', value: 2 } }] })
    expect(cellAt(plan({ ...late, boothAssignments: [at('talk')] })).fit).toBe('good')
    expect(kindsOf(cellAt(plan({ interpreters: [{ ...omar, contractDays: 0 }] })))).toEqual(['contract-over'])
  })

  it("doubts somebody who hears one party alone and then the other, unless both accept that", () => {
    const caucus = (id: string, delegationId: string, start: string) => ({
      sessions: { id, roundId: 'round', title: id, format: 'caucus' as const, minutes: 60, chairId: 'envoy', attendance: [{ delegationId }], interpretation: 'whispered' as const },
      placements: { id: `${id}-place`, sessionId: id, roomId: 'blue', start, minutes: 60 },
    })
    const [north, south] = [caucus('of-north', 'north-team', '2018-12-08T10:00'), caucus('of-south', 'south-team', '2018-12-09T10:00')]
    const caucuses = { sessions: [north.sessions, south.sessions], placements: [north.placements, south.placements] }
    const serving = { ...caucuses, boothAssignments: [at('of-north')] }
    const doubted = [{ ...omar, acceptance: [{ partyId: 'south', verdict: 'accepted' as const }] }]
    expect(cellAt(plan({ ...serving, interpreters: doubted }), 'of-south')).toMatchObject({ fit: 'warning', reasons: [{ kind: 'both-camps', partyId: 'north', sessionId: 'of-north' }] })
    expect(cellAt(plan(serving), 'of-south')).toMatchObject({ fit: 'good', reasons: [{ kind: 'both-camps', accepted: true }] })
    expect(cellAt(plan({ ...caucuses, interpreters: doubted }), 'of-south')).toMatchObject({ fit: 'good', reasons: [] })
    expect(kindsOf(cellAt(plan({ ...caucuses, interpreters: [{ ...omar, broughtByPartyId: 'north' }] }), 'of-south'))).toEqual(['both-camps'])
  })

  it('doubts somebody fresh from a long journey', () => {
    const flight = (arrives: string) => ({
      id: 'flight', roundId: 'round', kind: 'flight' as const, direction: 'arrival' as const, from: 'Nairobi', to: 'Stockholm', interpreterIds: ['omar'],
      departs: '2018-12-05T10:00', departsZone: 'Europe/Stockholm', arrives, arrivesZone: 'Europe/Stockholm',
    })
    const tired = { policyProfiles: [{ ...figures, entries: { ...figures.entries, 'travel.long-minutes': figure(540, 'minutes'), 'travel.rest-minutes': figure(720, 'minutes') } }] }
    expect(cellAt(plan({ ...tired, movements: [flight('2018-12-06T02:00')] }))).toMatchObject({ fit: 'warning', reasons: [{ kind: 'rest-short', minutes: 480 }] })
    expect(cellAt(plan({ ...tired, movements: [flight('2018-12-05T20:00')] }))).toMatchObject({ fit: 'good', reasons: [] })
    expect(kindsOf(cellAt(plan({ ...tired, movements: [flight('2018-12-06T11:00')] })))).toEqual(['travelling'])
  })

  it('is judged for what somebody would leave, when they would take over from them', () => {
    const { board, session, one } = rowAndColumn(plan({ interpreters: [omar, { ...omar, id: 'ana', familyName: 'Ana' }], boothAssignments: [at('opening', {}, 'ana')] }), 'opening', 'omar')
    expect(assignmentCell(board, session, one).covers).toEqual([])
    expect(assignmentCell(board, sessionWithout(board, session, 'ana'), one).covers).toHaveLength(2)
  })

  it('has nothing to say of a session where everyone understands', () => {
    const quiet = plan({ sessions: [{ id: 'quiet', roundId: 'round', title: 'Quiet', format: 'bilateral', minutes: 60, attendance: both, interpretation: 'consecutive' }] })
    expect(cellAt(quiet, 'quiet')).toMatchObject({ fit: 'none', reasons: [] })
  })
})

describe('how an assignment stands', () => {
  it('stands well, with its booth and pin, and says so aloud', () => {
    const workspace = plan({ boothAssignments: [at('opening', { booth: 'ar', status: 'accepted', pinned: true })] })
    const cell = cellAt(workspace)
    expect(cell).toMatchObject({ state: 'assigned', fit: 'good', reasons: [] })
    expect(cellText(workspace, cell)).toBe('assigned, Arabic booth, accepted, pinned')
  })

  it('says what has come in its way since', () => {
    const workspace = plan({ interpreters: [{ ...omar, availability: [{ from: '2018-12-06', to: '2018-12-07', free: false }] }], boothAssignments: [at('opening')] })
    expect(cellText(workspace, cellAt(workspace))).toBe('assigned, proposed; not free on Thu 6 Dec')
  })

  it('counts for nothing when declined, or when the interpreter does none of the pairs', () => {
    expect(cellAt(plan({ boothAssignments: [at('opening', { status: 'declined' })] }))).toMatchObject({ fit: 'bad', reasons: [{ kind: 'declined' }] })
    const french: RowInput<'interpreters'> = { ...omar, languages: [{ code: 'fr', class: 'A' }] }
    expect(kindsOf(cellAt(plan({ interpreters: [french], boothAssignments: [at('opening')] })))).toEqual(['gives-nothing'])
    const speechless: RowInput<'interpreters'> = { ...omar, languages: [] }
    expect(kindsOf(cellAt(plan({ interpreters: [speechless], boothAssignments: [at('opening')] })))).toEqual(['no-languages'])
  })
})

describe('load against the limits', () => {
  const days = ['2018-12-06', '2018-12-07', '2018-12-08', '2018-12-09', '2018-12-10'] as const
  const busy = (count: number) =>
    plan({
      sessions: days.slice(1, count).map((_, index) => ({ id: `more-${String(index)}`, roundId: 'round', title: 'More', format: 'bilateral' as const, minutes: 60, interpretation: 'consecutive' as const })),
      placements: days.slice(1, count).map((date, index) => ({ id: `more-place-${String(index)}`, sessionId: `more-${String(index)}`, roomId: 'red', start: `${date}T10:00`, minutes: 60 })),
      boothAssignments: [at('opening'), ...days.slice(1, count).map((_, index) => at(`more-${String(index)}`))],
    })
  const load = (workspace: Workspace, date: string) => {
    const { board, session, one } = rowAndColumn(workspace, 'opening', 'omar')
    return loadOn(board, one, session.date === date ? session.date : (board.sessions.find((other) => other.date === date)?.date ?? null))
  }

  it('turns from under to full to over as the week fills, Monday beginning another', () => {
    expect(load(busy(2), '2018-12-06').weekState).toBe('under')
    expect(load(busy(3), '2018-12-06').weekState).toBe('full')
    expect(load(busy(4), '2018-12-06')).toMatchObject({ weekState: 'over', week: { sessions: 4 } })
    // 10 December is a Monday.
    expect(load(busy(5), '2018-12-06')).toMatchObject({ week: { sessions: 4 }, round: { sessions: 5, minutes: 360 } })
  })

  it('says it in words', () => {
    expect(loadText(load(busy(2), '2018-12-06'))).toBe('Thu 6 Dec: 1 of 2 sessions, 2 h of 6 h; week: 2 of 3 sessions; round: 2 sessions, 3 h')
  })

  it('names the days that are more than full', () => {
    const { board, one } = rowAndColumn(plan({ boothAssignments: [at('opening'), at('talk')] }), 'opening', 'omar')
    expect(daysOver(board, one)).toEqual([])
    const long = rowAndColumn(plan({ placements: [{ id: 'talk-place', sessionId: 'talk', roomId: 'red', start: '2018-12-06T15:00', minutes: 241 }], boothAssignments: [at('opening'), at('talk')] }), 'opening', 'omar')
    expect(daysOver(long.board, long.one)).toEqual(['2018-12-06'])
  })

  it('takes a day together', () => {
    const workspace = plan({ boothAssignments: [at('opening')] })
    const { board, session, one } = rowAndColumn(workspace, 'opening', 'omar')
    if (session.date === null) throw new Error('The opening is on the board.')
    const day = assignmentDay(board, board.sessions, one, session.date)
    expect(day).toMatchObject({ assigned: ['opening'], minutes: 120, state: 'free', fit: 'good', wanted: 1 })
    expect(dayText(workspace, day)).toBe('1 session, 2 h: Opening')
  })

  it('counts sessions of a day that somebody would help with a doubt, and says that there is one', () => {
    const { board, session, one } = rowAndColumn(plan({ interpreters: [{ ...omar, acceptance: [] }] }), 'opening', 'omar')
    if (session.date === null) throw new Error('The opening is on the board.')
    expect(assignmentDay(board, board.sessions, one, session.date)).toMatchObject({ assigned: [], fit: 'warning', wanted: 2 })
  })
})

describe('the board and the findings agree', () => {
  it('on the team of a session held in several sittings: the longest counts, whichever is first', () => {
    const sittings = (early: number, late: number) =>
      plan({ placements: [{ id: 'talk-place', sessionId: 'talk', roomId: 'red', start: '2018-12-06T15:00', minutes: early }, { id: 'talk-again', sessionId: 'talk', roomId: 'red', start: '2018-12-07T15:00', minutes: late }] })
    const leastOf = (workspace: Workspace) => rowAndColumn(withRows(workspace, { policyProfiles: [{ ...figures, entries: { ...figures.entries, 'booth.solo-minutes': figure(40, 'minutes') } }] }), 'talk', 'omar').session.need.least
    expect([leastOf(sittings(40, 40)), leastOf(sittings(40, 120)), leastOf(sittings(120, 40))]).toEqual([1, 2, 2])
  })

  it('on a session that runs past midnight into a day on which somebody is busy', () => {
    const busy: RowInput<'interpreters'> = { ...omar, availability: [{ from: '2018-12-06', to: '2018-12-06' }, { from: '2018-12-07', to: '2018-12-07', free: false }] }
    const late = (start: string) => plan({ interpreters: [busy], placements: [{ id: 'talk-place', sessionId: 'talk', roomId: 'red', start, minutes: 120 }] })
    expect(cellAt(late('2018-12-06T23:00'), 'talk').reasons).toContainEqual({ kind: 'unavailable', date: '2018-12-07', why: 'busy' })
    expect(cellAt(late('2018-12-06T22:00'), 'talk').reasons).toEqual([])
  })
})

describe('the calendar of free and busy days', () => {
  const [from, mid, to] = [wallDate.parse('2018-12-06'), wallDate.parse('2018-12-08'), wallDate.parse('2018-12-10')] as const

  it('splits a period when one of its days changes and joins it again when that is taken back', () => {
    const free = withDays([], from, to, 'free')
    expect(free).toEqual([{ from, to, free: true, note: '' }])
    const split = withDays(free, mid, mid, 'busy')
    expect(split.map((period) => [period.from, period.to, period.free])).toEqual([['2018-12-06', '2018-12-07', true], ['2018-12-08', '2018-12-08', false], ['2018-12-09', '2018-12-10', true]])
    expect(withDays(split, mid, mid, 'free')).toEqual(free)
  })

  it('takes the days in either order, and forgets those not asked about', () => {
    expect(withDays([], to, from, 'busy')).toEqual([{ from, to, free: false, note: '' }])
    expect(withDays(withDays([], from, to, 'busy'), mid, to, 'not asked')).toEqual([{ from, to: '2018-12-07', free: false, note: '' }])
  })

  it('judges days that nobody named by what was named: free on others only, or not asked', () => {
    expect(dayVerdict(withDays([], from, mid, 'free'), to)).toBe('outside')
    expect(dayVerdict(withDays([], from, mid, 'busy'), to)).toBe('not asked')
    expect(dayVerdict([], to)).toBe('not asked')
  })

  it('goes round in three steps', () => {
    expect(nextDayState(nextDayState(nextDayState('not asked')))).toBe('not asked')
  })
})
