import { staySchema } from '@shared/model/travel'
import { dayNumber, wallDate } from '@shared/model/time'
import type { WallDate } from '@shared/model/time'
import { amountText } from '@shared/text/amounts'
import type { Stay, Workspace } from '@shared/model/workspace'
import { rowsOf } from '@shared/model/workspace'
import { delegationColour } from '../../state/current'
import type { RecordColumn, RecordRow } from '../../ui/data-table/record-changes'
import { PartyMark } from '../../ui/party-mark'
import { choicesFrom } from './delegate-columns'
import { delegationOfStay, guestOf, shortNameOf } from './people'
import type { WordedFindings } from './worded-findings'
import { WordedMark } from './worded-mark'

export interface StayRow extends RecordRow<Stay> {
  readonly guest: string
  readonly group: string
  readonly colour: string | null
  readonly findings: WordedFindings
}

/** The round's stays; of one delegation when it is given. */
export const stayRows = (workspace: Workspace, roundId: string, delegationId: string | null, findingsOf: (id: string) => WordedFindings): readonly StayRow[] =>
  rowsOf(workspace, 'stays').flatMap((record) => {
    const delegation = delegationOfStay(workspace, record)
    if (record.roundId !== roundId || (delegationId !== null && delegation?.id !== delegationId)) return []
    const group = delegation ? shortNameOf(workspace, delegation) : (record.interpreterId ? 'Interpreters' : record.expertId ? 'Experts' : 'Mediation team')
    return [{ id: record.id, record, guest: guestOf(workspace, record), group, colour: delegationColour(workspace, delegation), findings: findingsOf(record.id) }]
  })

const day = (field: 'checkIn' | 'checkOut', held: WallDate, value: unknown) => {
  const date = wallDate.safeParse(value)
  return { [field]: date.success ? date.data : held }
}

export const stayColumns: readonly RecordColumn<Stay, StayRow>[] = [
  {
    id: 'guest', header: 'Guest', width: 180, value: ({ guest }) => guest,
    mark: ({ colour }) => <PartyMark colour={colour} />,
  },
  { id: 'group', header: 'Delegation', width: 120, facet: true, groupable: true, value: ({ group }) => group },
  { id: 'hotel', header: 'Hotel', width: 160, required: true, editable: true, facet: true, groupable: true, value: ({ record }) => record.hotel, change: (_record, hotel) => ({ hotel }) },
  { id: 'room', header: 'Room', width: 72, grow: 0, editable: true, value: ({ record }) => record.roomNumber, change: (_record, roomNumber) => ({ roomNumber: roomNumber ?? '' }) },
  { id: 'floor', header: 'Floor', width: 92, grow: 0, editable: true, facet: true, value: ({ record }) => record.floor, change: (_record, floor) => ({ floor: floor ?? '' }) },
  { id: 'findings', header: 'Findings', width: 150, grow: 2, value: ({ findings }) => findings.words, render: ({ findings }) => <WordedMark findings={findings} /> },
  { id: 'checkIn', header: 'Check in', kind: 'date', width: 96, required: true, editable: true, groupable: true, value: ({ record }) => record.checkIn, change: (record, value) => day('checkIn', record.checkIn, value) },
  { id: 'checkOut', header: 'Check out', kind: 'date', width: 96, required: true, editable: true, value: ({ record }) => record.checkOut, change: (record, value) => day('checkOut', record.checkOut, value) },
  {
    id: 'nights', header: 'Nights', kind: 'number', width: 72, total: 'sum',
    value: ({ record }) => (record.status === 'cancelled' ? 0 : dayNumber(record.checkOut) - dayNumber(record.checkIn)),
  },
  {
    id: 'board', header: 'Board', kind: 'choice', width: 104, grow: 0, required: true, editable: true, facet: true, choices: choicesFrom(staySchema.shape.board.unwrap().options),
    value: ({ record }) => record.board, change: (_record, board) => ({ board }),
  },
  { id: 'rate', header: 'A night', width: 116, grow: 0, note: 'Empty takes the price of the budget; set in the inspector', value: ({ record }) => (record.nightlyRate ? amountText(record.nightlyRate) : '') },
  {
    id: 'status', header: 'Status', kind: 'choice', width: 92, grow: 0, required: true, editable: true, facet: true, groupable: true, choices: choicesFrom(staySchema.shape.status.unwrap().options),
    value: ({ record }) => record.status, change: (_record, status) => ({ status }),
  },
  { id: 'note', header: 'Note', width: 140, hidden: true, editable: true, value: ({ record }) => record.note, change: (_record, note) => ({ note: note ?? '' }) },
]
