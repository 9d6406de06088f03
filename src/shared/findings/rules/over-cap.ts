import type { Delegation } from '../../model/workspace'
import { rowsOf } from '../../model/workspace'
import { countedAs } from '../delegation-size'
import type { Report, Rule } from '../rule'

export interface OverCapFacts {
  readonly rule: 'over-cap'
  readonly delegationId: Delegation['id']
  readonly of: 'members' | 'secretaries'
  readonly agreed: number
  readonly people: number
}

export const overCap: Rule<OverCapFacts> = {
  id: 'over-cap',
  title: 'A delegation is larger than agreed',
  severity: 'warning',
  source: 'The numbers agreed with the delegation, as entered',
  looksAt:
    'Delegates who have not withdrawn against the agreed number of members, and secretaries against theirs. Interpreters, close protection, medical and protocol staff whom a delegation brings count against neither.',
  unit: 'round',
  check: (plan, unit) => {
    const round = plan.round(unit)
    if (!round) return []
    const reports: Report<OverCapFacts>[] = []
    for (const delegation of rowsOf(plan.workspace, 'delegations')) {
      if (delegation.roundId !== round.id || (delegation.cap === null && delegation.secretaryCap === null)) continue
      const people = { member: 0, secretary: 0, support: 0 }
      for (const { role } of plan.people.delegatesOf(delegation.id)) people[countedAs(role)] += 1
      const report = (of: OverCapFacts['of'], agreed: number | null, found: number): void => {
        if (agreed === null || found <= agreed) return
        reports.push({
          roundId: round.id,
          key: `${delegation.id}:${of}`,
          at: null,
          subjects: [{ table: 'delegations', id: delegation.id }],
          facts: { rule: 'over-cap', delegationId: delegation.id, of, agreed, people: found },
        })
      }
      report('members', delegation.cap, people.member)
      report('secretaries', delegation.secretaryCap, people.secretary)
    }
    return reports
  },
}
