import type { TeamMember } from '../../model/workspace'
import { clashCheck, inBoth, severityForPeople } from '../clashes'
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
  unit: 'encounter',
  check: clashCheck({
    table: 'teamMembers',
    shared: (one, other) => inBoth(one.teamIds, other.teamIds).filter((id) => one.session.chairId === id || other.session.chairId === id),
    facts: (id, clash, plan) => {
      const member = plan.people.row('teamMembers', id)
      return member ? { rule: 'chair-double-booked', teamMemberId: member.id, ...clash } : null
    },
    severity: severityForPeople,
  }),
}
