import type { DeploymentStatus } from '../model/expert'
import { deploymentSteps } from '../model/expert'
import { dayNumber, instantOfWallMinutes } from '../model/time'
import type { Deployment } from '../model/workspace'

/** A step of a deployment with when it was reached. */
export interface DeploymentStep {
  readonly status: DeploymentStatus
  /** UTC stamp; null where it was passed without a note, or lies ahead. */
  readonly reachedAt: string | null
  readonly state: 'done' | 'here' | 'ahead'
}

/** How a deployment stands against the time it may take. */
export interface DeploymentClock {
  /** When the request came, UTC stamp; null when that was not noted. */
  readonly startedAt: string | null
  /** When the expert must be there, UTC stamp; null where no clock runs. */
  readonly dueAt: string | null
  /** Whole minutes from now until it is due, below zero once it is late; null unless the clock runs. */
  readonly remainingMinutes: number | null
  /** Whole minutes from the request to the arrival; null while they are not there. */
  readonly tookMinutes: number | null
  /** `not for this`: cancelled, no moment of the request, no figure in the policy profile, or ended without an arrival noted. */
  readonly state: 'running' | 'late' | 'on time' | 'arrived late' | 'not for this'
  /** The steps on the way to being there; a remote deployment does not travel. */
  readonly steps: readonly DeploymentStep[]
}

const MINUTE = 60_000

/** A day, minutes. */
const DAY = 24 * 60

/** Figures are edited by hand: a clock that runs beyond these years is none. */
const [firstMoment, lastMoment] = [Date.UTC(1000, 0), Date.UTC(9999, 0)]

const stamp = (milliseconds: number): string => new Date(milliseconds).toISOString()

const order: readonly string[] = deploymentSteps

/** The steps a deployment goes through until the expert is there: in the field with a journey, remote without. */
export const stepsOf = ({ mode }: Pick<Deployment, 'mode'>): readonly DeploymentStatus[] =>
  deploymentSteps.filter((step) => step !== 'ended' && (mode === 'field' || step !== 'travelling'))

/** The step after this one; null at the end, and for what was cancelled. */
export const nextStep = ({ mode, status }: Pick<Deployment, 'mode' | 'status'>): DeploymentStatus | null => {
  if (status === 'cancelled') return null
  const later = deploymentSteps.slice(order.indexOf(status) + 1)
  return later.find((step) => mode === 'field' || step !== 'travelling') ?? null
}

const stepsWithTimes = (deployment: Deployment): readonly DeploymentStep[] => {
  const { status, reached } = deployment
  const here = order.indexOf(status === 'cancelled' ? (deploymentSteps.findLast((step) => Object.hasOwn(reached, step)) ?? 'requested') : status)
  return stepsOf(deployment).map((step) => {
    const at = order.indexOf(step)
    return { status: step, reachedAt: at <= here ? (reached[step] ?? null) : null, state: at < here ? 'done' : at === here ? 'here' : 'ahead' }
  })
}

/**
 * When an expert must be there, milliseconds: so many hours after the request, or in the last minute of their first day
 * where that day begins later; NaN where no clock runs.
 */
const dueMoment = ({ reached, from }: Deployment, { hours, zone }: ClockRules): number => {
  const asked = reached['requested']
  if (asked === undefined || hours === undefined) return NaN
  const promised = Date.parse(asked) + hours * 60 * MINUTE
  if (from === null) return promised
  const begins = (day: number): number => instantOfWallMinutes(day * DAY, zone ?? 'UTC') * MINUTE
  return begins(dayNumber(from)) > promised ? begins(dayNumber(from) + 1) - MINUTE : promised
}

/** What a deployment's clock goes by. */
export interface ClockRules {
  /** The policy profile's `deployment.hours`; undefined where it has none. */
  readonly hours: number | undefined
  /** The zone whose midnight begins the first day; null for UTC. */
  readonly zone: string | null
}

/**
 * The clock of a deployment: it starts with the request and stops when the expert is on site, or for a remote
 * deployment at work. Who is asked for well ahead is due on their first day.
 * @param now the moment, UTC stamp
 */
export const deploymentClock = (deployment: Deployment, rules: ClockRules, now: string): DeploymentClock => {
  const { reached, status } = deployment
  const steps = stepsWithTimes(deployment)
  const startedAt = reached['requested'] ?? null
  const arrivedAt = status === 'on site' || status === 'ended' ? (reached['on site'] ?? null) : null
  const minutesSince = (end: string, start: string): number => Math.floor((Date.parse(end) - Date.parse(start)) / MINUTE)
  const tookMinutes = startedAt !== null && arrivedAt !== null ? minutesSince(arrivedAt, startedAt) : null
  const isOver = arrivedAt === null && (status === 'ended' || status === 'on site')
  const due = dueMoment(deployment, rules)
  if (!(due >= firstMoment && due <= lastMoment) || status === 'cancelled' || isOver) {
    return { startedAt, dueAt: null, remainingMinutes: null, tookMinutes, state: 'not for this', steps }
  }
  const dueAt = stamp(due)
  if (arrivedAt !== null) {
    return { startedAt, dueAt, remainingMinutes: null, tookMinutes, state: Date.parse(arrivedAt) <= due ? 'on time' : 'arrived late', steps }
  }
  const remainingMinutes = minutesSince(dueAt, now)
  return { startedAt, dueAt, remainingMinutes, tookMinutes, state: remainingMinutes < 0 ? 'late' : 'running', steps }
}
