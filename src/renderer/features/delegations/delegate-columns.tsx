import { delegateRole, delegateSchema, travelBan, travelDocument, visa } from '@shared/model/delegation'
import { gender } from '@shared/model/person'
import type { Delegate, Delegation, Movement, Stay, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { parseLanguages } from '../../ui/language-codes'
import { delegationColour } from '../../state/current'
import type { SubjectFindings } from '../../state/subject-findings'
import type { CellChoice } from '../../ui/data-table/column'
import type { RecordColumn, RecordRow } from '../../ui/data-table/record-changes'
import { FindingsMark } from '../../ui/findings-mark'
import { PartyMark } from '../../ui/party-mark'

/** A delegate with what other tables say about them. */
export interface DelegateRow extends RecordRow<Delegate> {
  readonly delegation: Delegation | undefined
  readonly colour: string | null
  readonly arrival: Movement | undefined
  readonly departure: Movement | undefined
  readonly stay: Stay | undefined
  readonly findings: SubjectFindings
}

/** Delegates of the given delegations, in the order they were added. */
export const delegateRows = (workspace: Workspace, delegationIds: ReadonlySet<string>, findingsOf: (id: string) => SubjectFindings): readonly DelegateRow[] => {
  const arrivals = new Map<string, Movement>()
  const departures = new Map<string, Movement>()
  for (const movement of rowsOf(workspace, 'movements')) {
    if (movement.direction === 'local' || movement.status === 'cancelled') continue
    for (const id of movement.delegateIds) {
      const held = movement.direction === 'arrival' ? arrivals : departures
      // The last leg in is when a person is there; the first leg out is when they leave.
      const before = held.get(id)
      const better = !before || (movement.direction === 'arrival' ? movement.arrives > before.arrives : movement.departs < before.departs)
      if (better) held.set(id, movement)
    }
  }
  const stays = new Map(rowsOf(workspace, 'stays').flatMap((stay) => (stay.delegateId && stay.status !== 'cancelled' ? [[stay.delegateId as string, stay] as const] : [])))
  return rowsOf(workspace, 'delegates')
    .filter((delegate) => delegationIds.has(delegate.delegationId))
    .map((record) => {
      const delegation = rowOf(workspace, 'delegations', record.delegationId)
      return {
        id: record.id,
        record,
        delegation,
        colour: delegationColour(workspace, delegation),
        arrival: arrivals.get(record.id),
        departure: departures.get(record.id),
        stay: stays.get(record.id),
        findings: findingsOf(record.id),
      }
    })
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
export const choicesFrom = (words: readonly string[]): readonly CellChoice[] => words.map((value) => ({ value, label: capital(value) }))

type Ban = Delegate['travelBan']

/** The two fields of a travel ban as one word, as tables show it. */
const banWord = (ban: Ban): string => (ban.listed ? (ban.exemption === 'not needed' ? 'listed' : `exemption ${ban.exemption}`) : '')
const banWords = ['listed', ...travelBan.shape.exemption.unwrap().options.filter((option) => option !== 'not needed').map((option) => `exemption ${option}`)]

const banFrom = (ban: Ban, word: unknown): Ban => {
  if (typeof word !== 'string' || word === '') return { ...ban, listed: false, exemption: 'not needed' }
  const exemption = travelBan.shape.exemption.safeParse(word.replace('exemption ', ''))
  return { ...ban, listed: true, exemption: exemption.success ? exemption.data : 'not needed' }
}

const firstDocument = (record: Delegate): Delegate['documents'][number] | undefined => record.documents[0]

const withDocument = (record: Delegate, change: Partial<Delegate['documents'][number]>): { readonly documents: Delegate['documents'] } => {
  const [first, ...others] = record.documents
  const next = { ...(first ?? travelDocument.parse({ kind: 'passport', number: '' })), ...change }
  return { documents: next.number === '' && next.expires === null && next.country === '' ? others : [next, ...others] }
}

const list = (codes: readonly string[]): string => codes.join(', ')
const split = (value: unknown): readonly string[] => (typeof value === 'string' && value !== '' ? value.split(', ') : [])

/** Columns of the delegates table. */
export const delegateColumns = (delegations: readonly Delegation[], shortNameOf: (delegation: Delegation) => string): readonly RecordColumn<Delegate, DelegateRow>[] => [
  {
    id: 'familyName', header: 'Family name', width: 150, required: true, editable: true,
    value: ({ record }) => record.familyName,
    mark: ({ colour }) => <PartyMark colour={colour} />,
    change: (_record, familyName) => ({ familyName: familyName ?? '' }),
  },
  { id: 'givenName', header: 'Given name', width: 120, editable: true, value: ({ record }) => record.givenName, change: (_record, givenName) => ({ givenName: givenName ?? '' }) },
  {
    id: 'delegation', header: 'Delegation', kind: 'choice', width: 150, required: true, editable: true, facet: true, groupable: true,
    choices: delegations.map((delegation) => ({ value: delegation.id, label: shortNameOf(delegation) })),
    value: ({ record }) => record.delegationId, change: (_record, delegationId) => ({ delegationId }),
  },
  {
    id: 'role', header: 'Role', kind: 'choice', width: 116, required: true, editable: true, facet: true, groupable: true, choices: choicesFrom(delegateRole.options),
    value: ({ record }) => record.role, change: (_record, role) => ({ role }),
  },
  {
    id: 'status', header: 'Status', kind: 'choice', width: 96, grow: 0, required: true, editable: true, facet: true, groupable: true, choices: choicesFrom(delegateSchema.shape.status.unwrap().options),
    value: ({ record }) => record.status, change: (_record, status) => ({ status }),
  },
  {
    id: 'speakingRight', header: 'Floor', note: 'May take the floor and commit the party', kind: 'check', width: 74, editable: true,
    value: ({ record }) => record.speakingRight, change: (_record, speakingRight) => ({ speakingRight: speakingRight === true }),
    total: (rows) => `${String(rows.filter(({ record }) => record.speakingRight).length)} of ${String(rows.length)}`,
  },
  {
    id: 'gender', header: 'Gender', kind: 'choice', width: 92, grow: 0, required: true, editable: true, facet: true, groupable: true, choices: choicesFrom(gender.options),
    value: ({ record }) => record.gender, text: ({ record }) => (record.gender === 'not stated' ? '' : capital(record.gender)), editText: ({ record }) => record.gender,
    change: (_record, value) => ({ gender: value }),
  },
  {
    id: 'speaks', header: 'Languages', note: 'Languages spoken from the floor, best first', width: 92, grow: 0, editable: true, wanted: () => true, parse: parseLanguages,
    value: ({ record }) => list(record.speaks), change: (_record, value) => ({ speaks: split(value) }),
  },
  {
    id: 'understands', header: 'Also follows', width: 96, grow: 0, hidden: true, editable: true, parse: parseLanguages,
    value: ({ record }) => list(record.understands), change: (_record, value) => ({ understands: split(value) }),
  },
  { id: 'nationality', header: 'Nationality', width: 104, hidden: true, editable: true, facet: true, value: ({ record }) => record.nationality, change: (_record, nationality) => ({ nationality: nationality ?? '' }) },
  {
    id: 'passport', header: 'Passport', width: 126, grow: 0, editable: true, wanted: ({ record }) => record.visa.status === 'to apply' && record.status === 'accredited',
    value: ({ record }) => firstDocument(record)?.number ?? '', change: (record, number) => withDocument(record, { number: typeof number === 'string' ? number : '' }),
  },
  {
    id: 'passportExpires', header: 'Passport expires', kind: 'date', width: 116, hidden: true, editable: ({ record }) => record.documents.length > 0,
    value: ({ record }) => firstDocument(record)?.expires ?? null, text: ({ record }) => firstDocument(record)?.expires ?? '',
    change: (record, value) => withDocument(record, { expires: travelDocument.shape.expires.parse(value === '' ? null : value) }),
  },
  {
    id: 'visa', header: 'Visa', kind: 'choice', width: 96, grow: 0, required: true, editable: true, facet: true, groupable: true, choices: choicesFrom(visa.shape.status.unwrap().options),
    value: ({ record }) => record.visa.status, change: (record, status) => ({ visa: { ...record.visa, status } }),
  },
  {
    id: 'travelBan', header: 'Travel ban', kind: 'choice', width: 132, grow: 0, editable: true, facet: true, choices: choicesFrom(banWords),
    value: ({ record }) => banWord(record.travelBan), change: (record, word) => ({ travelBan: banFrom(record.travelBan, word) }),
  },
  { id: 'diet', header: 'Diet', width: 90, editable: true, facet: true, value: ({ record }) => record.diet, change: (_record, diet) => ({ diet: diet ?? '' }) },
  { id: 'needs', header: 'Needs', width: 110, hidden: true, editable: true, value: ({ record }) => record.needs, change: (_record, needs) => ({ needs: needs ?? '' }) },
  { id: 'arrival', header: 'Arrives', note: 'From Movements', kind: 'date-time', width: 136, value: ({ arrival }) => arrival?.arrives ?? null },
  { id: 'departure', header: 'Leaves', note: 'From Movements', kind: 'date-time', width: 136, value: ({ departure }) => departure?.departs ?? null },
  { id: 'hotel', header: 'Hotel', note: 'From Stays', width: 110, facet: true, groupable: true, value: ({ stay }) => (stay ? [stay.hotel, stay.roomNumber].filter(Boolean).join(', ') : '') },
  { id: 'phone', header: 'Phone', width: 110, hidden: true, editable: true, value: ({ record }) => record.phone, change: (_record, phone) => ({ phone: phone ?? '' }) },
  { id: 'email', header: 'Email', width: 150, hidden: true, editable: true, value: ({ record }) => record.email, change: (_record, email) => ({ email: email ?? '' }) },
  { id: 'badgeZone', header: 'Badge zone', width: 96, hidden: true, editable: true, value: ({ record }) => record.badgeZone, change: (_record, badgeZone) => ({ badgeZone: badgeZone ?? '' }) },
  {
    id: 'findings', header: 'Findings', width: 76, grow: 0, kind: 'number', value: ({ findings }) => (findings.count === 0 ? null : findings.count),
    render: ({ findings }) => <FindingsMark severity={findings.worst} count={findings.count} />,
  },
]

