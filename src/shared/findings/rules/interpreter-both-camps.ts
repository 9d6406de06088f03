import type { Interpreter, Party } from '../../model/workspace'
import { interpreterSubjects } from '../about-interpreter'
import type { Booking } from '../booking'
import { sittingOf } from '../booking'
import type { CampReader } from '../camps'
import { campsOf, opposedIn } from '../camps'
import type { Sitting } from '../facts'
import type { PlanIndex } from '../plan-index'
import type { Report, Rule } from '../rule'

/** One party and the first session in its own circle that the interpreter serves; null when only brought by it. */
export interface CampServed {
  readonly partyId: Party['id']
  readonly sitting: Sitting | null
}

export interface InterpreterBothCampsFacts {
  readonly rule: 'interpreter-both-camps'
  readonly interpreterId: Interpreter['id']
  /** Two different parties; the one that brought the interpreter first, or else the one served first. */
  readonly camps: readonly [CampServed, CampServed]
  /** Whether the first of them brought the interpreter. */
  readonly brought: boolean
  /** Both have said that they accept the interpreter. */
  readonly accepted: boolean
}

/** A sitting in the own circle of some parties. */
interface InCamp {
  readonly booking: Booking
  readonly camp: readonly Party['id'][]
}

const nothing: readonly never[] = []

/** Whether any of an interpreter's sittings is in the own circle of another party than the one that brought them, or than another one's. */
const mayMeet = (camps: CampReader, bookings: readonly Booking[], brought: Party['id'] | null): boolean => {
  let only = brought
  for (const { session } of bookings) {
    for (const party of camps(session)) {
      if (only !== null && party !== only) return true
      only = party
    }
  }
  return false
}

/** An interpreter's sittings in the parties' own circles, by round, in order of time. */
const inCamps = (camps: CampReader, bookings: readonly Booking[]): ReadonlyMap<string, readonly InCamp[]> => {
  const rounds = new Map<string, InCamp[]>()
  for (const booking of bookings) {
    const camp = camps(booking.session)
    if (camp.length === 0) continue
    const ofRound = rounds.get(booking.round.id)
    if (ofRound) ofRound.push({ booking, camp })
    else rounds.set(booking.round.id, [{ booking, camp }])
  }
  return rounds
}

/** The first sitting with one party and without the other. */
const firstWith = (served: readonly InCamp[], party: Party['id'], without: Party['id']): Booking | undefined =>
  served.find(({ camp }) => camp.includes(party) && !camp.includes(without))?.booking

const reportsIn = (plan: PlanIndex, interpreter: Interpreter, served: readonly InCamp[]): readonly Report<InterpreterBothCampsFacts>[] => {
  const brought = interpreter.broughtByPartyId
  const parties = brought === null ? [] : [brought]
  for (const { camp } of served) for (const party of camp) if (!parties.includes(party)) parties.push(party)
  const round = served[0]?.booking.round
  if (parties.length < 2 || !round) return nothing
  const opposed = opposedIn(plan.workspace, round.id)
  const accepts = (partyId: Party['id']): boolean => interpreter.acceptance.some((each) => each.partyId === partyId && each.verdict === 'accepted')
  return parties.flatMap((one, at) =>
    parties.slice(at + 1).flatMap((other) => {
      if (one !== brought && !opposed(one, other)) return []
      const [first, second] = [firstWith(served, one, other), firstWith(served, other, one)]
      if (!second || (one !== brought && !first)) return []
      const bookings = [first, second].flatMap((booking) => booking ?? [])
      const accepted = accepts(one) && accepts(other)
      return [
        {
          roundId: round.id,
          key: [interpreter.id, ...[one, other].sort()].join(':'),
          at: Math.max(...bookings.map(({ start }) => start)),
          subjects: interpreterSubjects(interpreter.id, bookings, [{ table: 'parties', id: one }, { table: 'parties', id: other }]),
          facts: {
            rule: 'interpreter-both-camps' as const,
            interpreterId: interpreter.id,
            camps: [{ partyId: one, sitting: first ? sittingOf(first) : null }, { partyId: other, sitting: second ? sittingOf(second) : null }] as const,
            brought: one === brought,
            accepted,
          },
          ...(accepted ? { severity: 'note' as const } : {}),
        },
      ]
    }),
  )
}

export const interpreterBothCamps: Rule<InterpreterBothCampsFacts> = {
  id: 'interpreter-both-camps',
  title: "An interpreter serves both sides' own meetings",
  severity: 'warning',
  source: 'Common practice: nobody goes from one camp to the other without the consent of both',
  looksAt:
    'For each interpreter and round: caucuses, and other sessions that one party alone attends, of two parties that are kept apart, or of any two where no two are; and those of another party than the one that brought the interpreter. Ceremonies, meetings with the press and meals do not count. When both parties have accepted the interpreter it is a note.',
  unit: 'interpreter',
  check: (plan, unit) => {
    const interpreter = plan.people.row('interpreters', unit)
    if (!interpreter) return nothing
    const camps = campsOf(plan.workspace)
    const bookings = plan.bookings('interpreter', unit)
    // Nearly every interpreter serves one side only.
    if (!mayMeet(camps, bookings, interpreter.broughtByPartyId)) return nothing
    return [...inCamps(camps, bookings).values()].flatMap((served) => reportsIn(plan, interpreter, served))
  },
}
