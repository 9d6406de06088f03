import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import type { PublishedEvent, PublishedPerson, PublishedSchedule } from './published-schedule'

type Element = Readonly<Record<string, unknown>>
const isElement = (value: unknown): value is Element => typeof value === 'object' && value !== null && !Array.isArray(value)

const lists: ReadonlySet<string> = new Set(['day', 'room', 'event', 'person'])

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  // Everything stays text: an id of "007" is not the number 7.
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  htmlEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Only where they are lists: an event's own <room> is a text.
  isArray: (name, path) => lists.has(name) && !(name === 'room' && String(path).endsWith('event.room')),
})

const elementsOf = (parent: unknown, name: string): readonly Element[] => {
  const value = isElement(parent) ? parent[name] : undefined
  // An element of text and nothing else is read as that text.
  const items: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return items.map((item) => (isElement(item) ? item : { '#text': item }))
}

const textOf = (parent: unknown, name: string): string => {
  const value = isElement(parent) ? parent[name] : undefined
  const inner = isElement(value) ? value['#text'] : value
  return typeof inner === 'string' ? inner : ''
}

const personOf = (person: Element): PublishedPerson => ({ id: textOf(person, '@id') || textOf(person, '@guid') || null, name: textOf(person, '#text') })

const eventOf = (event: Element, room: string, day: string): PublishedEvent => ({
  id: textOf(event, '@id') || textOf(event, '@guid'),
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
  persons: elementsOf(event['persons'], 'person').map(personOf),
})

/** Reads the text of a frab or pretalx schedule in XML. */
export const scheduleFromXml = (text: string, fileName: string): Outcome<PublishedSchedule> => {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    return failure('unsafe', `${fileName} declares entities of its own, which no schedule needs and which can be used to do harm. It was not read. Export the schedule anew. Nothing was changed.`)
  }
  const valid = XMLValidator.validate(text)
  if (valid !== true) {
    return failure('unreadable', `${fileName} is not whole XML: line ${String(valid.err.line)}: ${valid.err.msg} Get a complete copy. Nothing was changed.`)
  }
  const schedule = (parser.parse(text) as Element)['schedule']
  const conference = isElement(schedule) ? schedule['conference'] : undefined
  if (!isElement(schedule) || conference === undefined) {
    return failure('foreign', `${fileName} is no frab or pretalx schedule: it has no <schedule> with a <conference> in it. Nothing was changed.`)
  }
  const rooms: string[] = []
  const events = elementsOf(schedule, 'day').flatMap((day) =>
    elementsOf(day, 'room').flatMap((room) => {
      const name = textOf(room, '@name')
      rooms.push(name)
      return elementsOf(room, 'event').map((event) => eventOf(event, name, textOf(day, '@date')))
    }),
  )
  return success({
    title: textOf(conference, 'title') || 'Imported schedule',
    acronym: textOf(conference, 'acronym'),
    zone: textOf(conference, 'time_zone_name'),
    rooms: [...new Set([...rooms, ...events.map((event) => event.room)].filter((room) => room !== ''))],
    events,
  })
}
