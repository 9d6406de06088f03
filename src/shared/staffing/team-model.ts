import type { Aim, LinearModel, Term } from '../optimisation/linear-model'
import { blocksOf } from './blocks'
import type { DayPrices } from './day-prices'
import { addLimits } from './limit-rows'
import { ModelBuilder, sumOf } from './model-builder'
import { addOutcomes } from './outcome-rows'
import type { AllSeats } from './seats'
import type { TeamContext } from './team-context'
import type { TeamAim } from './team-proposal'

export interface TeamModel {
  readonly model: LinearModel<TeamAim>
  /** A value per variable for the seats taken, by number: everything else as good as they allow. */
  readonly completed: (seats: Iterable<number>) => readonly number[]
}

const orderOfAims: readonly TeamAim[] = ['uncovered', 'short', 'relays', 'retours', 'load', 'cost', 'changes']
/** After an absence people have made up their minds: as few as can be are asked to change them. */
const orderOfReplan: readonly TeamAim[] = ['uncovered', 'short', 'changes', 'relays', 'retours', 'load', 'cost']

const greatestCommonDivisor = (one: number, other: number): number => (other === 0 ? one : greatestCommonDivisor(other, one % other))

/** The least by which two values of a sum of whole factors differ. */
const stepOf = (terms: readonly Term[]): number => terms.reduce((step, [, factor]) => greatestCommonDivisor(step, Math.abs(factor)), 0) || 1

/** Assignments of today that a plan can't keep count as changes whatever happens; so does every other seat that is taken. */
const changesOf = (context: TeamContext, { seats }: AllSeats): { readonly terms: readonly Term[]; readonly constant: number } => {
  const today = context.standing.filter(({ session }) => session < context.looked.length).length
  // One change for each who stands today and each seat that is new, less one for a seat that stands; a move from booth to
  // booth is one change, not two.
  const standing = new Set(seats.filter(({ current }) => current).map(({ somebody, session }) => `${String(somebody)} ${String(session)}`))
  const terms = seats.flatMap(({ number, somebody, session, current }): readonly Term[] => {
    if (current) return [[number, -1]]
    return standing.has(`${String(somebody)} ${String(session)}`) ? [] : [[number, 1]]
  })
  return { terms, constant: today }
}

/** Writes the question down as numbers: seats first, then what follows from them. */
export const teamModel = (context: TeamContext, all: AllSeats, prices: DayPrices): TeamModel => {
  const builder = new ModelBuilder()
  const blockOf = blocksOf(context)
  for (const seat of all.seats) {
    const facts = context.sessions[seat.session]
    builder.block = facts ? blockOf.session(facts) : -1
    builder.variable(`seat ${context.roster[seat.somebody]?.interpreter.id ?? ''} ${context.sessions[seat.session]?.session.id ?? ''} ${seat.booth ?? ''}`, seat.pinned ? 1 : 0, 1)
  }
  const outcomes = addOutcomes(builder, all, blockOf)
  const work = addLimits(builder, context, all, prices, blockOf)
  const changes = changesOf(context, all)
  const sums: Readonly<Record<TeamAim, { readonly terms: readonly Term[]; readonly constant: number }>> = {
    uncovered: { terms: sumOf(outcomes.uncovered), constant: 0 },
    short: { terms: sumOf(outcomes.short), constant: 0 },
    relays: { terms: sumOf(outcomes.relays), constant: 0 },
    retours: { terms: sumOf(outcomes.retours), constant: 0 },
    load: work.load,
    cost: work.cost,
    changes,
  }
  const order = context.asked.absences.length > 0 ? orderOfReplan : orderOfAims
  const aims = order.map((id): Aim<TeamAim> => ({ id, ...sums[id], step: stepOf(sums[id].terms) }))
  return { model: { variables: builder.variables, rows: builder.rows, aims, blocks: builder.blocks }, completed: (seats) => builder.completed(seats) }
}
