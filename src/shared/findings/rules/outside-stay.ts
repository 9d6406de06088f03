import type { WallTime } from '../../model/time'
import { wallTimeIn } from '../../model/time'
import type { Delegation, Movement, RecordRef } from '../../model/workspace'
import { delegatesPresent, expertsAt } from '../../languages/participants'
import type { Booking } from '../booking'
import { isPause, sittingOf } from '../booking'
import type { Sitting } from '../facts'
import type { Absence, TravellerTable } from '../person-away'
import { absencesAt, awayDuring, hasJourneys } from '../person-away'
import type { PlanIndex } from '../plan-index'
import type { Report, Rule } from '../rule'

export interface OutsideStayFacts {
  readonly rule: 'outside-stay'
  readonly sitting: Sitting
  /** Whose people they are; null for the team, experts and interpreters. */
  readonly delegationId: Delegation['id'] | null
  /** Those expected who are not there. */
  readonly people: readonly RecordRef[]
  /** How many of the delegation, or of the team, are expected. */
  readonly expected: number
  readonly cause: Absence['cause']
  /** When the last of them arrives, or the first of them leaves, on the wall clock of the session's venue. */
  readonly time: WallTime
  readonly movementId: Movement['id']
}

interface Group {
  readonly delegationId: Delegation['id'] | null
  readonly people: readonly RecordRef[]
}

/** Everybody expected at a sitting, by delegation; team, experts and interpreters together. */
const groupsAt = (plan: PlanIndex, booking: Booking): readonly Group[] => [
  ...booking.delegations.flatMap((presence): readonly Group[] => {
    const delegation = plan.people.row('delegations', presence.delegationId)
    return delegation
      ? [{ delegationId: delegation.id, people: delegatesPresent(plan.people, presence).map(({ id }): RecordRef => ({ table: 'delegates', id })) }]
      : []
  }),
  {
    delegationId: null,
    people: [
      ...booking.teamIds.map((id): RecordRef => ({ table: 'teamMembers', id })),
      ...expertsAt(booking.session).map((id): RecordRef => ({ table: 'standbyExperts', id })),
      ...booking.interpreterIds.map((id): RecordRef => ({ table: 'interpreters', id })),
    ],
  },
]

interface Away {
  readonly person: RecordRef
  readonly absence: Absence
  readonly bound: number
}

/** Those of a group who are away during a sitting, each with the moment of arriving or leaving. */
const awayOf = (plan: PlanIndex, booking: Booking, people: readonly RecordRef[]): readonly Away[] =>
  people.flatMap((person) => {
    const absence = awayDuring(absencesAt(plan.workspace, booking.round.id, person.table as TravellerTable).get(person.id), booking.start, booking.end)
    const bound = absence?.cause === 'left' ? absence.from : absence?.to
    return absence && typeof bound === 'number' ? [{ person, absence, bound }] : []
  })

const causes = ['not yet arrived', 'left'] as const

export const outsideStay: Rule<OutsideStayFacts> = {
  id: 'outside-stay',
  title: 'Somebody is expected before arriving or after leaving',
  severity: 'warning',
  source: 'The arrivals and departures entered for the round',
  looksAt:
    'Delegates, chair and team, experts and interpreters expected at a session, against their own arrivals and departures that are not cancelled. Whoever has none entered is not judged. It is an error when everybody expected of a delegation is away.',
  unit: 'session',
  check: (plan, unit) => {
    let found: Map<string, Report<OutsideStayFacts>> | null = null
    for (const booking of plan.entry(unit)?.bookings ?? []) {
      if (!hasJourneys(plan.workspace, booking.round.id)) continue
      for (const { delegationId, people } of groupsAt(plan, booking)) {
        const away = awayOf(plan, booking, people)
        if (away.length === 0) continue
        for (const cause of causes) {
          const those = away.filter(({ absence }) => absence.cause === cause)
          const key = `${unit}:${delegationId ?? 'team'}:${cause === 'left' ? 'left' : 'arriving'}`
          const last = those.reduce<Away | null>((most, each) => (!most || (cause === 'left' ? each.bound < most.bound : each.bound > most.bound) ? each : most), null)
          if (!last || found?.has(key)) continue
          const severity = isPause(booking) ? 'note' : delegationId !== null && away.length === people.length ? 'error' : 'warning'
          found ??= new Map<string, Report<OutsideStayFacts>>()
          found.set(key, {
            roundId: booking.round.id,
            key,
            at: booking.start,
            subjects: [
              { table: 'placements', id: booking.placement.id },
              { table: 'sessions', id: booking.session.id },
              { table: 'movements', id: last.absence.movementId },
              ...those.map(({ person }) => person),
            ],
            facts: {
              rule: 'outside-stay',
              sitting: sittingOf(booking),
              delegationId,
              people: those.map(({ person }) => person),
              expected: people.length,
              cause,
              time: wallTimeIn(last.bound, booking.venue.zone),
              movementId: last.absence.movementId,
            },
            severity,
          })
        }
      }
    }
    return found ? [...found.values()] : []
  },
}
