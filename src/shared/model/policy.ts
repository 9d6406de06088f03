import { z } from 'zod'
import { policyProfileId } from './ids'

/** How far a figure can be trusted: read in the official source, in a secondary one, recalled, or derived. */
export const confidence = z.enum(['verified', 'secondary source', 'recalled', 'derived'])

/** One figure of a policy profile with where it comes from. */
export const policyEntry = z.strictObject({
  value: z.number(),
  unit: z.string(),
  source: z.string(),
  effectiveDate: z.string().default(''),
  confidence,
  note: z.string().default(''),
})

/** The numbers a round is judged by, editable, each with source, date and confidence; keyed as in {@link policyKeys}. */
export const policyProfileSchema = z.strictObject({
  id: policyProfileId,
  name: z.string().min(1),
  description: z.string().default(''),
  entries: z.record(z.string(), policyEntry).default({}),
})

/** Every figure the program asks a profile for, with what it means. A profile that lacks one silences what needs it. */
export const policyKeys = {
  'keep-apart.gap-minutes': 'Least minutes between two kept-apart parties using the same or adjacent rooms',
  'keep-apart.arrival-minutes': 'Least minutes between the arrivals or departures of two kept-apart parties at one place',
  'turnaround.minutes': 'Least minutes between two sessions in one room',
  'turnaround.layout-change-minutes': 'Minutes more when the seating layout of the room changes',
  'turnaround.security-sweep-minutes': 'Minutes more for a security sweep when another party used the room before',
  'walk.metres-per-minute': 'Walking speed between rooms of one venue, metres a minute',
  'walk.other-floor-minutes': 'Minutes to change floor within a venue',
  'walk.other-venue-minutes': 'Minutes from one venue of the round to another',
  'session.longest-minutes': 'Longest session without a break, minutes',
  'day.longest-minutes': 'Longest working day of a delegation, from first start to last end, minutes',
  'day.longest-without-break-minutes': 'Longest stretch of sessions of a delegation without a break, minutes',
  'day.break-minutes': 'Least minutes that count as a break',
  'prayer.minutes': 'Minutes a prayer time takes',
  'women.share-percent': 'Least share of women in a delegation, percent',
  'parity.size-percent': 'Most that two parties\' delegations may differ in size, percent of the larger',
  'parity.caucus-size-percent': 'Most that two parties\' caucus rooms may differ in seats, percent of the larger',
  'parity.caucus-distance-metres': 'Most that two caucus rooms may differ in distance to the plenary room, metres',
  'parity.speaking-percent': 'Most that two parties may differ in speaking time in one round, percent of the larger',
  'programme-support.basis-points': 'Programme support costs as a share of direct costs, in basis points',
  'contingency.basis-points': 'Contingency as a share of direct costs, in basis points',
  'dsa.lodging-percent': 'Share of DSA meant for lodging',
  'dsa.board-and-lodging-provided-percent': 'Share of DSA paid when board and lodging are provided',
  'booth.interpreters-two-way': 'Interpreters in a booth that works both ways',
  'booth.interpreters-one-way': 'Interpreters in a booth that works one way',
  'booth.solo-minutes': 'Longest session one interpreter may work alone, minutes',
} as const satisfies Record<string, string>

export type PolicyKey = keyof typeof policyKeys
