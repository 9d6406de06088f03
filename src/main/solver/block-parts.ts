import type { CompactModel } from './compact-model'

/** Variables that belong together, and the rows they are in. Numbers are the model's. */
export interface Block {
  readonly variables: readonly number[]
  /** Rows of its variables alone. */
  readonly inner: readonly number[]
  /** Rows that some of its variables share with others. */
  readonly shared: readonly number[]
}

/** A model taken apart. */
export interface Parts {
  readonly blocks: readonly Block[]
  /** Variables that tie blocks together. */
  readonly ties: readonly number[]
  /** For each tie, the rows that keep it up: those in which it stands, alone of the ties, against what blocks have. */
  readonly tieRows: ReadonlyMap<number, readonly number[]>
  /** Every row with a tie. */
  readonly tied: readonly number[]
  /** Every row of more than one block, or with a tie. */
  readonly shared: ReadonlySet<number>
  /** Aims, from the first on, whose terms all lie within blocks; and those after them. */
  readonly apart: readonly number[]
  readonly later: readonly number[]
}

/** The variables of a row, or of an aim, with their factors. */
export const eachTerm = ({ starts, variables, factors }: CompactModel['rows'], row: number, look: (variable: number, factor: number) => void): void => {
  for (let at = starts[row] ?? 0, end = starts[row + 1] ?? 0; at < end; at += 1) look(variables[at] ?? -1, factors[at] ?? 0)
}

/** What blocks put into a row. */
export const gatheredIn = ({ rows, blocks }: CompactModel, row: number, choice: Float64Array): number => {
  let sum = 0
  eachTerm(rows, row, (variable, factor) => { if ((blocks[variable] ?? -1) >= 0) sum += factor * (choice[variable] ?? 0) })
  return sum
}

/** Whether an aim has a tie among its terms. */
const isTied = (model: CompactModel, aim: number): boolean => {
  let tied = false
  eachTerm(model.aims, aim, (variable) => { if ((model.blocks[variable] ?? -1) < 0) tied = true })
  return tied
}

/** Whether an aim has nothing but ties among its terms. */
export const isTiesAlone = (model: CompactModel, aim: number): boolean => {
  let alone = true
  eachTerm(model.aims, aim, (variable) => { if ((model.blocks[variable] ?? -1) >= 0) alone = false })
  return alone
}

const aimsApart = (model: CompactModel): readonly number[] => {
  const aims = Array.from(model.steps.keys())
  const first = aims.findIndex((aim) => isTied(model, aim))
  return first < 0 ? aims : aims.slice(0, first)
}

/** Blocks by a number for each variable, -1 for ties. */
const blocksBy = (model: CompactModel, numbers: ArrayLike<number>): readonly Block[] => {
  const open = new Map<number, { readonly variables: number[]; readonly inner: number[]; readonly shared: number[] }>()
  for (let variable = 0; variable < model.lower.length; variable += 1) {
    const number = numbers[variable] ?? -1
    if (number < 0) continue
    const own = open.get(number) ?? { variables: [], inner: [], shared: [] }
    open.set(number, own)
    own.variables.push(variable)
  }
  for (let row = 0; row < model.rowLower.length; row += 1) {
    const touched = new Set<number>()
    eachTerm(model.rows, row, (variable) => { touched.add(numbers[variable] ?? -1) })
    for (const number of touched) open.get(number)?.[touched.size === 1 ? 'inner' : 'shared'].push(row)
  }
  return [...open.keys()].sort((one, other) => one - other).flatMap((number) => open.get(number) ?? [])
}

const partsBy = (model: CompactModel, numbers: ArrayLike<number>): Parts | null => {
  const blocks = blocksBy(model, numbers)
  const apart = aimsApart(model)
  if (blocks.length < 2 || apart.length === 0) return null
  const ties = Array.from(model.lower.keys()).filter((variable) => (numbers[variable] ?? -1) < 0)
  const tieRows = new Map<number, number[]>(ties.map((variable) => [variable, []]))
  const tied: number[] = []
  for (let row = 0; row < model.rowLower.length; row += 1) {
    const own: (readonly [number, number])[] = []
    eachTerm(model.rows, row, (variable, factor) => { if (tieRows.has(variable)) own.push([variable, factor]) })
    const [first] = own
    if (!first) continue
    tied.push(row)
    if (own.length === 1 && first[1] === -1 && Number.isFinite(model.rowUpper[row] ?? Infinity)) tieRows.get(first[0])?.push(row)
  }
  return {
    blocks, ties, tieRows, tied,
    shared: new Set([...tied, ...blocks.flatMap(({ shared }) => shared)]),
    apart, later: Array.from(model.steps.keys()).slice(apart.length),
  }
}

/** Takes a model apart by its blocks; null when it has fewer than two, or no aim that lies within them. */
export const partsOf = (model: CompactModel): Parts | null => (model.blocks.length === 0 ? null : partsBy(model, model.blocks))
