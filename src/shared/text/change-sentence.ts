import { dateOf, timeOf } from '../model/time'
import type { PlacementAt } from '../planning/frozen-schedule'
import type { ChangedField, Joining, PlacementMove, ScheduleChange } from '../planning/schedule-changes'
import { daySpan, duration, shortDay, timeSpan } from './dates'
import { list } from './lists'

/** "Hall", or "Hall, Castle" where the venue matters. */
const roomText = ({ roomName, venueName }: PlacementAt, withVenue: boolean): string => (withVenue && venueName !== null ? `${roomName}, ${venueName}` : roomName)

/** "Thu 6 Dec 10:00–12:00 in Hall". */
const placeText = (at: PlacementAt): string => `${daySpan(at.start, at.minutes)} in ${roomText(at, false)}`

/** Where and when a session is: rooms it takes at one time together, different times one after the other. */
const placesText = (placements: readonly PlacementAt[]): string => {
  const times = new Map<string, string[]>()
  for (const at of placements) {
    const when = daySpan(at.start, at.minutes)
    times.set(when, [...(times.get(when) ?? []), at.roomName])
  }
  return list([...times].map(([when, rooms]) => `${when} in ${list(rooms)}`))
}

const lengthNote = (before: PlacementAt, after: PlacementAt): string =>
  before.minutes === after.minutes ? '' : `, and takes ${duration(after.minutes)} instead of ${duration(before.minutes)}`

/** "moved from Thu 6 Dec 10:00 in Hall to 11:00 in Red room": only what differs is said twice. */
const movedText = (title: string, before: PlacementAt, after: PlacementAt): string => {
  const otherVenue = before.venueName !== after.venueName
  const sameRoom = before.roomId === after.roomId
  const sameDay = dateOf(before.start) === dateOf(after.start)
  const [oldRoom, newRoom] = [roomText(before, otherVenue), roomText(after, otherVenue)]
  if (before.start === after.start) {
    if (!sameRoom) return `${title} on ${daySpan(before.start, before.minutes)} moved from ${oldRoom} to ${newRoom}${lengthNote(before, after)}.`
    if (before.minutes !== after.minutes) {
      return `${title} on ${shortDay(dateOf(before.start))} in ${newRoom} is now ${timeSpan(after.start, after.minutes)}, no longer ${timeSpan(before.start, before.minutes)}.`
    }
    return `Other delegations sit in ${newRoom} at ${title} on ${daySpan(after.start, after.minutes)}.`
  }
  const from = `${shortDay(dateOf(before.start))} ${timeOf(before.start)}`
  const to = sameDay ? timeOf(after.start) : `${shortDay(dateOf(after.start))} ${timeOf(after.start)}`
  return sameRoom
    ? `${title} in ${newRoom} moved from ${from} to ${to}${lengthNote(before, after)}.`
    : `${title} moved from ${from} in ${oldRoom} to ${to} in ${newRoom}${lengthNote(before, after)}.`
}

const moveSentence = (title: string, { before, after }: PlacementMove, stillPlaced: boolean, wasPlaced: boolean): string => {
  if (before && after) return movedText(title, before, after)
  if (after) return wasPlaced ? `${title} also takes place ${placeText(after)}.` : `${title} now has a place: ${placeText(after)}.`
  if (!before) return ''
  return stillPlaced ? `${title} no longer takes place ${placeText(before)}.` : `${title} no longer has a place; it was ${placeText(before)}.`
}

const names = (people: readonly Joining[]): string => list(people.map(({ name }) => name))

const peopleSentences = (title: string, joined: readonly Joining[], left: readonly Joining[]): readonly string[] => {
  const part = (people: readonly Joining[], parts: readonly Joining['part'][]): readonly Joining[] => people.filter((one) => parts.includes(one.part))
  const sentence = (people: readonly Joining[], one: string, several: string, end: string): readonly string[] =>
    people.length === 0 ? [] : [`${names(people)} ${people.length === 1 ? one : several} ${end}.`]
  const [chair] = part(joined, ['chair'])
  const [oldChair] = part(left, ['chair'])
  const chairs = chair
    ? [`${chair.name} takes the chair of ${title}${oldChair ? ` from ${oldChair.name}` : ''}.`]
    : oldChair
      ? [`${oldChair.name} no longer chairs ${title}.`]
      : []
  const others = ['delegation', 'delegate', 'team', 'expert'] as const
  return [
    ...sentence(part(joined, others), 'joins', 'join', title),
    ...sentence(part(left, others), 'leaves', 'leave', title),
    ...chairs,
    ...sentence(part(joined, ['interpreter']), 'interprets', 'interpret', `at ${title} now`),
    ...sentence(part(left, ['interpreter']), 'no longer interprets', 'no longer interpret', `at ${title}`),
  ]
}

const fieldNames: { readonly [Field in ChangedField]: string } = {
  title: 'the title in other languages',
  format: 'the format',
  status: 'the status',
  agenda: 'the agenda',
  languages: 'the languages',
  layout: 'the seating layout',
  'speaking time': 'the speaking time',
  guests: 'the number of guests',
  confidential: 'whether it is confidential',
}

const fieldSentences = ({ title, before, after, fields }: ScheduleChange): readonly string[] => {
  const renamed = before && after && before.title !== after.title ? [`${before.title} is now called ${after.title}.`] : []
  const rest = fields.filter((field) => field !== 'title' || renamed.length === 0).map((field) => fieldNames[field])
  return rest.length === 0 ? renamed : [...renamed, `${title}: ${list(rest)} changed.`]
}

/**
 * A change of the schedule in English sentences, the gravest first: "Plenary 3 moved from Thu 6 Dec 10:00 in Hall to
 * 11:00 in Red room." Names are those of the time, so nothing needs to be there any more. Times are the venue's.
 */
export const changeSentences = (change: ScheduleChange): readonly string[] => {
  const { title, kinds, before, after, moves, joined, left } = change
  if (kinds.includes('new')) {
    const places = after?.placements ?? []
    return [places.length > 0 ? `${title} is new: ${placesText(places)}.` : `${title} is new and has no place yet.`]
  }
  if (kinds.includes('cancelled')) {
    const places = before?.placements ?? []
    return [places.length > 0 ? `${title} is cancelled; it was ${placesText(places)}.` : `${title} is cancelled; it had no place.`]
  }
  const [wasPlaced, isPlaced] = [(before?.placements.length ?? 0) > 0, (after?.placements.length ?? 0) > 0]
  return [
    ...moves.map((move) => moveSentence(title, move, isPlaced, wasPlaced)),
    ...peopleSentences(title, joined, left),
    // Who joins has not seen the session before: when and where it is comes with it.
    ...(!before && after && isPlaced ? [`It is ${placesText(after.placements)}.`] : []),
    ...fieldSentences(change),
  ].filter((sentence) => sentence !== '')
}

/** {@link changeSentences} in one line. */
export const changeText = (change: ScheduleChange): string => changeSentences(change).join(' ')

/** What kinds of change there are, in a word each, as lists and filters show them. */
export const changeKindWord: { readonly [Kind in ScheduleChange['kinds'][number]]: string } = {
  new: 'New',
  moved: 'Moved',
  cancelled: 'Cancelled',
  people: 'People',
  other: 'Details',
}
