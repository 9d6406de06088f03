import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import type { PublishedEvent, PublishedPerson, PublishedSchedule } from './published-schedule'

type Plain = Readonly<Record<string, unknown>>
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly Plain[] => (Array.isArray(value) ? value.filter(isPlain) : [])

/** The first of these fields that holds a word or a number, as text. Localised texts give their English, else their first. */
const textOf = (record: Plain, ...fields: readonly string[]): string => {
  for (const field of fields) {
    const value = record[field]
    const plain = isPlain(value) ? (value['en'] ?? value['name'] ?? Object.values(value)[0]) : value
    if ((typeof plain === 'string' && plain.trim() !== '') || typeof plain === 'number') return String(plain).trim()
  }
  return ''
}

const personOf = (person: Plain): PublishedPerson => ({
  id: textOf(person, 'id', 'code', 'guid') || null,
  name: textOf(person, 'public_name', 'full_public_name', 'name', 'display_name'),
})

const eventOf = (event: Plain, room: string, day: string): PublishedEvent => ({
  id: textOf(event, 'id', 'guid', 'code'),
  title: textOf(event, 'title'),
  subtitle: textOf(event, 'subtitle'),
  abstract: textOf(event, 'abstract'),
  room: room === '' ? textOf(event, 'room') : room,
  day,
  date: textOf(event, 'date'),
  start: textOf(event, 'start'),
  duration: textOf(event, 'duration'),
  type: textOf(event, 'type'),
  track: textOf(event, 'track'),
  language: textOf(event, 'language'),
  persons: listOf(event['persons']).map(personOf),
})

/** Reads the parsed JSON of a frab or pretalx schedule. */
export const scheduleFromJson = (json: unknown, fileName: string): Outcome<PublishedSchedule> => {
  const schedule = isPlain(json) ? json['schedule'] : undefined
  const conference = isPlain(schedule) ? schedule['conference'] : undefined
  if (!isPlain(conference)) {
    return failure('foreign', `${fileName} is no frab or pretalx schedule: it has no "schedule" with a "conference" in it. Nothing was changed.`)
  }
  const rooms: string[] = listOf(conference['rooms']).map((room) => textOf(room, 'name'))
  const events = listOf(conference['days']).flatMap((day) => {
    const date = textOf(day, 'date')
    const inRooms = isPlain(day['rooms']) ? Object.entries(day['rooms']) : []
    rooms.push(...inRooms.map(([room]) => room))
    return inRooms.flatMap(([room, list]) => listOf(list).map((event) => eventOf(event, room, date)))
  })
  return success({
    title: textOf(conference, 'title') || 'Imported schedule',
    acronym: textOf(conference, 'acronym'),
    zone: textOf(conference, 'time_zone_name'),
    rooms: [...new Set([...rooms, ...events.map((event) => event.room)].filter((room) => room !== ''))],
    events,
  })
}
