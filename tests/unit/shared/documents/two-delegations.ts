import fc from 'fast-check'
import type { RowInput, Workspace } from '@shared/model/workspace'
import { smallWorkspace, withRows } from '../../../support/workspace-builder'

const formats = ['plenary', 'proximity', 'bilateral', 'working group', 'contact group', 'back-channel', 'caucus', 'consultation', 'ceremony', 'press', 'meal', 'break'] as const

/** What the other party alone knows of carries this mark wherever it is written. */
export const secret = 'SECRET'

const presence = fc.constantFrom('ours', 'theirs', 'both', 'none')

/** Who is called, and where each side sits: a session as a random officer might enter it. */
const sitting = fc.record({
  format: fc.constantFrom(...formats),
  who: presence,
  seated: fc.constantFrom('together', 'apart', 'only theirs'),
  status: fc.constantFrom('tentative' as const, 'confirmed' as const, 'cancelled' as const),
  confidential: fc.boolean(),
  named: fc.boolean(),
  hour: fc.integer({ min: 8, max: 20 }),
  day: fc.integer({ min: 6, max: 12 }),
})
type Sitting = typeof sitting extends fc.Arbitrary<infer T> ? T : never

const hiddenFromUs = ({ format, who, seated, status, confidential }: Sitting): boolean =>
  format === 'back-channel' || confidential || status === 'cancelled' || who === 'theirs' || who === 'none' || (who === 'both' && seated === 'only theirs')

const rowsFor = (one: Sitting, index: number): { readonly session: RowInput<'sessions'>; readonly rooms: readonly RowInput<'rooms'>[]; readonly placements: readonly RowInput<'placements'>[] } => {
  const id = String(index)
  const mark = hiddenFromUs(one) ? secret : 'open'
  const start = `2018-12-${String(one.day).padStart(2, '0')}T${String(one.hour).padStart(2, '0')}:00`
  const ours = { delegationId: 'north-team', delegateIds: one.named ? ['north-1'] : null }
  const theirs = { delegationId: 'south-team', delegateIds: one.named ? ['south-1'] : null }
  const both = one.who === 'both'
  const attendance = both ? [ours, theirs] : one.who === 'ours' ? [ours] : one.who === 'theirs' ? [theirs] : []
  const room = (name: string, text: string): RowInput<'rooms'> => ({ id: `room-${name}-${id}`, venueId: 'castle', name: `${text} room ${name} ${id}`, names: { ar: `${text} قاعة ${name} ${id}` } })
  const at = (name: string, delegationIds: readonly string[] | null): RowInput<'placements'> => ({ id: `at-${name}-${id}`, sessionId: `session-${id}`, roomId: `room-${name}-${id}`, start, minutes: 60, delegationIds })
  const apart = both && one.seated === 'apart'
  return {
    session: {
      id: `session-${id}`, roundId: 'round', title: `${mark} title ${id}`, titles: { ar: `${mark} عنوان ${id}` }, format: one.format, status: one.status, minutes: 60,
      confidential: one.confidential, attendance, chairId: 'envoy', agenda: `${secret} agenda ${id}`, note: `${secret} note ${id}`, track: `${secret} track`,
    },
    rooms: [room('a', mark), room('b', secret)],
    placements: apart ? [at('a', ['north-team']), at('b', ['south-team'])] : [at('a', both && one.seated === 'only theirs' ? ['south-team'] : null)],
  }
}

/** A plan of up to twelve random sessions in which everything that is the other side's alone carries the mark. */
export const randomPlans: fc.Arbitrary<Workspace> = fc.array(sitting, { maxLength: 12 }).map((sittings) => {
  const rows = sittings.map(rowsFor)
  const trip = { roundId: 'round', departs: '2018-12-05T09:00', departsZone: 'Asia/Aden', arrives: '2018-12-05T14:00', arrivesZone: 'Europe/Stockholm' } as const
  return withRows(smallWorkspace(), {
    sessions: rows.map((one) => one.session),
    rooms: rows.flatMap((one) => one.rooms),
    placements: rows.flatMap((one) => one.placements),
    delegations: [
      { id: 'north-team', roundId: 'round', partyId: 'north', name: 'Delegation of the North', liaison: 'Our liaison', note: `${secret} note`, escort: `${secret} escort`, safePassageGuarantee: `${secret} promise` },
      {
        id: 'south-team', roundId: 'round', partyId: 'south', name: 'Delegation of the South', liaison: `${secret} liaison`, liaisonPhone: `${secret} phone`, hotel: `${secret} hotel`, note: `${secret} note`,
      },
    ],
    delegates: [
      { id: 'south-1', delegationId: 'south-team', familyName: `${secret} Saleh`, givenName: 'Yusuf', names: { ar: `${secret} صالح` } },
      { id: 'south-2', delegationId: 'south-team', familyName: `${secret} Karam`, givenName: 'Rima' },
      { id: 'north-1', delegationId: 'north-team', familyName: 'Haddad', givenName: 'Amal', note: `${secret} note`, phone: `${secret} phone`, needs: `${secret} needs` },
    ],
    stays: [
      { id: 'ours', roundId: 'round', delegateId: 'north-1', hotel: 'Open hotel', roomNumber: secret, floor: secret, checkIn: '2018-12-05', checkOut: '2018-12-13', note: secret },
      { id: 'theirs', roundId: 'round', delegateId: 'south-1', hotel: `${secret} hotel`, checkIn: '2018-12-05', checkOut: '2018-12-13' },
    ],
    movements: [
      { ...trip, id: 'shared', kind: 'flight', from: 'Open airport', to: 'Stockholm', delegateIds: ['north-1', 'south-1'], note: secret, escort: secret, driver: secret },
      { ...trip, id: 'theirs', kind: 'transfer', from: `${secret} airport`, to: `${secret} hotel`, delegateIds: ['south-1'] },
      { ...trip, id: 'staff', kind: 'transfer', from: `${secret} office`, to: 'Castle', teamMemberIds: ['envoy'] },
    ],
    teamMembers: [
      { id: 'envoy', processId: 'process', familyName: 'Lind', givenName: 'Karin', role: 'envoy', phone: secret },
      { id: 'desk', processId: 'process', familyName: 'Okafor', givenName: 'Daniel', role: 'protocol', phone: '+46 1', contactForDelegations: true, note: secret },
    ],
  })
})
