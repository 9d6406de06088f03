import type { Row, Term, Variable } from '../optimisation/linear-model'

/** A value per variable, being filled in. */
export type Values = number[]

/** Variables and rows as they are gathered, and how what follows from the seats is worked out. */
export class ModelBuilder {
  readonly variables: Variable[] = []
  readonly rows: Row[] = []
  readonly blocks: number[] = []
  /** The block that variables made from now on belong to; -1 for those that tie blocks together. */
  block = -1
  private readonly consequences: ((values: Values) => void)[] = []

  /** A new variable's place. */
  variable(name: string, lower: number, upper: number, integer = true): number {
    this.blocks.push(this.block)
    return this.variables.push({ name, lower, upper, integer }) - 1
  }

  atMost(terms: readonly Term[], upper: number): void {
    this.rows.push({ lower: -Infinity, upper, terms })
  }

  atLeast(terms: readonly Term[], lower: number): void {
    this.rows.push({ lower, upper: Infinity, terms })
  }

  /** How variables made so far follow from those before them; run in this order. */
  follows(work: (values: Values) => void): void {
    this.consequences.push(work)
  }

  /** A value per variable for a choice of seats: everything else as good as those allow. */
  completed(seats: Iterable<number>): readonly number[] {
    const values: Values = this.variables.map(({ lower }) => lower)
    for (const seat of seats) values[seat] = 1
    for (const work of this.consequences) work(values)
    return values
  }
}

/** How many of some yes-or-no variables are yes. */
export const countIn = (values: Values, variables: readonly number[]): number => variables.reduce((sum, variable) => sum + (values[variable] ?? 0), 0)

/** Each of some variables once. */
export const sumOf = (variables: readonly number[], factor = 1): readonly Term[] => variables.map((variable) => [variable, factor] as const)
