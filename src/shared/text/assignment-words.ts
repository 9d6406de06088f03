import type { Coverage } from '../languages/coverage'
import { fullName } from '../model/person'
import type { BoothAssignment, Workspace } from '../model/workspace'
import { rowOf } from '../model/workspace'
import type { AssignmentCell, BoardInterpreter, BoardSession, Fit } from '../views/assignment-board'
import type { AssignmentDay } from '../views/assignment-day'
import type { LoadOnDay } from '../views/assignment-load'
import type { AssignmentReason } from '../views/assignment-reasons'
import { boothOf, languageName } from './amounts'
import { duration, shortDay } from './dates'
import { count, list } from './lists'
import { nameOf } from './sentences/phrases'

const partyNames = (workspace: Workspace, ids: readonly string[]): string => list(ids.map((id) => rowOf(workspace, 'parties', id)?.shortName ?? 'a party'), 3)
const languageNames = (codes: readonly string[]): string => list([...new Set(codes)].map((code) => languageName(code)))
const session = (workspace: Workspace, id: string): string => nameOf(workspace, 'sessions', id)
const sessions = (number: number): string => count(number, 'session', 'sessions')

/** A reason without its subject, to stand after a name or in a list: "on Plenary 2 at the same time". */
export const reasonText = (workspace: Workspace, reason: AssignmentReason): string => {
  switch (reason.kind) {
    case 'declined':
      return 'declined and does not count'
    case 'elsewhere':
      return `on ${session(workspace, reason.sessionId)} at the same time`
    case 'unavailable':
      return reason.why === 'outside' ? `${shortDay(reason.date)} is not among the days entered as free` : `not free on ${shortDay(reason.date)}`
    case 'travelling':
      return reason.cause === 'left' ? 'has left by then' : 'has not arrived by then'
    case 'refused':
      return `refused by ${partyNames(workspace, reason.partyIds)}`
    case 'vetting-refused':
      return 'vetting refused'
    case 'availability-unknown':
      return `not asked about ${shortDay(reason.date)} yet`
    case 'no-languages':
      return 'no languages entered yet'
    case 'break-short':
      return `${reason.minutes <= 0 ? 'no break' : `a break of ${duration(reason.minutes)}`} beside ${session(workspace, reason.sessionId)}, ${duration(reason.limit.value)} asked`
    case 'day-full':
      return `${sessions(reason.sessions)} on ${shortDay(reason.date)}, ${String(reason.limit.value)} at most`
    case 'week-full':
      return `${sessions(reason.sessions)} in the week of ${shortDay(reason.date)}, ${String(reason.limit.value)} at most`
    case 'day-long':
      return `${duration(reason.minutes)} on ${shortDay(reason.date)}, ${duration(reason.limit.value)} at most`
    case 'other-round':
      return `works for ${nameOf(workspace, 'rounds', reason.roundId)} on ${shortDay(reason.date)} too`
    case 'contract-over':
      return `${count(reason.days, 'day', 'days')} of work, ${count(reason.contractDays, 'day', 'days')} under contract`
    case 'both-camps':
      return reason.sessionId === null ? `brought by ${partyNames(workspace, [reason.partyId])}` : `also with ${partyNames(workspace, [reason.partyId])} alone, at ${session(workspace, reason.sessionId)}`
    case 'rest-short':
      return `${duration(reason.minutes)} of rest after a long journey, ${duration(reason.limit.value)} asked`
    case 'not-asked':
      return `${partyNames(workspace, reason.partyIds)} not asked`
    case 'retour-only':
      return reason.languages.length > 0 ? `only by retour into ${languageNames(reason.languages)}` : 'only by retour'
    case 'by-relay':
      return 'only by relay'
    case 'gives-nothing':
      return 'does none of the pairs needed'
    case 'vetting-open':
      return reason.vetting === 'pending' ? 'vetting pending' : 'vetting not started'
    case 'not-placed':
      return 'the session is not on the board yet'
  }
}

const reasonWords: Readonly<Record<AssignmentReason['kind'], string>> = {
  declined: 'declined', elsewhere: 'elsewhere', unavailable: 'not free', travelling: 'travelling', refused: 'refused', 'vetting-refused': 'vetting',
  'availability-unknown': 'ask first', 'no-languages': 'languages?', 'break-short': 'break', 'day-full': 'day full', 'week-full': 'week full', 'day-long': 'long day',
  'other-round': 'other round', 'contract-over': 'contract', 'both-camps': 'both camps', 'rest-short': 'rest', 'not-asked': 'ask party', 'retour-only': 'retour', 'by-relay': 'relay',
  'gives-nothing': 'no pair', 'vetting-open': 'vetting', 'not-placed': 'unplaced',
}

/** A reason in a word or two, for where there is room for no more; {@link reasonText} says it in full. */
export const reasonWord = ({ kind }: AssignmentReason): string => reasonWords[kind]

/** The word for each way to fit, as the legend has it. */
export const fitWords: Readonly<Record<Fit, string>> = {
  good: 'fits', spare: 'could join', warning: 'with a doubt', bad: 'against it', unknown: 'to be asked', none: 'not needed',
}

const pairs = (given: AssignmentCell['covers']): string => list(given.map(({ from, to }) => `${languageName(from)} into ${languageName(to)}`), 3)

/** What a free cell's interpreter would bring. */
const gift = ({ fit, covers, strengthens }: AssignmentCell): string => {
  if (fit === 'none') return 'nothing to do here'
  if (covers.length > 0) return `would cover ${pairs(covers)}`
  if (strengthens) return strengthens.language === null ? 'would strengthen the team' : `would strengthen the ${boothOf(strengthens.language)}`
  return fit === 'unknown' ? 'to be asked' : 'could join; the team is complete'
}

/** "Arabic booth, accepted, pinned". */
export const assignmentText = ({ booth, status, pinned }: BoothAssignment): string =>
  [booth === null ? '' : boothOf(booth), status, pinned ? 'pinned' : ''].filter(Boolean).join(', ')

const reasonsText = (workspace: Workspace, { reasons }: AssignmentCell): string => reasons.map((reason) => reasonText(workspace, reason)).join('; ')

/** What a cell says, without whose it is: "assigned, Arabic booth, accepted, pinned; 3 sessions on Thu 6 Dec, 2 at most". */
export const cellText = (workspace: Workspace, cell: AssignmentCell): string => {
  const against = reasonsText(workspace, cell)
  const what = cell.assignment ? `assigned, ${assignmentText(cell.assignment)}` : gift(cell)
  return against === '' ? what : `${what}; ${against}`
}

/** "Layla Saad, Plenary 2": whose cell it is. */
export const cellName = ({ interpreter }: BoardInterpreter, title: string): string => `${fullName(interpreter) || 'Unnamed interpreter'}, ${title}`

/** The state of a whole session's coverage in a word or two. */
export const coverageWord = (coverage: Coverage): string => {
  if (coverage.pairs.length === 0) return 'nothing needed'
  if (coverage.uncovered.length > 0) return 'not covered'
  if (coverage.pairs.some(({ mode }) => mode === 'relay')) return 'by relay'
  return coverage.pairs.some(({ mode }) => mode === 'retour') ? 'by retour' : 'covered'
}

/** "2 of 3 interpreters", "5 interpreters, 2 needed"; without the need where the profile has no figures. */
export const teamText = ({ coverage: { team }, need: { least } }: BoardSession): string => {
  const all = count(team.length, 'interpreter', 'interpreters')
  if (least === 0) return all
  return team.length > least ? `${all}, ${String(least)} needed` : `${String(team.length)} of ${count(least, 'interpreter', 'interpreters')}`
}

const ofLimit = (value: string, limit: string | undefined): string => (limit === undefined ? value : `${value} of ${limit}`)

/** "12 sessions, 20 h": the work of a round. */
export const roundLoadText = ({ round }: LoadOnDay): string => `${sessions(round.sessions)}, ${duration(round.minutes)}`

/** "Thu 6 Dec: 2 of 2 sessions, 3 h of 6 h; week: 5 of 7 sessions"; empty while no day is in view. */
export const dayLoadText = ({ date, day, week, limits }: LoadOnDay): string => {
  const figures = (value: number, limit: number | undefined): string =>
    limit === undefined ? sessions(value) : `${ofLimit(String(value), String(limit))} ${limit === 1 ? 'session' : 'sessions'}`
  if (date === null || !day || !week) return ''
  const minutes = ofLimit(duration(day.minutes), limits.dayMinutes === undefined ? undefined : duration(limits.dayMinutes))
  return `${shortDay(date)}: ${figures(day.sessions, limits.sessionsADay)}, ${minutes}; week: ${figures(week.sessions, limits.sessionsAWeek)}`
}

/** {@link dayLoadText} and {@link roundLoadText} together. */
export const loadText = (load: LoadOnDay): string => [dayLoadText(load), `round: ${roundLoadText(load)}`].filter(Boolean).join('; ')

/** What a load is beside its figures. */
export const loadStateWords = { under: '', full: 'full', over: 'more than should be', 'far over': 'too much' } as const

const dayStateWords = { free: 'free', busy: 'not free', outside: 'not among the days entered as free', 'not asked': 'not asked about this day yet' } as const

/** What somebody's day holds: "2 sessions, 3 h: Plenary 2 and Plenary 3", or whether they are free and wanted. */
export const dayText = (workspace: Workspace, { assigned, minutes, state, wanted, cells }: AssignmentDay): string => {
  if (assigned.length === 0) return [dayStateWords[state], wanted > 0 ? `would help in ${sessions(wanted)}` : ''].filter(Boolean).join('; ')
  const against = [...new Set(cells.filter((cell) => cell.assignment).flatMap(({ reasons }) => reasons.map((reason) => reasonText(workspace, reason))))]
  return [`${sessions(assigned.length)}, ${duration(minutes)}: ${list(assigned.map((id) => session(workspace, id)))}`, ...against].join('; ')
}
