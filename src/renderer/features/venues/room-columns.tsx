import { roomSchema, seatingLayout } from '@shared/model/venue'
import type { SeatingLayout } from '@shared/model/venue'
import type { Room, Venue } from '@shared/model/workspace'
import type { SubjectFindings } from '../../state/subject-findings'
import type { CellChoice, ParsedCell } from '../../ui/data-table/column'
import type { RecordColumn, RecordRow } from '../../ui/data-table/record-changes'
import { FindingsMark } from '../../ui/findings-mark'
import { SeverityGlyph } from '../../ui/glyphs'
import { commonCurrency, moneyCell } from '../../ui/money-cells'
import classes from './venues.module.css'

export interface RoomRow extends RecordRow<Room> {
  readonly venue: Venue | undefined
  readonly neighbours: readonly string[]
  readonly findings: SubjectFindings
  /** Whether another room of the venue has the same name. */
  readonly hasTwin: boolean
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
export const choicesFrom = (words: readonly string[]): readonly CellChoice[] => words.map((value) => ({ value, label: capital(value) }))

/** Booths are built into a room or brought in; each has its own norm. */
export const boothKinds: readonly CellChoice[] = [
  { value: 'built-in', label: 'Built-in (ISO 2603)' },
  { value: 'mobile', label: 'Mobile (ISO 4043)' },
]

/** Layouts talks use most; the others are a click away in the column menu. */
const usual: readonly SeatingLayout[] = ['hollow square', 'U-shape', 'boardroom', 'theatre', 'banquet']

/** Rooms people sit down in to talk: without any capacity they can't be checked. */
const meetingKinds: readonly Room['kind'][] = ['plenary', 'caucus', 'bilateral', 'working']

/** "09:00–18:00"; empty follows the venue. */
export const hoursText = (hours: Room['hours']): string => (hours ? `${hours.opens}–${hours.closes}` : '')

export const parseHours = (text: string): ParsedCell => {
  const found = /^(\d{1,2}:\d{2})\s*(?:[-–—]|to)\s*(\d{1,2}:\d{2})$/.exec(text.trim())
  const [opens, closes] = [found?.[1], found?.[2]].map((time) => time?.padStart(5, '0'))
  const valid = [opens, closes].every((time) => time !== undefined && /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time))
  return valid ? { ok: true, value: `${opens ?? ''}–${closes ?? ''}` } : { ok: false, sentence: `“${text}” are not hours. Write 09:00–18:00.` }
}

export const hoursFrom = (value: unknown): { readonly opens: string; readonly closes: string } | null => {
  if (typeof value !== 'string' || value === '') return null
  const [opens = '', closes = ''] = value.split('–')
  return { opens, closes }
}

const listed = (text: string): readonly string[] => text.split(/[,;]+/).map((part) => part.trim()).filter((part) => part !== '')

/** Columns of the rooms table. Neighbours are written by name. */
export const roomColumns = (venues: readonly Venue[], rooms: readonly Room[]): readonly RecordColumn<Room, RoomRow>[] => {
  const byName = new Map(rooms.map((room) => [room.name.toLowerCase(), room]))
  const nameOf = new Map<string, string>(rooms.map((room) => [room.id, room.name]))
  return [
    {
      id: 'name', header: 'Room', width: 170, required: true, editable: true, value: ({ record }) => record.name, change: (_record, name) => ({ name }),
      mark: ({ hasTwin }) => (hasTwin ? <span className={classes.twin} role="img" aria-label="Another room has the same name" title="Another room has the same name; schedules and papers can’t tell them apart"><SeverityGlyph severity="note" size={14} /></span> : null),
    },
    {
      id: 'venue', header: 'Venue', kind: 'choice', width: 140, required: true, editable: true, facet: true, groupable: true, hidden: venues.length < 2,
      choices: venues.map(({ id, name }) => ({ value: id, label: name })), value: ({ record }) => record.venueId, change: (_record, venueId) => ({ venueId }),
    },
    {
      id: 'kind', header: 'Use', kind: 'choice', width: 90, grow: 0, required: true, editable: true, facet: true, groupable: true, choices: choicesFrom(roomSchema.shape.kind.unwrap().options),
      value: ({ record }) => record.kind, change: (_record, kind) => ({ kind }),
    },
    ...seatingLayout.options.map((layout): RecordColumn<Room, RoomRow> => ({
      id: `seats-${layout}`, header: capital(layout), note: `Seats in ${layout}; empty where the layout is not possible or not known`, kind: 'number', decimals: 0, width: layout.length > 9 ? 104 : 80, editable: true, hidden: !usual.includes(layout),
      value: ({ record }) => record.capacities[layout] ?? null,
      change: (record, seats) => {
        const { [layout]: _dropped, ...others } = record.capacities
        return { capacities: typeof seats === 'number' ? { ...others, [layout]: Math.round(seats) } : others }
      },
      wanted: ({ record }) => layout === 'hollow square' && meetingKinds.includes(record.kind) && Object.keys(record.capacities).length === 0,
    })),
    { id: 'booths', header: 'Booths', text: ({ record }) => (record.booths === 0 ? '' : String(record.booths)), editText: ({ record }) => String(record.booths), note: 'Interpretation booths in or opening into the room', kind: 'number', decimals: 0, width: 70, editable: true, total: 'sum', value: ({ record }) => record.booths, change: (_record, booths) => ({ booths: typeof booths === 'number' ? Math.round(booths) : 0 }) },
    { id: 'boothKind', header: 'Booth kind', note: 'Built into the room (ISO 2603) or brought in (ISO 4043); empty where not known', kind: 'choice', width: 130, grow: 0, hidden: true, editable: true, facet: true, groupable: true, choices: boothKinds, value: ({ record }) => record.boothKind, change: (_record, boothKind) => ({ boothKind }) },
    { id: 'boothWidth', header: 'Booth width', unit: 'cm', note: 'Inside one booth, which tells how many interpreters can sit in it; empty where not measured', kind: 'number', decimals: 0, width: 96, hidden: true, editable: true, value: ({ record }) => record.boothWidthCm, change: (_record, width) => ({ boothWidthCm: typeof width === 'number' ? Math.round(width) : null }) },
    { id: 'floor', header: 'Floor', width: 70, grow: 0, editable: true, facet: true, groupable: true, value: ({ record }) => record.floor, change: (_record, floor) => ({ floor: floor ?? '' }) },
    { id: 'zone', header: 'Zone', width: 104, grow: 0, editable: true, facet: true, groupable: true, value: ({ record }) => record.zone, change: (_record, zone) => ({ zone: zone ?? '' }) },
    {
      id: 'entrances', header: 'Entrances', width: 130, editable: true, value: ({ record }) => record.entrances.join(', '),
      change: (_record, value) => ({ entrances: typeof value === 'string' ? listed(value) : [] }),
    },
    {
      id: 'neighbours', header: 'Next to', note: 'Rooms that share a wall, door or corridor; the other room learns of it too', width: 160, editable: true, value: ({ neighbours }) => neighbours.join(', '),
      parse: (text) => {
        const words = listed(text)
        const unknown = words.find((word) => !byName.has(word.toLowerCase()))
        if (unknown !== undefined) return { ok: false, sentence: `There is no room “${unknown}”. Write names of rooms here, with commas between them.` }
        return { ok: true, value: words.map((word) => nameOf.get(byName.get(word.toLowerCase())?.id ?? '') ?? word).join(', ') }
      },
      change: (_record, value) => ({ adjacentRoomIds: typeof value === 'string' ? listed(value).flatMap((word) => byName.get(word.toLowerCase())?.id ?? []) : [] }),
    },
    { id: 'hours', header: 'Hours', note: 'Empty follows the venue', width: 104, grow: 0, editable: true, parse: parseHours, value: ({ record }) => hoursText(record.hours), change: (_record, value) => ({ hours: hoursFrom(value) }) },
    { id: 'closed', header: 'Closed', note: 'Unavailable periods; set in the inspector', kind: 'number', width: 70, hidden: true, value: ({ record }) => record.unavailable.length || null },
    {
      id: 'dailyCost', header: 'A day', width: 104, editable: true,
      ...moneyCell<Room, RoomRow>({ of: (record) => record.dailyCost, change: (_record, dailyCost) => ({ dailyCost }), currency: commonCurrency([...rooms, ...venues].map(({ dailyCost }) => dailyCost)) }),
    },
    { id: 'note', header: 'Note', width: 140, hidden: true, editable: true, value: ({ record }) => record.note, change: (_record, note) => ({ note: note ?? '' }) },
    {
      id: 'findings', header: 'Findings', width: 76, kind: 'number', value: ({ findings }) => (findings.count === 0 ? null : findings.count),
      render: ({ findings }) => <FindingsMark severity={findings.worst} count={findings.count} />,
    },
  ]
}
