import { movementSchema } from '@shared/model/travel'
import { offsetLabel, wallTime } from '@shared/model/time'
import type { WallTime } from '@shared/model/time'
import { amountText } from '@shared/text/amounts'
import { dateOf, timeOf } from '@shared/model/time'
import { shortDay } from '@shared/text/dates'
import type { Delegation, Movement, Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { delegationColour } from '../../state/current'
import type { RecordColumn, RecordRow } from '../../ui/data-table/record-changes'
import { PartyMark } from '../../ui/party-mark'
import { choicesFrom } from './delegate-columns'
import { delegationsOn, passengers, shortNameOf } from './people'
import type { WordedFindings } from './worded-findings'
import { WordedMark } from './worded-mark'

export interface MovementRow extends RecordRow<Movement> {
  readonly people: readonly string[]
  readonly delegations: readonly Delegation[]
  readonly delegationNames: readonly string[]
  readonly colours: readonly (string | null)[]
  readonly findings: WordedFindings
}

/** The round's movements by the clock of their departure; of one delegation when it is given. */
export const movementRows = (workspace: Workspace, roundId: string, delegationId: string | null, findingsOf: (id: string) => WordedFindings): readonly MovementRow[] =>
  rowsOf(workspace, 'movements')
    .filter((movement) => movement.roundId === roundId)
    .map((record) => {
      const delegations = delegationsOn(workspace, record)
      return { id: record.id, record, people: passengers(workspace, record), delegations, delegationNames: delegations.map((delegation) => shortNameOf(workspace, delegation)), colours: delegations.map((delegation) => delegationColour(workspace, delegation)), findings: findingsOf(record.id) }
    })
    .filter((row) => delegationId === null || row.delegations.some(({ id }) => id === delegationId))
    .sort((one, other) => (one.record.departs < other.record.departs ? -1 : 1))

/** "Wed 5 Dec 14:30 UTC+3": a time is only a time with its clock. */
export const zonedText = (time: WallTime, zone: string): string => `${shortDay(dateOf(time))} ${timeOf(time)} ${offsetLabel(time, zone)}`

const keptTime = (field: 'departs' | 'arrives', held: WallTime, value: unknown) => {
  const time = wallTime.safeParse(value)
  return { [field]: time.success ? time.data : held }
}

export const movementColumns: readonly RecordColumn<Movement, MovementRow>[] = [
  {
    id: 'route', header: 'Route', width: 230, value: ({ record }) => `${record.from} → ${record.to}`,
    mark: ({ colours }) => (colours.length === 0 ? <PartyMark colour={null} /> : colours.map((colour, at) => <PartyMark key={at} colour={colour} />)),
  },
  { id: 'findings', header: 'Findings', width: 150, grow: 2, value: ({ findings }) => findings.words, render: ({ findings }) => <WordedMark findings={findings} /> },
  { id: 'from', header: 'From', width: 120, hidden: true, required: true, editable: true, value: ({ record }) => record.from, change: (_record, from) => ({ from }) },
  { id: 'to', header: 'To', width: 120, hidden: true, required: true, editable: true, value: ({ record }) => record.to, change: (_record, to) => ({ to }) },
  {
    id: 'departs', header: 'Departs', kind: 'date-time', width: 172, required: true, editable: true, note: 'On the clock of the place it leaves from',
    value: ({ record }) => record.departs, text: ({ record }) => zonedText(record.departs, record.departsZone), editText: ({ record }) => record.departs.replace('T', ' '),
    change: (record, value) => keptTime('departs', record.departs, value),
  },
  {
    id: 'arrives', header: 'Arrives', kind: 'date-time', width: 172, required: true, editable: true, note: 'On the clock of the place it arrives at',
    value: ({ record }) => record.arrives, text: ({ record }) => zonedText(record.arrives, record.arrivesZone), editText: ({ record }) => record.arrives.replace('T', ' '),
    change: (record, value) => keptTime('arrives', record.arrives, value),
  },
  {
    id: 'people', header: 'People', kind: 'number', width: 72, total: 'sum', value: ({ people }) => people.length,
  },
  { id: 'who', header: 'Who', width: 200, grow: 2, wanted: () => true, value: ({ people }) => people.join(', ') },
  {
    id: 'kind', header: 'By', kind: 'choice', width: 84, grow: 0, required: true, editable: true, facet: true, groupable: true, choices: choicesFrom(movementSchema.shape.kind.options),
    value: ({ record }) => record.kind, change: (_record, kind) => ({ kind }),
  },
  {
    id: 'direction', header: 'Direction', kind: 'choice', width: 96, grow: 0, required: true, editable: true, facet: true, groupable: true, choices: choicesFrom(movementSchema.shape.direction.unwrap().options),
    value: ({ record }) => record.direction, change: (_record, direction) => ({ direction }),
  },
  { id: 'number', header: 'Number', width: 84, grow: 0, editable: true, value: ({ record }) => record.number, change: (_record, number) => ({ number: number ?? '' }) },
  { id: 'delegation', header: 'Delegation', width: 140, hidden: true, facet: true, groupable: true, value: ({ delegationNames }) => delegationNames.join(', ') },
  { id: 'carrier', header: 'Carrier', width: 100, hidden: true, editable: true, value: ({ record }) => record.carrier, change: (_record, carrier) => ({ carrier: carrier ?? '' }) },
  { id: 'vehicle', header: 'Vehicle', width: 96, editable: true, value: ({ record }) => record.vehicle, change: (_record, vehicle) => ({ vehicle: vehicle ?? '' }) },
  { id: 'driver', header: 'Driver', width: 96, hidden: true, editable: true, value: ({ record }) => record.driver, change: (_record, driver) => ({ driver: driver ?? '' }) },
  { id: 'escort', header: 'Escort', width: 96, editable: true, value: ({ record }) => record.escort, change: (_record, escort) => ({ escort: escort ?? '' }) },
  { id: 'fare', header: 'Fare', width: 104, grow: 0, note: 'For one person one way; set in the inspector', value: ({ record }) => (record.fare ? amountText(record.fare) : '') },
  {
    id: 'status', header: 'Status', kind: 'choice', width: 92, grow: 0, required: true, editable: true, facet: true, groupable: true, choices: choicesFrom(movementSchema.shape.status.unwrap().options),
    value: ({ record }) => record.status, change: (_record, status) => ({ status }),
  },
]
