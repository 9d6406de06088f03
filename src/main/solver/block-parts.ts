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
  /** Variables that tie blocks together, and every row that one of them is in. */
  readonly ties: readonly number[]
  readonly tieRows: readonly number[]
  /** Aims, from the first on, whose terms all lie within blocks. */
  readonly apart: readonly number[]
}

interface Open {
  readonly variables: number[]
  readonly inner: number[]
  readonly shared: number[]
}

const groupVariables = ({ blocks }: CompactModel): { readonly open: ReadonlyMap<number, Open>; readonly ties: readonly number[] } => {
  const open = new Map<number, Open>()
  const ties: number[] = []
  for (const [variable, block] of blocks.entries()) {
    if (block < 0) ties.push(variable)
    else {
      const own = open.get(block) ?? { variables: [], inner: [], shared: [] }
      open.set(block, own)
      own.variables.push(variable)
    }
  }
  return { open, ties }
}

const aimsApart = ({ aims, blocks, steps }: CompactModel): readonly number[] => {
  const found: number[] = []
  for (let aim = 0; aim < steps.length; aim += 1) {
    for (let at = aims.starts[aim] ?? 0; at < (aims.starts[aim + 1] ?? 0); at += 1) if ((blocks[aims.variables[at] ?? -1] ?? -1) < 0) return found
    found.push(aim)
  }
  return found
}

/** Takes a model apart by its blocks; null when it has fewer than two, or no aim that lies within them. */
export const partsOf = (model: CompactModel): Parts | null => {
  const { open, ties } = groupVariables(model)
  const apart = aimsApart(model)
  if (open.size < 2 || apart.length === 0) return null
  const tieRows: number[] = []
  const { starts, variables } = model.rows
  for (let row = 0; row < model.rowLower.length; row += 1) {
    const touched = new Set<number>()
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) touched.add(model.blocks[variables[at] ?? -1] ?? -1)
    if (touched.has(-1)) tieRows.push(row)
    for (const block of touched) open.get(block)?.[touched.size === 1 ? 'inner' : 'shared'].push(row)
  }
  return { blocks: [...open.keys()].sort((one, other) => one - other).flatMap((block) => open.get(block) ?? []), ties, tieRows, apart }
}
