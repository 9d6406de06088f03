import type { Sitting } from '../../findings/facts'
import { dateOf, timeOf } from '../../model/time'
import type { RecordRef, Workspace } from '../../model/workspace'
import { duration, shortDay } from '../dates'
import { list } from '../lists'
import type { SentencesOf } from './phrases'
import { clocksNote, nameOf, peopleText, sessionName, sittingText, when } from './phrases'

const gapText = (minutes: number): string => (minutes <= 0 ? 'no time' : duration(minutes))

/** "Plenary 3 09:30–11:00", with its day when that is not the one named before. */
const onDay = (workspace: Workspace, sitting: Sitting, date: string, withRoom = false): string =>
  sittingText(workspace, sitting, dateOf(sitting.start) !== date, withRoom)

const partWords = { turnaround: 'to turn the room around', 'layout change': 'to set the seats another way', 'security sweep': 'for a security sweep' } as const

const wayWords = { 'one floor': '', floors: ' to another floor', venues: ' to another venue' } as const

/** "Delegation of the North"; for some of its delegates "Amal Haddad and Omar Nasser (Delegation of the North)". */
const whoseText = (workspace: Workspace, delegationId: string, people: readonly RecordRef[]): string => {
  const delegation = nameOf(workspace, 'delegations', delegationId)
  if (people.some(({ table }) => table === 'delegations')) return delegation
  return `${list(people.map(({ table, id }) => nameOf(workspace, table, id)), 4)} (${delegation})`
}

const workText = (sessions: number): string => (sessions === 1 ? 'is planned' : `is the first of ${String(sessions)} sessions planned`)

/** Sessions that follow too closely, last too long, or fall on times that belong to the parties. */
export const timingSentences: SentencesOf<
  | 'turnaround-too-short' | 'walk-too-short' | 'out-of-order' | 'session-too-long' | 'day-too-long' | 'no-break' | 'prayer-time' | 'rest-day' | 'party-holiday'
> = {
  'turnaround-too-short': (workspace, { first, second, gapMinutes, requiredMinutes, parts, roomId }) => {
    const date = dateOf(first.start)
    const why = list(parts.map(({ part, minutes }) => `${duration(minutes)} ${partWords[part]}`))
    const needed = parts.length > 1 ? `${duration(requiredMinutes)}: ${why}` : why
    return `${nameOf(workspace, 'rooms', roomId)} has ${gapText(gapMinutes)} on ${shortDay(date)} between ${onDay(workspace, first, date)} and ${onDay(workspace, second, date)}; it needs ${needed}.`
  },

  'walk-too-short': (workspace, { people, first, second, gapMinutes, requiredMinutes, over, metres }) => {
    const date = dateOf(first.start)
    const distance = metres === null ? '' : ` (${String(metres)} m)`
    const verb = people.length === 1 ? 'has' : 'have'
    return `${peopleText(workspace, people)} ${verb} ${gapText(gapMinutes)} on ${shortDay(date)} to get from ${onDay(workspace, first, date, true)} to ${onDay(workspace, second, date, true)}${clocksNote(workspace, first, second)}; the way${wayWords[over]} takes ${duration(requiredMinutes)}${distance}.`
  },

  'out-of-order': (workspace, { sitting, earlier, beginsLater }) =>
    `${sessionName(workspace, sitting)} on ${when(sitting)} must come after ${sessionName(workspace, earlier)}, which ${beginsLater ? 'is later' : 'has not ended by then'}, on ${when(earlier)}${clocksNote(workspace, sitting, earlier)}.`,

  'session-too-long': (workspace, { sessionId, sitting, minutes, figures }) => {
    const limit = figures[0] ? `, longer than ${duration(figures[0].value)} without a break` : ''
    return `${nameOf(workspace, 'sessions', sessionId)}${sitting ? ` on ${when(sitting)}` : ''} lasts ${duration(minutes)}${limit}.`
  },

  'day-too-long': (workspace, { delegationId, date, people, first, last, minutes, figures }) => {
    const limit = figures[0] ? `, longer than ${duration(figures[0].value)}` : ''
    return `The day of ${whoseText(workspace, delegationId, people)} on ${shortDay(date)} lasts ${duration(minutes)}${limit}: from ${onDay(workspace, first, date)} to ${onDay(workspace, last, date)}${clocksNote(workspace, first, last)}.`
  },

  'no-break': (workspace, { delegationId, date, people, first, last, minutes, sessions, breakMinutes }) =>
    `${whoseText(workspace, delegationId, people)} ${people.length === 1 ? 'has' : 'have'} no break of ${duration(breakMinutes)} in ${duration(minutes)} on ${shortDay(date)}: ${String(sessions)} sessions from ${onDay(workspace, first, date)} to ${onDay(workspace, last, date)}${clocksNote(workspace, first, last)}.`,

  'prayer-time': (workspace, { partyId, sitting, prayers, figures }) => {
    const date = dateOf(sitting.start)
    const times = prayers.map(({ name, start }) => [name, dateOf(start) === date ? '' : shortDay(dateOf(start)), timeOf(start)].filter(Boolean).join(' '))
    const length = figures[0] ? ` (${duration(figures[0].value)})` : ''
    return `${sessionName(workspace, sitting)} on ${when(sitting)} runs into ${prayers.length === 1 ? 'a prayer time' : 'prayer times'} of ${nameOf(workspace, 'parties', partyId)}: ${list(times, 4)}${length}.`
  },

  'rest-day': (workspace, { delegationId, date, first, sessions }) =>
    `${shortDay(date)} is a weekly rest day of ${nameOf(workspace, 'delegations', delegationId)}, and ${onDay(workspace, first, date, true)} ${workText(sessions)}.`,

  'party-holiday': (workspace, { delegationId, date, first, sessions, names, confirmed }) => {
    const what = names.length > 0 ? list(names, 3) : 'a holiday'
    const doubt = confirmed ? '' : ' (not yet confirmed with the party)'
    return `${shortDay(date)} is ${what} for ${nameOf(workspace, 'delegations', delegationId)}${doubt}, and ${onDay(workspace, first, date, true)} ${workText(sessions)}.`
  },
}
