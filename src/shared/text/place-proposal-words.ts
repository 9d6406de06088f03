import { recordName } from '../model/record-name'
import type { Workspace } from '../model/workspace'
import { rowOf } from '../model/workspace'
import type { RuleId } from '../findings/facts'
import type { LeftOut, PlaceAim, PlaceChange, PlaceTrouble } from '../placing/place-proposal'
import { daySpan, duration, placeTime } from './dates'
import { ruleTitle } from './finding-sentence'
import { count, list } from './lists'

const aimTitles: Readonly<Record<PlaceAim, string>> = {
  'left-out': 'Sessions left out',
  errors: 'Errors brought',
  warnings: 'Warnings brought',
  wishes: 'Wishes missed',
  late: 'Later and larger than need be',
}

const aimMeanings: Readonly<Record<PlaceAim, string>> = {
  'left-out': 'Sessions for which no place is proposed.',
  errors: 'Error-level findings that the places would bring; a place with an error is never proposed.',
  warnings: 'Warnings that the places would bring, all together.',
  wishes: 'Sessions outside their preferred times, or outside the usual hours where they have none, sessions in a room meant for another use, and sessions that somebody of the team or an expert would miss.',
  late: 'Half hours of work from the start of the round to each session, and one for each time a room is twice as large as needed.',
}

/** What an aim is called: "Sessions left out". */
export const placeAimTitle = (aim: PlaceAim): string => aimTitles[aim]

/** What an aim counts, in a sentence. */
export const placeAimMeaning = (aim: PlaceAim): string => aimMeanings[aim]

const sessionName = (workspace: Workspace, id: string): string => recordName(workspace, { table: 'sessions', id })

/** "Fri 7 Dec 09:30–11:00 in Great Hall (Stockholm time)". */
const placeText = (workspace: Workspace, roomId: string, start: PlaceChange['start'], minutes: number): string => {
  const zone = rowOf(workspace, 'venues', rowOf(workspace, 'rooms', roomId)?.venueId)?.zone
  return `${daySpan(start, minutes)} in ${recordName(workspace, { table: 'rooms', id: roomId })}${zone === undefined ? '' : ` (${placeTime(zone)})`}`
}

/** "Plenary 2: Fri 7 Dec 09:30–11:00 in Great Hall (Stockholm time)". */
export const placeChangeSentence = (workspace: Workspace, { sessionId, roomId, start, minutes }: PlaceChange): string =>
  `${sessionName(workspace, sessionId)}: ${placeText(workspace, roomId, start, minutes)}`

/** Rules as they are called within a sentence. */
const ruleNames = (rules: readonly RuleId[]): string =>
  list(rules.map((rule) => { const title = ruleTitle(rule); return title.charAt(0).toLowerCase() + title.slice(1) }), 3)

const whyText = (workspace: Workspace, { why }: LeftOut): string => {
  switch (why.kind) {
    case 'no-room':
      return why.largest === 0 ? `no room of the round has seats in its layout, and it needs ${String(why.seats)}` : `it needs ${count(why.seats, 'seat', 'seats')}, and the largest room of the round has ${String(why.largest)}`
    case 'too-long':
      return `it takes ${duration(why.minutes)}, longer than any room of the round is open at a stretch`
    case 'ruled-out': {
      const [first, ...others] = why.by
      if (!first) return 'the round has no rooms or no days to put it in'
      const rest = others.slice(0, 2).map(({ rule, places }) => `${ruleNames([rule])} (${String(places)})`)
      return `wherever it was tried, something speaks against it: ${list([`${ruleNames([first.rule])} (${count(first.places, 'place', 'places')})`, ...rest])}`
    }
    case 'crowded':
      return `it could be held at ${count(why.places, 'place', 'places')}, but other sessions of the proposal need them`
    case 'order':
      return `it comes after ${sessionName(workspace, why.sessionId)}, which has no place either`
  }
}

const nearestText = (workspace: Workspace, { sessionId, nearest }: LeftOut): string => {
  if (!nearest) return ''
  const place = placeText(workspace, nearest.roomId, nearest.start, rowOf(workspace, 'sessions', sessionId)?.minutes ?? 0)
  return nearest.rules.length === 0 ? ` Free for it: ${place}.` : ` The place that would do least harm: ${place}; but ${ruleNames(nearest.rules)}.`
}

/** Why a session has no place, and the nearest there is: "Plenary 2 stays without a place: it needs 80 seats, and …". */
export const leftOutReason = (workspace: Workspace, leftOut: LeftOut): string =>
  `${sessionName(workspace, leftOut.sessionId)} stays without a place: ${whyText(workspace, leftOut)}.${nearestText(workspace, leftOut)}`

/** What is wrong with the question, and what to do about it. */
export const placeTroubleSentence = (workspace: Workspace, trouble: PlaceTrouble): string => {
  switch (trouble.kind) {
    case 'no-sessions':
      return 'There is nothing to place: every session of the round that is not cancelled is on the board.'
    case 'no-rooms':
      return 'The round has no rooms: give it a venue, and the venue rooms.'
    case 'no-dates':
      return 'The round has no first or no last day yet: enter both, so that there are days to place sessions on.'
    case 'order-circle':
      return `${list(trouble.sessionIds.map((id) => sessionName(workspace, id)))} are each to come after the other: take one of them out of “Comes after”.`
    case 'solver-failed':
      return trouble.sentence
  }
}
