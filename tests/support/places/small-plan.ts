import type { RowInput, Workspace } from '@shared/model/workspace'
import { createRandom } from '@shared/samples/random'
import { shortDays } from './proposed'

/** The hours that the round of {@link smallPlan} usually works, minutes after midnight. */
export const usual = [540, 720] as const

/** Two or three sessions of two parties that are often kept apart, beside some that stand, in two or three rooms. */
export const smallPlan = (seed: number): Workspace => {
  const random = createRandom(seed)
  const attendances = [
    [{ delegationId: 'north-team' }], [{ delegationId: 'south-team' }], [{ delegationId: 'north-team' }, { delegationId: 'south-team' }],
    [{ delegationId: 'north-team', delegateIds: ['north-1'] }], [{ delegationId: 'south-team', delegateIds: ['south-2'] }],
  ]
  const count = random.chance(0.5) ? 3 : 2
  const oneDay = count === 3
  const session = (id: string, more: Partial<RowInput<'sessions'>> = {}): RowInput<'sessions'> => ({
    id, roundId: 'round', title: id, format: random.pick(['bilateral', 'caucus', 'consultation']), minutes: random.pick([60, 90, 120]), attendance: random.pick(attendances), guests: random.pick([0, 0, 4, 12]), ...more,
  })
  const asked = Array.from({ length: count }, (_, at) =>
    session(`ask-${String(at)}`, {
      afterSessionIds: at > 0 && random.chance(0.3) ? [`ask-${String(at - 1)}`] : [],
      preferredTimes: random.chance(0.4) ? [{ date: random.chance(0.5) ? null : '2018-12-06', from: random.pick(['09:45', '10:00', '11:00']), to: '13:00' }] : [],
    }),
  )
  const standing = random.chance(0.7) ? [session('stands', { minutes: 60 })] : []
  return shortDays({
    rounds: [
      {
        id: 'round', processId: 'process', name: 'First round', startDate: '2018-12-06', endDate: oneDay ? '2018-12-06' : '2018-12-07', partyIds: ['north', 'south'], venueIds: ['castle'], profileId: 'figures',
      },
    ],
    parties: random.chance(0.3)
      ? [{ id: 'north', processId: 'process', name: 'Northern side', shortName: 'North', colour: 'party-1', calendar: { observesPrayerTimes: true, prayerTimes: [{ name: 'Morning', at: '10:10' }] } }]
      : [],
    keepApartRules: random.chance(0.6) ? [{ id: 'apart', roundId: 'round', partyId: 'north', otherPartyId: 'south', zone: random.chance(0.5), gapMinutes: random.pick([0, 15, 60]) }] : [],
    sessions: [...asked, ...standing, { id: 'opening', roundId: 'round', title: 'Opening', format: 'plenary', minutes: 60, attendance: [{ delegationId: 'north-team' }] }],
    placements: [
      { id: 'opening-place', sessionId: 'opening', roomId: 'red', start: '2018-12-06T09:00', minutes: 60 },
      ...standing.map(({ id }) => ({ id: `${id}-place`, sessionId: id, roomId: random.pick(['red', 'blue']), start: `2018-12-06T${random.pick(['10:30', '11:00', '12:00'])}`, minutes: 60 })),
    ],
    // A third room only where few sessions are asked for: trying everything has its limits.
    rooms: oneDay ? [{ id: 'hall', venueId: 'castle', name: 'Hall', capacities: { 'hollow square': 60 }, hours: { opens: '09:00', closes: '11:00' } }] : [],
  })
}
