import { dateOf, timeOf } from '../../model/time'
import { rowOf } from '../../model/workspace'
import { duration, shortDay } from '../dates'
import { count, list } from '../lists'
import type { SentencesOf } from './phrases'
import { nameOf, roomName, sessionName, venueName, when } from './phrases'

/** A session and the room or the day it is put in do not fit. */
export const placeSentences: SentencesOf<'room-too-small' | 'outside-venue-hours' | 'room-unavailable' | 'outside-round-dates' | 'session-unplaced'> = {
  'room-too-small': (workspace, facts) => {
    const what = `${sessionName(workspace, facts.sitting)} on ${when(facts.sitting)}`
    const people = count(facts.people, 'person', 'people')
    if (facts.variant === 'capacity not known') {
      return `Nobody has entered how many seats ${roomName(workspace, facts.sitting)} has in ${facts.layout}; ${what} needs ${String(facts.people)}.`
    }
    const rooms = list(facts.roomIds.map((id) => nameOf(workspace, 'rooms', id)), 4)
    const verb = facts.roomIds.length > 1 ? 'together are' : 'is'
    return `${rooms} ${verb} too small for ${what}: ${people}, ${count(facts.seats, 'seat', 'seats')} in ${facts.layout}.`
  },

  'outside-venue-hours': (workspace, facts) => {
    const place = facts.of === 'room' ? roomName(workspace, facts.sitting) : venueName(workspace, facts.sitting)
    return `${sessionName(workspace, facts.sitting)} on ${when(facts.sitting)} is outside the hours of ${place}, ${facts.opens}–${facts.closes}.`
  },

  'room-unavailable': (workspace, facts) => {
    const place = facts.of === 'room' ? roomName(workspace, facts.sitting) : venueName(workspace, facts.sitting)
    const reason = facts.reason === '' ? '' : ` (${facts.reason})`
    const period = `${shortDay(dateOf(facts.from))} ${timeOf(facts.from)} to ${shortDay(dateOf(facts.to))} ${timeOf(facts.to)}`
    return `${place} is closed from ${period}${reason}, when ${sessionName(workspace, facts.sitting)} is in it on ${when(facts.sitting)}.`
  },

  'outside-round-dates': (workspace, facts) => {
    const name = nameOf(workspace, 'rounds', rowOf(workspace, 'sessions', facts.sitting.sessionId)?.roundId ?? '')
    const limit = facts.side === 'before' ? `begins on ${shortDay(facts.limit)}` : `ends on ${shortDay(facts.limit)}`
    return `${sessionName(workspace, facts.sitting)} on ${when(facts.sitting)} is ${facts.side} ${name}, which ${limit}.`
  },

  'session-unplaced': (workspace, facts) => `${nameOf(workspace, 'sessions', facts.sessionId)} (${duration(facts.minutes)}) has no room and time yet.`,
}
