import { daysSettled } from '../model/deployed-days'
import { fullName } from '../model/person'
import { dayNumber } from '../model/time'
import type { Deployment, RecordRef, StandbyExpert } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { counted, type PlanFacts, type PlanLine } from './plan-line'

/** Days from a first to a last, as day numbers, both included. */
interface Days {
  readonly first: number
  readonly last: number
}

/** How many days these cover; days named twice count once. */
const distinct = (stretches: readonly Days[]): number => {
  let [total, until] = [0, Number.NEGATIVE_INFINITY]
  for (const { first, last } of stretches.toSorted((one, other) => one.first - other.first)) {
    total += Math.max(0, last - Math.max(first, until + 1) + 1)
    until = Math.max(until, last)
  }
  return total
}

const stretchesOf = ({ workspace }: PlanFacts, deployments: readonly Deployment[]): readonly Days[] =>
  deployments.flatMap((deployment) => {
    const days = daysSettled(workspace, deployment)
    return days ? [{ first: dayNumber(days.from), last: dayNumber(days.to) }] : []
  })

interface Sent {
  readonly expert: StandbyExpert
  readonly deployments: readonly Deployment[]
  readonly sources: readonly RecordRef[]
}

/** Who is sent to the round: matched, and not cancelled. */
const sentTo = ({ workspace, round }: PlanFacts): readonly Sent[] => {
  const byExpert = new Map<string, Deployment[]>()
  for (const deployment of rowsOf(workspace, 'deployments')) {
    if (deployment.roundId !== round.id || deployment.expertId === null || deployment.status === 'requested' || deployment.status === 'cancelled') continue
    byExpert.set(deployment.expertId, [...(byExpert.get(deployment.expertId) ?? []), deployment])
  }
  return rowsOf(workspace, 'standbyExperts').flatMap((expert): Sent[] => {
    const deployments = byExpert.get(expert.id)
    if (!deployments) return []
    return [{ expert, deployments, sources: [{ table: 'standbyExperts', id: expert.id }, ...deployments.map(({ id }) => ({ table: 'deployments' as const, id }))] }]
  })
}

const whyNoDays = (deployments: readonly Deployment[]): string =>
  deployments.some(({ from, to }) => from === null || to === null) ? 'The first or the last day of the deployment is not set yet' : 'The deployment ended before its first day'

/** A rate of zero makes no line: who sends the expert pays, as with the UN Standby Team. */
const dayLine = (facts: PlanFacts, { expert, deployments, sources }: Sent): readonly PlanLine[] => {
  if (expert.dayRate?.minor === 0) return []
  const days = distinct(stretchesOf(facts, deployments))
  const modes = [...new Set(deployments.map(({ mode }) => (mode === 'field' ? 'in the field' : 'remote')))].join(' and ')
  return [{
    key: `expert-days:${expert.id}`,
    kind: 'experts',
    description: `Expert, ${fullName(expert)}`,
    unit: 'day',
    quantity: days,
    unitCost: expert.dayRate ?? facts.budget.prices.expertDay,
    price: expert.dayRate ? null : 'expertDay',
    percent: 100,
    explanation: days === 0 ? whyNoDays(deployments) : `${counted(days, 'day')}, ${modes}`,
    sources,
  }]
}

const namesOnJourneys = ({ workspace, round }: PlanFacts): ReadonlySet<string> =>
  new Set(rowsOf(workspace, 'movements').flatMap((one) => (one.roundId === round.id && one.status !== 'cancelled' && one.direction !== 'local' ? one.expertIds : [])))

const namesOnStays = ({ workspace, round }: PlanFacts): ReadonlySet<string> =>
  new Set(rowsOf(workspace, 'stays').flatMap((one) => (one.roundId === round.id && one.status !== 'cancelled' && one.expertId !== null ? [one.expertId] : [])))

const atHome = ({ workspace, round }: PlanFacts, { domicile }: StandbyExpert): boolean =>
  domicile !== '' && round.venueIds.some((id) => rowOf(workspace, 'venues', id)?.city.toLowerCase() === domicile.toLowerCase())

/**
 * Days of the experts sent to the round, at their own rate or the budget's. Who is sent to the field and has no journey
 * entered for the round is counted with a flight each way; who has no hotel nights entered, with the whole DSA for each
 * night, which covers lodging. As soon as one journey or one stay is entered, that is what counts, and nothing is
 * counted twice. Who lives where the talks are needs neither; remote experts cost their days only.
 */
export const expertLines = (facts: PlanFacts): readonly PlanLine[] => {
  const { budget } = facts
  const [journeys, stays] = [namesOnJourneys(facts), namesOnStays(facts)]
  return sentTo(facts).flatMap((sent): readonly PlanLine[] => {
    const { expert, sources } = sent
    const field = stretchesOf(facts, sent.deployments.filter(({ mode }) => mode === 'field'))
    const travels = field.length > 0 && !atHome(facts, expert)
    const nights = distinct(field.map(({ first, last }) => ({ first, last: last - 1 })))
    const flights: PlanLine = {
      key: `expert-flights:${expert.id}`, kind: 'fares', description: `Flights, ${fullName(expert)}`, unit: 'one-way fare', quantity: 2 * field.length,
      unitCost: budget.prices.flight, price: 'flight', percent: 100,
      explanation: `${counted(field.length, 'deployment')} in the field × 2 ways; counts until a journey is entered`, sources,
    }
    const allowance: PlanLine = {
      key: `expert-dsa:${expert.id}`, kind: 'dsa', description: `Daily subsistence allowance, ${fullName(expert)}`, unit: 'night', quantity: nights,
      unitCost: budget.prices.dsaNight, price: 'dsaNight', percent: 100,
      explanation: `${counted(nights, 'night')} in the field, whole DSA: lodging is in it; counts until a stay is entered`, sources,
    }
    return [
      ...dayLine(facts, sent),
      ...(travels && !journeys.has(expert.id) ? [flights] : []),
      ...(travels && nights > 0 && !stays.has(expert.id) ? [allowance] : []),
    ]
  })
}
