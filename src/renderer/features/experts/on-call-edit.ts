import { fullName } from '@shared/model/person'
import type { StandbyExpert } from '@shared/model/workspace'
import type { DayPeriod } from '@shared/planning/day-periods'
import { covers, partsOf, withPeriod, withoutDays } from '@shared/planning/day-periods'
import { shortDays } from '@shared/text/expert-words'
import { execute } from '../../state/workspace-state'
import { reported } from '../../ui/notice'

/** Puts an expert on call for days, or takes them off when they are on call for all of them; says what was done. */
export const toggleOnCall = async (expert: StandbyExpert, days: DayPeriod): Promise<string> => {
  const isOn = partsOf(days, expert.onCall).every((part) => expert.onCall.some((period) => covers(period, part.from)))
  const onCall = isOn ? withoutDays(expert.onCall, days) : withPeriod(expert.onCall, { ...days, note: '' }, (one, other) => one.note === other.note)
  const [name, when] = [fullName(expert), shortDays(days)]
  const label = isOn ? `Take ${name} off call ${when}` : `Put ${name} on call ${when}`
  const answer = await reported(execute({ type: 'batch', label, commands: [{ type: 'update', table: 'standbyExperts', id: expert.id, fields: { onCall } }] }))
  return answer.ok ? `${name} is ${isOn ? 'no longer ' : ''}on call ${when}.` : answer.problem.sentence
}
