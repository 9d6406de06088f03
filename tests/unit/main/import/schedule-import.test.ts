import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { checkWorkspace } from '@shared/findings/check'
import { rowsOf } from '@shared/model/workspace'
import type { Workspace } from '@shared/model/workspace'
import { workspaceFaults } from '@shared/schema/integrity'
import { newWorkspace } from '@shared/schema/new-workspace'
import { findingSentence } from '@shared/text/finding-sentence'
import type { PublishedSchedule } from '../../../../src/main/import/published-schedule'
import { minutesOf, startOf, zoneOf } from '../../../../src/main/import/published-schedule'
import { readSchedule } from '../../../../src/main/import/read-schedule'
import { scheduleCommands } from '../../../../src/main/import/schedule-commands'
import { afterCommand } from '../../../support/workspace-builder'

const fixture = (name: string): Promise<Uint8Array> => readFile(new URL(`../../../fixtures/schedules/${name}`, import.meta.url))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const scheduleIn = (content: Uint8Array, name: string): PublishedSchedule => {
  const read = readSchedule(content, name)
  if (!read.ok) throw new Error(read.problem.sentence)
  return read.value
}

const imported = (schedule: PublishedSchedule, into: Workspace = newWorkspace('Test', '', [])) => {
  const planned = scheduleCommands(into, schedule)
  if (!planned.ok) throw new Error(planned.problem.sentence)
  const { command, report } = planned.value
  return { workspace: command === null ? into : afterCommand(into, command), report }
}

const refusal = (content: Uint8Array): string => {
  const read = readSchedule(content, 'schedule.xml')
  return read.ok ? '' : read.problem.sentence
}

const doubleBookings = (workspace: Workspace): readonly string[] =>
  checkWorkspace(workspace)
    .filter(({ rule }) => rule.endsWith('-double-booked'))
    .map((finding) => findingSentence(workspace, finding))

it.each([['de', 'de'], ['deu', 'de'], ['ger', 'de'], ['sv-SE', 'sv'], ['swe', 'sv'], ['tir', 'ti'], ['EN_gb', 'en'], ['prs', 'prs']])('reads %s as the language %s', async (written, kept) => {
  const schedule = scheduleIn(await fixture('small-congress.json'), 'small-congress.json')
  const { workspace } = imported({ ...schedule, events: schedule.events.map((event) => ({ ...event, language: written })) })
  expect(new Set(rowsOf(workspace, 'sessions').flatMap(({ floorLanguages }) => floorLanguages))).toEqual(new Set([kept]))
})

describe.each(['small-congress.json', 'small-congress.xml'])('%s', (name) => {
  it('comes in whole: rooms, sessions with their places, people at their sessions', async () => {
    const { workspace, report } = imported(scheduleIn(await fixture(name), name))
    expect(report).toMatchObject({ rooms: 2, sessions: 8, people: 5, alreadyThere: 0, zone: 'Etc/GMT-1' })
    expect(workspaceFaults(workspace)).toEqual([])
    expect(rowsOf(workspace, 'placements').find((row) => row.id === 'small14-p-6')).toMatchObject({ start: '2014-12-28T00:45', minutes: 30 })
    expect(rowsOf(workspace, 'sessions').map((row) => row.title)).toContain('Keynote & questions')
    expect(rowsOf(workspace, 'delegates').map((row) => row.familyName)).toEqual(expect.arrayContaining(['李明', 'أمل حداد', 'እዮብ መኮንን']))
  })

  it('says by name what was left out and why, and keeps the rest', async () => {
    const { report } = imported(scheduleIn(await fixture(name), name))
    expect(report.leftOut).toEqual([
      '"All day" lasts 1800 minutes; a session lasts 5 minutes to 24 hours.',
      '"Silence" lasts 0 minutes; a session lasts 5 minutes to 24 hours.',
    ])
  })

  it('shows exactly the double bookings there are: across rooms and midnight, not where sessions merely touch', async () => {
    const { workspace } = imported(scheduleIn(await fixture(name), name))
    expect(doubleBookings(workspace)).toEqual([
      'Grace Hopper (Speakers) is expected in two places on Sat 27 Dec: Keynote & questions 11:30–12:30 in Hall 1 and Locks 12:00–13:00 in Hall 2.',
      expect.stringMatching(/^እዮብ መኮንን \(Speakers\) is expected in two places .*Late show.*Night walk/),
    ])
  })

  it('adds nothing twice', async () => {
    const schedule = scheduleIn(await fixture(name), name)
    const once = imported(schedule)
    const planned = scheduleCommands(once.workspace, schedule)
    expect(planned.ok && planned.value.command).toBe(null)
    expect(planned.ok && planned.value.report.sessions).toBe(0)
  })
})

it('reads the same from JSON and from XML', async () => {
  const [json, xml] = await Promise.all(['small-congress.json', 'small-congress.xml'].map(async (name) => imported(scheduleIn(await fixture(name), name)).workspace))
  expect(json).toEqual(xml)
})

describe('what can not be used', () => {
  it.each([
    ['', 'schedule.xml is empty. Export the schedule anew. Nothing was changed.'],
    ['hello', 'schedule.xml is neither JSON nor XML. Choose a schedule.json or schedule.xml. Nothing was changed.'],
    ['{"schedule":', 'schedule.xml is not whole JSON: it may be cut off. Get a complete copy. Nothing was changed.'],
    ['{"events":[]}', 'schedule.xml is no frab or pretalx schedule: it has no "schedule" with a "conference" in it. Nothing was changed.'],
    ['<html></html>', 'schedule.xml is no frab or pretalx schedule: it has no <schedule> with a <conference> in it. Nothing was changed.'],
  ])('is said in words: %j', (text, sentence) => {
    expect(refusal(bytes(text))).toBe(sentence)
  })

  it('is a file cut off in the middle', async () => {
    const whole = await fixture('small-congress.xml')
    expect(refusal(whole.subarray(0, 900))).toMatch(/^schedule.xml is not whole XML: line \d+/)
  })

  it('is XML that declares entities, nested or from outside', () => {
    expect(refusal(bytes('<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><schedule>&b;</schedule>'))).toContain('declares entities')
    expect(refusal(bytes('<!DOCTYPE s SYSTEM "file:///etc/passwd"><schedule/>'))).toContain('declares entities')
  })

  it('is text that is not UTF-8', () => {
    expect(refusal(new Uint8Array([0x3c, 0xff, 0xfe]))).toContain('not text in UTF-8')
  })
})

const eventWith = (fields: Readonly<Record<string, unknown>>): PublishedSchedule =>
  scheduleIn(
    bytes(JSON.stringify({ schedule: { conference: { title: 'T', days: [{ date: '2020-03-28', rooms: { Hall: [{ id: 1, title: 'A', start: '10:00', duration: '01:00', ...fields }] } }] } } })),
    'schedule.json',
  )

describe('times', () => {
  it('are read in the zone the schedule names, else the one of its offsets', () => {
    expect(zoneOf({ ...eventWith({}), zone: 'Europe/Berlin' }, undefined)).toBe('Europe/Berlin')
    expect(zoneOf(eventWith({ date: '2020-03-28T10:00:00-05:00' }), undefined)).toBe('Etc/GMT+5')
    expect(zoneOf(eventWith({ date: '2020-03-28T10:00:00Z' }), undefined)).toBe('Etc/UTC')
  })

  it('need --zone when nothing says it, half-hour offsets among them', () => {
    expect(zoneOf(eventWith({}), undefined)).toBe(null)
    expect(zoneOf(eventWith({ date: '2020-03-28T10:00:00+05:30' }), undefined)).toBe(null)
    const planned = scheduleCommands(newWorkspace('T', '', []), eventWith({}), { zone: 'Mars/Base' })
    expect(planned.ok ? '' : planned.problem.sentence).toBe('"Mars/Base" is not a known time zone. Say it with --zone, such as --zone Europe/Berlin. Nothing was changed.')
  })

  it('take the day of the list when an event has no date of its own', () => {
    const [event] = eventWith({ start: '9:05' }).events
    expect(event && startOf(event, 'Europe/Berlin')).toBe('2020-03-28T09:05')
  })

  it('are brought to the clock of the zone when an event is written in another offset', () => {
    const [event] = eventWith({ date: '2020-03-28T23:30:00Z' }).events
    expect(event && startOf(event, 'Europe/Berlin')).toBe('2020-03-29T00:30')
  })

  it.each([['00:45', 45], ['1:30', 90], ['1:00:00', 1440], ['90', 90], ['soon', null]])('reads the length %s', (text, minutes) => {
    expect(minutesOf(text)).toBe(minutes)
  })
})

it('keeps the first of two names for one person and says so', () => {
  const schedule = eventWith({ date: '2020-03-28T10:00:00+01:00', persons: [{ id: 5, name: 'Ann' }, { id: 5, name: 'Anna' }] })
  const { workspace, report } = imported(schedule)
  expect(rowsOf(workspace, 'delegates').map((row) => row.familyName)).toEqual(['Ann'])
  expect(report.notes).toEqual(['The person 5 is called "Ann" and "Anna"; the first name was kept.'])
})

it('keeps two entries that share an id apart', () => {
  const entry = { id: 1, title: 'A', date: '2020-03-28T10:00:00+01:00', duration: '01:00' }
  const entries = [entry, { ...entry, date: '2020-03-28T12:00:00+01:00' }, { ...entry, id: '1-2', date: '2020-03-28T14:00:00+01:00' }]
  const text = JSON.stringify({ schedule: { conference: { title: 'T', days: [{ date: '2020-03-28', rooms: { Hall: entries } }] } } })
  const { workspace } = imported(scheduleIn(bytes(text), 'schedule.json'))
  expect(rowsOf(workspace, 'sessions')).toHaveLength(3)
})

it('says when one name stands under two ids, since it may be one person', () => {
  const schedule = eventWith({ date: '2020-03-28T10:00:00+01:00', persons: [{ id: 5, name: 'Ann' }, { id: 6, name: 'Ann' }] })
  const { workspace, report } = imported(schedule)
  expect(rowsOf(workspace, 'delegates')).toHaveLength(2)
  expect(report.notes).toEqual(['"Ann" stands there under 2 ids and came in as 2 people; clashes between them are not seen.'])
})
