import type { Sitting } from '../../findings/facts'
import type { interpreterRules } from '../../findings/interpreter-rules'
import type { WallDate } from '../../model/time'
import { dateOf, timeOf } from '../../model/time'
import type { Workspace } from '../../model/workspace'
import { rowOf } from '../../model/workspace'
import { duration, shortDate, shortDay } from '../dates'
import { count, list } from '../lists'
import type { SentencesOf } from './phrases'
import { clocksNote, nameOf, sessionName, sittingText, when } from './phrases'

const interpreterName = (workspace: Workspace, id: string): string => nameOf(workspace, 'interpreters', id)

/** "Plenary 3 on Fri 7 Dec 09:30–11:00". */
const sittingOn = (workspace: Workspace, sitting: Sitting): string => `${sessionName(workspace, sitting)} on ${when(sitting)}`

/** "Plenary 3 09:30–11:00", with its day when that is not the one named before. */
const onDay = (workspace: Workspace, sitting: Sitting, date: WallDate): string => sittingText(workspace, sitting, dateOf(sitting.start) !== date, false)

const ordinal = (number: number): string => {
  const ending = number % 100 >= 11 && number % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${String(number)}${ending}`
}

/** "on 5 Dec", "from 5 Dec to 7 Dec". */
const periodText = ({ from, to }: { readonly from: WallDate; readonly to: WallDate }): string =>
  from === to ? `on ${shortDate(from)}` : `from ${shortDate(from)} to ${shortDate(to)}`

/** An interpreter's days, weeks, journeys and contracts. Clashes are said in `clash-sentences.ts`. */
export const interpreterSentences: SentencesOf<Exclude<keyof typeof interpreterRules, 'interpreter-double-booked'>> = {
  'interpreter-unavailable': (workspace, { interpreterId, sitting, date, notFree }) => {
    const who = interpreterName(workspace, interpreterId)
    const at = sittingOn(workspace, sitting)
    const over = dateOf(sitting.start) === date ? '' : `, which runs into ${shortDay(date)}`
    if (notFree.why === 'not free') {
      const note = notFree.period.note === '' ? '' : ` (${notFree.period.note})`
      return `${who} is not free on ${shortDay(date)}${note} but interprets ${at}${over}.`
    }
    return `${who} interprets ${at}${over}, and is free only ${list(notFree.periods.map(periodText), 3)}.`
  },

  'interpreter-session-too-long': (workspace, { interpreterId, sitting, minutes, figures }) => {
    const limit = figures[0] ? `, longer than ${duration(figures[0].value)}` : ''
    return `${interpreterName(workspace, interpreterId)} interprets ${sittingOn(workspace, sitting)}, which lasts ${duration(minutes)}${limit}.`
  },

  'interpreter-day-overloaded': (workspace, { interpreterId, date, sittings, minutes, remote, sessionLimit, minuteLimit }) => {
    const sessions = `interprets ${count(sittings.length, 'session', 'sessions')}${sessionLimit === null ? '' : ` (at most ${String(sessionLimit)})`}`
    const time = minuteLimit === null ? '' : `, ${duration(minutes)} in all (at most ${duration(minuteLimit)}${remote ? ' when working remotely' : ''})`
    return `${interpreterName(workspace, interpreterId)} ${sessions} on ${shortDay(date)}${time}: ${list(sittings.map((sitting) => onDay(workspace, sitting, date)), 4)}.`
  },

  'interpreter-week-overloaded': (workspace, { interpreterId, monday, sessions, limit, sitting }) =>
    `${interpreterName(workspace, interpreterId)} interprets ${count(sessions, 'session', 'sessions')} in the week from ${shortDay(monday)}, more than ${String(limit)}: the ${ordinal(limit + 1)} is ${sittingOn(workspace, sitting)}.`,

  'interpreter-rest-too-short': (workspace, { interpreterId, date, first, second, gapMinutes, gaps, figures }) => {
    const least = figures[0] ? `, less than ${duration(figures[0].value)}` : ''
    const more = gaps === 1 ? '' : `; ${String(gaps)} such gaps that day`
    return `${interpreterName(workspace, interpreterId)} has ${gapMinutes <= 0 ? 'no time' : duration(gapMinutes)} on ${shortDay(date)} between ${onDay(workspace, first, date)} and ${onDay(workspace, second, date)}${clocksNote(workspace, first, second)}${least}${more}.`
  },

  'interpreter-rest-after-travel': (workspace, { interpreterId, movementId, journeyMinutes, arrives, sitting, restMinutes, figures }) => {
    const movement = rowOf(workspace, 'movements', movementId)
    const way = movement ? ` from ${movement.from} to ${movement.to}` : ''
    const moment = `${dateOf(arrives) === dateOf(sitting.start) ? '' : `on ${shortDay(dateOf(arrives))} `}at ${timeOf(arrives)}`
    const rest = figures.find(({ key }) => key === 'travel.rest-minutes')
    return `${interpreterName(workspace, interpreterId)} has ${restMinutes <= 0 ? 'no' : duration(restMinutes)} rest before ${sittingOn(workspace, sitting)}${rest ? `, less than ${duration(rest.value)}` : ''}: the journey${way} takes ${duration(journeyMinutes)} and ends ${moment}.`
  },

  'interpreter-over-contract': (workspace, { interpreterId, roundId, days, contractDays, sitting }) =>
    `${interpreterName(workspace, interpreterId)} works on ${count(days, 'day', 'days')} of ${nameOf(workspace, 'rounds', roundId)} with a contract of ${count(contractDays, 'day', 'days')}; the first day too many begins with ${sittingOn(workspace, sitting)}.`,

  'interpreter-two-contracts': (workspace, { interpreterId, date, works, figures }) => {
    const limit = figures[0] ? `, more than ${String(figures[0].value)} a day` : ''
    const each = works.map(({ roundId, sitting }) => `${nameOf(workspace, 'rounds', roundId)} (${onDay(workspace, sitting, date)})`)
    return `${interpreterName(workspace, interpreterId)} works for ${count(works.length, 'round', 'rounds')} on ${shortDay(date)}${limit}: ${list(each, 3)}.`
  },

  'interpreter-both-camps': (workspace, { interpreterId, camps, brought, accepted }) => {
    const who = interpreterName(workspace, interpreterId)
    const [one, other] = camps.map(({ partyId }) => nameOf(workspace, 'parties', partyId))
    const [first, second] = camps.map(({ sitting }) => (sitting ? sittingOn(workspace, sitting) : ''))
    const consent = accepted ? '; both have accepted this interpreter' : ''
    return brought
      ? `${who} came with ${one ?? ''} but serves ${other ?? ''} by itself: ${second ?? ''}${consent}.`
      : `${who} serves both ${one ?? ''} and ${other ?? ''}, each by itself: ${first ?? ''} and ${second ?? ''}${consent}.`
  },
}
