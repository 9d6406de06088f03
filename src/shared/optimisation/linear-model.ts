/** A quantity to decide: yes or no (`integer`, 0 to 1), a count, or a measure. Bounds may be infinite. */
export interface Variable {
  /** For people who look at a model; nothing is read from it. */
  readonly name: string
  readonly lower: number
  readonly upper: number
  readonly integer: boolean
}

/** A variable, by its place in the model, and what it is multiplied by. */
export type Term = readonly [variable: number, factor: number]

/** A sum that must lie between two bounds, either of which may be infinite. */
export interface Row {
  readonly lower: number
  readonly upper: number
  readonly terms: readonly Term[]
}

/** A sum to make as small as can be, once every aim before it is as small as can be. */
export interface Aim<Id extends string = string> {
  readonly id: Id
  readonly terms: readonly Term[]
  readonly constant: number
  /** Values worth having lie whole steps of this from the constant: 1 where it counts things, 0 where they may lie anywhere. */
  readonly step: number
}

/** A problem as numbers. Aims in order: a later one never costs an earlier one anything. */
export interface LinearModel<Id extends string = string> {
  readonly variables: readonly Variable[]
  readonly rows: readonly Row[]
  readonly aims: readonly Aim<Id>[]
  /**
   * The block that each variable belongs to, counted from 0: variables of one block (a day's, say) share most of their
   * rows with each other. -1 for those that tie blocks together. A search may look at one block at a time; left out
   * where there are none to speak of.
   */
  readonly blocks?: readonly number[]
}

/** How well one aim is met. */
export interface AimResult<Id extends string = string> {
  readonly id: Id
  readonly value: number
  /** Proved: with the aims before it met as they are, none can do better than this. */
  readonly bound: number
  /** The value is the best there is: `bound` reaches it. */
  readonly proven: boolean
}

/** How the search ended: with every aim proven, at its time limit, or because it was told to stop. */
export type Ending = 'proven' | 'time' | 'stopped'

/** The best choice found, a value per variable in the model's order. */
export interface Solution<Id extends string = string> {
  readonly values: readonly number[]
  /** One per aim, in order; aims that the search never came to carry what the choice happens to give and no proof. */
  readonly aims: readonly AimResult<Id>[]
  readonly ended: Ending
}

/** The distance to what is proved best, as a share of the value: 0 when proven. Where the value is 0 nothing can be better. */
export const gapOf = ({ value, bound, proven }: AimResult): number => (proven || value <= bound ? 0 : (value - bound) / Math.max(Math.abs(value), 1e-9))

/** Where a search stands, told while it runs. */
export interface SearchProgress<Id extends string = string> {
  /** The aim being worked on; null before the first. */
  readonly aim: Id | null
  /** Share of the time given that is used, 0 to 1. */
  readonly share: number
  /** Of the best choice so far; empty before there is one. */
  readonly aims: readonly AimResult<Id>[]
}
