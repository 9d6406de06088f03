import type { Specialisation } from '../model/expert'
import type { WallDate } from '../model/time'
import { dayNumber } from '../model/time'
import type { Deployment, StandbyExpert, Workspace } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { policyValue, profileOf } from '../policy/policy-value'
import type { DayPeriod } from './day-periods'
import type { ExpertDays, LeftOut } from './expert-days'
import { canBeSent, expertDays } from './expert-days'

/** What is asked for: any of the specialisations and regions, all of the languages; what is empty does not matter. */
export interface ExpertRequest extends LeftOut {
  readonly wanted: Deployment['wanted']
  readonly from: WallDate | null
  /** Null with a first day: that day alone is asked about. */
  readonly to: WallDate | null
  /** Those who were matched to it before and did not go. */
  readonly withdrawn: Deployment['withdrawn']
}

export interface Met<T> {
  readonly met: readonly T[]
  readonly lacking: readonly T[]
}

/** Whether the expert can be had on the days asked for; `days not set` where there are none to ask about. */
export type Freedom = 'free' | 'partly' | 'not asked' | 'busy' | 'days not set'

/** How one expert answers to a request: facts, which `text/expert-words.ts` says. */
export interface ExpertMatch {
  readonly expertId: StandbyExpert['id']
  readonly specialisations: Met<Specialisation>
  readonly languages: Met<string>
  readonly regions: Met<string>
  /** Null where any gender will do. */
  readonly gender: boolean | null
  readonly freedom: Freedom
  readonly days: number
  readonly freeDays: number
  /** The stretches on which they are deployed, sitting or busy. */
  readonly taken: readonly ExpertDays[]
  readonly onCallDays: number
  readonly experienceYears: number | null
  /** Whether they have the years the policy profile asks for; null where the years or the figure are not known. */
  readonly experienced: boolean | null
  /** Why they were taken off this request before; null where they were not. */
  readonly withdrawn: Deployment['withdrawn'][number]['why'] | null
  /** All that was asked for is met, they were not taken off this request before, and they are free on all the days. */
  readonly fits: boolean
  /** All that was asked for is met, but they were not asked whether they are free on all the days. */
  readonly unasked: boolean
}

const met = <T>(wanted: readonly T[], has: (one: T) => boolean): Met<T> => ({ met: wanted.filter(has), lacking: wanted.filter((one) => !has(one)) })

const lengthOf = ({ from, to }: DayPeriod): number => dayNumber(to) - dayNumber(from) + 1

const total = (stretches: readonly DayPeriod[]): number => stretches.reduce((sum, stretch) => sum + lengthOf(stretch), 0)

const freedomOf = (days: number, stretches: readonly ExpertDays[], taken: readonly ExpertDays[]): Freedom => {
  if (days === 0) return 'days not set'
  if (total(taken) === days) return 'busy'
  if (taken.length > 0) return 'partly'
  return stretches.every(({ state }) => state === 'free') ? 'free' : 'not asked'
}

/** Meets any of what was wanted; nothing wanted is met by all. */
const anyMet = ({ met: found, lacking }: Met<unknown>): boolean => found.length > 0 || lacking.length === 0

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

const matchOf = (workspace: Workspace, expert: StandbyExpert, request: ExpertRequest, leastYears: number | undefined): ExpertMatch => {
  const { wanted, from } = request
  const asked = from === null ? null : { from, to: request.to ?? from }
  const stretches = asked ? expertDays(workspace, expert, asked, request) : []
  const taken = stretches.filter(({ state }) => state === 'deployed' || state === 'in session' || state === 'busy')
  const days = total(stretches)
  const specialisations = met(wanted.specialisations, (one) => expert.specialisations.includes(one))
  const languages = met(wanted.speaks, (one) => expert.speaks.includes(one))
  const regions = met(wanted.regions, (one) => expert.regions.some((region) => same(region, one)))
  const gender = wanted.gender === null ? null : expert.gender === wanted.gender
  const freedom = freedomOf(days, stretches, taken)
  const withdrawn = request.withdrawn.findLast(({ expertId }) => expertId === expert.id)?.why ?? null
  const { experienceYears } = expert
  const would = withdrawn === null && anyMet(specialisations) && languages.lacking.length === 0 && anyMet(regions) && gender !== false
  return {
    expertId: expert.id, specialisations, languages, regions, gender, freedom, days, taken, experienceYears, withdrawn,
    freeDays: total(stretches.filter(({ state }) => state === 'free')),
    onCallDays: total(stretches.filter(({ onCall, state }) => onCall && state === 'free')),
    experienced: experienceYears === null || leastYears === undefined ? null : experienceYears >= leastYears,
    fits: would && (freedom === 'free' || freedom === 'days not set'),
    unasked: would && freedom === 'not asked',
  }
}

/** Free on all days, then who may be, then who is for a part; it does not set anybody back that no days were named. */
const freedomRank: Readonly<Record<Freedom, number>> = { free: 0, 'days not set': 0, 'not asked': 1, partly: 2, busy: 3 }

/**
 * What decides between two experts, the weightiest first and the lesser figure the better: somebody who can't come at
 * all is last, before them who was taken off this request already; then the field of expertise, the languages, the
 * gender asked for, the days, the region, how many of the specialisations, on call, years.
 */
const ranks: readonly ((match: ExpertMatch) => number)[] = [
  ({ freedom }) => Number(freedom === 'busy'),
  ({ withdrawn }) => Number(withdrawn !== null),
  ({ specialisations }) => Number(!anyMet(specialisations)),
  ({ languages }) => languages.lacking.length,
  ({ gender }) => Number(gender === false),
  ({ freedom }) => freedomRank[freedom],
  ({ regions }) => Number(!anyMet(regions)),
  ({ specialisations }) => -specialisations.met.length,
  ({ onCallDays }) => -onCallDays,
  ({ experienced }) => Number(experienced === false),
  ({ experienceYears }) => -(experienceYears ?? 0),
]

const inOrder = (one: ExpertMatch, other: ExpertMatch): number => {
  for (const rank of ranks) {
    const difference = rank(one) - rank(other)
    if (difference !== 0) return difference
  }
  return one.expertId < other.expertId ? -1 : 1
}

/** Everyone who can be sent, the likeliest first. The answer stays the same whatever order the roster is kept in. */
export const matchExperts = (workspace: Workspace, request: ExpertRequest): readonly ExpertMatch[] => {
  const leastYears = policyValue(profileOf(workspace, rowOf(workspace, 'rounds', request.roundId)), 'expert.experience-years')
  return rowsOf(workspace, 'standbyExperts').filter(canBeSent).map((expert) => matchOf(workspace, expert, request, leastYears)).sort(inOrder)
}

/** The request that a deployment stands for: its own days and the sessions of its round do not speak against anybody. */
export const requestOf = ({ id, roundId, wanted, from, to, withdrawn }: Deployment): ExpertRequest => ({ deploymentId: id, roundId, wanted, from, to, withdrawn })
