import type { TeamMember } from '../../model/workspace'
import type { Booking } from '../booking'
import { clashesIn, clashReports, severityForPeople } from '../clashes'
import type { Clash } from '../facts'
import type { Rule } from '../rule'

export interface ChairDoubleBookedFacts extends Clash {
  readonly rule: 'chair-double-booked'
  readonly teamMemberId: TeamMember['id']
}

export const chairDoubleBooked: Rule<ChairDoubleBookedFacts> = {
  id: 'chair-double-booked',
  title: 'A chair is expected in two places at once',
  severity: 'error',
  source: 'Plain logic: nobody is in two places at once',
  looksAt:
    'Two sessions that overlap where somebody chairs one and chairs or attends the other; a meal or a break makes it a warning. Going between the rooms of one session is the work of shuttle talks and fine.',
  unit: 'teamMember',
  check: (plan, unit) => {
    const member = plan.people.row('teamMembers', unit)
    if (!member) return []
    const chairsOne = (one: Booking, other: Booking): boolean => one.session.chairId === unit || other.session.chairId === unit
    return clashesIn(plan.bookings('teamMember', unit), chairsOne).flatMap((pair) =>
      clashReports(
        { table: 'teamMembers', id: unit },
        pair,
        (clash) => ({ rule: 'chair-double-booked', teamMemberId: member.id, ...clash }),
        severityForPeople(pair),
      ),
    )
  },
}
